#include "editor/document/edits/bullets.h"
#include "editor/document/edits/clipboard.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/several.h"
#include "editor/document/edits/titles.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

const QByteArray post =
    "## 소식\n### 하나 [^ref1]\n- a\n\n![fig1](a.png)\n\n### B [^ref2] [^ref1]\n- b[^note]\n\n&nbsp;\n\n"
    "## Papers\n\n### C [^ref3]\n\n- c\n\n## References\n[^ref1]: [One](https://example.org/1)\n\n"
    "[^ref2]: [둘](https://example.org/2) as [^ref3]\n\n[^note]: A note.\n\n"
    "[^ref3]: [Three](https://example.org/3)\n";

const QByteArray other =
    "---\ntitle: x\n---\n\n# News\n\n## First [^n-1]\ntext\n\n### deeper\nmore\n\n# Tools\n\n"
    "## Second [^t-1]\n\n[^n-1]: [F](https://example.org/f)\n[^t-1]: [S](https://example.org/s)\n";

int item(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Item).at(index);
}

int section(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Section).at(index);
}

QByteArray pasted(const QByteArray &bytes, int inSection, int position, const QByteArray &markdown)
{
    const Document document(bytes);
    const int node = inSection < 0 ? 0 : section(document, inSection);
    const edits::StructuralEdit edit = edits::pasted(document, node, position, markdown);
    const QByteArray after = edit.edit.applied(bytes);
    return edit.edit.isEmpty() || after[edit.focus] == '#' ? after : "wrong focus";
}

} // namespace

class ClipboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copied();
    void cutAndPaste();
    void copyAndPaste();
    void fromOtherPost();
    void sections();
    void plainText_data();
    void plainText();
    void withoutFootnotes();
    void toBullets_data();
    void toBullets();
    void fromBullets();
    void bulletsAndBack();
    void staysInside_data();
    void staysInside();
    void samples();
};

void ClipboardTest::copied()
{
    const Document document(post);
    QCOMPARE(
        edits::copied(document, {item(document, 1)}),
        QByteArray("### B [^ref2] [^ref1]\n- b[^note]\n\n[^ref2]: [둘](https://example.org/2) as [^ref3]\n\n"
                   "[^ref1]: [One](https://example.org/1)\n\n[^note]: A note.\n\n"
                   "[^ref3]: [Three](https://example.org/3)\n"));
    QCOMPARE(
        edits::copied(document, {section(document, 1), item(document, 2), item(document, 0)}),
        QByteArray("### 하나 [^ref1]\n- a\n\n![fig1](a.png)\n\n## Papers\n\n### C [^ref3]\n\n- c\n\n[^ref1]: "
                   "[One](https://example.org/1)\n\n[^ref3]: [Three](https://example.org/3)\n"));
    const Document crlf(QByteArray(post).replace("\n", "\r\n"));
    QCOMPARE(edits::copied(crlf, {item(crlf, 1)}), edits::copied(document, {item(document, 1)}));
    QCOMPARE(edits::copied(document, {}), QByteArray());
}

void ClipboardTest::cutAndPaste()
{
    for (const QByteArray &bytes : {post, QByteArray(post).replace("\n", "\r\n")}) {
        const Document document(bytes);
        const QByteArray text = edits::copied(document, {item(document, 0), item(document, 1)});
        const Document without(
            edits::removeNodes(document, {item(document, 0), item(document, 1)}).edit.applied(bytes));
        QCOMPARE(without.outline().ofKind(NodeKind::Item).size(), 1);
        const Document back(pasted(without.bytes(), 0, 0, text));
        QVERIFY(edits::isConsistent(back));
        QCOMPARE(edits::copied(back, {item(back, 0), item(back, 1)}), text);
    }
}

void ClipboardTest::copyAndPaste()
{
    const Document document(post);
    const QByteArray text = edits::copied(document, {item(document, 0)});
    // The same definition is there: the copy uses it.
    QCOMPARE(test::diff(post, pasted(post, 1, 1, text)),
             QByteArray("+### 하나 [^ref1]\n+- a\n+\n+![fig1](a.png)\n+\n"));
    // The label is there for something else: a definition of its own.
    const QByteArray changed = QByteArray(text).replace("example.org/1", "example.org/other");
    QVERIFY(pasted(post, 0, 0, changed)
                .contains("## 소식\n### 하나 [^ref1]\n- a\n\n![fig1](a.png)\n\n### 하나 [^ref2]\n"));
    QVERIFY(pasted(post, 0, 0, changed)
                .contains(
                    "[^ref1]: [One](https://example.org/other)\n\n[^ref2]: [One](https://example.org/1)\n"));
    const QByteArray note = "### N[^note]\n\n[^note]: Another.\n";
    QVERIFY(pasted(post, 0, 0, note).contains("### N[^note-b]\n"));
    QVERIFY(pasted(post, 0, 0, note).contains("[^note-b]: Another.\n"));
}

void ClipboardTest::fromOtherPost()
{
    const Document from(other);
    const QByteArray text = edits::copied(from, {item(from, 0)});
    const QByteArray after = pasted(post, 1, 0, text);
    QVERIFY(after.contains("## Papers\n\n### First [^ref3]\ntext\n\n#### deeper\nmore\n\n### C [^ref4]\n"));
    QVERIFY(edits::isConsistent(Document(after)));
}

void ClipboardTest::sections()
{
    const QByteArray after = pasted(post, 0, 0, other);
    QVERIFY(after.contains(
        "- b[^note]\n\n&nbsp;\n\n## News\n\n### First [^ref3]\ntext\n\n#### deeper\nmore\n\n&nbsp;\n\n"
        "## Tools\n\n### Second [^ref4]\n\n&nbsp;\n\n## Papers\n"));
    QVERIFY(edits::isConsistent(Document(after)));
    QVERIFY(pasted(post, -1, 0, other).startsWith("## News\n\n### First [^ref1]\n"));
    QVERIFY(pasted(post, -1, 2, "## Empty\n").contains("## Empty\n\n## References"));
    const QByteArray perSection =
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/per-section.md"));
    const Document there(pasted(perSection, 1, 0, other));
    QVERIFY(there.bytes().contains("### First [^ref-ne-1]"));
    QVERIFY(there.bytes().contains("### Second [^ref-to-1]"));
    QVERIFY(edits::isConsistent(there));
}

void ClipboardTest::plainText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("words") << QByteArray("낱말 💡") << QByteArray("### 낱말 💡\n\n");
    QTest::newRow("points") << QByteArray("\n- a\n  - b\n- c\n") << QByteArray("### a\n- b\n- c\n\n");
    QTest::newRow("link") << QByteArray("[제목](https://example.org/t)\n- a")
                          << QByteArray("### 제목 [^ref1]\n- a\n\n");
    QTest::newRow("url") << QByteArray("https://example.org/t")
                         << QByteArray("### https://example.org/t [^ref1]\n\n");
    QTest::newRow("before headings") << QByteArray("x\ny\n\n### z\n") << QByteArray("### x\ny\n\n### z\n\n");
    QTest::newRow("empty") << QByteArray(" \n\n") << QByteArray();
    QTest::newRow("crlf") << QByteArray("a\r\nb") << QByteArray("### a\nb\n\n");
    QTest::newRow("rule") << QByteArray("---\na\n\n---\nb") << QByteArray("### a\n---\nb\n\n");
}

void ClipboardTest::plainText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lines);
    const QByteArray after = pasted(post, 0, 0, text);
    QVERIFY2(after.startsWith("## 소식\n" + lines + "### 하나"), after.constData());
    QVERIFY(edits::isConsistent(Document(after)));
}

void ClipboardTest::withoutFootnotes()
{
    const QByteArray plain = "## S\n\n### A\n- a\n";
    QCOMPARE(pasted(plain, 0, 1, "[T](https://example.org)"), plain + "\n### [T](https://example.org)\n");
    QCOMPARE(pasted(plain, 0, 1, "### T [^x9]\n\n[^x9]: u\n"),
             plain + "\n### T [^ref1]\n\n## References\n[^ref1]: u\n");
}

void ClipboardTest::toBullets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("bullets");
    QTest::addColumn<QByteArray>("definitions");
    const QByteArray none;
    QTest::newRow("same title") << QByteArray(
                                       "### 둘 💡 [^r2]\n- a\n  - b\n\n[^r2]: [둘 💡](https://example.org/2)\n")
                                << QByteArray("* **[둘 💡](https://example.org/2)**\n  - a\n    - b\n")
                                << none;
    QTest::newRow("other title") << QByteArray("### T [^r2]\n\n- a\n\n[^r2]: [A long title](u)\n")
                                 << QByteArray("* **[T](u)** - A long title\n  - a\n") << none;
    QTest::newRow("more references") << QByteArray(
                                            "### T [^r2] [^r3]\ntext\n\n[^r2]: [T](u)\n[^r3]: [V](v)\n")
                                     << QByteArray("* **[T](u)** [^ref1] - text\n")
                                     << QByteArray("[^ref1]: [V](v)\n");
    QTest::newRow("more text") << QByteArray("### T [^r2]\n\n[^r2]: [T](u), a note\n")
                               << QByteArray("* **[T](u)** [^ref1]\n")
                               << QByteArray("[^ref1]: [T](u), a note\n");
    QTest::newRow("used below") << QByteArray("### T [^r2]\n- a [^r2]\n\n[^r2]: [T](u)\n")
                                << QByteArray("* **[T](u)**\n  - a [^ref1]\n")
                                << QByteArray("[^ref1]: [T](u)\n");
    QTest::newRow("bullets")
        << QByteArray("- [T](t): c\n    - x\n- [U](u){:target=\"_blank\"}\n- 낱말\n")
        << QByteArray("* **[T](t)** - c\n  - x\n* **[U](u)**{:target=\"_blank\"}\n* **[낱말]()**\n") << none;
    QTest::newRow("url") << QByteArray("https://example.org/t")
                         << QByteArray("* **[https://example.org/t](https://example.org/t)**\n") << none;
    QTest::newRow("link and points") << QByteArray("[T](t)\n- a\n- b")
                                     << QByteArray("* **[T](t)**\n  - a\n  - b\n") << none;
    QTest::newRow("words") << QByteArray("낱말 💡") << QByteArray("* **[낱말 💡]()**\n") << none;
    QTest::newRow("links inside") << QByteArray("see [a](b) now") << QByteArray("* see [a](b) now\n") << none;
}

void ClipboardTest::toBullets()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, bullets);
    QFETCH(QByteArray, definitions);
    const QByteArray list = "## S\n\n* **[A](a)** - one\n", last = "* **[B](b)**\n";
    const auto result = [&](const QByteArray &definition) {
        return list + bullets + last + (definition.isEmpty() ? "" : "\n## References\n" + definition);
    };
    const QByteArray bytes = list + last;
    const Document document(bytes);
    const QByteArray after = edits::pasted(document, section(document, 0), 1, text).edit.applied(bytes);
    QCOMPARE(after, result(definitions));
    const QByteArray crlf = QByteArray(bytes).replace("\n", "\r\n");
    const Document other(crlf);
    QCOMPARE(edits::pasted(other, section(other, 0), 1, text).edit.applied(crlf),
             QByteArray(after).replace("\n", "\r\n"));
}

void ClipboardTest::fromBullets()
{
    const QByteArray text =
        "- [하나](u): 말 [^x]\n  - a\n- **[B](b)**{:target=\"_blank\"} [^x]\n- c\n\n[^x]: note\n";
    const QByteArray noted = "## S\n### A [^ref1]\n- a\n\n[^ref1]: [A](a)\n";
    const Document document(noted);
    QCOMPARE(
        edits::pasted(document, section(document, 0), 1, text).edit.applied(noted),
        QByteArray(
            "## S\n### A [^ref1]\n- a\n\n### 하나 [^ref2]\n말 [^x]\n\n- a\n\n### B [^ref3] [^x]\n\n### c\n\n"
            "[^ref1]: [A](a)\n\n[^x]: note\n\n[^ref2]: [하나](u)\n\n[^ref3]: [B](b)\n"));
    const QByteArray plain = "## S\n\n### A\n- a\n";
    QCOMPARE(pasted(plain, 0, 1, "- [T](t): c\n  - x\n"), plain + "\n### [T](t)\nc\n\n- x\n");
}

/// Bullets cut and pasted come back as they were, sections of bullets too.
void ClipboardTest::bulletsAndBack()
{
    const QByteArray bytes =
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/bullet-items.md"));
    const Document document(bytes);
    for (const int index : {0, 1, 2}) {
        const QByteArray text = edits::copied(document, {item(document, index)});
        const Document without(edits::removeNodes(document, {item(document, index)}).edit.applied(bytes));
        QCOMPARE(without.outline().ofKind(NodeKind::Item).size() + 1,
                 document.outline().ofKind(NodeKind::Item).size());
        const Document back(
            edits::pasted(without, section(without, 0), index, text).edit.applied(without.bytes()));
        QCOMPARE(back.outline().ofKind(NodeKind::Item).size(),
                 document.outline().ofKind(NodeKind::Item).size());
        QCOMPARE(edits::itemUrl(back, item(back, index)), edits::itemUrl(document, item(document, index)));
        QCOMPARE(edits::text(back, item(back, index)), edits::text(document, item(document, index)));
    }
    const Document more(pasted(bytes, 0, 0, edits::copied(document, {section(document, 1)})));
    QCOMPARE(more.outline().ofKind(NodeKind::Section).size(),
             document.outline().ofKind(NodeKind::Section).size() + 1);
    const QByteArray words =
        "## S\n- [A](a)\n- [C](c)\n- b\n- d\n"; // one more without a link: no items any more
    QCOMPARE(pasted(words, 0, 1, "see [a](b) now"), words);
}

void ClipboardTest::staysInside_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"### A\n```\nopen", "### A\n<div>\nopen", "a\n<!-- open", "### A\n~~~",
                             "text\n---\nmore", "### A\n\xFF\xFE", "- [^", "### A\n> quote\nlazy"})
        QTest::newRow(text) << QByteArray(text);
}

void ClipboardTest::staysInside()
{
    QFETCH(QByteArray, text);
    const QByteArray target =
        QByteArray(post).replace("- b[^note]", "- b[^note]\n\n```\ncode\n```\n\n<div>\n</div>\n\n<!-- -->");
    const Document after(pasted(target, 0, 0, text));
    QCOMPARE(after.outline().ofKind(NodeKind::Item).size(), 4);
    QCOMPARE(after.outline().ofKind(NodeKind::Section).size(), 2);
    QVERIFY(edits::isConsistent(after));
}

void ClipboardTest::samples()
{
    const QList<test::Post> posts = test::samplePosts();
    for (const test::Post &from : posts) {
        for (const test::Post &to : posts) {
            const Document source(from.bytes), target(to.bytes);
            const QList<int> items = source.outline().ofKind(NodeKind::Item);
            const QByteArray text = edits::copied(source, {items[2], items[7], items.last()});
            const edits::StructuralEdit edit = edits::pasted(target, section(target, 1), 1, text);
            const Document there(edit.edit.applied(to.bytes));
            QVERIFY(edits::isConsistent(there));
            QCOMPARE(there.outline().ofKind(NodeKind::Item).size(),
                     target.outline().ofKind(NodeKind::Item).size() + 3);
            QCOMPARE(edit.edit.inverted(to.bytes).applied(there.bytes()), to.bytes);
            const QByteArray all = edits::copied(source, {section(source, 0), section(source, 1)});
            const Document grown(edits::pasted(target, 0, 1, all).edit.applied(to.bytes));
            QVERIFY(edits::isConsistent(grown));
            QCOMPARE(grown.outline().ofKind(NodeKind::Section).size(),
                     target.outline().ofKind(NodeKind::Section).size() + 2);
        }
    }
}

QTEST_APPLESS_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
