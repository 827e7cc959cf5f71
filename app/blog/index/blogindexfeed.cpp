#include "app/blog/index/blogindexfeed.h"

#include <QSet>

#include <utility>

namespace wolgan {

namespace {

constexpr int settleDelay = 150; // ms after the first event

} // namespace

BlogIndexFeed::BlogIndexFeed(const QString &cacheFolder, QObject *parent)
    : QObject(parent), m_cacheFolder(cacheFolder)
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleDelay);
    const auto soon = [this] {
        if (!m_soon.isActive()) // a long checkout must not put it off for ever
            m_soon.start();
    };
    connect(&m_soon, &QTimer::timeout, this, &BlogIndexFeed::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
}

BlogIndexFeed::~BlogIndexFeed()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

void BlogIndexFeed::setBlog(const QString &root)
{
    if (root != m_root) {
        m_root = root;
        m_cancelled = m_busy;
        show(root.isEmpty() ? State::NoBlog : State::Reading, {}, {});
    }
    read();
}

void BlogIndexFeed::refresh()
{
    read();
}

void BlogIndexFeed::read()
{
    m_soon.stop();
    m_again = m_busy;
    if (m_busy)
        return;
    if (m_root.isEmpty()) {
        (void)watch({});
        return;
    }
    m_busy = true;
    m_cancelled = false;
    const bool isOther = std::exchange(m_cacheRoot, m_root) != m_root;
    m_pool.start([this, root = m_root, folder = m_cacheFolder, isOther, known = m_cache, shown = m_index] {
        const IndexCache cache = isOther ? readIndexCache(root, folder) : known;
        auto built = buildIndex(root, cache, m_cancelled);
        if (built && !m_cancelled && built->cache != cache)
            writeIndexCache(root, built->cache, folder);
        if (built && built->index == shown)
            built->index = shown; // the same data, which the GUI thread compares in no time
        QMetaObject::invokeMethod(
            this, [this, built] { finish(built); }, Qt::QueuedConnection);
    });
}

void BlogIndexFeed::finish(const tl::expected<BuiltIndex, QString> &built)
{
    m_busy = false;
    if (m_cancelled)
        m_cacheRoot.clear();
    else if (built)
        m_cache = built->cache;
    if (m_again) {
        read();
        return;
    }
    if (!built) {
        (void)watch({m_root});
        show(State::Unreadable, {}, built.error());
        return;
    }
    const bool isWatched = watch(built->watched);
    show(State::Ready, built->index, {});
    if (!isWatched) // what changed between the reading and the watching
        read();
}

void BlogIndexFeed::show(State state, const BlogIndex &index, const QString &error)
{
    if (state == m_state && error == m_error && index == m_index)
        return;
    m_state = state;
    m_index = index;
    m_error = error;
    Q_EMIT changed();
}

/// Watches these paths and no others; true where it did so already.
bool BlogIndexFeed::watch(const QStringList &paths)
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> before(watched.begin(), watched.end()), after(paths.begin(), paths.end());
    if (const QSet<QString> gone = before - after; !gone.isEmpty())
        m_watcher.removePaths(gone.values());
    const QSet<QString> added = after - before;
    if (added.isEmpty())
        return true;
    return m_watcher.addPaths(added.values()).size() == added.size(); // none of them: no use in trying again
}

} // namespace wolgan
