#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

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

/// Asks web pages for their titles, in the background, through the system's proxy. Nothing of a page is run
/// or kept, no cookie is sent. A page that fails or has no title says nothing.
class TitleFetcher : public QObject
{
    Q_OBJECT

public:
    explicit TitleFetcher(const FetchLimits &limits = {}, QObject *parent = nullptr);
    ~TitleFetcher() override;

    /// Asks for the titles of `http` and `https` addresses, each once as long as the program runs.
    void fetch(const QByteArray &url);
    /// Forgets what has not come yet, and asks for nothing further while it is off.
    void setEnabled(bool enabled);
    [[nodiscard]] bool isEnabled() const { return m_enabled; }

Q_SIGNALS:
    void titled(const QByteArray &url, const QByteArray &title);

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

    FetchLimits m_limits;
    QNetworkAccessManager m_network;
    QQueue<QByteArray> m_waiting;
    QSet<QByteArray> m_asked;
    QHash<QNetworkReply *, Page> m_pages; ///< on the way
    bool m_enabled = true;
};

} // namespace wolgan
