#include "editor/document/edits/clipboard.h"
#include "editor/document/links/inbox.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace wolgan;

namespace {

const QDate day(2023, 11, 23);

InboxCard card(const QByteArray &url, const QByteArray &title = {}, const QByteArray &note = {},
               const QByteArray &original = {}, QDate added = day)
{
    return {added, url, title, note, original};
}

QByteArray exchanged(const QByteArray &bytes, const CardExchange &exchange)
{
    return exchangeCards(bytes, exchange).applied(bytes);
}

} // namespace

/// The inbox as a text.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void keepsWhatIsNoCard();
    void adds();
    void exchanges();
    void comesBackToItsPlace();
    void othersChangedIt();
    void anyTextIsReadBack();
    void makesCards();
    void becomesItems_data();
    void becomesItems();
};

void TestInbox::reads()
{
    const QByteArray text =
        "\xEF\xBB\xBF# 모음\r\n- 2023-11-23 [가 [나]](https://a.example/x): 메모: 더\r\n"
        "- 2023-11-24 <https://b.example> <!-- was https://b.example?ref=x -->: 😀\n"
        "<<<<<<< HEAD\n- 2023-11-25 [c](https://c.example)\n=======\n- 2023-11-31 <https://no.example>\n"
        "- 2023-11-23 [c](https://c.example) mine\n- 2023-11-23 [x](mailto:y)\n- 2023-11-2";
    QCOMPARE(readInbox(text),
             (QList<InboxCard>{card("https://a.example/x", "가 [나]", "메모: 더"),
                               card("https://b.example", {}, "😀", "https://b.example?ref=x", day.addDays(1)),
                               card("https://c.example", "c", {}, {}, day.addDays(2))}));
}

void TestInbox::keepsWhatIsNoCard()
{
    const InboxCard a = card("https://a.example", "가"), b = card("https://b.example", "나");
    const QByteArray before =
        "x\r\n- 2023-11-23 [가](https://a.example)\r\n\xff mine\r\n- 2023-11-23 [나](https://b.example)";
    QCOMPARE(exchanged(before, {{a}, {}}),
             QByteArray("x\r\n\xff mine\r\n- 2023-11-23 [나](https://b.example)"));
    QCOMPARE(exchanged(before, {{b}, {}}),
             QByteArray("x\r\n- 2023-11-23 [가](https://a.example)\r\n\xff mine\r\n"));
    QCOMPARE(exchanged(before, {{}, {card("https://c.example")}}),
             before + "\r\n- 2023-11-23 <https://c.example>\r\n");
    QVERIFY(exchangeCards(before, {{}, {a}}).isEmpty());                         // there already
    QVERIFY(exchangeCards(before, {{card("https://c.example")}, {}}).isEmpty()); // gone already
    QVERIFY(exchangeCards(before, {{card("https://c.example")}, {a}}).isEmpty());
}

void TestInbox::adds()
{
    const QByteArray one = exchanged({}, {{}, {card("https://a.example", "가")}});
    QVERIFY(one.startsWith("<!-- ") && one.contains("merge=union"));
    QVERIFY(one.endsWith("-->\n- 2023-11-23 [가](https://a.example)\n"));
    const QByteArray two = exchanged(
        one, {{}, {card("https://c.example", {}, {}, {}, day.addDays(2)), card("https://b.example")}});
    QVERIFY(two == one + "- 2023-11-23 <https://b.example>\n- 2023-11-25 <https://c.example>\n");
    const QByteArray three = exchanged(two, {{},
                                             {card("https://d.example", {}, {}, {}, day.addDays(1)),
                                              card("https://e.example", {}, {}, {}, day.addDays(-1))}});
    QVERIFY(three.contains("b.example>\n- 2023-11-24 <https://d.example>\n- 2023-11-25"));
    QVERIFY(three.contains("-->\n- 2023-11-22 <https://e.example>\n- 2023-11-23 [가]"));
}

void TestInbox::exchanges()
{
    const InboxCard cleaned = card("https://a.example", {}, {}, "https://a.example?utm_source=x");
    const InboxCard whole = card("https://a.example?utm_source=x", "가", "한 줄\n둘");
    const QByteArray before = exchanged({}, {{}, {cleaned, card("https://b.example")}});
    const QByteArray after = exchanged(before, {{cleaned}, {whole}});
    QVERIFY(after.contains(
        "\n- 2023-11-23 [가](https://a.example?utm_source=x): 한 줄 둘\n- 2023-11-23 <https://b"));
    const CardExchange back{{readInbox(after).first()}, {cleaned}};
    QCOMPARE(exchanged(after, back), before);
    const CardExchange removal{readInbox(before), {}};
    const QByteArray emptied = exchanged(before, removal);
    QVERIFY(readInbox(emptied).isEmpty());
    QCOMPARE(exchanged(emptied, removal.inverted()), before);
}

/// What is deleted and brought back stands where it stood, whatever happened to the others meanwhile.
void TestInbox::comesBackToItsPlace()
{
    const InboxCard a = card("https://a.example", "가"), b = card("https://b.example", "나 😀"),
                    c = card("https://c.example"), d = card("https://d.example");
    const QByteArray before = exchanged({}, {{}, {a, b, c, d}});
    for (const QList<InboxCard> &gone :
         QList<QList<InboxCard>>{{a}, {b}, {d}, {b, c}, {a, b}, {a, b, c, d}}) {
        const CardExchange removal{gone, {}, readInbox(before)};
        const QByteArray after = exchanged(before, removal);
        QVERIFY(after != before);
        QCOMPARE(exchanged(after, removal.inverted()), before);
    }
    const CardExchange removal{{b}, {}, readInbox(before)};
    const QByteArray titled = exchanged(exchanged(before, removal), {{c}, {card("https://c.example", "다")}});
    const QByteArray without = exchanged(titled, {{a}, {}});
    QCOMPARE(readInbox(exchanged(without, removal.inverted())),
             (QList<InboxCard>{b, card("https://c.example", "다"), d}));
}

/// A merge left a card with and without its title; somebody gave it a title while a note was written.
void TestInbox::othersChangedIt()
{
    const InboxCard bare = card("https://a.example"), titled = card("https://a.example", "가 😀"),
                    other = card("https://a.example", "나"), b = card("https://b.example");
    const QByteArray line = "- 2023-11-23 <https://a.example>\n",
                     titledLine = "- 2023-11-23 [가 😀](https://a.example)\n",
                     otherLine = "- 2023-11-23 [나](https://a.example)\n",
                     bLine = "- 2023-11-23 <https://b.example>\n";
    QCOMPARE(readInbox(line + titledLine + bLine + line), (QList<InboxCard>{titled, b}));
    QCOMPARE(readInbox(titledLine + otherLine), (QList<InboxCard>{titled, other}));
    QCOMPARE(exchanged(line + titledLine + bLine + line, {{titled}, {}}), bLine);
    QCOMPARE(exchanged(line + titledLine + bLine, {{titled}, {card("https://a.example", "가", "메모")}}),
             "- 2023-11-23 [가](https://a.example): 메모\n" + bLine);
    QCOMPARE(exchanged(titledLine, {{bare}, {card("https://a.example", {}, "메모")}}),
             QByteArray("- 2023-11-23 [가 😀](https://a.example): 메모\n"));
    QCOMPARE(exchanged(bLine, {{titled}, {other}}), bLine);
}

/// Whatever a title or note holds comes back, on one line; other cards stay.
void TestInbox::anyTextIsReadBack()
{
    QRandomGenerator random(7);
    const QByteArrayList pieces{"[", "]",         "(",    ")", "\\", "|",  ": ",   " ", "한글",
                                "😀", "<!-- was ", " -->", "*", "`",  "- ", "\xff", "{{"};
    for (int round = 0; round < 2000; ++round) {
        const auto text = [&] {
            QByteArray made;
            for (int i = random.bounded(6); i > 0; --i)
                made += pieces[random.bounded(pieces.size())];
            return made.trimmed();
        };
        const InboxCard wish = card("https://a.example/" + QByteArray::number(round), text(), text(),
                                    random.bounded(2) ? "https://a.example/x?utm_a=b" : "");
        const QByteArray bytes = exchanged("- 2023-11-23 <https://z.example>\n", {{}, {wish}});
        QList<InboxCard> cards = readInbox(bytes);
        QVERIFY2(cards.size() == 2, bytes.constData());
        QCOMPARE(cards.last().note, wish.note);
        QCOMPARE(cards.last().original, wish.original);
        QCOMPARE(cards.last().url, wish.url);
        QVERIFY2(cards.last().title == wish.title || wish.title.contains('\\') || wish.title.contains('`') ||
                     wish.title.contains('['),
                 bytes.constData());
        QCOMPARE(exchanged(bytes, {{cards.last()}, {}}), QByteArray("- 2023-11-23 <https://z.example>\n"));
    }
}

void TestInbox::makesCards()
{
    const QList<InboxCard> there{card("https://a.example/x")};
    const QList<FoundLink> links{{"http://www.a.example/x?fbclid=1", {}},
                                 {"https://www.youtube.com/watch?v=1&ab_channel=x&id=2", "영상 😀"},
                                 {"https://arxiv.org/pdf/2310.15161v1", "[2310.15161] SAM"},
                                 {"https://arxiv.org/abs/2310.15161", {}},
                                 {"https://b.example/?p=3", {}}};
    QCOMPARE(newCards(links, there, {}, day),
             (QList<InboxCard>{card("https://www.youtube.com/watch?v=1&id=2", "영상 😀", {}, links[1].url),
                               card("https://arxiv.org/abs/2310.15161", "SAM", {}, links[2].url),
                               card("https://b.example/?p=3")}));
}

void TestInbox::becomesItems_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("references")
        << QByteArray("## A\n\n### x [^1]\n- y\n\n[^1]: [x](https://x.example)\n")
        << QByteArray("## A\n\n### x [^1]\n- y\n\n### 가 [^2]\n메모\n\n### b.example/c [^3]\n\n"
                      "[^1]: [x](https://x.example)\n\n[^2]: [가](https://a.example)\n\n[^3]: "
                      "[b.example/c](https://b.example/c)\n");
    QTest::newRow("bullets") << QByteArray("## A\n- [x](https://x.example): y\n- [z](https://z.example): y\n")
                             << QByteArray(
                                    "## A\n- [x](https://x.example): y\n- [z](https://z.example): y\n- "
                                    "[가](https://a.example): 메모\n- [b.example/c](https://b.example/c)\n");
}

void TestInbox::becomesItems()
{
    QFETCH(QByteArray, post);
    const Document document(post);
    const int section = document.outline().first(NodeKind::Section);
    const QByteArray markdown =
        itemsOfCards({card("https://a.example", "가", "메모"), card("https://b.example/c")});
    const int end = static_cast<int>(document.outline().children(section, NodeKind::Item).size());
    QTEST(edits::pasted(document, section, end, markdown).edit.applied(post), "after");
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
