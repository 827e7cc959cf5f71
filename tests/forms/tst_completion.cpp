// What is offered while the author types, in Korean as well, and what a choice writes.

#include "editor/forms/fields/commalist.h"
#include "editor/forms/fields/typedletters.h"
#include "tests/forms/formtest.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>

using namespace wolgan;
using test::compose;
using test::Window;

namespace {

BlogFacts facts()
{
    BlogFacts facts;
    facts.categories = {QStringLiteral("AI Trend"), QStringLiteral("개발")};
    facts.tags = {QStringLiteral("ai-trend"), QStringLiteral("개발"), QStringLiteral("개인 정보"),
                  QStringLiteral("mlops"), QStringLiteral("a, b")};
    facts.authors = {{QStringLiteral("seoyoung"), QStringLiteral("김서영")}, {QStringLiteral("han"), {}}};
    facts.timezone = "Asia/Seoul";
    return facts;
}

/// The list that is shown, empty where there is none.
QStringList offered(const QLineEdit *field)
{
    QCoreApplication::processEvents();
    const auto *list = field->findChild<QCompleter *>();
    QStringList rows;
    for (int row = 0; list->popup()->isVisible() && row < list->completionCount(); ++row)
        rows.append(list->completionModel()->index(row, 0).data().toString());
    return rows;
}

struct Post : Window
{
    explicit Post(const QByteArray &bytes) : Window(bytes)
    {
        session.select(0);
        pane.setBlogFacts(facts());
        tags = field<QLineEdit>(QStringLiteral("frontMatterTags"));
        tags->setFocus();
        tags->end(false);
    }

    void choose(int row) const
    {
        QWidget *list = tags->findChild<QCompleter *>()->popup();
        for (int i = 0; i <= row; ++i)
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
    }

    QLineEdit *tags = nullptr;
};

} // namespace

class CompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists();
    void letters();
    void theItemAtTheCaret();
    void whileComposing();
    void allByTheDownKey();
    void authors();
    void spellings();
};

void CompletionTest::lists()
{
    for (const QStringList &items : {QStringList{}, QStringList{QStringLiteral("가"), QStringLiteral("b c")},
                                     QStringList{QStringLiteral("a, b"), QStringLiteral("5\" x"),
                                                 QStringLiteral("\"q"), QStringLiteral(" pad ")}})
        QCOMPARE(splitCommaList(joinCommaList(items)), items);
    QCOMPARE(splitCommaList(QStringLiteral(" a ,, \"b, c\",")),
             (QStringList{QStringLiteral("a"), QStringLiteral("b, c")}));
    const TextSpan item = commaItemAt(QStringLiteral("a, bc ,d"), 4);
    QCOMPARE(item.begin, 3);
    QCOMPARE(item.end, 5);
}

void CompletionTest::letters()
{
    const QString whole = typedLetters(QStringLiteral("개발 Ai"));
    for (const char *composed : {"ㄱ", "개", "갭", "개바", "개발", "개발 A"})
        QVERIFY2(whole.startsWith(typedLetters(QString::fromUtf8(composed))), composed);
    QVERIFY(!whole.startsWith(typedLetters(QStringLiteral("거"))));
    QVERIFY(typedLetters(QStringLiteral("과")).startsWith(typedLetters(QStringLiteral("고"))));
}

void CompletionTest::theItemAtTheCaret()
{
    Post post("---\ntitle: t\ntags: [mlops, x]\n---\n\ntext\n");
    QTest::keyClicks(post.tags, QStringLiteral(", t"));
    QCOMPARE(offered(post.tags), (QStringList{QStringLiteral("ai-trend")})); // in the middle of a word
    QTest::keyClick(post.tags, Qt::Key_Backspace);
    QTest::keyClicks(post.tags, QStringLiteral("A"));
    QCOMPARE(offered(post.tags), (QStringList{QStringLiteral("ai-trend"), QStringLiteral("a, b")}));
    const QByteArray before = post.bytes();
    QTest::keyClick(post.tags->findChild<QCompleter *>()->popup(), Qt::Key_Down);
    QCOMPARE(post.bytes(), before); // looking at the list changes nothing
    QTest::keyClick(post.tags->findChild<QCompleter *>()->popup(), Qt::Key_Return);
    QVERIFY2(post.bytes().contains("tags: [mlops, x, ai-trend]\n"), post.bytes().constData());
    QTest::keyClicks(post.tags, QStringLiteral(", a"));
    QCOMPARE(offered(post.tags), (QStringList{QStringLiteral("a, b")})); // none that is there already
    post.choose(0);
    QVERIFY2(post.bytes().contains("tags: [mlops, x, ai-trend, \"a, b\"]\n"), post.bytes().constData());
}

void CompletionTest::whileComposing()
{
    Post post("---\ntitle: t\ntags: [mlops]\n---\n\ntext\n");
    QTest::keyClicks(post.tags, QStringLiteral(", "));
    const QByteArray before = post.bytes();
    for (const char *preedit : {"ㄱ", "개"}) {
        compose(post.tags, QString::fromUtf8(preedit));
        QCOMPARE(offered(post.tags), (QStringList{QStringLiteral("개발"), QStringLiteral("개인 정보")}));
    }
    compose(post.tags, QStringLiteral("갭"));
    QCOMPARE(offered(post.tags), QStringList{QStringLiteral("개발")});
    QCOMPARE(post.tags->text(), QStringLiteral("mlops, "));
    QCOMPARE(post.bytes(), before);
    post.choose(0);
    QCOMPARE(post.tags->text(), QStringLiteral("mlops, 개발"));
    QVERIFY2(post.bytes().contains("tags: [mlops, 개발]\n"), post.bytes().constData());
}

void CompletionTest::allByTheDownKey()
{
    Post post("---\ntitle: t\ntags: [mlops]\n---\n\ntext\n");
    QTest::keyClicks(post.tags, QStringLiteral(", "));
    QCOMPARE(offered(post.tags), QStringList());
    QTest::keyClick(post.tags, Qt::Key_Down);
    QCOMPARE(offered(post.tags), (QStringList{QStringLiteral("ai-trend"), QStringLiteral("개발"),
                                              QStringLiteral("개인 정보"), QStringLiteral("a, b")}));
    QTest::keyClick(post.tags->findChild<QCompleter *>()->popup(), Qt::Key_Escape);
    QCOMPARE(offered(post.tags), QStringList());
    QVERIFY(post.tags->hasFocus());
}

void CompletionTest::authors()
{
    Post post("---\ntitle: t\nauthor: someone\n---\n\ntext\n");
    auto *author = post.field<QLineEdit>(QStringLiteral("Author"));
    auto *hint = post.field<QLabel>(QStringLiteral("authorHint"));
    QVERIFY(hint && hint->text().contains(QStringLiteral("someone")));
    author->setFocus();
    author->selectAll();
    QTest::sendKeyEvent(QTest::Click, author, Qt::Key_unknown, QStringLiteral("서"), Qt::NoModifier);
    QCOMPARE(offered(author), QStringList{QStringLiteral("seoyoung  ·  김서영")});
    QWidget *list = author->findChild<QCompleter *>()->popup();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY2(post.bytes().contains("author: seoyoung\n"), post.bytes().constData());
    QCOMPARE(hint->text(), QStringLiteral("김서영"));
}

void CompletionTest::spellings()
{
    Post post("---\ntitle: t\ncategories: [ai trend]\ntags: [mlops]\n---\n\ntext\n");
    auto *hint = post.field<QLabel>(QStringLiteral("categoriesHint"));
    QVERIFY(hint && hint->text().contains(QStringLiteral("AI Trend")));
    test::replaceText(post.field<QLineEdit>(QStringLiteral("frontMatterCategories")),
                      QStringLiteral("AI Trend"));
    QVERIFY(!hint->isVisible());
}

QTEST_MAIN(CompletionTest)
#include "tst_completion.moc"
