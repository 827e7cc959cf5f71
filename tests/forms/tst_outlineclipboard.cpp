#include "tests/forms/outlinetest.h"

#include <QClipboard>
#include <QMenu>
#include <QMimeData>

using namespace wolgan;
using namespace wolgan::test;

class OutlineClipboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }
    void copyIsTextForEveryProgram();
    void cutAndPasteInOnePost();
    void severalInOneStep();
    void sectionsGoBehindTheSection();
    void cutFiguresKeepTheirPictures();
    void pasteIntoASection();
    void intoAnotherPost();
    void plainTextBecomesItems();
    void aLoneAddressBecomesAnItemWithAReference();
    void nothingToPaste();
    void duplicateByKey();
    void keysBelongToTextFields();
    void enabled();
};

void OutlineClipboardTest::copyIsTextForEveryProgram()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나"), QStringLiteral("Five")});
    window.press(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QByteArray markdown(
        "### 하나 [^ref1]\n- 하나의 점\n\n### Five [^ref5]\n- five\n\n"
        "[^ref1]: [One](https://example.org/1)\n\n[^ref5]: [Five](https://example.org/5)\n");
    QCOMPARE(mime->data(QStringLiteral("application/x-wolgan-items")), markdown);
    QCOMPARE(mime->data(QStringLiteral("text/markdown")), markdown);
    QCOMPARE(mime->text().toUtf8(), markdown);
    QCOMPARE(window.bytes(), sixItems());
}

void OutlineClipboardTest::cutAndPasteInOnePost()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나")});
    window.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(!window.outline().contains(QStringLiteral("하나")));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Cut '하나'"));
    window.choose({QStringLiteral("넷")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.outline(),
             QStringLiteral("💡 News | 둘 🚀 ref1 | Three ref2 | 📰 Papers | 넷 ref3 | 하나 ref4 | Five ref5 | "
                            "🧰 Tools | 여섯 ref6"));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Paste '하나' into 📰 Papers"));
    QCOMPARE(window.chosen(), QStringList(QStringLiteral("하나")));
    QVERIFY(edits::isConsistent(window.session.document()));
    QVERIFY(window.bytes().contains("[^ref4]: [One](https://example.org/1)\n"));
    window.session.undoStack()->undo();
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), sixItems());
}

void OutlineClipboardTest::severalInOneStep()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나"), QStringLiteral("Three")});
    window.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(window.session.lastAction(), QStringLiteral("Cut 2 item(s)"));
    window.choose({QStringLiteral("여섯")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.outline().endsWith(QStringLiteral("🧰 Tools | 여섯 ref4 | 하나 ref5 | Three ref6")));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Paste 2 item(s) into 🧰 Tools"));
    QCOMPARE(window.chosen(), QStringList({QStringLiteral("하나"), QStringLiteral("Three")}));
    QCOMPARE(window.session.undoStack()->count(), 2);
}

void OutlineClipboardTest::sectionsGoBehindTheSection()
{
    OutlineWindow window;
    window.choose({QStringLiteral("💡 News")});
    window.press(Qt::Key_X, Qt::ControlModifier);
    window.choose({QStringLiteral("넷")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.outline(),
             QStringLiteral("📰 Papers | 넷 ref1 | Five ref2 | 💡 News | 하나 ref3 | 둘 🚀 ref4 | Three ref5 | "
                            "🧰 Tools | 여섯 ref6"));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Paste '💡 News'"));
    QCOMPARE(window.chosen(), QStringList(QStringLiteral("💡 News")));
}

/// The names of the figures behind it change with the cut, and what was cut has another name, too, by then.
void OutlineClipboardTest::cutFiguresKeepTheirPictures()
{
    OutlineWindow window("---\ndate: 2024-03-07\n---\n\n## A\n\n### 하나\n![a](20240307-1.png)\n\n"
                         "### 둘\n![b](20240307-2.png)\n\n### 셋\n![c](20240307-3.png)\n");
    window.choose({QStringLiteral("하나")});
    window.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(window.bytes().endsWith("### 둘\n![b](20240307-1.png)\n\n### 셋\n![c](20240307-2.png)\n"));
    window.choose({QStringLiteral("둘")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.bytes().endsWith("### 둘\n![b](20240307-1.png)\n\n### 하나\n![a](20240307-2.png)\n\n"
                                    "### 셋\n![c](20240307-3.png)\n"));
    const FigureOrigins &origins = window.session.figureOrigins();
    QCOMPARE(origins.of(QStringLiteral("20240307-2.png")), QStringLiteral("20240307-1.png"));
    QCOMPARE(origins.of(QStringLiteral("20240307-3.png")), QStringLiteral("20240307-3.png"));
}

void OutlineClipboardTest::pasteIntoASection()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나")});
    window.press(Qt::Key_X, Qt::ControlModifier);
    window.choose({QStringLiteral("🧰")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.outline().endsWith(QStringLiteral("🧰 Tools | 하나 ref5 | 여섯 ref6")));
}

void OutlineClipboardTest::intoAnotherPost()
{
    OutlineWindow from;
    from.choose({QStringLiteral("둘"), QStringLiteral("Five")});
    from.press(Qt::Key_C, Qt::ControlModifier);
    OutlineWindow to("## 뉴스\n\n### A [^a-1]\n- a\n\n### B [^a-2]\n- b\n\n## 논문\n\n### C [^b-1]\n- c\n\n"
                     "## References\n[^a-1]: [A](https://a.org)\n\n[^a-2]: [B](https://b.org)\n\n"
                     "[^b-1]: [C](https://c.org)\n");
    to.choose({QStringLiteral("A")});
    to.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(to.outline(), QStringLiteral("뉴스 | A a-1 | 둘 🚀 a-2 | Five a-3 | B a-4 | 논문 | C b-1"));
    QVERIFY(edits::isConsistent(to.session.document()));
}

void OutlineClipboardTest::plainTextBecomesItems()
{
    OutlineWindow window;
    QGuiApplication::clipboard()->setText(QStringLiteral("회의에서 들은 것 😀\n- 첫째\n- 둘째"));
    window.choose({QStringLiteral("Three")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(window.outline().contains(QStringLiteral("Three ref3 | 회의에서 들은 것 😀 | 📰 Papers")));
    QVERIFY(window.bytes().contains("### 회의에서 들은 것 😀\n- 첫째\n- 둘째\n"));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Paste '회의에서 들은 것 😀' into 💡 News"));
}

void OutlineClipboardTest::aLoneAddressBecomesAnItemWithAReference()
{
    OutlineWindow window;
    QGuiApplication::clipboard()->setText(QStringLiteral("https://example.org/new?a=1\n"));
    window.choose({QStringLiteral("하나")});
    window.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(window.outline().contains(QStringLiteral(" ref2 | 둘 🚀 ref3")), qPrintable(window.outline()));
    QVERIFY(window.bytes().contains("(https://example.org/new?a=1)"));
    QVERIFY(edits::isConsistent(window.session.document()));
}

void OutlineClipboardTest::nothingToPaste()
{
    OutlineWindow window;
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(QStringLiteral("/a/picture.png"))});
    QGuiApplication::clipboard()->setMimeData(mime);
    window.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(window.bytes(), sixItems());
}

void OutlineClipboardTest::duplicateByKey()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나"), QStringLiteral("Three")});
    window.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.outline().contains(QStringLiteral("Three ref3 | 하나 ref4 | Three ref5 | 📰 Papers")));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Duplicate 2 item(s)"));
    QCOMPARE(window.session.undoStack()->count(), 1);
    QCOMPARE(window.tree()->selectionModel()->selectedRows().size(), 2);
}

/// The same window has a text field: what is cut there is its text.
void OutlineClipboardTest::keysBelongToTextFields()
{
    OutlineWindow window;
    auto *menu = new QMenu(&window.view); // as the window's menus hold the actions
    menu->addActions(window.actions.all());
    window.choose({QStringLiteral("하나")});
    auto *filter = window.view.findChild<QLineEdit *>(QStringLiteral("outlineFilter"));
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("zz"));
    QTest::keyClick(filter, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(filter, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(filter->text(), QString());
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("zz"));
    QTest::keyClick(filter, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(filter->text(), QStringLiteral("zz"));
    QTest::keyClick(filter, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(window.bytes(), sixItems());
}

void OutlineClipboardTest::enabled()
{
    OutlineWindow window;
    window.choose({QStringLiteral("Front matter")});
    QVERIFY(!window.actions.copy()->isEnabled());
    QVERIFY(!window.actions.duplicate()->isEnabled());
    QVERIFY(!window.actions.moveToSection()->isEnabled());
    window.press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(window.actions.copy()->isEnabled());
    QVERIFY(!window.actions.merge()->isEnabled());
    window.choose({QStringLiteral("하나"), QStringLiteral("넷")});
    QVERIFY(window.actions.merge()->isEnabled());
    QVERIFY(!window.actions.split()->isEnabled());
}

QTEST_MAIN(OutlineClipboardTest)
#include "tst_outlineclipboard.moc"
