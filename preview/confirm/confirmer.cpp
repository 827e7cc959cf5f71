#include "preview/confirm/confirmer.h"

#include <QJsonDocument>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int usualPause = 150;          // milliseconds
constexpr int longestPause = 3000;       // milliseconds
constexpr qsizetype largeBody = 200'000; // a smaller one takes too long only where the machine is busy
constexpr qsizetype largestBody = 8 << 20;

} // namespace

Confirmer::Confirmer(QObject *parent) : QObject(parent), m_usualPause(usualPause), m_tooSlow(largestBody)
{
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Confirmer::startNext);
    connect(&m_kramdown, &KramdownProcess::stateChanged, this, &Confirmer::statusChanged);
    connect(&m_kramdown, &KramdownProcess::rendered, this, [this](const QByteArray &site) {
        m_lastTook = m_asked.elapsed();
        compare(site);
    });
    connect(&m_kramdown, &KramdownProcess::refused, this,
            [this](const QString &reason) { end(Status::Refused, reason); });
    connect(&m_kramdown, &KramdownProcess::failed, this, [this] {
        switch (m_kramdown.state()) {
        case KramdownProcess::State::Missing:
            return end(Status::Missing);
        case KramdownProcess::State::GivenUp:
            return end(Status::GivenUp);
        default:
            if (const qsizetype size = m_current->body.size(); size > largeBody)
                m_tooSlow = size - size / 8;
            return end(Status::TooSlow);
        }
    });
}

Confirmer::~Confirmer()
{
    m_pool.waitForDone();
}

void Confirmer::setSiteOptions(const QJsonObject &options)
{
    if (options == m_siteOptions)
        return;
    m_siteOptions = options;
    m_replacements.clear(); // they are another site's
}

void Confirmer::confirm(int version, const RenderedPage &page, const QByteArray &bytes, ByteRange body)
{
    m_next = Job{version, page, bytes, body};
    m_pause.start(std::max(m_usualPause, static_cast<int>(std::min<qint64>(2 * m_lastTook, longestPause))));
    // Where nothing can be confirmed the text stays as it is, instead of changing with every key.
    if (state() != State::Unavailable)
        setStatus(Status::Waiting);
}

RenderedPage Confirmer::withKnownCorrections(RenderedPage page) const
{
    if (m_replacements.isEmpty())
        return page;
    for (RenderedBlock &block : page.blocks) {
        const auto known = m_replacements.constFind(block.html);
        if (known != m_replacements.cend())
            block.html = *known;
    }
    return page;
}

void Confirmer::retry()
{
    m_tooSlow = largestBody;
    m_kramdown.retry();
}

void Confirmer::startNext()
{
    if (m_current || !m_next)
        return;
    m_current = std::exchange(m_next, std::nullopt);
    // A page that was cut off for its size must not come back whole.
    if (!m_current->page.notice.isEmpty() || m_current->body.size() > largestBody)
        return end(Status::TooLarge);
    if (m_current->body.size() >= m_tooSlow)
        return end(Status::TooSlow);
    m_asked.start();
    m_kramdown.request(QJsonDocument(m_siteOptions).toJson(QJsonDocument::Compact),
                       m_current->body.of(m_current->bytes).toByteArray());
}

void Confirmer::compare(const QByteArray &site)
{
    m_pool.start([this, site, page = m_current->page] {
        const Comparison comparison = compareWithSite(page, site);
        QMetaObject::invokeMethod(
            this, [this, comparison] { finish(comparison); }, Qt::QueuedConnection);
    });
}

void Confirmer::finish(const Comparison &comparison)
{
    const int version = m_current->version;
    if (m_next)
        return end(Status::Waiting);
    m_replacements = comparison.replacements;
    m_blocksCorrected = comparison.blocksCorrected;
    end(Status::Confirmed);
    Q_EMIT confirmed(version, comparison.corrected, comparison.blocksCorrected);
}

/// The current page is done with; a newer one that waits decides the status.
void Confirmer::end(Status status, const QString &reason)
{
    m_current.reset();
    if (!m_next)
        setStatus(status, reason);
    else if (!m_pause.isActive())
        startNext();
}

void Confirmer::setStatus(Status status, const QString &reason)
{
    m_status = status;
    m_reason = reason;
    Q_EMIT statusChanged();
}

Confirmer::State Confirmer::state() const
{
    switch (m_kramdown.state()) {
    case KramdownProcess::State::Starting:
        return State::Starting;
    case KramdownProcess::State::Ready:
        return State::Ready;
    case KramdownProcess::State::Missing:
    case KramdownProcess::State::GivenUp:
        return State::Unavailable;
    case KramdownProcess::State::Unknown:
        break;
    }
    return State::Unknown;
}

QString Confirmer::statusText() const
{
    switch (m_status) {
    case Status::Waiting:
        return tr("not confirmed yet");
    case Status::Confirmed:
        return m_blocksCorrected == 0 ? tr("as published")
                                      : tr("as published, %n block(s) corrected", nullptr, m_blocksCorrected);
    case Status::Refused:
        return tr("not confirmed: kramdown cannot render this post: %1").arg(m_reason);
    case Status::TooLarge:
        return tr("not confirmed: the post is too large");
    case Status::TooSlow:
        return tr("not confirmed: kramdown took too long for this post");
    case Status::Missing:
        return tr("not confirmed: kramdown is not installed; install %1")
            .arg(QStringLiteral("ruby-kramdown-parser-gfm"));
    case Status::GivenUp:
        return tr("not confirmed: kramdown stopped several times");
    }
    return {};
}

} // namespace wolgan
