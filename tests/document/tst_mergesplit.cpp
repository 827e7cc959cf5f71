#include "editor/document/edits/mergesplit.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/titles.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

const QByteArray post =
    "## 소식\n### 하나 [^ref1]\n- a [^ref2]\n  - nested 💡\n  - **둘**\n- b [^ref3]\n  continues\n\n  more\n- "
    "c\n\nA "
    "paragraph\nof two lines.\n\n![fig1](a.png)\n_caption_\n\n### B [^ref4] [^ref1]\n- d\n\n## Papers\n\n### "
    "C [^ref5]\n\n> quote\n\n```\ncode\n```\n\n![fig2](c.png)\n\n### D\n\n## References\n[^ref1]: "
    "[One](https://example.org/1)\n[^ref2]: [Two](https://example.org/2)\n[^ref3]: "
    "[셋](https://example.org/3)\n"
    "[^ref4]: [Four](https://example.org/4)\n[^ref5]: [Five](https://example.org/5)\n";

int item(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Item).at(index);
}

QByteArray merged(const QByteArray &bytes, const QList<int> &items)
{
    const Document document(bytes);
    QList<int> nodes;
    for (const int index : items)
        nodes.append(item(document, index));
    return edits::mergeItems(document, nodes).edit.applied(bytes);
}

/// Items of a section.
QByteArray section(const QByteArray &items)
{
    return "## S\n" + items;
}

QByteArray split(const QByteArray &bytes, int at, const QByteArray &line)
{
    const Document document(bytes);
    const edits::StructuralEdit edit = edits::splitItem(document, item(document, at), bytes.indexOf(line));
    const QByteArray after = edit.edit.applied(bytes);
    if (edit.edit.isEmpty())
        return bytes;
    const int there = Document(after).outline().nodeAt(edit.focus);
    return there == item(Document(after), at + 1) ? after : "wrong focus";
}

} // namespace

class MergeSplitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merge();
    void mergeMany();
    void mergeEmpty();
    void mergeTitles_data();
    void mergeTitles();
    void mergeBullets();
    void splitAtPoint();
    void splitAtBlock();
    void splitBullets();
    void splitElsewhere();
    void splitNumbers();
    void titles_data();
    void titles();
    void samples();
};

void MergeSplitTest::merge()
{
    QCOMPARE(
        test::diff(post, merged(post, {1, 0})), // "both lists" does not hold: a paragraph ends the first
        QByteArray("-### 하나 [^ref1]\n-- a [^ref2]\n+### 하나 [^ref1] [^ref2]\n+- a [^ref3]\n-- b [^ref3]\n"
                   "+- b [^ref4]\n+- B\n+  - d\n+\n-### B [^ref4] [^ref1]\n-- d\n-\n"
                   "-[^ref2]: [Two](https://example.org/2)\n-[^ref3]: [셋](https://example.org/3)\n"
                   "-[^ref4]: [Four](https://example.org/4)\n+[^ref2]: [Four](https://example.org/4)\n"
                   "+[^ref3]: [Two](https://example.org/2)\n+[^ref4]: [셋](https://example.org/3)\n"));
    const QByteArray lists = section("### A\n- a\n  - aa\n\n### B\n- b\n\n![f](b.png)\n");
    QCOMPARE(merged(lists, {0, 1}), section("### A\n- a\n  - aa\n- B\n  - b\n\n![f](b.png)\n"));
    const QByteArray crlf = QByteArray(post).replace("\n", "\r\n");
    QCOMPARE(merged(crlf, {0, 1}), merged(post, {0, 1}).replace("\n", "\r\n"));
}

void MergeSplitTest::mergeMany()
{
    const QByteArray all = merged(post, {3, 2, 1, 0, 0});
    const Document document(all);
    QCOMPARE(document.outline().ofKind(NodeKind::Item).size(), 1);
    QVERIFY(all.contains("### 하나 [^ref1] [^ref2] [^ref3]\n- a [^ref4]"));
    QVERIFY(all.contains("of two lines.\n\n- B\n  - d\n\nC\n\n> "
                         "quote\n\n```\ncode\n```\n\nD\n\n![fig1](a.png)\n_caption_\n\n![fig2]"
                         "(c.png)\n\n## Papers\n"));
    QVERIFY(edits::isConsistent(document));
    QCOMPARE(merged(post, {2}), post);
}

void MergeSplitTest::mergeEmpty()
{
    QCOMPARE(merged(section("### A\n\n### B [^1]\n\n- b\n\n[^1]: x\n"), {0, 1}),
             section("### A [^1]\n\n- B\n  - b\n\n[^1]: x\n"));
    QCOMPARE(merged(section("### A\n### B"), {0, 1}), section("### A\n- B\n"));
    QCOMPARE(merged(section("### A\n### A"), {0, 1}), section("### A\n"));
    QCOMPARE(merged(section("### A\n\n![f](a.png)\n\n### B\nText"), {0, 1}),
             section("### A\nB\n\nText\n\n![f](a.png)\n"));
}

void MergeSplitTest::mergeTitles_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("nested")
        << QByteArray("### A\n* a\n    * aa\n\n### **둘** 💡\n* b\n    * bb\n\n    more\n* c\n")
        << QByteArray("### A\n* a\n    * aa\n* **둘** 💡\n    * b\n        * bb\n\n        more\n    * c\n");
    QTest::newRow("same") << QByteArray("### A\n- a\n\n### A [^1]\n- b\n\n[^1]: x\n")
                          << QByteArray("### A [^1]\n- a\n- b\n\n[^1]: x\n");
    QTest::newRow("numbers") << QByteArray("### A\n1. a\n2. b\n\n### B\n- c\n")
                             << QByteArray("### A\n1. a\n2. b\n\n- B\n  - c\n");
    QTest::newRow("mark") << QByteArray("### A\na\n\n### 1. B\nb\n")
                          << QByteArray("### A\na\n\n1\\. B\n\nb\n");
    QTest::newRow("quote") << QByteArray("### A\n- a\n\n### > B\n") << QByteArray("### A\n- a\n- \\> B\n");
    QTest::newRow("no title") << QByteArray("### A\n- a\n\n### …\n```\nb\n```\n")
                              << QByteArray("### A\n- a\n\n```\nb\n```\n");
    QTest::newRow("list and text") << QByteArray("### A\n- a\n\n### B\n- b\n\nc\n")
                                   << QByteArray("### A\n- a\n\nB\n\n- b\n\nc\n");
    QTest::newRow("only titles") << QByteArray("### A\n\n### B\n\n### C\n")
                                 << QByteArray("### A\n- B\n- C\n");
}

void MergeSplitTest::mergeTitles()
{
    QFETCH(QByteArray, items);
    QFETCH(QByteArray, after);
    const QByteArray bytes = section(items);
    const auto all = [](const QByteArray &text) {
        return merged(text, Document(text).outline().ofKind(NodeKind::Item).size() > 2 ? QList<int>{0, 1, 2}
                                                                                       : QList<int>{0, 1});
    };
    QCOMPARE(all(bytes), section(after));
    const QByteArray crlf = QByteArray(bytes).replace("\n", "\r\n");
    QCOMPARE(all(crlf), section(after).replace("\n", "\r\n"));
}

void MergeSplitTest::mergeBullets()
{
    const QByteArray bullets =
        section("- [A](a): 말\n  - aa\n- **[B](b)** - x [^1]\n  - bb\n\n    more\n- [C](c)\n\n"
                "## T\n\n1. [D](d)\n   - dd\n2. [E](e)\n\n[^1]: n\n");
    QCOMPARE(merged(bullets, {1, 0}),
             section("- [A](a): 말\n  - aa\n  - **[B](b)** - x [^1]\n    - bb\n\n      more\n- [C](c)\n\n"
                     "## T\n\n1. [D](d)\n   - dd\n2. [E](e)\n\n[^1]: n\n"));
    QCOMPARE(merged(bullets, {2, 3}), section("- [A](a): 말\n  - aa\n- **[B](b)** - x [^1]\n  - bb\n\n    "
                                              "more\n- [C](c)\n  - [D](d)\n     - dd\n\n"
                                              "## T\n\n1. [E](e)\n\n[^1]: n\n"));
    QCOMPARE(merged(QByteArray(bullets).replace("\n", "\r\n"), {1, 0}),
             merged(bullets, {1, 0}).replace("\n", "\r\n"));
    QCOMPARE(merged("## T\n- [X](x)\n\n" + section("- [A](a): 말\n- [B](b)"), {1, 2}),
             "## T\n- [X](x)\n\n" + section("- [A](a): 말\n  - [B](b)\n"));
    QCOMPARE(merged(section("- [A](a)\n\t- x\n- [B](b)\n\t- y\n- [C](c)\n"), {0, 1}),
             section("- [A](a)\n\t- x\n\t- [B](b)\n\t\t- y\n- [C](c)\n"));
    const QByteArray both = section("- [A](a)\n- [C](c)\n\n## T\n### B\n- b\n");
    QCOMPARE(merged(both, {1, 2}), both);
    const QByteArray links =
        section("- A\n- [B](b)\n- [C](c)\n- D\n"); // without its link it would be no list of items
    QCOMPARE(merged(links, {0, 1}), links);
}

void MergeSplitTest::splitBullets()
{
    const QByteArray bullets =
        section("- [A](a): 말\n  - aa\n  - [B](b){:target=\"_blank\"}: x [^1]\n    - bb 💡\n\n      more\n"
                "  - c\n\n    ![f](f.png)\n- [D](d)\n\n[^1]: n\n");
    const QByteArray after =
        section("- [A](a): 말\n  - aa\n- [B](b){:target=\"_blank\"}: x [^1]\n  - bb 💡\n\n    more\n"
                "  - c\n\n    ![f](f.png)\n- [D](d)\n\n[^1]: n\n");
    QCOMPARE(split(bullets, 0, "  - [B]"), after);
    QCOMPARE(split(QByteArray(bullets).replace("\n", "\r\n"), 0, "  - [B]"),
             QByteArray(after).replace("\n", "\r\n"));
    QCOMPARE(split(bullets, 0, "    - bb"), bullets);
    QCOMPARE(split(section("1. [A](a)\n   - [B](b)\n2. [C](c)\n"), 0, "   - [B]"),
             section("1. [A](a)\n2. [B](b)\n3. [C](c)\n"));
    QCOMPARE(split(section("- [A](a)\n\n  text\n  more\n- [Z](z)\n"), 0, "  text"),
             section("- [A](a)\n- text\n  more\n- [Z](z)\n"));
    const QByteArray links = section("- [A](a)\n- [D](d)\n- E\n- B\n  - C\n"); // no items any more
    QCOMPARE(split(links, 3, "  - C"), links);
}

void MergeSplitTest::splitAtPoint()
{
    QCOMPARE(test::diff(post, split(post, 0, "- b [^ref3]")),
             QByteArray("-- b [^ref3]\n-  continues\n-  more\n+### b [^ref3]\n+continues\n+\n+more\n+\n"));
    QCOMPARE(
        test::diff(post, split(post, 0, "- a [^ref2]")),
        QByteArray("-- a [^ref2]\n-  - nested 💡\n-  - **둘**\n+\n+### a [^ref2]\n+- nested 💡\n+- **둘**\n"));
    QCOMPARE(split(section("### A\n- a\n- b\n"), 0, "- b"), section("### A\n- a\n\n### b\n"));
    QCOMPARE(split(section("### A\n- a\n- b\n  - c").replace("\n", "\r\n"), 0, "- b"),
             section("### A\n- a\n\n### b\n- c").replace("\n", "\r\n"));
    QCOMPARE(split(section("### A\n\n- a\n- b\n\t- c\n- d\n\n### B\n"), 0, "- b"),
             section("### A\n\n- a\n\n### b\n\n- c\n- d\n\n### B\n"));
    QCOMPARE(split(section("### A\n- a\n- b\n  ### c\n"), 0, "- b"),
             section("### A\n- a\n\n### b\n\\### c\n"));
}

void MergeSplitTest::splitAtBlock()
{
    QCOMPARE(test::diff(post, split(post, 0, "A paragraph")), QByteArray("-A paragraph\n+### A paragraph\n"));
    QCOMPARE(test::diff(post, split(post, 2, "```\ncode")), QByteArray("+### …\n+\n"));
    QCOMPARE(split(section("### A [^1]\nx\n\n#### Sub [^1]\ny\n\n[^1]: z\n"), 0, "#### Sub"),
             section("### A [^1]\nx\n\n### Sub [^1]\ny\n\n[^1]: z\n"));
}

void MergeSplitTest::splitElsewhere()
{
    for (const char *line : {"  - nested", "  continues", "of two", "![fig1]", "### 하나", "## Papers"})
        QVERIFY2(split(post, 0, line) == post, line);
    const Document document(post);
    QCOMPARE(edits::splitPlaces(document, item(document, 0)),
             (QList<qsizetype>{post.indexOf("- a ["), post.indexOf("- b ["), post.indexOf("- c\n"),
                               post.indexOf("A paragraph")}));
}

void MergeSplitTest::splitNumbers()
{
    const Document numbered(split(post, 0, "- b [^ref3]"));
    QVERIFY(edits::isConsistent(numbered));
    const Document sections(test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/per-section.md")));
    const int two = item(sections, 1);
    const Document after(edits::splitItem(sections, two, edits::splitPlaces(sections, two).first())
                             .edit.applied(sections.bytes()));
    QVERIFY(after.bytes().contains("### 둘 [^ref-n-2]\n\n### 점\n\n![fig1](a.png)"));
}

void MergeSplitTest::titles_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("marks") << QByteArray("- **굵게** `c` 💡") << QByteArray("### **굵게** `c` 💡");
    QTest::newRow("number") << QByteArray("12. twelve") << QByteArray("### twelve");
    QTest::newRow("closing marks") << QByteArray("- C #") << QByteArray("### C \\#");
    QTest::newRow("references") << QByteArray("- x [^note] [^b]") << QByteArray("### x [^note] [^b]");
    QTest::newRow("empty") << QByteArray("-") << QByteArray("### …\n-");
    QTest::newRow("quote") << QByteArray("- > q") << QByteArray("### …\n- > q");
    QTest::newRow("table") << QByteArray("| a | b |") << QByteArray("### …\n| a | b |");
}

void MergeSplitTest::titles()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, heading);
    QCOMPARE(split(section("### A\nx\n\n" + line + "\n"), 0, line), section("### A\nx\n\n" + heading + '\n'));
}

/// Splitting at every place and merging again keeps the words and the footnotes.
void MergeSplitTest::samples()
{
    for (const test::Post &sample : test::ownPosts() + test::samplePosts()) {
        const Document document(sample.bytes);
        const QList<int> items = document.outline().ofKind(NodeKind::Item);
        const bool consistent = edits::isConsistent(document);
        for (int i = 0; i<items.size(); i += items.size()> 20 ? 4 : 1) {
            for (const qsizetype place : edits::splitPlaces(document, items[i])) {
                const edits::StructuralEdit edit = edits::splitItem(document, items[i], place);
                if (edit.edit.isEmpty() && document.outline().at(items[i]).isBullet())
                    continue;
                const Document there(edit.edit.applied(sample.bytes));
                QCOMPARE(there.outline().ofKind(NodeKind::Item).size(), items.size() + 1);
                QVERIFY2(edits::isConsistent(there) == consistent, qPrintable(sample.name));
                QCOMPARE(edit.edit.inverted(sample.bytes).applied(there.bytes()), sample.bytes);
                const Document back(merged(there.bytes(), {i, i + 1}));
                QCOMPARE(back.outline().ofKind(NodeKind::Item).size(), items.size());
                QVERIFY2(edits::isConsistent(back) == consistent, qPrintable(sample.name));
            }
        }
    }
}

QTEST_APPLESS_MAIN(MergeSplitTest)
#include "tst_mergesplit.moc"
