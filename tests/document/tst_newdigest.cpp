#include "editor/document/newmonth/newdigest.h"

#include "editor/document/checks/check.h"
#include "editor/document/edits/labels.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/structure.h"
#include "editor/document/edits/titles.h"
#include "editor/document/reparse.h"
#include "editor/document/utf8.h"
#include "tests/support/posts.h"

#include <QTimeZone>
#include <QtTest>

using namespace wolgan;

namespace {

/// The next month of `model`, as the program proposes it, with all its sections.
NewDigestWish wishFor(const Document &model, const QString &slug, const QDateTime &moment)
{
    const QString title = model.frontMatter().scalar("title").value_or(QString());
    const QDate date =
        QDate::fromString(model.frontMatter().scalar("date").value_or(QString()).left(10), Qt::ISODate);
    const Series series({{title, slug, date, {}}});
    NewDigestWish wish;
    wish.step = series.next(moment.date());
    wish.title = series.nextTitle(wish.step);
    wish.date = newDate(model, moment);
    for (int i = 0; i < model.outline().ofKind(NodeKind::Section).size(); ++i)
        wish.sections.append(i);
    return wish;
}

QByteArrayList wheres(const QList<Carried> &carried)
{
    QByteArrayList found;
    for (const Carried &one : carried)
        found.append(one.where.isEmpty() ? "text: " + one.value.left(8).toUtf8() : one.where);
    return found;
}

const QByteArray model = R"(---
title: "2026년 2월 도구 소식 #2"   # shown on the page
date: 2026-02-05 09:00:00 +0900
categories: [Digest]
tags: [digest, 2026-02]
author: mina
img_path: /assets/img/for_post/
pin: false
image:
  path: 20260105-t.jpg   # last month's
  alt: "표지"
# the search engines' text
description: 2026년 2월의 도구
---

> 2026년 2월의 소식입니다.
{: .prompt-info }

이번 달은 조용했습니다 [^note].

매달 첫 주에 나옵니다.

## 💡 **News**
### 하나 [^ref-n-1]
- 점

![fig1](20260205-1.png){: width="500"}

### 둘 [^ref-n-2]
- 점

&nbsp;

----

## 📰 **Papers**

읽은 순서대로.

### 논문 [^ref-pa-1]
- 점

&nbsp;

----
## References
[^note]: 메모

[^ref-n-1]: [One](https://example.org/1)

[^ref-n-2]: [Two](https://example.org/2)

[^ref-pa-1]: [Paper 1](https://example.org/p1)
)";

const QByteArray expected = R"(---
title: "2026년 3월 도구 소식 #3"   # shown on the page
date: 2026-03-05 10:30:00 +0900
categories: [Digest]
tags: [digest, 2026-03]
author: mina
img_path: /assets/img/for_post/
pin: false
image:
  path: 20260305-t.jpg   # last month's
  alt: "표지"
# the search engines' text
description: 2026년 3월의 도구
# Footnotes: News [^ref-n-1], Papers [^ref-pa-1]
---

> 2026년 3월의 소식입니다.
{: .prompt-info }

이번 달은 조용했습니다.

매달 첫 주에 나옵니다.

## 💡 **News**

&nbsp;

----

## 📰 **Papers**

읽은 순서대로.

&nbsp;

----
## References
)";

const QDateTime march(QDate(2026, 3, 5), QTime(10, 30), QTimeZone("Asia/Seoul"));

} // namespace

class NewDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheSkeleton();
    void keepsWindowsLineEnds();
    void choosesSections();
    void marksWhatCameAlong();
    void marksGo();
    void labelsGoOn_data();
    void labelsGoOn();
    void itemsGoOn_data();
    void itemsGoOn();
    void hintsFollowTheText();
    void writesDates_data();
    void writesDates();
    void everyPostHasANext_data();
    void everyPostHasANext();
    void samples();
};

void NewDigestTest::makesTheSkeleton()
{
    const Document last(model);
    QCOMPARE(newDigest(last, wishFor(last, QStringLiteral("n-202602"), march)).bytes, expected);
}

void NewDigestTest::keepsWindowsLineEnds()
{
    QByteArray windows = model, after = expected;
    windows.replace("\n", "\r\n");
    after.replace("\n", "\r\n");
    const Document last("\xEF\xBB\xBF" + windows);
    QCOMPARE(newDigest(last, wishFor(last, QStringLiteral("n-202602"), march)).bytes, "\xEF\xBB\xBF" + after);
}

void NewDigestTest::choosesSections()
{
    const Document last(model);
    NewDigestWish wish = wishFor(last, QStringLiteral("n-202602"), march);
    const auto titles = [&](const QList<int> &sections) {
        wish.sections = sections;
        const Document made(newDigest(last, wish).bytes);
        QByteArrayList found;
        for (const int section : made.outline().ofKind(NodeKind::Section))
            found.append(edits::sectionTitle(made, section).text);
        return found.join(' ') + (made.outline().first(NodeKind::References) >= 0 ? " +" : " -");
    };
    QCOMPARE(titles({1, 0}), QByteArray("Papers News +"));
    QCOMPARE(titles({1}), QByteArray("Papers +"));
    QCOMPARE(titles({}), QByteArray(" +"));
}

void NewDigestTest::marksWhatCameAlong()
{
    const Document last(model);
    const NewDigestWish wish = wishFor(last, QStringLiteral("n-202602"), march);
    QCOMPARE(wheres(newDigest(last, wish).carried),
             (QByteArrayList{"categories", "image.alt", QByteArray("text: 이번 달은 조용"),
                             QByteArray("text: 매달 첫 주에 "), QByteArray("text: 읽은 순서대로.")}));
    QByteArray earlier = model; // a text that both have is no month's own
    earlier.replace("이번 달은", "지난 달은");
    QCOMPARE(wheres(newDigest(last, wish, Document(earlier)).carried),
             (QByteArrayList{"categories", "image.alt", QByteArray("text: 이번 달은 조용")}));
    QByteArray pinned = model;
    pinned.replace("pin: false", "pin: true");
    QVERIFY(wheres(newDigest(Document(pinned), wish).carried).contains("pin"));
}

void NewDigestTest::marksGo()
{
    const Document last(model);
    const NewDigest made = newDigest(last, wishFor(last, QStringLiteral("n-202602"), march));
    const Document digest(made.bytes);
    const QList<Finding> findings = carriedFindings(digest, made.carried);
    QCOMPARE(findings.size(), 5);
    for (const Finding &finding : findings) {
        QVERIFY(finding.fixes.first().dismisses && finding.fixes.first().edit.isEmpty());
        QCOMPARE(withoutFinding(digest, made.carried, finding).size(), 4);
    }
    QVERIFY(digest.text(findings.first().range) == "[Digest]");
    QByteArray changed = made.bytes;
    changed.replace("읽은 순서대로.", "읽은 차례대로.").replace("[Digest]", "[News]");
    QCOMPARE(carriedFindings(Document(changed), made.carried).size(), 3);
}

/// Items added to the new digest have labels as the model's.
void NewDigestTest::labelsGoOn_data()
{
    QTest::addColumn<QByteArray>("labels");     // of the model's two sections
    QTest::addColumn<QByteArrayList>("wanted"); // of items added to section 2, 1, 2 in this order
    QTest::newRow("over the post") << QByteArray("ref1 ref2") << QByteArrayList{"ref1", "ref2", "ref3"};
    QTest::newRow("plain") << QByteArray("1 2") << QByteArrayList{"1", "2", "3"};
    QTest::newRow("prefix") << QByteArray("fn-1 fn-2") << QByteArrayList{"fn-1", "fn-2", "fn-3"};
    QTest::newRow("per section") << QByteArray("ref-n-1 ref-pa-1")
                                 << QByteArrayList{"ref-n-1", "ref-pa-1", "ref-pa-2"};
}

void NewDigestTest::labelsGoOn()
{
    QFETCH(QByteArray, labels);
    QFETCH(QByteArrayList, wanted);
    const QByteArrayList two = labels.split(' ');
    const Document last("---\ntitle: \"#1\"\n---\n\n## 💡 **News, all**\n### a [^" + two[0] +
                        "]\n\n## 📰 Papers\n### b [^" + two[1] + "]\n\n## References\n[^" + two[0] +
                        "]: [A](https://a.example)\n\n[^" + two[1] + "]: [B](https://b.example)\n");
    Document made(newDigest(last, wishFor(last, QStringLiteral("n"), march)).bytes);
    for (const int section : {1, 0, 1}) {
        const int node = made.outline().ofKind(NodeKind::Section).at(section);
        const auto count = made.outline().children(node, NodeKind::Item).size();
        made = made.edited(edits::addItem(made, node, static_cast<int>(count), "새 글").edit);
        const int item = made.outline()
                             .children(made.outline().ofKind(NodeKind::Section).at(section), NodeKind::Item)
                             .last();
        made = made.edited(edits::addReference(made, item, "T", "https://x.example"));
        QCOMPARE(made, Document(made.bytes()));
    }
    QByteArrayList found;
    for (const FootnoteReference &reference : made.footnotes().references)
        found.append(made.text(reference.label).toByteArray());
    QCOMPARE(found, wanted);
    QCOMPARE(made.footnotes().definitions.size(), 3);
}

/// Items added to the new digest are bullets or headings as the model's.
void NewDigestTest::itemsGoOn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArrayList>("hint");   // lines of the new front matter
    QTest::addColumn<QByteArrayList>("wanted"); // items added to each of its sections
    const auto row = [](const char *name, const char *body, const QByteArrayList &hint,
                        const QByteArrayList &wanted) {
        QTest::newRow(name) << QByteArray(body) << hint << wanted;
    };
    row("headings need no hint", "## 💡 뉴스\n### 하나\n- 점\n\n## Papers\n### 둘\n", {},
        {"### 새 글", "### 새 글"});
    row("bullets", "## 💡 뉴스\n- [하나](https://a.example): 말\n- [둘](https://b.example)\n\n## Papers\n",
        {"# Sections: ## title", "# Items: - [title](url)"}, {"- [새 글]()", "- [새 글]()"});
    row("other bullets, emphasis",
        "## 💡 뉴스\n\n* **[하나](https://a.example)** – 말\n  * 점\n\n## Papers\n* "
        "**[둘](https://b.example)**\n",
        {"# Sections: ## title", "# Items: * **[title](url)**"}, {"* **[새 글]()**", "* **[새 글]()**"});
    row("numbers", "## 💡 뉴스\n1. [하나](https://a.example)\n2. [둘](https://b.example)\n\n## Papers\n",
        {"# Sections: ## title", "# Items: 1. [title](url)"}, {"1. [새 글]()", "1. [새 글]()"});
    row("some sections of bullets",
        "## 링크, 짧게\n+ [하나](https://a.example)\n+ [둘](https://b.example)\n\n## Papers\n### 셋 "
        "[^1]\n\n[^1]: [A](https://c.example)\n",
        {"# Footnotes: [^1]", "# Sections: ## title", "# Items: 링크, 짧게 + [title](url), Papers ### title"},
        {"+ [새 글]()", "### 새 글"});
    row("sections of bullets below a title",
        "# 이번 달\n\n## 💡 뉴스\n- [하나](https://a.example)\n\n## Papers\n- [둘](https://b.example)\n",
        {"# Sections: ## title", "# Items: - [title](url)"}, {"- [새 글]()", "- [새 글]()"});
    row("sections of bullets below headings",
        "# 이번 달\n\n## 처음\n\n### 💡 뉴스\n- [하나](https://a.example)\n\n## 둘째\n\n### Papers\n"
        "- [둘](https://b.example)\n\n### Tools\n- [셋](https://c.example)\n",
        {"# Sections: ### title", "# Items: - [title](url)"}, {"- [새 글]()", "- [새 글]()"});
    row("headings of other levels",
        "# 💡 뉴스\n### 하나 [^1]\n\n# Papers\n### 둘 [^2]\n\n[^1]: [A](https://a.example)\n\n[^2]: "
        "[B](https://b.example)\n",
        {"# Footnotes: [^1]", "# Sections: # title", "# Items: ### title"}, {"### 새 글", "### 새 글"});
}

void NewDigestTest::itemsGoOn()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArrayList, hint);
    QFETCH(QByteArrayList, wanted);
    const Document last("---\ntitle: \"#1\"\ndate: 2026-02-05\n---\n\n" + body);
    const QByteArray next = newDigest(last, wishFor(last, QStringLiteral("n"), march)).bytes;
    QByteArrayList comments = next.first(next.indexOf("\n---\n")).split('\n');
    comments.removeIf([](const QByteArray &line) { return !line.startsWith("# "); });
    QCOMPARE(comments, hint);
    Document made(next);
    QCOMPARE(made.outline().sectionLevel, last.outline().sectionLevel);
    const QList<int> sections = last.outline().ofKind(NodeKind::Section);
    QCOMPARE(made.outline().ofKind(NodeKind::Section).size(), sections.size());
    QCOMPARE(newDigest(made, wishFor(made, QStringLiteral("n"), march)).bytes, // a month without items
             QByteArray(next).replace("#2", "#3"));
    for (int i = 0; i < wanted.size(); ++i) {
        const int section = made.outline().ofKind(NodeKind::Section).at(sections.size() - wanted.size() + i);
        made = made.edited(edits::addItem(made, section, 0, "새 글").edit);
        QCOMPARE(made, Document(made.bytes()));
        QVERIFY2(made.bytes().contains('\n' + wanted[i] + '\n'), made.bytes().constData());
        QCOMPARE(made.outline().ofKind(NodeKind::Item).size(), i + 1);
    }
}

/// The hint is read again where it or a section's title changes, and gives way to labels that do not fit it.
void NewDigestTest::hintsFollowTheText()
{
    const Document made(
        "---\ntitle: t\n# Footnotes: News [^ref-n-1], Papers [^ref-pa-1]\n---\n\n## News\n\n## Papers\n");
    QCOMPARE(made.footnotes().sectionPrefixes, (QList<QByteArray>{"ref-n-", "ref-pa-"}));
    const auto replaced = [&](const QByteArray &from, const QByteArray &to) {
        const qsizetype at = made.bytes().indexOf(from);
        return made.edited(TextEdit(made.bytes(), {at, at + from.size()}, to));
    };
    for (const auto &[from, to] :
         {std::pair("## News", "## Muse"), std::pair("ref-n-", "ref-x-"), std::pair("title: t", "title: u"),
          std::pair("## Papers", "## Papers\n### a [^other1]\n"),
          std::pair("title: t\n", "title: t\n# Sections: # title\n# Items: ## title\n"),
          std::pair("title: t\n", "title: t\n# Items: ## title\n")}) {
        const Document after = replaced(from, to);
        QCOMPARE(after, Document(after.bytes()));
    }
    QCOMPARE(replaced("## News", "## Muse").footnotes().sectionPrefixes, (QList<QByteArray>{"", "ref-pa-"}));
    QCOMPARE(replaced("## Papers", "## Papers\n### a [^other1]\n").footnotes().scheme.prefix,
             QByteArray("other"));
}

void NewDigestTest::writesDates_data()
{
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("wanted"); // of 2024-07-31 08:05:30 there
    const auto row = [](const char *last, const char *zone, const char *wanted) {
        QTest::addRow("%s %s", last, zone)
            << QByteArray(last) << QByteArray(zone) << QString::fromLatin1(wanted);
    };
    row("2024-06-30", "Asia/Seoul", "2024-07-31");
    row("2024-06-30 09:00:00 +0900", "Asia/Seoul", "2024-07-31 08:05:00 +0900");
    row("2024-06-30 09:00 +09:00", "Asia/Seoul", "2024-07-31 08:05 +09:00");
    row("2024-06-30 00:00:00 +/-TTTT", "Asia/Seoul", "2024-07-31 00:00:00 +0900");
    row("2024-02-28 09:00:00 -0500", "America/New_York", "2024-07-31 08:05:00 -0400");
    row("2024-02-28T09:00:00Z", "America/New_York", "2024-07-31T12:05:00Z");
    row("2024-06-30 09:00:00", "Asia/Seoul", "2024-07-31 08:05:00 +0900"); // else the site would read UTC
    row("\"2024-06-30 09:00:00\"", "Asia/Seoul", "2024-07-31 08:05:00");
    row("2024-06-30 09:00:00", "UTC", "2024-07-31 08:05:00");
    row("2024-6-3 9:00:00 +0000", "UTC", "2024-7-31 8:05:00 +0000");
    row("no date", "Asia/Seoul", "2024-07-31 08:05:00 +0900");
}

void NewDigestTest::writesDates()
{
    QFETCH(QByteArray, last);
    QFETCH(QByteArray, zone);
    QFETCH(QString, wanted);
    const QDateTime moment(QDate(2024, 7, 31), QTime(8, 5, 30), QTimeZone(zone));
    QCOMPARE(newDate(Document("---\ndate: " + last + "\n---\n"), moment), wanted);
    QCOMPARE(newDate(Document("---\ntitle: t\n---\n"),
                     QDateTime(QDate(2024, 12, 31), QTime(8, 5), QTimeZone("America/New_York"))),
             QStringLiteral("2024-12-31 08:05:00 -0500"));
}

void NewDigestTest::everyPostHasANext_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::allPosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

/// Nothing of any item is left, all sections are, and the next month of the next month is made in the same
/// way.
void NewDigestTest::everyPostHasANext()
{
    QFETCH(QByteArray, bytes);
    const Document last(bytes);
    const Document made(newDigest(last, wishFor(last, QStringLiteral("n"), march)).bytes);
    QVERIFY(made.footnotes().definitions.isEmpty());
    QVERIFY(made.footnotes().references.isEmpty());
    if (last.frontMatter().error.isEmpty() && !last.frontMatter().range.isEmpty()) {
        QCOMPARE(made.frontMatter().error, QString());
        QCOMPARE(made.frontMatter().entries.size(), last.frontMatter().entries.size() +
                                                        (last.frontMatter().find("title") ? 0 : 1) +
                                                        (last.frontMatter().find("date") ? 0 : 1));
    }
    const Document again(newDigest(made, wishFor(made, QStringLiteral("n"), march)).bytes);
    QCOMPARE(again.outline().ofKind(NodeKind::Section).size(),
             made.outline().ofKind(NodeKind::Section).size());
}

void NewDigestTest::samples()
{
    for (const test::Post &post : test::samplePosts()) {
        const Document last(post.bytes);
        const NewDigest made = newDigest(last, wishFor(last, post.name, march));
        if (qEnvironmentVariableIsSet("WOLGAN_SHOW"))
            qInfo().noquote() << made.bytes << wheres(made.carried);
        const Document digest(made.bytes);
        QCOMPARE(digest.outline().ofKind(NodeKind::Section).size(),
                 last.outline().ofKind(NodeKind::Section).size());
        QVERIFY(digest.outline().first(NodeKind::References) > 0);
        QVERIFY(digest.outline().ofKind(NodeKind::Item).isEmpty());
        QVERIFY(wheres(made.carried).contains("description") && wheres(made.carried).contains("tags"));
        QVERIFY(digest.frontMatter().imagePath() == u"20260305-t.jpg" || post.name.isEmpty());
        for (const Finding &finding : check(digest))
            QVERIFY2(finding.severity == Finding::Severity::Note, qPrintable(finding.message));
    }
}

QTEST_GUILESS_MAIN(NewDigestTest)
#include "tst_newdigest.moc"
