#include "editor/document/checks/check.h"
#include "editor/document/edits/bullets.h"
#include "editor/document/edits/clipboard.h"
#include "editor/document/edits/figures.h"
#include "editor/document/edits/mergesplit.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/structure.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

// Digests of other shapes than sections with `### items [^ref1]`: what an author's own way gets from each
// edit.

namespace {

QByteArray after(const Document &document, const TextEdit &edit)
{
    return edit.applied(document.bytes());
}

int item(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Item).at(index);
}

int section(const Document &document, int index)
{
    return document.outline().ofKind(NodeKind::Section).at(index);
}

QByteArrayList titles(const Document &document, NodeKind kind)
{
    QByteArrayList found;
    for (const int node : document.outline().ofKind(kind))
        found.append(document.text(document.outline().at(node).title).toByteArray());
    return found;
}

const QByteArray links = "## 📰 소식\n\n"
                         "- [하루](https://example.org/haru): 첫 판이 나왔습니다.\n"
                         "  - 한글이 빠릅니다.\n"
                         "- **[빌드](https://example.org/build)** - 여덟 해\n"
                         "- [끝](https://example.org/end)\n\n"
                         "## 🛠 도구\n\n짧은 소개.\n\n"
                         "- [grep](https://example.org/grep): 찾기\n";

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void bulletsAreItems_data();
    void bulletsAreItems();
    void bulletTitles();
    void bulletUrls();
    void bulletTexts_data();
    void bulletTexts();
    void bulletTextsStayInside();
    void bulletStructure();
    void bulletNumbers();
    void bulletsAndHeadings();
    void bulletReferencesAndFigures();
    void bulletChecks();
    void definitionsWithItems();
    void noFootnotes();
    void severalReferences();
    void namedLabels();
    void underlined();
};

void ShapesTest::levels_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("sections");
    QTest::addColumn<QByteArrayList>("items");
    QTest::newRow("## items alone") << QByteArray("## 하나 [^1]\n글\n\n## 둘 [^2]\n\n[^1]: a\n[^2]: b\n")
                                    << QByteArrayList{} << QByteArrayList{"하나", "둘"};
    QTest::newRow("# sections, ## items")
        << QByteArray("# 소식\n## 하나 [^1]\n## 둘 [^2]\n# 논문\n## 셋 [^3]\n\n[^1]: a\n[^2]: b\n[^3]: c\n")
        << QByteArrayList{"소식", "논문"} << QByteArrayList{"하나", "둘", "셋"};
    QTest::newRow("## sections, #### items")
        << QByteArray("## 소식\n#### 하나\n글\n#### 둘\n## 논문\n#### 셋\n") << QByteArrayList{"소식", "논문"}
        << QByteArrayList{"하나", "둘", "셋"};
    QTest::newRow("underlined") << QByteArray("소식\n====\n\n하나\n----\n글\n\n둘\n--\n")
                                << QByteArrayList{"소식"} << QByteArrayList{"하나", "둘"};
    QTest::newRow("bullets below ###, where ## gathers")
        << QByteArray("## 글\n\n### 앞\n- [하나](/1)\n- [둘](/2)\n\n### 뒤\n- [셋](/3)\n")
        << QByteArrayList{"글", "앞", "뒤"} << QByteArrayList{"하나", "둘", "셋"};
    QTest::newRow("bullets below the post's own title")
        << QByteArray("# 월간\n\n## 소식\n- [하나](/1)\n- [둘](/2)\n\n[^1]: 각주\n")
        << QByteArrayList{"월간", "소식"} << QByteArrayList{"하나", "둘"};
}

void ShapesTest::levels()
{
    QFETCH(QByteArray, text);
    const Document document(text);
    QTEST(titles(document, NodeKind::Section), "sections");
    QTEST(titles(document, NodeKind::Item), "items");
}

/// When bullets are items: a section's lists of links and nothing else.
void ShapesTest::bulletsAreItems_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArrayList>("items");
    const QByteArrayList none;
    QTest::newRow("links") << QByteArray("- [가](/1): x\n- [나](/2)\n") << QByteArrayList{"가", "나"};
    QTest::newRow("numbers") << QByteArray("1. [가](/1)\n2. [나](/2) x\n") << QByteArrayList{"가", "나"};
    QTest::newRow("stars, bold, loose")
        << QByteArray("* **[가](/1)** x\n\n* __[나](/2)__\n") << QByteArrayList{"가", "나"};
    QTest::newRow("one without link")
        << QByteArray("- [가](/1)\n- [나](/2)\n- 다 [^1]\n") << QByteArrayList{"가", "나", "다"};
    QTest::newRow("nested links are text")
        << QByteArray("- [가](/1)\n  - [안](/3)\n- [나](/2)\n") << QByteArrayList{"가", "나"};
    QTest::newRow("code inside") << QByteArray("- [가](/1)\n  ```\n  # x\n\n  ```\n- [나](/2)\n")
                                 << QByteArrayList{"가", "나"};
    QTest::newRow("lead") << QByteArray("소개\n\n- [가](/1)\n- [나](/2)\n") << QByteArrayList{"가", "나"};
    QTest::newRow("one only") << QByteArray("- [가](/1)\n") << none;
    QTest::newRow("mostly words") << QByteArray("- [가](/1)\n- [나](/2)\n- 다\n- 라\n- 마\n") << none;
    QTest::newRow("sentences") << QByteArray("- [가](/1)를 설치합니다.\n- [나](/2)는 필요 없습니다.\n")
                               << none;
    QTest::newRow("contents") << QByteArray("- [가](#a)\n- [나](#b)\n") << none;
    QTest::newRow("text between") << QByteArray("- [가](/1)\n\n본문입니다.\n\n- [나](/2)\n") << none;
    QTest::newRow("item headings") << QByteArray("- [가](/1)\n- [나](/2)\n\n### 항목\n글\n")
                                   << QByteArrayList{"항목"};
}

void ShapesTest::bulletsAreItems()
{
    QFETCH(QByteArray, section);
    const Document document("## 글\n" + section + "\n## 끝\n글.\n\n[^1]: 각주\n");
    QTEST(titles(document, NodeKind::Item), "items");
}

void ShapesTest::bulletTitles()
{
    const Document document(links);
    QCOMPARE(edits::title(document, item(document, 1)), QByteArray("빌드"));
    QCOMPARE(after(document, edits::setTitle(document, item(document, 1), "빌드 [2] | 셋")),
             QByteArray(links).replace("[빌드]", "[빌드 [2] \\| 셋]"));
    const Document plain("## 글\n- [가](/1)\n- [나](/2)\n- 다 [^1]\n\n[^1]: x\n");
    QCOMPARE(after(plain, edits::setTitle(plain, item(plain, 2), "라")),
             QByteArray("## 글\n- [가](/1)\n- [나](/2)\n- 라 [^1]\n\n[^1]: x\n"));
}

void ShapesTest::bulletUrls()
{
    const Document document("## 글\n- [가](/1): x\n- [나](/2 \"제목\")\n- 다\n");
    QCOMPARE(edits::itemUrl(document, item(document, 1)), QByteArray("/2"));
    QCOMPARE(edits::itemUrl(document, item(document, 2)), QByteArray());
    QCOMPARE(after(document, edits::setItemUrl(document, item(document, 1), "/a b")),
             QByteArray("## 글\n- [가](/1): x\n- [나](/a%20b \"제목\")\n- 다\n"));
    const Document linked(after(document, edits::setItemUrl(document, item(document, 2), "/3")));
    QCOMPARE(linked.bytes(), QByteArray("## 글\n- [가](/1): x\n- [나](/2 \"제목\")\n- [다](/3)\n"));
    QCOMPARE(edits::itemUrl(linked, item(linked, 2)), QByteArray("/3"));
}

void ShapesTest::bulletTexts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("comment") << QByteArray("- [가](/1): 하나\n") << QByteArray("둘")
                             << QByteArray("- [가](/1): 둘\n");
    QTest::newRow("own separator") << QByteArray("- [가](/1) — 하나\n") << QByteArray("둘")
                                   << QByteArray("- [가](/1) — 둘\n");
    QTest::newRow("usual separator") << QByteArray("- [가](/1)\n") << QByteArray("둘")
                                     << QByteArray("- [가](/1) - 둘\n");
    QTest::newRow("none any more") << QByteArray("- [가](/1): 하나\n  - 점\n") << QByteArray("")
                                   << QByteArray("- [가](/1)\n");
    QTest::newRow("point below") << QByteArray("- [가](/1): 하나\n") << QByteArray("하나\n- 점\n  - 속")
                                 << QByteArray("- [가](/1): 하나\n  - 점\n    - 속\n");
    QTest::newRow("points only") << QByteArray("- [가](/1)\n") << QByteArray("- 점")
                                 << QByteArray("- [가](/1)\n  - 점\n");
    QTest::newRow("own indentation") << QByteArray("- [가](/1)\n    - 점\n") << QByteArray("- 점\n- 또")
                                     << QByteArray("- [가](/1)\n    - 점\n    - 또\n");
    QTest::newRow("tabs") << QByteArray("- [가](/1)\n\t- 점\n\t\t- 속\n")
                          << QByteArray("- 점\n\t- 속\n\t- 또")
                          << QByteArray("- [가](/1)\n\t- 점\n\t\t- 속\n\t\t- 또\n");
    QTest::newRow("lazy line stays") << QByteArray("- [가](/1): 하나\nlazy\n  - 점\n")
                                     << QByteArray("둘\nlazy\n- 점")
                                     << QByteArray("- [가](/1): 둘\nlazy\n  - 점\n");
    QTest::newRow("number") << QByteArray("1. [가](/1)\n") << QByteArray("- 점")
                            << QByteArray("1. [가](/1)\n   - 점\n");
    QTest::newRow("looks like a separator")
        << QByteArray("- [가](/1) 하나\n") << QByteArray(": 둘") << QByteArray("- [가](/1): : 둘\n");
}

void ShapesTest::bulletTexts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, text);
    for (const QByteArray &newline : {QByteArray("\n"), QByteArray("\r\n")}) {
        const auto whole = [&](const QByteArray &bullet) {
            return QByteArray("## 글\n" + bullet + "- [나](/2) - 셋\n\n## 끝\n").replace("\n", newline);
        };
        const Document document(whole(before));
        const Document changed(after(document, edits::setText(document, item(document, 0), text)));
        QFETCH(QByteArray, after);
        QCOMPARE(changed.bytes(), whole(after));
        QVERIFY(edits::setText(changed, item(changed, 0), text).isEmpty());
    }
}

void ShapesTest::bulletTextsStayInside()
{
    const Document document(links);
    const QByteArrayList texts{
        "```\ncode",    "```\n## 코드\n\n끝\n```",  "## 제목",          "문단\n---",   "<div>\n\n글",
        "- 점\n\n문단", "> 인용\n{: .prompt-tip }", "a\n\n&nbsp;\n\nb", "[안](/x) 글", "1. 하나\n2. 둘"};
    for (const QByteArray &text : texts) {
        for (int i = 0; i < 4; ++i) {
            const Document changed(after(document, edits::setText(document, item(document, i), text)));
            QCOMPARE(titles(changed, NodeKind::Item), titles(document, NodeKind::Item));
            QCOMPARE(edits::text(changed, item(changed, i)), text);
        }
    }
}

void ShapesTest::bulletStructure()
{
    const Document document(links);
    const edits::StructuralEdit added = edits::addItem(document, section(document, 0), 2, "새 항목");
    const QByteArray bytes = after(document, added.edit);
    QCOMPARE(bytes, QByteArray(links).replace("여덟 해\n", "여덟 해\n- **[새 항목]()**\n"));
    QVERIFY(bytes.sliced(added.focus).startsWith("- **[새"));
    QCOMPARE(titles(Document(bytes), NodeKind::Item).at(2), QByteArray("새 항목"));
    QCOMPARE(after(document, edits::addItem(document, section(document, 1), 9, "끝에").edit),
             links + "- [끝에]()\n");
    QCOMPARE(after(document, edits::removeItem(document, item(document, 1)).edit),
             QByteArray(links).replace("- **[빌드](https://example.org/build)** - 여덟 해\n", ""));
    const Document moved(
        after(document, edits::moveItem(document, item(document, 0), section(document, 1), 1).edit));
    QVERIFY(moved.bytes().endsWith(
        "짧은 소개.\n\n- [grep](https://example.org/grep): 찾기\n- [하루](https://example.org/haru): "
        "첫 판이 나왔습니다.\n  - 한글이 빠릅니다.\n"));
    QVERIFY(moved.bytes().startsWith("## 📰 소식\n\n- **[빌드]"));
    const Document grown(after(document, edits::addSection(document, 2, {"🎥", "영상", false}).edit));
    QVERIFY(grown.bytes().endsWith("찾기\n\n## 🎥 영상\n"));
    const Document first(after(grown, edits::addItem(grown, section(grown, 2), 0, "첫").edit));
    QVERIFY(first.bytes().endsWith("## 🎥 영상\n\n- [첫]()\n"));
    const Document there(after(first, edits::moveItem(first, item(first, 2), section(first, 2), 0).edit));
    QVERIFY(there.bytes().endsWith("## 🎥 영상\n\n- [끝](https://example.org/end)\n- [첫]()\n"));
}

/// Numbers count on where they counted, and a bullet takes the mark of the list that it comes to.
void ShapesTest::bulletNumbers()
{
    const Document document(
        "## 글\n1. [가](/1)\n2. [나](/2)\n3. [다](/3)\n\n## 점\n* [라](/4)\n  * 속\n* [마](/5)\n");
    QCOMPARE(after(document, edits::moveItem(document, item(document, 2), section(document, 0), 0).edit),
             QByteArray(
                 "## 글\n1. [다](/3)\n2. [가](/1)\n3. [나](/2)\n\n## 점\n* [라](/4)\n  * 속\n* [마](/5)\n"));
    QCOMPARE(after(document, edits::addItem(document, section(document, 0), 1, "새").edit),
             QByteArray("## 글\n1. [가](/1)\n2. [새]()\n3. [나](/2)\n4. [다](/3)\n\n## 점\n* [라](/4)\n  * "
                        "속\n* [마](/5)\n"));
    const edits::StructuralEdit moved = edits::moveItem(document, item(document, 3), section(document, 0), 1);
    QCOMPARE(after(document, moved.edit),
             QByteArray(
                 "## 글\n1. [가](/1)\n2. [라](/4)\n  * 속\n3. [나](/2)\n4. [다](/3)\n\n## 점\n* [마](/5)\n"));
    QVERIFY(after(document, moved.edit).sliced(moved.focus).startsWith("2. [라]"));
    const Document ones("## 글\n1. [가](/1)\n1. [나](/2)\n1. [다](/3)\n");
    QCOMPARE(after(ones, edits::removeItem(ones, item(ones, 0)).edit),
             QByteArray("## 글\n1. [나](/2)\n1. [다](/3)\n"));
    const Document odd("## 글\n1. [가](/1)\n3. [나](/2)\n* [다](/3)\n");
    QCOMPARE(after(odd, edits::removeItem(odd, item(odd, 0)).edit),
             QByteArray("## 글\n3. [나](/2)\n* [다](/3)\n"));
}

/// Bullets and items with headings do not mix in one section: such moves change nothing.
void ShapesTest::bulletsAndHeadings()
{
    const QByteArray mixed =
        "## 소식\n### 하나 [^1]\n글\n\n### 둘 [^2]\n글\n\n## 링크\n- [가](/1)\n- [나](/2)\n\n## 빈\n\n"
        "## 목록\n- 점\n- 또 점\n\n[^1]: a\n[^2]: b\n";
    const Document document(mixed);
    QCOMPARE(titles(document, NodeKind::Item), (QByteArrayList{"하나", "둘", "가", "나"}));
    QVERIFY(edits::moveItem(document, item(document, 0), section(document, 1), 1).edit.isEmpty());
    QVERIFY(edits::moveItem(document, item(document, 2), section(document, 0), 0).edit.isEmpty());
    QVERIFY(edits::moveItem(document, item(document, 2), section(document, 3), 0).edit.isEmpty());
    const Document bullet(
        after(document, edits::moveItem(document, item(document, 3), section(document, 2), 0).edit));
    QCOMPARE(titles(bullet, NodeKind::Item), (QByteArrayList{"하나", "둘", "가", "나"}));
    QCOMPARE(bullet.outline().children(section(bullet, 2), NodeKind::Item).size(), 1);
    const Document heading(
        after(document, edits::moveItem(document, item(document, 0), section(document, 2), 0).edit));
    QCOMPARE(titles(heading, NodeKind::Item), (QByteArrayList{"둘", "가", "나", "하나"}));
    QVERIFY(edits::isConsistent(heading));
    const Document pasted(
        after(document, edits::pasted(document, section(document, 1), 0, "### 셋\n글\n").edit));
    QCOMPARE(titles(pasted, NodeKind::Item), (QByteArrayList{"하나", "둘", "셋", "가", "나"}));
    QVERIFY(pasted.outline().at(item(pasted, 2)).isBullet());
    QVERIFY(edits::mergeItems(document, {item(document, 2), item(document, 3)}).edit.isEmpty());
    QVERIFY(edits::splitPlaces(document, item(document, 2)).isEmpty());
}

void ShapesTest::bulletReferencesAndFigures()
{
    const Document document(links);
    const Document referenced(
        after(document, edits::addReference(document, item(document, 1), "글", "https://example.org/r")));
    QVERIFY(referenced.bytes().contains("- **[빌드](https://example.org/build)** [^ref1] - 여덟 해\n"));
    QCOMPARE(edits::text(referenced, item(referenced, 1)), QByteArray("여덟 해"));
    const Document drawn(
        after(document, edits::addFigure(document, item(document, 0), {"a.png", "그림", "", ""})));
    QVERIFY(drawn.bytes().contains("  - 한글이 빠릅니다.\n\n  ![그림](a.png)\n"));
    QCOMPARE(titles(drawn, NodeKind::Item), titles(document, NodeKind::Item));
    QCOMPARE(drawn.outline().figures.size(), 1);
    QCOMPARE(edits::text(drawn, item(drawn, 0)), edits::text(document, item(document, 0)));
    QCOMPARE(after(drawn, edits::removeFigure(drawn, 0)), links);
}

void ShapesTest::bulletChecks()
{
    const Document document(
        "---\ntitle: t\ndate: 2026-05-01\n---\n\n## 글\n- [가](https://example.org/1?utm_source=x)\n- "
        "[나](https://example.org/2)\n"
        "- [다](https://example.org/2)\n- [라]()\n- [마](/5)\n");
    QByteArrayList rules;
    for (const Finding &finding : check(document))
        rules.append(finding.rule);
    QCOMPARE(rules, (QByteArrayList{"tracking-parameter", "reference-doubled", "item-without-reference"}));
}

/// Definitions behind the items that use them: a new one goes there, and they move along.
void ShapesTest::definitionsWithItems()
{
    const QByteArray post =
        "## 소식\n\n### 하나 [^1]\n\n글.\n\n[^1]: [하나](/1)\n\n### 둘 [^2]\n\n글.\n\n[^2]: [둘](/2)\n";
    const Document document(post);
    QCOMPARE(document.outline().first(NodeKind::References), -1);
    QCOMPARE(edits::text(document, item(document, 1)), QByteArray("글."));
    QCOMPARE(after(document, edits::addReference(document, item(document, 0), "또", "/3")),
             QByteArray("## 소식\n\n### 하나 [^1] [^2]\n\n글.\n\n[^1]: [하나](/1)\n\n[^2]: [또](/3)\n\n"
                        "### 둘 [^3]\n\n글.\n\n[^3]: [둘](/2)\n"));
    QCOMPARE(
        after(document, edits::moveItem(document, item(document, 1), section(document, 0), 0).edit),
        QByteArray(
            "## 소식\n\n### 둘 [^1]\n\n글.\n\n[^1]: [둘](/2)\n\n### 하나 [^2]\n\n글.\n\n[^2]: [하나](/1)\n"));
}

void ShapesTest::noFootnotes()
{
    const QByteArray post = "## 소식\n\n### 하나\n\n글.\n\n### 둘\n\n글.\n";
    const Document document(post);
    for (const TextEdit &edit : {edits::addItem(document, section(document, 0), 1, "새").edit,
                                 edits::moveItem(document, item(document, 1), section(document, 0), 0).edit,
                                 edits::removeItem(document, item(document, 0)).edit,
                                 edits::setText(document, item(document, 0), "다른 글"),
                                 edits::addSection(document, 0, {"", "앞", false}).edit})
        QVERIFY(!after(document, edit).contains("[^") && !after(document, edit).contains("References"));
    QVERIFY(edits::isConsistent(document));
}

void ShapesTest::severalReferences()
{
    const QByteArray post = "## 소식\n### 하나 [^ref1] [^ref2]\n- 본문에도[^ref3] 있고 [^ref1] 다시\n\n### "
                            "둘\n- 본문에만[^ref4]\n\n"
                            "## References\n[^ref1]: a\n\n[^ref2]: b\n\n[^ref3]: c\n\n[^ref4]: d\n";
    const Document document(post);
    QCOMPARE(titles(document, NodeKind::Item), (QByteArrayList{"하나", "둘"}));
    const Document moved(
        after(document, edits::moveItem(document, item(document, 1), section(document, 0), 0).edit));
    QCOMPARE(moved.bytes(),
             QByteArray("## 소식\n### 둘\n- 본문에만[^ref1]\n\n### 하나 [^ref2] [^ref3]\n- 본문에도[^ref4] "
                        "있고 [^ref2] 다시\n\n"
                        "## References\n[^ref1]: d\n\n[^ref2]: a\n\n[^ref3]: b\n\n[^ref4]: c\n"));
    const Document removed(after(moved, edits::removeItem(moved, item(moved, 1)).edit));
    QVERIFY(removed.bytes().endsWith("본문에만[^ref1]\n\n## References\n[^ref1]: d\n"));
}

/// `2017` of `vaswani2017` is no number that counts.
void ShapesTest::namedLabels()
{
    const QByteArray post = "## 하나 [^vaswani2017]\n글\n\n## 둘 [^brown2020]\n글\n\n## 셋 [^note]\n글\n\n"
                            "[^vaswani2017]: a\n[^brown2020]: b\n[^note]: c\n";
    const Document document(post);
    const Document moved(after(document, edits::moveItem(document, item(document, 2), 0, 0).edit));
    QCOMPARE(moved.bytes(),
             QByteArray("## 셋 [^note]\n글\n\n## 하나 [^vaswani2017]\n글\n\n## 둘 [^brown2020]\n글\n\n"
                        "[^vaswani2017]: a\n[^brown2020]: b\n[^note]: c\n"));
    QVERIFY(edits::renumber(document).isEmpty());
}

void ShapesTest::underlined()
{
    const QByteArray post = "소식\n====\n\n하나\n----\n글\n\n둘\n--\n글\n";
    const Document document(post);
    QCOMPARE(after(document, edits::addItem(document, section(document, 0), 1, "새 항목").edit),
             QByteArray("소식\n====\n\n하나\n----\n글\n\n새 항목\n----\n\n둘\n--\n글\n"));
    QCOMPARE(after(document, edits::addReference(document, item(document, 1), "글", "/1")),
             QByteArray("소식\n====\n\n하나\n----\n글\n\n둘 "
                        "[^ref1]\n--\n글\n\nReferences\n==========\n[^ref1]: [글](/1)\n"));
}

QTEST_APPLESS_MAIN(ShapesTest)
#include "tst_shapes.moc"
