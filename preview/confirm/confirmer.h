#pragma once

// Confirms rendered pages by the real kramdown where it is installed: what differs from the site is replaced
// and counted.
//
// GUI thread only; nothing here waits: kramdown runs in a process of its own, pages are compared in a thread.
// Asking again and again is cheap: the newest page waits for a pause, older ones are dropped.

#include "preview/confirm/comparison.h"
#include "preview/confirm/kramdownprocess.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace wolgan {

class Confirmer : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Starting, Unavailable, Ready };

    explicit Confirmer(QObject *parent = nullptr);
    ~Confirmer() override;

    /// The site's own `kramdown:` settings; what changes no HTML or could load something is ignored.
    void setSiteOptions(const QJsonObject &options);
    /// How long no newer page may come before one is confirmed.
    void setPause(int milliseconds) { m_usualPause = milliseconds; }
    /// `page` is our rendering of `body`, a range of the post's bytes. `confirmed` follows unless a newer
    /// page comes first or it cannot be confirmed; `statusChanged` tells.
    void confirm(int version, const RenderedPage &page, const QByteArray &bytes, ByteRange body);
    /// `page` with the corrections of the last confirmed page that fit: what to show until it is confirmed,
    /// so that a corrected block does not flicker while another is edited.
    [[nodiscard]] RenderedPage withKnownCorrections(RenderedPage page) const;
    /// Looks for kramdown again: it may have been installed.
    void retry();

    [[nodiscard]] State state() const;
    /// For the status bar, one of: as published; as published, with so many blocks corrected; not confirmed,
    /// and why and what to do.
    [[nodiscard]] QString statusText() const;
    /// The page asked for last is the site's.
    [[nodiscard]] bool isConfirmed() const { return m_status == Status::Confirmed; }
    /// What confirms, for a tool tip: `kramdown 2.4.0`; empty before it has started.
    [[nodiscard]] QString version() const { return m_kramdown.version(); }

    /// For tests.
    [[nodiscard]] KramdownProcess &process() { return m_kramdown; }

Q_SIGNALS:
    void confirmed(int version, const wolgan::RenderedPage &corrected, int blocksCorrected);
    /// statusText() or state() is another.
    void statusChanged();

private:
    enum class Status { Waiting, Confirmed, Refused, TooLarge, TooSlow, Missing, GivenUp };
    struct Job
    {
        int version = 0;
        RenderedPage page;
        QByteArray bytes;
        ByteRange body;
    };

    void startNext();
    void compare(const QByteArray &site);
    void finish(const Comparison &comparison);
    void end(Status status, const QString &reason = {});
    void setStatus(Status status, const QString &reason = {});

    KramdownProcess m_kramdown;
    QThreadPool m_pool; ///< of one thread
    QTimer m_pause;
    int m_usualPause;      ///< milliseconds; longer where an answer takes long
    QElapsedTimer m_asked; ///< since the current page was asked for
    qint64 m_lastTook = 0; ///< milliseconds of the last answer
    qsizetype m_tooSlow;   ///< bytes of a body that takes too long: none as large is asked for again
    QJsonObject m_siteOptions;
    std::optional<Job> m_current;
    std::optional<Job> m_next;
    QHash<QByteArray, QByteArray> m_replacements;
    Status m_status = Status::Waiting;
    QString m_reason;
    int m_blocksCorrected = 0;
};

} // namespace wolgan
