#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>

namespace wolgan {

/// How long and how much a page may cost.
struct FetchLimits
{
    int silence = 10'000;    ///< ms without a byte
    int total = 30'000;      ///< ms
    qint64 size = 1'000'000; ///< bytes, unpacked; what came until then is read
    int redirects = 5;       ///< never from https to http
    int atOnce = 4;          ///< pages
};

/// What became of asking a page.
struct FetchedTitle
{
    QByteArray url;         ///< that was asked for
    QByteArray title;       ///< one line of plain text; empty where none came
    QString failure;        ///< why none came, in words that follow a colon
    bool isOffline = false; ///< the failure lies on the way to all pages, not in this one
};

/// Asks web pages for their titles through the system's proxy, and says what became of each. Nothing of a
/// page is run or kept, no cookie is sent. Lives in a thread of its own where what happens must not wait for
/// a proxy to be found or a page to be read.
class TitleFetcher : public QObject
{
    Q_OBJECT

public:
    explicit TitleFetcher(const FetchLimits &limits = {}, QObject *parent = nullptr);
    ~TitleFetcher() override;

    void fetch(const QByteArray &url);
    /// Forgets what has not come yet, and asks for nothing further while it is off.
    void setEnabled(bool enabled);

Q_SIGNALS:
    void fetched(const wolgan::FetchedTitle &page);

private:
    struct Page
    {
        QByteArray url; ///< that was asked for
        QByteArray bytes;
    };

    void startNext();
    void start(const QByteArray &url);
    void read(QNetworkReply *reply);
    void finish(QNetworkReply *reply);
    [[nodiscard]] FetchedTitle titleOf(const QNetworkReply &reply, const Page &page) const;

    FetchLimits m_limits;
    QNetworkAccessManager m_network;
    QQueue<QByteArray> m_waiting;
    QHash<QNetworkReply *, Page> m_pages; ///< on the way
    bool m_enabled = true;
};

} // namespace wolgan
