#include "editor/document/document.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

QString describe(const Document &document)
{
    QString text;
    for (const Node &node : document.outline().nodes) {
        int depth = 0;
        for (int parent = node.parent; parent >= 0; parent = document.outline().at(parent).parent)
            ++depth;
        text += QString(depth * 2, QLatin1Char(' ')) + QString::fromUtf8(kindName(node.kind)) +
                QLatin1Char(' ') + QString::fromUtf8(document.text(node.title)) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class OutlineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePost();
    void levels();
    void definitionsAndReferences();
    void rangesNest_data();
    void rangesNest();
    void samples();
};

void OutlineTest::wholePost()
{
    const Document document(test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md")));
    QCOMPARE(describe(document), QStringLiteral("post \n"
                                                "  front-matter \n"
                                                "  intro \n"
                                                "  section 💡 **News**\n"
                                                "    item 새 편집기 하루 공개\n"
                                                "      figure fig1\n"
                                                "    item Build tools, again\n"
                                                "  section 📰 **Papers**\n"
                                                "    item 긴 문서를 빨리 읽는 법\n"
                                                "    item 같은 참고를 두 번\n"
                                                "      figure fig2\n"
                                                "      figure fig3\n"
                                                "  references References\n"
                                                "    definition Haru 1.0\n"
                                                "    definition Build tools\n"
                                                "    definition Reading fast\n"
                                                "    definition Again (with brackets)\n"
                                                "    definition Not numbered.\n"));
    const Figure &figure = document.outline().figures.first();
    QCOMPARE(document.text(figure.path), QByteArrayView("20260105-1.png"));
    QCOMPARE(document.text(figure.attributes), QByteArrayView("{: width=\"600\"}"));
    QCOMPARE(document.text(figure.caption), QByteArrayView("The main window"));
    const Node &item = document.outline().at(document.outline().ofKind(NodeKind::Item).last());
    QCOMPARE(document.text(item.text), QByteArrayView("- 본문에서도 부릅니다[^note].\n"));
}

void OutlineTest::levels()
{
    const Document flat(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/items-without-sections.md")));
    QCOMPARE(flat.outline().ofKind(NodeKind::Section).size(), 0);
    QCOMPARE(flat.outline().ofKind(NodeKind::Item).size(), 3);
    const Document titled(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/no-front-matter.md")));
    QCOMPARE(titled.outline().itemLevel, 3);
    QCOMPARE(titled.outline().sectionLevel, 2);
    const Document underlined("One\n===\ntext\n\nTwo\n---\n\n&nbsp;\n---\n");
    QCOMPARE(underlined.outline().ofKind(NodeKind::Section).size(), 1);
    QCOMPARE(underlined.outline().ofKind(NodeKind::Item).size(), 1);
}

/// What is a footnote and what only looks like one, by kramdown's rules.
void OutlineTest::definitionsAndReferences()
{
    const auto counts = [](const QByteArray &text) {
        const Document document(text);
        return QList<qsizetype>{document.footnotes().references.size(),
                                document.footnotes().definitions.size()};
    };
    using Counts = QList<qsizetype>;
    QCOMPARE(counts("a[^1]\n\n[^1]: b\n"), (Counts{1, 1}));
    QCOMPARE(counts("para\n[^1]: not a definition inside a paragraph\n"), (Counts{1, 0}));
    QCOMPARE(counts("## h\n[^1]: behind a heading it is\n[^2]: and behind another\n"), (Counts{0, 2}));
    QCOMPARE(
        counts(
            "`[^1]` ``a ` [^2]`` \\[^3] <a title=\"[^4]\"> <!-- [^5] --> {{ [^6] }} {% x [^7] %} $$[^8]$$\n"),
        (Counts{0, 0}));
    QCOMPARE(counts("    [^1]: code\n\n```\n[^2]: code [^3]\n```\n\n<div>\n[^4]: html\n</div>\n"),
             (Counts{0, 0}));
    QCOMPARE(counts("[^참고]: x\n\na[^참고] [^a b] [^-x] [^a-b]\n"), (Counts{1, 0}));
    QCOMPARE(counts("```\nnever closed [^1]\n"), (Counts{1, 0}));
    const Document continued("[^1]: a\n\n    b [^2]\nlazy\n\nnot\n");
    QCOMPARE(continued.text(continued.footnotes().definitions.first().range),
             QByteArrayView("[^1]: a\n\n    b [^2]\nlazy\n"));
    const Document doubled("[^1]\n\n[^1]: first\n\n[^1]: second\n");
    QCOMPARE(doubled.footnotes().references.first().definition, 1); // the site takes the last
}

void OutlineTest::rangesNest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::allPosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

void OutlineTest::rangesNest()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    const QList<Node> &nodes = document.outline().nodes;
    QCOMPARE(nodes.first().range, (ByteRange{0, bytes.size()}));
    qsizetype leafEnd = 0;
    for (qsizetype i = 1; i < nodes.size(); ++i) {
        const Node &node = nodes[i];
        QVERIFY(node.parent >= 0 && node.parent < i);
        QVERIFY(nodes[node.parent].range.contains(node.range));
        QVERIFY(nodes[i - 1].range.begin <= node.range.begin);
        QVERIFY(node.range.begin <= node.range.end);
        for (const ByteRange inner : {node.heading, node.title, node.body, node.text})
            QVERIFY(inner.isEmpty() || node.range.contains(inner));
        if (node.isLeaf()) {
            QVERIFY(node.range.begin >= leafEnd);
            leafEnd = node.range.end;
        }
    }
}

void OutlineTest::samples()
{
    const QList<test::Post> posts = test::samplePosts();
    if (posts.isEmpty())
        QSKIP("the sample digests are not beside this checkout");
    const QList<QList<qsizetype>> expected{{4, 56, 9, 56, 56}, {5, 38, 5, 38, 38}};
    for (qsizetype i = 0; i < posts.size(); ++i) {
        const Document document(posts[i].bytes);
        const Outline &outline = document.outline();
        const QList<qsizetype> counts{outline.ofKind(NodeKind::Section).size(),
                                      outline.ofKind(NodeKind::Item).size(), outline.figures.size(),
                                      document.footnotes().references.size(),
                                      document.footnotes().definitions.size()};
        QCOMPARE(counts, expected[i]);
        for (const int item : outline.ofKind(NodeKind::Item)) {
            const QList<int> references = document.footnotes().referencesIn(outline.at(item).heading);
            QCOMPARE(references.size(), 1);
            QVERIFY(document.footnotes().references[references.first()].definition >= 0);
        }
        for (const FootnoteDefinition &definition : document.footnotes().definitions)
            QVERIFY(definition.isLink());
    }
    QCOMPARE(Document(posts[0].bytes).footnotes().scheme,
             (FootnoteScheme{FootnoteScheme::Kind::WholePost, "ref"}));
    const Footnotes second = Document(posts[1].bytes).footnotes();
    QCOMPARE(second.scheme, (FootnoteScheme{FootnoteScheme::Kind::PerSection, "ref-"}));
    QCOMPARE(second.sectionPrefixes,
             (QList<QByteArray>{"ref-n-", "ref-pa-", "ref-dl-", "ref-ml-", "ref-pr-"}));
}

QTEST_APPLESS_MAIN(OutlineTest)
#include "tst_outline.moc"
