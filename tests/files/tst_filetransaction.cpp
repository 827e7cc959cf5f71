#include "app/files/filetransaction.h"
#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"
#include "tests/files/asnobody.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace wolgan;

namespace {

using Tree = QMap<QString, QByteArray>;

/// Every file and folder below a folder with its contents.
Tree treeOf(const QString &folder)
{
    Tree all;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        all.insert(QDir(folder).relativeFilePath(file.fileName()),
                   file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(folder)"));
    }
    return all;
}

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QVERIFY(saveFile(path, bytes).has_value());
}

/// Disk calls of which the `failing`th one fails, whichever it is.
DiskCalls failingAt(int failing, int error, int &calls)
{
    DiskCalls disk;
    const auto fails = [&calls, failing, error] { return ++calls == failing && (errno = error); };
    disk.write = [fails, system = disk.write](int file, const char *bytes, size_t size) {
        return fails() ? -1 : system(file, bytes, size);
    };
    disk.sync = [fails, system = disk.sync](int file) { return fails() ? -1 : system(file); };
    disk.rename = [fails, system = disk.rename](const char *from, const char *to) {
        return fails() ? -1 : system(from, to);
    };
    disk.makeFolder = [fails, system = disk.makeFolder](const char *folder, mode_t mode) {
        return fails() ? -1 : system(folder, mode);
    };
    disk.remove = [fails, system = disk.remove](const char *file) { return fails() ? -1 : system(file); };
    return disk;
}

} // namespace

class TestFileTransaction : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    Tree m_before, m_after;
    TransactionOptions m_options;

    /// One file changed, one made in folders that are not there, one removed.
    [[nodiscard]] static QList<FileChange> changes()
    {
        return {{QStringLiteral("글/바뀜.md"), contentHash("old"), "new"},
                {QStringLiteral("assets/img/📷.png"), {}, "picture"},
                {QStringLiteral("_drafts/gone.md"), contentHash("draft"), {}}};
    }

    [[nodiscard]] tl::expected<void, QString> run(bool finish = true)
    {
        const auto begun = FileTransaction::begin(m_root, changes(), m_options);
        if (!begun)
            return tl::unexpected(begun.error());
        auto done = (*begun)->apply();
        return done && finish ? (*begun)->finish() : done;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->filePath(QStringLiteral("블로그"));
        m_options = {};
        m_options.journals = m_folder->filePath(QStringLiteral("state/journals"));
        put(m_root + QStringLiteral("/글/바뀜.md"), "old");
        put(m_root + QStringLiteral("/_drafts/gone.md"), "draft");
        put(m_root + QStringLiteral("/other.md"), "other");
        QVERIFY(QFile::setPermissions(m_root + QStringLiteral("/_drafts/gone.md"),
                                      QFile::ReadOwner | QFile::WriteOwner));
        m_before = treeOf(m_root);
        m_after = m_before;
        m_after[QStringLiteral("글/바뀜.md")] = "new";
        m_after.remove(QStringLiteral("_drafts/gone.md"));
        m_after[QStringLiteral("assets")] = "(folder)";
        m_after[QStringLiteral("assets/img")] = "(folder)";
        m_after[QStringLiteral("assets/img/📷.png")] = "picture";
    }

    /// A program ended between its lock and its journal; another one is about to make its journal.
    void locksWithoutJournalsGo()
    {
        const QString left = m_options.journals + QStringLiteral("/left"),
                      begun = m_options.journals + QStringLiteral("/begun");
        QVERIFY(QDir().mkpath(m_options.journals));
        QLockFile held(begun + QStringLiteral(".lock"));
        QVERIFY(held.tryLock(0));
        QProcess dead;
        dead.start(QStringLiteral("true"));
        const QByteArray number = QByteArray::number(dead.processId());
        QVERIFY(dead.waitForFinished());
        QFile lock(begun + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::ReadOnly));
        (void)lock.readLine();
        put(left + QStringLiteral(".lock"), number + '\n' + lock.readAll());
        QVERIFY(recoverChanges(m_options.journals).isEmpty());
        QVERIFY(!QFile::exists(left + QStringLiteral(".lock")));
        QVERIFY(QFile::exists(begun + QStringLiteral(".lock")));
    }

    void happensAndCanBeTakenBack()
    {
        m_options.note = {{QStringLiteral("what"), QStringLiteral("내보내기")}};
        QVERIFY(run().has_value());
        QCOMPARE(treeOf(m_root), m_after);
        QVERIFY(recoverChanges(m_options.journals).isEmpty()); // it is complete
        const QList<ChangeRecord> records = leftRecords(m_options.journals);
        QCOMPARE(records.size(), 1);
        QVERIFY(records[0].complete);
        QCOMPARE(records[0].note, m_options.note);
        QVERIFY(putBack(records[0])->isEmpty());
        QCOMPARE(treeOf(m_root), m_before);
        QCOMPARE(QFile::permissions(m_root + QStringLiteral("/_drafts/gone.md")) & QFile::ReadOther,
                 QFile::Permissions());
        removeJournal(records[0]);
        QVERIFY(QDir(m_options.journals).isEmpty());
    }

    void withoutFinishItNeverHappened()
    {
        QVERIFY(run(false).has_value());
        QCOMPARE(treeOf(m_root), m_before);
        QVERIFY(QDir(m_options.journals).isEmpty());
    }

    void whatSomebodyWroteSinceIsLeftAlone()
    {
        QVERIFY(run().has_value());
        put(m_root + QStringLiteral("/글/바뀜.md"), "newer");
        put(m_root + QStringLiteral("/assets/img/mine.png"), "mine");
        QCOMPARE(*putBack(leftRecords(m_options.journals)[0]), QStringList{QStringLiteral("글/바뀜.md")});
        QCOMPARE(treeOf(m_root)[QStringLiteral("글/바뀜.md")], QByteArray("newer"));
        QVERIFY(QFile::exists(m_root + QStringLiteral("/assets/img/mine.png")));
        QVERIFY(!QFile::exists(m_root + QStringLiteral("/assets/img/📷.png")));
    }

    void anyFailingCallLeavesNothing_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("disk full") << ENOSPC;
        QTest::newRow("permission lost") << EACCES;
        QTest::newRow("hardware") << EIO;
    }

    void anyFailingCallLeavesNothing()
    {
        QFETCH(int, error);
        int tolerated = 0;
        for (int failing = 1;; ++failing) {
            init();
            int calls = 0;
            m_options.disk = failingAt(failing, error, calls);
            const auto done = run();
            if (calls < failing) { // it got through: the loop saw every call
                QVERIFY(done.has_value());
                QVERIFY2(failing > 20, qPrintable(QString::number(failing)));
                QCOMPARE(tolerated, 3); // three folders' own syncs, for which the journal makes up
                return;
            }
            tolerated += done ? 1 : 0;
            QVERIFY2(done || !done.error().isEmpty(), qPrintable(QString::number(failing)));
            QCOMPARE(treeOf(m_root), done ? m_after : m_before);
            QVERIFY(recoverChanges(m_options.journals).isEmpty());
        }
    }

    /// The process is gone at each of its calls; the next one finds what it left.
    void aCrashAtAnyCallIsRecovered()
    {
        int recoveredRuns = 0;
        for (int dying = 1;; ++dying) {
            init();
            const pid_t child = ::fork();
            if (child == 0) {
                int calls = 0;
                m_options.disk = failingAt(dying, EIO, calls);
                const auto dieNow = [&calls, dying] {
                    if (calls + 1 == dying)
                        ::_exit(7);
                };
                DiskCalls &disk = m_options.disk;
                disk.write = [dieNow, next = disk.write](int f, const char *b, size_t n) {
                    dieNow();
                    return next(f, b, n);
                };
                disk.sync = [dieNow, next = disk.sync](int f) { return dieNow(), next(f); };
                disk.rename = [dieNow, next = disk.rename](const char *a, const char *b) {
                    return dieNow(), next(a, b);
                };
                disk.makeFolder = [dieNow, next = disk.makeFolder](const char *f, mode_t m) {
                    return dieNow(), next(f, m);
                };
                disk.remove = [dieNow, next = disk.remove](const char *f) { return dieNow(), next(f); };
                ::_exit(run() ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            const auto recovered = recoverChanges(m_options.journals);
            if (WEXITSTATUS(status) == 0) {
                QCOMPARE(treeOf(m_root), m_after);
                QVERIFY(dying > 20 && recoveredRuns > 10);
                return;
            }
            QCOMPARE(WEXITSTATUS(status), 7);
            recoveredRuns += static_cast<int>(recovered.size());
            for (const RecoveredChange &change : recovered)
                QVERIFY2(change.outcome == RecoveredChange::Outcome::TakenBack, qPrintable(change.error));
            // Or it was through but for its journal's last sync.
            QCOMPARE(treeOf(m_root), leftRecords(m_options.journals).isEmpty() ? m_before : m_after);
        }
    }

    void whatHasHappenedMayBeKept()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto begun = FileTransaction::begin(m_root, changes(), m_options);
            ::_exit((*begun)->apply() ? 0 : 1);
        }
        ::waitpid(child, nullptr, 0);
        QCOMPARE(treeOf(m_root), m_after);
        const auto recovered =
            recoverChanges(m_options.journals, [](const ChangeRecord &record) { return !record.complete; });
        QCOMPARE(recovered.size(), 1);
        QCOMPARE(recovered[0].outcome, RecoveredChange::Outcome::Completed);
        QCOMPARE(treeOf(m_root), m_after);
        QVERIFY(leftRecords(m_options.journals).at(0).complete);
    }

    void aRunningProgramIsLeftAlone()
    {
        const auto begun = FileTransaction::begin(m_root, changes(), m_options);
        QVERIFY(begun && (*begun)->apply());
        QVERIFY(leftRecords(m_options.journals).isEmpty());
        QVERIFY(recoverChanges(m_options.journals).isEmpty());
        QCOMPARE(treeOf(m_root), m_after);
    }

    void refusesWhatIsNotAsExpected()
    {
        put(m_root + QStringLiteral("/글/바뀜.md"), "somebody's");
        m_before = treeOf(m_root);
        QVERIFY(run().error().contains(QStringLiteral("meanwhile")));
        QCOMPARE(treeOf(m_root), m_before);
        QVERIFY(!QFileInfo::exists(m_options.journals));
    }

    void refusesWhatLiesOutside()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("elsewhere"))));
        QVERIFY(QFile::link(QStringLiteral("../elsewhere"), m_root + QStringLiteral("/link")));
        QVERIFY(QFile::link(QStringLiteral("/nonexistent/x"), m_root + QStringLiteral("/dangling")));
        for (const char *path : {"../x", "link/x", "dangling", "a/../../x", "link/../../x", "."}) {
            const auto begun =
                FileTransaction::begin(m_root, {{QString::fromLatin1(path), {}, "x"}}, m_options);
            QVERIFY2(!begun.has_value(), path);
        }
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("elsewhere"))).isEmpty());
    }

    void aFullDisk()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        if (::mount("none", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=256k") != 0)
            QSKIP("Mounting a small disk is not allowed here.");
        const auto unmount = qScopeGuard([&disk] { ::umount(QFile::encodeName(disk).constData()); });
        m_root = disk + QStringLiteral("/blog");
        put(m_root + QStringLiteral("/a.md"), "old a");
        m_before = treeOf(m_root);
        const QByteArray large(200 * 1024, 'x');
        const QList<FileChange> many{{QStringLiteral("b/1.png"), {}, large},
                                     {QStringLiteral("a.md"), contentHash("old a"), "new a"},
                                     {QStringLiteral("b/2.png"), {}, large}};
        {
            const auto begun = FileTransaction::begin(m_root, many, m_options);
            const auto done = (*begun)->apply();
            QVERIFY(!done.has_value());
            QVERIFY2(done.error().contains(QStringLiteral("no room")), qPrintable(done.error()));
            QVERIFY((*begun)->takeBack().has_value());
        }
        QCOMPARE(treeOf(m_root), m_before);
        // The journal's own disk is full: nothing in the folder is touched.
        m_options.journals = disk + QStringLiteral("/journals");
        put(m_root + QStringLiteral("/large.png"), large);
        m_before = treeOf(m_root);
        QVERIFY(!FileTransaction::begin(m_root, {{QStringLiteral("large.png"), contentHash(large), "y"}},
                                        m_options)
                     .has_value());
        QCOMPARE(treeOf(m_root), m_before);
        QVERIFY(QDir(m_options.journals).isEmpty());
    }

    /// The folder loses its permissions while it is changed, and has them again at the next start.
    void aPermissionLost()
    {
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0777) == 0);
        const QString drafts = m_root + QStringLiteral("/_drafts");
        for (const QString &folder : {m_root, drafts, m_root + QStringLiteral("/글")})
            QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0777) == 0);
        for (const QString &file : {QStringLiteral("/글/바뀜.md"), QStringLiteral("/_drafts/gone.md")})
            QVERIFY(::chmod(QFile::encodeName(m_root + file).constData(), 0666) == 0);
        const bool told = asNobody([this] {
            const auto begun = FileTransaction::begin(m_root, changes(), m_options);
            if (!begun || !(*begun)->apply())
                return false;
            // The new file's folder was made by us: the owner may lock it.
            ::chmod(QFile::encodeName(m_root + QStringLiteral("/assets/img")).constData(), 0555);
            const auto back = (*begun)->takeBack();
            return !back && back.error().contains(QStringLiteral("starts again"));
        });
        QVERIFY(told);
        QVERIFY(QFile::exists(m_root + QStringLiteral("/assets/img/📷.png")));
        ::chmod(QFile::encodeName(m_root + QStringLiteral("/assets/img")).constData(), 0777);
        QVERIFY(asNobody([this] {
            const auto recovered = recoverChanges(m_options.journals);
            return recovered.size() == 1 && recovered[0].outcome == RecoveredChange::Outcome::TakenBack;
        }));
        QCOMPARE(treeOf(m_root), m_before);
    }

    void stopsWhereItIsTold()
    {
        m_options.progress = [](const QString &, double part) { return part < 0.5; };
        QVERIFY(!run().has_value());
        QCOMPARE(treeOf(m_root), m_before);
        QVERIFY(QDir(m_options.journals).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFileTransaction)
#include "tst_filetransaction.moc"
