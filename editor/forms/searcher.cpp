#include "editor/forms/searcher.h"

namespace wolgan {

Searcher::Searcher(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Searcher::~Searcher()
{
    cancel();
    m_pool.waitForDone();
}

void Searcher::cancel()
{
    m_stop.request_stop();
    m_pool.clear();
}

void Searcher::begin(const QByteArray &bytes, ByteRange scope, const SearchTerms &terms)
{
    cancel();
    m_stop = std::stop_source();
    m_pool.start([this, bytes, scope, terms, stop = m_stop.get_token()] {
        const Found result = found(bytes, scope, terms, [&stop] { return stop.stop_requested(); });
        QMetaObject::invokeMethod(
            this,
            [this, stop, result] {
                if (!stop.stop_requested())
                    Q_EMIT done(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace wolgan
