#include "preview/view/sitefolder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class SiteFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void files_data();
    void files();
    void addressesOnTheWeb();
    void waitingImagesAreLoaded_data();
    void waitingImagesAreLoaded();
    void thePolicyStandsFirst();
    void oddTagsEndSoon();
    void stylesOfTheWeb();
    void stylesOfThePolicy();
    void colorsAreKnown();

private:
    void write(const QString &path)
    {
        const QString file = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write("x") == 1);
    }
    void link(const QString &target, const QString &path)
    {
        QVERIFY(QFile::link(m_folder->filePath(target), m_folder->filePath(path)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SiteFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char *path : {"site/index.html", "site/posts/달/index.html", "site/about.html", "site/a b.png",
                             "blog/in.png", "secret.txt", "site2/x.txt"})
        write(QString::fromUtf8(path));
    link(QStringLiteral("blog/in.png"), QStringLiteral("site/linked.png"));
    link(QStringLiteral("secret.txt"), QStringLiteral("site/out.png"));
    link(QStringLiteral("site2"), QStringLiteral("site/folder"));
    link(QStringLiteral("nowhere"), QStringLiteral("site/dangling"));
}

void SiteFolderTest::files_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *path, const char *file) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(file);
    };
    row("/", "site/index.html");
    row("/base/", "site/index.html");
    row("/posts/달/", "site/posts/달/index.html");
    row("/base/posts/달", "site/posts/달/index.html");
    row("/about", "site/about.html");
    row("/a b.png", "site/a b.png");
    row("/linked.png", "blog/in.png");
    row("/out.png", "");
    row("/folder/x.txt", "");
    row("/dangling", "");
    row("/../secret.txt", "");
    row("/posts/../../secret.txt", "");
    row("/base/../secret.txt", "");
    row("", "");
    row("about", "");
    row("/nothing", "");
}

void SiteFolderTest::files()
{
    QFETCH(QString, path);
    QFETCH(QString, file);
    const SiteFolder site{m_folder->filePath(QStringLiteral("site")),
                          m_folder->filePath(QStringLiteral("blog")),
                          QStringLiteral("/base"),
                          {}};
    const QString wanted =
        file.isEmpty() ? QString() : QFileInfo(m_folder->filePath(file)).canonicalFilePath();
    QCOMPARE(siteFile(site, path), wanted);
    QCOMPARE(siteFile(site, QString(path).append(QChar(u'\0'))), QString());
}

void SiteFolderTest::addressesOnTheWeb()
{
    const SiteFolder site{{}, {}, QStringLiteral("/b"), QUrl(QStringLiteral("https://blog.example"))};
    QCOMPARE(webAddress(site, QUrl(QStringLiteral("wolgan://site/b/posts/%EB%8B%AC/?a=1#x"))),
             QUrl(QStringLiteral("https://blog.example/b/posts/달/?a=1#x")));
    QCOMPARE(webAddress(site, QUrl(QStringLiteral("https://a.example/"))),
             QUrl(QStringLiteral("https://a.example/")));
    QVERIFY(webAddress({}, QUrl(QStringLiteral("wolgan://site/x"))).isEmpty());
}

void SiteFolderTest::waitingImagesAreLoaded_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const QByteArray &written, const QByteArray &shown) {
        QTest::newRow(written.constData()) << written << shown;
    };
    row("<img data-src=\"/a.png\" alt=\"달\">", "<img data-src src=\"/a.png\" alt=\"달\">");
    row("<img src=\"data:x\" data-src=\"/a.png\">",
        "<img data-early-src=\"data:x\" data-src src=\"/a.png\">");
    row("<p><img data-src=\"/a.png\"> <em>달</em></p>",
        "<p><a class=\"popup img-link\"><img data-src src=\"/a.png\"></a> <em>달</em></p>");
    row("<a class=\"popup img-link shimmer\">", "<a class=\"popup img-link \">");
    row("<img alt=\"blur\" class=\"blur\">", "<img alt=\"blur\" class=\"\">");
    row("<a target=\"_blank\" href=x>", "<a data-target=\"_blank\" href=x>");
    row("<p>a target=b class=shimmer</p>", "<p>a target=b class=shimmer</p>");
    row("<code>&lt;img data-src=x&gt;</code>", "<code>&lt;img data-src=x&gt;</code>");
    row("<p class=\"x\">1 < 2</p>", "<p class=\"x\">1 < 2</p>");
    row("<img title=\"a > b\" data-src=x>", "<img title=\"a > b\" data-src src=x>");
}

void SiteFolderTest::waitingImagesAreLoaded()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, shown);
    const QByteArray page = withoutScripts("<!DOCTYPE html><body>" + written + "</body>", {});
    QCOMPARE(page.mid(page.indexOf("<body>")), "<body>" + shown + "</body>");
}

void SiteFolderTest::thePolicyStandsFirst()
{
    for (const QByteArray start :
         {"<!DOCTYPE html>", "\n<!doctype html SYSTEM \"about:legacy-compat\">", ""}) {
        const QByteArray page = withoutScripts(start + "<!-- <head> --><html><head><img src=x></head>", {});
        QVERIFY2(
            page.startsWith(start + "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""),
            page.constData());
    }
}

void SiteFolderTest::oddTagsEndSoon()
{
    const QByteArray unclosed = QByteArray("<a class=\"").repeated(40'000);
    QElapsedTimer time;
    time.start();
    const QByteArray page = withoutScripts(unclosed, {});
    QVERIFY(page.endsWith(unclosed));
    QVERIFY2(time.elapsed() < 5000, QByteArray::number(time.elapsed()).constData());
}

void SiteFolderTest::stylesOfTheWeb()
{
    const WebStyles styles = webStyles(
        "<!DOCTYPE html><html><head><title>월간</title><link rel=\"preconnect\" "
        "href=\"https://fonts.example\" "
        "crossorigin><link rel=dns-prefetch href=https://counter.example><LINK REL='stylesheet' "
        "HREF='https://cdn.example/npm/@a/b.css?x=1&y=2#z'><link rel=stylesheet href=/assets/site.css>"
        "<link rel=stylesheet href=\"//cdn.example:8443/c.css\"><link rel=stylesheet "
        "href=http://plain.example/d.css><link rel=\"alternate stylesheet\" href=https://other.example/e.css>"
        "<link rel=icon href=https://icon.example/i.png><link rel=stylesheet href=https://u@me.example/f.css>"
        "</head><body><link rel=stylesheet href=https://post.example/g.css></body></html>");
    QCOMPARE(styles.sheets, QStringList({QStringLiteral("https://cdn.example/npm/@a/b.css?x=1&y=2"),
                                         QStringLiteral("https://cdn.example:8443/c.css")}));
    QCOMPARE(styles.hosts, QStringList({QStringLiteral("cdn.example"), QStringLiteral("cdn.example:8443"),
                                        QStringLiteral("fonts.example")}));
    const WebStyles some = ofHosts(styles, {QStringLiteral("cdn.example"), QStringLiteral("evil.example")});
    QCOMPARE(some.sheets, styles.sheets.first(1));
    QCOMPARE(some.hosts, styles.hosts.first(1));
    QCOMPARE(ofHosts(styles, {}), WebStyles());
    QCOMPARE(webStyles("<head><link rel=preconnect href=https://a.example crossorigin></head>"), WebStyles());
    QCOMPARE(webStyles("<link rel=stylesheet href=https://a.example/a.css>"), WebStyles()); // no head
}

void SiteFolderTest::stylesOfThePolicy()
{
    const QByteArray page =
        withoutScripts("<!DOCTYPE html><head><link rel=stylesheet href=\"//a.example/a.css\"></head>",
                       {{QStringLiteral("https://a.example/x;script-src,'unsafe-inline'\"&quot.css?q;r")},
                        {QStringLiteral("a.example")}});
    QVERIFY2(page.contains("style-src wolgan: 'unsafe-inline' "
                           "https://a.example/x%3Bscript-src%2C'unsafe-inline'%22&amp;quot.css; "
                           "font-src wolgan: data: https://a.example; base-uri"),
             page.constData());
    QVERIFY(page.contains("href=\"https://a.example/a.css\""));
}

void SiteFolderTest::colorsAreKnown()
{
    const QByteArray css =
        "@media (prefers-color-scheme:dark){a{}}@media screen and ( Prefers-Color-Scheme: light ){b{}}";
    QCOMPARE(styleInScheme(css, true), "@media (min-width:0){a{}}@media screen and (max-width:0){b{}}");
    QCOMPARE(styleInScheme(css, false), "@media (max-width:0){a{}}@media screen and (min-width:0){b{}}");
    const QByteArray words = "<p>달 (prefers-color-scheme: dark)</p>";
    QCOMPARE(pageInScheme(words + "<style>@media (prefers-color-scheme: dark) {}</style>"
                                  "<link media=\"(prefers-color-scheme: light)\">",
                          true),
             words + "<style>@media (min-width:0) {}</style><link media=\"(max-width:0)\">");
}

QTEST_GUILESS_MAIN(SiteFolderTest)
#include "tst_sitefolder.moc"
