#include "editor/forms/session.h"
#include "tests/support/posts.h"

#include <QSignalSpy>
#include <QtTest>

using namespace wolgan;

namespace {

TextEdit insertion(const Session &session, qsizetype at, const QByteArray &text)
{
    return TextEdit(session.document().bytes(), {at, at}, text);
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesAndUndoes();
    void joinsTypingInOneField();
    void joinsTypingUpToTheNextWord();
    void joinedToNothingLeavesNoStep();
    void doesNotJoinAcrossUndoKeysOrPauses();
    void doesNotJoinIntoASavedState();
    void refusesWhatDoesNotFit();
    void selectionMovesThroughEdits();
    void undoShowsThePlace();
    void structuralEditSelectsItsSubject();
    void emptyIntroCanBeSelected();
    void figuresKeepTheirPictures();
    void resetOpensAnother();
    void randomEditsUndoToTheStart();
};

void SessionTest::appliesAndUndoes()
{
    Session session;
    session.reset("## A\n### b\ntext\n");
    QSignalSpy spy(&session, &Session::changed);
    QVERIFY(session.apply(insertion(session, 4, "x"), QStringLiteral("Type")));
    QCOMPARE(session.document().bytes(), QByteArray("## Ax\n### b\ntext\n"));
    QVERIFY(session.isModified());
    QCOMPARE(session.lastAction(), QStringLiteral("Type"));
    session.undoStack()->undo();
    QCOMPARE(session.document().bytes(), QByteArray("## A\n### b\ntext\n"));
    QVERIFY(!session.isModified());
    session.undoStack()->redo();
    QCOMPARE(spy.count(), 3);
    QVERIFY(session.apply(TextEdit(), QStringLiteral("Nothing")));
    QCOMPARE(spy.count(), 3);
}

void SessionTest::joinsTypingInOneField()
{
    Session session;
    session.reset("start\n");
    for (int i = 0; i < 4; ++i)
        session.apply(insertion(session, 5 + i, QByteArray(1, char('a' + i))), QStringLiteral("Type"),
                      "title");
    QCOMPARE(session.document().bytes(), QByteArray("startabcd\n"));
    QCOMPARE(session.undoStack()->count(), 1);
    session.apply(insertion(session, 0, "z"), QStringLiteral("Type"), "other");
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    session.undoStack()->undo();
    QCOMPARE(session.document().bytes(), QByteArray("start\n"));
    session.undoStack()->redo();
    QCOMPARE(session.document().bytes(), QByteArray("startabcd\n"));
}

void SessionTest::joinsTypingUpToTheNextWord()
{
    Session session;
    session.reset("start\n");
    const auto type = [&](const QString &text) {
        for (const QChar c : text) {
            const qsizetype end = session.document().bytes().lastIndexOf('\n');
            session.apply(insertion(session, end, QString(c).toUtf8()), QStringLiteral("Type"), "text");
        }
    };
    const auto undone = [&] {
        session.undoStack()->undo();
        return QString::fromUtf8(session.document().bytes());
    };
    type(QStringLiteral(" 큰 언어, 모델"));
    QCOMPARE(undone(), QStringLiteral("start 큰 언어, \n"));
    QCOMPARE(undone(), QStringLiteral("start 큰 \n"));
    QCOMPARE(undone(), QStringLiteral("start \n"));
    QCOMPARE(undone(), QStringLiteral("start\n"));
    // A field that sets its value without the blank at its end brings it with the next word.
    session.apply(insertion(session, 5, "a"), QStringLiteral("Type"), "title");
    session.apply(insertion(session, 6, " b"), QStringLiteral("Type"), "title");
    QCOMPARE(undone(), QStringLiteral("starta\n"));
}

void SessionTest::joinedToNothingLeavesNoStep()
{
    Session session;
    session.reset("start\n");
    session.apply(insertion(session, 5, "a"), QStringLiteral("Type"), "title");
    session.apply(TextEdit(session.document().bytes(), {5, 6}, ""), QStringLiteral("Type"), "title");
    QCOMPARE(session.undoStack()->count(), 0);
    QCOMPARE(session.document().bytes(), QByteArray("start\n"));
}

void SessionTest::doesNotJoinAcrossUndoKeysOrPauses()
{
    Session session;
    session.reset("start\n");
    session.apply(insertion(session, 5, "a"), QStringLiteral("Type"), "title");
    session.endStep();
    session.apply(insertion(session, 6, "b"), QStringLiteral("Type"), "title");
    QCOMPARE(session.undoStack()->count(), 2);
    session.undoStack()->undo();
    session.apply(insertion(session, 6, "c"), QStringLiteral("Type"), "title");
    QCOMPARE(session.undoStack()->count(), 2);
    QTest::qWait(1600);
    session.apply(insertion(session, 7, "d"), QStringLiteral("Type"), "title");
    QCOMPARE(session.undoStack()->count(), 3);
    QCOMPARE(session.document().bytes(), QByteArray("startacd\n"));
}

void SessionTest::doesNotJoinIntoASavedState()
{
    Session session;
    session.reset("start\n");
    session.apply(insertion(session, 5, "a"), QStringLiteral("Type"), "title");
    session.setClean();
    session.apply(insertion(session, 6, "b"), QStringLiteral("Type"), "title");
    QVERIFY(session.isModified());
    session.undoStack()->undo();
    QVERIFY(!session.isModified());
    QCOMPARE(session.document().bytes(), QByteArray("starta\n"));
}

void SessionTest::refusesWhatDoesNotFit()
{
    Session session;
    session.reset("short");
    const TextEdit edit(QByteArrayView("a longer text"), {8, 13}, "x");
    QTest::ignoreMessage(QtWarningMsg, "Session::apply: an edit of another revision was refused");
    QVERIFY(!session.apply(edit, QStringLiteral("No")));
    QCOMPARE(session.document().bytes(), QByteArray("short"));
    QCOMPARE(session.undoStack()->count(), 0);
}

void SessionTest::selectionMovesThroughEdits()
{
    Session session;
    session.reset("## A\n\n### b\n\n### c\n");
    session.select(13);
    QSignalSpy spy(&session, &Session::selectionChanged);
    session.apply(insertion(session, 4, "xy"), QStringLiteral("Type"));
    QCOMPARE(session.selection(), 15);
    QCOMPARE(spy.count(), 0);
    QCOMPARE(session.document().outline().at(session.selectedNode()).kind, NodeKind::Item);
    session.apply(TextEdit(session.document().bytes(), {0, 15}, ""), QStringLiteral("Delete"));
    QCOMPARE(session.selection(), 0);
}

void SessionTest::undoShowsThePlace()
{
    Session session;
    session.reset("## A\n\n### b\n\n### c\n");
    session.select(6); // item b
    session.apply(insertion(session, 18, "!"), QStringLiteral("Fix elsewhere"));
    QCOMPARE(session.selection(), 6);
    session.undoStack()->undo();
    QCOMPARE(session.selection(), 18);
    session.select(6);
    session.apply(insertion(session, 11, "!"), QStringLiteral("Type here"));
    session.select(0);
    session.undoStack()->undo();
    QCOMPARE(session.selection(), 6);
    session.select(0);
    session.undoStack()->redo();
    QCOMPARE(session.selection(), 6);
}

void SessionTest::structuralEditSelectsItsSubject()
{
    Session session;
    session.reset("## A\n\n### b\n\n### c\n");
    QSignalSpy spy(&session, &Session::selectionChanged);
    const edits::StructuralEdit edit{insertion(session, 13, "### new\n\n"), 13};
    session.apply(edit, QStringLiteral("New item"));
    QCOMPARE(session.selection(), 13);
    QCOMPARE(spy.count(), 1);
    session.select(0);
    session.undoStack()->undo();
    QCOMPARE(session.selection(), 0);
    session.undoStack()->redo();
    QCOMPARE(session.selection(), 13);
}

void SessionTest::emptyIntroCanBeSelected()
{
    Session session;
    session.reset("## A\n\n### b [^r1]\n\n[^r1]: [t](u)\n");
    const int intro = session.document().outline().first(NodeKind::Intro);
    QVERIFY(intro >= 0);
    QCOMPARE(session.document().outline().at(session.selectedNode()).kind, NodeKind::Section);
    QSignalSpy spy(&session, &Session::selectionChanged);
    session.selectNode(intro);
    QCOMPARE(session.selectedNode(), intro);
    QCOMPARE(spy.count(), 1);
    session.select(0);
    QCOMPARE(session.document().outline().at(session.selectedNode()).kind, NodeKind::Section);
}

/// Numbers in order stay so with a move, in one step; names mean the same pictures throughout.
void SessionTest::figuresKeepTheirPictures()
{
    const QByteArray post("---\ndate: 2024-03-07\n---\n\n## A\n\n### 하나\n![a](20240307-1.png)\n\n"
                          "### two\n![b](20240307-2.png)\n");
    const QString one = QStringLiteral("20240307-1.png"), two = QStringLiteral("20240307-2.png");
    Session session;
    session.reset(post);
    QSignalSpy renamed(&session, &Session::figuresRenamed);
    const Outline &outline = session.document().outline();
    QVERIFY(session.apply(edits::moveItem(session.document(), outline.ofKind(NodeKind::Item)[1],
                                          outline.first(NodeKind::Section), 0),
                          QStringLiteral("Move")));
    QVERIFY(session.document().bytes().endsWith("### two\n![b](20240307-1.png)\n\n"
                                                "### 하나\n![a](20240307-2.png)\n"));
    QCOMPARE(session.figureOrigins().of(one), two);
    QCOMPARE(session.selection(), session.document().bytes().indexOf("### two"));
    QCOMPARE(renamed.count(), 1);
    session.undoStack()->undo();
    QCOMPARE(session.document().bytes(), post);
    QVERIFY(session.figureOrigins().isEmpty());
    session.undoStack()->redo();
    QCOMPARE(session.figureOrigins().of(two), one);
    session.setFigureOrigins({}); // exported
    session.undoStack()->undo();  // what is 1 in the text again is 2 on disk now
    QCOMPARE(session.figureOrigins().of(one), two);
    session.reset(post);
    QVERIFY(session.figureOrigins().isEmpty());
}

void SessionTest::resetOpensAnother()
{
    Session session;
    session.reset("one");
    session.apply(insertion(session, 0, "x"), QStringLiteral("Type"));
    session.select(3);
    QSignalSpy opened(&session, &Session::opened), changed(&session, &Session::changed);
    session.reset("another");
    QCOMPARE(session.document().bytes(), QByteArray("another"));
    QCOMPARE(session.selection(), 0);
    QVERIFY(!session.isModified());
    QVERIFY(!session.undoStack()->canUndo());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(changed.count(), 1);
}

void SessionTest::randomEditsUndoToTheStart()
{
    QRandomGenerator random(7);
    for (const test::Post &post : test::ownPosts()) {
        Session session;
        session.reset(post.bytes);
        QByteArray mirror = post.bytes;
        connect(&session, &Session::changed, this,
                [&](const TextEdit &edit) { mirror = edit.applied(mirror); });
        for (int i = 0; i < 60; ++i) {
            const QByteArray &bytes = session.document().bytes();
            const qsizetype begin = random.bounded(int(bytes.size()) + 1);
            const qsizetype end = std::min(bytes.size(), begin + random.bounded(8));
            TextEdit edit(bytes, {begin, end}, QByteArray(random.bounded(4), '#'));
            if (random.bounded(3) == 0 && end + 4 < bytes.size())
                edit.replace(bytes, {end + 2, end + 4}, "\n[^ref1]");
            session.apply(edit, QStringLiteral("Edit"), random.bounded(2) ? QByteArray("key") : QByteArray());
            QCOMPARE(mirror, session.document().bytes());
            if (random.bounded(5) == 0)
                session.undoStack()->undo();
        }
        const QByteArray last = session.document().bytes();
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        QCOMPARE(session.document().bytes(), post.bytes);
        QCOMPARE(mirror, post.bytes);
        while (session.undoStack()->canRedo())
            session.undoStack()->redo();
        QVERIFY2(session.document().bytes() == last || !session.undoStack()->canRedo(), "redo comes back");
    }
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
