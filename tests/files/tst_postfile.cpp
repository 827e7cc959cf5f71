#include "app/files/postfile.h"
#include "app/files/stagedfile.h"
#include "tests/files/asnobody.h"
#include "tests/support/posts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace wolgan;

class TestPostFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private Q_SLOTS:
    void keepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("---\ntitle: a\n---\n\n글\n");
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf# a\n");
        QTest::newRow("invalid UTF-8") << QByteArray("a \xff\xfe\xc3 b\n");
        QTest::newRow("one stray NUL") << QByteArray("a\0b", 3) + QByteArray(400, 'x');
        QTest::newRow("no final newline") << QByteArray("a  ");
        QTest::newRow("mixed line ends") << QByteArray("a\rb\nc\r\n\r");
    }

    void keepsEveryByte()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readPost(write(QStringLiteral("post.md"), bytes));
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
        QCOMPARE(*read, bytes);
    }

    void openedAndSavedKeepsEveryByte()
    {
        const QString path = m_folder.filePath(QStringLiteral("real.md"));
        for (const test::Post &post : test::allPosts()) {
            QVERIFY(saveFile(path, post.bytes).has_value());
            const auto read = readPost(path);
            QVERIFY2(read.has_value() && *read == post.bytes, qPrintable(post.name));
        }
    }

    void fiftyMegabytesOpen()
    {
        const QByteArray bytes(50 * 1024 * 1024, 'a');
        const auto read = readPost(write(QStringLiteral("large.md"), bytes));
        QVERIFY(read.has_value());
        QVERIFY(*read == bytes);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0", 20);
        QTest::newRow("no name") << QString() << QStringLiteral("No file was named");
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("none.md"))
                                 << QStringLiteral("does not exist");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("is a folder");
        QTest::newRow("device") << QStringLiteral("/dev/null") << QStringLiteral("is a device");
        QTest::newRow("picture") << write(QStringLiteral("a.png"), png) << QStringLiteral("is not text");
        QTest::newRow("archive") << write(QStringLiteral("a.tar"), QByteArray("name") + QByteArray(508, '\0'))
                                 << QStringLiteral("is not text");
        QTest::newRow("UTF-16") << write(QStringLiteral("utf16.md"), QByteArray("\xff\xfe#\0a\0\n\0", 8))
                                << QStringLiteral("is UTF-16");
        QFile::link(m_folder.filePath(QStringLiteral("gone")),
                    m_folder.filePath(QStringLiteral("dangling.md")));
        QTest::newRow("dangling link")
            << m_folder.filePath(QStringLiteral("dangling.md")) << QStringLiteral("is a link");
        const QString huge = write(QStringLiteral("huge.md"), "a");
        QFile::resize(huge, MaximumPostSize + 1);
        QTest::newRow("too large") << huge << QStringLiteral("more than the 64");
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        const auto read = readPost(path);
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().contains(says), qPrintable(read.error()));
        // One sentence: what is wrong; what to do.
        QCOMPARE(read.error().count(QStringLiteral("; ")), 1);
        QVERIFY(read.error().endsWith(QLatin1Char('.')));
    }

    void aPipeIsNotWaitedFor()
    {
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.md"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QVERIFY(!readPost(pipe).has_value());
    }

    void noPermission()
    {
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x5755));
        const QString path = write(QStringLiteral("private.md"), "a");
        QFile::setPermissions(path, {});
        QVERIFY(asNobody([&path] {
            const auto read = readPost(path);
            return !read && read.error().contains(QStringLiteral("may not read"));
        }));
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7700));
        QVERIFY(asNobody([&path] {
            const auto read = readPost(path);
            return !read && read.error().contains(QStringLiteral("may not read"));
        }));
    }
};

QTEST_GUILESS_MAIN(TestPostFile)
#include "tst_postfile.moc"
