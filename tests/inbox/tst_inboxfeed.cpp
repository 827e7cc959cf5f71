#include "app/inbox/inboxfeed.h"
#include "app/inbox/inboxfile.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace wolgan;

/// The inbox's file: read and changed off the GUI thread, followed on disk, merged by git.
class TestInboxFeed : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_blog;

    [[nodiscard]] QString file() { return inboxFile(m_blog->path()); }
    void write(const QByteArray &bytes)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray onDisk()
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    [[nodiscard]] static InboxCard card(const QByteArray &url, int day = 23)
    {
        return {QDate(2023, 11, day), url, "글 😀"};
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { m_blog = std::make_unique<QTemporaryDir>(); }

    void followsTheDisk()
    {
        InboxFeed feed;
        feed.setBlog(m_blog->path());
        write("- 2023-11-23 <https://a.example>\n");
        QTRY_COMPARE(feed.cards().size(), 1);
        write("- 2023-11-24 <https://a.example>\n- 2023-11-23 <https://b.example>\n");
        QTRY_COMPARE(feed.cards().size(), 2);
        QCOMPARE(feed.cards().first().url, QByteArray("https://b.example"));
        QVERIFY(
            changeInboxFile(m_blog->path(), {{}, {card("https://c.example")}})); // as the command line does
        QTRY_COMPARE(feed.cards().size(), 3);
        QVERIFY(QFile::remove(file()));
        QTRY_VERIFY(feed.cards().isEmpty());
        write("- 2023-11-23 <https://d.example>\n");
        QTRY_COMPARE(feed.cards().size(), 1);
        feed.setBlog({});
        QVERIFY(feed.cards().isEmpty());
    }

    /// Changes from several sides at once: none is lost.
    void changesMeet()
    {
        InboxFeed feed, other;
        feed.setBlog(m_blog->path());
        other.setBlog(m_blog->path());
        for (int i = 0; i < 10; ++i) {
            feed.exchange({{}, {card("https://a.example/" + QByteArray::number(i))}});
            other.exchange({{}, {card("https://b.example/" + QByteArray::number(i), 24)}});
        }
        QTRY_COMPARE(feed.cards().size(), 20);
        QTRY_COMPARE(other.cards(), feed.cards());
        feed.exchange({{feed.cards().first()}, {}});
        QTRY_COMPARE(other.cards().size(), 19);
    }

    /// The last change is on disk however soon the program ends.
    void endsWithIt()
    {
        {
            InboxFeed feed;
            feed.setBlog(m_blog->path());
            feed.exchange({{}, {card("https://a.example")}});
        }
        QVERIFY(onDisk().endsWith("- 2023-11-23 [글 😀](https://a.example)\n"));
    }

    void noPlainFile()
    {
        QVERIFY(QFile::link(QStringLiteral("/nonexistent/x"), file()));
        InboxFeed feed;
        feed.setBlog(m_blog->path());
        QTRY_VERIFY(!feed.error().isEmpty());
        feed.exchange({{}, {card("https://a.example")}});
        QTRY_VERIFY(feed.cards().isEmpty());
        QVERIFY(feed.error().contains(file()) && QFileInfo(file()).isSymLink());
        QVERIFY(QFile::remove(file()));
        QTRY_VERIFY(feed.error().isEmpty() || feed.error().contains(QLatin1String("move it away")));
        feed.exchange({{}, {card("https://a.example")}});
        QTRY_VERIFY(feed.error().isEmpty());
        QCOMPARE(feed.cards().size(), 1);
    }

    /// What cannot be written does not stay on show.
    void showsAtOnceWhatTheDiskHas()
    {
        write("- 2023-11-23 <https://a.example>\n");
        InboxFeed feed;
        feed.setBlog(m_blog->path());
        QTRY_COMPARE(feed.cards().size(), 1);
        feed.exchange({{}, {card("https://b.example")}});
        QCOMPARE(feed.cards().size(), 2);
        QTRY_VERIFY(onDisk().contains("https://b.example"));
        QVERIFY(QFile::remove(file()) && QDir().mkdir(file()));
        feed.exchange({{}, {card("https://c.example")}});
        QCOMPARE(feed.cards().size(), 3);
        QTRY_VERIFY(feed.cards().isEmpty() && feed.error().contains(file()));
    }

    /// Two branches that added, changed and deleted cards: git asks nobody, the panel follows.
    void gitMerges()
    {
        const test::GitFolder blog;
        const auto commit = [&](const CardExchange &exchange) {
            QVERIFY(changeInboxFile(blog.path(), exchange));
            blog.git("add -A");
            blog.git("commit -q -m links");
        };
        const InboxCard bare{QDate(2023, 11, 4), "https://d.example"};
        InboxCard titled = bare;
        titled.title = "라 😀";
        commit({{}, {card("https://a.example", 1), card("https://b.example", 2), bare}});
        QCOMPARE(blog.contents(QStringLiteral(".gitattributes")), QByteArray("/_inbox.md merge=union\n"));
        blog.git("checkout -q -b other");
        commit({{card("https://a.example", 1)}, {}});
        commit({{bare}, {titled}});
        blog.git("checkout -q main");
        InboxFeed feed;
        feed.setBlog(blog.path());
        QTRY_COMPARE(feed.cards().size(), 3);
        commit({{}, {card("https://e.example", 5), card("https://f.example", 6)}});
        blog.git("merge -q other -m merge");
        QTRY_COMPARE(feed.cards(),
                     (QList<InboxCard>{card("https://b.example", 2), titled, card("https://e.example", 5),
                                       card("https://f.example", 6)}));
        QVERIFY(!blog.contents(QStringLiteral("_inbox.md")).contains("<<<<"));
        QCOMPARE(blog.git("status --porcelain"), QByteArray());
    }

    /// Where git may not do so, the author still sees the cards of both sides between git's marks.
    void gitStops()
    {
        const test::GitFolder blog;
        const auto commit = [&](const CardExchange &exchange) {
            QVERIFY(changeInboxFile(blog.path(), exchange));
            blog.git("add _inbox.md");
            blog.git("commit -q -m links");
        };
        blog.put(QStringLiteral(".gitattributes"), "# /_inbox.md is not merged\n");
        commit({{}, {card("https://a.example", 1)}});
        blog.git("checkout -q -b other");
        commit({{}, {card("https://b.example", 2)}});
        blog.git("checkout -q main");
        commit({{}, {card("https://c.example", 3)}});
        InboxFeed feed;
        feed.setBlog(blog.path());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^git merge")));
        blog.git("merge -q other");
        QTRY_COMPARE(feed.cards().size(), 3);
        feed.exchange({{feed.cards().first()}, {}});
        QTRY_VERIFY(!blog.contents(QStringLiteral("_inbox.md")).contains("a.example"));
        QCOMPARE(blog.contents(QStringLiteral("_inbox.md")).count("<<<<<<<"), 1);
        QCOMPARE(feed.cards().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestInboxFeed)
#include "tst_inboxfeed.moc"
