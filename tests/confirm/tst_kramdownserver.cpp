// The helper process itself: what it answers, and that a stranger's post reaches nothing through it.

#include "preview/confirm/kramdownprocess.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

using namespace wolgan;

class TestKramdownServer : public QObject
{
    Q_OBJECT

private:
    /// The HTML, or "refused: …".
    QByteArray ask(const QByteArray &body, const QByteArray &options = "{}")
    {
        QSignalSpy html(&m_kramdown, &KramdownProcess::rendered);
        QSignalSpy refused(&m_kramdown, &KramdownProcess::refused);
        QSignalSpy failed(&m_kramdown, &KramdownProcess::failed);
        m_kramdown.request(options, body);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(html.size() + refused.size() + failed.size() == 1, 30'000); }();
        if (!html.isEmpty())
            return html.first().first().toByteArray();
        return refused.isEmpty() ? "failed" : "refused: " + refused.first().first().toString().toUtf8();
    }

    KramdownProcess m_kramdown;

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
    }

    void rendersAsTheSite()
    {
        const QDir folder(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden"));
        for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files)) {
            const QByteArray post = readFile(folder.filePath(name));
            const QByteArray golden = readFile(folder.filePath(name.chopped(2) + QLatin1String("html")));
            const QByteArray html = ask(bodyOf(post).of(post).toByteArray());
            const QString difference = firstDifference(golden, html);
            QVERIFY2(difference.isEmpty(), qPrintable(name + QLatin1String(": ") + difference));
        }
    }

    void siteOptions()
    {
        QCOMPARE(ask("a\nb \"c\""), QByteArray("<p>a\nb “c”</p>\n"));
        QCOMPARE(ask("a\nb", "{\"hard_wrap\": true}"), QByteArray("<p>a<br />\nb</p>\n"));
        QCOMPARE(ask("# a", "{\"auto_ids\": false, \"unknown\": 1}"), QByteArray("<h1>a</h1>\n"));
        QVERIFY(ask("a", "{\"toc_levels\": {\"a\": 1}}").startsWith("refused: "));
        QVERIFY(ask("a", "{no JSON").startsWith("refused: "));
        QCOMPARE(ask("a"), QByteArray("<p>a</p>\n"));
    }

    void onePostsErrorIsNotAnothers()
    {
        const qint64 before = m_kramdown.processId();
        QVERIFY(ask("a\xff").startsWith("refused: "));
        QVERIFY(ask(QByteArray("> ").repeated(4000) + "x").startsWith("refused: ")); // deeper than the stack
        QCOMPARE(ask(""), QByteArray("\n"));
        QCOMPARE(ask("\xef\xbb\xbf# a\r\n\r\nb\r\n"), QByteArray("<h1 id=\"a\">a</h1>\n\n<p>b</p>\n"));
        QCOMPARE(m_kramdown.processId(), before);
    }

    void hostileOptions_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("code") << QByteArray("template=\"string://<%= 6 * 7 %>\"");
        QTest::newRow("a program") << QByteArray("template=\"string://<%= `id` %>\"");
        QTest::newRow("a file") << QByteArray("template=\"/etc/passwd\"");
        QTest::newRow("allowed first")
            << QByteArray("forbidden_inline_options=\"a\" template=\"string://42\"");
        QTest::newRow("highlighter") << QByteArray("syntax_highlighter=\"rouge\"");
        QTest::newRow("other highlighter") << QByteArray("syntax_highlighter=\"minted\"");
        QTest::newRow("highlighter's class")
            << QByteArray("syntax_highlighter=\"rouge\" syntax_highlighter_opts=\"formatter: Null\"");
        QTest::newRow("math") << QByteArray("math_engine=\"mathjax\" math_engine_opts=\"a: 1\"");
        QTest::newRow("transliteration") << QByteArray("transliterated_header_ids=\"true\"");
    }

    void hostileOptions()
    {
        QFETCH(QByteArray, options);
        const QByteArray post = "\n## H\u00e9\n\n$$x$$\n\n~~~ ruby\nputs 1\n~~~\n";
        QCOMPARE(ask("{::options " + options + " /}\n" + post), ask(post));
    }

    void hostileSite()
    {
        const QByteArray plain = ask("a\n\n~~~ ruby\nputs 1\n~~~\n");
        for (const char *options :
             {"{\"template\": \"string://<%= 6 * 7 %>\"}", "{\"syntax_highlighter\": \"rouge\"}",
              "{\"input\": \"html\"}", "{\"forbidden_inline_options\": []}",
              "{\"json_class\": \"Object\", \"syntax_highlighter_opts\": {\"formatter\": \"Null\"}}"})
            QCOMPARE(ask("a\n\n~~~ ruby\nputs 1\n~~~\n", options), plain);
        QCOMPARE(ask("{::options template=\"string://42\" /}\n\na", "{\"forbidden_inline_options\": []}"),
                 QByteArray("\n<p>a</p>\n"));
    }

    void doorsAreClosed()
    {
        QCOMPARE(ask("a"), QByteArray("<p>a</p>\n"));
        const QByteArray limits = readFile(QStringLiteral("/proc/%1/limits").arg(m_kramdown.processId()));
        if (limits.isEmpty())
            QSKIP("this system shows no limits");
        const auto limit = [&limits](const char *name) {
            const qsizetype at = limits.indexOf(name);
            return at < 0 ? QByteArray() : limits.mid(at + 26).simplified().split(' ').first();
        };
        QCOMPARE(limit("Max open files"), QByteArray("3"));
        QCOMPARE(limit("Max processes"), QByteArray("0"));
        QVERIFY(limit("Max cpu time").toInt() > 0);
        QVERIFY(limit("Max address space").toLongLong() > 0);
    }

    void nothingIsHandedDown()
    {
        const QDir own(QStringLiteral("/proc/self/fd"));
        if (!own.exists())
            QSKIP("this system has no /proc");
        const int read = ::open("/dev/zero", O_RDONLY); // without O_CLOEXEC, as libraries do
        const int write = ::open("/dev/full", O_WRONLY);
        QVERIFY(read > 2 && write > 2);
        KramdownProcess kramdown;
        QSignalSpy html(&kramdown, &KramdownProcess::rendered);
        kramdown.request("{}", "a");
        QTRY_COMPARE_WITH_TIMEOUT(html.size(), 1, 30'000);
        const QDir its(QStringLiteral("/proc/%1/fd").arg(kramdown.processId()));
        const QFileInfoList files = its.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        QVERIFY(files.size() >= 3);
        for (const QFileInfo &file : files) {
            QVERIFY(file.symLinkTarget() != QLatin1String("/dev/zero"));
            QVERIFY(file.symLinkTarget() != QLatin1String("/dev/full"));
        }
        ::close(read);
        ::close(write);
    }

    void endsWithItsEditor()
    {
        auto kramdown = std::make_unique<KramdownProcess>();
        QSignalSpy html(kramdown.get(), &KramdownProcess::rendered);
        kramdown->request("{}", "a");
        QTRY_COMPARE_WITH_TIMEOUT(html.size(), 1, 30'000);
        const QString folder = QStringLiteral("/proc/%1").arg(kramdown->processId());
        if (!QDir(QStringLiteral("/proc/self")).exists())
            QSKIP("this system has no /proc");
        QVERIFY(QDir(folder).exists());
        kramdown.reset();
        QTRY_VERIFY(!QDir(folder).exists());
    }
};

QTEST_GUILESS_MAIN(TestKramdownServer)
#include "tst_kramdownserver.moc"
