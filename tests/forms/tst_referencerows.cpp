#include "editor/forms/fields/textfield.h"
#include "editor/forms/pastedurl.h"
#include "editor/forms/referencepicker.h"
#include "tests/forms/formtest.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeView>
#include <QUrl>

using namespace wolgan;
using test::Window;

namespace {

const QByteArray Post("## 📰 News\n\n"
                      "### 하루 편집기 [^ref1] [^ref2]\n- 첫 점 🌱\n\n"
                      "### 둘째 이야기 [^ref2]\n- 점\n\n"
                      "### 셋째\n- 점\n\n"
                      "## References\n\n"
                      "[^ref1]: [하루](https://example.org/a)\n"
                      "[^ref2]: [둘째](https://example.org/b)\n");

QAbstractButton *button(const Window &window, const QString &name, int index = 0)
{
    return window.field<QAbstractButton>(name, index);
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

bool drop(QWidget *widget, const QMimeData &mime)
{
    QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    QDropEvent event(QPointF(2, 2), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace

class ReferenceRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesByButtonAndKey();
    void otherUsesAreLinks();
    void sharesOneOfAnotherItem();
    void addressesAlone_data();
    void addressesAlone();
    void pastedInTheTitleMakesAReference();
    void pastedWhereTextIsMeantIsText();
    void aReferenceWithoutAddressTakesIt();
    void droppedLink();
    void pastedInThePointsWhereTheItemHasNone();
    void undoAndAgain();
};

void ReferenceRowsTest::movesByButtonAndKey()
{
    Window window(Post);
    window.selectText("### 하루");
    QVERIFY(!button(window, QStringLiteral("Move up (Ctrl+Shift+Up)"), 0)->isEnabled());
    auto *first = window.field<QLineEdit>(QStringLiteral("Reference title"), 0);
    first->setFocus();
    QCOMPARE(first->text(), QStringLiteral("하루"));
    QTest::keyClick(first, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(first->text(), QStringLiteral("둘째"));
    QCOMPARE(QApplication::focusWidget(), window.field<QLineEdit>(QStringLiteral("Reference title"), 1));
    QVERIFY(window.bytes().contains("[^ref1]: [둘째](https://example.org/b)\n"));
    QVERIFY(window.bytes().contains("### 둘째 이야기 [^ref1]\n"));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Move reference"));
    button(window, QStringLiteral("Move up (Ctrl+Shift+Up)"), 1)->click();
    QCOMPARE(window.bytes(), Post);
    window.selectText("### 둘째");
    QVERIFY(!button(window, QStringLiteral("Move up (Ctrl+Shift+Up)"), 0)); // alone
}

void ReferenceRowsTest::otherUsesAreLinks()
{
    Window window(Post);
    window.selectText("### 하루");
    auto *uses = window.field<QLabel>(QStringLiteral("otherUses"));
    QVERIFY(uses);
    QCOMPARE(uses->accessibleName(), QStringLiteral("Also used in: 둘째 이야기"));
    QVERIFY(!window.field<QLabel>(QStringLiteral("otherUses"), 1)); // the other row's is hidden
    const QString link = uses->text().section(u'"', 1, 1);
    Q_EMIT uses->linkActivated(link);
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("itemTitle"))->text(), QStringLiteral("둘째 이야기"));
}

void ReferenceRowsTest::sharesOneOfAnotherItem()
{
    Window window(Post);
    window.selectText("### 셋째");
    button(window, QStringLiteral("Use a reference of another item here, too"))->click();
    auto *picker = window.pane.findChild<ReferencePicker *>();
    QVERIFY(picker && picker->isVisible());
    auto *search = picker->findChild<QLineEdit *>(QStringLiteral("referenceSearch"));
    auto *list = picker->findChild<QTreeView *>();
    QCOMPARE(list->model()->rowCount(), 2);
    for (const QString &text : {QStringLiteral("둘째 이야기"), QStringLiteral("2"), QStringLiteral("/b")}) {
        search->setText(text); // item, number, address
        QVERIFY(list->model()->rowCount() >= 1);
    }
    search->setText(QStringLiteral("하루 편집"));
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(test::difference(Post, window.bytes()), QByteArray(" ->  [^ref2]"));
    QVERIFY2(window.bytes().contains("### 셋째 [^ref2]\n"), window.bytes().constData());
    QVERIFY(window.field<QLabel>(QStringLiteral("otherUses"))->isVisible());
}

void ReferenceRowsTest::addressesAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const char *text, const char *url, const char *title) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(url) << QString::fromUtf8(title);
    };
    row("plain", "https://github.com/a/b", "https://github.com/a/b", "github.com/a/b");
    row("blanks around", " https://www.example.org/ \n", "https://www.example.org/", "example.org");
    row("parameters", "http://a.org/x/?q=1#y", "http://a.org/x/?q=1#y", "a.org/x");
    row("한글", "https://ko.wikipedia.org/wiki/%EC%9B%94%EA%B0%84",
        "https://ko.wikipedia.org/wiki/%EC%9B%94%EA%B0%84", "ko.wikipedia.org/wiki/월간");
    row("words", "see https://a.org/", "", "");
    row("two", "https://a.org/\nhttps://b.org/", "", "");
    row("a file", "file:///etc/passwd", "", "");
    row("a script", "javascript:alert(1)", "", "");
    row("no address", "이야기", "", "");
}

void ReferenceRowsTest::addressesAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QMimeData mime;
    mime.setText(text);
    QCOMPARE(loneUrl(mime), url);
    if (!url.isEmpty())
        QTEST(titleOfUrl(url), "title");
}

void ReferenceRowsTest::pastedInTheTitleMakesAReference()
{
    Window window(Post);
    window.selectText("### 셋째");
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    copy(QStringLiteral("https://www.example.org/새-소식\n"));
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(title->text(), QStringLiteral("셋째"));
    QVERIFY2(window.bytes().contains("### 셋째 [^ref3]\n"), window.bytes().constData());
    QVERIFY2(window.bytes().contains("[^ref3]: [example.org/새-소식](https://www.example.org/새-소식)\n"),
             window.bytes().constData());
    auto *reference = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(reference && reference->accessibleName() == QStringLiteral("Reference title"));
    QCOMPARE(reference->selectedText(), QStringLiteral("example.org/새-소식"));
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), Post);
}

void ReferenceRowsTest::pastedWhereTextIsMeantIsText()
{
    Window window(Post);
    window.selectText("### 하루");
    copy(QStringLiteral("https://example.org/c"));
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    url->setFocus();
    url->selectAll();
    QTest::keyClick(url, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(url->text(), QStringLiteral("https://example.org/c"));
    auto *title = window.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->setSelection(0, 2);
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(title->text(), QStringLiteral("https://example.org/c 편집기"));
    copy(QStringLiteral("하나 둘"));
    title->selectAll();
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(title->text(), QStringLiteral("하나 둘"));
}

void ReferenceRowsTest::aReferenceWithoutAddressTakesIt()
{
    Window window(Post);
    window.selectText("### 셋째");
    button(window, QStringLiteral("Add reference"))->click();
    window.field<QLineEdit>(QStringLiteral("itemTitle"))->setFocus();
    copy(QStringLiteral("https://example.org/d"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(window.bytes().endsWith("[^ref3]: [셋째](https://example.org/d)\n"), window.bytes().constData());
    QVERIFY(!window.bytes().contains("[^ref4]"));
}

void ReferenceRowsTest::droppedLink()
{
    Window window(Post);
    window.selectText("### 셋째");
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://example.org/e"))});
    link.setText(QStringLiteral("A page's words"));
    QVERIFY(drop(window.field<QLineEdit>(QStringLiteral("itemTitle")), link));
    QVERIFY(window.bytes().endsWith("[^ref3]: [example.org/e](https://example.org/e)\n"));
    QVERIFY(drop(&window.pane, link));
    QVERIFY(window.bytes().contains("### 셋째 [^ref3] [^ref4]\n"));
}

void ReferenceRowsTest::pastedInThePointsWhereTheItemHasNone()
{
    Window window(Post);
    window.selectText("### 셋째");
    copy(QStringLiteral("https://example.org/f"));
    auto *points = window.field<QWidget>(QStringLiteral("itemText"));
    for (int i = 0; i < 2; ++i) { // the second one is text
        points->setFocus();
        QTest::keyClick(points, Qt::Key_V, Qt::ControlModifier);
    }
    QVERIFY2(window.bytes().endsWith("[^ref3]: [example.org/f](https://example.org/f)\n"),
             window.bytes().constData());
    QVERIFY2(window.bytes().contains("https://example.org/f점") ||
                 window.bytes().contains("점https://example.org/f"),
             window.bytes().constData());
}

void ReferenceRowsTest::undoAndAgain()
{
    Window window(Post);
    window.selectText("### 하루");
    auto *url = window.field<QLineEdit>(QStringLiteral("referenceUrl"));
    test::replaceText(url, QStringLiteral("https://example.org/z"));
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), Post);
    QVERIFY(url->isVisible()); // still at the item
    QCOMPARE(url->text(), QStringLiteral("https://example.org/a"));
}

QTEST_MAIN(ReferenceRowsTest)
#include "tst_referencerows.moc"
