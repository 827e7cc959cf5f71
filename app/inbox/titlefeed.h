#pragma once

#include "app/inbox/titlefetcher.h"

#include <QSet>
#include <QThread>

namespace wolgan {

/// The titles of pages, asked for in the background: which are on their way, which failed and why. A page is
/// asked once, and again after retry().
class TitleFeed : public QObject
{
    Q_OBJECT

public:
    explicit TitleFeed(const FetchLimits &limits = {}, QObject *parent = nullptr);
    ~TitleFeed() override;

    /// Asks the pages that were not asked yet.
    void fetch(const QByteArrayList &urls);
    /// What failed may be asked again.
    void retry();
    /// While it is off, no page is asked; what is on its way is forgotten.
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

    [[nodiscard]] bool isAsked(const QByteArray &url) const { return m_asked.contains(url); }
    /// Why a page gave no title; null where it did or was not asked.
    [[nodiscard]] const FetchedTitle *failure(const QByteArray &url) const;

Q_SIGNALS:
    void titled(const QByteArray &url, const QByteArray &title);
    /// Other pages than before are on their way or failed.
    void changed();

private:
    void take(const FetchedTitle &page);

    QThread m_thread;
    TitleFetcher *m_fetcher;  ///< lives in the thread
    QSet<QByteArray> m_asked; ///< on their way
    QSet<QByteArray> m_titled;
    QHash<QByteArray, FetchedTitle> m_failed;
    bool m_enabled = true;
};

} // namespace wolgan
