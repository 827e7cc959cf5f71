#include "app/window/editorpanes.h"
#include "app/window/previewpane.h"
#include "app/window/settings.h"
#include "app/window/sitepreview.h"
#include "preview/view/sitepageview.h"
#include "tests/window/windowtest.h"

#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace wolgan;
using namespace wolgan::test;

/// From the key to the site's page in the right pane and back.
class WindowSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheKeyToThePageAndBack();
    void ofALineThatIsWrong();
    void programsOfTheBlogAskFirst();
    void stylesOfTheWebAskFirst();

private:
    /// A window with the digest, its live preview running.
    PreviewPane *open(Stage &stage)
    {
        stage.start().openPost(stage.digest());
        (void)QTest::qWaitFor([&] { return stage.window().panes()->preview() != nullptr; }, 30'000);
        return stage.window().panes()->previewPane();
    }
    static QString stateOf(Stage &stage) { return stage.find<QLabel>(QStringLiteral("siteState"))->text(); }
    static void press(PreviewPane *pane, const QString &button)
    {
        for (QToolButton *candidate : pane->findChildren<QToolButton *>()) {
            if (candidate->text() == button && candidate->isVisible())
                return candidate->click();
        }
        QFAIL(qPrintable(button));
    }
    /// Keeps a picture where a folder for pictures is named.
    static void keep(Stage &stage, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("WOLGAN_SCREENSHOTS"); !folder.isEmpty()) {
            QTest::qWait(600);
            stage.window().grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
        }
    }
};

void WindowSiteTest::fromTheKeyToThePageAndBack()
{
    Stage stage;
    PreviewPane *pane = open(stage);
    stage.press(Qt::Key_F5);
    SitePreview *site = pane->sitePreview();
    QVERIFY(site && site->isVisible() && !pane->view()->isVisible());
    QVERIFY2(stateOf(stage).contains(QStringLiteral("Jekyll")), qPrintable(stateOf(stage)));
    keep(stage, QStringLiteral("building"));
    QSignalSpy built(&site->build(), &SiteBuild::built);
    QTRY_VERIFY_WITH_TIMEOUT(!built.isEmpty(), 60'000);
    QVERIFY2(stateOf(stage).contains(QStringLiteral("built")), qPrintable(stateOf(stage)));
    QVERIFY(!stateOf(stage).contains(QStringLiteral("older")));
    keep(stage, QStringLiteral("built"));

    const Document &document = stage.session().document();
    QVERIFY(stage.session().apply(
        TextEdit(document.bytes(), {document.bytes().size(), document.bytes().size()}, "\n끝\n"), {}));
    QVERIFY(stateOf(stage).contains(QStringLiteral("older than the text")));
    keep(stage, QStringLiteral("older"));

    stage.press(Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(!site->isVisible() && pane->view()->isVisible());
    stage.press(Qt::Key_F5);
    press(pane, QStringLiteral("Cancel"));
    QVERIFY(stateOf(stage).contains(QStringLiteral("cancelled")));
    press(pane, QStringLiteral("Live preview"));
    QVERIFY(pane->view()->isVisible());
}

void WindowSiteTest::ofALineThatIsWrong()
{
    Stage stage;
    PreviewPane *pane = open(stage);
    const Document &document = stage.session().document();
    const qsizetype end = document.bytes().size();
    QVERIFY(stage.session().apply(TextEdit(document.bytes(), {end, end}, "\n{% gallery %}\n"), {}));
    const int line = document.lineAt(document.bytes().indexOf("{% gallery"));
    press(pane, QStringLiteral("Preview on the site"));
    SitePreview *site = pane->sitePreview();
    QSignalSpy failed(&site->build(), &SiteBuild::failed);
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 60'000);
    QVERIFY2(stateOf(stage).contains(QStringLiteral("Line %1: Unknown tag 'gallery'").arg(line)),
             qPrintable(stateOf(stage)));
    press(pane, QStringLiteral("Go"));
    QVERIFY(stage.window().panes()->isSourceShown());
    QCOMPARE(document.lineAt(stage.session().selection()), line);
    keep(stage, QStringLiteral("error"));
}

void WindowSiteTest::programsOfTheBlogAskFirst()
{
    Stage stage;
    const QString ran = stage.path(QStringLiteral("ran"));
    const QString root = *findBlogRoot(stage.digest());
    QVERIFY(QDir(root).mkpath(QStringLiteral("_plugins")));
    QFile plugin(root + QStringLiteral("/_plugins/a.rb"));
    QVERIFY(plugin.open(QIODevice::WriteOnly) &&
            plugin.write("File.write('" + ran.toUtf8() + "', '1')\n") > 0);
    plugin.close();
    PreviewPane *pane = open(stage);
    stage.press(Qt::Key_F5);
    QVERIFY2(stateOf(stage).contains(QStringLiteral("trust")), qPrintable(stateOf(stage)));
    keep(stage, QStringLiteral("asking"));
    QTest::qWait(300);
    QVERIFY(!QFile::exists(ran));
    QSignalSpy built(&pane->sitePreview()->build(), &SiteBuild::built);
    press(pane, QStringLiteral("Build"));
    QTRY_VERIFY_WITH_TIMEOUT(!built.isEmpty(), 60'000);
    QVERIFY(QFile::exists(ran));
    QVERIFY(settings::mayBuild(root));
}

void WindowSiteTest::stylesOfTheWebAskFirst()
{
    Stage stage;
    const QString root = *findBlogRoot(stage.digest());
    QDirIterator layouts(root + QStringLiteral("/_layouts"), {QStringLiteral("*.html")}, QDir::Files);
    while (layouts.hasNext()) {
        QFile layout(layouts.next());
        QVERIFY(layout.open(QIODevice::ReadWrite));
        QByteArray html = layout.readAll();
        html.replace("</head>", "<link rel=\"stylesheet\" href=\"https://cdn.invalid/a.css\">"
                                "<link rel=\"stylesheet\" href=\"https://fonts.invalid/css2\"></head>");
        QVERIFY(layout.seek(0) && layout.write(html) == html.size());
    }
    PreviewPane *pane = open(stage);
    stage.press(Qt::Key_F5);
    QSignalSpy built(&pane->sitePreview()->build(), &SiteBuild::built);
    QTRY_VERIFY_WITH_TIMEOUT(!built.isEmpty(), 60'000);
    auto *notice = pane->findChild<QLabel *>(QStringLiteral("siteStyles"));
    QVERIFY(notice->isVisible());
    for (const char *host : {"cdn.invalid", "fonts.invalid"})
        QVERIFY2(notice->text().contains(QLatin1String(host)), qPrintable(notice->text()));
    keep(stage, QStringLiteral("styles"));
    QVERIFY(settings::styleHosts(root).isEmpty());
    press(pane, QStringLiteral("Load styles"));
    QVERIFY(!notice->isVisible());
    QCOMPARE(settings::styleHosts(root).size(), 2);
    QVERIFY(settings::styleHosts(root + QStringLiteral("/other")).isEmpty());
}

WOLGAN_WINDOW_TEST_MAIN(WindowSiteTest)
#include "tst_windowsite.moc"
