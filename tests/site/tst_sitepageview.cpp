#include "preview/view/previewscheme.h"
#include "preview/view/sitepageview.h"
#include "tests/view/viewtest.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include <array>
#include <optional>

using namespace wolgan;

/// A built page of a stranger's blog: seen as it is, and nothing of it acts.
class SitePageViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thePageHasItsStyleAndImages();
    void nothingRunsAndNothingLeaves();
    void stylesOfNamedHosts();
    void filesOutsideAreNotServed();
    void linksAskFirst();
    void aNewBuildStaysInPlace();
    void darkAndLight();
    void widths();

private:
    void write(const QString &path, const QByteArray &bytes)
    {
        const QString file = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size());
    }
    void show(const QByteArray &body, const QByteArray &head = {})
    {
        write(
            QStringLiteral("site/posts/a/index.html"),
            "<!DOCTYPE html><html><head><title>글</title><link rel=stylesheet href=\"/b/assets/site.css\">" +
                head + "</head><body>" + body + "</body></html>");
        QSignalSpy loaded(m_view.get(), &SitePageView::loaded);
        m_view->showPage({m_folder->filePath(QStringLiteral("site")),
                          m_folder->filePath(QStringLiteral("blog")), QStringLiteral("/b"),
                          QUrl(QStringLiteral("https://blog.example"))},
                         QStringLiteral("posts/a/index.html"));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 30'000);
        QVERIFY(loaded.first().first().toBool());
    }
    QVariant evaluate(const QString &script)
    {
        const auto answer = std::make_shared<std::optional<QVariant>>();
        m_view->evaluate(script, [answer](const QVariant &value) { *answer = value; });
        (void)QTest::qWaitFor([&] { return answer->has_value(); }, 10'000);
        return answer->value_or(QVariant());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SitePageView> m_view;
};

void SitePageViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_view = std::make_unique<SitePageView>();
    m_view->resize(600, 400);
    m_view->show();
    write(QStringLiteral("site/assets/site.css"), "body { color: rgb(1, 2, 3) }");
    QDir().mkpath(m_folder->filePath(QStringLiteral("blog")));
    test::writeImage(m_folder->filePath(QStringLiteral("blog/a.png")), {12, 8}, Qt::green);
    test::writeImage(m_folder->filePath(QStringLiteral("secret.png")), {5, 5}, Qt::red);
    QFile::link(m_folder->filePath(QStringLiteral("blog/a.png")),
                m_folder->filePath(QStringLiteral("site/assets/a.png")));
    QFile::link(m_folder->filePath(QStringLiteral("secret.png")),
                m_folder->filePath(QStringLiteral("site/assets/out.png")));
}

void SitePageViewTest::thePageHasItsStyleAndImages()
{
    m_view->setImageResolver([this](const QString &path) {
        return path == u"/b/assets/later.png" ? m_folder->filePath(QStringLiteral("secret.png")) : QString();
    });
    show("<p>달 🌱</p><img id=a data-src=\"/b/assets/a.png\"><img id=b src=\"../../assets/a.png\">"
         "<img id=c src=\"/b/assets/later.png\">");
    QCOMPARE(evaluate(QStringLiteral("getComputedStyle(document.body).color")).toString(),
             QStringLiteral("rgb(1, 2, 3)"));
    QTRY_COMPARE(evaluate(QStringLiteral("document.getElementById('a').naturalWidth")).toInt(), 12);
    QTRY_COMPARE(evaluate(QStringLiteral("document.getElementById('b').naturalWidth")).toInt(), 12);
    QTRY_COMPARE(evaluate(QStringLiteral("document.getElementById('c').naturalWidth")).toInt(), 5);
    QCOMPARE(
        evaluate(QStringLiteral("document.compatMode + document.querySelector('p').textContent")).toString(),
        QString::fromUtf8("CSS1Compat달 🌱"));
}

void SitePageViewTest::nothingRunsAndNothingLeaves()
{
    QTcpServer server;
    int requests = 0;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        ++requests;
        server.nextPendingConnection()->disconnectFromHost();
    });
    const QByteArray web = "http://127.0.0.1:" + QByteArray::number(server.serverPort());
    write(QStringLiteral("site/evil.js"), "document.body.dataset.ran = 'file'");
    write(QStringLiteral("site/frame.html"), "<p>frame</p>");
    show("<script>document.body.dataset.ran = 'inline'</script><script src=\"/b/evil.js\"></script>"
         "<script src=\"" +
         web +
         "/s.js\"></script>"
         "<img src=x onerror=\"document.body.dataset.ran = 'event'\"><svg "
         "onload=\"document.body.dataset.ran='svg'\"></svg>"
         "<img src=\"" +
         web + "/i.png\"><img srcset=\"" + web + "/j.png 2x\"><link rel=stylesheet href=\"" + web +
         "/c.css\">"
         "<link rel=preconnect href=\"" +
         web + "\"><link rel=prefetch href=\"" + web +
         "/p\">"
         "<style>@import url(" +
         web + "/i.css); p { background: url(" + web +
         "/b.png) }"
         "@font-face { font-family: x; src: url(" +
         web +
         "/f.woff2) } p { font-family: x }</style><p>글</p>"
         "<iframe src=\"" +
         web + "/f\"></iframe><iframe src=\"/b/frame.html\"></iframe><object data=\"" + web +
         "/o\"></object>"
         "<video autoplay src=\"" +
         web + "/v\"></video><meta http-equiv=refresh content=\"0;url=" + web +
         "/r\">"
         "<form action=\"" +
         web + "/form\"><button id=send>x</button></form><base href=\"" + web +
         "/\">"
         "<a id=js href=\"javascript:document.body.dataset.ran='link'\">x</a>"
         "<a id=ping ping=\"" +
         web + "/ping\" href=\"#x\">x</a><a id=dl download href=\"" + web +
         "/d\">x</a>"
         "<img src=\"file:///etc/hostname\" id=file>");
    (void)evaluate(QStringLiteral("for (const id of ['send', 'js', 'ping', 'dl']) "
                                  "document.getElementById(id).click(); 1"));
    QTest::qWait(1500);
    QCOMPARE(evaluate(QStringLiteral("document.body.dataset.ran || ''")).toString(), QString());
    QCOMPARE(evaluate(QStringLiteral("location.pathname")).toString(), QStringLiteral("/b/posts/a/"));
    QCOMPARE(
        evaluate(QStringLiteral("frames.length && [...document.querySelectorAll('iframe')].filter(f => "
                                "f.contentDocument && f.contentDocument.body.textContent.includes('frame'))"
                                ".length"))
            .toInt(),
        0);
    QCOMPARE(requests, 0);
}

/// None of them answers: what counts is who is called.
void SitePageViewTest::stylesOfNamedHosts()
{
    QTcpServer named, unnamed, ofPost;
    std::array<int, 3> calls{};
    int i = 0;
    QByteArrayList hosts;
    for (QTcpServer *server : {&named, &unnamed, &ofPost}) {
        QVERIFY(server->listen(QHostAddress::LocalHost));
        hosts += "127.0.0.1:" + QByteArray::number(server->serverPort());
        connect(server, &QTcpServer::newConnection, this, [server, &count = calls[i++]] {
            ++count;
            server->nextPendingConnection()->disconnectFromHost();
        });
    }
    const QByteArray evil = "https://" + hosts[2];
    show("<link rel=stylesheet href=" + evil + "/a.css><style>@import url(" + evil +
             "/b.css); p { background: url(https://" + hosts[0] +
             "/post.png) } @font-face { font-family: x; src: url(" + evil +
             "/f.woff2) } p { font-family: x }</style><p>글</p><img src=https://" + hosts[0] +
             "/i.png><script src=https://" + hosts[0] + "/s.js></script><iframe src=https://" + hosts[0] +
             "/f></iframe>",
         "<link rel=preconnect href=https://" + hosts[0] + "><link rel=stylesheet href=https://" + hosts[0] +
             "/a.css><link rel=stylesheet href=https://" + hosts[1] + "/b.css><script src=https://" +
             hosts[1] + "/s.js></script>");
    QTest::qWait(800);
    QCOMPARE(calls, (std::array<int, 3>{}));
    QCOMPARE(m_view->wantedHosts(),
             QStringList({QString::fromLatin1(hosts[0]), QString::fromLatin1(hosts[1])}));

    QSignalSpy loaded(m_view.get(), &SitePageView::loaded);
    m_view->setStyleHosts({QString::fromLatin1(hosts[0]), QString::fromLatin1(hosts[2])});
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 30'000);
    QTRY_VERIFY(calls[0] > 0);
    QTest::qWait(800);
    QCOMPARE(calls[1], 0);
    QCOMPARE(calls[2], 0); // the post's wish, not the theme's, whatever other page was allowed it
    QCOMPARE(evaluate(QStringLiteral("document.images[0].naturalWidth")).toInt(), 0);

    const RequestGuard none;
    RequestGuard guard;
    guard.setStyleHosts({QStringLiteral("a.example")});
    using Info = QWebEngineUrlRequestInfo;
    const QUrl sheet(QStringLiteral("https://a.example/a.css"));
    QVERIFY(!none.allows(sheet, Info::ResourceTypeStylesheet));
    QVERIFY(guard.allows(sheet, Info::ResourceTypeStylesheet));
    QVERIFY(guard.allows(sheet, Info::ResourceTypeFontResource));
    for (const auto type : {Info::ResourceTypeScript, Info::ResourceTypeImage, Info::ResourceTypeSubFrame,
                            Info::ResourceTypeMainFrame, Info::ResourceTypeXhr, Info::ResourceTypePrefetch,
                            Info::ResourceTypeMedia, Info::ResourceTypePing, Info::ResourceTypeUnknown})
        QVERIFY(!guard.allows(sheet, type));
    for (const char *other :
         {"http://a.example/a.css", "https://a.example:8443/a.css", "https://b.a.example/a",
          "https://a.example.evil/a.css", "https://u@a.example/a.css", "file:///a.css"})
        QVERIFY(!guard.allows(QUrl(QLatin1String(other)), Info::ResourceTypeStylesheet));
}

void SitePageViewTest::filesOutsideAreNotServed()
{
    show(
        "<img src=\"/b/assets/out.png\"><img src=\"/b/..%2f..%2fsecret.png\"><img src=\"/%2e%2e/secret.png\">"
        "<img src=\"wolgan://page/preview.css\"><img src=\"wolgan://image/?/etc/hostname\">"
        "<img src=\"/b/posts/a/index.html\">");
    QTRY_VERIFY(evaluate(QStringLiteral("[...document.images].every(i => i.complete)")).toBool());
    QCOMPARE(evaluate(QStringLiteral("[...document.images].filter(i => i.naturalWidth).length")).toInt(), 0);
}

void SitePageViewTest::linksAskFirst()
{
    show("<a id=out href=\"https://a.example/x\">x</a><a id=in href=\"/b/about/\">x</a>"
         "<a id=blank target=\"_blank\" href=\"https://b.example/\">x</a><a id=mark href=\"#달\">x</a>"
         "<p style=\"height: 3000px\"></p><p id=\"달\">여기</p>");
    QSignalSpy links(m_view.get(), &SitePageView::linkActivated);
    const auto click = [this](const char *id) {
        (void)evaluate(QStringLiteral("document.getElementById('%1').click(); 1").arg(QLatin1String(id)));
    };
    click("out");
    QTRY_COMPARE(links.size(), 1);
    QCOMPARE(links[0].first().toUrl(), QUrl(QStringLiteral("https://a.example/x")));
    click("in");
    QTRY_COMPARE(links.size(), 2);
    QCOMPARE(links[1].first().toUrl(), QUrl(QStringLiteral("https://blog.example/b/about/")));
    click("blank");
    QTRY_COMPARE(links.size(), 3);
    click("mark");
    QTRY_VERIFY(evaluate(QStringLiteral("scrollY")).toInt() > 1000);
    QCOMPARE(links.size(), 3);
    QCOMPARE(evaluate(QStringLiteral("location.pathname")).toString(), QStringLiteral("/b/posts/a/"));
}

void SitePageViewTest::aNewBuildStaysInPlace()
{
    show("<p style=\"height: 4000px\">하나</p>");
    (void)evaluate(QStringLiteral("scrollTo(0, 900); 1"));
    QTRY_COMPARE(evaluate(QStringLiteral("scrollY")).toInt(), 900);
    QTest::qWait(200); // the browser tells us where it is scrolled
    show("<p style=\"height: 4000px\">둘</p>");
    QTRY_COMPARE(evaluate(QStringLiteral("document.querySelector('p').textContent")).toString(),
                 QStringLiteral("둘"));
    QTRY_COMPARE(evaluate(QStringLiteral("scrollY")).toInt(), 900);
}

void SitePageViewTest::darkAndLight()
{
    write(QStringLiteral("site/assets/site.css"),
          "@media (prefers-color-scheme: dark) { body { color: rgb(9, 9, 9) } }"
          "@media (prefers-color-scheme: light) { body { color: rgb(1, 1, 1) } }");
    m_view->setDark(true);
    show("<div style=\"height: 5000px\">글</div>");
    const QString color = QStringLiteral("getComputedStyle(document.body).color");
    QCOMPARE(evaluate(color).toString(), QStringLiteral("rgb(9, 9, 9)"));
    (void)evaluate(QStringLiteral("scrollTo(0, 1200)"));
    QTRY_COMPARE(evaluate(QStringLiteral("scrollY")).toInt(), 1200);
    QTest::qWait(300); // the view learns of it a frame later
    m_view->setDark(false);
    QTRY_COMPARE(evaluate(color).toString(), QStringLiteral("rgb(1, 1, 1)"));
    QTRY_COMPARE(evaluate(QStringLiteral("scrollY")).toInt(), 1200);
}

void SitePageViewTest::widths()
{
    show("<p>글</p>");
    m_view->resize(1000, 400);
    QTRY_COMPARE(evaluate(QStringLiteral("innerWidth")).toInt(), 1000);
    m_view->setPageWidth(PageWidth::Phone);
    QTRY_COMPARE(evaluate(QStringLiteral("innerWidth")).toInt(), 390);
    m_view->resize(600, 400);
    m_view->setPageWidth(PageWidth::Tablet);
    QTRY_COMPARE(evaluate(QStringLiteral("innerWidth")).toInt(), 768);
}

WOLGAN_VIEW_TEST_MAIN(SitePageViewTest)
#include "tst_sitepageview.moc"
