#include "editor/document/edits/figures.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/titles.h"
#include "editor/document/utf8.h"
#include "tests/document/leavesandgaps.h"
#include "tests/document/randomedits.h"
#include "tests/support/posts.h"

#include <QtTest>

// The invariants of the document over every post at hand and over random edits (README.md lists them by
// number).

using namespace wolgan;
using test::leavesAndGaps, test::pick, test::randomStructuralEdit, test::randomText;

namespace {

bool atCharacterBorder(const Document &document, qsizetype offset)
{
    return offset >= document.bytes().size() || !isContinuationByte(document.bytes()[offset]);
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPost_data();
    void everyPost();
    void setsGiveEmptyEdits_data();
    void setsGiveEmptyEdits();
    void structuralEdits_data();
    void structuralEdits();
    void setThenGet_data();
    void setThenGet();
};

namespace {

void addPosts(const QList<test::Post> &posts)
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : posts)
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

} // namespace

void PropertiesTest::everyPost_data()
{
    addPosts(test::allPosts());
}

void PropertiesTest::everyPost()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    QVERIFY(document == Document(bytes));
    QCOMPARE(leavesAndGaps(document), bytes);
    if (QByteArrayView(bytes).isValidUtf8()) {
        for (const Node &node : document.outline().nodes)
            QVERIFY(atCharacterBorder(document, node.range.begin) &&
                    atCharacterBorder(document, node.range.end));
    }
}

void PropertiesTest::setsGiveEmptyEdits_data()
{
    addPosts(test::allPosts());
}

void PropertiesTest::setsGiveEmptyEdits()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    const Outline &outline = document.outline();
    for (int node = 0; node < outline.nodes.size(); ++node) {
        const NodeKind kind = outline.at(node).kind;
        if (kind == NodeKind::Item || kind == NodeKind::Section) {
            QVERIFY(edits::setTitle(document, node, edits::title(document, node)).isEmpty());
            QVERIFY(edits::setText(document, node, edits::text(document, node)).isEmpty());
        }
        if (kind == NodeKind::Section)
            QVERIFY(edits::setSectionTitle(document, node, edits::sectionTitle(document, node)).isEmpty());
    }
    for (int i = 0; i < outline.figures.size(); ++i)
        QVERIFY(edits::setFigureFields(document, i, edits::figureFields(document, i)).isEmpty());
    for (int i = 0; i < document.footnotes().definitions.size(); ++i) {
        QVERIFY(edits::setReferenceTitle(document, i, edits::referenceTitle(document, i)).isEmpty());
        QVERIFY(edits::setReferenceUrl(document, i, edits::referenceUrl(document, i)).isEmpty());
    }
    for (const FrontMatterEntry &entry : document.frontMatter().entries) {
        if (entry.parent < 0 && document.frontMatter().scalar(entry.key))
            QVERIFY(
                edits::setScalar(document, entry.key, *document.frontMatter().scalar(entry.key)).isEmpty());
        if (entry.parent < 0)
            QVERIFY(edits::setList(document, entry.key, document.frontMatter().list(entry.key)).isEmpty() ||
                    entry.kind == FrontMatterEntry::Kind::Scalar);
    }
}

void PropertiesTest::structuralEdits_data()
{
    addPosts(test::ownPosts() + test::samplePosts());
}

void PropertiesTest::structuralEdits()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(11 + qEnvironmentVariableIntValue("WOLGAN_SEED"));
    for (int run = 0; run < 6; ++run) {
        Document document(bytes);
        QList<TextEdit> inverses;
        for (int step = 0; step < 12; ++step) {
            const bool numbered = edits::renumber(document).isEmpty();
            const TextEdit edit = randomStructuralEdit(random, document);
            QVERIFY(edit.fits(document.bytes().size()));
            const Document after(edit.applied(document.bytes()));
            inverses.append(edit.inverted(document.bytes()));
            if (numbered && !edits::renumber(after).isEmpty()) {
                qWarning().noquote() << "before:" << document.bytes() << "\nafter:" << after.bytes();
                QFAIL("a structural edit left the footnotes out of order");
            }
            QCOMPARE(leavesAndGaps(after), after.bytes());
            document = after;
        }
        QByteArray undone = document.bytes();
        while (!inverses.isEmpty())
            undone = inverses.takeLast().applied(undone);
        QCOMPARE(undone, bytes);
    }
}

void PropertiesTest::setThenGet_data()
{
    addPosts(test::ownPosts() + test::samplePosts());
}

void PropertiesTest::setThenGet()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(13);
    const Document document(bytes);
    for (int round = 0; round < 150; ++round) {
        const int item = pick(random, document.outline().ofKind(NodeKind::Item));
        if (item < 0)
            return;
        const QByteArray text = randomText(random);
        const TextEdit edit = edits::setText(document, item, text);
        const Document after(edit.applied(document.bytes()));
        if (after.outline().ofKind(NodeKind::Item).size() !=
                document.outline().ofKind(NodeKind::Item).size() ||
            after.outline().ofKind(NodeKind::Section).size() !=
                document.outline().ofKind(NodeKind::Section).size()) {
            qWarning() << text;
            QFAIL("a text reached outside its item");
        }
        const QByteArray got = edits::text(after, item);
        QVERIFY2(edits::setText(after, item, got).isEmpty(), text.constData());
        QVERIFY2(edits::setText(after, item, text).isEmpty(), (text + " -> " + got).constData());
        const QByteArray title = randomText(random);
        const Document titled(edits::setTitle(document, item, title).applied(document.bytes()));
        QCOMPARE(titled.outline().ofKind(NodeKind::Item).size(),
                 document.outline().ofKind(NodeKind::Item).size());
        QVERIFY2(edits::setTitle(titled, item, edits::title(titled, item)).isEmpty(), title.constData());
    }
}

QTEST_APPLESS_MAIN(PropertiesTest)
#include "tst_properties.moc"
