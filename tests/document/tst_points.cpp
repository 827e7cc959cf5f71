#include "editor/document/edits/pointkeys.h"
#include "editor/document/edits/pointmarkers.h"
#include "editor/document/edits/pointpaste.h"
#include "editor/document/edits/pointreading.h"
#include "editor/document/edits/points.h"
#include "editor/document/edits/pointwriting.h"
#include "editor/document/edits/titles.h"
#include "tests/support/posts.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace wolgan;
using namespace wolgan::edits;

namespace {

const QByteArray caretMark = "¦";

QByteArray written(const QList<BodyBlock> &blocks, const ListStyle &style = {})
{
    return toMarkdown(blocks, style).text;
}

/// One line for each block: `0 - text`, `1 | table`.
QByteArray structure(const QList<BodyBlock> &blocks)
{
    QByteArray lines;
    for (const BodyBlock &block : blocks) {
        const QByteArray mark = block.isPoint() ? block.marker : QByteArray("=");
        lines += QByteArray::number(block.depth) + ' ' + mark + ' ' +
                 QByteArray(block.text).replace('\n', "/") + '\n';
    }
    return lines;
}

/// A text with its caret, `¦`.
PointsChange withCaret(const QByteArray &text)
{
    PointsChange found{parsedBlocks(text), {0, 0}};
    for (qsizetype row = 0; row < found.blocks.size(); ++row) {
        BodyBlock &block = found.blocks[row];
        if (!block.text.contains(caretMark))
            continue;
        found.caret = {row, block.text.indexOf(caretMark)};
        block.text.replace(caretMark, "");
        block.spelling.lines.replace(caretMark, "");
    }
    return found;
}

QByteArray marked(PointsChange change)
{
    if (change.caret.row < change.blocks.size())
        change.blocks[change.caret.row].text.insert(change.caret.offset, caretMark);
    return written(change.blocks);
}

QByteArray joinedRows(const std::optional<PointsChange> &change)
{
    return change ? marked(*change) : QByteArray("nothing");
}

QByteArray afterKey(const QByteArray &key, const QByteArray &before)
{
    const auto [blocks, caret] = withCaret(before);
    const PointRows rows = subtree(blocks, caret.row);
    if (key == "enter")
        return marked(entered(blocks, caret));
    if (key == "backspace")
        return joinedRows(backspaced(blocks, caret.row));
    if (key == "join")
        return joinedRows(joined(blocks, caret.row));
    if (key == "mark")
        return joinedRows(markTyped(blocks, caret.row));
    if (key == "in" || key == "out")
        return marked({nested(blocks, rows, key == "in" ? 1 : -1), caret});
    const auto target = stepTarget(blocks, rows, key == "up" ? -1 : 1);
    return target ? marked(moved(blocks, rows, *target)) : QByteArray("nothing");
}

QList<BodyBlock> withoutSpelling(QList<BodyBlock> blocks)
{
    for (BodyBlock &block : blocks) {
        block.spelling = {};
        block.range = {};
    }
    return blocks;
}

} // namespace

class PointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_data();
    void reading();
    void keys_data();
    void enterTwiceLeavesMarkdown();
    void keys();
    void pasting_data();
    void pasting();
    void newPointsFollowTheStyle();
    void everyText_data();
    void everyText();
    void randomTexts();
    void randomKeys();
    void linesThatStayKeepTheirBytes();
};

void PointsTest::reading_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("list", "- 가\n  - 나\n- 다", "0 - 가\n1 - 나\n0 - 다\n");
    row("four blanks", "* a\n    * b\n        * c\n* d", "0 * a\n1 * b\n2 * c\n0 * d\n");
    row("tabs", "- a\n\t- b\n\t\t- c", "0 - a\n1 - b\n2 - c\n");
    row("one blank is no nesting", "- a\n - b", "0 - a\n0 - b\n");
    row("marks mix", "- a\n* b\n+ c", "0 - a\n0 * b\n0 + c\n");
    row("numbers", "1. a\n   - b\n2. c", "0 1. a\n1 - b\n0 2. c\n");
    row("numbers right below bullets", "- a\n1. b", "0 - a\n1 1. b\n");
    row("numbers after a blank line", "- a\n\n1. b", "0 - a\n0 1. b\n");
    row("further lines", "- a\n  b\n- c\nlazy", "0 - a/b\n0 - c/lazy\n");
    row("loose", "- a\n\n- b", "0 - a\n0 - b\n");
    row("paragraphs", "one\n\ntwo", "0 = one\n0 = two\n");
    row("paragraph then list", "one\n- a", "0 = one\n0 - a\n");
    row("paragraph in a point", "- a\n\n  b\n- c", "0 - a\n1 = b\n0 - c\n");
    row("code in a point", "- a\n  ```\n  x\n\n    y\n  ```\n- c", "0 - a\n1 = ```/x//  y/```\n0 - c\n");
    row("code", "- a\n\n```\n- x\n```", "0 - a\n0 = ```/- x/```\n");
    row("quote and its class", "> q\n{: .prompt-tip }", "0 = > q/{: .prompt-tip }\n");
    row("class of a list", "- a\n{: .x }\n\nb", "0 - a\n0 = {: .x }\n0 = b\n");
    row("table", "| a | b |\n|---|---|\n| - | c |\n\n- d", "0 = | a | b |/|---|---|/| - | c |\n0 - d\n");
    row("empty point", "- \n- b", "0 - \n0 - b\n");
    row("too deep is text", "- a\n      - b", "0 - a/- b\n");
    row("a mark alone is text", "- a\n-\n- b", "0 - a/-\n0 - b\n");
    row("task", "- [x] 했다\n- [ ] 할 일", "0 - [x] 했다\n0 - [ ] 할 일\n");
}

void PointsTest::reading()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const QList<BodyBlock> blocks = parsedBlocks(text);
    QCOMPARE(structure(blocks), expected);
    QCOMPARE(written(blocks), text);
}

void PointsTest::enterTwiceLeavesMarkdown()
{
    QList<BodyBlock> blocks = parsedBlocks("- 하나\n\n  문단");
    for (int i = 0; i < 2; ++i)
        blocks = entered(blocks, {1, blocks[1].text.size()}).blocks;
    QCOMPARE(structure(blocks), QByteArray("0 - 하나\n1 = 문단\n0  \n"));
}

void PointsTest::keys_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *key, const char *before, const char *after) {
        QTest::addRow("%s: %s", key, QByteArray(before).replace('\n', "\\n").constData())
            << QByteArray(key) << QByteArray(before) << QByteArray(after);
    };
    row("enter", "- 하나¦", "- 하나\n- ¦");
    row("enter", "* a¦b", "* a\n* ¦b");
    row("enter", "- ¦a", "- \n- ¦a");
    row("enter", "- a\n\t- b¦", "- a\n\t- b\n\t- ¦");
    row("enter", "-   a¦", "-   a\n-   ¦");
    row("enter", "1. a¦\n2. b", "1. a\n2. ¦\n3. b");
    row("enter", "9. a\n   - x\n10. b¦", "9. a\n   - x\n10. b\n11. ¦");
    row("enter", "1. a¦\n1. b", "1. a\n1. ¦\n1. b");
    row("enter", "- a¦\n\n- b", "- a\n\n- ¦\n\n- b");
    row("enter", "- a¦\n  - b", "- a\n  - ¦\n  - b");
    row("enter", "- a¦\n    - b\n- c", "- a\n    - ¦\n    - b\n- c");
    row("enter", "- a\n  - ¦", "- a\n- ¦");
    row("enter", "- a¦\n  ```\n  x\n  ```", "- a\n  - ¦\n\n  ```\n  x\n  ```");
    row("enter", "- a\n- b¦\n{: .x }", "- a\n- b\n- ¦\n{: .x }");
    row("enter", "문단¦", "문단\n¦");
    row("enter", "```\nx¦\n```", "```\nx\n¦\n```");
    row("enter", "- a¦ \n  b", "- a\n- ¦ \n  b");
    row("in", "- a\n- b¦", "- a\n  - b¦");
    row("in", "- a\n- b¦\n  - c\n- d", "- a\n  - b¦\n    - c\n- d");
    row("in", "- a\n    - x\n- b¦", "- a\n    - x\n    - b¦");
    row("in", "- a¦\n- b", "- a¦\n- b");
    row("in", "1. a\n2. b¦\n3. c", "1. a\n   1. b¦\n2. c");
    row("in", "- a\n- b¦\n  ```\n    x\n  ```", "- a\n  - b¦\n    ```\n      x\n    ```");
    row("in", "- a\n- b¦\nlazy", "- a\n  - b¦\n    lazy");
    row("in", "- a\n- b¦\n\n  para", "- a\n  - b¦\n\n    para");
    row("out", "- a\n  - b¦\n  - c", "- a\n- b¦\n  - c");
    row("out", "- a\n  - b¦\n    - c\n- d", "- a\n- b¦\n  - c\n- d");
    row("out", "1. a\n   - b¦\n2. c", "1. a\n2. b¦\n3. c");
    row("out", "- a¦", "- a¦");
    row("up", "- a\n- b¦", "- ¦b\n- a");
    row("up", "- a\n  - x\n- b¦\n  - y", "- ¦b\n  - y\n- a\n  - x");
    row("up", "1. a\n2. b¦\n3. c", "1. ¦b\n2. a\n3. c");
    row("up", "- a\n  - x\n- b\n  - y¦", "- a\n  - x\n  - ¦y\n- b");
    row("up", "- a¦\n- b", "nothing");
    row("up", "para\n\n- a¦", "- ¦a\n\npara");
    row("up", "- a\n\n```\ncode\n```\n\n- b¦", "- a\n- ¦b\n\n```\ncode\n```");
    row("up", "- a\n\n- b\n\n- c¦", "- a\n\n- ¦c\n\n- b");
    row("down", "- a¦\n- b\n  - c\n- d", "- b\n  - c\n- ¦a\n- d");
    row("down", "- a\n  - x¦\n- b", "- a\n- b\n  - ¦x");
    row("down", "- a\n- b¦", "nothing");
    row("down", "- a¦ \n  more\n* b", "* b\n- ¦a \n  more");
    row("down", "- a\n\n  para¦\n\n  > q\n\n- b", "- a\n\n  > q\n\n  ¦para\n\n- b");
    row("backspace", "- a\n- ¦b", "- a¦b");
    row("backspace", "- a\n  - ¦b", "- a\n- ¦b");
    row("backspace", "- a\n- ¦b\n  - c", "- a¦b\n  - c");
    row("backspace", "- ¦a\n- b", "¦a\n\n- b");
    row("backspace", "1. a\n2. ¦b\n3. c", "1. a¦b\n2. c");
    row("backspace", "- a\n\n¦글", "- a¦글");
    row("backspace", "```\nx\n```\n\n¦para", "nothing");
    row("backspace", "- a\n\n¦```\nx\n```", "nothing");
    row("join", "- a\n  - ¦b\n  - c", "- a¦b\n  - c");
    row("mark", "- a\n\n¦b", "nothing");
    row("mark", "- a\n- - ¦b", "- a\n- ¦b");
}

void PointsTest::keys()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(afterKey(key, before), after);
}

void PointsTest::pasting_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *text, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(text) << QByteArray(after);
    };
    row("one line", "- a¦", "b", "nothing");
    row("bullets behind", "- a¦\n- z", "- b\n  - c\n- d\n", "- a\n- b\n  - c\n- d¦\n- z");
    row("bullets before", "- ¦a", "- b\n- c", "- b\n- c¦\n- a");
    row("into an empty point", "- a\n  - ¦\n- z", "* b\n* c", "- a\n  - b\n  - c¦\n- z");
    row("drawn bullets", "* ¦a", "• 가\n\t◦ 나\r\n• 다", "* 가\n  * 나\n* 다¦\n* a");
    row("the author's mark", "+ a¦", "- b", "+ a\n+ b¦");
    row("numbers among bullets", "- a¦", "1. b\n2. c", "- a\n- b\n- c¦");
    row("bullets among numbers", "1. a¦\n2. z", "- b", "1. a\n2. b¦\n3. z");
    row("lines", "- a¦z\n- y", "b\n\n c\nd", "- ab\n- c\n- d¦z\n- y");
    row("lines in Markdown", "para¦", "b\nc", "nothing");
    row("bullets in a paragraph", "para¦", "- b\n- c", "para\n\n- b\n- c¦");
    row("code comes along", "- a¦", "- b\n\n```\nx\n```", "- a\n- b\n\n```\nx\n```¦");
}

void PointsTest::pasting()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, after);
    const auto [blocks, caret] = withCaret(before);
    QCOMPARE(joinedRows(pasted(blocks, caret, text)), after);
}

void PointsTest::newPointsFollowTheStyle()
{
    BodyBlock point, nestedPoint;
    point.text = "하나";
    nestedPoint.text = "둘";
    nestedPoint.depth = 1;
    QCOMPARE(written({point, nestedPoint}), QByteArray("- 하나\n  - 둘"));
    QCOMPARE(written({point, nestedPoint}, {'*', 3, "\t"}), QByteArray("*   하나\n\t*   둘"));
    nestedPoint.depth = 5;
    QCOMPARE(written({point, nestedPoint}), QByteArray("- 하나\n  - 둘"));
    BodyBlock typed;
    typed.kind = BodyBlock::Kind::Markdown;
    typed.text = "* 셋";
    const auto change = markTyped({point, typed}, 1);
    QVERIFY(change.has_value());
    QCOMPARE(structure(change->blocks), QByteArray("0  하나\n0 * 셋\n"));
}

void PointsTest::everyText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::allPosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

void PointsTest::everyText()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    for (int node = 0; node < document.outline().nodes.size(); ++node) {
        const Node &shown = document.outline().at(node);
        if (shown.kind != NodeKind::Item && shown.kind != NodeKind::Intro && shown.kind != NodeKind::Section)
            continue;
        const QByteArray text = edits::text(document, node);
        const QList<BodyBlock> found = blocks(document, node);
        QByteArray together;
        for (const BodyBlock &block : found) {
            together += (together.isEmpty() ? "" : "\n") + block.spelling.above + block.spelling.lines;
            QVERIFY(shown.isBullet() || shown.text.contains(block.range));
            if (!bytes.contains('\\') && !bytes.contains('\r') && !shown.isBullet())
                QCOMPARE(document.text(block.range).toByteArray(), block.spelling.lines);
        }
        QCOMPARE(together, text);
        QVERIFY(setBlocks(document, node, found).isEmpty());
    }
}

namespace {

template<typename Value, std::size_t size>
const Value &pick(QRandomGenerator &random, const std::array<Value, size> &values)
{
    return values[static_cast<std::size_t>(random.bounded(static_cast<int>(size)))];
}

QByteArray randomText(QRandomGenerator &random)
{
    static const std::array<QByteArray, 24> pieces{
        "- 가",  "  - b", "    - c", "\t- d",  "* e",  "1. f",   "2. g",       "   - h",
        "text",  "  i",   "> q",     "",       "",     "```",    "{: .x }",    "| a | b |",
        "    x", "- ",    "-",       "#### h", " - j", "&nbsp;", "[^x]: note", "<div>"};
    QByteArrayList lines;
    for (int n = 1 + random.bounded(9); n > 0; --n)
        lines.append(pick(random, pieces));
    return lines.join('\n').trimmed();
}

} // namespace

void PointsTest::randomTexts()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 20000; ++round) {
        const QByteArray text = randomText(random);
        if (written(parsedBlocks(text)) != text)
            QCOMPARE(written(parsedBlocks(text)), text);
    }
}

/// What keys make of plain lists is what the written text means: set, then get. Undone by their opposites.
void PointsTest::randomKeys()
{
    static const std::array<QByteArray, 6> names{"enter", "in", "out", "up", "down", "backspace"};
    static const std::array<QByteArray, 7> pieces{"- a", "- b", "  - c", "    - d", "1. e", "", "para"};
    QRandomGenerator random(20261122);
    for (int round = 0; round < 20000; ++round) {
        QByteArrayList lines;
        for (int n = 1 + random.bounded(8); n > 0; --n)
            lines.append(pick(random, pieces));
        const QByteArray before = lines.join('\n').trimmed();
        QList<BodyBlock> blocks = parsedBlocks(before);
        for (int n = 0; n < 3 && !blocks.isEmpty(); ++n) {
            const qsizetype row = random.bounded(static_cast<int>(blocks.size()));
            const QByteArray key = pick(random, names);
            const PointRows rows = subtree(blocks, row);
            if (key == "enter")
                blocks = entered(blocks, {row, blocks[row].text.size()}).blocks;
            else if (key == "backspace")
                blocks = backspaced(blocks, row).value_or(PointsChange{blocks, {}}).blocks;
            else if (key == "in" || key == "out")
                blocks = nested(blocks, rows, key == "in" ? 1 : -1);
            else if (const auto target = stepTarget(blocks, rows, key == "up" ? -1 : 1))
                blocks = moved(blocks, rows, *target).blocks;
            for (BodyBlock &block : blocks) {
                if (block.text.endsWith('\n')) // no line yet
                    block.text.chop(1);
                if (block.text.isEmpty())
                    block.text = "n";
            }
            const auto isAmbiguous = [](const BodyBlock &block) { // lines that mean another thing elsewhere
                return block.text.contains('\n') || block.text.startsWith(' ');
            };
            if (std::any_of(blocks.begin(), blocks.end(), isAmbiguous))
                break;
            const QByteArray text = written(blocks);
            const QByteArray meant = structure(withoutSpelling(settled(blocks, {}))),
                             got = structure(withoutSpelling(parsedBlocks(text)));
            if (got != meant)
                QCOMPARE(before + "\n=>\n" + text + "\n" + got, before + "\n=>\n" + text + "\n" + meant);
        }
    }
}

/// One changed point in Windows line ends, among bytes that are no text.
void PointsTest::linesThatStayKeepTheirBytes()
{
    const QByteArray bytes = "## S\r\n### A\r\n- \xFF one \r\n\t* two\r\nlazy\r\n\r\n> q\n### B\r\n- x\r\n";
    const Document document(bytes);
    const int item = document.outline().ofKind(NodeKind::Item).first();
    QList<BodyBlock> found = blocks(document, item);
    QCOMPARE(found.size(), 3);
    found[1].text.replace("two", "셋");
    const TextEdit edit = setBlocks(document, item, found);
    QCOMPARE(edit.replacements().size(), 1);
    QCOMPARE(edit.applied(bytes), QByteArray(bytes).replace("two", "셋"));
    found = entered(found, {0, found[0].text.size()}).blocks;
    found[1].text = "new";
    QVERIFY(
        setBlocks(document, item, found).applied(bytes).contains(" one \r\n\t* new\r\n\t* 셋\r\nlazy\r\n"));
}

QTEST_APPLESS_MAIN(PointsTest)
#include "tst_points.moc"
