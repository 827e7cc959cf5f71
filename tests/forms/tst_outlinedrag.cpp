#include "editor/forms/itemsmime.h"
#include "tests/forms/outlinetest.h"

#include <QDragEnterEvent>
#include <QMimeData>

using namespace wolgan;
using namespace wolgan::test;

namespace {

/// Where in a row something is dropped.
QPoint pointIn(const OutlineWindow &window, const QString &title, RowPart part)
{
    const QRect row = window.tree()->visualRect(window.row(title));
    switch (part) {
    case RowPart::Upper:
        return {row.center().x(), row.top() + 1};
    case RowPart::Lower:
        return {row.center().x(), row.bottom() - 1};
    case RowPart::Middle:
        return row.center();
    }
    return {};
}

/// What dragging the chosen rows carries.
std::unique_ptr<QMimeData> carried(const OutlineWindow &window)
{
    const Document &document = window.session.document();
    const NodeChoice choice = choiceOf(document.outline(), window.tree()->selectedNodes());
    return std::make_unique<ItemsMime>(document, choice.nodes());
}

bool hover(const OutlineWindow &window, const QMimeData &mime, const QPoint &position)
{
    const auto actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(position, actions, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.tree()->viewport(), &enter);
    QDragMoveEvent move(position, actions, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.tree()->viewport(), &move);
    return enter.isAccepted() && move.isAccepted();
}

/// True where the drop is taken.
bool drop(const OutlineWindow &window, const QMimeData &mime, const QPoint &position)
{
    if (!hover(window, mime, position)) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(window.tree()->viewport(), &leave);
        return false;
    }
    QDropEvent event(position, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window.tree()->viewport(), &event);
    return event.isAccepted();
}

} // namespace

class OutlineDragTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreSelectedByMouseAndKeys();
    void theFormFollowsTheCurrentRow();
    void moves_data();
    void moves();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void theMarkShowsThePlace();
    void leavingTakesTheMarkAway();
    void ontoAClosedSection();
    void filteredRowsTakeNoDrops();
    void anotherWindowGetsACopy();
    void anOldRevisionIsCopied();
    void textFromElsewhereBecomesAnItem();
    void filesAreLeftToTheWindow();
    void undoRestoresEveryByte();
};

void OutlineDragTest::rowsAreSelectedByMouseAndKeys()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나"), QStringLiteral("Three")});
    QCOMPARE(window.chosen(), QStringList({QStringLiteral("하나"), QStringLiteral("Three")}));
    window.choose({QStringLiteral("하나")});
    window.press(Qt::Key_Down, Qt::ShiftModifier);
    window.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(window.chosen(),
             QStringList({QStringLiteral("하나"), QStringLiteral("둘 🚀"), QStringLiteral("Three")}));
    QTest::mouseClick(window.tree()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      pointIn(window, QStringLiteral("둘"), RowPart::Middle));
    QCOMPARE(window.chosen().size(), 2);
    // Typing elsewhere keeps what is selected.
    window.session.apply(
        TextEdit(window.bytes(), {window.bytes().indexOf("a point"), window.bytes().indexOf("a point")}, "x"),
        {});
    QCOMPARE(window.chosen().size(), 2);
}

void OutlineDragTest::theFormFollowsTheCurrentRow()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나"), QStringLiteral("넷")});
    const Document &document = window.session.document();
    QCOMPARE(plainTitle(document.text(document.outline().at(window.session.selectedNode()).title)),
             QStringLiteral("넷"));
    window.session.select(window.bytes().indexOf("### Three"));
    QCOMPARE(window.chosen(), QStringList(QStringLiteral("Three")));
}

void OutlineDragTest::moves_data()
{
    QTest::addColumn<QStringList>("dragged");
    QTest::addColumn<QString>("row");
    QTest::addColumn<RowPart>("part");
    QTest::addColumn<QString>("outline");
    QTest::addColumn<QString>("label");
    const QString news = QStringLiteral("💡 News"), papers = QStringLiteral("📰 Papers"),
                  tools = QStringLiteral("🧰 Tools");
    const QString one = QStringLiteral("하나"), two = QStringLiteral("둘 🚀"), three = QStringLiteral("Three"),
                  four = QStringLiteral("넷"), five = QStringLiteral("Five");
    QTest::newRow("below another item")
        << QStringList{one} << four << RowPart::Lower
        << QStringLiteral("💡 News | 둘 🚀 ref1 | Three ref2 | 📰 Papers | 넷 ref3 | 하나 ref4 | Five ref5 | "
                          "🧰 Tools | 여섯 ref6")
        << QStringLiteral("Move '하나' to 📰 Papers");
    QTest::newRow("above, in the same section")
        << QStringList{three} << one << RowPart::Upper
        << QStringLiteral("💡 News | Three ref1 | 하나 ref2 | 둘 🚀 ref3 | 📰 Papers | 넷 ref4 | Five ref5 | "
                          "🧰 Tools | 여섯 ref6")
        << QStringLiteral("Move 'Three' up");
    QTest::newRow("onto a section: its end")
        << QStringList{two} << papers << RowPart::Middle
        << QStringLiteral("💡 News | 하나 ref1 | Three ref2 | 📰 Papers | 넷 ref3 | Five ref4 | 둘 🚀 ref5 | "
                          "🧰 Tools | 여섯 ref6")
        << QStringLiteral("Move '둘 🚀' to 📰 Papers");
    QTest::newRow("below an open section: its top")
        << QStringList{two} << papers << RowPart::Lower
        << QStringLiteral("💡 News | 하나 ref1 | Three ref2 | 📰 Papers | 둘 🚀 ref3 | 넷 ref4 | Five ref5 | "
                          "🧰 Tools | 여섯 ref6")
        << QStringLiteral("Move '둘 🚀' to 📰 Papers");
    QTest::newRow("several of different sections")
        << QStringList{one, three, QStringLiteral("여섯")} << five << RowPart::Upper
        << QStringLiteral("💡 News | 둘 🚀 ref1 | 📰 Papers | 넷 ref2 | 하나 ref3 | Three ref4 | 여섯 ref5 | "
                          "Five ref6 | 🧰 Tools")
        << QStringLiteral("Move 3 item(s) to 📰 Papers");
    QTest::newRow("a section in front of another")
        << QStringList{tools} << news << RowPart::Upper
        << QStringLiteral("🧰 Tools | 여섯 ref1 | 💡 News | 하나 ref2 | 둘 🚀 ref3 | Three ref4 | 📰 "
                          "Papers "
                          "| "
                          "넷 ref5 | Five ref6")
        << QStringLiteral("Move '🧰 Tools' up");
    QTest::newRow("a section onto an item: behind its section")
        << QStringList{news} << four << RowPart::Middle
        << QStringLiteral("📰 Papers | 넷 ref1 | Five ref2 | 💡 News | 하나 ref3 | 둘 🚀 ref4 | Three ref5 | "
                          "🧰 Tools | 여섯 ref6")
        << QStringLiteral("Move '💡 News' down");
    QTest::newRow("two sections, an item of theirs, to the references")
        << QStringList{news, papers, four} << QStringLiteral("References") << RowPart::Upper
        << QStringLiteral("🧰 Tools | 여섯 ref1 | 💡 News | 하나 ref2 | 둘 🚀 ref3 | Three ref4 | 📰 "
                          "Papers "
                          "| "
                          "넷 ref5 | Five ref6")
        << QStringLiteral("Move 2 section(s) down");
}

void OutlineDragTest::moves()
{
    QFETCH(const QStringList, dragged);
    QFETCH(const QString, row);
    QFETCH(const RowPart, part);
    OutlineWindow window;
    window.choose(dragged);
    const auto mime = carried(window);
    QVERIFY(drop(window, *mime, pointIn(window, row, part)));
    QTEST(window.outline(), "outline");
    QTEST(window.session.lastAction(), "label");
    QVERIFY(edits::isConsistent(window.session.document()));
    QVERIFY(!window.tree()->dropMark());
    QVERIFY(window.chosen().contains(dragged.first())); // what moved is selected
    window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), sixItems());
    QVERIFY(!window.session.undoStack()->canUndo());
}

void OutlineDragTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QStringList>("dragged");
    QTest::addColumn<QString>("row");
    QTest::addColumn<RowPart>("part");
    const QString news = QStringLiteral("💡 News"), one = QStringLiteral("하나"), two = QStringLiteral("둘 🚀");
    QTest::newRow("onto itself") << QStringList{one} << one << RowPart::Upper;
    QTest::newRow("where it stands") << QStringList{one} << two << RowPart::Upper;
    QTest::newRow("where both stand") << QStringList{one, two} << one << RowPart::Lower;
    QTest::newRow("onto the front matter")
        << QStringList{one} << QStringLiteral("Front matter") << RowPart::Middle;
    QTest::newRow("onto the references")
        << QStringList{one} << QStringLiteral("References") << RowPart::Middle;
    QTest::newRow("a section onto its own item") << QStringList{news} << two << RowPart::Middle;
    QTest::newRow("a section onto itself") << QStringList{news} << news << RowPart::Middle;
    QTest::newRow("a section where it stands")
        << QStringList{news} << QStringLiteral("📰 Papers") << RowPart::Upper;
}

void OutlineDragTest::nonsenseIsRefused()
{
    QFETCH(const QStringList, dragged);
    QFETCH(const QString, row);
    QFETCH(const RowPart, part);
    OutlineWindow window;
    window.choose(dragged);
    const auto mime = carried(window);
    QVERIFY(!drop(window, *mime, pointIn(window, row, part)));
    QVERIFY(!window.tree()->dropMark());
    QCOMPARE(window.bytes(), sixItems());
}

void OutlineDragTest::theMarkShowsThePlace()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나")});
    const auto mime = carried(window);
    const QImage before = window.tree()->grab().toImage();
    QVERIFY(hover(window, *mime, pointIn(window, QStringLiteral("Five"), RowPart::Lower)));
    QCOMPARE(window.tree()->dropMark()->mark, DropPlace::Mark::Below);
    QVERIFY(window.tree()->grab().toImage() != before);
    QVERIFY(hover(window, *mime, pointIn(window, QStringLiteral("🧰"), RowPart::Middle)));
    QCOMPARE(window.tree()->dropMark()->mark, DropPlace::Mark::Around);
}

void OutlineDragTest::leavingTakesTheMarkAway()
{
    OutlineWindow window;
    window.choose({QStringLiteral("하나")});
    const auto mime = carried(window);
    QVERIFY(hover(window, *mime, pointIn(window, QStringLiteral("Five"), RowPart::Lower)));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(window.tree()->viewport(), &leave);
    QVERIFY(!window.tree()->dropMark());
}

void OutlineDragTest::ontoAClosedSection()
{
    OutlineWindow window;
    window.tree()->collapse(window.row(QStringLiteral("📰")));
    window.choose({QStringLiteral("하나")});
    const auto mime = carried(window);
    QVERIFY(drop(window, *mime, pointIn(window, QStringLiteral("📰"), RowPart::Lower)));
    QVERIFY(window.outline().contains(QStringLiteral("Five ref4 | 하나 ref5")));
}

void OutlineDragTest::filteredRowsTakeNoDrops()
{
    OutlineWindow window;
    auto *filter = window.view.findChild<QLineEdit *>(QStringLiteral("outlineFilter"));
    filter->setText(QStringLiteral("e"));
    window.choose({QStringLiteral("Three")});
    const auto mime = carried(window);
    QVERIFY(!drop(window, *mime, pointIn(window, QStringLiteral("Five"), RowPart::Lower)));
    filter->clear();
    QVERIFY(drop(window, *mime, pointIn(window, QStringLiteral("Five"), RowPart::Lower)));
}

void OutlineDragTest::anotherWindowGetsACopy()
{
    OutlineWindow from,
        to("## 뉴스\n\n### A [^note-1]\n- a\n\n## References\n[^note-1]: [A](https://a.org)\n");
    from.choose({QStringLiteral("하나"), QStringLiteral("둘")});
    const auto mime = carried(from);
    QVERIFY(mime->hasFormat(QStringLiteral("application/x-wolgan-items")));
    QVERIFY(drop(to, *mime, pointIn(to, QStringLiteral("A"), RowPart::Upper)));
    QCOMPARE(to.outline(), QStringLiteral("뉴스 | 하나 note-1 | 둘 🚀 note-2 | A note-3"));
    QVERIFY(to.bytes().contains("[^note-1]: [One](https://example.org/1)"));
    QCOMPARE(to.session.lastAction(), QStringLiteral("Paste 2 item(s) into 뉴스"));
    QCOMPARE(to.chosen(), QStringList({QStringLiteral("하나"), QStringLiteral("둘 🚀")}));
    QCOMPARE(from.bytes(), sixItems());
}

/// Nodes of a post that has changed since mean nothing: the text goes in as from elsewhere.
void OutlineDragTest::anOldRevisionIsCopied()
{
    OutlineWindow window;
    window.choose({QStringLiteral("여섯")});
    const auto mime = carried(window);
    window.actions.remove()->trigger();
    QVERIFY(drop(window, *mime, pointIn(window, QStringLiteral("하나"), RowPart::Upper)));
    QVERIFY(window.outline().startsWith(QStringLiteral("💡 News | 여섯 ref1 | 하나 ref2")));
}

void OutlineDragTest::textFromElsewhereBecomesAnItem()
{
    OutlineWindow window;
    QMimeData mime;
    mime.setText(QStringLiteral("새 소식\n- 첫 점"));
    QVERIFY(drop(window, mime, pointIn(window, QStringLiteral("넷"), RowPart::Lower)));
    QVERIFY(window.outline().contains(QStringLiteral("넷 ref4 | 새 소식 | Five ref5")));
    QCOMPARE(window.session.lastAction(), QStringLiteral("Paste '새 소식' into 📰 Papers"));
}

void OutlineDragTest::filesAreLeftToTheWindow()
{
    OutlineWindow window;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QStringLiteral("/a/post.md"))});
    QVERIFY(!drop(window, mime, pointIn(window, QStringLiteral("넷"), RowPart::Lower)));
}

void OutlineDragTest::undoRestoresEveryByte()
{
    OutlineWindow window;
    const QStringList titles{QStringLiteral("하나"), QStringLiteral("넷"), QStringLiteral("Three"),
                             QStringLiteral("💡"), QStringLiteral("여섯")};
    for (int i = 0; i < 40; ++i) { // a fixed walk through rows and parts
        window.choose({titles[i % 5], titles[(i * 3 + 1) % 5]});
        const auto mime = carried(window);
        drop(window, *mime, pointIn(window, titles[(i * 2 + 3) % 5], static_cast<RowPart>(i % 3)));
        QVERIFY2(edits::isConsistent(window.session.document()), window.bytes().constData());
    }
    QVERIFY(window.session.undoStack()->count() > 10);
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), sixItems());
}

QTEST_MAIN(OutlineDragTest)
#include "tst_outlinedrag.moc"
