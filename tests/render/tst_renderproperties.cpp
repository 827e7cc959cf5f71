// What holds for every text: ranges, line ends, invalid bytes, independence of blocks.

#include "preview/render/bodyrenderer.h"
#include "preview/render/render.h"
#include "tests/render/posts.h"

#include <QDir>
#include <QRandomGenerator>
#include <QtTest>

namespace wolgan {

namespace {

RenderedPage rendered(const QByteArray &post)
{
    return renderBody(post, bodyOf(post));
}

QList<QByteArray> ownPosts()
{
    const QDir folder(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden"));
    QList<QByteArray> posts;
    const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files);
    for (const QString &name : names)
        posts.append(readFile(folder.filePath(name)));
    return posts;
}

/// Empty where the page's ranges ascend, do not overlap and lie in the body.
QByteArray rangeFault(const RenderedPage &page, ByteRange body)
{
    qsizetype last = body.begin;
    for (const RenderedBlock &block : page.blocks) {
        if (block.range.begin < last || block.range.isEmpty() || block.range.end > body.end)
            return "block " + QByteArray::number(block.range.begin) + ".." +
                   QByteArray::number(block.range.end) + " after " + QByteArray::number(last) + ": " +
                   block.html.left(60);
        last = block.range.end;
    }
    for (const ByteRange &range : page.footnoteRanges) {
        if (range.isEmpty() || range.begin < body.begin || range.end > body.end)
            return "footnote " + QByteArray::number(range.begin) + ".." + QByteArray::number(range.end);
    }
    return {};
}

QByteArray mutated(QByteArray post, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces = {
        "\n",     "\n\n", "*",    "**",   "_",    "`",     "```\n",  "[",  "](",   ")",     "![",
        "|",      "> ",   "- ",   "  ",   "    ", "1. ",   "{: .a}", "{:", "}",    "<",     "<div>",
        "</div>", "<b>",  "\"",   "'",    "$$",   "[^a]",  "[^a]: ", ": ", "#",    "---\n", "^\n",
        "\r\n",   "\r",   "\xFF", "\xEA", "\0",   "&amp;", "\\",     "~~", "<!--", "-->",   "\xEF\xBB\xBF"};
    for (int edits = random.bounded(1, 12); edits > 0; --edits) {
        const qsizetype at = random.bounded(static_cast<int>(post.size() + 1));
        if (random.bounded(3) == 0)
            post.remove(at, random.bounded(40));
        else if (random.bounded(4) == 0)
            post.insert(at, post.mid(random.bounded(static_cast<int>(post.size() + 1)), random.bounded(200)));
        else
            post.insert(at, pieces.at(random.bounded(static_cast<int>(pieces.size()))));
    }
    return post;
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedPosts()
    {
        QRandomGenerator random(20240321);
        const QList<QByteArray> posts = ownPosts();
        for (int i = 0; i < 3000; ++i) {
            const QByteArray post = mutated(posts.at(random.bounded(static_cast<int>(posts.size()))), random);
            const ByteRange body = bodyOf(post);
            const RenderedPage page = renderBody(post, body);
            const QByteArray fault = rangeFault(page, body);
            QVERIFY2(fault.isEmpty(), (fault + "\n" + post.toBase64()).constData());
            QVERIFY(QString::fromUtf8(toHtml(page)).toUtf8() == toHtml(page));
        }
    }

    /// Rendering version after version gives what rendering each alone gives.
    void versionsAreRenderedAsIfAlone()
    {
        QRandomGenerator random(20240402);
        const QList<QByteArray> posts = ownPosts();
        for (int run = 0; run < 60; ++run) {
            QByteArray post;
            for (int parts = random.bounded(1, 9); parts > 0; --parts)
                post += posts.at(random.bounded(static_cast<int>(posts.size())));
            BodyRenderer renderer;
            for (int version = 0; version < 25; ++version) {
                const ByteRange body = bodyOf(post);
                const RenderedPage page = renderer.render(post, body);
                const RenderedPage alone = renderBody(post, body);
                const QByteArray message =
                    "run " + QByteArray::number(run) + ", version " + QByteArray::number(version);
                for (qsizetype i = 0; i < qMin(page.blocks.size(), alone.blocks.size()); ++i) {
                    const QByteArray both =
                        page.blocks.at(i).html + "\n--- alone:\n" + alone.blocks.at(i).html;
                    QVERIFY2(page.blocks.at(i) == alone.blocks.at(i), (message + "\n" + both).constData());
                }
                QVERIFY2(page.blocks.size() == alone.blocks.size(), message.constData());
                QVERIFY2(page.footnotes == alone.footnotes,
                         (message + "\n" + page.footnotes + "\n--- alone:\n" + alone.footnotes).constData());
                QVERIFY2(page.footnoteRanges == alone.footnoteRanges, message.constData());
                QVERIFY2(page.notice == alone.notice, message.constData());
                post = mutated(post, random);
            }
        }
    }

    /// The same where few names stand often, and where headings and references come, go and change places.
    void repeatedNamesAreRenderedAsIfAlone()
    {
        QRandomGenerator random(20240501);
        const auto pick = [&](const QByteArrayList &of) {
            return of.at(random.bounded(static_cast<int>(of.size())));
        };
        const auto part = [&] {
            const QByteArray heading =
                pick({"## A", "## B", "### A", "## C {#own}", "## 가", "<h2>A</h2>", "A\n---"});
            const QByteArray words = QByteArray("words ").repeated(random.bounded(2) == 0 ? 5 : 500);
            return heading + pick({"", "[^1]", " [^2]", " [^1] [^2]"}) + "\n\n" + words +
                   pick({"", "[^1]", "[^3]"}) + "\n\n";
        };
        for (int run = 0; run < 40; ++run) {
            QByteArrayList parts;
            for (int i = 0; i < 12; ++i)
                parts.append(part());
            QByteArray front = "---\ntitle: T\n---\n\n";
            BodyRenderer renderer;
            for (int version = 0; version < 25; ++version) {
                const QByteArray post =
                    front + parts.join() + "[^1]: One\n\n[^2]: Two\n\n    ## A\n\n[^3]: Three\n";
                const RenderedPage page = renderer.render(post, bodyOf(post));
                const RenderedPage alone = renderBody(post, bodyOf(post));
                const QByteArray message = "run " + QByteArray::number(run) + ", version " +
                                           QByteArray::number(version) + "\n" + toHtml(page) +
                                           "\n--- alone:\n" + toHtml(alone);
                QVERIFY2(page.blocks == alone.blocks, message.constData());
                QVERIFY2(page.footnotes == alone.footnotes, message.constData());
                QVERIFY2(page.footnoteRanges == alone.footnoteRanges, message.constData());
                QByteArray &changed = parts[random.bounded(12)];
                switch (random.bounded(5)) {
                case 0:
                    changed = part();
                    break;
                case 1:
                    changed.append("More.\n\n");
                    break;
                case 2:
                    changed.clear();
                    break;
                case 3:
                    changed.replace("## B", "## A");
                    break;
                default:
                    front.insert(4, "key: value\n");
                }
            }
        }
    }

    /// What stands far from a change shares its bytes with the page before.
    void unchangedBlocksAreShared()
    {
        QByteArray post;
        for (const char *section : {"one [^a]", "two", "three [^b]"})
            post += "## " + QByteArray(section) + "\n\n" + QByteArray("long text ").repeated(300) + "\n\n";
        post += "[^a]: A\n\n[^b]: B\n";
        BodyRenderer renderer;
        const RenderedPage before = renderer.render(post, bodyOf(post));
        const QByteArray edited = QByteArray(post).replace("## two", "## two edited");
        const RenderedPage after = renderer.render(edited, bodyOf(edited));
        QCOMPARE(after.blocks.size(), 6);
        for (qsizetype i = 0; i < after.blocks.size(); ++i) {
            const bool isShared = after.blocks.at(i).html.constData() == before.blocks.at(i).html.constData();
            QCOMPARE(isShared, i < 2 || i > 3);
        }
        QCOMPARE(after.footnotes, before.footnotes);
    }

    void equalBytesGiveEqualPages()
    {
        const QList<QByteArray> posts = ownPosts();
        for (const QByteArray &post : posts)
            QVERIFY(rendered(post).blocks == rendered(post).blocks);
    }

    void lineEndsChangeNothing()
    {
        const QList<QByteArray> posts = ownPosts();
        for (const QByteArray &post : posts) {
            const QByteArray windows = QByteArray(post).replace("\n", "\r\n");
            const RenderedPage page = renderBody(windows, bodyOf(windows));
            const RenderedPage plain = rendered(post);
            QCOMPARE(toHtml(page), toHtml(plain));
            QCOMPARE(page.blocks.size(), plain.blocks.size());
            for (qsizetype i = 0; i < page.blocks.size(); ++i)
                QCOMPARE(page.blocks.at(i).range.of(windows).toByteArray().replace("\r\n", "\n"),
                         plain.blocks.at(i).range.of(post).toByteArray());
        }
    }

    void rangesAreWholeBlocks()
    {
        const QByteArray post =
            "---\ntitle: x\n---\n\n# a\r\n\r\n{: .x}\n> quote\n> two\n{: #y }\n\n- one\n\n- two\n\n\n"
            "term\n\n: definition\n\n[l]: u\n\npara\nlazy";
        const RenderedPage page = rendered(post);
        QList<QByteArray> texts;
        for (const RenderedBlock &block : page.blocks)
            texts.append(block.range.of(post).toByteArray());
        const QList<QByteArray> expected = {"# a\r\n", "{: .x}\n> quote\n> two\n{: #y }\n",
                                            "- one\n\n- two\n", "term\n\n: definition\n", "para\nlazy"};
        QCOMPARE(texts, expected);
    }

    void footnoteRangesFollowTheNotes()
    {
        const QByteArray post = "b[^b] a[^a]\n\n[^a]: first\n\n    more\n\n[^b]: second\n";
        const RenderedPage page = rendered(post);
        QCOMPARE(page.footnoteRanges.size(), 2);
        QCOMPARE(page.footnoteRanges.at(0).of(post).toByteArray(), QByteArray("[^b]: second\n"));
        QCOMPARE(page.footnoteRanges.at(1).of(post).toByteArray(), QByteArray("[^a]: first\n\n    more\n"));
        QVERIFY(page.footnotes.startsWith("<div class=\"footnotes\""));
        QVERIFY(rendered("no notes\n\n[^a]: unused\n").footnotes.isEmpty());
    }

    void invalidBytesAreReplaced()
    {
        const QByteArray post = "a\xFF*b\xC0\x80*\n\nnext \xED\xA0\x80\n";
        const RenderedPage page = rendered(post);
        QCOMPARE(page.blocks.size(), 2);
        QCOMPARE(page.blocks.first().html,
                 QByteArray("<p>a\xEF\xBF\xBD<em>b\xEF\xBF\xBD\xEF\xBF\xBD</em></p>"));
        QCOMPARE(page.blocks.last().range, (ByteRange{9, post.size()}));
    }

    /// A block's HTML does not depend on where it stands, but for numbers and repeated ids.
    void blocksAreIndependent()
    {
        const QList<QByteArray> posts = ownPosts();
        const QByteArray before = "Text before\n\n- list\n\n^\n\n";
        for (const QByteArray &post : posts) {
            const ByteRange body = bodyOf(post);
            const RenderedPage alone = renderBody(post, body);
            const QByteArray moved = before + body.of(post).toByteArray();
            const RenderedPage after = renderBody(moved, {0, moved.size()});
            QCOMPARE(after.blocks.size(), alone.blocks.size() + 2);
            for (qsizetype i = 0; i < alone.blocks.size(); ++i)
                QCOMPARE(after.blocks.at(i + 2).html, alone.blocks.at(i).html);
        }
    }

    void emptyBody()
    {
        QVERIFY(renderBody({}, {}).blocks.isEmpty());
        QVERIFY(rendered("\n \n\t\n").blocks.isEmpty());
        QCOMPARE(toHtml(rendered("a")), QByteArray("<p>a</p>\n"));
    }
};

} // namespace wolgan

QTEST_APPLESS_MAIN(wolgan::TestProperties)
#include "tst_renderproperties.moc"
