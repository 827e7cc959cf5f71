#include "tests/view/viewtest.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;

/// The page as it leaves the program.
class SavedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void file();
    void richText();
    void pdf();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PreviewView> m_view;
};

void SavedPage::initTestCase()
{
    writeImage(m_folder.filePath(QStringLiteral("one.png")), {40, 20}, Qt::red);
    m_view = std::make_unique<PreviewView>();
    m_view->setImageResolver([this](const QString &path) {
        return path == u"/img/one.png" ? m_folder.filePath(QStringLiteral("one.png")) : QString();
    });
    m_view->setColorScheme(PreviewView::ColorScheme::Dark);
    m_view->show();
    PageHeader header;
    header.title = QStringLiteral("11월 <소식> 💡");
    QVERIFY(show(*m_view,
                 pageOf({"<p>첫 문단</p>", "<p><img src=\"/img/one.png\" alt=\"a\"></p>",
                         "<p><img src=\"/img/gone.png\" alt=\"b\" onerror=\"alert(1)\"></p>"}),
                 header));
    m_view->scrollTo(100);
    settle(*m_view);
}

void SavedPage::file()
{
    QByteArray html;
    m_view->takeFile([&](const QByteArray &taken) { html = taken; });
    QTRY_VERIFY(!html.isEmpty());
    QVERIFY(html.contains("<title>11월 &lt;소식&gt; 💡</title>"));
    QVERIFY(html.contains("첫 문단"));
    QVERIFY(html.contains("src=\"data:image/png;base64,"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(html.contains("--page: white"));
    QVERIFY(!html.contains("wolgan://"));
    QVERIFY(!html.contains("class=\"block current\""));
}

void SavedPage::richText()
{
    QString html, text;
    m_view->takeRichText([&](const QString &rich, const QString &plain) {
        html = rich;
        text = plain;
    });
    QTRY_VERIFY(!html.isEmpty());
    QVERIFY(html.contains(QStringLiteral("data:image/png;base64,")));
    QVERIFY(text.contains(QStringLiteral("첫 문단")));
}

void SavedPage::pdf()
{
    const QString name = m_folder.filePath(QStringLiteral("page.pdf"));
    std::optional<bool> worked;
    m_view->savePdf(name, [&](bool ok) { worked = ok; });
    QTRY_VERIFY_WITH_TIMEOUT(worked.has_value(), 20'000);
    QVERIFY(*worked);
    QFile pdf(name);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    settle(*m_view);
    QCOMPARE(evaluate(*m_view, QStringLiteral("document.documentElement.className")).toString(),
             QStringLiteral("dark"));
    const QString copies = qEnvironmentVariable("WOLGAN_SHOTS");
    if (!copies.isEmpty())
        QVERIFY(QFile::copy(name, copies + QStringLiteral("/page.pdf")));
}

WOLGAN_VIEW_TEST_MAIN(SavedPage)
#include "tst_savedpage.moc"
