#include "tests/files/asnobody.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QStatusBar>

#include <cstdio>

using namespace wolgan;
using namespace wolgan::test;

/// What other programs do to the open post's file.
class TestWindowDisk : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;
    QByteArray m_onDisk;

    void edit(const QByteArray &text = "\nmine\n")
    {
        Session &session = m_stage->session();
        const QByteArray &bytes = session.document().bytes();
        QVERIFY(session.apply(TextEdit(bytes, {bytes.size(), bytes.size()}, text), QStringLiteral("Type")));
    }

    /// As editors save: another file takes the name.
    void replaceOnDisk(const QByteArray &bytes)
    {
        const QString other = m_stage->write(QStringLiteral("other.md"), bytes);
        QVERIFY(::rename(QFile::encodeName(other).constData(),
                         QFile::encodeName(m_stage->digest()).constData()) == 0);
    }

    void writeOnDisk(const QByteArray &bytes)
    {
        m_stage->write(QStringLiteral("blog/_posts/") + QFileInfo(m_stage->digest()).fileName(), bytes);
    }

    [[nodiscard]] QString message() { return m_stage->window().statusBar()->currentMessage(); }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_onDisk = fileBytes(m_stage->digest());
        m_stage->start();
        m_stage->window().openPost(m_stage->digest());
    }
    void cleanup() { m_stage.reset(); }

    void anUnmodifiedPostIsLoadedAgain()
    {
        replaceOnDisk(m_onDisk + "\ntheirs\n");
        QTRY_COMPARE(m_stage->bytes(), m_onDisk + "\ntheirs\n");
        QVERIFY2(message().contains(QStringLiteral("Loaded")), qPrintable(message()));
        QVERIFY(!m_stage->window().isWindowModified());
        writeOnDisk(m_onDisk + "\nonce more\n"); // the new file is watched too
        QTRY_COMPARE(m_stage->bytes(), m_onDisk + "\nonce more\n");
        m_stage->session().undoStack()->undo();
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), m_onDisk);
        QVERIFY(m_stage->window().isWindowModified());
        QCOMPARE(m_stage->answers.asked, QStringList());
    }

    void aModifiedPostIsLoadedWhenWanted()
    {
        edit();
        m_stage->answers.yes = true;
        replaceOnDisk(m_onDisk + "\ntheirs\n");
        QTRY_COMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(m_stage->bytes(), m_onDisk + "\ntheirs\n");
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), m_onDisk + "\nmine\n");
    }

    void aModifiedPostIsKeptWhenWanted()
    {
        edit();
        replaceOnDisk(m_onDisk + "\ntheirs\n");
        QTRY_COMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(m_stage->bytes(), m_onDisk + "\nmine\n");
        QVERIFY(m_stage->window().save()); // was asked once
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk + "\nmine\n");
    }

    void savingAsksBeforeItReplacesWhatCameSince()
    {
        edit();
        writeOnDisk("theirs\n");
        QVERIFY(!m_stage->window().save()); // before the change was noticed
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(fileBytes(m_stage->digest()), QByteArray("theirs\n"));
        m_stage->answers.yes = true;
        QVERIFY(m_stage->window().save());
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk + "\nmine\n");
    }

    void theSameTextFromElsewhereCountsAsSaved()
    {
        edit();
        QVERIFY(m_stage->window().isWindowModified());
        replaceOnDisk(m_onDisk + "\nmine\n");
        QTRY_VERIFY(!m_stage->window().isWindowModified());
        QCOMPARE(m_stage->answers.asked, QStringList());
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
    }

    void aTouchedFileIsTheSame()
    {
        writeOnDisk(m_onDisk);
        QTest::qWait(500);
        QCOMPARE(message(), QString());
        QVERIFY(!m_stage->session().undoStack()->canUndo());
    }

    void aRemovedFileIsWrittenAgain()
    {
        edit();
        QVERIFY(QFile::remove(m_stage->digest()));
        QTRY_VERIFY2(message().contains(QStringLiteral("removed")), qPrintable(message()));
        QVERIFY(m_stage->window().save());
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk + "\nmine\n");
        QCOMPARE(m_stage->answers.asked, QStringList());
    }

    void aRemovedFileThatComesBackIsNoticed()
    {
        QVERIFY(QFile::remove(m_stage->digest()));
        QTRY_VERIFY2(message().contains(QStringLiteral("removed")), qPrintable(message()));
        writeOnDisk("back\n");
        QTRY_COMPARE(m_stage->bytes(), QByteArray("back\n"));
    }

    void aFolderInTheFilesPlaceLosesNothing()
    {
        edit();
        QVERIFY(QFile::remove(m_stage->digest()) && QDir().mkpath(m_stage->digest() + QStringLiteral("/x")));
        m_stage->answers.yes = true;
        QVERIFY(!m_stage->window().save());
        QCOMPARE(m_stage->answers.errors.size(), 1);
        QVERIFY(!m_stage->answers.errors.first().isEmpty());
        QCOMPARE(m_stage->bytes(), m_onDisk + "\nmine\n");
        QVERIFY(m_stage->window().isWindowModified());
        QVERIFY(QFileInfo(m_stage->digest()).isDir());
        m_stage->answers.unsaved = Prompts::Unsaved::Save;
        QVERIFY(!m_stage->close()); // what cannot be saved is not closed
    }

    void anotherNameKeepsThePlaceAndIsWatched()
    {
        edit();
        m_stage->selectText("문서가 먼저 낡는다");
        const qsizetype place = m_stage->session().selection();
        m_stage->answers.fileToSave = m_stage->path(QStringLiteral("elsewhere/copy.md"));
        QVERIFY(QDir().mkpath(m_stage->path(QStringLiteral("elsewhere"))));
        m_stage->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(fileBytes(m_stage->answers.fileToSave), m_onDisk + "\nmine\n");
        QCOMPARE(fileBytes(m_stage->digest()), m_onDisk);
        QCOMPARE(m_stage->session().selection(), place);
        QVERIFY(m_stage->window().windowTitle().contains(QStringLiteral("copy.md")));
        QVERIFY(!m_stage->window().isWindowModified());
        m_stage->write(QStringLiteral("elsewhere/copy.md"), "theirs\n");
        QTRY_COMPARE(m_stage->bytes(), QByteArray("theirs\n"));
    }

    void aFolderWithoutPermissionIsTold()
    {
        const QString folder = m_stage->path(QStringLiteral("shut"));
        const QString file = m_stage->write(QStringLiteral("shut/post.md"), m_onDisk);
        QVERIFY(QFile::setPermissions(m_stage->path({}), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5555)));
        QVERIFY(QFile::setPermissions(file, QFile::Permissions(0x4444)));
        const bool told = asNobody([&] {
            Session session;
            OpenPost post(session, m_stage->path(QStringLiteral("nowhere")));
            if (!post.open(file) || !post.isReadOnly())
                return false;
            const QByteArray &bytes = session.document().bytes();
            session.apply(TextEdit(bytes, {0, 0}, "x"), QStringLiteral("Type"));
            const auto saved = post.save();
            return !saved && !saved.error().isEmpty() && session.isModified();
        });
        QVERIFY(told);
        QCOMPARE(fileBytes(file), m_onDisk);
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowDisk)
#include "tst_windowdisk.moc"
