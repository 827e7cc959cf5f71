#include "editor/document/checks/check.h"
#include "editor/document/edits/points.h"
#include "tests/document/leavesandgaps.h"
#include "tests/document/randomedits.h"
#include "tests/support/posts.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

// Random damage to posts and random wishes about what is left, for some seconds: nothing crashes and the
// invariants hold. Each round has a seed of its own. WOLGAN_FUZZ_SECONDS runs longer and begins somewhere
// else each time; WOLGAN_FUZZ_SEED begins at that round, as a failure's message names it.

using namespace wolgan;

class FuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rounds();

private:
    void round(quint32 seed);

    QList<test::Post> m_posts;
};

void FuzzTest::initTestCase()
{
    const QList<test::Post> all = test::allPosts();
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(m_posts),
                 [](const test::Post &post) { return post.bytes.size() < 64 * 1024; });
    QVERIFY(!m_posts.isEmpty());
}

/// A post after some damage and then some wishes, each step checked.
void FuzzTest::round(quint32 seed)
{
    QRandomGenerator random(seed);
    Document document(m_posts[random.bounded(static_cast<int>(m_posts.size()))].bytes);
    const int damage = random.bounded(12), steps = damage + random.bounded(6);
    for (int step = 0; step < steps; ++step) {
        const QByteArray &bytes = document.bytes();
        const TextEdit edit = step < damage       ? test::randomTextEdit(random, bytes)
                              : random.bounded(2) ? test::randomFieldEdit(random, document)
                                                  : test::randomStructuralEdit(random, document);
        QVERIFY(edit.fits(bytes.size()));
        const Document now = document.edited(edit);
        QVERIFY2(now == Document(edit.applied(bytes)), "read in part, it differs");
        QCOMPARE(edit.inverted(bytes).applied(now.bytes()), bytes);
        QCOMPARE(test::leavesAndGaps(now), now.bytes());
        document = now;
    }
    const QList<Finding> findings = check(document);
    for (const Finding &finding : findings)
        QVERIFY(finding.range.begin >= 0 && finding.range.end <= document.bytes().size());
    const int item = test::pick(random, document.outline().ofKind(NodeKind::Item));
    if (item >= 0)
        QVERIFY(edits::setBlocks(document, item, edits::blocks(document, item)).isEmpty());
}

void FuzzTest::rounds()
{
    const int seconds = qEnvironmentVariableIntValue("WOLGAN_FUZZ_SECONDS");
    const quint32 first = qEnvironmentVariableIsSet("WOLGAN_FUZZ_SEED")
                              ? static_cast<quint32>(qEnvironmentVariable("WOLGAN_FUZZ_SEED").toULong())
                          : seconds > 0 ? QRandomGenerator::system()->generate() % 1'000'000'000
                                        : 1;
    qInfo("first seed %u", first);
    QElapsedTimer timer;
    timer.start();
    quint32 seed = first;
    for (; timer.elapsed() < 1000 * (seconds > 0 ? seconds : 10); ++seed) {
        round(seed);
        if (QTest::currentTestFailed()) {
            qWarning("WOLGAN_FUZZ_SEED=%u fails at once", seed);
            return;
        }
    }
    qInfo("%u rounds", seed - first);
}

QTEST_APPLESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
