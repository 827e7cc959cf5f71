#include "editor/document/edits/figures.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/structure.h"
#include "editor/document/style.h"

#include <QtTest>

using namespace wolgan;

namespace {

QByteArray after(const Document &document, const TextEdit &edit)
{
    return edit.applied(document.bytes());
}

int section(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Section).at(index);
}

} // namespace

/// What is learned from how a post is written, and what is taken where it has no example.
class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bullets_data();
    void bullets();
    void gaps();
    void gapsByDefault();
    void headings();
    void figures_data();
    void figures();
    void htmlFigures();
    void definitions();
    void newReferences();
};

void StyleTest::bullets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("bullet");
    QTest::addColumn<int>("blanks");
    QTest::addColumn<QByteArray>("indent");
    QTest::newRow("none") << QByteArray("글.\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("dashes") << QByteArray("- 하나\n  - 둘\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("stars, four deep")
        << QByteArray("* 하나\n    * 둘\n        * 셋\n") << '*' << 1 << QByteArray("    ");
    QTest::newRow("tab") << QByteArray("+ 하나\n\t+ 둘\n") << '+' << 1 << QByteArray("\t");
    QTest::newRow("three blanks behind")
        << QByteArray("-   하나\n-   둘\n") << '-' << 3 << QByteArray("    ");
    QTest::newRow("most usual") << QByteArray("* 하나\n- 둘\n- 셋\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("code is none") << QByteArray("```\n* a\n* b\n```\n\n- 하나\n") << '-' << 1
                                  << QByteArray("  ");
    QTest::newRow("bold is none") << QByteArray("**굵게**\n*기울임*\n---\n") << '-' << 1 << QByteArray("  ");
}

void StyleTest::bullets()
{
    QFETCH(QByteArray, text);
    const DocumentStyle style = learnStyle(Document(text));
    QTEST(style.bullet, "bullet");
    QTEST(style.bulletBlanks, "blanks");
    QTEST(style.indent, "indent");
}

void StyleTest::gaps()
{
    const QByteArray post =
        "# 소식\n\n소개.\n\n\n## 하나\n\n글.\n\n\n## 둘\n\n글.\n\n***\n\n# 논문\n## 셋\n글.\n\n***\n\n# 끝\n";
    const Document document(post);
    const GapStyle gaps = learnGaps(document);
    QCOMPARE(gaps.items, (ItemGaps{"", "\n\n", "\n\n"}));
    QCOMPARE(gaps.itemText, QByteArray("\n"));
    QCOMPARE(gaps.sectionText, QByteArray("\n"));
    QCOMPARE(gaps.sections, QByteArray("\n***\n\n"));
    QCOMPARE(after(document, edits::addItem(document, section(document, 0), 2, "새").edit),
             QByteArray(post).replace("글.\n\n***\n\n# 논문", "글.\n\n\n## 새\n\n***\n\n# 논문"));
    QCOMPARE(after(document, edits::addSection(document, 3, {"", "더", false}).edit),
             post + "\n***\n\n# 더\n");
    const Document added(after(document, edits::addItem(document, section(document, 2), 0, "새").edit));
    QCOMPARE(after(added, edits::setText(added, added.outline().ofKind(NodeKind::Item).last(), "글")),
             post + "## 새\n\n글\n");
}

void StyleTest::gapsByDefault()
{
    const GapStyle gaps = learnGaps(Document("글.\r\n"));
    QCOMPARE(gaps, (GapStyle{{"", "\r\n", "\r\n"}, {"", "\r\n", ""}, "", "", "\r\n"}));
}

void StyleTest::headings()
{
    QVERIFY(learnStyle(Document("## 💡 **소식**\n### 하나\n## **논문**\n### 둘\n## 끝\n")).boldSections);
    QVERIFY(!learnStyle(Document("## 소식\n### **하나**\n")).boldSections);
    QVERIFY(learnStyle(Document("소식\n===\n\n하나\n---\n")).underlinedHeadings);
    QVERIFY(!learnStyle(Document("글.\n")).underlinedHeadings);
}

/// A figure that is put behind the one of a post.
void StyleTest::figures_data()
{
    QTest::addColumn<QByteArray>("figure");
    QTest::addColumn<QByteArray>("width");
    QTest::addColumn<QByteArray>("added");
    const auto row = [](const char *name, const char *figure, const char *width, const char *added) {
        QTest::newRow(name) << QByteArray(figure) << QByteArray(width) << QByteArray(added);
    };
    row("no list", "![a](a.png)", "", "![그림](b.png)\n_말_");
    row("width", "![a](a.png){: width=\"600\"}", "600", "![그림](b.png){: width=\"600\"}\n_말_");
    row("classes, tight", "![a](a.png){:.shadow width='400' .left}\n*x*", "400",
        "![그림](b.png){:.shadow width='400' .left}\n*말*");
    row("short name", "![a](a.png){: w=\"600\" }", "600", "![그림](b.png){: w=\"600\" }\n_말_");
    row("classes only", "![a](a.png){: .shadow}", "", "![그림](b.png){: .shadow}\n_말_");
    row("height is this figure's", "![a](a.png){: width=\"600\" height=\"300\"}", "600",
        "![그림](b.png){: width=\"600\"}\n_말_");
    row("below", "![a](a.png)\n{: width=\"600\" .shadow}", "600",
        "![그림](b.png)\n_말_\n{: width=\"600\" .shadow}");
    row("html", "<img src=\"a.png\" alt=\"a\" width=\"300\">", "300",
        "<img src=\"b.png\" alt=\"그림\" width=\"300\">\n_말_");
}

void StyleTest::figures()
{
    QFETCH(QByteArray, figure);
    QFETCH(QByteArray, added);
    const QByteArray post = "## 소식\n### 하나\n글.\n\n" + figure + "\n";
    const Document document(post);
    QCOMPARE(document.outline().figures.size(), 1);
    edits::FigureFields fields = edits::proposedFigure(document);
    QTEST(fields.width, "width");
    fields.alt = "그림";
    fields.path = "b.png";
    fields.caption = "말";
    const int item = document.outline().ofKind(NodeKind::Item).first();
    const Document drawn(after(document, edits::addFigure(document, item, fields)));
    QCOMPARE(drawn.bytes(), post + '\n' + added + '\n');
    QCOMPARE(drawn.outline().figures.size(), 2);
    QCOMPARE(edits::figureFields(drawn, 1), fields);
    fields.width.clear();
    const Document plain(after(drawn, edits::setFigureFields(drawn, 1, fields)));
    QCOMPARE(edits::figureFields(plain, 1), fields);
    QCOMPARE(after(plain, edits::removeFigure(plain, 1)), post);
}

void StyleTest::htmlFigures()
{
    const Document document("글.\n\n<img src='a.png'>\n_말_\n\n글 속 <img src=\"b.png\"> 그림\n");
    QCOMPARE(document.outline().figures.size(), 1);
    QCOMPARE(edits::figureFields(document, 0), (edits::FigureFields{"a.png", "", "", "말"}));
    QCOMPARE(after(document, edits::setFigureFields(document, 0, {"c.png", "한 \"말\"", "200", "말"})),
             QByteArray("글.\n\n<img src='c.png' alt=\"한 &quot;말&quot;\" width=\"200\">\n_말_\n\n"
                        "글 속 <img src=\"b.png\"> 그림\n"));
}

void StyleTest::definitions()
{
    const auto learned = [](const QByteArray &post) { return learnDefinitions(Document(post)); };
    QCOMPARE(learned("글.\n"), (DefinitionStyle{false, "\n"}));
    QCOMPARE(learned("## 하나 [^1]\n## 둘 [^2]\n\n[^1]: a\n[^2]: b\n"), (DefinitionStyle{false, ""}));
    QCOMPARE(learned("## 하나 [^1]\n\n[^1]: a\n\n## 둘 [^2]\n\n[^2]: b\n"), (DefinitionStyle{true, "\n"}));
}

/// Where the post has no references yet, they get a heading, set apart as its sections are.
void StyleTest::newReferences()
{
    const QByteArray post = "## 소식\n\n### 하나\n글.\n\n&nbsp;\n&nbsp;\n\n## 논문\n\n### 둘\n글.\n";
    const Document document(post);
    QCOMPARE(after(document, edits::addReference(document, document.outline().ofKind(NodeKind::Item).first(),
                                                 "글", "/1")),
             QByteArray(post).replace("### 하나", "### 하나 [^ref1]") +
                 "\n&nbsp;\n&nbsp;\n\n## References\n[^ref1]: [글](/1)\n");
}

QTEST_APPLESS_MAIN(StyleTest)
#include "tst_style.moc"
