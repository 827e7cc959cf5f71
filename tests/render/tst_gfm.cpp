#include "preview/render/gfm.h"
#include "preview/render/gfmguard.h"
#include "tests/support/posts.h"

#include <cmark-gfm.h>

#include <QtTest>

#include <cstdlib>

using namespace wolgan;

namespace {

RenderedPage render(const QByteArray &text)
{
    return renderGfm(text, {0, text.size()});
}

} // namespace

class GfmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsOnGitHub();
    void blocksAscend();
    void aLongDigestIsShown();
    void hostileTexts_data();
    void hostileTexts();
    void outlivesAnAbort();
    void boundsMemory();
};

void GfmTest::looksAsOnGitHub()
{
    const QByteArray text = "> 안내\n{: .prompt-info }\n\n## **News**\n\n- [x] done "
                            "~~gone~~\n\n|a|b|\n|-|-|\n|1|2|\n\nhttps://example.org [^ref1]\n\n"
                            "[^ref1]: [One](https://example.org/1)\n";
    const RenderedPage page = render(text);
    const QByteArray html = toHtml(page);
    QVERIFY(html.contains("{: .prompt-info }")); // an attribute list is text there
    QVERIFY(html.contains("<h2><strong>News</strong></h2>"));
    QVERIFY(html.contains("<del>gone</del>") && html.contains("type=\"checkbox\""));
    QVERIFY(html.contains("<td>1</td>"));
    QVERIFY(html.contains("<a href=\"https://example.org\">https://example.org</a>"));
    QVERIFY(page.footnotes.contains("example.org/1") &&
            page.footnotes.startsWith("<section class=\"footnotes\""));
    QCOMPARE(page.blocks.size(), 5);
    QCOMPARE(page.blocks[1].range.of(text), QByteArrayView("## **News**\n\n"));
    QVERIFY(page.notice.isEmpty());
}

void GfmTest::blocksAscend()
{
    for (const test::Post &post : test::ownPosts() + test::samplePosts()) {
        const RenderedPage page = render(post.bytes);
        qsizetype end = 0;
        for (const RenderedBlock &block : page.blocks) {
            QVERIFY2(block.range.begin >= end && block.range.end <= post.bytes.size(), qPrintable(post.name));
            end = block.range.end;
        }
    }
}

/// As many addresses as a hostile text, each in a word of its own.
void GfmTest::aLongDigestIsShown()
{
    QByteArray text, notes;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "### 항목 " + number + " [^" + number +
                "]\n- **굵은 말**은 여기에 있고, 이 점은 문장 하나쯤 되는 길이입니다.\n"
                "- 또 한 점, `code`와 [링크](https://example.org/a_(b)/" +
                number + "), https://example.org/" + number +
                " 🌱\n  - 그 아래에 한 단계 더 들어간 점도 있어서, 실제 글처럼 설명이 두 줄쯤 이어집니다.\n"
                "  - **굵은 말**과 세 모델의 이름이 있는 점입니다.\n\n";
        notes += "[^" + number + "]: [제목 " + number + "](https://example.org/articles/" + number + ")\n\n";
    }
    const RenderedPage page = render(text + notes);
    QVERIFY2(page.notice.isEmpty(), page.notice.constData());
    QCOMPARE(page.blocks.size(), 20'000);
    QVERIFY(page.footnotes.contains("https://example.org/articles/9999"));
}

void GfmTest::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("references that would abort")
        << "[a]: /" + QByteArray(50'000, 'x') + "\n\n" + QByteArray("[a]").repeated(50'000);
    QTest::newRow("wide table") << QByteArray("|a").repeated(4000) + "|\n" + QByteArray("|-").repeated(4000) +
                                       "|\n" + QByteArray("|b|\n").repeated(4000);
    QTest::newRow("instructions") << QByteArray("a <?").repeated(300'000);
    QTest::newRow("declarations") << QByteArray("<!A ").repeated(300'000);
    QTest::newRow("sections") << QByteArray("<![CDATA[").repeated(100'000);
    QTest::newRow("huge") << QByteArray("a\n\n").repeated(4'000'000);
    QTest::newRow("addresses") << QByteArray("http://a.b/").repeated(50'000) + QByteArray(500'000, ')');
    QTest::newRow("addresses in one word") << QByteArray("http://a.b/").repeated(50'000);
    QTest::newRow("addresses of one word each") << QByteArray("<http://a").repeated(100'000);
}

void GfmTest::hostileTexts()
{
    QFETCH(QByteArray, text);
    const RenderedPage page = render(text);
    QVERIFY(!page.notice.isEmpty());
    QCOMPARE(page.blocks.size(), 1);
    QVERIFY(page.blocks.first().html.startsWith("<pre class=\"cut-off\" "));
    QVERIFY(page.blocks.first().html.size() < text.size() * 6 + 20);
}

void GfmTest::outlivesAnAbort()
{
    bool isPast = false;
    auto work = [&] {
        std::abort();
        isPast = true;
    };
    for (int i = 0; i < 3; ++i) {
        GfmGuard guard(1000);
        QVERIFY(!guard.run(work));
        QVERIFY(!guard.run(work));
    }
    QVERIFY(!isPast);
    QVERIFY(render("*a*").notice.isEmpty());
}

void GfmTest::boundsMemory()
{
    int count = 0;
    auto take = [&] {
        for (; count < 1000; ++count)
            GfmGuard::memory()->realloc(GfmGuard::memory()->calloc(3, 10), 100);
    };
    GfmGuard tight(100'000), wide(1'000'000);
    QVERIFY(!tight.run(take));
    QVERIFY(count > 300 && count < 1000);
    QVERIFY(wide.run(take));
    void *text = nullptr;
    auto grow = [&] {
        text = GfmGuard::memory()->calloc(1, 3);
        qstrncpy(static_cast<char *>(text), "ab", 3);
        text = GfmGuard::memory()->realloc(text, 5000);
    };
    QVERIFY(wide.run(grow));
    QCOMPARE(static_cast<const char *>(text), "ab");
    auto overflow = [&] { text = GfmGuard::memory()->calloc(SIZE_MAX / 2, 4); };
    QVERIFY(!wide.run(overflow));
}

QTEST_APPLESS_MAIN(GfmTest)
#include "tst_gfm.moc"
