// Findings stand beside the field or row that they are about, and nothing jumps while the author types.

#include "editor/document/checks/check.h"
#include "editor/forms/fields/findingnotes.h"
#include "editor/forms/fields/pointsfield.h"
#include "tests/forms/formtest.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QTreeView>

using namespace wolgan;
using test::compose;
using test::difference;
using test::replaceText;
using test::Window;

namespace {

const QByteArray Post("---\ntitle: 삼월 소식 🌱\ndate: 2024-03-07 09:00:00 +/-TTTT\n---\n\n"
                      "## 📰 News\n\n"
                      "### 하루 편집기 [^ref1]\n- 첫 점\n\n![](a.png)\n_설명_\n\n"
                      "### 둘째 이야기 [^ref2] [^nope]\n- text\n\n"
                      "## References\n\n"
                      "[^ref1]: [하루](https://example.org/a?ref=mail)\n"
                      "[^ref2]: [둘째](https://example.org/b)\n");

void check(Window &window)
{
    window.pane.setFindings(wolgan::check(window.session.document()));
}

/// What stands in the form, each as "rule-independent words below object or accessible name of what is
/// above".
QStringList shown(const Window &window)
{
    QStringList all;
    for (const FindingNotes *notes : window.pane.currentWidget()->findChildren<FindingNotes *>()) {
        if (notes->isVisible() && !notes->accessibleName().isEmpty())
            all.append(notes->accessibleName());
    }
    return all;
}

/// The notes that follow a field.
FindingNotes *notesBelow(const QWidget *field)
{
    const auto all =
        field->parentWidget()->findChildren<FindingNotes *>(QString(), Qt::FindDirectChildrenOnly);
    return all.isEmpty() ? nullptr : all.last();
}

QAbstractButton *fixIn(const QWidget *parent, int index = 0)
{
    for (auto *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().startsWith(QStringLiteral("Fix: ")) && index-- == 0)
            return button;
    }
    return nullptr;
}

} // namespace

class FormFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void besideTheirFields();
    void aboutNoFieldAtTheTop();
    void aFixIsOneStep();
    void aFixAfterTypingIsTheFixOfNow();
    void aFixWhileComposingKeepsTheText();
    void whatGoesKeepsItsPlaceUntilTheFieldIsLeft();
    void whatComesElsewhereWaits();
    void keyboardReachesTheFixes();
    void anotherItemShowsItsOwn();
    void definitionsAreMarkedInTheList();
};

void FormFindingsTest::besideTheirFields()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    QVERIFY(notesBelow(url)->isVisible());
    QVERIFY(url->accessibleDescription().startsWith(QStringLiteral("Note: The address carries tracking")));
    QVERIFY(fixIn(notesBelow(url)));
    QVERIFY(notesBelow(url)->mapTo(&window.pane, QPoint()).y() >= url->mapTo(&window.pane, QPoint()).y());
    auto *path = window.field<QLineEdit>(QStringLiteral("Figure: File"));
    QVERIFY(path);
    QCOMPARE(shown(window).size(), 2);
    QVERIFY2(shown(window).filter(QStringLiteral("has no alternative text")).size() == 1,
             qPrintable(shown(window).join(u'\n')));
}

void FormFindingsTest::aboutNoFieldAtTheTop()
{
    Window window("---\ndate: 2024-03-07 09:00:00 +/-TTTT\n---\n\n## News\n\n### 하루\n- 점\n");
    window.selectText("date:");
    check(window);
    const auto *date = window.field<QWidget>(QStringLiteral("frontMatterDate"));
    QVERIFY(date->accessibleDescription().contains(QStringLiteral("TTTT")));
    QVERIFY(shown(window).first().contains(QStringLiteral("The post has no title")));
    const auto *top = window.pane.currentWidget()->findChildren<FindingNotes *>().first();
    QVERIFY(top->mapTo(&window.pane, QPoint()).y() < date->mapTo(&window.pane, QPoint()).y());
}

void FormFindingsTest::aFixIsOneStep()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    QTest::mouseClick(fixIn(window.pane.currentWidget()), Qt::LeftButton);
    QCOMPARE(test::difference(Post, window.bytes()), QByteArray("?ref=mail -> "));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Remove the parameters"));
    check(window);
    QCOMPARE(shown(window).size(), 1);
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), Post);
    check(window);
    QCOMPARE(shown(window).size(), 2);
}

/// The window checks after a pause: a fix may be pressed before that.
void FormFindingsTest::aFixAfterTypingIsTheFixOfNow()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    replaceText(window.field<QLineEdit>(QStringLiteral("itemTitle")), QStringLiteral("훨씬 더 긴 제목 🌱"));
    const QByteArray typed = window.bytes();
    fixIn(window.pane.currentWidget())->click();
    QCOMPARE(test::difference(typed, window.bytes()), QByteArray("?ref=mail -> "));
    const QByteArray fixed = window.bytes();
    fixIn(window.pane.currentWidget())->click(); // there is nothing to fix any more
    QCOMPARE(window.bytes(), fixed);
}

void FormFindingsTest::aFixWhileComposingKeepsTheText()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->end(false);
    compose(title, QStringLiteral("한"));
    check(window);
    QVERIFY(title->text() == QStringLiteral("하루 편집기"));
    fixIn(window.pane.currentWidget())->click();
    QVERIFY(window.bytes().contains("### 하루 편집기한 [^ref1]\n"));
    QVERIFY(!window.bytes().contains("?ref=mail"));
}

void FormFindingsTest::whatGoesKeepsItsPlaceUntilTheFieldIsLeft()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    QTest::qWait(20);
    const int before = text->mapTo(&window.pane, QPoint()).y();
    replaceText(url, QStringLiteral("https://example.org/c"));
    check(window);
    QTest::qWait(20);
    QVERIFY(url->accessibleDescription().isEmpty());
    QCOMPARE(text->mapTo(&window.pane, QPoint()).y(), before);
    text->setFocus();
    QTRY_VERIFY(text->mapTo(&window.pane, QPoint()).y() < before);
}

void FormFindingsTest::whatComesElsewhereWaits()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    auto *text = window.field<PointsField>(QStringLiteral("itemText"));
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    QTest::qWait(20);
    const int before = text->mapTo(&window.pane, QPoint()).y();
    const qsizetype at = window.bytes().indexOf("?ref=mail") + 9;
    window.session.apply(TextEdit(window.bytes(), {at, at}, "&fbclid=1"), QStringLiteral("Elsewhere"));
    check(window);
    QTest::qWait(20);
    QCOMPARE(text->mapTo(&window.pane, QPoint()).y(), before);
    QVERIFY(!shown(window).join(u' ').contains(QStringLiteral("fbclid")));
    window.field<QLineEdit>(QStringLiteral("itemTitle"))->setFocus();
    QTRY_VERIFY(shown(window).join(u' ').contains(QStringLiteral("fbclid")));
}

void FormFindingsTest::keyboardReachesTheFixes()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    window.field<QLineEdit>(QStringLiteral("referenceUrl"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), fixIn(window.pane.currentWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!window.bytes().contains("?ref=mail"));
    check(window);
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget(), window.field<QLineEdit>(QStringLiteral("referenceUrl")));
}

void FormFindingsTest::anotherItemShowsItsOwn()
{
    Window window(Post);
    window.selectText("### 하루");
    check(window);
    window.selectText("### 둘째");
    QCOMPARE(shown(window).size(), 1);
    QVERIFY(shown(window).first().contains(QStringLiteral("[^nope]")));
    window.selectText("## 📰");
    QVERIFY(shown(window).isEmpty());
    window.selectText("### 하루");
    QCOMPARE(shown(window).size(), 2);
}

void FormFindingsTest::definitionsAreMarkedInTheList()
{
    Window window(Post);
    window.selectText("## References");
    check(window);
    auto *list = window.field<QTreeView>(QStringLiteral("referenceList"));
    const auto icon = [list](int row) { return list->model()->index(row, 1).data(Qt::DecorationRole); };
    QVERIFY(icon(0).isValid());
    QVERIFY(!icon(1).isValid());
    list->setCurrentIndex(list->model()->index(1, 0));
    QVERIFY(shown(window).isEmpty());
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(shown(window).value(0).contains(QStringLiteral("tracking parameters")));
    QTest::mouseClick(fixIn(window.pane.currentWidget()), Qt::LeftButton);
    QCOMPARE(difference(Post, window.bytes()), QByteArray("?ref=mail -> "));
}

QTEST_MAIN(FormFindingsTest)
#include "tst_formfindings.moc"
