#include "app/inbox/inboxfeed.h"
#include "app/inbox/inboxfile.h"

#include <QFile>
#include <QProcess>
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
    void git(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_blog->path());
        process.start(QStringLiteral("git"),
                      QStringList{QStringLiteral("-c"), QStringLiteral("user.name=a"), QStringLiteral("-c"),
                                  QStringLiteral("user.email=a@example"), QStringLiteral("-c"),
                                  QStringLiteral("init.defaultBranch=main")} +
                          arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
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
        QTest::qWait(50);
        QVERIFY(feed.cards().isEmpty() && QFileInfo(file()).isSymLink());
    }

    /// Two branches that added and deleted cards: git asks nobody, where the blog says `merge=union`.
    void gitMerges()
    {
        const QString root = m_blog->path();
        git({QStringLiteral("init"), QStringLiteral("-q")});
        QFile attributes(root + QStringLiteral("/.gitattributes"));
        QVERIFY(attributes.open(QIODevice::WriteOnly));
        attributes.write("/_inbox.md merge=union\n");
        attributes.close();
        const auto commit = [&](const CardExchange &exchange) {
            QVERIFY(changeInboxFile(root, exchange));
            git({QStringLiteral("add"), QStringLiteral("-A")});
            git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("x")});
        };
        commit({{},
                {card("https://a.example", 1), card("https://b.example", 2), card("https://c.example", 3),
                 card("https://d.example", 4)}});
        git({QStringLiteral("checkout"), QStringLiteral("-qb"), QStringLiteral("other")});
        commit({{card("https://a.example", 1)}, {card("https://e.example", 5)}});
        commit({{card("https://e.example", 5)}, {card("https://e.example/x", 5)}});
        git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
        commit({{}, {card("https://f.example", 5)}});
        git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("other")});
        QByteArrayList urls;
        for (const InboxCard &merged : readInbox(onDisk()))
            urls.append(merged.url);
        for (const char *url :
             {"https://b.example", "https://d.example", "https://e.example/x", "https://f.example"})
            QVERIFY2(urls.contains(url), url);
        QVERIFY(!onDisk().contains("<<<<"));
    }
};

QTEST_GUILESS_MAIN(TestInboxFeed)
#include "tst_inboxfeed.moc"
