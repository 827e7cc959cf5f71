#include "app/window/editorpanes.h"
#include "tests/files/asnobody.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QElapsedTimer>

using namespace wolgan;
using namespace wolgan::test;

namespace {

constexpr qsizetype LargeSize = 50 * 1000 * 1000; // bytes

/// One digest, as long as no digest ever was.
QByteArray largePost()
{
    QByteArray post = "---\ntitle: Large\ndate: 2024-03-07\n---\n\n";
    post.reserve(LargeSize + 1000);
    for (int section = 0; post.size() < LargeSize; ++section) {
        post += "## Section " + QByteArray::number(section) + "\n";
        for (int item = 0; item < 100; ++item) {
            post += "### 새 소식 " + QByteArray::number(item) + "\n";
            for (int line = 0; line < 10; ++line)
                post += "- 여러 글과 논문, 도구를 한 달 동안 모아 소개합니다. A **line** of text with a "
                        "[link](https://example.org).\n";
            post += '\n';
        }
    }
    return post;
}

} // namespace

/// Files that are no good posts: each opens as far as it can or is told in one sentence; nothing changes on
/// disk and the program goes on.
class TestWindowBadInput : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    void goesOn()
    {
        m_stage->answers.errors.clear();
        m_stage->window().openPost(m_stage->digest());
        QCOMPARE(m_stage->answers.errors, QStringList());
        QCOMPARE(m_stage->bytes(), fileBytes(m_stage->digest()));
        QVERIFY(m_stage->walkTo(QStringLiteral("파란고래")));
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << QStringLiteral("missing.md") << QByteArray();
        QTest::newRow("a folder") << QStringLiteral("blog") << QByteArray();
        QTest::newRow("an image") << QStringLiteral("a.md")
                                  << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("a program") << QStringLiteral("a.md")
                                   << QByteArray("\x7f"
                                                 "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0",
                                                 18);
        QTest::newRow("UTF-16") << QStringLiteral("a.md") << QByteArray("\xff\xfe#\0 \0a\0", 8);
    }

    void refused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        m_stage->window().openPost(m_stage->digest());
        const QByteArray before = m_stage->bytes();
        if (!bytes.isEmpty())
            m_stage->write(name, bytes);
        m_stage->window().openPost(m_stage->path(name));
        QCOMPARE(m_stage->answers.errors.size(), 1);
        const QString error = m_stage->answers.errors.first();
        QVERIFY2(error.contains(name) && error.endsWith(QLatin1Char('.')) &&
                     error.count(QStringLiteral(". ")) == 0,
                 qPrintable(error));
        QCOMPARE(m_stage->bytes(), before); // what was open stays open
        QCOMPARE(m_stage->window().post().path(), m_stage->digest());
        if (!bytes.isEmpty())
            QCOMPARE(fileBytes(m_stage->path(name)), bytes);
        goesOn();
    }

    void withoutPermission()
    {
        const QString file = m_stage->write(QStringLiteral("shut.md"), "text\n");
        QVERIFY(QFile::setPermissions(m_stage->path({}), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(file, QFile::Permissions()));
        QVERIFY(asNobody([&] {
            Session session;
            OpenPost post(session, m_stage->path(QStringLiteral("nowhere")));
            const auto opened = post.open(file);
            return !opened && opened.error().contains(QStringLiteral("shut.md"));
        }));
        goesOn();
    }

    void opened_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        for (const Post &post : ownPosts())
            QTest::newRow(qPrintable(post.name)) << post.bytes;
        QTest::newRow("only a heading") << QByteArray("#");
        QTest::newRow("an unclosed front matter") << QByteArray("---\ntitle: x\n");
        QTest::newRow("one long word") << QByteArray(200'000, 'x');
    }

    /// Every row is visited with the form and the source shown; nothing changes by looking.
    void opened()
    {
        QFETCH(QByteArray, bytes);
        const QString file = m_stage->write(QStringLiteral("post.md"), bytes);
        m_stage->window().openPost(file);
        QCOMPARE(m_stage->answers.errors, QStringList());
        QCOMPARE(m_stage->bytes(), bytes);
        (void)m_stage->walkTo(QStringLiteral("no such row"));
        for (int i = 0; i < 2; ++i) {
            m_stage->press(Qt::Key_U, Qt::ControlModifier);
            m_stage->press(Qt::Key_Down);
        }
        m_stage->press(Qt::Key_F8);
        QCOMPARE(m_stage->bytes(), bytes);
        QVERIFY(!m_stage->window().isWindowModified());
        QVERIFY(m_stage->window().save());
        QCOMPARE(fileBytes(file), bytes);
        goesOn();
    }

    void fiftyMegabytes()
    {
        const QByteArray bytes = largePost();
        const QString file = m_stage->write(QStringLiteral("large.md"), bytes);
        QElapsedTimer clock;
        clock.start();
        m_stage->window().openPost(file);
        qInfo("opened in %lld ms", clock.restart());
        QCOMPARE(m_stage->bytes().size(), bytes.size());
        QCoreApplication::processEvents();
        qInfo("shown in %lld ms", clock.restart());
        m_stage->selectText("### 새 소식 7\n");
        QCoreApplication::processEvents();
        qInfo("selected in %lld ms", clock.restart());
        m_stage->press(Qt::Key_F2);
        m_stage->press(Qt::Key_End);
        clock.restart();
        m_stage->type(QStringLiteral("x"));
        QCoreApplication::processEvents();
        qInfo("key in %lld ms", clock.restart());
        QVERIFY(QTest::qWaitFor([&] { return !m_stage->recoveryFiles().isEmpty(); }, 10000));
        qInfo("recovery file after %lld ms", clock.restart());
        QVERIFY(m_stage->window().save());
        qInfo("saved in %lld ms", clock.restart());
        QCOMPARE(QFileInfo(file).size(), bytes.size() + 1);
        qint64 longest = 0;
        for (int i = 0; i < 100; ++i) {
            clock.restart();
            QCoreApplication::processEvents();
            longest = std::max(longest, clock.elapsed());
            QTest::qSleep(20);
        }
        qInfo("longest pause while the preview is made: %lld ms", longest);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowBadInput)
#include "tst_windowbadinput.moc"
