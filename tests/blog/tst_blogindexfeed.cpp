#include "app/blog/index/blogindexfeed.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class BlogIndexFeedTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString root() const
    {
        return QFileInfo(m_folder->path()).canonicalFilePath() + QLatin1String("/blog");
    }
    [[nodiscard]] QString caches() const { return m_folder->filePath(QStringLiteral("caches")); }

    void put(const QString &relative, const QByteArray &bytes)
    {
        const QString path = QDir(root()).filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, bytes).has_value());
    }

    void putPost(const char *name, const char *title)
    {
        put(QStringLiteral("_posts/2024-03-01-%1.md").arg(QLatin1String(name)),
            QByteArray("---\ntitle: ") + title + "\n---\n");
    }

    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(root());
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=t"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=t@example.org"), QStringLiteral("-c"),
                                  QStringLiteral("commit.gpgsign=false")} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    static QString titles(const BlogIndexFeed &feed)
    {
        QStringList all;
        for (const IndexedPost &post : feed.index().posts)
            all.append(post.title);
        for (const IndexedPost &post : feed.index().drafts)
            all.append(QLatin1Char('*') + post.title);
        return all.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("_config.yml"), "title: 월간\n");
        putPost("a", "가");
    }

    void states()
    {
        BlogIndexFeed feed(caches());
        QSignalSpy spy(&feed, &BlogIndexFeed::changed);
        QCOMPARE(feed.state(), BlogIndexFeed::State::NoBlog);
        feed.setBlog(root());
        QCOMPARE(feed.state(), BlogIndexFeed::State::Reading);
        QTRY_COMPARE(feed.state(), BlogIndexFeed::State::Ready);
        QCOMPARE(titles(feed), QStringLiteral("가"));
        feed.setBlog(m_folder->filePath(QStringLiteral("nowhere")));
        QTRY_COMPARE(feed.state(), BlogIndexFeed::State::Unreadable);
        QVERIFY(!feed.error().isEmpty() && feed.index().posts.isEmpty());
        feed.setBlog({});
        QCOMPARE(feed.state(), BlogIndexFeed::State::NoBlog);
        QCOMPARE(spy.count(), 5);
    }

    /// Nothing is emitted where nothing changed.
    void quiet()
    {
        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        QTRY_COMPARE(feed.state(), BlogIndexFeed::State::Ready);
        QTest::qWait(400);
        QSignalSpy spy(&feed, &BlogIndexFeed::changed);
        feed.refresh();
        put(QStringLiteral("_posts/notes.txt"), "no post");
        QTest::qWait(800);
        QCOMPARE(spy.count(), 0);
    }

    void followsTheDisk()
    {
        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        QTRY_COMPARE(titles(feed), QStringLiteral("가"));
        putPost("b", "나");
        QTRY_COMPARE(titles(feed), QStringLiteral("가 나"));
        put(QStringLiteral("_drafts/deep/er/c.md"), "---\ntitle: 다\n---\n");
        QTRY_COMPARE(titles(feed), QStringLiteral("가 나 *다"));
        put(QStringLiteral("_drafts/deep/er/d.md"), "---\ntitle: 라\n---\n");
        QTRY_COMPARE(titles(feed), QStringLiteral("가 나 *다 *라"));
        QVERIFY(QDir(root() + QLatin1String("/_drafts")).removeRecursively());
        QTRY_COMPARE(titles(feed), QStringLiteral("가 나"));
        QVERIFY(QFile::remove(root() + QLatin1String("/_config.yml")));
        QTRY_COMPARE(feed.state(), BlogIndexFeed::State::Unreadable);
        put(QStringLiteral("_config.yml"), "title: 돌아온 월간\n");
        QTRY_COMPARE(feed.index().blog.config.title, QStringLiteral("돌아온 월간"));
    }

    /// A file that is written in place, again and again, changes no folder.
    void followsAFileEditedInPlace()
    {
        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        QTRY_COMPARE(titles(feed), QStringLiteral("가"));
        for (const char *title : {"나", "다", "라"}) {
            QFile file(root() + QLatin1String("/_posts/2024-03-01-a.md"));
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(11);
            file.write(title);
            file.close();
            QTRY_COMPARE(titles(feed), QString::fromUtf8(title));
        }
    }

    /// Replaced by a rename, as most editors save: the file that was watched is gone.
    void followsAFileReplaced()
    {
        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        for (const char *title : {"가", "나", "다", "라"}) {
            putPost("a", title);
            QTRY_COMPARE(titles(feed), QString::fromUtf8(title));
        }
    }

    void followsGit()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed");
        git({QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
        for (int i = 100; i < 200; ++i)
            putPost(QByteArray("p" + QByteArray::number(i)).constData(), "old");
        git({QStringLiteral("add"), QStringLiteral("-A")});
        git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("main")});
        git({QStringLiteral("checkout"), QStringLiteral("-qb"), QStringLiteral("other")});
        for (int i = 100; i < 200; i += 2)
            putPost(QByteArray("p" + QByteArray::number(i)).constData(), "new"); // the same size
        git({QStringLiteral("rm"), QStringLiteral("-q"), QStringLiteral("_posts/2024-03-01-a.md")});
        put(QStringLiteral("_drafts/z.md"), "---\ntitle: draft\n---\n");
        git({QStringLiteral("add"), QStringLiteral("-A")});
        git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("other")});

        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        QTRY_COMPARE(titles(feed), QStringLiteral("new old ").repeated(50) + QLatin1String("*draft"));
        for (int round = 0; round < 3; ++round) {
            git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
            QTRY_COMPARE(titles(feed),
                         QStringLiteral("가 ") + QStringLiteral("old ").repeated(100).trimmed());
            git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("other")});
            QTRY_COMPARE(titles(feed), QStringLiteral("new old ").repeated(50) + QLatin1String("*draft"));
        }
    }

    void theLatestBlogWins()
    {
        for (int i = 0; i < 300; ++i)
            putPost(QByteArray::number(i).constData(), "x");
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(QDir().mkpath(other));
        QVERIFY(saveFile(other + QLatin1String("/_config.yml"), "title: other\n").has_value());
        BlogIndexFeed feed(caches());
        QSignalSpy spy(&feed, &BlogIndexFeed::changed);
        feed.setBlog(root());
        feed.setBlog(other);
        feed.setBlog(root());
        feed.setBlog(other);
        QTRY_COMPARE(feed.state(), BlogIndexFeed::State::Ready);
        QCOMPARE(feed.index().blog.config.title, QStringLiteral("other"));
        QTest::qWait(300);
        QCOMPARE(feed.index().blog.config.title, QStringLiteral("other"));
        QCOMPARE(spy.count(), 2); // reading, ready
    }

    void destroyedWhileReading()
    {
        for (int i = 0; i < 300; ++i)
            putPost(QByteArray::number(i).constData(), "x");
        for (int wait : {0, 1, 5, 20}) {
            BlogIndexFeed feed(caches());
            feed.setBlog(root());
            QTest::qWait(wait);
        }
        QTest::qWait(50);
    }

    /// A new start reads the cache, and what it says is right though files changed meanwhile.
    void aNewStart()
    {
        {
            BlogIndexFeed feed(caches());
            feed.setBlog(root());
            QTRY_COMPARE(titles(feed), QStringLiteral("가"));
        }
        QCOMPARE(QDir(caches()).entryList(QDir::Files).size(), 1);
        putPost("a", "나");
        BlogIndexFeed feed(caches());
        feed.setBlog(root());
        QTRY_COMPARE(titles(feed), QStringLiteral("나"));
    }
};

QTEST_GUILESS_MAIN(BlogIndexFeedTest)
#include "tst_blogindexfeed.moc"
