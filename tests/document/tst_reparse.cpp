#include "editor/document/reparse.h"

#include "editor/document/document.h"
#include "tests/document/randomedits.h"
#include "tests/support/posts.h"

#include <QtTest>

// Document::edited() gives what a full parse gives, and does so without one where it should.

using namespace wolgan;

namespace {

const QByteArray post =
    "---\ntitle: A\n---\n\n> 소개\n\n## 💡 **One**\n\nlead\n\n### 가나 [^ref1]\n- 점 하나\n  - "
    "more\n\n![f](f.png)\n_caption_\n\n### B [^ref2] [^ref1]\n- b\n\n## Two\n### C\n- "
    "c\n\n## References\n[^ref1]: [One](https://a)\n\n[^ref2]: [Two](https://b)\n";

/// The edit that makes the first `old` in the post read `now`.
TextEdit change(const QByteArray &bytes, const QByteArray &old, const QByteArray &now)
{
    const qsizetype begin = bytes.indexOf(old);
    return TextEdit(bytes, {begin, begin + old.size()}, now);
}

bool isPart(const QByteArray &bytes, const TextEdit &edit)
{
    return reparse(bytes, parse(bytes), edit, edit.applied(bytes)).has_value();
}

void addPosts(const QList<test::Post> &posts)
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &each : posts)
        QTest::newRow(qPrintable(each.name)) << each.bytes;
}

} // namespace

class ReparseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void insertionsEverywhere();
    void typing_data();
    void typing();
    void randomEdits_data();
    void randomEdits();
    void restIsNotRewritten_data();
    void restIsNotRewritten();
};

void ReparseTest::changes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<bool>("part"); // read without a full parse
    const auto row = [](const char *name, const QByteArray &old, const QByteArray &now, bool part,
                        const QByteArray &bytes = post) {
        QTest::newRow(name) << bytes << old << now << part;
    };
    row("a point", "점 하나", "점 둘이다", true);
    row("an item's title", "가나", "가나다", true);
    row("a new line", "- b\n", "- b\n- d\n", true);
    row("the blank line before a heading", "- b\n\n", "- b\n", true);
    row("a caption", "_caption_", "_그림_", true);
    row("a section's lead", "lead", "", true);
    row("a section's title", "**One**", "One", true);
    row("the intro", "소개", "소개글\n\nmore", true);
    row("a reference's title", "[One]", "[하나]", true);
    row("the last definition", "https://b", "https://b/c", true);
    row("a key of the front matter", "title: A", "title: 가\ntags: [x]", true);
    row("a heading of its own", "- b\n", "- b\n#### d\n", false);
    row("a heading becomes text", "### B", "B", false);
    row("an item becomes a section", "### C", "## C", false);
    row("another label", "[^ref2] ", "[^ref3] ", false);
    row("another definition", "[^ref2]: ", "[^ref3]: ", false);
    row("a fence that is never closed", "- b\n", "```\n", false);
    row("a fence", "- b\n", "```\n### no\n```\n", true);
    row("a heading in a fence that opens", "- b\n", "```\n", false,
        QByteArray(post).replace("- c\n", "```\n"));
    row("the end of a front matter", "## Two", "---", false, "---\n" + post);
    row("what closes an earlier fence", "- c\n", "```\n", false,
        QByteArray(post).replace("- 점", "```\n- 점"));
    row("a point behind an open fence", "- c\n", "- d\n", true,
        QByteArray(post).replace("- 점", "```\n- 점"));
    row("what closes an earlier block", "- c\n", "</div>\n", false,
        QByteArray(post).replace("- 점", "<div>\n- 점"));
    row("the last item, without references", "- c\n", "- d\n", false, post.first(post.indexOf("## Ref")));
    row("over two items", "- b\n\n## Two\n### C\n", "\n", false);
    row("no front matter", "- b", "- c", false, post.sliced(17));
}

void ReparseTest::changes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, old);
    QFETCH(QByteArray, now);
    QFETCH(bool, part);
    for (const QByteArray &text : {bytes, QByteArray(bytes).replace("\n", "\r\n")}) {
        const bool windows = text != bytes;
        const TextEdit edit = windows ? change(text, QByteArray(old).replace("\n", "\r\n"),
                                               QByteArray(now).replace("\n", "\r\n"))
                                      : change(text, old, now);
        QVERIFY(!edit.isEmpty());
        QCOMPARE(isPart(text, edit), part);
        QVERIFY(Document(text).edited(edit) == Document(edit.applied(text)));
    }
}

/// Every piece at every place of a small post, and every byte of it removed.
void ReparseTest::insertionsEverywhere()
{
    const Document document(post);
    for (const QByteArray &piece : {QByteArray(), QByteArray("a"), QByteArray("\n"), QByteArray("#"),
                                    QByteArray("```"), QByteArray("["), QByteArray("\n\n"), QByteArray("- "),
                                    QByteArray("    "), QByteArray("<div>"), QByteArray("---\n")}) {
        for (qsizetype at = 0; at < post.size(); ++at) {
            TextEdit edit;
            edit.replace(post, {at, at + (piece.isEmpty() ? 1 : 0)}, piece);
            if (document.edited(edit) != Document(edit.applied(post)))
                QFAIL(QByteArray("differs: " + piece + " at " + QByteArray::number(at)).constData());
        }
    }
}

void ReparseTest::typing_data()
{
    addPosts(test::samplePosts());
}

/// What authors do all the time is read in part: a character in every item.
void ReparseTest::typing()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    for (const int item : document.outline().ofKind(NodeKind::Item)) {
        const Node &node = document.outline().at(item);
        for (const qsizetype at : {node.title.begin, node.title.end, node.text.end - 1}) {
            TextEdit edit;
            edit.replace(bytes, {at, at}, "가");
            QVERIFY(document.edited(edit) == Document(edit.applied(bytes)));
            QVERIFY2(isPart(bytes, edit), QByteArray::number(at).constData());
        }
    }
}

void ReparseTest::randomEdits_data()
{
    addPosts(test::allPosts());
}

void ReparseTest::randomEdits()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(23);
    Document document(bytes);
    for (int step = 0; step < 18; ++step) {
        const TextEdit edit = test::randomTextEdit(random, document.bytes());
        const Document now = document.edited(edit);
        if (now != Document(edit.applied(document.bytes()))) {
            qWarning() << edit.replacements().first().range.begin << edit.replacements().first().text;
            QFAIL("differs from a full parse");
        }
        document = step % 6 == 5 ? Document(bytes) : now;
    }
}

void ReparseTest::restIsNotRewritten_data()
{
    addPosts(test::ownPosts() + test::samplePosts());
}

void ReparseTest::restIsNotRewritten()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(31);
    const Document before(bytes);
    const auto told = [](const Document &document, int index) {
        const Node &node = document.outline().at(index);
        return QList<QByteArrayView>{document.text(node.title), document.text(node.heading),
                                     document.text(node.body)};
    };
    int parts = 0;
    for (int step = 0; step < 40; ++step) {
        const DocumentChange change = before.change(test::randomTextEdit(random, bytes));
        if (!change.rewritten)
            continue;
        ++parts;
        const Document &after = change.document;
        QCOMPARE(after.outline().nodes.size(), before.outline().nodes.size());
        QCOMPARE(after.footnotes().shownNumbers(), before.footnotes().shownNumbers());
        for (int i = 0; i < before.outline().nodes.size(); ++i) {
            const Node &was = before.outline().at(i), &is = after.outline().at(i);
            QVERIFY(was.kind == is.kind && was.level == is.level && was.descendants == is.descendants);
            if ((i < change.rewritten->first || i >= change.rewritten->end) &&
                is.kind != NodeKind::References)
                QCOMPARE(told(after, i), told(before, i));
        }
    }
    QVERIFY(parts > 0 || before.frontMatter().range.isEmpty());
}

QTEST_APPLESS_MAIN(ReparseTest)
#include "tst_reparse.moc"
