#pragma once

#include "app/blog/index/buildindex.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace wolgan {

/// Keeps the index of one blog: reads it off the GUI thread, again whenever the blog changes on disk, and
/// again after refresh(). The latest wish wins; nothing is emitted after destruction.
class BlogIndexFeed : public QObject
{
    Q_OBJECT

public:
    enum class State {
        NoBlog,
        Reading,    ///< for the first time
        Ready,      ///< index() is the blog as it was read last
        Unreadable, ///< error() says why
    };

    /// Caches lie in `cacheFolder`; a test gives one of its own.
    explicit BlogIndexFeed(const QString &cacheFolder = indexCacheFolder(), QObject *parent = nullptr);
    ~BlogIndexFeed() override;

    /// Another blog, by its folder; empty for none. The same one is read again.
    void setBlog(const QString &root);
    /// Looks at the disk again, for what no watch tells.
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &root() const { return m_root; }
    [[nodiscard]] const BlogIndex &index() const { return m_index; } ///< empty unless Ready
    [[nodiscard]] const QString &error() const { return m_error; }

Q_SIGNALS:
    /// State, index or error are others than before.
    void changed();

private:
    void read();
    void finish(const tl::expected<BuiltIndex, QString> &built);
    void show(State state, const BlogIndex &index, const QString &error);
    [[nodiscard]] bool watch(const QStringList &paths);

    QString m_cacheFolder;
    QThreadPool m_pool; ///< of one thread
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< one change of a blog is many events
    QString m_root;
    State m_state = State::NoBlog;
    BlogIndex m_index;
    QString m_error;
    IndexCache m_cache;
    QString m_cacheRoot; ///< whose the cache is
    std::atomic_bool m_cancelled = false;
    bool m_busy = false;
    bool m_again = false; ///< asked for while the blog was being read
};

} // namespace wolgan
