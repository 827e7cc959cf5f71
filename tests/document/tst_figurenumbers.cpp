#include "editor/document/edits/figurenumbers.h"
#include "editor/document/edits/figures.h"
#include "editor/document/edits/structure.h"
#include "editor/document/imageuses.h"
#include "tests/document/randomedits.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QRegularExpression>
#include <QtTest>

using namespace wolgan;
using test::diff, test::pick;

namespace {

const QByteArray Post("---\ntitle: 월간 소식\ndate: 2023-12-21\nimage:\n  path: 20231221-t.png\n---\n\n"
                      "Hi 🎉\n\n## Papers\n\n### One\n- a\n\n![fig1](20231221-1.webp){: width=\"600\"}\n\n"
                      "### Two\n- b ![inline](20231221-2.png)\n\n### 셋\n![fig3](20231221-3.png)\n_그림_\n");

QByteArray after(const Document &document, const TextEdit &edit)
{
    return edit.applied(document.bytes());
}

QStringList names(const Document &document)
{
    QStringList names;
    for (const ImageUse &use : imageUses(document)) {
        if (use.kind == ImageUse::Kind::Image)
            names.append(use.path);
    }
    return names;
}

FigureRenames renames(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    FigureRenames made;
    for (const auto &[from, to] : pairs)
        made.insert(QString::fromUtf8(from), QString::fromUtf8(to));
    return made;
}

} // namespace

class FigureNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsNames_data();
    void learnsNames();
    void proposesNames_data();
    void proposesNames();
    void proposesThumbnails_data();
    void proposesThumbnails();
    void keepsOrder();
    void closesRows();
    void leavesAlone_data();
    void leavesAlone();
    void renumbersWhenAsked_data();
    void renumbersWhenAsked();
    void originsFollowRenames();
    void randomEditsKeepPictures_data();
    void randomEditsKeepPictures();
};

void FigureNumbersTest::learnsNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("largest");
    const auto row = [](const char *name, const char *text, const char *before, int largest) {
        QTest::newRow(name) << QByteArray("---\ndate: 2024-03-07\n---\n\n") + text << QByteArray(before)
                            << largest;
    };
    row("the author's", "![a](20240307-1.png)\n\n![b](20240307-2.webp)\n", "20240307-", 2);
    row("one that carries the date", "![a](/a/2024-03-07_1.png)\n", "/a/2024-03-07_", 1);
    row("one without", "![a](yolo1.png)\n", "", 0);
    row("two without", "![a](그림1.png)\n\n- x ![b](그림2.png)\n", "그림", 2);
    row("less than half", "![a](a1.png)\n\n![b](b1.png)\n\n![c](c.png)\n", "", 0);
    row("last month's names", "![a](20240207-1.png)\n\n![b](20240207-2.png)\n", "20240207-", 2);
    row("a date is no number", "![a](20240307.png)\n\n![b](20240308.png)\n", "", 0);
    row("the web", "![a](https://x/a1.png)\n\n![b](https://x/a2.png)\n", "", 0);
    row("in code", "`![a](20240307-1.png)`\n", "", 0);
    row("none", "text\n", "", 0);
}

void FigureNumbersTest::learnsNames()
{
    QFETCH(QByteArray, text);
    const FigureNaming naming = figureNaming(Document(text)).value_or(FigureNaming());
    QTEST(naming.before, "before");
    QTEST(naming.largest, "largest");
}

void FigureNumbersTest::proposesNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *text, const char *pattern, const char *path) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(pattern) << QByteArray(path);
    };
    const char *dated = "---\ndate: 2024-03-07 09:00:00 +0900\n---\n\n";
    row("the first", dated, "", "20240307-1.png");
    row("as the blog's posts", dated, "/img/{yyyy-MM-dd}_", "/img/2024-03-07_1.png");
    row("without a date", "text\n", "{yyyyMMdd}-", "figure-1.png");
    row("the next", "---\ndate: 2024-03-07\n---\n\n![fig1](20240307-01.png)\n\n![fig2](20240307-02.gif)\n",
        "{yyyy}/", "20240307-03.png");
    row("no pattern", "---\ndate: 2024-03-07\n---\n\n![a](x/a.png)\n\n![b](x/b.png)\n", "",
        "x/20240307-3.png");
}

void FigureNumbersTest::proposesNames()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pattern);
    QTEST(edits::proposedFigure(Document(text), pattern).path, "path");
}

void FigureNumbersTest::proposesThumbnails_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const char *front, const char *pattern, const char *path) {
        QTest::newRow(name) << QByteArray(front) << QByteArray(pattern) << QByteArray(path);
    };
    row("none yet", "date: 2023-12-21", "", "20231221-t.png");
    row("as the blog's", "date: 2023-12-21", "{yyyyMM}/thumb", "202312/thumb.png");
    row("last month's", "date: 2023-12-21\nimage:\n  path: t/20231123-t.webp", "", "t/20231221-t.png");
    row("this month's", "date: 2023-12-21\nimage: 20231221-표지.jpg", "", "20231221-표지.png");
    row("without a pattern", "date: 2023-12-21\nimage: cover.png", "", "20231221-t.png");
    row("of the web", "date: 2023-12-21\nimage: https://x/20231123-t.png", "", "20231221-t.png");
    row("no date", "title: x", "", "");
}

void FigureNumbersTest::proposesThumbnails()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, pattern);
    QTEST(proposedThumbnail(Document("---\n" + front + "\n---\n"), pattern), "path");
}

void FigureNumbersTest::keepsOrder()
{
    const Document document(Post);
    QVERIFY(edits::areFiguresInOrder(document));
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    const int section = document.outline().first(NodeKind::Section);
    const auto moved = edits::keptFigureOrder(document, edits::moveItem(document, items[2], section, 0).edit);
    const Document then(after(document, moved.edit));
    QCOMPARE(names(then), QStringList({QStringLiteral("20231221-1.png"), QStringLiteral("20231221-2.webp"),
                                       QStringLiteral("20231221-3.png")}));
    QCOMPARE(moved.renames, renames({{"20231221-3.png", "20231221-1.png"},
                                     {"20231221-1.webp", "20231221-2.webp"},
                                     {"20231221-2.png", "20231221-3.png"},
                                     {"20231221-1.png", "20231221-2.png"},
                                     {"20231221-2.webp", "20231221-1.webp"}}));
    QCOMPARE(moved.edit.inverted(Post).applied(then.bytes()), Post);
    const auto deleted = edits::keptFigureOrder(document, edits::removeFigure(document, 0));
    QCOMPARE(diff(Post, after(document, deleted.edit)),
             QByteArray("-![fig1](20231221-1.webp){: width=\"600\"}\n-\n"
                        "-- b ![inline](20231221-2.png)\n+- b ![inline](20231221-1.png)\n"
                        "-![fig3](20231221-3.png)\n+![fig3](20231221-2.png)\n"));
}

/// Whatever is renamed, no two names come to stand for one file.
void FigureNumbersTest::closesRows()
{
    const Document document("---\ndate: 2023-12-21\n---\n\n![a](20231221-1.png)\n\n![b](20231221-2.png)\n\n"
                            "![c](20231221-3.png)\n\n[big](20231221-3.png)\n");
    const auto deleted = edits::keptFigureOrder(document, edits::removeFigure(document, 0));
    QCOMPARE(deleted.renames, renames({{"20231221-2.png", "20231221-1.png"},
                                       {"20231221-3.png", "20231221-2.png"},
                                       {"20231221-1.png", "20231221-3.png"}}));
    QVERIFY(after(document, deleted.edit).endsWith("[big](20231221-2.png)\n"));
}

void FigureNumbersTest::leavesAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one number twice") << QByteArray("![a](20231221-1.png)\n\n![b](20231221-2.png)\n\n"
                                                    "![c](20231221-2.webp)\n\n![d](20231221-3.webp)\n");
    QTest::newRow("a gap") << QByteArray("![a](20231221-1.png)\n\n![b](20231221-3.png)\n");
    QTest::newRow("out of order") << QByteArray("![a](20231221-2.png)\n\n![b](20231221-1.png)\n");
    QTest::newRow("no pattern") << QByteArray("![a](a.png)\n\n![b](b.png)\n\n![c](c1.png)\n");
}

void FigureNumbersTest::leavesAlone()
{
    QFETCH(QByteArray, text);
    const Document document("---\ndate: 2023-12-21\n---\n\n" + text);
    QVERIFY(!edits::areFiguresInOrder(document));
    const TextEdit edit = edits::swapFigures(document, 0, 1);
    const auto kept = edits::keptFigureOrder(document, edit);
    QCOMPARE(kept.edit, edit);
    QVERIFY(kept.renames.isEmpty());
}

void FigureNumbersTest::renumbersWhenAsked_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *front, const char *text, const char *wanted) {
        QTest::newRow(name) << QByteArray(front) << QByteArray(text) << QByteArray(wanted);
    };
    row("a number twice", "", "![a](20231221-1.png) ![b](20231221-1.webp) ![a](20231221-1.png)",
        "![a](20231221-1.png) ![b](20231221-2.webp) ![a](20231221-1.png)");
    row("the preview image goes along", "image: \"20231221-3.png\"\n",
        "![a](20231221-3.png) ![b](20231221-1.png)", "![a](20231221-1.png) ![b](20231221-2.png)");
    row("the preview image has a number of its own", "image: 20231221-2.png\n",
        "![a](20231221-3.png) ![b](20231221-1.png)", "![a](20231221-1.png) ![b](20231221-3.png)");
    row("names of the month before", "", "![a](20231121-1.png) ![b](20231121-2.png)",
        "![a](20231221-1.png) ![b](20231221-2.png)");
    row("in order", "", "![a](20231221-1.png) ![b](other.png)", "![a](20231221-1.png) ![b](other.png)");
}

void FigureNumbersTest::renumbersWhenAsked()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, text);
    const Document document("---\ndate: 2023-12-21\n" + front + "---\n\n" + text + "\n");
    const auto numbering = edits::renumberFigures(document);
    const Document then(after(document, numbering.edit));
    QTEST(then.text(then.body()).trimmed().toByteArray(), "wanted");
    if (front.startsWith("image: \""))
        QVERIFY(then.bytes().contains("\nimage: \"20231221-1.png\"\n"));
    QVERIFY(edits::areFiguresInOrder(then));
    QVERIFY(edits::renumberFigures(then).edit.isEmpty());
}

void FigureNumbersTest::originsFollowRenames()
{
    const FigureRenames swap = renames({{"1", "2"}, {"2", "1"}});
    const FigureRenames turn = renames({{"1", "3"}, {"3", "2"}, {"2", "1"}});
    const FigureOrigins swapped = FigureOrigins().after(swap);
    QCOMPARE(swapped.of(QStringLiteral("1")), QStringLiteral("2"));
    QCOMPARE(swapped.nameOf(QStringLiteral("2")), QStringLiteral("1"));
    QVERIFY(swapped.after(swap).isEmpty());
    const FigureOrigins turned = swapped.after(turn);
    QCOMPARE(turned.of(QStringLiteral("3")), QStringLiteral("2"));
    QCOMPARE(turned.after(inverted(turn)), swapped);
    QCOMPARE(swapped.after(swapped.renamesTo(turned)), turned);
    QCOMPARE(turned.after(turned.renamesTo({})), FigureOrigins());
    QVERIFY(FigureOrigins({{QStringLiteral("1"), QStringLiteral("2")}}).isEmpty());
}

void FigureNumbersTest::randomEditsKeepPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("small") << Post;
    for (const test::Post &post : test::ownPosts() + test::samplePosts()) {
        const Document document(post.bytes);
        QTest::newRow(qPrintable(post.name))
            << edits::renumberFigures(document).edit.applied(document.bytes());
    }
}

namespace {

/// The text with every numbered name replaced by the file it stands for.
QByteArray withOrigins(const Document &document, const FigureOrigins &origins)
{
    TextEdit edit;
    for (const ImageUse &use : imageUses(document)) {
        if (use.kind == ImageUse::Kind::Image)
            edit.replace(document.bytes(), use.range, origins.of(use.path).toUtf8());
    }
    return edit.applied(document.bytes());
}

TextEdit randomEdit(QRandomGenerator &random, const Document &document)
{
    const auto figures = static_cast<int>(document.outline().figures.size());
    const int item = pick(random, document.outline().ofKind(NodeKind::Item));
    switch (random.bounded(4)) {
    case 0:
        return figures < 2 ? TextEdit() : edits::removeFigure(document, random.bounded(figures));
    case 1:
        return item < 0 ? TextEdit() : edits::addFigure(document, item, edits::proposedFigure(document));
    default:
        return test::randomStructuralEdit(random, document);
    }
}

} // namespace

/// Names are in order after each step, the text is otherwise what it would be, and everything can be undone.
void FigureNumbersTest::randomEditsKeepPictures()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(5 + qEnvironmentVariableIntValue("WOLGAN_SEED"));
    for (int run = 0; run < 2; ++run) {
        Document document(bytes);
        FigureOrigins origins;
        QList<TextEdit> inverses;
        QList<FigureRenames> renamed;
        for (int step = 0; step < 10; ++step) {
            const bool ordered = edits::areFiguresInOrder(document);
            const TextEdit edit = randomEdit(random, document);
            const auto kept = edits::keptFigureOrder(document, edit);
            const Document plain = document.edited(edit), then = document.edited(kept.edit);
            if (ordered && figureNaming(then) && figureNaming(then)->before == figureNaming(document)->before)
                QVERIFY2(edits::areFiguresInOrder(then), then.bytes().constData());
            inverses.append(kept.edit.inverted(document.bytes()));
            renamed.append(kept.renames);
            const QByteArray expected = withOrigins(plain, origins);
            origins = origins.after(kept.renames);
            QCOMPARE(withOrigins(then, origins), expected);
            document = then;
        }
        QByteArray undone = document.bytes();
        while (!inverses.isEmpty()) {
            undone = inverses.takeLast().applied(undone);
            origins = origins.after(inverted(renamed.takeLast()));
        }
        QCOMPARE(undone, bytes);
        QVERIFY(origins.isEmpty());
    }
}

QTEST_APPLESS_MAIN(FigureNumbersTest)
#include "tst_figurenumbers.moc"
