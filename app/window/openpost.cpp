#include "app/window/openpost.h"

#include "app/blog/figureimport.h"
#include "app/blog/images.h"
#include "app/blog/stagedfigures.h"
#include "app/files/backgroundthread.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"
#include "editor/document/imageprefix.h"
#include "preview/render/pageheader.h"

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
    m_session.reset(bytes, originsFor(bytes));
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
    replaceAll(recovery.bytes, tr("Recover unsaved text"));
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
    keepFigures();
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
        replaceAll(bytes, tr("Reload from disk"));
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
        return stagedFigure(m_path, originOf(path));
    const Blog *blog = m_blog ? &*m_blog : nullptr;
    const QString origin = originOf(path);
    for (const QString &candidate :
         {origin, QFileInfo(origin).fileName()}) { // the second: figures kept beside a draft
        const ImageLocation found = locateImage(blog, m_path, QString(), candidate);
        if (found.kind == ImageLocation::Kind::Found)
            return found.file;
    }
    return {};
}

/// What a path below the prefix stands for on disk.
QString OpenPost::originOf(const QString &path) const
{
    const QString prefix = imagePrefix(m_session.document().frontMatter());
    for (const auto &[name, origin] : m_session.figureOrigins().entries().asKeyValueRange()) {
        if (imageAddress(prefix, name) == path)
            return imageAddress(prefix, origin);
    }
    return path;
}

tl::expected<QString, QString> OpenPost::importFigure(const FigureSource &source) const
{
    const FigureOrigins &origins = m_session.figureOrigins();
    return stageFigure(m_blog ? &*m_blog : nullptr, m_path, imagePrefix(m_session.document().frontMatter()),
                       {source.file, source.png, source.name, origins.entries().keys()})
        .map([&origins](const QString &name) { return origins.nameOf(name); });
}

QString OpenPost::imagePath(const QString &prefix, const QString &file) const
{
    return m_session.figureOrigins().nameOf(pathForImage(m_blog ? &*m_blog : nullptr, m_path, prefix, file));
}

FigureOrigins OpenPost::originsFor(const QByteArray &bytes) const
{
    return hasKeptOrigins(m_path) ? keptOrigins(at(Document(bytes))) : FigureOrigins();
}

/// As one undoable step.
void OpenPost::replaceAll(const QByteArray &bytes, const QString &label)
{
    const QByteArray &old = m_session.document().bytes();
    m_session.apply(edits::FigureNumbering{TextEdit(old, {0, old.size()}, bytes),
                                           m_session.figureOrigins().renamesTo(originsFor(bytes))},
                    label);
}

PostAt OpenPost::at(const Document &document) const
{
    return {m_blog ? &*m_blog : nullptr, m_path, document};
}

void OpenPost::followFigures()
{
    m_session.setFigureOrigins(keptOrigins(at(m_session.document())));
}

void OpenPost::keepFigures() const
{
    keepOrigins(at(m_session.document()), m_session.figureOrigins());
}

void OpenPost::autosave()
{
    if (!m_session.isModified()) {
        dropRecovery();
        return;
    }
    const auto write = [this, file = m_recovery.get(), document = m_session.document(), blog = m_blog,
                        path = m_path, origins = m_session.figureOrigins(), hash = m_fingerprint.hash] {
        giveWay();
        keepOrigins({blog ? &*blog : nullptr, path, document}, origins);
        if (const auto written = file->write(document.bytes(), hash); !written)
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
