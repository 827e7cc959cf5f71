#include "app/inbox/titlefetcher.h"

#include <QStringEncoder>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace wolgan;

namespace {

QByteArray response(const QByteArray &body, const QByteArray &headers = "Content-Type: text/html\r\n",
                    const QByteArray &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray titled(const QString &title)
{
    return "<title>" + title.toUtf8() + "</title>";
}

QByteArray gzipped(const QByteArray &bytes)
{
    QByteArray packed = qCompress(bytes, 9); // size, zlib header, deflated data, checksum
    packed = packed.sliced(4 + 2).chopped(4);
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    const quint32 ends[] = {qToLittleEndian(~crc), qToLittleEndian(static_cast<quint32>(bytes.size()))};
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + packed +
           QByteArray(reinterpret_cast<const char *>(ends), 8);
}

/// Answers each path with the bytes prepared for it; paths without any never get an answer.
class Server : public QTcpServer
{
public:
    Server()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            most = qMax(most, ++open);
            connect(socket, &QTcpSocket::disconnected, this, [this] { --open; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests.append(request);
                const QByteArray path = request.split(' ').value(1);
                if (!answers.contains(path))
                    return;
                socket->write(answers.value(path));
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QByteArray url(const QByteArray &path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort()) + path;
    }

    QHash<QByteArray, QByteArray> answers;
    QByteArrayList requests;
    int open = 0, most = 0;
};

} // namespace

/// Titles from a server of our own, which may behave as badly as any.
class TestTitleFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fetches_data();
    void fetches();
    void slowAndDead();
    void boundedAndOff();
};

void TestTitleFetcher::initTestCase()
{
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
}

void TestTitleFetcher::fetches_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("title"); ///< empty: none comes
    const QString title = QStringLiteral("한글 제목 😀"), korean = QStringLiteral("한글 제목");
    const auto row = [](const char *name, const QByteArray &answer, const QString &expected) {
        QTest::newRow(name) << answer << expected;
    };
    row("plain", response(titled(title)), title);
    row("no content type", response(titled(title), {}), title);
    row("redirect", response({}, "Location: /target\r\n", "302 Found"), QStringLiteral("target"));
    row("redirect loop", response({}, "Location: /page\r\n", "302 Found"), {});
    row("redirect to a file", response({}, "Location: file:///etc/passwd\r\n", "302 Found"), {});
    row("huge", response(titled(title) + QByteArray(8'000'000, 'x')), title);
    row("huge, title at the end", response(QByteArray(8'000'000, 'x') + titled(title)), {});
    row("broken HTML", response("<html><head><<title <title>" + title.toUtf8() + "</titl"), {});
    row("EUC-KR, declared",
        response("<title>" + QByteArray(QStringEncoder("EUC-KR")(korean)) + "</title>",
                 "Content-Type: text/html; charset=euc-kr\r\n"),
        korean);
    row("EUC-KR, not declared",
        response("<title>" + QByteArray(QStringEncoder("EUC-KR")(korean)) + "</title>"), korean);
    row("gzip", response(gzipped(titled(title)), "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"),
        title);
    row("gzip, a bomb",
        response(gzipped(titled(title) + QByteArray(30'000'000, ' ')),
                 "Content-Encoding: gzip\r\nContent-Type: text/html\r\n"),
        {});
    row("not found", response(titled(QStringLiteral("404 Not Found")), {}, "404 Not Found"), {});
    row("no page", response("<title>x</title>", "Content-Type: application/pdf\r\n"), {});
    row("no HTTP", "hello\r\n\r\n", {});
    row("cut off", response(titled(title)).chopped(12), {});
}

void TestTitleFetcher::fetches()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, title);
    Server server;
    server.answers = {{"/page", answer},
                      {"/target", response("<title>target</title>")},
                      {"/last", response("<title>last</title>")}};
    TitleFetcher fetcher({5000, 5000, 1'000'000, 5, 1});
    QSignalSpy spy(&fetcher, &TitleFetcher::titled);
    fetcher.fetch(server.url("/page"));
    fetcher.fetch(server.url("/page")); // asked for once
    fetcher.fetch("file:///etc/hostname");
    fetcher.fetch("javascript:alert(1)");
    fetcher.fetch(server.url("/last")); // a failure keeps nobody waiting
    QTRY_VERIFY(!spy.isEmpty() && spy.last()[1].toByteArray() == "last");
    if (title.isEmpty()) {
        QCOMPARE(spy.size(), 1);
    } else {
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy[0][0].toByteArray(), server.url("/page"));
        QCOMPARE(QString::fromUtf8(spy[0][1].toByteArray()), title);
    }
    QVERIFY(!server.requests.join().contains("Cookie"));
}

void TestTitleFetcher::slowAndDead()
{
    Server server;
    server.answers = {{"/last", response("<title>last</title>")}};
    TitleFetcher fetcher({200, 400, 1000, 5, 1});
    QSignalSpy spy(&fetcher, &TitleFetcher::titled);
    fetcher.fetch(server.url("/never"));
    fetcher.fetch("http://127.0.0.1:1/");
    fetcher.fetch(server.url("/last"));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy[0][1].toByteArray(), QByteArray("last"));
}

void TestTitleFetcher::boundedAndOff()
{
    Server server;
    {
        TitleFetcher fetcher({5000, 5000, 1000, 5, 2});
        QSignalSpy spy(&fetcher, &TitleFetcher::titled);
        for (int i = 0; i < 10; ++i)
            fetcher.fetch(server.url("/" + QByteArray::number(i)));
        QTRY_COMPARE(server.requests.size(), 2);
        QTest::qWait(50);
        QCOMPARE(server.most, 2);
        fetcher.setEnabled(false);
        QTRY_COMPARE(server.open, 0);
        fetcher.fetch(server.url("/x"));
        QTest::qWait(50);
        QCOMPARE(server.requests.size(), 2);
        QVERIFY(spy.isEmpty());
        fetcher.setEnabled(true);
        fetcher.fetch(server.url("/y"));
        QTRY_COMPARE(server.requests.size(), 3);
    } // with a page on the way
    QTRY_COMPARE(server.open, 0);
}

QTEST_GUILESS_MAIN(TestTitleFetcher)
#include "tst_titlefetcher.moc"
