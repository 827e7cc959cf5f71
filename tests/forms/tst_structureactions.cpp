#include "tests/forms/outlinetest.h"
#include "tests/support/posts.h"

#include <QMenu>
#include <QSignalSpy>

using namespace wolgan;

namespace {

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

QList<QByteArray> headings(const Session &session)
{
    QList<QByteArray> found;
    for (const Node &node : session.document().outline().nodes) {
        if (node.kind == NodeKind::Section || node.kind == NodeKind::Item)
            found.append(session.document().text(node.heading).toByteArray());
    }
    return found;
}

QByteArray selectedTitle(const Session &session)
{
    const Document &document = session.document();
    return document.text(document.outline().at(session.selectedNode()).title).toByteArray();
}

} // namespace

class StructureActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newItem();
    void newItemInASection();
    void newSection();
    void moveItems();
    void moveToOtherSections();
    void moveSections();
    void remove();
    void renumber();
    void severalMoveTogether();
    void severalGoToOtherSections();
    void sectionMenu();
    void severalSections();
    void removeSeveral();
    void duplicate();
    void merge();
    void split();
    void enabledWhereSomethingCanBeDone();
    void postWithoutSections();

private:
    void select(const QByteArray &text) { m_session->select(m_session->document().bytes().indexOf(text)); }
    /// The nodes that hold these texts are chosen, as rows in the outline would be.
    void choose(const QList<QByteArray> &texts)
    {
        m_chosen.clear();
        for (const QByteArray &text : texts)
            m_chosen.append(
                m_session->document().outline().nodeAt(m_session->document().bytes().indexOf(text)));
        m_actions->setChoice([this] { return m_chosen; });
    }

    QList<int> m_chosen;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<StructureActions> m_actions;
};

void StructureActionsTest::init()
{
    m_actions.reset();
    m_session = std::make_unique<Session>();
    m_actions = std::make_unique<StructureActions>(*m_session);
    m_session->reset(sample());
}

void StructureActionsTest::newItem()
{
    QSignalSpy wanted(m_actions.get(), &StructureActions::titleWanted);
    select("### 새 편집기");
    m_actions->newItem()->trigger();
    QCOMPARE(headings(*m_session).value(2), QByteArray("### New item"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("New item"));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_session->lastAction(), QStringLiteral("New item"));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), sample());
    QCOMPARE(selectedTitle(*m_session), QByteArray("새 편집기 하루 공개"));
}

void StructureActionsTest::newItemInASection()
{
    select("## 📰");
    m_actions->newItem()->trigger();
    QCOMPARE(headings(*m_session).value(4), QByteArray("### New item"));
    m_session->undoStack()->undo();
    m_session->select(0);
    m_actions->newItem()->trigger();
    QCOMPARE(headings(*m_session).value(1), QByteArray("### New item"));
    m_session->undoStack()->undo();
    select("[^ref1]: ");
    m_actions->newItem()->trigger();
    QCOMPARE(headings(*m_session).last(), QByteArray("### New item"));
}

void StructureActionsTest::newSection()
{
    select("### 새 편집기");
    m_actions->newSection()->trigger();
    QCOMPARE(headings(*m_session).value(3), QByteArray("## **New section**"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("**New section**"));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), sample());
    m_session->select(0);
    m_actions->newSection()->trigger();
    QCOMPARE(headings(*m_session).value(0), QByteArray("## **New section**"));
}

void StructureActionsTest::moveItems()
{
    select("### Build tools");
    m_actions->moveUp()->trigger();
    QCOMPARE(headings(*m_session).value(1), QByteArray("### Build tools, again [^ref1]"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("Build tools, again"));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Move 'Build tools, again' up"));
    QVERIFY(!m_actions->moveUp()->isEnabled());
    m_actions->moveDown()->trigger();
    QCOMPARE(m_session->document().bytes(), sample());
    QVERIFY(!m_actions->moveDown()->isEnabled());
}

void StructureActionsTest::moveToOtherSections()
{
    select("### Build tools");
    QVERIFY(!m_actions->moveToPrevious()->isEnabled());
    m_actions->moveToNext()->trigger();
    QCOMPARE(headings(*m_session).value(3), QByteArray("### Build tools, again [^ref2]"));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Move 'Build tools, again' to 📰 Papers"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("Build tools, again"));
    QVERIFY(!m_actions->moveToNext()->isEnabled());
    m_actions->moveToPrevious()->trigger();
    QCOMPARE(headings(*m_session).value(2), QByteArray("### Build tools, again [^ref2]"));
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), sample());
}

void StructureActionsTest::moveSections()
{
    select("## 📰");
    QVERIFY(!m_actions->moveToPrevious()->isEnabled());
    m_actions->moveUp()->trigger();
    QCOMPARE(headings(*m_session).first(), QByteArray("## 📰 **Papers**"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("📰 **Papers**"));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), sample());
}

void StructureActionsTest::remove()
{
    select("### Build tools");
    m_actions->remove()->trigger();
    QCOMPARE(headings(*m_session).size(), 5);
    QCOMPARE(m_session->lastAction(), QStringLiteral("Delete 'Build tools, again'"));
    select("## 📰");
    m_actions->remove()->trigger();
    QCOMPARE(headings(*m_session).size(), 2);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), sample());
    QCOMPARE(selectedTitle(*m_session), QByteArray("Build tools, again"));
}

void StructureActionsTest::renumber()
{
    m_actions->setPrompts(
        {[](QWidget *, const Document &document) { return edits::renumber(document); }, {}});
    m_session->reset(
        "## A\n\n### b [^ref2]\n\n### c [^ref1]\n\n## References\n[^ref1]: [c](u)\n\n[^ref2]: [b](v)\n");
    QVERIFY(m_actions->renumber()->isEnabled());
    m_actions->renumber()->trigger();
    QVERIFY(m_session->document().bytes().contains("### b [^ref1]\n"));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Renumber footnotes"));
    m_session->reset("## A\n\n### b\n");
    QVERIFY(!m_actions->renumber()->isEnabled());
    QVERIFY(!m_actions->relabel()->isEnabled());
}

void StructureActionsTest::severalMoveTogether()
{
    m_session->reset(test::sixItems());
    QSignalSpy done(m_actions.get(), &StructureActions::done);
    choose({"### 둘", "### Three"});
    m_actions->moveUp()->trigger();
    QVERIFY(test::outlineOf(m_session->document())
                .startsWith(QStringLiteral("💡 News | 둘 🚀 ref1 | Three ref2 | 하나 ref3")));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Move 2 item(s) up"));
    QCOMPARE(done.value(0).value(0).toInt(), 2);
    choose({"### 둘", "### Three"});
    QVERIFY(!m_actions->moveUp()->isEnabled());
    choose({"### 둘", "### 하나"}); // they gather
    QVERIFY(m_actions->moveUp()->isEnabled());
    m_actions->moveUp()->trigger();
    QVERIFY(test::outlineOf(m_session->document())
                .startsWith(QStringLiteral("💡 News | 둘 🚀 ref1 | 하나 ref2 | Three ref3")));
    choose({"### 둘", "### 넷"});
    QVERIFY(!m_actions->moveUp()->isEnabled());
    QVERIFY(!m_actions->moveDown()->isEnabled());
}

void StructureActionsTest::severalGoToOtherSections()
{
    m_session->reset(test::sixItems());
    choose({"### 하나", "### Three"});
    QVERIFY(!m_actions->moveToPrevious()->isEnabled());
    m_actions->moveToNext()->trigger();
    QCOMPARE(test::outlineOf(m_session->document()),
             QStringLiteral("💡 News | 둘 🚀 ref1 | 📰 Papers | 하나 ref2 | Three ref3 | 넷 ref4 | Five ref5 | "
                            "🧰 Tools | 여섯 ref6"));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Move 2 item(s) to 📰 Papers"));
    choose({"### 둘", "### 여섯"}); // the neighbour of the first one's section, of the last one's
    QVERIFY(!m_actions->moveToPrevious()->isEnabled());
    QVERIFY(!m_actions->moveToNext()->isEnabled());
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), test::sixItems());
}

void StructureActionsTest::sectionMenu()
{
    m_session->reset(test::sixItems());
    choose({"### 하나", "### 여섯"});
    QMenu *menu = m_actions->moveToSection()->menu();
    QVERIFY(m_actions->moveToSection()->isEnabled());
    Q_EMIT menu->aboutToShow();
    QStringList sections;
    for (const QAction *action : menu->actions())
        sections.append(action->text());
    QCOMPARE(sections, QStringList({QStringLiteral("💡 News"), QStringLiteral("📰 Papers"),
                                    QStringLiteral("🧰 Tools")}));
    menu->actions().at(1)->trigger();
    QVERIFY(
        test::outlineOf(m_session->document()).contains(QStringLiteral("Five ref4 | 하나 ref5 | 여섯 ref6")));
    choose({"### 여섯"});
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().at(1)->isEnabled()); // it is there, at the end
    QVERIFY(menu->actions().at(2)->isEnabled());
}

void StructureActionsTest::severalSections()
{
    m_session->reset(test::sixItems());
    choose({"## 💡", "## 📰", "### 하나"});
    QVERIFY(!m_actions->merge()->isEnabled());
    m_actions->moveDown()->trigger();
    QVERIFY(test::outlineOf(m_session->document())
                .startsWith(QStringLiteral("🧰 Tools | 여섯 ref1 | 💡 News | 하나 ref2")));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Move 2 section(s) down"));
}

void StructureActionsTest::removeSeveral()
{
    m_session->reset(test::sixItems());
    choose({"## 🧰", "### 여섯", "### 하나"});
    m_actions->remove()->trigger();
    QCOMPARE(test::outlineOf(m_session->document()),
             QStringLiteral("💡 News | 둘 🚀 ref1 | Three ref2 | 📰 Papers | 넷 ref3 | Five ref4"));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Delete 1 section(s) and 1 item(s)"));
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), test::sixItems());
}

void StructureActionsTest::duplicate()
{
    m_session->reset(test::sixItems());
    choose({"### 넷"});
    m_actions->duplicate()->trigger();
    QVERIFY(test::outlineOf(m_session->document()).contains(QStringLiteral("넷 ref4 | 넷 ref5 | Five ref6")));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Duplicate '넷'"));
    QVERIFY(edits::isConsistent(m_session->document()));
}

void StructureActionsTest::merge()
{
    m_session->reset(test::sixItems());
    choose({"### 하나"});
    QVERIFY(!m_actions->merge()->isEnabled());
    choose({"### 넷", "### 하나"});
    QVERIFY(m_actions->merge()->isEnabled());
    m_actions->merge()->trigger();
    QVERIFY(
        test::outlineOf(m_session->document()).startsWith(QStringLiteral("💡 News | 하나 ref1 ref2 | 둘")));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Merge 2 item(s) into '하나'"));
}

void StructureActionsTest::split()
{
    m_session->reset(test::sixItems());
    QSignalSpy wanted(m_actions.get(), &StructureActions::caretWanted);
    select("### 둘");
    QVERIFY(m_actions->split()->isEnabled());
    m_actions->split()->trigger();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!m_session->undoStack()->canUndo());
    m_actions->splitAt(m_session->document().bytes().indexOf("셋째 점") + 3);
    QVERIFY(
        test::outlineOf(m_session->document()).contains(QStringLiteral("둘 🚀 ref2 | 셋째 점 | Three ref3")));
    QCOMPARE(m_session->lastAction(), QStringLiteral("Split '둘 🚀'"));
    QCOMPARE(selectedTitle(*m_session), QByteArray("셋째 점"));
    m_session->undoStack()->undo();
    select("셋째 점"); // the caret of the source view
    m_actions->split()->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(selectedTitle(*m_session), QByteArray("셋째 점"));
    m_session->undoStack()->undo();
    select("## 📰");
    QVERIFY(!m_actions->split()->isEnabled());
}

void StructureActionsTest::enabledWhereSomethingCanBeDone()
{
    m_session->select(0);
    for (const QAction *action : {m_actions->remove(), m_actions->moveUp(), m_actions->moveDown(),
                                  m_actions->moveToPrevious(), m_actions->moveToNext()})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QVERIFY(m_actions->newItem()->isEnabled());
    QVERIFY(m_actions->newSection()->isEnabled());
    m_session->reset({});
    m_actions->newSection()->trigger();
    m_actions->newItem()->trigger();
    QCOMPARE(headings(*m_session), (QList<QByteArray>{"## New section", "### New item"}));
}

void StructureActionsTest::postWithoutSections()
{
    m_session->reset(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/items-without-sections.md")));
    const QByteArray before = m_session->document().bytes();
    const QList<int> items = m_session->document().outline().ofKind(NodeKind::Item);
    m_session->selectNode(items.at(1));
    const QByteArray title = selectedTitle(*m_session);
    m_actions->moveUp()->trigger();
    QCOMPARE(selectedTitle(*m_session), title);
    QVERIFY(!m_actions->moveUp()->isEnabled());
    m_actions->newItem()->trigger();
    QCOMPARE(m_session->document().outline().ofKind(NodeKind::Item).size(), items.size() + 1);
    m_session->undoStack()->undo();
    m_session->undoStack()->undo();
    QCOMPARE(m_session->document().bytes(), before);
}

QTEST_MAIN(StructureActionsTest)
#include "tst_structureactions.moc"
