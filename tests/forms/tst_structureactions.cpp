#include "editor/forms/session.h"
#include "editor/forms/structureactions.h"
#include "tests/support/posts.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

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
    void enabledWhereSomethingCanBeDone();
    void postWithoutSections();

private:
    void select(const QByteArray &text) { m_session->select(m_session->document().bytes().indexOf(text)); }

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
    m_session->reset(
        "## A\n\n### b [^ref2]\n\n### c [^ref1]\n\n## References\n[^ref1]: [c](u)\n\n[^ref2]: [b](v)\n");
    QVERIFY(m_actions->renumber()->isEnabled());
    m_actions->renumber()->trigger();
    QVERIFY(m_session->document().bytes().contains("### b [^ref1]\n"));
    QVERIFY(!m_actions->renumber()->isEnabled());
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
