#include "app/window/openpost.h"

#include "app/blog/images.h"
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
    connect(&m_autosave, &QTimer::timeout, this, &OpenPost::autosave);
    connect(&m_settle, &QTimer::timeout, this, &OpenPost::diskNotified);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
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
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_path = path;
    m_fingerprint = path.isEmpty() ? Fingerprint() : fingerprintOf(path, bytes);
    m_blog.reset();
    if (const std::optional<QString> root = path.isEmpty() ? std::nullopt : findBlogRoot(path)) {
        if (auto blog = openBlog(*root))
            m_blog = *blog;
    }
    if (!path.isEmpty())
        m_watcher.addPath(path);
    m_open = true;
    m_session.reset(bytes);
    m_autosave.stop();
    Q_EMIT opened();
}

void OpenPost::close()
{
    m_autosave.stop();
    if (m_recovery)
        m_recovery->discard();
    m_open = false;
}

void OpenPost::adopt(const Recovery &recovery)
{
    const tl::expected<QByteArray, QString> onDisk =
        recovery.post.isEmpty() ? QByteArray() : readPost(recovery.post);
    take(onDisk ? recovery.post : QString(), onDisk.value_or(QByteArray()));
    const QByteArray &bytes = m_session.document().bytes();
    m_session.apply(TextEdit(bytes, {0, bytes.size()}, recovery.bytes), tr("Recover unsaved text"));
    autosave(); // before what was left is removed
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
    if (absolute != m_path) {
        m_path = absolute;
        m_recovery->discard();
        m_recovery = std::make_unique<RecoveryFile>(absolute, m_recoveries);
        const std::optional<QString> root = findBlogRoot(absolute);
        const auto blog = root ? openBlog(*root) : tl::unexpected(QString());
        m_blog = blog ? std::optional(*blog) : std::nullopt;
        Q_EMIT opened();
    }
    m_fingerprint = fingerprintOf(absolute, bytes);
    if (!m_watcher.files().contains(absolute))
        m_watcher.addPath(absolute);
    m_autosave.stop();
    m_recovery->discard();
    m_session.setClean();
    Q_EMIT saved();
    return {};
}

tl::expected<void, QString> OpenPost::reload()
{
    return readPost(m_path).map([&](const QByteArray &bytes) {
        const QByteArray &old = m_session.document().bytes();
        m_session.apply(TextEdit(old, {0, old.size()}, bytes), tr("Reload from disk"));
        m_session.setClean();
        m_autosave.stop();
        m_recovery->discard();
        m_fingerprint = fingerprintOf(m_path, bytes);
        m_watcher.addPath(m_path);
    });
}

void OpenPost::acceptDisk()
{
    m_fingerprint = fingerprintOf(m_path);
    m_watcher.addPath(m_path);
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
        return {};
    const Blog *blog = m_blog ? &*m_blog : nullptr;
    for (const QString &candidate :
         {path, QFileInfo(path).fileName()}) { // the second: figures kept beside a draft
        const ImageLocation found = locateImage(blog, m_path, QString(), candidate);
        if (found.kind == ImageLocation::Kind::Found)
            return found.file;
    }
    return {};
}

void OpenPost::autosave()
{
    if (!m_session.isModified()) {
        m_recovery->discard();
        return;
    }
    if (const auto written = m_recovery->write(m_session.document().bytes(), m_fingerprint.hash); !written)
        Q_EMIT autosaveFailed(written.error());
}

void OpenPost::diskNotified()
{
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path); // replaced by rename: watch the new file
    if (diskState() != DiskState::Same)
        Q_EMIT diskChanged();
}

} // namespace wolgan
