#include "tests/view/viewtest.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace wolgan;
using namespace wolgan::test;

/// A real page: what is patched, and what stays the same node.
class PreviewPatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstLoad();
    void oneBlockChanges();
    void insertedRemovedMoved();
    void randomEdits();
    void onlyRangesShift();
    void latestWins();
    void manyBlocksInGroups();
    void footnotesAndHeaderAlone();
    void imagesStayLoaded();
    void imagePrefixChanges();
    void markupThatNamesOurFunctions();
    void rendererKilled();
    void rendererKilledInFlight();
    void keepsDyingGivesUp();
    void destroyedWhileLoading();

private:
    QString value(const QString &script) { return evaluate(*m_view, script).toString(); }
    int number(const QString &script) { return evaluate(*m_view, script).toInt(); }
    /// Gives every block's content a property that only the same node can still have later.
    void markNodes();
    /// The marks in page order; a new node has none and reads as a question mark.
    QStringList marks();
    /// The blocks' text, joined, as the page's own tree has it.
    QString texts();
    void kill();

    std::unique_ptr<PreviewView> m_view;
};

void PreviewPatch::init()
{
    m_view = std::make_unique<PreviewView>();
    m_view->resize(600, 500);
    m_view->show();
}

void PreviewPatch::markNodes()
{
    (void)evaluate(*m_view,
                   QStringLiteral("wolgan.blocks().forEach((b, i) => b.firstChild.mark = String(i)); 1"));
}

QStringList PreviewPatch::marks()
{
    return evaluate(*m_view, QStringLiteral("wolgan.blocks().map(b => b.firstChild.mark || '?')"))
        .toStringList();
}

QString PreviewPatch::texts()
{
    return value(QStringLiteral("Array.from(wolgan.parts.list.children).flatMap(g => Array.from(g.children))"
                                ".map(b => b.textContent).join('|')"));
}

void PreviewPatch::kill()
{
    QVERIFY(m_view->rendererProcess() > 0);
    ::kill(static_cast<pid_t>(m_view->rendererProcess()), SIGKILL);
}

void PreviewPatch::firstLoad()
{
    QVERIFY(show(*m_view, samplePage(), sampleHeader()));
    QCOMPARE(number(QStringLiteral("wolgan.blocks().length")), samplePage().blocks.size());
    QVERIFY(value(QStringLiteral("wolgan.parts.header.textContent")).contains(sampleHeader().title));
    QCOMPARE(number(QStringLiteral("wolgan.parts.footnotes.querySelectorAll('li').length")), 4);
    QVERIFY(value(QStringLiteral("wolgan.parts.tail.textContent")).contains(QStringLiteral("papers")));
}

void PreviewPatch::oneBlockChanges()
{
    QList<QByteArray> blocks = paragraphs(5);
    QVERIFY(show(*m_view, pageOf(blocks)));
    markNodes();
    blocks[2] = "<p>Typed <b>over</b></p>";
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(marks().join(u' '), QStringLiteral("0 1 ? 3 4"));
    QCOMPARE(texts(), QStringLiteral("Paragraph 0|Paragraph 1|Typed over|Paragraph 3|Paragraph 4"));
}

void PreviewPatch::insertedRemovedMoved()
{
    QList<QByteArray> blocks = paragraphs(6);
    QVERIFY(show(*m_view, pageOf(blocks)));
    markNodes();
    blocks.insert(1, "<p>New</p>");
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(marks().join(u' '), QStringLiteral("0 ? 1 2 3 4 5"));
    blocks.removeAt(3);
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(marks().join(u' '), QStringLiteral("0 ? 1 3 4 5"));
    blocks.move(5, 0);
    blocks.move(2, 4);
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(marks().join(u' '), QStringLiteral("5 0 1 3 ? 4"));
    QCOMPARE(texts(), QStringLiteral("Paragraph 5|Paragraph 0|Paragraph 1|Paragraph 3|New|Paragraph 4"));
    QVERIFY(show(*m_view, {}));
    QCOMPARE(texts(), QString());
}

void PreviewPatch::randomEdits()
{
    QRandomGenerator random(31);
    QList<QByteArray> blocks = paragraphs(180);
    QVERIFY(show(*m_view, pageOf(blocks)));
    for (int round = 0; round < 60; ++round) {
        for (int edits = random.bounded(1, 5); edits > 0 && !blocks.isEmpty(); --edits) {
            const qsizetype at = random.bounded(blocks.size());
            switch (random.bounded(5)) {
            case 0:
                blocks[at] = "<p>Round " + QByteArray::number(round) + "</p>";
                break;
            case 1:
                blocks.remove(at, std::min<qsizetype>(random.bounded(20), blocks.size() - at));
                break;
            case 2:
                blocks.move(at, random.bounded(blocks.size()));
                break;
            default:
                for (int i = random.bounded(30); i > 0; --i)
                    blocks.insert(at, "<p>Again</p>");
            }
        }
        QVERIFY(show(*m_view, pageOf(blocks)));
        QString expected = QString::fromUtf8(blocks.join('|')).remove(QStringLiteral("<p>"));
        QCOMPARE(texts(), expected.remove(QStringLiteral("</p>")));
    }
    QVERIFY(number(QStringLiteral(
                "Math.max(...Array.from(wolgan.parts.list.children, g => g.children.length))")) <= 100);
    QVERIFY(number(QStringLiteral(
                "Math.min(...Array.from(wolgan.parts.list.children, g => g.children.length))")) >= 1);
}

void PreviewPatch::onlyRangesShift()
{
    RenderedPage page = pageOf(paragraphs(3));
    QVERIFY(show(*m_view, page));
    markNodes();
    for (RenderedBlock &block : page.blocks)
        block.range = {block.range.begin + 1000, block.range.end + 1000};
    QVERIFY(show(*m_view, page)); // patched() comes although nothing is sent
    QCOMPARE(marks().join(u' '), QStringLiteral("0 1 2"));
    QSignalSpy clicked(m_view.get(), &PreviewView::clicked);
    (void)evaluate(*m_view, QStringLiteral("wolgan.blocks()[1].firstChild.click(); 1"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].value<ByteRange>().begin, 1100);
}

void PreviewPatch::latestWins()
{
    QVERIFY(show(*m_view, pageOf({"<p>start</p>"})));
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    for (int i = 0; i < 200; ++i)
        m_view->setPage(pageOf({"<p>key " + QByteArray::number(i) + "</p>"}), {});
    QTRY_COMPARE(texts(), QStringLiteral("key 199"));
    QVERIFY2(patched.size() <= 3, qPrintable(QString::number(patched.size())));
}

void PreviewPatch::manyBlocksInGroups()
{
    QList<QByteArray> blocks = paragraphs(5000);
    QVERIFY(show(*m_view, pageOf(blocks)));
    QCOMPARE(number(QStringLiteral("wolgan.blocks().length")), 5000);
    QVERIFY(number(QStringLiteral("wolgan.parts.list.children.length")) >= 50);
    markNodes();
    blocks[2500] = "<p>changed</p>";
    QVERIFY(show(*m_view, pageOf(blocks)));
    QStringList kept = marks();
    QCOMPARE(kept.indexOf(QStringLiteral("?")), 2500);
    QCOMPARE(kept.count(QStringLiteral("?")), 1);
}

void PreviewPatch::footnotesAndHeaderAlone()
{
    RenderedPage page = samplePage();
    QVERIFY(show(*m_view, page, sampleHeader()));
    markNodes();
    (void)evaluate(*m_view, QStringLiteral("wolgan.parts.footnotes.firstChild.mark = 'f';"
                                           "wolgan.parts.header.firstChild.mark = 'h'; 1"));
    page.footnotes.replace("A translator", "The translator");
    QVERIFY(show(*m_view, page, sampleHeader()));
    QCOMPARE(value(QStringLiteral("wolgan.parts.footnotes.firstChild.mark || '?'")), QStringLiteral("?"));
    QCOMPARE(value(QStringLiteral("wolgan.parts.header.firstChild.mark || '?'")), QStringLiteral("h"));
    PageHeader header = sampleHeader();
    header.title = QStringLiteral("Another");
    QVERIFY(show(*m_view, page, header));
    QCOMPARE(value(QStringLiteral("wolgan.parts.header.querySelector('h1').textContent")),
             QStringLiteral("Another"));
    QVERIFY(!marks().contains(QStringLiteral("?")));
}

void PreviewPatch::imagesStayLoaded()
{
    QTemporaryDir folder;
    writeImage(folder.filePath(QStringLiteral("a.png")), {300, 200}, Qt::red);
    QStringList asked;
    m_view->setImageResolver([&](const QString &path) {
        asked += path;
        return folder.filePath(path.section(u'/', -1));
    });
    const QByteArray image = "<p><img src=\"a.png\" alt=\"\"/><em>caption</em></p>";
    QVERIFY(show(*m_view, pageOf({"<p>a</p>", image})));
    const QString loaded = QStringLiteral("document.images.length == 1 && document.images[0].naturalWidth");
    QTRY_COMPARE(number(loaded), 300);
    (void)evaluate(*m_view, QStringLiteral("document.images[0].mark = 1; 1"));
    QCOMPARE(asked, QStringList{QStringLiteral("/a.png")});
    // Text before it changes, it moves, its own caption is typed over: the same image, never asked for again.
    QVERIFY(show(*m_view, pageOf({image, "<p>b</p>"})));
    QByteArray typed = image;
    typed.replace("caption", "captions");
    QVERIFY(show(*m_view, pageOf({typed, "<p>b</p>"})));
    QCOMPARE(number(QStringLiteral("document.images[0].mark")), 1);
    QCOMPARE(asked.size(), 1);
    // The file changes: asked for when told so.
    writeImage(folder.filePath(QStringLiteral("a.png")), {120, 80}, Qt::blue);
    m_view->reloadImages();
    QTRY_COMPARE(number(loaded), 120);
    QFile::remove(folder.filePath(QStringLiteral("a.png")));
    m_view->reloadImages();
    QTRY_COMPARE(value(QStringLiteral("document.querySelector('.placeholder b')?.textContent")),
                 QStringLiteral("a.png"));
    writeImage(folder.filePath(QStringLiteral("a.png")), {50, 50}, Qt::green);
    m_view->reloadImages();
    QTRY_COMPARE(number(loaded), 50);
    QCOMPARE(number(QStringLiteral("document.querySelectorAll('.placeholder').length")), 0);
}

void PreviewPatch::imagePrefixChanges()
{
    QStringList asked;
    m_view->setImageResolver([&](const QString &path) {
        asked += path;
        return QString();
    });
    PageHeader header;
    header.imagePrefix = QStringLiteral("/assets/img/");
    const RenderedPage page = pageOf({"<p><img src=\"%EA%B0%80%20b.png\"></p>"});
    QVERIFY(show(*m_view, page, header));
    QTRY_COMPARE(asked, QStringList{QString::fromUtf8("/assets/img/가 b.png")});
    header.imagePrefix = QStringLiteral("/other");
    QVERIFY(show(*m_view, page, header));
    QTRY_COMPARE(asked.last(), QString::fromUtf8("/other/가 b.png"));
}

void PreviewPatch::markupThatNamesOurFunctions()
{
    const QByteArray form =
        "<form autofocus id=wolgan><input name=removeAttribute><input name=getAttribute><input name=children>"
        "<input name=parentNode><input name=replaceWith><input name=classList><b id=x>in</b></form>";
    const QByteArray names = "<p><img name=getElementById><img name=body><a id=wolgan name=wolgan>w</a></p>";
    const QByteArray open = "<div><section><p>never closed";
    QVERIFY(show(*m_view, pageOf({form, names, open, "</div></main></body><p>closing</p>"})));
    markNodes();
    QVERIFY(show(*m_view, pageOf({form, names, open, "<p>after</p>"})));
    QCOMPARE(marks().join(u' '), QStringLiteral("0 1 2 ?"));
    QSignalSpy clicked(m_view.get(), &PreviewView::clicked);
    (void)evaluate(*m_view, QStringLiteral("wolgan.blocks()[0].querySelector('b').click(); 1"));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].value<ByteRange>().begin, 0);
}

void PreviewPatch::rendererKilled()
{
    QVERIFY(show(*m_view, samplePage(), sampleHeader()));
    const QString before = texts();
    const qint64 old = m_view->rendererProcess();
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    kill();
    QVERIFY(patched.wait(10000));
    QVERIFY(m_view->rendererProcess() != old);
    QCOMPARE(texts(), before);
    QVERIFY(show(*m_view, pageOf({"<p>goes on</p>"})));
    QCOMPARE(texts(), QStringLiteral("goes on"));
}

void PreviewPatch::rendererKilledInFlight()
{
    QVERIFY(show(*m_view, pageOf(paragraphs(3))));
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    kill(); // the patch below is sent to a process that is gone: its answer never comes
    m_view->setPage(pageOf({"<p>sent into the void</p>"}), {});
    QTRY_VERIFY_WITH_TIMEOUT(!patched.isEmpty(), 10000);
    QCOMPARE(texts(), QStringLiteral("sent into the void"));
}

void PreviewPatch::keepsDyingGivesUp()
{
    QVERIFY(show(*m_view, pageOf(paragraphs(3))));
    QSignalSpy patched(m_view.get(), &PreviewView::patched);
    for (int i = 0; i < 8; ++i) { // dies before each answer
        if (QTest::qWaitFor([&] { return m_view->rendererProcess() > 0; }, 500))
            ::kill(static_cast<pid_t>(m_view->rendererProcess()), SIGKILL);
        QTest::qWait(30);
    }
    QTest::qWait(500);
    // Whatever it did meanwhile, the next page is shown.
    QVERIFY(show(*m_view, pageOf({"<p>alive</p>"})));
    QTRY_COMPARE(texts(), QStringLiteral("alive"));
}

void PreviewPatch::destroyedWhileLoading()
{
    for (int delay = 0; delay < 200; delay += 40) {
        PreviewView view;
        view.show();
        view.setPage(samplePage(), sampleHeader());
        QTest::qWait(delay);
        view.setPage(pageOf(paragraphs(3)), {});
    }
}

WOLGAN_VIEW_TEST_MAIN(PreviewPatch)
#include "tst_previewpatch.moc"
