#include "app/window/checkfeed.h"

#include "app/files/backgroundthread.h"
#include "editor/document/checks/check.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace wolgan {

namespace {

constexpr qsizetype checkedAtOnce = 200'000; // bytes: less than a frame's time
constexpr qint64 usualPause = 150;           // milliseconds
constexpr qint64 longestPause = 3000;        // milliseconds

} // namespace

CheckFeed::CheckFeed(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

CheckFeed::~CheckFeed()
{
    m_pool.waitForDone();
}

void CheckFeed::check(const Document &document, const BlogFacts &blog)
{
    cancel();
    if (document.bytes().size() <= checkedAtOnce)
        Q_EMIT found(wolgan::check(document, blog));
    else if (m_isBusy)
        m_next = Job{document, blog};
    else
        start({document, blog});
}

int CheckFeed::pause() const
{
    return static_cast<int>(std::clamp(3 * m_took, usualPause, longestPause));
}

void CheckFeed::cancel()
{
    ++m_round;
    m_next.reset();
}

void CheckFeed::start(const Job &job)
{
    m_isBusy = true;
    m_pool.start([this, job, round = m_round] {
        giveWay();
        QElapsedTimer timer;
        timer.start();
        const QList<Finding> findings = wolgan::check(job.document, job.blog);
        QMetaObject::invokeMethod(
            this, [this, round, findings, took = timer.elapsed()] { finish(round, findings, took); },
            Qt::QueuedConnection);
    });
}

void CheckFeed::finish(int round, const QList<Finding> &findings, qint64 took)
{
    m_isBusy = false;
    m_took = took;
    if (const std::optional<Job> next = std::exchange(m_next, std::nullopt))
        start(*next);
    else if (round == m_round)
        Q_EMIT found(findings);
}

} // namespace wolgan
