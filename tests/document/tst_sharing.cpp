#include "editor/document/edits/renumber.h"
#include "editor/document/edits/sharing.h"
#include "tests/support/diff.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

const QByteArray post =
    "## 소식\n### A [^ref1] [^ref2]\n- a[^ref1]\n\n### B [^ref3]{#b}\n- b [^none]\n\n### 💡 C\n\n"
    "## References\n[^ref1]: [One](https://example.org/1)\n\n[^ref2]: [Two](https://example.org/2)"
    "\n\n[^ref3]: [셋](https://example.org/3)\n";

int item(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Item).at(index);
}

QByteArray shared(const QByteArray &bytes, int toItem, int definition)
{
    const Document document(bytes);
    return edits::shareReference(document, item(document, toItem), definition).applied(bytes);
}

QByteArray moved(const QByteArray &bytes, int inItem, int from, int to)
{
    const Document document(bytes);
    return edits::moveReference(document, item(document, inItem), from, to).applied(bytes);
}

} // namespace

class SharingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherUses();
    void share();
    void shareEarlier();
    void move();
    void samples();
};

void SharingTest::otherUses()
{
    const Document document(post);
    QCOMPARE(edits::otherUses(document, 0), QList<int>{2});
    QCOMPARE(edits::otherUses(document, 2), QList<int>{0});
    QCOMPARE(edits::otherUses(document, 1), QList<int>());
    QCOMPARE(edits::otherUses(document, 4), QList<int>()); // no definition
}

void SharingTest::share()
{
    QCOMPARE(test::diff(post, shared(post, 1, 0)),
             QByteArray("-### B [^ref3]{#b}\n+### B [^ref3] [^ref1]{#b}\n"));
    QCOMPARE(test::diff(post, shared(post, 2, 1)), QByteArray("-### 💡 C\n+### 💡 C [^ref2]\n"));
    QCOMPARE(shared(post, 0, 1), post); // stands there
    const QByteArray crlf = QByteArray(post).replace("\n", "\r\n");
    QCOMPARE(shared(crlf, 2, 1), shared(post, 2, 1).replace("\n", "\r\n"));
}

void SharingTest::shareEarlier()
{
    QCOMPARE(test::diff(post, shared(post, 0, 2)),
             QByteArray("-### A [^ref1] [^ref2]\n+### A [^ref1] [^ref2] [^ref3]\n"));
    const QByteArray late = QByteArray(post).replace("### A [^ref1] [^ref2]", "### A");
    const Document numbered(edits::renumber(Document(late)).applied(late));
    QVERIFY(edits::renumber(numbered).isEmpty());
    const QByteArray earlier = shared(numbered.bytes(), 0, 1); // B's comes first now
    QVERIFY(edits::renumber(Document(earlier)).isEmpty());
    QVERIFY(earlier.contains("### A [^ref1]\n- a[^ref2]\n\n### B [^ref1]{#b}"));
    QVERIFY(
        earlier.contains("[^ref1]: [셋](https://example.org/3)\n\n[^ref2]: [One](https://example.org/1)"));
}

void SharingTest::move()
{
    QCOMPARE(test::diff(post, moved(post, 0, 1, 0)),
             QByteArray("-- a[^ref1]\n+- a[^ref2]\n-[^ref1]: [One](https://example.org/1)\n+[^ref1]: "
                        "[Two](https://example.org/2)\n-[^ref2]: [Two](https://example.org/2)\n+[^ref2]: "
                        "[One](https://example.org/1)\n"));
    QCOMPARE(moved(post, 0, 1, 1), post);
    QCOMPARE(moved(post, 0, 0, 2), post);
    const QByteArray named = "### A [^x] [^y] text [^z]\n\n[^x]: 1\n[^y]: 2\n[^z]: 3\n";
    QCOMPARE(moved(named, 0, 2, 0), QByteArray("### A [^z] [^x] text [^y]\n\n[^x]: 1\n[^y]: 2\n[^z]: 3\n"));
}

void SharingTest::samples()
{
    for (const test::Post &sample : test::samplePosts()) {
        const Document document(sample.bytes);
        const int items = static_cast<int>(document.outline().ofKind(NodeKind::Item).size());
        for (int i = 0; i < items; i += 5) {
            const Document there(
                shared(sample.bytes, i, static_cast<int>(document.footnotes().definitions.size()) - 1));
            QVERIFY(edits::isConsistent(there));
            QCOMPARE(there.footnotes().definitions.size(), document.footnotes().definitions.size());
            const Document swapped(moved(there.bytes(), i, 1, 0));
            QVERIFY(edits::isConsistent(swapped));
            QCOMPARE(moved(swapped.bytes(), i, 1, 0), there.bytes());
        }
    }
}

QTEST_APPLESS_MAIN(SharingTest)
#include "tst_sharing.moc"
