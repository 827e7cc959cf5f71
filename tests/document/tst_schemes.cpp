#include "editor/document/edits/renumber.h"
#include "editor/document/edits/schemes.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

using Kind = FootnoteScheme::Kind;

const QByteArray wholePost = "머리 [^ref1]\n\n## 💡 News\n### 하나 [^ref2]\n- a[^note]\n\n### B [^ref3] "
                             "[^ref2]\n\n## Papers\n### C [^ref4]\n- "
                             "c\n\n## References\n[^ref1]: [머리](https://example.org/0)\n[^ref2]: "
                             "[One](https://example.org/1) and [^ref4]\n"
                             "[^ref3]: [Two](https://example.org/2)\n[^ref4]: "
                             "[Three](https://example.org/3)\n[^ref5]: unused\n[^note]: A note.\n";

QByteArray converted(const QByteArray &bytes, const FootnoteScheme &scheme,
                     const QList<QByteArray> &prefixes = {})
{
    return edits::converted(Document(bytes), scheme, prefixes).applied(bytes);
}

} // namespace

class SchemesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixes();
    void perSectionAndBack();
    void plainNumbers();
    void givenPrefixes();
    void leftAlone();
    void samples();
    void changes();
};

void SchemesTest::prefixes()
{
    for (const char *prefix : {"", "ref", "ref-pa-", "a:b_"})
        QVERIFY2(edits::isLabelPrefix(prefix), prefix);
    for (const char *prefix : {"ref2", "-", "참고", "a b", "a]", "^"})
        QVERIFY2(!edits::isLabelPrefix(prefix), prefix);
}

void SchemesTest::perSectionAndBack()
{
    const QByteArray sections = converted(wholePost, {Kind::PerSection, "ref-"});
    QCOMPARE(
        test::diff(wholePost, sections),
        QByteArray("-### 하나 [^ref2]\n+### 하나 [^ref-ne-1]\n-### B [^ref3] [^ref2]\n+### B [^ref-ne-2] "
                   "[^ref-ne-1]\n-### C [^ref4]\n+### C [^ref-pa-1]\n"
                   "-[^ref2]: [One](https://example.org/1) and [^ref4]\n"
                   "-[^ref3]: [Two](https://example.org/2)\n-[^ref4]: [Three](https://example.org/3)\n"
                   "-[^ref5]: unused\n"
                   "+[^ref-ne-1]: [One](https://example.org/1) and [^ref-pa-1]\n"
                   "+[^ref-ne-2]: [Two](https://example.org/2)\n"
                   "+[^ref-pa-1]: [Three](https://example.org/3)\n+[^ref2]: unused\n"));
    QVERIFY(edits::renumber(Document(sections)).isEmpty());
    QCOMPARE(Document(sections).footnotes().scheme, (FootnoteScheme{Kind::PerSection, "ref-"}));
    QCOMPARE(converted(sections, {Kind::WholePost, "ref"}), wholePost);
}

void SchemesTest::plainNumbers()
{
    const QByteArray numbers = converted(wholePost, {Kind::WholePost, ""});
    QVERIFY(numbers.contains("### B [^3] [^2]"));
    QVERIFY(numbers.contains("\n[^4]: [Three](https://example.org/3)\n[^5]: unused\n[^note]: A note.\n"));
    QVERIFY(edits::renumber(Document(numbers)).isEmpty());
    QCOMPARE(converted(numbers, {Kind::WholePost, "ref"}), wholePost);
    QCOMPARE(converted(numbers, {Kind::WholePost, ""}), numbers);
}

void SchemesTest::givenPrefixes()
{
    const QByteArray sections = converted(wholePost, {Kind::PerSection, "n-"}, {"n-new-"});
    QVERIFY(sections.contains("### B [^n-new-2] [^n-new-1]"));
    QVERIFY(sections.contains("### C [^n-pa-1]"));
    QCOMPARE(converted(wholePost, {Kind::PerSection, "n-"}, {"no way-"}), wholePost);
    QCOMPARE(converted(wholePost, {Kind::WholePost, "ref2"}), wholePost);
}

void SchemesTest::leftAlone()
{
    const QByteArray named = "### A [^vaswani2017]\n\n[^vaswani2017]: [A](https://example.org)\n";
    QCOMPARE(converted(named, {Kind::WholePost, "ref"}), named);
    QCOMPARE(converted("### A\n", {Kind::WholePost, "ref"}), QByteArray("### A\n"));
    // What the new scheme would take for its own joins it: two footnotes never become one.
    const QByteArray mixed = "### A [^ref1]\n### B [^ref2]\n### C[^1]\n\n[^ref1]: a\n[^ref2]: b\n[^1]: c\n";
    QCOMPARE(converted(mixed, {Kind::WholePost, ""}),
             QByteArray("### A [^1]\n### B [^2]\n### C[^3]\n\n[^1]: a\n[^2]: b\n[^3]: c\n"));
    const QByteArray crlf = QByteArray(wholePost).replace("\n", "\r\n");
    QCOMPARE(converted(crlf, {Kind::PerSection, "ref-"}).replace("\r\n", "\n"),
             converted(wholePost, {Kind::PerSection, "ref-"}));
}

void SchemesTest::samples()
{
    const QList<FootnoteScheme> schemes{{Kind::WholePost, "ref"},
                                        {Kind::PerSection, "ref-"},
                                        {Kind::WholePost, ""},
                                        {Kind::PerSection, "k-"},
                                        {Kind::WholePost, "fn:"}};
    for (const test::Post &post : test::ownPosts() + test::samplePosts()) {
        const Document document(post.bytes);
        if (!edits::isConsistent(document) || document.footnotes().scheme.kind == Kind::None)
            continue;
        for (const FootnoteScheme &scheme : schemes) {
            const Document there(converted(post.bytes, scheme));
            QVERIFY2(edits::isConsistent(there), qPrintable(post.name));
            QCOMPARE(there.footnotes().shownNumbers(), document.footnotes().shownNumbers());
            const FootnoteScheme &old = document.footnotes().scheme;
            QCOMPARE(converted(there.bytes(), old, document.footnotes().sectionPrefixes), post.bytes);
        }
    }
}

void SchemesTest::changes()
{
    const Document document(wholePost);
    const TextEdit edit = edits::converted(document, {Kind::PerSection, "ref-"}, {});
    QCOMPARE(
        edits::labelChanges(document, edit),
        (QList<edits::LabelChange>{
            {"ref2", "ref-ne-1", 3}, {"ref3", "ref-ne-2", 2}, {"ref4", "ref-pa-1", 3}, {"ref5", "ref2", 1}}));
    const Document odd("### A [^ref2]\n### B [^ref2]\n### C [^ref1]\n\n[^ref1]: c\n[^ref2]: a\n");
    QCOMPARE(edits::labelChanges(odd, edits::renumber(odd)),
             (QList<edits::LabelChange>{{"ref2", "ref1", 3}, {"ref1", "ref2", 2}}));
    QVERIFY(edits::labelChanges(document, {}).isEmpty());
}

QTEST_APPLESS_MAIN(SchemesTest)
#include "tst_schemes.moc"
