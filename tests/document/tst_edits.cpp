#include "editor/document/edits/figures.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/structure.h"
#include "editor/document/edits/titles.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;
using test::diff;

namespace {

int item(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Item).at(index);
}

int section(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Section).at(index);
}

const QByteArray small =
    "---\ntitle: T\n---\n\nIntro.\n\n&nbsp;\n\n## 💡 **News**\n### A [^ref1]\n- a\n\n### B [^ref2]\n- b\n\n"
    "![fig1](b.png){: width=\"600\"}\n\n---\n\n## 📰 **Papers**\n\n### C [^ref3]\n- c\n\n&nbsp;\n\n----\n## "
    "References\n"
    "[^ref1]: [One](https://example.org/1)\n\n[^ref2]: [Two](https://example.org/2)\n\n[^ref3]: "
    "[Three](https://example.org/3)\n";

QByteArray after(const Document &document, const TextEdit &edit)
{
    return edit.applied(document.bytes());
}

} // namespace

class EditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titles();
    void texts();
    void textsStayInside_data();
    void textsStayInside();
    void addItem();
    void removeItem();
    void moveItem();
    void moveItemPerSection();
    void sections();
    void references();
    void references_escaped_data();
    void references_escaped();
    void figures();
    void scalars_data();
    void scalars();
    void lists();
    void keys();
    void renumberInconsistent();
    void sampleMoves();
};

void EditsTest::titles()
{
    const Document document(small);
    QCOMPARE(diff(small, after(document, edits::setTitle(document, item(document, 1), "B!"))),
             QByteArray("-### B [^ref2]\n+### B! [^ref2]\n"));
    const edits::SectionTitle news = edits::sectionTitle(document, section(document, 0));
    QCOMPARE(news, (edits::SectionTitle{"💡", "News", true}));
    QCOMPARE(diff(small, after(document, edits::setSectionTitle(document, section(document, 0),
                                                                {"⚙️", "Ops", true}))),
             QByteArray("-## 💡 **News**\n+## ⚙️ **Ops**\n"));
    for (const QByteArray &title : {QByteArray("C #"), QByteArray("x {#id}"), QByteArray("y [^z]"),
                                    QByteArray("**b**"), QByteArray("a\\")}) {
        const Document changed(after(document, edits::setTitle(document, item(document, 0), title)));
        QCOMPARE(edits::title(changed, item(changed, 0)).replace("\\", ""),
                 QByteArray(title).replace("\\", ""));
        QCOMPARE(changed.footnotes().references.size(), document.footnotes().references.size());
        QVERIFY(
            edits::setTitle(changed, item(changed, 0), edits::title(changed, item(changed, 0))).isEmpty());
    }
}

void EditsTest::texts()
{
    const Document document(small);
    QCOMPARE(edits::text(document, item(document, 1)), QByteArray("- b"));
    QCOMPARE(diff(small, after(document, edits::setText(document, item(document, 1), "- b\n- b2"))),
             QByteArray("+- b2\n"));
    QCOMPARE(diff(small, after(document, edits::setText(document, item(document, 1), ""))),
             QByteArray("-- b\n-\n"));
    const int intro = document.outline().first(NodeKind::Intro);
    QCOMPARE(diff(small, after(document, edits::setText(document, intro, "Intro!\n\n> more"))),
             QByteArray("-Intro.\n+Intro!\n+> more\n+\n"));
    QCOMPARE(diff(small, after(document, edits::setText(document, section(document, 1), "Lead"))),
             QByteArray("+Lead\n"));
    const Document mixed("### a [^1]\n- one\r\n- two\n- three\r\n- four\n");
    QCOMPARE(after(mixed, edits::setText(mixed, item(mixed, 0), "- one\n- 2\n- more\n- three\n- four")),
             QByteArray("### a [^1]\n- one\r\n- 2\n- more\n- three\r\n- four\n")); // line ends of lines that
                                                                                   // stay are kept
    const Document crlf(QByteArray(small).replace("\n", "\r\n"));
    QCOMPARE(after(crlf, edits::setText(crlf, item(crlf, 0), "- a\n- new")),
             QByteArray(small).replace("- a\n", "- a\n- new\n").replace("\n", "\r\n"));
}

void EditsTest::textsStayInside_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("heading") << QByteArray("a\n### not an item\nb");
    QTest::newRow("section") << QByteArray("## not a section");
    QTest::newRow("underlined") << QByteArray("para\n---");
    QTest::newRow("dash being typed") << QByteArray("para\n-");
    QTest::newRow("open fence") << QByteArray("```python\ncode");
    QTest::newRow("open comment") << QByteArray("<!-- a");
    QTest::newRow("open div") << QByteArray("text\n\n<div>\nb");
    QTest::newRow("closed fence") << QByteArray("```\n### code\n```");
    QTest::newRow("quote") << QByteArray("> a\n{: .prompt-tip }");
    QTest::newRow("table") << QByteArray("|a|b|\n|-|-|\n|1|2|");
    QTest::newRow("deeper heading") << QByteArray("#### allowed\ntext");
}

void EditsTest::textsStayInside()
{
    QFETCH(QByteArray, text);
    const Document document(small);
    for (int i = 0; i < 3; ++i) {
        const Document changed(after(document, edits::setText(document, item(document, i), text)));
        QCOMPARE(changed.outline().ofKind(NodeKind::Item).size(), 3);
        QCOMPARE(changed.outline().ofKind(NodeKind::Section).size(), 2);
        QCOMPARE(edits::text(changed, item(changed, i)), text);
        QVERIFY(edits::setText(changed, item(changed, i), text).isEmpty());
    }
}

void EditsTest::addItem()
{
    const Document document(small);
    const edits::StructuralEdit first = edits::addItem(document, section(document, 0), 0, "New");
    QCOMPARE(diff(small, after(document, first.edit)), QByteArray("+### New\n+\n"));
    QVERIFY(after(document, first.edit).sliced(first.focus).startsWith("### New"));
    const edits::StructuralEdit last = edits::addItem(document, section(document, 0), 2, "New");
    QCOMPARE(diff(small, after(document, last.edit)), QByteArray("+### New\n+\n"));
    QVERIFY(after(document, last.edit).sliced(last.focus).startsWith("### New"));
    const Document grown(after(document, last.edit));
    QCOMPARE(grown.outline().children(section(grown, 0), NodeKind::Item).size(), 3);
    const Document referenced(
        after(grown, edits::addReference(grown, item(grown, 0), "Other", "https://example.org/o")));
    QVERIFY(referenced.bytes().contains("### A [^ref1] [^ref2]\n- a\n\n### B [^ref3]"));
    QVERIFY(referenced.bytes().endsWith(
        "[^ref1]: [One](https://example.org/1)\n\n[^ref2]: [Other](https://example.org/o)\n\n"
        "[^ref3]: [Two](https://example.org/2)\n\n[^ref4]: [Three](https://example.org/3)\n"));
}

void EditsTest::removeItem()
{
    const Document document(small);
    const Document without(after(document, edits::removeItem(document, item(document, 0)).edit));
    QVERIFY(without.bytes().contains("## 💡 **News**\n### B [^ref1]\n- b\n\n![fig1]"));
    QVERIFY(without.bytes().endsWith(
        "## References\n[^ref1]: [Two](https://example.org/2)\n\n[^ref2]: [Three](https://example.org/3)\n"));
    QVERIFY(edits::isConsistent(without));
    const QByteArray sharing = QByteArray(small).replace("### B [^ref2]", "### B [^ref2] [^ref1]");
    const Document shared(sharing);
    const Document kept(after(shared, edits::removeItem(shared, item(shared, 0)).edit));
    QCOMPARE(kept.footnotes().definitions.size(), 3); // another item still uses the first one's
    const Document one(after(document, edits::removeItem(document, item(document, 2)).edit));
    QCOMPARE(one.footnotes().definitions.size(), 2);
    QVERIFY(edits::isConsistent(one));
}

void EditsTest::moveItem()
{
    const Document document(small);
    const edits::StructuralEdit moved = edits::moveItem(document, item(document, 2), section(document, 0), 0);
    const QByteArray bytes = after(document, moved.edit);
    QVERIFY(bytes.contains("## 💡 **News**\n### C [^ref1]\n- c\n\n### A [^ref2]\n- a\n\n### B [^ref3]"));
    QVERIFY(bytes.contains(
        "## References\n[^ref1]: [Three](https://example.org/3)\n\n[^ref2]: [One](https://example.org/1)\n\n"
        "[^ref3]: [Two](https://example.org/2)\n"));
    QVERIFY(bytes.contains("## 📰 **Papers**\n\n&nbsp;\n\n----\n## References") ||
            bytes.contains("## 📰 **Papers**\n\n\n&nbsp;"));
    QVERIFY(bytes.sliced(moved.focus).startsWith("### C"));
    QVERIFY(edits::isConsistent(Document(bytes)));
    const Document there(bytes);
    const edits::StructuralEdit back = edits::moveItem(there, item(there, 0), section(there, 1), 0);
    QVERIFY(edits::isConsistent(Document(after(there, back.edit))));
    QVERIFY(after(there, back.edit).contains("### C [^ref3]\n- c\n"));
}

void EditsTest::moveItemPerSection()
{
    const Document document(test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/per-section.md")));
    const Document moved(
        after(document, edits::moveItem(document, item(document, 3), section(document, 0), 1).edit));
    QVERIFY(moved.bytes().contains(
        "### 하나 [^ref-n-1]\n- 점\n\n### 논문 둘 [^ref-n-2]\n- 점\n\n### 둘 [^ref-n-3]"));
    QVERIFY(moved.bytes().contains("[^ref-n-2]: [Paper 2](https://example.org/p2)"));
    QVERIFY(moved.bytes().contains("### 논문 셋 [^ref-pa-2]"));
    QVERIFY(edits::isConsistent(moved));
    const Document swapped(after(document, edits::moveSection(document, section(document, 1), 0).edit));
    QVERIFY(swapped.bytes().contains("### 하나 [^ref-n-1]"));
    QVERIFY(swapped.bytes().contains("### 논문 하나 [^ref-pa-1]"));
    QVERIFY(swapped.bytes().indexOf("[^ref-pa-1]: ") < swapped.bytes().indexOf("[^ref-n-1]: "));
    const Document lone(
        after(document, edits::moveItem(document, item(document, 5), section(document, 1), 0).edit));
    QVERIFY(lone.bytes().contains("### 운영 [^ref-pa-1]"));
    QVERIFY(edits::isConsistent(lone));
}

void EditsTest::sections()
{
    const Document document(small);
    const edits::StructuralEdit added = edits::addSection(document, 1, {"🧠", "Deep", true});
    QCOMPARE(diff(small, after(document, added.edit)), QByteArray("+## 🧠 **Deep**\n+\n+---\n+\n"));
    QVERIFY(after(document, added.edit).sliced(added.focus).startsWith("## 🧠"));
    const edits::StructuralEdit moved = edits::moveSection(document, section(document, 1), 0);
    const Document swapped(after(document, moved.edit));
    QCOMPARE(edits::sectionTitle(swapped, section(swapped, 0)).text, QByteArray("Papers"));
    QVERIFY(edits::isConsistent(swapped));
    QVERIFY(swapped.bytes().contains("### C [^ref1]"));
    const Document without(after(document, edits::removeSection(document, section(document, 0)).edit));
    QCOMPARE(without.footnotes().definitions.size(), 1);
    QVERIFY(edits::isConsistent(without));
    const Document empty("---\ntitle: x\n---\n");
    const Document first(after(empty, edits::addSection(empty, 0, {"💡", "News", true}).edit));
    QCOMPARE(first.bytes(), QByteArray("---\ntitle: x\n---\n\n## 💡 **News**\n"));
    const Document withItem(after(first, edits::addItem(first, section(first, 0), 0, "One").edit));
    QCOMPARE(withItem.bytes(), QByteArray("---\ntitle: x\n---\n\n## 💡 **News**\n### One\n"));
    const Document referenced(
        after(withItem, edits::addReference(withItem, item(withItem, 0), "T", "https://example.org")));
    QCOMPARE(referenced.bytes(), QByteArray("---\ntitle: x\n---\n\n## 💡 **News**\n### One [^ref1]\n\n## "
                                            "References\n[^ref1]: [T](https://example.org)\n"));
}

void EditsTest::references()
{
    const Document document(small);
    QCOMPARE(diff(small, after(document, edits::setReferenceTitle(document, 1, "Two & more"))),
             QByteArray(
                 "-[^ref2]: [Two](https://example.org/2)\n+[^ref2]: [Two & more](https://example.org/2)\n"));
    QCOMPARE(
        diff(small, after(document, edits::setReferenceUrl(document, 1, "https://example.org/a b"))),
        QByteArray("-[^ref2]: [Two](https://example.org/2)\n+[^ref2]: [Two](https://example.org/a%20b)\n"));
    const Document removed(after(document, edits::removeReference(document, 0)));
    QVERIFY(removed.bytes().contains("### A\n- a"));
    QVERIFY(removed.bytes().contains("### B [^ref1]"));
    QVERIFY(edits::isConsistent(removed));
    const Document plain("### A [^1]\n\n[^1]: Just words\n");
    QCOMPARE(after(plain, edits::setReferenceUrl(plain, 0, "https://example.org")),
             QByteArray("### A [^1]\n\n[^1]: [Just words](https://example.org)\n"));
}

void EditsTest::references_escaped_data()
{
    QTest::addColumn<QByteArray>("title");
    for (const char *title : {"a | b", "a [b] c", "a ] b", "List<T> of x", "back\\", "100% {{ x }}", "{% raw",
                              "**bold** _i_", "[x", "`a|b`", "]["})
        QTest::newRow(title) << QByteArray(title);
}

void EditsTest::references_escaped()
{
    QFETCH(QByteArray, title);
    const Document document(small);
    const Document changed(after(document, edits::setReferenceTitle(document, 0, title)));
    QCOMPARE(changed.footnotes().definitions.size(), 3);
    QCOMPARE(edits::referenceTitle(changed, 0), title);
    QCOMPARE(edits::referenceUrl(changed, 0), QByteArray("https://example.org/1"));
    QVERIFY(!changed.bytes().contains("{{") && !changed.bytes().contains("{%"));
}

void EditsTest::figures()
{
    const Document document(small);
    edits::FigureFields fields = edits::figureFields(document, 0);
    QCOMPARE(fields, (edits::FigureFields{"b.png", "fig1", "600", ""}));
    fields.caption = "A caption";
    fields.width = "500";
    const Document changed(after(document, edits::setFigureFields(document, 0, fields)));
    QCOMPARE(
        diff(small, changed.bytes()),
        QByteArray("-![fig1](b.png){: width=\"600\"}\n+![fig1](b.png){: width=\"500\"}\n+_A caption_\n"));
    QCOMPARE(edits::figureFields(changed, 0), fields);
    fields.width.clear();
    fields.caption.clear();
    const Document cleared(after(changed, edits::setFigureFields(changed, 0, fields)));
    QVERIFY(cleared.bytes().contains("\n![fig1](b.png)\n\n---"));
    const edits::FigureFields proposed = edits::proposedFigure(document);
    QCOMPARE(proposed.alt, QByteArray("fig2"));
    QCOMPARE(proposed.width, QByteArray("600"));
    QCOMPARE(diff(small, after(document, edits::addFigure(document, item(document, 0), proposed))),
             QByteArray("+![fig2](figure-2.png){: width=\"600\"}\n+\n"));
    QCOMPARE(diff(small, after(document, edits::removeFigure(document, 0))),
             QByteArray("-![fig1](b.png){: width=\"600\"}\n-\n"));
    const Document more("![a](b.png){: .shadow width=\"1\" height='2'}\n");
    QCOMPARE(after(more, edits::setFigureFields(more, 0, {"b.png", "a", "", "", ".shadow"})),
             QByteArray("![a](b.png){: .shadow height='2'}\n"));
}

void EditsTest::scalars_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *path, const char *value,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(path) << QString::fromUtf8(value)
                            << QByteArray(after);
    };
    row("plain", "---\ntitle: a # c\n---\n", "title", "b", "---\ntitle: b # c\n---\n");
    row("double", "---\ntitle: \"a\"\n---\n", "title", "say \"b\"", "---\ntitle: \"say \\\"b\\\"\"\n---\n");
    row("single", "---\ntitle: 'a' # c\n---\n", "title", "it's", "---\ntitle: 'it''s' # c\n---\n");
    row("needs quotes", "---\ntitle: a\n---\n", "title", "b: c", "---\ntitle: \"b: c\"\n---\n");
    row("empty", "---\ntitle:\npin: true\n---\n", "title", "x", "---\ntitle: x\npin: true\n---\n");
    row("nested", "---\nimage:\n  path: a.png\n  alt: \"\"\n---\n", "image.alt", "그림",
        "---\nimage:\n  path: a.png\n  alt: \"그림\"\n---\n");
    row("nested, missing", "---\nimage:\n    path: a.png\npin: true\n---\n", "image.alt", "x",
        "---\nimage:\n    path: a.png\n    alt: x\npin: true\n---\n");
    row("nested in flow", "---\nimage: {path: a.png}\n---\n", "image.alt", "x, y",
        "---\nimage: {path: a.png, alt: \"x, y\"}\n---\n");
    row("scalar parent", "---\nimage: a.png\n---\n", "image.alt", "x",
        "---\nimage:\n  path: a.png\n  alt: x\n---\n");
    row("new key in order", "---\ntitle: a\ndate: 2026-01-01\npin: true\n---\n", "description", "d",
        "---\ntitle: a\ndescription: d\ndate: 2026-01-01\npin: true\n---\n");
    row("no front matter", "text\n", "title", "a", "---\ntitle: a\n---\n\ntext\n");
    row("block scalar", "---\ndescription: >-\n  a\n  b\ntitle: x\n---\n", "description", "c",
        "---\ndescription: >-\n  c\ntitle: x\n---\n");
    row("broken", "---\ntitle: \"a\nb: c\n---\n", "b", "d", "---\ntitle: \"a\nb: c\n---\n");
    row("crlf", "---\r\ntitle: a\r\n---\r\n", "author", "b", "---\r\ntitle: a\r\nauthor: b\r\n---\r\n");
    row("line end", "---\ntitle: a\n---\n", "title", "b\nc", "---\ntitle: \"b\\nc\"\n---\n");
    row("null word", "---\ntitle: a\n---\n", "title", "~", "---\ntitle: \"~\"\n---\n");
}

void EditsTest::scalars()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, path);
    QFETCH(QString, value);
    const Document document(before);
    QTEST(after(document, edits::setScalar(document, path, value)), "after");
}

void EditsTest::lists()
{
    const Document document(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/front-matter-styles.md")));
    const auto set = [&](const char *path, const QStringList &items) {
        return diff(document.bytes(), after(document, edits::setList(document, path, items)));
    };
    QCOMPARE(document.frontMatter().list("tags"),
             (QStringList{QStringLiteral("one"), QStringLiteral("two three")}));
    QCOMPARE(set("tags", {QStringLiteral("two three"), QStringLiteral("x")}), QByteArray("-- one\n+- x\n"));
    QCOMPARE(set("categories", {QStringLiteral("Digest"), QStringLiteral("Monthly"), QStringLiteral("a: b")}),
             QByteArray("+  - \"a: b\"\n"));
    const Document flow("---\ntags: [ 'a', b ]  # c\n---\n");
    QCOMPARE(after(flow, edits::setList(flow, "tags", {QStringLiteral("b"), QStringLiteral("x,y")})),
             QByteArray("---\ntags: [ b, 'x,y' ]  # c\n---\n"));
    QCOMPARE(after(flow, edits::setList(flow, "tags", {})), QByteArray("---\ntags: []  # c\n---\n"));
    const Document words("---\ntags: a b\n---\n");
    QCOMPARE(words.frontMatter().list("tags").size(), 2);
    QCOMPARE(after(words, edits::setList(words, "tags", {QStringLiteral("a")})),
             QByteArray("---\ntags: [a]\n---\n"));
}

void EditsTest::keys()
{
    const Document document(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/front-matter-styles.md")));
    QCOMPARE(document.frontMatter().scalar("title"), QStringLiteral("It's \"quoted\""));
    QCOMPARE(document.frontMatter().scalar("description"), QStringLiteral("folded text"));
    QCOMPARE(document.frontMatter().scalar("image.alt"), QStringLiteral("x, y"));
    QCOMPARE(document.frontMatter().scalar("quoted key"), QStringLiteral("plain"));
    QCOMPARE(document.frontMatter().scalar("plain"), QStringLiteral("several words that go on"));
    QCOMPARE(diff(document.bytes(), after(document, edits::removeKey(document, "description"))),
             QByteArray("-description: >-\n-  folded\n-  text\n"));
    QCOMPARE(
        diff(document.bytes(), after(document, edits::removeKey(document, "image.alt"))),
        QByteArray(
            "-image: {path: \"a b.png\", alt: 'x, y', lqip: z}\n+image: {path: \"a b.png\", lqip: z}\n"));
}

void EditsTest::renumberInconsistent()
{
    const Document document(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/inconsistent.md")));
    QVERIFY(!edits::isConsistent(document));
    const Document numbered(after(document, edits::renumber(document)));
    QVERIFY(edits::renumber(numbered).isEmpty());
    QVERIFY(numbered.bytes().contains("### A [^ref1]\n### B [^ref1]\n### C [^ref2]"));
    QCOMPARE(numbered.footnotes().definitions.size(), document.footnotes().definitions.size());
    const edits::StructuralEdit moved = edits::moveItem(document, item(document, 3), section(document, 0), 0);
    QVERIFY(after(document, moved.edit).contains("### C [^ref7]")); // stays as it is until asked
}

void EditsTest::sampleMoves()
{
    for (const test::Post &post : test::samplePosts()) {
        const Document document(post.bytes);
        QVERIFY2(edits::isConsistent(document), qPrintable(post.name));
        const QList<int> items = document.outline().ofKind(NodeKind::Item);
        const edits::StructuralEdit moved = edits::moveItem(document, items.last(), section(document, 0), 3);
        const Document there(after(document, moved.edit));
        QVERIFY(edits::isConsistent(there));
        QCOMPARE(moved.edit.inverted(document.bytes()).applied(there.bytes()), document.bytes());
        QCOMPARE(there.outline().ofKind(NodeKind::Item).size(), items.size());
    }
}

QTEST_APPLESS_MAIN(EditsTest)
#include "tst_edits.moc"
