#include "app/inbox/titlefeed.h"

namespace wolgan {

TitleFeed::TitleFeed(const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_fetcher(new TitleFetcher(limits))
{
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &TitleFetcher::fetched, this, &TitleFeed::take);
    m_thread.start();
}

TitleFeed::~TitleFeed()
{
    m_thread.quit();
    m_thread.wait();
}

void TitleFeed::fetch(const QByteArrayList &urls)
{
    const qsizetype before = m_asked.size();
    for (const QByteArray &url : urls) {
        if (!m_enabled || m_asked.contains(url) || m_titled.contains(url) || m_failed.contains(url))
            continue;
        m_asked.insert(url);
        QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, url] { fetcher->fetch(url); });
    }
    if (m_asked.size() != before)
        Q_EMIT changed();
}

void TitleFeed::retry()
{
    m_failed.clear();
    Q_EMIT changed();
}

void TitleFeed::setEnabled(bool enabled)
{
    m_enabled = enabled;
    QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, enabled] { fetcher->setEnabled(enabled); });
    if (!enabled)
        m_asked.clear();
    retry();
}

const FetchedTitle *TitleFeed::failure(const QByteArray &url) const
{
    const auto found = m_failed.constFind(url);
    return found == m_failed.cend() ? nullptr : &*found;
}

void TitleFeed::take(const FetchedTitle &page)
{
    if (!m_asked.remove(page.url))
        return; // it was turned off meanwhile
    if (page.title.isEmpty())
        m_failed.insert(page.url, page);
    else
        m_titled.insert(page.url);
    if (!page.title.isEmpty())
        Q_EMIT titled(page.url, page.title);
    Q_EMIT changed();
}

} // namespace wolgan
