#include "app/window/digestreader.h"

#include "app/blog/index/buildindex.h"

namespace wolgan {

DigestReader::DigestReader(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DigestReader::~DigestReader()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

void DigestReader::read(const QString &root)
{
    m_cancelled = true;
    m_pool.waitForDone();
    m_cancelled = false;
    m_pool.start([this, root, request = ++m_request] {
        const auto built = buildIndex(root, readIndexCache(root), m_cancelled);
        const BlogDigests digests = built && !m_cancelled ? readDigests(built->index) : BlogDigests();
        const QString error = built ? QString() : built.error();
        QMetaObject::invokeMethod(
            this,
            [this, digests, error, request] {
                if (request != m_request)
                    return;
                if (error.isEmpty())
                    Q_EMIT done(digests);
                else
                    Q_EMIT failed(error);
            },
            Qt::QueuedConnection);
    });
}

} // namespace wolgan
