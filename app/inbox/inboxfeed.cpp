#include "app/inbox/inboxfeed.h"

#include "app/inbox/inboxfile.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

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
    m_bytes.clear();
    m_cards.clear();
    m_readError.clear();
    m_writeError.clear();
    if (!root.isEmpty()) {
        m_watcher.addPath(root);
        read();
    }
    Q_EMIT changed();
}

void InboxFeed::exchange(const CardExchange &exchange)
{
    if (m_root.isEmpty())
        return;
    run([exchange](const QString &root) { return changeInboxFile(root, exchange); }, &InboxFeed::takeWritten);
    show(exchangeCards(m_bytes, exchange).applied(m_bytes));
}

void InboxFeed::read()
{
    if (!m_root.isEmpty())
        run(readInboxFile, &InboxFeed::takeRead);
}

void InboxFeed::run(const std::function<Bytes(const QString &)> &work, void (InboxFeed::*done)(const Bytes &))
{
    ++m_pending;
    m_pool.start([this, work, done, root = m_root] {
        const Bytes bytes = work(root);
        const auto finish = [this, done, root, bytes] {
            --m_pending;
            if (root == m_root)
                (this->*done)(bytes);
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });
}

void InboxFeed::takeRead(const Bytes &bytes)
{
    if (const QString file = inboxFile(m_root); QFileInfo::exists(file))
        m_watcher.addPath(file); // anew: a file that was replaced is watched no more
    const QString error = bytes ? QString() : bytes.error();
    const bool isOther = std::exchange(m_readError, error) != error;
    if (m_pending == 0)
        show(bytes.value_or(QByteArray()));
    if (isOther)
        Q_EMIT changed();
}

void InboxFeed::takeWritten(const Bytes &bytes)
{
    const QString error = bytes ? QString() : bytes.error();
    const bool isOther = std::exchange(m_writeError, error) != error;
    if (bytes && m_pending == 0)
        show(*bytes);
    else if (!bytes)
        read(); // what was shown is not there
    if (isOther)
        Q_EMIT changed();
}

void InboxFeed::show(const QByteArray &bytes)
{
    m_bytes = bytes;
    QList<InboxCard> cards = readInbox(bytes);
    std::stable_sort(cards.begin(), cards.end(),
                     [](const InboxCard &a, const InboxCard &b) { return a.added < b.added; });
    if (std::exchange(m_cards, cards) != cards)
        Q_EMIT changed();
}

} // namespace wolgan
