#include "app/inbox/inboxfeed.h"

#include "app/inbox/inboxfile.h"

#include <QFileInfo>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int settleTime = 150; // ms

} // namespace

InboxFeed::InboxFeed(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleTime);
    connect(&m_soon, &QTimer::timeout, this, &InboxFeed::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

InboxFeed::~InboxFeed()
{
    m_pool.waitForDone();
}

void InboxFeed::setBlog(const QString &root)
{
    if (root == m_root)
        return;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories() + m_watcher.files());
    m_root = root;
    m_cards.clear();
    m_error.clear();
    if (!root.isEmpty()) {
        m_watcher.addPath(root);
        read();
    }
    Q_EMIT changed();
}

void InboxFeed::exchange(const CardExchange &exchange)
{
    if (!m_root.isEmpty())
        run([exchange](const QString &root) { return changeInboxFile(root, exchange); });
}

void InboxFeed::read()
{
    if (!m_root.isEmpty())
        run(readInboxFile);
}

void InboxFeed::run(const std::function<tl::expected<QByteArray, QString>(const QString &)> &work)
{
    m_pool.start([this, work, root = m_root] {
        const auto bytes = work(root);
        QMetaObject::invokeMethod(
            this, [this, root, bytes] { finish(root, bytes); }, Qt::QueuedConnection);
    });
}

void InboxFeed::finish(const QString &root, const tl::expected<QByteArray, QString> &bytes)
{
    if (root != m_root)
        return;
    if (const QString file = inboxFile(root); QFileInfo::exists(file))
        m_watcher.addPath(file); // anew: a file that was replaced is watched no more
    QList<InboxCard> cards = bytes ? readInbox(*bytes) : m_cards;
    std::stable_sort(cards.begin(), cards.end(),
                     [](const InboxCard &a, const InboxCard &b) { return a.added < b.added; });
    const QString error = bytes ? QString() : bytes.error();
    if (cards == m_cards && error == m_error)
        return;
    m_cards = cards;
    m_error = error;
    Q_EMIT changed();
}

} // namespace wolgan
