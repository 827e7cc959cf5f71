#include "preview/view/blockdiff.h"
#include "preview/view/pagepatch.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace wolgan;

namespace {

/// One block per letter.
QList<RenderedBlock> letters(const QByteArray &text)
{
    QList<RenderedBlock> blocks;
    for (const char letter : text)
        blocks.append({{10 * blocks.size(), 10 * blocks.size() + 5}, QByteArray(1, letter)});
    return blocks;
}

QByteArray text(const QList<RenderedBlock> &blocks)
{
    QByteArray joined;
    for (const RenderedBlock &block : blocks)
        joined += block.html;
    return joined;
}

/// What the page does with the changes, on values.
QList<RenderedBlock> applied(const QList<RenderedBlock> &before, const QList<BlockChange> &changes,
                             const QList<RenderedBlock> &after)
{
    QList<RenderedBlock> result;
    qsizetype from = 0;
    for (const BlockChange &change : changes) {
        result += before.sliced(from, change.start - from);
        for (qsizetype i = 0; i < change.inserted.size(); ++i) {
            const auto [old, rewritten] = change.inserted[i];
            result += old >= 0 && !rewritten ? before[old] : after[change.newStart + i];
        }
        from = change.start + change.removed;
    }
    return result + before.sliced(from);
}

/// The changes as text: `start-removed+inserted`, an inserted block a letter, a moved one its old index in
/// brackets.
QByteArray written(const QByteArray &before, const QByteArray &after)
{
    const QList<RenderedBlock> target = letters(after);
    QByteArray result;
    for (const BlockChange &change : diffBlocks(letters(before), target)) {
        result += (result.isEmpty() ? "" : " ") + QByteArray::number(change.start) + '-' +
                  QByteArray::number(change.removed) + '+';
        for (qsizetype i = 0; i < change.inserted.size(); ++i) {
            const auto [from, rewritten] = change.inserted[i];
            if (from >= 0)
                result += '[' + QByteArray::number(from) + ']';
            if (from < 0 || rewritten)
                result += target[change.newStart + i].html;
        }
    }
    return result;
}

} // namespace

class BlockDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examples_data();
    void examples();
    void appliesToTheNewList();
    void renumberedBlocksKeepTheirPlace();
    void messageSaysOnlyWhatDiffers();
    void spots();
};

void BlockDiff::examples_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const char *before, const char *after, const char *changes) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(changes);
    };
    row("nothing", "", "", "");
    row("the same", "abc", "abc", "");
    row("first load", "", "abc", "0-0+abc");
    row("all gone", "abc", "", "0-3+");
    row("one typed in", "abc", "axc", "1-1+[1]x");
    row("inserted", "abc", "abxc", "2-0+x");
    row("appended", "abc", "abcx", "3-0+x");
    row("removed", "abc", "ac", "1-1+");
    row("two places", "abcdef", "aXcdeY", "1-1+[1]X 5-1+[5]Y");
    row("one moved down", "abcde", "acdbe", "1-1+ 4-0+[1]");
    row("one moved up", "abcde", "adbce", "1-0+[3] 3-1+");
    row("swapped", "abcd", "acbd", "1-0+[2] 2-1+");
    row("moved past a change", "abcde", "adXbe", "1-0+[3]X 2-2+");
    row("equal blocks added", "aabb", "aaaabb", "2-0+aa");
    row("equal blocks inside", "x.y.z", "x.q.z", "2-1+[2]q");
}

void BlockDiff::examples()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QTEST(written(before, after), "changes");
}

void BlockDiff::appliesToTheNewList()
{
    QRandomGenerator random(20240531);
    for (int round = 0; round < 4000; ++round) {
        const int alphabet = random.bounded(1, 12); // few letters: many equal blocks
        QByteArray before;
        for (int i = random.bounded(30); i > 0; --i)
            before += static_cast<char>('a' + random.bounded(alphabet));
        QByteArray after = before;
        for (int edits = random.bounded(6); edits > 0; --edits) {
            const qsizetype at = random.bounded(after.size() + 1);
            const qsizetype length = std::min<qsizetype>(random.bounded(4), after.size() - at);
            const QByteArray cut = after.mid(at, length);
            after.remove(at, length);
            after.insert(random.bounded(after.size() + 1), random.bounded(2) ? cut : QByteArray("Z"));
        }
        const auto changes = diffBlocks(letters(before), letters(after));
        QCOMPARE(text(applied(letters(before), changes, letters(after))), after);

        QSet<qsizetype> used;
        qsizetype end = -1;
        for (const BlockChange &change : changes) {
            QVERIFY(change.start > end ||
                    (end < 0 && change.start == 0)); // disjoint, ascending, a kept block between
            QVERIFY(change.removed > 0 || !change.inserted.isEmpty());
            end = change.start + change.removed;
        }
        for (const BlockChange &change : changes) {
            for (const auto [old, rewritten] : change.inserted) {
                if (old < 0)
                    continue;
                QVERIFY(!used.contains(old));
                used.insert(old);
                const auto holds = [old = old](const BlockChange &other) {
                    return old >= other.start && old < other.start + other.removed;
                };
                QVERIFY(rewritten ? holds(change) : std::any_of(changes.begin(), changes.end(), holds));
            }
        }
    }
}

// A new item before others: the number in every later heading changes, the headings stay the same elements.
void BlockDiff::renumberedBlocksKeepTheirPlace()
{
    const auto headings = [](const QByteArrayList &titles) {
        QList<RenderedBlock> blocks;
        for (int i = 0; i < titles.size(); ++i)
            blocks.append({{}, "<h3>" + titles[i] + "<sup>" + QByteArray::number(i + 1) + "</sup></h3>"});
        return blocks;
    };
    const auto changes =
        diffBlocks(headings({"a", "b", "c", "d"}), headings({"a", "new", "b", "c typed", "d"}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].start, 1);
    QCOMPARE(changes[0].inserted, (QList<InsertedBlock>{{-1, false}, {1, true}, {2, true}, {3, true}}));
}

void BlockDiff::messageSaysOnlyWhatDiffers()
{
    PageContent before;
    before.header = "<h1>a</h1>";
    before.page.blocks = letters("abc");
    PageContent after = before;
    for (RenderedBlock &block : after.page.blocks)
        block.range = {block.range.begin + 7, block.range.end + 7};
    QVERIFY(patchMessage(&before, after).isEmpty()); // shifted bytes are no change of the page
    after.page.footnotes = "<div></div>";
    QCOMPARE(patchMessage(&before, after).keys(), QStringList{QStringLiteral("footnotes")});
    after.imagePrefix = QStringLiteral("/img");
    after.page.blocks = letters("abd");
    const QJsonObject message = patchMessage(&before, after);
    QCOMPARE(message[QStringLiteral("images")].toBool(), true);
    QCOMPARE(message[QStringLiteral("changes")].toArray(),
             QJsonArray{(QJsonArray{2, 1, QJsonArray{(QJsonArray{2, QStringLiteral("d")})}})});
    // An empty page still is a page: the first message says so.
    QVERIFY(patchMessage(nullptr, {}).contains(QStringLiteral("header")));
}

void BlockDiff::spots()
{
    RenderedPage page;
    page.blocks = {{{50, 60}, "a"}, {{62, 80}, "b"}};
    page.footnoteRanges = {{120, 140}, {100, 119}};
    using Kind = PageSpot::Kind;
    QCOMPARE(spotAt(page, 0), (PageSpot{Kind::Header, 0}));
    QCOMPARE(spotAt(page, 49), (PageSpot{Kind::Header, 0}));
    QCOMPARE(spotAt(page, 50), (PageSpot{Kind::Block, 0}));
    QCOMPARE(spotAt(page, 61), (PageSpot{Kind::Block, 0}));
    QCOMPARE(spotAt(page, 62), (PageSpot{Kind::Block, 1}));
    QCOMPARE(spotAt(page, 99), (PageSpot{Kind::Block, 1}));
    QCOMPARE(spotAt(page, 100), (PageSpot{Kind::Footnote, 1}));
    QCOMPARE(spotAt(page, 139), (PageSpot{Kind::Footnote, 0}));
    QCOMPARE(spotAt(page, 9999), (PageSpot{Kind::Block, 1}));
    QCOMPARE(rangeOf(page, {Kind::Footnote, 1})->begin, 100);
    QCOMPARE(rangeOf(page, {Kind::Block, 1})->begin, 62);
    QCOMPARE(rangeOf(page, {Kind::Block, 2}), std::nullopt);
    QCOMPARE(rangeOf(page, {Kind::Footnote, -1}), std::nullopt);
}

QTEST_APPLESS_MAIN(BlockDiff)
#include "tst_blockdiff.moc"
