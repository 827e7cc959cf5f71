#include "app/window/openpost.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QStatusBar>

#include <QElapsedTimer>

using namespace wolgan;
using namespace wolgan::test;

/// Unsaved text outlives a crash.
class TestWindowRecovering : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;
    QByteArray m_onDisk;

    void edit()
    {
        Session &session = m_stage->session();
        const QByteArray &bytes = session.document().bytes();
        QVERIFY(session.apply(TextEdit(bytes, {bytes.size(), bytes.size()}, "\nnot saved\n"),
                              QStringLiteral("Type")));
    }

    [[nodiscard]] QByteArray edited() const { return m_onDisk + "\nnot saved\n"; }

    void crash()
    {
        edit();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->recoveryFiles().size(), 1, 1000);
        m_stage->crash();
        QCOMPARE(m_stage->recoveryFiles().size(), 1);
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_onDisk = fileBytes(m_stage->digest());
        m_stage->start();
        m_stage->window().openPost(m_stage->digest());
    }
    void cleanup() { m_stage.reset(); }

    void anEditIsKeptWithinASecond()
    {
        QTest::qWait(800);
        QCOMPARE(m_stage->recoveryFiles(), QStringList()); // opening keeps nothing
        QElapsedTimer clock;
        clock.start();
        edit();
        QTRY_COMPARE(m_stage->recoveryFiles().size(), 1);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        const QByteArray kept =
            fileBytes(m_stage->recoveries() + QLatin1Char('/') + m_stage->recoveryFiles().first());
        QVERIFY(kept.endsWith(edited()));
    }

    void savingAndUndoingLeaveNothing()
    {
        edit();
        QTRY_COMPARE(m_stage->recoveryFiles().size(), 1);
        QVERIFY(m_stage->window().save());
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
        m_stage->session().undoStack()->undo();
        QTRY_COMPARE(m_stage->recoveryFiles().size(), 1);
        m_stage->session().undoStack()->redo();
        QTRY_COMPARE(m_stage->recoveryFiles(), QStringList());
    }

    void closingWithDiscardLeavesNothing()
    {
        edit();
        QTRY_COMPARE(m_stage->recoveryFiles().size(), 1);
        QVERIFY(!m_stage->close()); // the answer is Cancel
        QCOMPARE(m_stage->recoveryFiles().size(), 1);
        m_stage->answers.unsaved = Prompts::Unsaved::Discard;
        QVERIFY(m_stage->close());
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk);
    }

    void recoveredTextIsOneUndoableEdit()
    {
        crash();
        m_stage->answers.left = Prompts::Left::Recover;
        m_stage->start().offerRecoveries();
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QVERIFY(m_stage->answers.asked.first().contains(QFileInfo(m_stage->digest()).fileName()));
        QCOMPARE(m_stage->bytes(), edited());
        QCOMPARE(m_stage->window().post().path(), m_stage->digest());
        QVERIFY(m_stage->window().isWindowModified());
        QCOMPARE(m_stage->session().undoStack()->count(), 1);
        QCOMPARE(m_stage->recoveryFiles().size(), 1); // another crash would lose nothing either
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), m_onDisk);
        QVERIFY(!m_stage->session().isModified());
        m_stage->session().undoStack()->redo();
        QVERIFY(m_stage->window().save());
        QCOMPARE(fileBytes(m_stage->digest()), edited());
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
    }

    void discardedTextIsGone()
    {
        crash();
        m_stage->answers.left = Prompts::Left::Discard;
        m_stage->start().offerRecoveries();
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
        QVERIFY(!m_stage->window().post().isOpen());
        m_stage->start().offerRecoveries();
        QCOMPARE(m_stage->answers.asked.size(), 1);
    }

    void aQuestionThatIsClosedIsAskedAgain()
    {
        crash();
        m_stage->start().offerRecoveries();
        QCOMPARE(m_stage->recoveryFiles().size(), 1);
        m_stage->start().offerRecoveries();
        QCOMPARE(m_stage->answers.asked.size(), 2);
    }

    void theFileChangedSinceTheCrash()
    {
        crash();
        m_stage->write(QStringLiteral("blog/_posts/") + QFileInfo(m_stage->digest()).fileName(), "other\n");
        m_stage->answers.left = Prompts::Left::Recover;
        m_stage->start().offerRecoveries();
        QVERIFY(m_stage->answers.asked.first().contains(QStringLiteral("has changed since")));
        QCOMPARE(m_stage->bytes(), edited());
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), QByteArray("other\n"));
    }

    void openingThePostOffersWhatWasLeftOfIt()
    {
        crash();
        m_stage->start().openPost(m_stage->digest()); // the answer is Later
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(m_stage->bytes(), m_onDisk);
        QCOMPARE(m_stage->recoveryFiles().size(), 1);
        m_stage->answers.left = Prompts::Left::Recover;
        m_stage->window().openPost(m_stage->digest());
        QCOMPARE(m_stage->bytes(), edited());
        QCOMPARE(m_stage->recoveryFiles().size(), 1); // of the post as it is open now
        QVERIFY(m_stage->window().isWindowModified());
    }

    void startingWithAnotherPostOnlyTellsOfIt()
    {
        crash();
        const QString other =
            m_stage->write(QStringLiteral("blog/_posts/2026-01-09-other.md"), "---\ntitle: b\n---\n\ntext\n");
        m_stage->start().openPostAtStart(other);
        QCOMPARE(m_stage->answers.asked, QStringList());
        QCOMPARE(m_stage->window().post().path(), other);
        QVERIFY(m_stage->window().statusBar()->currentMessage().contains(QStringLiteral("1 other post")));
        QCOMPARE(m_stage->recoveryFiles().size(), 1);
    }

    void theFileIsGoneSinceTheCrash()
    {
        crash();
        QVERIFY(QFile::remove(m_stage->digest()));
        m_stage->answers.left = Prompts::Left::Recover;
        m_stage->start().offerRecoveries();
        QVERIFY(m_stage->answers.asked.first().contains(QStringLiteral("is gone")));
        QCOMPARE(m_stage->bytes(), edited());
        QVERIFY(m_stage->window().save()); // where it was, without a question
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(fileBytes(m_stage->digest()), edited());
    }

    void aFolderThatTakesNoRecoveryFileIsTold()
    {
        m_stage->write(QStringLiteral("recoveries"), "a file in its place");
        edit();
        QTRY_VERIFY(!m_stage->window().statusBar()->currentMessage().isEmpty());
        QTRY_VERIFY2(m_stage->window().statusBar()->currentMessage().contains(QStringLiteral("recover"),
                                                                              Qt::CaseInsensitive),
                     qPrintable(m_stage->window().statusBar()->currentMessage()));
        QCOMPARE(m_stage->bytes(), edited());
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowRecovering)
#include "tst_windowrecovering.moc"
