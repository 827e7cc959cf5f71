#include "app/files/stagedfile.h"
#include "tests/files/asnobody.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace wolgan;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status;
}

/// The disk is full after so many bytes.
DiskCalls fullAfter(qsizetype limit)
{
    DiskCalls disk;
    disk.write = [limit, system = disk.write, written = qsizetype(0)](int file, const char *bytes,
                                                                      size_t size) mutable -> ssize_t {
        const size_t room = static_cast<size_t>(limit - written);
        if (room == 0) {
            errno = ENOSPC;
            return -1;
        }
        const ssize_t count = system(file, bytes, qMin(size, room));
        written += count;
        return count;
    };
    return disk;
}

} // namespace

class TestStagedFile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_post;

    /// Nothing but the post lies in the folder, and it holds the old text.
    void nothingHappened()
    {
        QCOMPARE(contents(m_post), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("post.md")});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_post = m_folder->filePath(QStringLiteral("post.md"));
        QVERIFY(put(m_post, "old"));
    }

    void replacesContents()
    {
        const QByteArray bytes("new \xff\r\n\0 글", 12);
        QVERIFY(saveFile(m_post, bytes).has_value());
        QCOMPARE(contents(m_post), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aNewFileFollowsTheUmask()
    {
        const mode_t before = ::umask(027);
        const QString path = m_folder->filePath(QStringLiteral("new.md"));
        const bool saved = saveFile(path, "a").has_value();
        ::umask(before);
        QVERIFY(saved);
        QCOMPARE(statusOf(path).st_mode & 07777, mode_t(0640));
    }

    void keepsMode_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0644, 0664, 0755, 0666})
            QTest::addRow("%o", mode) << mode;
    }

    void keepsMode()
    {
        QFETCH(int, mode);
        QCOMPARE(::chmod(QFile::encodeName(m_post).constData(), static_cast<mode_t>(mode)), 0);
        QVERIFY(saveFile(m_post, "new").has_value());
        QCOMPARE(int(statusOf(m_post).st_mode & 07777), mode);
    }

    void keepsOwner()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can make a file that belongs to somebody else.");
        QCOMPARE(::chown(QFile::encodeName(m_post).constData(), 1234, 2345), 0);
        QVERIFY(saveFile(m_post, "new").has_value());
        QCOMPARE(statusOf(m_post).st_uid, uid_t(1234));
        QCOMPARE(statusOf(m_post).st_gid, gid_t(2345));
    }

    void followsLinks()
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkdir(QStringLiteral("sub")));
        const QString link = folder.filePath(QStringLiteral("sub/link.md"));
        QVERIFY(QFile::link(QStringLiteral("../post.md"), link));
        QVERIFY(saveFile(link, "new").has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(m_post), QByteArray("new"));
    }

    void followsALinkToNothing()
    {
        const QString link = m_folder->filePath(QStringLiteral("link.md"));
        QVERIFY(QFile::link(QStringLiteral("later.md"), link));
        QVERIFY(saveFile(link, "new").has_value());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(m_folder->filePath(QStringLiteral("later.md"))), QByteArray("new"));
    }

    void refusesALinkLoop()
    {
        const QString link = m_folder->filePath(QStringLiteral("loop.md"));
        QVERIFY(QFile::link(QStringLiteral("loop.md"), link));
        const auto saved = saveFile(link, "new");
        QVERIFY(!saved.has_value());
        QVERIFY(saved.error().contains(QStringLiteral("leads back to itself")));
    }

    void refusesAFolder()
    {
        QVERIFY(!saveFile(m_folder->path(), "new").has_value());
        QVERIFY(!saveFile(m_folder->filePath(QStringLiteral("no/such/post.md")), "new").has_value());
        nothingHappened();
    }

    void aFullDiskTouchesNothing_data()
    {
        QTest::addColumn<int>("room");
        for (const int room : {0, 1, 4096, 99'999})
            QTest::addRow("%d bytes", room) << room;
    }

    void aFullDiskTouchesNothing()
    {
        QFETCH(int, room);
        StageOptions options;
        options.disk = fullAfter(room);
        const auto saved = saveFile(m_post, QByteArray(100'000, 'x'), options);
        QVERIFY(!saved.has_value());
        QVERIFY2(saved.error().contains(QStringLiteral("no room left")), qPrintable(saved.error()));
        nothingHappened();
    }

    void aShortWriteIsContinued()
    {
        StageOptions options;
        options.disk.write = [system = options.disk.write](int file, const char *bytes, size_t size) {
            return system(file, bytes, qMin<size_t>(size, 7));
        };
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += QByteArray::number(i);
        QVERIFY(saveFile(m_post, bytes, options).has_value());
        QCOMPARE(contents(m_post), bytes);
    }

    void aFailedSyncTouchesNothing()
    {
        StageOptions options;
        options.disk.sync = [](int) { return errno = EIO, -1; };
        QVERIFY(!saveFile(m_post, "new", options).has_value());
        nothingHappened();
    }

    void syncsTheFileBeforeTheRenameAndTheFolderAfter()
    {
        QStringList calls;
        StageOptions options;
        options.disk.sync = [&calls](int file) {
            struct stat status = {};
            ::fstat(file, &status);
            calls += S_ISDIR(status.st_mode) ? QStringLiteral("sync folder") : QStringLiteral("sync file");
            return 0;
        };
        options.disk.rename = [&calls](const char *from, const char *to) {
            calls += QStringLiteral("rename");
            return ::rename(from, to);
        };
        QVERIFY(saveFile(m_post, "new", options).has_value());
        QCOMPARE(calls, QStringList({QStringLiteral("sync file"), QStringLiteral("rename"),
                                     QStringLiteral("sync folder")}));
    }

    void aFailedRenameTouchesNothing()
    {
        StageOptions options;
        options.disk.rename = [](const char *, const char *) { return errno = EACCES, -1; };
        QVERIFY(!saveFile(m_post, "new", options).has_value());
        nothingHappened();
    }

    void stagedButNotCommittedTouchesNothing()
    {
        {
            const auto staged = StagedFile::stage(m_post, "new");
            QVERIFY(staged.has_value());
            QCOMPARE(staged->target(), m_post);
        }
        nothingHappened();
    }

    void aReadOnlyFileOrFolderIsKept()
    {
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
        QFile::setPermissions(m_post, QFile::Permissions(0x4444));
        QVERIFY(asNobody([this] { return !saveFile(m_post, "new").has_value(); }));
        nothingHappened();
        QFile::setPermissions(m_post, QFile::Permissions(0x6666));
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555));
        QVERIFY(asNobody([this] {
            const auto saved = saveFile(m_post, "new");
            return !saved && saved.error().contains(QStringLiteral("may not write"));
        }));
        nothingHappened();
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
    }

    void aReallyFullDiskTouchesNothing()
    {
        const QByteArray disk = QFile::encodeName(m_folder->filePath(QStringLiteral("disk")));
        QCOMPARE(::mkdir(disk.constData(), 0700), 0);
        if (::mount("tmpfs", disk.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("A small disk can be mounted by root only, and not in every container.");
        const QString post = QFile::decodeName(disk) + QStringLiteral("/post.md");
        const bool prepared = put(post, "old");
        const auto saved = saveFile(post, QByteArray(1'000'000, 'x'));
        const QByteArray left = contents(post);
        const qsizetype files = QDir(QFile::decodeName(disk)).entryList(QDir::Files | QDir::Hidden).size();
        ::umount(disk.constData());
        QVERIFY(prepared);
        QVERIFY(!saved.has_value());
        QVERIFY2(saved.error().contains(QStringLiteral("no room left")), qPrintable(saved.error()));
        QCOMPARE(left, QByteArray("old"));
        QCOMPARE(files, 1);
    }
};

QTEST_GUILESS_MAIN(TestStagedFile)
#include "tst_stagedfile.moc"
