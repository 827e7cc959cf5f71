#include "app/window/openpost.h"

#include "app/blog/figureimport.h"
#include "app/blog/images.h"
#include "app/blog/stagedfigures.h"
#include "app/export/exportnames.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"

#include <QFileInfo>

namespace wolgan {

namespace {

constexpr int autosaveDelay =
    600;                         // ms after the first unsaved edit, so that a crash loses less than a second
constexpr int settleDelay = 200; // ms

} // namespace

OpenPost::OpenPost(Session &session, const QString &recoveries, QObject *parent)
    : QObject(parent), m_session(session), m_recoveries(recoveries)
{
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(autosaveDelay);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleDelay);
    m_writing.setMaxThreadCount(1);
    connect(&m_autosave, &QTimer::timeout, this, &OpenPost::autosave);
    connect(&m_settle, &QTimer::timeout, this, &OpenPost::diskNotified);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_session, &Session::changed, this, [this] {
        if (m_open && !m_autosave.isActive())
            m_autosave.start();
    });
}

tl::expected<void, QString> OpenPost::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    return readPost(absolute).map([&](const QByteArray &bytes) { take(absolute, bytes); });
}

void OpenPost::take(const QString &path, const QByteArray &bytes)
{
    close();
    m_recovery = std::make_unique<RecoveryFile>(path, m_recoveries);
    m_path = path;
    m_fingerprint = path.isEmpty() ? Fingerprint() : fingerprintOf(path, bytes);
    findBlog();
    watch();
    m_open = true;
    m_session.reset(bytes);
    m_autosave.stop();
    Q_EMIT opened();
}

void OpenPost::findBlog()
{
    m_blog.reset();
    if (const std::optional<QString> root = m_path.isEmpty() ? std::nullopt : findBlogRoot(m_path)) {
        if (auto blog = openBlog(*root))
            m_blog = *blog;
    }
}

/// Watches the post's file; where it is gone, its folder, in which it may appear again.
void OpenPost::watch()
{
    const QString wanted = QFileInfo::exists(m_path) ? m_path : QFileInfo(m_path).absolutePath();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (watched == QStringList{wanted})
        return;
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_path.isEmpty() && QFileInfo::exists(wanted))
        m_watcher.addPath(wanted);
}

void OpenPost::close()
{
    m_autosave.stop();
    dropRecovery();
    m_open = false;
}

void OpenPost::adopt(const Recovery &recovery)
{
    const tl::expected<QByteArray, QString> onDisk =
        recovery.post.isEmpty() ? QByteArray() : readPost(recovery.post);
    take(recovery.post, onDisk.value_or(QByteArray()));
    if (!onDisk)
        m_fingerprint = {}; // saving over something that is there but cannot be read asks first
    const QByteArray &bytes = m_session.document().bytes();
    m_session.apply(TextEdit(bytes, {0, bytes.size()}, recovery.bytes), tr("Recover unsaved text"));
    autosave();
    m_writing.waitForDone(); // before what was left is removed
    discardRecovery(recovery);
}

tl::expected<void, QString> OpenPost::save()
{
    return saveAs(m_path);
}

tl::expected<void, QString> OpenPost::saveAs(const QString &path)
{
    const QByteArray bytes = m_session.document().bytes();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (const auto written = saveFile(absolute, bytes); !written)
        return written;
    const bool other = absolute != m_path;
    if (other)
        followStagedFigures(m_path, absolute);
    m_path = absolute;
    m_fingerprint = fingerprintOf(absolute, bytes);
    watch();
    if (other) {
        dropRecovery();
        m_recovery = std::make_unique<RecoveryFile>(absolute, m_recoveries);
        findBlog();
        Q_EMIT renamed();
    }
    m_autosave.stop();
    dropRecovery();
    m_session.setClean();
    Q_EMIT saved();
    return {};
}

void OpenPost::follow(const QString &path)
{
    followStagedFigures(m_path, path);
    m_path = path;
    m_fingerprint = fingerprintOf(path);
    watch();
    dropRecovery();
    m_recovery = std::make_unique<RecoveryFile>(path, m_recoveries);
    findBlog();
    Q_EMIT renamed();
    if (m_fingerprint.hash == contentHash(m_session.document().bytes())) {
        m_autosave.stop();
        m_session.setClean();
        Q_EMIT saved();
    } else {
        m_session.undoStack()->resetClean();
        m_autosave.start();
    }
}

tl::expected<void, QString> OpenPost::reload()
{
    return readPost(m_path).map([&](const QByteArray &bytes) {
        const QByteArray &old = m_session.document().bytes();
        m_session.apply(TextEdit(old, {0, old.size()}, bytes), tr("Reload from disk"));
        m_session.setClean();
        m_autosave.stop();
        dropRecovery();
        m_fingerprint = fingerprintOf(m_path, bytes);
        watch();
    });
}

void OpenPost::acceptDisk()
{
    m_fingerprint = fingerprintOf(m_path);
    watch();
}

bool OpenPost::isReadOnly() const
{
    return !m_path.isEmpty() && QFileInfo::exists(m_path) && !QFileInfo(m_path).isWritable();
}

DiskState OpenPost::diskState() const
{
    return m_path.isEmpty() ? DiskState::Same : compareWithDisk(m_path, m_fingerprint);
}

QString OpenPost::imageFile(const QString &path) const
{
    if (m_path.isEmpty())
        return stagedFigure(m_path, path);
    const Blog *blog = m_blog ? &*m_blog : nullptr;
    for (const QString &candidate :
         {path, QFileInfo(path).fileName()}) { // the second: figures kept beside a draft
        const ImageLocation found = locateImage(blog, m_path, QString(), candidate);
        if (found.kind == ImageLocation::Kind::Found)
            return found.file;
    }
    return {};
}

tl::expected<QString, QString> OpenPost::importFigure(const FigureSource &source) const
{
    return stageFigure(m_blog ? &*m_blog : nullptr, m_path,
                       exportNames(m_session.document(), m_path).imagePrefix,
                       {source.file, source.png, source.name});
}

void OpenPost::autosave()
{
    if (!m_session.isModified()) {
        dropRecovery();
        return;
    }
    const auto write = [this, file = m_recovery.get(), bytes = m_session.document().bytes(),
                        hash = m_fingerprint.hash] {
        if (const auto written = file->write(bytes, hash); !written)
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { Q_EMIT autosaveFailed(error); },
                Qt::QueuedConnection);
    };
    m_writing.start(write);
}

void OpenPost::dropRecovery()
{
    m_writing.waitForDone();
    if (m_recovery)
        m_recovery->discard();
}

void OpenPost::diskNotified()
{
    if (!m_open)
        return;
    watch(); // replaced by rename: the new file
    const DiskState state = diskState();
    if (state == DiskState::Same)
        return;
    if (state != DiskState::Gone) {
        const Fingerprint now = fingerprintOf(m_path);
        if (now.hash == contentHash(m_session.document().bytes())) { // our own text, by an export
            m_fingerprint = now;
            m_autosave.stop();
            dropRecovery();
            m_session.setClean();
            Q_EMIT saved();
            return;
        }
    }
    Q_EMIT diskChanged();
}

} // namespace wolgan
