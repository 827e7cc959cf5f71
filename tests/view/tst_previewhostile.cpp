#include "tests/view/viewtest.h"

#include "preview/view/previewscheme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace wolgan;
using namespace wolgan::test;

namespace {

/// Counts what reaches it, by path, and answers everything with an empty page.
class Listener : public QTcpServer
{
public:
    Listener()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no local port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    requests += socket->readLine().split(' ').value(1);
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    socket->disconnectFromHost();
                });
            }
        });
    }
    [[nodiscard]] QByteArray address() const
    {
        return "http://127.0.0.1:" + QByteArray::number(serverPort());
    }

    int connections = 0;
    QByteArrayList requests;
};

struct Attack
{
    const char *name;
    const char
        *html; ///< `@` is the listener's address with the attack's path, RUN a script that leaves its mark
};

// Each tries to run a script, to fetch from the network or to leave the page.
constexpr Attack attacks[] = {
    {"script", "<script>RUN</script>"},
    {"script src", "<script src=\"@\"></script>"},
    {"script module", "<script type=module>RUN</script>"},
    {"script in svg", "<svg><script>RUN</script></svg>"},
    {"img onerror", "<img src=x onerror=\"RUN\">"},
    {"img onload",
     "<img src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==\" onload=\"RUN\">"},
    {"svg onload", "<svg onload=\"RUN\"></svg>"},
    {"svg animate", "<svg><animate onbegin=\"RUN\" attributeName=x dur=1s /></svg>"},
    {"details ontoggle", "<details open ontoggle=\"RUN\"><summary>s</summary></details>"},
    {"input autofocus", "<input autofocus onfocus=\"RUN\">"},
    {"video onerror", "<video><source onerror=\"RUN\" src=x></video>"},
    {"audio src", "<audio src=\"@\" autoplay></audio>"},
    {"video src", "<video src=\"@\" autoplay></video>"},
    {"video poster", "<video poster=\"@\"></video>"},
    {"marquee", "<marquee onstart=\"RUN\">m</marquee>"},
    {"animation event",
     "<style>@keyframes k{}</style><p style=\"animation:k 1s\" onanimationstart=\"RUN\">a</p>"},
    {"iframe src", "<iframe src=\"@\"></iframe>"},
    {"iframe srcdoc", "<iframe srcdoc=\"<script>RUNTOP</script>\"></iframe>"},
    {"iframe javascript", "<iframe src=\"javascript:RUNTOP\"></iframe>"},
    {"object", "<object data=\"@\"></object>"},
    {"object html", "<object type=\"text/html\" data=\"@\"></object>"},
    {"embed", "<embed src=\"@\">"},
    {"img remote", "<img src=\"@\">"},
    {"img without scheme", "<img src=\"//HOST\">"},
    {"img srcset", "<img src=x srcset=\"@ 1x, @ 2x\">"},
    {"picture source", "<picture><source srcset=\"@\"><img src=x></picture>"},
    {"input image", "<input type=image src=\"@\">"},
    {"body background", "<table background=\"@\"><tr><td>t</table>"},
    {"style url", "<p style=\"background:url(@)\">p</p>"},
    {"style list", "<ul style=\"list-style-image:url(@)\"><li>l</ul>"},
    {"style import", "<style>@import url(\"@\");</style>"},
    {"style element url", "<style>p{background:url(@)}</style><p>p</p>"},
    {"style font", "<style>@font-face{font-family:f;src:url(@)}p{font-family:f}</style><p>p</p>"},
    {"style cursor", "<p style=\"cursor:url(@),auto;width:500px;height:50px\">p</p>"},
    {"stylesheet", "<link rel=stylesheet href=\"@\">"},
    {"prefetch", "<link rel=prefetch href=\"@\">"},
    {"preload", "<link rel=preload as=image href=\"@\">"},
    {"preconnect", "<link rel=preconnect href=\"@\">"},
    {"modulepreload", "<link rel=modulepreload href=\"@\">"},
    {"icon", "<link rel=icon href=\"@\">"},
    {"manifest", "<link rel=manifest href=\"@\">"},
    {"svg image", "<svg width=9 height=9><image width=9 height=9 href=\"@\"/></svg>"},
    {"svg use", "<svg><use href=\"@#a\"/></svg>"},
    {"svg filter",
     "<svg><filter id=f><feImage href=\"@\"/></filter><rect width=9 height=9 filter=\"url(#f)\"/></svg>"},
    {"base", "<base href=\"@\"><img src=relative.png>"},
    {"meta refresh", "<meta http-equiv=refresh content=\"0;url=@\">"},
    {"meta refresh javascript", "<meta http-equiv=refresh content=\"0;url=javascript:RUN\">"},
    {"noscript img", "<noscript><img src=\"@\"></noscript>"},
    {"mathml", "<math><mtext><img src=x onerror=\"RUN\"></mtext></math>"},
    {"mutation", "<svg></p><style><a title=\"</style><img src=x onerror=RUN>\">"},
    {"nested template", "<template><img src=\"@\"></template>"},
    // These wait to be clicked.
    {"link", "<a class=bait href=\"@\">link</a>"},
    {"link new tab", "<a class=bait href=\"@\" target=_blank>link</a>"},
    {"link ping", "<a class=bait href=\"#x\" ping=\"@\">link</a>"},
    {"link download", "<a class=bait href=\"@\" download>link</a>"},
    {"link javascript", "<a class=bait href=\"javascript:RUN\">link</a>"},
    {"link data", "<a class=bait href=\"data:text/html,<script>RUN</script>\">link</a>"},
    {"link svg", "<svg width=90 height=20><a class=bait href=\"@\"><text y=15>link</text></a></svg>"},
    {"onclick", "<b class=bait onclick=\"RUN\">b</b>"},
    {"form get", "<form action=\"@\"><button class=bait>b</button></form>"},
    {"form post", "<form method=post action=\"@\"><input type=submit class=bait></form>"},
    {"form javascript", "<form action=\"javascript:RUN\"><button class=bait>b</button></form>"},
    {"formaction", "<form><button class=bait formaction=\"@\">b</button></form>"},
    {"file input", "<input type=file class=bait>"},
    {"area",
     "<map name=m><area class=bait shape=default href=\"@\"></map><img usemap=#m src=x width=50 height=20>"},
};

QByteArray armed(const Attack &attack, const Listener &listener)
{
    const QByteArray path = "/" + QByteArray(attack.name).replace(' ', '-');
    return QByteArray(attack.html)
        .replace("@import", "IMPORT")
        .replace("@keyframes", "KEYFRAMES")
        .replace("@font-face", "FONT-FACE")
        .replace("@", listener.address() + path)
        .replace("IMPORT", "@import")
        .replace("KEYFRAMES", "@keyframes")
        .replace("FONT-FACE", "@font-face")
        .replace("HOST", listener.address().mid(7) + path)
        .replace("RUNTOP", "parent.document.documentElement.setAttribute('data-ran',1)")
        .replace("RUN", "document.documentElement.setAttribute('data-ran',1)");
}

} // namespace

/// Nothing of a post runs, nothing is fetched, nothing leaves the page. Each attack is also tried on an
/// unprotected page: only those that fire there prove anything here.
class PreviewHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingFires_data();
    void nothingFires();
    void allAtOnceInEveryPart();
    void uncleanedDoesNothing();
    void pageCannotLeave();
    void mostFireUnprotected();
    void imagesOnlyFromTheResolver();
    void onlyImagesLeave();

private:
    Listener m_listener;
    std::unique_ptr<PreviewView> m_view;
};

void PreviewHostile::initTestCase()
{
    m_view = std::make_unique<PreviewView>();
    m_view->resize(600, 400);
    m_view->show();
    QVERIFY(show(*m_view, pageOf({"<p>start</p>"})));
}

void PreviewHostile::nothingFires_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const Attack &attack : attacks)
        QTest::newRow(attack.name) << armed(attack, m_listener);
}

void PreviewHostile::nothingFires()
{
    QFETCH(QByteArray, html);
    const qint64 renderer = m_view->rendererProcess();
    const int windows = static_cast<int>(QApplication::topLevelWidgets().size());
    QVERIFY(show(*m_view, pageOf({"<p>before</p>", html, "<p>after</p>"})));
    settle(*m_view);
    (void)evaluate(
        *m_view,
        QStringLiteral("document.querySelectorAll('.bait').forEach(b => b.dispatchEvent("
                       "new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}))); 1"));
    // A real click too: synthetic ones carry no user's consent.
    const QVariantList at =
        evaluate(*m_view,
                 QStringLiteral(
                     "(b => b ? [b.getBoundingClientRect().left + 3, b.getBoundingClientRect().top + 3] "
                     ": [])(document.querySelector('.bait'))"))
            .toList();
    if (at.size() == 2)
        QTest::mouseClick(m_view->findChild<QWebEngineView *>()->focusProxy(), Qt::LeftButton, {},
                          {at[0].toInt(), at[1].toInt()});
    QTest::qWait(60);
    QCOMPARE(m_listener.requests, QByteArrayList());
    QCOMPARE(m_listener.connections, 0);
    QCOMPARE(evaluate(*m_view, QStringLiteral("document.documentElement.hasAttribute('data-ran')")).toBool(),
             false);
    QCOMPARE(evaluate(*m_view, QStringLiteral("location.href")).toString(),
             QStringLiteral("wolgan://page/shell.html"));
    QCOMPARE(evaluate(*m_view, QStringLiteral("wolgan.blocks().length")).toInt(), 3);
    QCOMPARE(m_view->rendererProcess(), renderer);
    QCOMPARE(QApplication::topLevelWidgets().size(), windows);
}

void PreviewHostile::allAtOnceInEveryPart()
{
    RenderedPage page;
    QByteArray everything;
    for (const Attack &attack : attacks) {
        page.blocks.append({{0, 1}, armed(attack, m_listener)});
        everything += armed(attack, m_listener);
    }
    page.footnotes = "<div class=\"footnotes\"><ol><li>" + everything + "</li></ol></div>";
    page.notice = "<script>document.documentElement.setAttribute('data-ran',1)</script>";
    PageHeader header;
    header.title = QString::fromUtf8(everything);
    header.imagePath = QString::fromUtf8(m_listener.address() + "/cover");
    header.tags = {QString::fromUtf8(everything)};
    QVERIFY(show(*m_view, page, header));
    settle(*m_view);
    QTest::qWait(500);
    QCOMPARE(m_listener.requests, QByteArrayList());
    QCOMPARE(m_listener.connections, 0);
    QCOMPARE(evaluate(*m_view, QStringLiteral("document.documentElement.hasAttribute('data-ran')")).toBool(),
             false);
    QVERIFY(show(*m_view, pageOf({"<p>after all</p>"})));
    QCOMPARE(evaluate(*m_view, QStringLiteral("wolgan.blocks()[0].textContent")).toString(),
             QStringLiteral("after all"));
}

// As if the script's cleaning and its hold on links had a hole: the policies below must do alone.
void PreviewHostile::uncleanedDoesNothing()
{
    PreviewView view;
    view.resize(600, 400);
    view.show();
    QVERIFY(show(view, pageOf({"<p>start</p>"})));
    (void)evaluate(view, QStringLiteral("for (const name of ['click', 'auxclick', 'submit']) "
                                        "window.addEventListener(name, e => e.stopPropagation(), true); 1"));
    for (const Attack &attack : attacks) {
        const QString html = QString::fromUtf8(armed(attack, m_listener).toBase64());
        (void)evaluate(
            view,
            QStringLiteral("wolgan.parts.list.innerHTML = atob('%1'); document.querySelectorAll('.bait')"
                           ".forEach(b => b.click ? b.click() : 0); 1")
                .arg(html));
        QTest::qWait(30);
        QVERIFY2(m_listener.requests.isEmpty(), attack.name);
        QCOMPARE(evaluate(view, QStringLiteral("location.href.replace(/#.*/, '')")).toString(),
                 QStringLiteral("wolgan://page/shell.html"));
        QVERIFY2(
            !evaluate(view, QStringLiteral("document.documentElement.hasAttribute('data-ran')")).toBool(),
            attack.name);
    }
    QTest::qWait(300);
    QCOMPARE(m_listener.connections, 0);
}

void PreviewHostile::pageCannotLeave()
{
    QTemporaryDir site;
    writeImage(site.filePath(QStringLiteral("ok.png")), {10, 10}, Qt::red);
    PreviewView view;
    view.setImageResolver([&](const QString &path) { return site.path() + path; });
    view.show();
    QVERIFY(show(view, pageOf({"<p>start</p>"})));
    const QString away = QString::fromUtf8(m_listener.address() + "/away");
    for (const QString &script :
         {QStringLiteral("location.href = '%1'"), QStringLiteral("location.replace('%1')"),
          QStringLiteral("window.open('%1')"), QStringLiteral("location.href = 'file:///etc/passwd'"),
          QStringLiteral("location.href = 'data:text/html,x'"),
          QStringLiteral("location.href = 'wolgan://image/?ok.png'"),
          QStringLiteral("location.href = 'wolgan://page/preview.css'"),
          QStringLiteral("fetch('%1').catch(() => 0)"), QStringLiteral("new Image().src = '%1'")}) {
        (void)evaluate(view, script.contains(u'%') ? script.arg(away) + QStringLiteral("; 1")
                                                   : script + QStringLiteral("; 1"));
        QTest::qWait(60);
        QCOMPARE(evaluate(view, QStringLiteral("location.href")).toString(),
                 QStringLiteral("wolgan://page/shell.html"));
        QCOMPARE(evaluate(view, QStringLiteral("wolgan.blocks()[0].textContent")).toString(),
                 QStringLiteral("start"));
    }
    QCOMPARE(m_listener.connections, 0);
}

void PreviewHostile::mostFireUnprotected()
{
    int fired = 0;
    QStringList silent;
    for (const Attack &attack : attacks) {
        Listener listener;
        QWebEngineProfile profile;
        QWebEnginePage page(&profile);
        page.settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
        QWebEngineView view;
        view.setPage(&page);
        view.resize(600, 400);
        view.show();
        QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
        page.setHtml(QString::fromUtf8("<!DOCTYPE html><html><body>" + armed(attack, listener)),
                     QUrl(QStringLiteral("http://127.0.0.1:9/")));
        (void)loaded.wait(3000);
        page.runJavaScript(QStringLiteral("document.querySelectorAll('.bait').forEach(b => b.dispatchEvent("
                                          "new MouseEvent('click', {bubbles: true, cancelable: true})))"));
        const auto hasFired = [&] {
            bool ran = false;
            bool answered = false;
            page.runJavaScript(QStringLiteral("document.documentElement.hasAttribute('data-ran')"),
                               [&](const QVariant &value) {
                                   ran = value.toBool();
                                   answered = true;
                               });
            (void)QTest::qWaitFor([&] { return answered; }, 300);
            return ran || listener.connections > 0;
        };
        bool yes = false;
        for (int i = 0; i < 12 && !yes; ++i) {
            yes = hasFired();
            if (!yes)
                QTest::qWait(40);
        }
        yes ? ++fired : (silent += QString::fromUtf8(attack.name), 0);
        view.setPage(nullptr);
    }
    qInfo("%d of %d attacks fire in an unprotected page; silent: %s", fired, int(std::size(attacks)),
          qPrintable(silent.join(QStringLiteral(", "))));
    QVERIFY(2 * fired > int(std::size(attacks)));
}

void PreviewHostile::imagesOnlyFromTheResolver()
{
    QTemporaryDir site;
    QVERIFY(QDir(site.path()).mkpath(QStringLiteral("blog/img")));
    writeImage(site.filePath(QStringLiteral("blog/img/ok.png")), {10, 10}, Qt::red);
    writeImage(site.filePath(QStringLiteral("secret.png")), {10, 10}, Qt::blue);
    QStringList asked;
    m_view->setImageResolver([&](const QString &path) {
        asked += path;
        return site.filePath(QStringLiteral("blog")) + path; // a careless one: joins and trusts
    });
    PageHeader header;
    header.imagePrefix = QStringLiteral("/img");
    QList<QByteArray> blocks;
    for (const char *path :
         {"ok.png", "../../secret.png", "../../../../../../etc/passwd", "%2e%2e/%2e%2e/secret.png",
          "..%2f..%2fsecret.png", "..\\..\\secret.png", "/../../secret.png", "file:///secret.png",
          "wolgan://image/?../../secret.png", "wolgan://page/shell.html"})
        blocks.append("<p><img src=\"" + QByteArray(path) + "\"></p>");
    QVERIFY(show(*m_view, pageOf(blocks), header));
    const QString shown =
        QStringLiteral("Array.from(document.images).filter(i => i.naturalWidth > 0).length");
    QVERIFY(QTest::qWaitFor([&] { return asked.size() >= 6; }, 5000));
    QTRY_COMPARE(evaluate(*m_view, shown).toInt(), 1);
    QTest::qWait(200);
    QCOMPARE(evaluate(*m_view, shown).toInt(), 1);
    for (const QString &path : asked)
        QVERIFY2(path.startsWith(u'/') && !path.contains(QLatin1String("..")), qPrintable(path));
}

void PreviewHostile::onlyImagesLeave()
{
    QTemporaryDir site;
    const auto write = [&](const char *name, const QByteArray &data) {
        QFile file(site.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(data);
    };
    write("notes.txt", "private");
    write("page.html", "<script>document.documentElement.setAttribute('data-ran',1)</script>");
    write("fake.png", "<html>not an image</html>");
    write("active.svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\" onload=\"top.document."
          "documentElement.setAttribute('data-ran',1)\"><script>top.document.documentElement.setAttribute("
          "'data-ran',1)</script><image href=\"" +
              m_listener.address() +
              "/in-svg\" width=\"9\" height=\"9\"/><rect width=\"9\" height=\"9\"/></svg>");
    write("style.css", "p { outline: 7px solid red }");
    m_view->setImageResolver([&](const QString &path) { return site.path() + path; });
    QVERIFY(show(*m_view, pageOf({"<style>@import url('wolgan://image/?style.css');</style>",
                                  "<link rel=stylesheet href=\"wolgan://image/?style.css\">", "<p>p</p>"})));
    QTest::qWait(100);
    QCOMPARE(
        evaluate(*m_view, QStringLiteral("getComputedStyle(document.querySelector('.block p')).outlineWidth"))
            .toString(),
        QStringLiteral("0px"));
    QVERIFY(show(*m_view, pageOf({"<img src=\"notes.txt\"><img src=\"page.html\"><img src=\"fake.png\">",
                                  "<img src=\"active.svg\">", "<img src=\"/\"><img src=\"\">"})));
    QTRY_COMPARE(evaluate(*m_view, QStringLiteral("document.images[3].naturalWidth")).toInt(), 20);
    QCOMPARE(evaluate(*m_view,
                      QStringLiteral("Array.from(document.images).filter(i => i.naturalWidth > 0).length"))
                 .toInt(),
             1);
    QTest::qWait(200);
    QCOMPARE(evaluate(*m_view, QStringLiteral("document.documentElement.hasAttribute('data-ran')")).toBool(),
             false);
    QCOMPARE(m_listener.connections, 0);

    // The same without any policy of the page: the scheme itself serves images only.
    PreviewScheme scheme;
    scheme.setImageResolver([&](const QString &path) { return site.path() + path; });
    QWebEngineProfile profile;
    profile.installUrlSchemeHandler("wolgan", &scheme);
    QWebEnginePage page(&profile);
    for (const char *name : {"notes.txt", "page.html", "style.css", "missing.png", "", "active.svg"}) {
        QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
        page.load(QUrl(QStringLiteral("wolgan://image/?") + QString::fromLatin1(name)));
        QVERIFY(!loaded.isEmpty() || loaded.wait(5000));
        QCOMPARE(loaded[0][0].toBool(), QByteArray(name) == "active.svg");
    }
}

WOLGAN_VIEW_TEST_MAIN(PreviewHostile)
#include "tst_previewhostile.moc"
