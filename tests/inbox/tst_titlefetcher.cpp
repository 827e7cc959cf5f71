#include "app/inbox/titlefeed.h"
#include "tests/inbox/webserver.h"

#include <QStringEncoder>
#include <QtTest>

using namespace wolgan;
using test::response;
using test::WebServer;

namespace {

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

} // namespace

/// Titles from a server of our own, which may behave as badly as any.
class TestTitleFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::forgetProxies(); }
    void fetches_data();
    void fetches();
    void slowAndDead();
    void boundedAndOff();
    void throughAProxy();
    void inTheBackground();
    void askedOnceAndAgain();
    void switchedOff();
};

void TestTitleFetcher::fetches_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("failure");
    const QString title = QStringLiteral("한글 제목 😀"), korean = QStringLiteral("한글 제목");
    const auto row = [](const char *name, const QByteArray &answer, const QString &expected,
                        const char *failure = "") {
        QTest::newRow(name) << answer << expected << QString::fromLatin1(failure);
    };
    row("plain", response(titled(title)), title);
    row("no content type", response(titled(title), {}), title);
    row("redirect", response({}, "Location: /target\r\n", "302 Found"), QStringLiteral("target"));
    row("redirect loop", response({}, "Location: /page\r\n", "302 Found"), {}, "the page leads elsewhere");
    row("redirect to a file", response({}, "Location: file:///etc/passwd\r\n", "302 Found"), {},
        "the page leads elsewhere");
    row("huge", response(titled(title) + QByteArray(8'000'000, 'x')), title);
    row("huge, title at the end", response(QByteArray(8'000'000, 'x') + titled(title)), {},
        "the page has none");
    row("broken HTML", response("<html><head><<title <title>" + title.toUtf8() + "</titl"), {},
        "the page has none");
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
        {}, "its server's answer is broken");
    row("not found", response(titled(QStringLiteral("404 Not Found")), {}, "404 Not Found"), {},
        "its server answers 404");
    row("no page", response("<title>x</title>", "Content-Type: application/pdf\r\n"), {},
        "it is no web page");
    row("no HTTP", "hello\r\n\r\n", {}, "its server's answer is broken");
    row("cut off", response(titled(title)).chopped(12), {}, "its server's answer is broken");
}

void TestTitleFetcher::fetches()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, title);
    QFETCH(QString, failure);
    WebServer server;
    server.answers = {{"/page", answer},
                      {"/target", response("<title>target</title>")},
                      {"/last", response("<title>last</title>")}};
    TitleFetcher fetcher({5000, 5000, 1'000'000, 5, 1});
    QList<FetchedTitle> pages;
    connect(&fetcher, &TitleFetcher::fetched, this, [&](const FetchedTitle &page) { pages.append(page); });
    fetcher.fetch(server.url("/page"));
    fetcher.fetch("file:///etc/hostname");
    fetcher.fetch("javascript:alert(1)");
    fetcher.fetch(server.url("/last")); // a failure keeps nobody waiting
    QTRY_COMPARE(pages.size(), 4);
    QCOMPARE(pages[0].url, server.url("/page"));
    QCOMPARE(QString::fromUtf8(pages[0].title), title);
    QCOMPARE(pages[0].failure, failure);
    QCOMPARE(pages[1].failure, QStringLiteral("it is no web address"));
    QCOMPARE(pages[2].failure, pages[1].failure);
    QCOMPARE(pages[3].title, QByteArray("last"));
    QVERIFY(!server.requests.join().contains("Cookie"));
}

void TestTitleFetcher::slowAndDead()
{
    WebServer server;
    server.answers = {{"/last", response("<title>last</title>")}};
    TitleFetcher fetcher({200, 400, 1000, 5, 1});
    QStringList said;
    connect(&fetcher, &TitleFetcher::fetched, this, [&](const FetchedTitle &page) {
        said.append(page.failure + QString::fromUtf8(page.title) + QLatin1String(page.isOffline ? "!" : ""));
    });
    fetcher.fetch(server.url("/never"));
    fetcher.fetch("http://127.0.0.1:1/");
    fetcher.fetch(server.url("/last"));
    QTRY_COMPARE(said, (QStringList{QStringLiteral("no answer in time"),
                                    QStringLiteral("its server does not answer"), QStringLiteral("last")}));
}

void TestTitleFetcher::boundedAndOff()
{
    WebServer server;
    {
        TitleFetcher fetcher({5000, 5000, 1000, 5, 2});
        QSignalSpy spy(&fetcher, &TitleFetcher::fetched);
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

/// The environment's proxy is the system's here.
void TestTitleFetcher::throughAProxy()
{
    WebServer proxy;
    proxy.answers = {{"http://site.invalid/page", response(titled(QStringLiteral("프록시 😀")))}};
    qputenv("http_proxy", proxy.url({}));
    const auto forget = qScopeGuard([] { test::forgetProxies(); });
    TitleFetcher fetcher;
    QList<FetchedTitle> pages;
    connect(&fetcher, &TitleFetcher::fetched, this, [&](const FetchedTitle &page) { pages.append(page); });
    fetcher.fetch("http://site.invalid/page");
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(QString::fromUtf8(pages[0].title), QStringLiteral("프록시 😀"));
    QVERIFY(proxy.requests[0].startsWith("GET http://site.invalid/page HTTP/1.1\r\n"));
    const QUrl place(QString::fromUtf8(proxy.url({})));
    proxy.close();
    fetcher.fetch("http://site.invalid/other");
    QTRY_COMPARE(pages.size(), 2);
    QCOMPARE(pages[1].failure,
             QStringLiteral("the proxy %1:%2 does not answer").arg(place.host()).arg(place.port()));
}

void TestTitleFetcher::inTheBackground()
{
    WebServer server;
    server.answers = {{"/a", response(titled(QStringLiteral("가 😀")))}, {"/b", response("nothing")}};
    TitleFeed feed;
    QSignalSpy titles(&feed, &TitleFeed::titled);
    feed.fetch({server.url("/a"), server.url("/b")});
    QVERIFY(feed.isAsked(server.url("/a")) && feed.isAsked(server.url("/b")));
    QTRY_VERIFY(!feed.isAsked(server.url("/a")) && !feed.isAsked(server.url("/b")));
    QCOMPARE(titles.size(), 1);
    QCOMPARE(titles[0][1].toByteArray(), QByteArray("가 😀"));
    QVERIFY(!feed.failure(server.url("/a")));
    QCOMPARE(feed.failure(server.url("/b"))->failure, QStringLiteral("the page has none"));
}

void TestTitleFetcher::askedOnceAndAgain()
{
    WebServer server;
    server.answers = {{"/a", response(titled(QStringLiteral("가")))}, {"/b", response({}, {}, "500 Broken")}};
    TitleFeed feed;
    const QByteArrayList urls{server.url("/a"), server.url("/b")};
    const auto ask = [&] {
        feed.fetch(urls);
        return QTest::qWaitFor([&] { return !feed.isAsked(urls[0]) && !feed.isAsked(urls[1]); });
    };
    QVERIFY(ask());
    QVERIFY(ask());
    QCOMPARE(server.requests.size(), 2);
    feed.retry();
    QVERIFY(!feed.failure(urls[1]));
    QVERIFY(ask());
    QCOMPARE(server.requests.size(), 3); // what failed, alone
    QVERIFY(feed.failure(urls[1]));
}

/// Not one request.
void TestTitleFetcher::switchedOff()
{
    WebServer server;
    TitleFeed feed;
    feed.setEnabled(false);
    feed.fetch({server.url("/a")});
    QVERIFY(!feed.isAsked(server.url("/a")));
    QTest::qWait(100);
    QVERIFY(server.requests.isEmpty() && server.most == 0);
    feed.setEnabled(true);
    feed.fetch({server.url("/a")});
    QTRY_COMPARE(server.requests.size(), 1);
    feed.setEnabled(false);
    QTRY_COMPARE(server.open, 0);
    QVERIFY(!feed.isAsked(server.url("/a")));
}

QTEST_GUILESS_MAIN(TestTitleFetcher)
#include "tst_titlefetcher.moc"
