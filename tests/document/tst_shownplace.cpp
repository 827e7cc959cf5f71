#include "editor/document/shownplace.h"

#include <QTest>

using namespace wolgan;

/// Places are told as texts with a mark: the page's text up to the click with `|` where the list item that
/// was clicked begins, the Markdown with `@` where the caret belongs.
class ShownPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void items();
    void aBlockWithinAPost();
    void neverOutside();
};

namespace {

ShownPlace placeOf(int item, QString before)
{
    const qsizetype begin = before.indexOf(u'|');
    before.remove(u'|');
    return {item, before, begin < 0 ? 0 : before.size() - begin};
}

} // namespace

void ShownPlaceTest::places_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QByteArray>("markdown"); // with the mark
    const auto row = [](const char *name, int item, const char *before, const char *markdown) {
        QTest::newRow(name) << item << QString::fromUtf8(before) << QByteArray(markdown);
    };
    row("in a point", 1, "하나\n|둘의 ", "- 하나\n- 둘의 @말\n- 셋\n");
    row("at a point's begin", 1, "하나\n|", "- 하나\n- @둘\n");
    row("at a point's end", 1, "하나\n|둘.", "- 하나\n- 둘.@\n- 셋\n");
    row("nested", 2, "하나\n둘\n|둘의", "- 하나\n- 둘\n  - 둘의@ 둘\n- 셋\n");
    row("same words", 1, "같은 말\n|같은", "- 같은 말\n- 같은@ 말\n- 같은 말\n");
    row("second paragraph", 0, "|첫 문단.\n둘째", "- 첫 문단.\n\n  둘째@ 문단\n- 셋\n");
    row("begin of a second paragraph", 0, "|첫 문단.\n", "- 첫 문단.\n\n  @둘째 문단\n");
    row("behind what is nested", 0, "|a\nb\nend", "- a\n  - b\n\n  end@ of a\n- c\n");
    row("an empty point", 1, "하나\n|", "- 하나\n- @\n- 셋\n");
    row("ordered", 1, "1 first\n|2 s", "1. 1 first\n2. 2 s@econd\n");
    row("behind a link", 0, "|see the page, then", "- see [the page](https://x.org/then/see), then@ go\n");
    row("in a link", 0, "|see the", "- see [the@ page](https://x.org/the)\n");
    row("bold before a particle", 0, "|굵은 글(bold)에", "- **굵은 글(bold)**에@ 붙는 조사\n");
    row("bold that is clicked", 0, "|굵", "- **굵@은** 글\n");
    row("begin of bold", 0, "|", "- @**굵은** 글\n");
    row("behind a footnote", 0, "|말 그리고", "- 말[^ref1] 그리고@ 끝\n");
    row("curly quotes", 0, "|“인용”과 ‘말’", "- \"인용\"과 '말@' 끝\n");
    row("emoji", 0, "|🌱 씨앗 🎉 잔", "- 🌱 씨앗 🎉 잔@치\n");
    row("attribute list", 1, "하나\n|둘", "- {:.a}하나\n- 둘@\n{:.list}\n");
    row("image between", 0, "|앞\n뒤", "- 앞 ![alt text](a.png){: width=\"600\"}\n  뒤@\n");
    row("tag", 0, "|H2O is", "- H<sub class=\"x\">2</sub>O is@ water\n");
    row("entity", 0, "|a & b c", "- a &amp; b c@\n");
    row("paragraph", -1, "하나 두", "하나 두@ 셋\n");
    row("line of a paragraph", -1, "하나\n", "하나  \n@둘\n");
    row("begin of a block", -1, "", "@### 제목 [^ref1]\n");
    row("heading", -1, "제목", "### 제목@ 하나 [^ref1]\n");
    row("quote", -1, "하나 둘", "> 하나\n> 둘@ 셋\n{: .prompt-info }\n");
    row("list in a quote", 1, "하나\n|둘", "> - 하나\n> - 둘@ 셋\n");
    row("code", -1, "int a;\nint bc", "```cpp\nint a;\nint bc@d;\n```\n");
    row("line of code", -1, "int a;\n", "```cpp\nint a;\n  @int b;\n```\n");
    row("tag in code", -1, "<b>bold</b> x", "```\n<b>bold</b> x@y\n```\n");
    row("code in a point", 1, "a\n|b\nint c", "- a\n- b\n  ```cpp\n  int c@;\n  ```\n");
    row("table", -1, "a\nb\n1\n23", "| a | b |\n|---|:-:|\n| 1 | 23@4 |\n");
    row("cell's begin", -1, "a\nb\n", "| a | b |\n|---|---|\n| @1 | 2 |\n");
    row("definition of a footnote", -1, "One titl", "[^ref1]: [One titl@e](https://x.org/one)\n");
    row("formula", 0, "|a x2x2 b c", "- a $$x^2$$ b c@\n");
    row("Windows line ends", 1, "하나\n|둘", "- 하나\r\n- 둘@\r\n- 셋\r\n");
    row("raw list", 1, "a\n|bc", "<ul><li>a</li><li>bc@d</li></ul>\n");
}

void ShownPlaceTest::places()
{
    QFETCH(int, item);
    QFETCH(QString, before);
    QFETCH(QByteArray, markdown);
    const qsizetype caret = markdown.indexOf('@');
    markdown.remove(caret, 1);
    const qsizetype found = byteShownAt(markdown, {0, markdown.size()}, placeOf(item, before));
    QCOMPARE(QByteArray(markdown).insert(found, '@'), QByteArray(markdown).insert(caret, '@'));
}

void ShownPlaceTest::items()
{
    const QByteArray list = "- a\n- b\n  - c\n\n  d\n- e\n";
    const ByteRange all{0, list.size()};
    QCOMPARE(shownItemAt(list, all, list.indexOf("a")), 0);
    QCOMPARE(shownItemAt(list, all, list.indexOf("b")), 1);
    QCOMPARE(shownItemAt(list, all, list.indexOf("c")), 2);
    QCOMPARE(shownItemAt(list, all, list.indexOf("e")), 3);
    QCOMPARE(shownItemAt("글\n", {0, 4}, 1), -1);
}

void ShownPlaceTest::aBlockWithinAPost()
{
    const QByteArray post = "---\ntitle: 하나\n---\n\n하나\n\n- 하나\n- 둘\n";
    const ByteRange list{post.indexOf("- 하나"), post.size()};
    QCOMPARE(byteShownAt(post, list, placeOf(1, QStringLiteral("하나\n|"))), post.indexOf("둘"));
}

void ShownPlaceTest::neverOutside()
{
    const ByteRange block{2, 10};
    for (const QByteArray &bytes : {QByteArray("x\n- \xEA\xB0\n\n- ab"), QByteArray("x\n[[[[[[(((("),
                                    QByteArray("x\n```\n<a\xFFz\n"), QByteArray("x\n|\\|\n![](\n")}) {
        for (const char *before : {"", "abc", "가나다 라", "|", "a|b\nc"}) {
            for (int item = -1; item < 3; ++item) {
                const qsizetype at = byteShownAt(bytes, block, placeOf(item, QString::fromUtf8(before)));
                QVERIFY2(at >= block.begin && at <= block.end, bytes.constData());
            }
        }
    }
}

QTEST_GUILESS_MAIN(ShownPlaceTest)
#include "tst_shownplace.moc"
