// Posts made at random, rendered by us and by the real kramdown: both make the same page of them.
//
// The ordinary run makes the same few hundred posts each time. WOLGAN_FUZZ_SECONDS runs longer, begins
// somewhere else each time, takes the blocks of the corpus too, and prints what differs, made as short as it
// can be, the shortest first; WOLGAN_FUZZ_SEED begins at that post.

#include "preview/render/render.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/livekramdown.h"
#include "tests/render/posts.h"
#include "tests/render/randompost.h"
#include "tests/render/shrink.h"
#include "tests/render/sitekramdown.h"
#include "tests/support/posts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

namespace wolgan {

namespace {

const QString folder = QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render");

qint64 seconds()
{
    return qEnvironmentVariableIntValue("WOLGAN_FUZZ_SECONDS");
}

QList<QByteArray> blocksOfPosts(const QList<test::Post> &posts)
{
    QList<QByteArray> blocks;
    for (const test::Post &post : posts) {
        const QString text = QString::fromUtf8(post.bytes);
        if (!text.contains(QChar::ReplacementCharacter) && !text.contains(QChar::Null)) // Ruby strips it
            blocks += test::blocksOf(bodyOf(post.bytes).of(post.bytes).toByteArray());
    }
    return blocks;
}

QList<QByteArray> goldenBlocks()
{
    QList<QByteArray> blocks;
    const QDir golden(folder + QLatin1String("/golden"));
    for (const QString &name : golden.entryList({QStringLiteral("*.md")}, QDir::Files))
        blocks += test::blocksOf(readFile(golden.filePath(name)));
    return blocks;
}

} // namespace

class FuzzRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
    }

    void sameAsKramdown_data()
    {
        QTest::addColumn<QList<QByteArray>>("blocks"); // none: of the grammar
        QTest::addColumn<int>("accidents");
        QTest::newRow("grammar") << QList<QByteArray>() << 0;
        QTest::newRow("grammar, damaged") << QList<QByteArray>() << 6;
        QTest::newRow("own posts") << goldenBlocks() + blocksOfPosts(test::ownPosts()) << 6;
        if (seconds() > 0 && !test::corpusPosts().isEmpty())
            QTest::newRow("corpus") << blocksOfPosts(test::corpusPosts()) << 6;
    }

    void sameAsKramdown();

private:
    [[nodiscard]] QString difference(const QByteArray &post);
    [[nodiscard]] QByteArray post(quint32 seed, const QList<QByteArray> &blocks, int accidents) const;
    void note(const QByteArray &post);
    void printFound() const;

    test::LiveKramdown m_kramdown;
    test::Grammar m_grammar{QString::fromUtf8(readFile(folder + QLatin1String("/grammar.txt")))};
    QMap<QString, QByteArray> m_found; ///< the shortest post of each difference
};

/// Empty where both make the same of it, or kramdown makes nothing of it.
QString FuzzRender::difference(const QByteArray &post)
{
    const std::optional<QByteArray> expected = m_kramdown.published(post);
    return expected ? firstDifference(*expected, toHtml(renderBody(post, {0, post.size()}))) : QString();
}

QByteArray FuzzRender::post(quint32 seed, const QList<QByteArray> &blocks, int accidents) const
{
    QRandomGenerator random(seed);
    QByteArray text =
        blocks.isEmpty() ? m_grammar.text(random, QStringLiteral("post")) : test::splicedPost(random, blocks);
    text = test::damaged(random, text, accidents);
    if (random.bounded(20) == 0)
        text.replace('\n', "\r\n");
    return text;
}

/// Keeps the shortest post that differs, of those that differ alike.
void FuzzRender::note(const QByteArray &post)
{
    const QByteArray least =
        test::shrunk(post, [this](const QByteArray &part) { return !difference(part).isEmpty(); });
    QString kind = QString::fromUtf8(least);
    kind.replace(QRegularExpression(QStringLiteral("[\\p{L}\\p{N}]+")), QStringLiteral("a"));
    QByteArray &kept = m_found[kind];
    if (kept.isEmpty() || least.size() < kept.size())
        kept = least;
}

void FuzzRender::printFound() const
{
    QList<QByteArray> posts = m_found.values();
    std::sort(posts.begin(), posts.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    test::LiveKramdown kramdown;
    for (const QByteArray &post : posts)
        qInfo("----\n%s\n---- kramdown\n%s\n---- ours\n%s\n", post.constData(),
              kramdown.published(post).value_or(QByteArray()).constData(),
              toHtml(renderBody(post, {0, post.size()})).constData());
}

void FuzzRender::sameAsKramdown()
{
    QFETCH(QList<QByteArray>, blocks);
    QFETCH(int, accidents);
    constexpr quint32 ordinaryCount = 300;
    const quint32 first = qEnvironmentVariableIsSet("WOLGAN_FUZZ_SEED")
                              ? static_cast<quint32>(qEnvironmentVariable("WOLGAN_FUZZ_SEED").toULong())
                          : seconds() > 0 ? QRandomGenerator::system()->generate() % 1'000'000'000
                                          : 1;
    QElapsedTimer timer;
    timer.start();
    quint32 seed = first, differing = 0;
    m_found.clear();
    for (; seconds() > 0 ? timer.elapsed() < 1000 * seconds() : seed < first + ordinaryCount; ++seed) {
        const QByteArray text = post(seed, blocks, accidents);
        if (difference(text).isEmpty())
            continue;
        ++differing;
        if (m_found.size() < 400)
            note(text);
    }
    printFound();
    qInfo("from seed %u: %u of %u posts differ", first, differing, seed - first);
    QCOMPARE(differing, 0U);
}

} // namespace wolgan

QTEST_GUILESS_MAIN(wolgan::FuzzRender)
#include "tst_renderfuzz.moc"
