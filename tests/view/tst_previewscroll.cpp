#include "tests/view/viewtest.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

#include <cmath>
#include <csignal>
#include <utility>

using namespace wolgan;
using namespace wolgan::test;

/// Where the page stands, what is marked, and what a click says.
class PreviewScroll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void topBlockStays_data();
    void topBlockStays();
    void staysWhileTyping();
    void topOfPageStaysAtTop();
    void longPageKeepsItsPlace();
    void scrollToShowsAndMarks();
    void scrollToShowsWhatIsNotDrawn();
    void scrollToVisibleDoesNotScroll();
    void scrollToWaitsForTheContent();
    void markFollowsItsBlock();
    void scrollToFootnote();
    void clickTellsTheBlock();
    void clickTellsTheFootnote();
    void linkIsForTheApp();
    void footnoteReferenceJumps();
    void hoverShowsTheReference();
    void placeSurvivesTheRenderer();
    void tellsWhereTheReaderScrolls();
    void alignsAnOffsetWithTheTop();

private:
    QString value(const QString &script) { return evaluate(*m_view, script).toString(); }
    double number(const QString &script) { return evaluate(*m_view, script).toDouble(); }
    double topOf(qsizetype block)
    {
        return number(QStringLiteral("wolgan.blocks()[%1].getBoundingClientRect().top").arg(block));
    }
    /// Scrolls so that `block` begins 20 pixels above the viewport.
    void scrollToBlock(qsizetype block);
    /// A click with the mouse in the middle of what `element` (a script) names.
    void click(const QString &element, Qt::MouseButton button = Qt::LeftButton);
    QPoint middleOf(const QString &element);
    QWidget *surface() { return m_view->findChild<QWebEngineView *>()->focusProxy(); }

    std::unique_ptr<PreviewView> m_view;
};

namespace {

/// Paragraphs of one to four lines.
QList<QByteArray> uneven(int count)
{
    QList<QByteArray> blocks = paragraphs(count);
    for (int i = 0; i < count; ++i)
        blocks[i].replace("</p>", QByteArray(" and some more words for another line or two").repeated(i % 4) +
                                      "</p>");
    return blocks;
}

} // namespace

void PreviewScroll::init()
{
    m_view = std::make_unique<PreviewView>();
    m_view->resize(500, 600);
    m_view->show();
}

void PreviewScroll::scrollToBlock(qsizetype block)
{
    for (int i = 0; i < 3; ++i) { // groups get their own height only when they come near
        (void)evaluate(*m_view,
                       QStringLiteral("scrollBy(0, wolgan.blocks()[%1].getBoundingClientRect().top + 20); 1")
                           .arg(block));
        settle(*m_view);
    }
    QVERIFY(std::abs(topOf(block) + 20) < 2);
}

QPoint PreviewScroll::middleOf(const QString &element)
{
    const QVariantList at =
        evaluate(
            *m_view,
            QStringLiteral("(r => [r.left + r.width / 2, r.top + r.height / 2])(%1.getBoundingClientRect())")
                .arg(element))
            .toList();
    return at.size() == 2 ? QPoint(at[0].toInt(), at[1].toInt()) : QPoint();
}

void PreviewScroll::click(const QString &element, Qt::MouseButton button)
{
    QPoint at = middleOf(element);
    (void)QTest::qWaitFor(
        [&] { // still while a missing image becomes a box, or a scroll settles
            QTest::qWait(60);
            return at == std::exchange(at, middleOf(element));
        },
        5000);
    QTest::mouseClick(surface(), button, {}, at);
}

void PreviewScroll::topBlockStays_data()
{
    QTest::addColumn<QString>("edit");
    QTest::addColumn<bool>("native"); // Chromium's own anchoring, which a post's style can switch off
    for (const char *edit :
         {"insert above", "remove above", "enlarge above", "header grows", "many above", "type below",
          "enlarge below", "block moved away above", "inserted above and every number changes"})
        for (const bool native : {true, false})
            QTest::addRow("%s%s", edit, native ? "" : ", without Chromium's help")
                << QString::fromLatin1(edit) << native;
}

void PreviewScroll::topBlockStays()
{
    QFETCH(QString, edit);
    QFETCH(bool, native);
    QList<QByteArray> blocks = uneven(300);
    PageHeader header;
    header.title = QStringLiteral("Title");
    QVERIFY(show(*m_view, pageOf(blocks), header));
    if (!native)
        (void)evaluate(*m_view, QStringLiteral("document.body.style.overflowAnchor = 'none'; 1"));
    scrollToBlock(150);
    const double before = topOf(150);
    qsizetype now = 150;
    if (edit == u"insert above") {
        for (int i = 0; i < 10; ++i, ++now)
            blocks.insert(140, "<p>inserted</p>");
    } else if (edit == u"remove above") {
        blocks.remove(130, 20);
        now -= 20;
    } else if (edit == u"enlarge above") {
        blocks[149] = "<p>" + QByteArray("long long long text ").repeated(60) + "</p>";
    } else if (edit == u"header grows") {
        header.description = QStringLiteral("words ").repeated(80);
    } else if (edit == u"many above") {
        for (int i = 0; i < 120; ++i, ++now)
            blocks.insert(i, "<p>new at the start</p>");
    } else if (edit == u"type below") {
        blocks[153] = "<p>x</p>";
    } else if (edit == u"enlarge below") {
        blocks[155] = "<p>" + QByteArray("long long long text ").repeated(200) + "</p>";
    } else if (edit == u"block moved away above") {
        blocks.move(100, 250);
        --now;
    } else { // what a new item does: the footnote number in every later heading is another one
        for (QByteArray &block : blocks)
            block.replace("Paragraph ", "Paragraph 9");
        blocks.insert(20, "<p>new item</p>");
        ++now;
    }
    QVERIFY(show(*m_view, pageOf(blocks), header));
    QVERIFY2(std::abs(topOf(now) - before) <= 1, qPrintable(QString::number(topOf(now) - before)));
    settle(*m_view);
    QTest::qWait(100);
    QVERIFY2(std::abs(topOf(now) - before) <= 1, qPrintable(QString::number(topOf(now) - before)));
}

void PreviewScroll::staysWhileTyping()
{
    QList<QByteArray> blocks = uneven(200);
    QVERIFY(show(*m_view, pageOf(blocks)));
    scrollToBlock(100);
    const double before = topOf(100);
    QByteArray typed = "typed ";
    for (int i = 0; i < 40; ++i) { // in the very block that is cut by the top, then above it
        typed += "word ";
        blocks[i < 20 ? 100 : 97] = "<p>" + typed + "</p>";
        QVERIFY(show(*m_view, pageOf(blocks)));
        QVERIFY2(std::abs(topOf(100) - before) <= 1, qPrintable(QString::number(i)));
    }
    settle(*m_view);
    QVERIFY(std::abs(topOf(100) - before) <= 1);
}

void PreviewScroll::topOfPageStaysAtTop()
{
    QList<QByteArray> blocks = uneven(60);
    QVERIFY(show(*m_view, pageOf(blocks)));
    blocks.insert(0, "<p>new first</p>");
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(number(QStringLiteral("scrollY")), 0.0);
}

void PreviewScroll::longPageKeepsItsPlace()
{
    QList<QByteArray> blocks = uneven(6000);
    QVERIFY(show(*m_view, pageOf(blocks)));
    m_view->scrollTo(100 * 4000);
    settle(*m_view);
    settle(*m_view);
    QTRY_VERIFY(topOf(4000) >= 0 && topOf(4000) < 600);
    const double before = topOf(4000);
    for (int i = 0; i < 500; ++i)
        blocks.insert(10, "<p>above</p>");
    QVERIFY(show(*m_view, pageOf(blocks)));
    QTest::qWait(100);
    QVERIFY2(std::abs(topOf(4500) - before) <= 1, qPrintable(QString::number(topOf(4500) - before)));
}

void PreviewScroll::scrollToShowsAndMarks()
{
    QVERIFY(show(*m_view, pageOf(uneven(300))));
    for (const qsizetype block : {200, 3, 299, 120}) {
        m_view->scrollTo(100 * block + 50);
        settle(*m_view);
        QTRY_VERIFY2(topOf(block) >= 0 && topOf(block) < 590, qPrintable(QString::number(topOf(block))));
        QCOMPARE(value(QStringLiteral("wolgan.blocks().findIndex(b => b.classList.contains('current'))")),
                 QString::number(block));
        QCOMPARE(number(QStringLiteral("document.querySelectorAll('.current').length")), 1.0);
    }
}

/// Groups are far higher than a page that was never drawn takes them for: what is scrolled to stands where
/// the page draws it, not only where its own place says.
void PreviewScroll::scrollToShowsWhatIsNotDrawn()
{
    QList<QByteArray> blocks;
    for (int i = 0; i < 1000; ++i)
        blocks.append("<p>" + QByteArray("words of a long point ").repeated(60) + "</p>");
    QVERIFY(show(*m_view, pageOf(blocks)));
    for (const qsizetype block : {770, 30, 549, 998, 348}) {
        m_view->scrollTo(100 * block + 50);
        settle(*m_view);
        const QString drawn =
            QStringLiteral("(b => { const r = b.getBoundingClientRect();"
                           "return b.contains(document.elementFromPoint(r.left + 60, r.top + 10)); })"
                           "(wolgan.blocks()[%1])")
                .arg(block);
        QTRY_VERIFY2(evaluate(*m_view, drawn).toBool(), qPrintable(QString::number(block)));
    }
}

void PreviewScroll::scrollToVisibleDoesNotScroll()
{
    QVERIFY(show(*m_view, pageOf(uneven(300))));
    scrollToBlock(50);
    const double before = number(QStringLiteral("scrollY"));
    m_view->scrollTo(100 * 53);
    settle(*m_view);
    QCOMPARE(number(QStringLiteral("scrollY")), before);
}

void PreviewScroll::scrollToWaitsForTheContent()
{
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    m_view->setPage(pageOf(uneven(300)), {});
    m_view->scrollTo(100 * 222); // long before the page is there
    QTRY_VERIFY_WITH_TIMEOUT(!patched.isEmpty(), 10000);
    QTRY_COMPARE(value(QStringLiteral("wolgan.blocks().findIndex(b => b.classList.contains('current'))")),
                 QStringLiteral("222"));
    QTRY_VERIFY(topOf(222) >= 0 && topOf(222) < 600);
}

void PreviewScroll::markFollowsItsBlock()
{
    QList<QByteArray> blocks = paragraphs(20);
    QVERIFY(show(*m_view, pageOf(blocks)));
    m_view->scrollTo(500);
    blocks[5] = "<p>typed into</p>";
    blocks.insert(0, "<p>new</p>");
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(value(QStringLiteral("document.querySelector('.current').textContent")),
             QStringLiteral("typed into"));
}

void PreviewScroll::scrollToFootnote()
{
    RenderedPage page = samplePage();
    QVERIFY(show(*m_view, page, sampleHeader()));
    m_view->scrollTo(page.footnoteRanges[2].begin + 5);
    settle(*m_view);
    QCOMPARE(value(QStringLiteral("document.querySelector('.current').id")), QStringLiteral("fn:ref3"));
    page.footnotes.replace("Small", "Tiny");
    QVERIFY(show(*m_view, page, sampleHeader()));
    QCOMPARE(value(QStringLiteral("document.querySelector('.current').id")), QStringLiteral("fn:ref3"));
    m_view->scrollTo(0);
    settle(*m_view);
    QCOMPARE(number(QStringLiteral("scrollY")), 0.0);
}

void PreviewScroll::clickTellsTheBlock()
{
    QVERIFY(show(*m_view, samplePage(), sampleHeader()));
    QSignalSpy clicked(m_view.get(), &PreviewView::clicked);
    m_view->scrollTo(1300);
    settle(*m_view);
    click(QStringLiteral("wolgan.blocks()[4].querySelector('li')"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].value<ByteRange>().begin, 1400);
    m_view->scrollTo(0);
    settle(*m_view);
    click(QStringLiteral("wolgan.parts.header.querySelector('h1')"));
    QTRY_COMPARE(clicked.size(), 2);
    QCOMPARE(clicked[1][0].value<ByteRange>().begin, 0);
}

void PreviewScroll::clickTellsTheFootnote()
{
    const RenderedPage page = samplePage();
    QVERIFY(show(*m_view, page, sampleHeader()));
    QSignalSpy clicked(m_view.get(), &PreviewView::clicked);
    m_view->scrollTo(page.footnoteRanges[3].begin);
    settle(*m_view);
    click(QStringLiteral("document.querySelectorAll('.footnotes li')[3]"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].value<ByteRange>().begin, page.footnoteRanges[3].begin);
}

void PreviewScroll::linkIsForTheApp()
{
    const QList<QByteArray> blocks = {"<p><a href=\"https://example.com/a?b=%EA%B0%80\">good</a></p>",
                                      "<p><a href=\"javascript:alert(1)\">bad</a></p>",
                                      "<p><a href=\"file:///etc/passwd\">bad</a></p>",
                                      "<p><a href=\"/posts/other/\">relative</a></p>",
                                      "<p><a href=\"https://example.com/t\" target=_blank>tab</a></p>",
                                      "<p><a href=\"mailto:a@example.com\">mail</a></p>"};
    QVERIFY(show(*m_view, pageOf(blocks)));
    QSignalSpy links(m_view.get(), &PreviewView::linkActivated);
    QSignalSpy clicked(m_view.get(), &PreviewView::clicked);
    for (int i = 0; i < blocks.size(); ++i)
        click(QStringLiteral("wolgan.blocks()[%1].querySelector('a')").arg(i));
    click(QStringLiteral("wolgan.blocks()[0].querySelector('a')"), Qt::MiddleButton);
    QTRY_COMPARE(links.size(), 4);
    QCOMPARE(links[0][0].toUrl().toEncoded(), QByteArray("https://example.com/a?b=%EA%B0%80"));
    QCOMPARE(links[1][0].toUrl(), QUrl(QStringLiteral("https://example.com/t")));
    QCOMPARE(links[2][0].toUrl(), QUrl(QStringLiteral("mailto:a@example.com")));
    QCOMPARE(clicked.size(), 0);
    QCOMPARE(number(QStringLiteral("wolgan.blocks().length")), 6.0); // still the same page
}

void PreviewScroll::footnoteReferenceJumps()
{
    QVERIFY(show(*m_view, samplePage(), sampleHeader()));
    m_view->scrollTo(1300);
    settle(*m_view);
    QSignalSpy links(m_view.get(), &PreviewView::linkActivated);
    click(QStringLiteral("wolgan.blocks()[3].querySelector('a.footnote')"));
    const QString note =
        QStringLiteral("document.querySelectorAll('.footnotes li')[0].getBoundingClientRect().top");
    QTRY_VERIFY(number(note) >= 0 && number(note) < 590);
    settle(*m_view);
    QVERIFY(topOf(3) < 0);
    click(QStringLiteral("document.querySelectorAll('.footnotes li')[0].querySelector('.reversefootnote')"));
    QTRY_VERIFY(topOf(3) >= 0 && topOf(3) < 590);
    QCOMPARE(links.size(), 0);
}

void PreviewScroll::hoverShowsTheReference()
{
    QVERIFY(show(*m_view, samplePage(), sampleHeader()));
    m_view->scrollTo(1300);
    settle(*m_view);
    QTest::mouseMove(surface(), middleOf(QStringLiteral("wolgan.blocks()[3].querySelector('a.footnote')")));
    const QString visible = QStringLiteral("getComputedStyle(wolgan.parts.popover).visibility");
    QTRY_COMPARE(value(visible), QStringLiteral("visible"));
    QCOMPARE(value(QStringLiteral("wolgan.parts.popover.innerText")),
             QStringLiteral("A translator that fits in a pocket\nhttps://example.com/translator"));
    if (const QString folder = qEnvironmentVariable("WOLGAN_SHOTS"); !folder.isEmpty()) {
        QTest::qWait(150);
        QVERIFY(m_view->grab().save(folder + QStringLiteral("/popover.png")));
    }
    QTest::mouseMove(surface(), {5, 5});
    QTRY_COMPARE(value(visible), QStringLiteral("hidden"));
}

void PreviewScroll::placeSurvivesTheRenderer()
{
    QVERIFY(show(*m_view, pageOf(uneven(300))));
    scrollToBlock(170);
    QTest::qWait(50); // the page tells its place once per frame
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    ::kill(static_cast<pid_t>(m_view->rendererProcess()), SIGKILL);
    QVERIFY(patched.wait(10000));
    settle(*m_view);
    QTRY_VERIFY2(std::abs(topOf(170) + 20) <= 2, qPrintable(QString::number(topOf(170))));
}

void PreviewScroll::tellsWhereTheReaderScrolls()
{
    QVERIFY(show(*m_view, pageOf(uneven(300))));
    QSignalSpy scrolled(m_view.get(), &PreviewView::scrolled);
    scrollToBlock(40); // block n stands for bytes [100n, 100n + 90)
    QTRY_VERIFY(!scrolled.isEmpty() && scrolled.last().first().toLongLong() / 100 == 40);
    QVERIFY(scrolled.last().first().toLongLong() > 4000); // 20 pixels of it are above the top
    settle(*m_view);
    scrolled.clear();
    m_view->scrollTo(20'000); // the program's own moves are not the reader's
    settle(*m_view);
    settle(*m_view);
    QVERIFY(number(QStringLiteral("scrollY")) > 0);
    QCOMPARE(scrolled.size(), 0);
}

void PreviewScroll::alignsAnOffsetWithTheTop()
{
    QVERIFY(show(*m_view, pageOf(uneven(300))));
    QSignalSpy scrolled(m_view.get(), &PreviewView::scrolled);
    m_view->alignTop(20'000);
    QTRY_VERIFY(std::abs(topOf(200)) < 2);
    m_view->alignTop(20'045); // the middle of block 200
    const double height = number(QStringLiteral("wolgan.blocks()[200].offsetHeight"));
    QTRY_VERIFY(std::abs(topOf(200) + height / 2) < 2);
    QCOMPARE(scrolled.size(), 0); // else two views that follow each other would never rest
}

WOLGAN_VIEW_TEST_MAIN(PreviewScroll)
#include "tst_previewscroll.moc"
