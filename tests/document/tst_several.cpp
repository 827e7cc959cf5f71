#include "editor/document/edits/renumber.h"
#include "editor/document/edits/several.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

const QByteArray post =
    "## 가\n\n### a1 [^r1]\n- x\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n"
    "## B\n\n### b1 [^r3]\n\n&nbsp;\n\n## C\nlead\n### c1 [^r4]\n- w\n### c2\n\n"
    "## References\n[^r1]: 1\n[^r2]: 2\n[^r3]: 3\n[^r4]: 4\n";

const QByteArray tail = "\n&nbsp;\n\n## C\nlead\n### c1 [^r4]\n- w\n### c2\n\n## References\n";

/// A letter and a number are an item's or a section's title: a1, C.
QList<int> nodes(const Document &document, const QByteArrayList &titles)
{
    QList<int> found;
    for (const QByteArray &title : titles) {
        for (int node = 0; node < document.outline().nodes.size(); ++node) {
            if (document.text(document.outline().at(node).title).startsWith(title))
                found.append(node);
        }
    }
    return found;
}

QByteArray focused(const edits::StructuralEdit &edit, const QByteArray &bytes, QByteArrayView focus)
{
    const QByteArray after = edit.edit.applied(bytes);
    if (!edits::isConsistent(Document(after)) || edit.edit.inverted(bytes).applied(after) != bytes)
        return "inconsistent: " + after;
    return after.sliced(edit.focus).startsWith(focus) ? after : "wrong focus: " + after.sliced(edit.focus);
}

QByteArray movedItems(const QByteArray &bytes, const QByteArrayList &titles, const QByteArray &section,
                      int position, QByteArrayView focus)
{
    const Document document(bytes);
    return focused(
        edits::moveItems(document, nodes(document, titles), nodes(document, {section}).first(), position),
        bytes, focus);
}

QByteArray movedSections(const QByteArray &bytes, const QByteArrayList &titles, int position,
                         QByteArrayView focus)
{
    const Document document(bytes);
    return focused(edits::moveSections(document, nodes(document, titles), position), bytes, focus);
}

QByteArray removed(const QByteArray &bytes, const QByteArrayList &titles, QByteArrayView focus)
{
    const Document document(bytes);
    return focused(edits::removeNodes(document, nodes(document, titles)), bytes, focus);
}

QByteArray duplicated(const QByteArray &bytes, const QByteArrayList &titles, QByteArrayView focus)
{
    const Document document(bytes);
    return focused(edits::duplicateNodes(document, nodes(document, titles)), bytes, focus);
}

} // namespace

class SeveralTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moveItems();
    void moveItemsToEnds();
    void moveItemsAway();
    void moveSections();
    void remove();
    void removeLast();
    void duplicate();
    void perSection();
    void lineEnds();
    void bullets();
};

void SeveralTest::moveItems()
{
    // In the order of the text, whatever order they are given in, once each.
    QCOMPARE(movedItems(post, {"a3", "a1", "a3"}, "B", 0, "### a1"),
             "## 가\n\n### a2 [^r1]\n\n![f](f.png)\n_그림_\n\n&nbsp;\n\n"
             "## B\n\n### a1 [^r2]\n- x\n\n### a3 💡\n- z\n\n### b1 [^r3]\n" +
                 tail + "[^r1]: 2\n[^r2]: 1\n[^r3]: 3\n[^r4]: 4\n");
    QCOMPARE(
        movedItems(post, {"a1", "a3"}, "가", 0, "### a1"),
        "## 가\n\n### a1 [^r1]\n- x\n\n### a3 💡\n- z\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n&nbsp;\n\n"
        "## B\n\n### b1 [^r3]\n" +
            tail + "[^r1]: 1\n[^r2]: 2\n[^r3]: 3\n[^r4]: 4\n");
    QCOMPARE(movedItems(post, {"a2", "a3"}, "가", 1, "### a2"), post);
    QCOMPARE(movedItems(post, {}, "B", 0, "## "), post);
}

void SeveralTest::moveItemsToEnds()
{
    // From two sections behind the last item of a third one, which has no gaps between its items.
    QCOMPARE(movedItems(post, {"a2", "b1"}, "C", 9, "### a2"),
             QByteArray("## 가\n\n### a1 [^r1]\n- x\n\n### a3 💡\n- z\n\n&nbsp;\n\n## B\n\n&nbsp;\n\n"
                        "## C\nlead\n### c1 [^r2]\n- w\n### c2\n\n### a2 [^r3]\n\n![f](f.png)\n_그림_\n\n"
                        "### b1 [^r4]\n\n## References\n[^r1]: 1\n[^r2]: 4\n[^r3]: 2\n[^r4]: 3\n"));
    QCOMPARE(movedItems(post, {"c1", "c2"}, "가", 0, "### c1"),
             QByteArray("## 가\n\n### c1 [^r1]\n- w\n### c2\n### a1 [^r2]\n- x\n\n### a2 [^r3]\n\n"
                        "![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n## B\n\n### b1 [^r4]\n\n&nbsp;\n\n"
                        "## C\nlead\n\n## References\n[^r1]: 4\n[^r2]: 1\n[^r3]: 2\n[^r4]: 3\n"));
}

/// Out of a section that then is empty, and back.
void SeveralTest::moveItemsAway()
{
    const QByteArray away = movedItems(post, {"a1", "a2", "a3"}, "B", 1, "### a1");
    QVERIFY2(away.startsWith("## 가\n\n&nbsp;\n\n## B\n\n### b1 [^r1]\n\n### a1 [^r2]\n- x\n\n### a2"),
             away.constData());
    QCOMPARE(movedItems(away, {"a1", "a2", "a3"}, "가", 0, "### a1"), post);
}

void SeveralTest::moveSections()
{
    QCOMPARE(movedSections(post, {"C", "가"}, 1, "## 가"),
             QByteArray(
                 "## B\n\n### b1 [^r1]\n\n&nbsp;\n\n## 가\n\n### a1 [^r2]\n- x\n\n### a2 [^r3]\n\n"
                 "![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n## C\nlead\n### c1 [^r4]\n- w\n### c2\n\n"
                 "## References\n[^r1]: 3\n[^r2]: 1\n[^r3]: 2\n[^r4]: 4\n"));
    QCOMPARE(
        movedSections(post, {"B", "C"}, 0, "## B"),
        QByteArray("## B\n\n### b1 [^r1]\n\n&nbsp;\n\n## C\nlead\n### c1 [^r2]\n- w\n### c2\n\n&nbsp;\n\n"
                   "## 가\n\n### a1 [^r3]\n- x\n\n### a2 [^r4]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n"
                   "## References\n[^r1]: 3\n[^r2]: 4\n[^r3]: 1\n[^r4]: 2\n"));
    QCOMPARE(movedSections(post, {"B", "C"}, 1, "## B"), post);
    QCOMPARE(movedSections(post, {"B", "C", "가"}, 5, "## 가"), post);
}

void SeveralTest::remove()
{
    QCOMPARE(
        removed(post, {"a1", "a3", "c1"}, "### a2"),
        QByteArray(
            "## 가\n\n### a2 [^r1]\n\n![f](f.png)\n_그림_\n\n&nbsp;\n\n## B\n\n### b1 [^r2]\n\n&nbsp;\n\n"
            "## C\nlead\n### c2\n\n## References\n[^r1]: 2\n[^r2]: 3\n"));
    // An item goes with its section; the focus is what follows.
    QCOMPARE(removed(post, {"B", "b1", "a2"}, "### a3"),
             QByteArray("## 가\n\n### a1 [^r1]\n- x\n\n### a3 💡\n- z\n\n&nbsp;\n\n"
                        "## C\nlead\n### c1 [^r2]\n- w\n### c2\n\n## References\n[^r1]: 1\n[^r2]: 4\n"));
}

void SeveralTest::removeLast()
{
    QCOMPARE(
        removed(post, {"c1", "c2", "b1"}, "\n&nbsp;"),
        QByteArray(
            "## 가\n\n### a1 [^r1]\n- x\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n"
            "## B\n\n&nbsp;\n\n## C\nlead\n\n## References\n[^r1]: 1\n[^r2]: 2\n"));
    QCOMPARE(
        removed(post, {"B", "C"}, "## 가"),
        QByteArray("## 가\n\n### a1 [^r1]\n- x\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n"
                   "## References\n[^r1]: 1\n[^r2]: 2\n"));
    QCOMPARE(removed("## S\n\n### A\n- a\n\n### B\n\n### C", {"B", "C"}, "### A"),
             QByteArray("## S\n\n### A\n- a\n"));
}

void SeveralTest::duplicate()
{
    QCOMPARE(duplicated(post, {"a1", "a2"}, "### a1"),
             "## 가\n\n### a1 [^r1]\n- x\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n"
             "### a1 [^r3]\n- x\n\n### a2 [^r4]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n"
             "## B\n\n### b1 [^r5]\n" +
                 QByteArray(tail).replace("r4", "r6") +
                 "[^r1]: 1\n[^r2]: 2\n[^r3]: 1\n[^r4]: 2\n[^r5]: 3\n[^r6]: 4\n");
    QCOMPARE(
        duplicated(post, {"B"}, "## B"),
        "## 가\n\n### a1 [^r1]\n- x\n\n### a2 [^r2]\n\n![f](f.png)\n_그림_\n\n### a3 💡\n- z\n\n&nbsp;\n\n"
        "## B\n\n### b1 [^r3]\n\n&nbsp;\n\n## B\n\n### b1 [^r4]\n" +
            QByteArray(tail).replace("r4", "r5") + "[^r1]: 1\n[^r2]: 2\n[^r3]: 3\n[^r4]: 3\n[^r5]: 4\n");
    const QByteArray named = "## S\n### A [^1]\n- a[^note]\n### B [^1]\n\n[^1]: u\n[^note]: n\n";
    QCOMPARE(duplicated(named, {"A", "B"}, "### A"),
             QByteArray("## S\n### A [^1]\n- a[^note]\n### B [^1]\n### A [^2]\n- a[^note-b]\n### B [^2]\n\n"
                        "[^1]: u\n[^note]: n\n[^2]: u\n[^note-b]: n\n"));
}

void SeveralTest::perSection()
{
    const QByteArray bytes = test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/per-section.md"));
    const Document document(bytes);
    const QList<int> sections = document.outline().ofKind(NodeKind::Section),
                     items = document.outline().ofKind(NodeKind::Item);
    const auto check = [&](const edits::StructuralEdit &edit) {
        const QByteArray after = edit.edit.applied(bytes);
        QVERIFY2(edits::isConsistent(Document(after)), after.constData());
        QCOMPARE(edit.edit.inverted(bytes).applied(after), bytes);
    };
    check(edits::moveItems(document, {items.first(), items[1]}, sections.last(), 0));
    check(edits::moveSections(document, {sections.first(), sections[1]}, 1));
    check(edits::duplicateNodes(document, {sections.first(), items.last()}));
    check(edits::removeNodes(document, {sections.first(), items.last()}));
    const QByteArray moved = edits::moveSections(document, {sections.first()}, 1)
                                 .edit.applied(bytes); // keys go with their section
    QCOMPARE(Document(moved).footnotes().sectionPrefixes.value(1),
             document.footnotes().sectionPrefixes.first());
}

/// As with "\n", for every wish.
void SeveralTest::lineEnds()
{
    const QByteArray crlf = QByteArray(post).replace("\n", "\r\n");
    const auto withCrLf = [](QByteArray text) { return text.replace("\n", "\r\n"); };
    QCOMPARE(movedItems(crlf, {"a2", "b1"}, "C", 9, "### a2"),
             withCrLf(movedItems(post, {"a2", "b1"}, "C", 9, "### a2")));
    QCOMPARE(movedSections(crlf, {"B", "C"}, 0, "## B"),
             withCrLf(movedSections(post, {"B", "C"}, 0, "## B")));
    QCOMPARE(removed(crlf, {"a1", "c1", "B"}, "### a2"),
             withCrLf(removed(post, {"a1", "c1", "B"}, "### a2")));
    QCOMPARE(duplicated(crlf, {"a1", "c2"}, "### a1"), withCrLf(duplicated(post, {"a1", "c2"}, "### a1")));
    const QByteArray open = "## S\n### A\n- a\n\n### B\n- b"; // no line end at the end
    QCOMPARE(movedItems(open, {"B"}, "S", 0, "### B"), QByteArray("## S\n### B\n- b\n\n### A\n- a\n"));
}

void SeveralTest::bullets()
{
    const QByteArray list =
        "## S\n\n1. [A](a)\n2. [B](b): 말\n   - x\n3. [C](c)\n\n## T\n\n1. [D](d)\n\n### H\n";
    QCOMPARE(movedItems(list, {"A", "B"}, "T", 1, "1. [A]"), // T holds an item with a heading too
             list);
    const QByteArray two = "## S\n\n1. [A](a)\n2. [B](b): 말\n   - x\n3. [C](c)\n\n## T\n\n1. [D](d)\n";
    QCOMPARE(movedItems(two, {"B", "A"}, "T", 1, "2. [A]"),
             QByteArray("## S\n\n1. [C](c)\n\n## T\n\n1. [D](d)\n2. [A](a)\n3. [B](b): 말\n   - x\n"));
    QCOMPARE(removed(two, {"A", "B"}, "1. [C]"), QByteArray("## S\n\n1. [C](c)\n\n## T\n\n1. [D](d)\n"));
    QCOMPARE(
        duplicated(two, {"D"}, "2. [D]"),
        QByteArray("## S\n\n1. [A](a)\n2. [B](b): 말\n   - x\n3. [C](c)\n\n## T\n\n1. [D](d)\n2. [D](d)\n"));
}

QTEST_APPLESS_MAIN(SeveralTest)
#include "tst_several.moc"
