#include "app/blog/sampleblog.h"
#include "app/site/sitebuild.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#include <signal.h>

using namespace wolgan;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// Names, sizes, times and bytes of all files and folders.
QByteArray fingerprint(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QFileInfo info(path);
        files[path] = (info.isDir() ? "folder" : contents(path)) +
                      QByteArray::number(info.lastModified().toMSecsSinceEpoch());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[path, bytes] : files.asKeyValueRange())
        hash.addData(path.toUtf8() + '\0' + bytes + '\0');
    return hash.result();
}

/// What a build ended in.
struct Outcome
{
    std::optional<SitePage> page;
    SiteProblem problem;
    QByteArray html; ///< of the page
};

} // namespace

/// The real Jekyll, on the sample blog.
class SiteBuildTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unsavedTextIsOnThePage();
    void theBlogStaysAsItIs();
    void aSecondBuildHasTheNewText();
    void namedPostsAreThere();
    void aDraftGetsItsName();
    void errorsHaveTheirLine_data();
    void errorsHaveTheirLine();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void aMissingLayoutIsAWarning();
    void aNameThatJekyllDoesNotPublish();
    void jekyllIsMissing();
    void cancelLeavesNothingRunning();
    void aBuildThatNeverEndsIsStopped();
    void gemsOfTheBlogItself();

private:
    [[nodiscard]] Outcome run(SiteBuild &build, const QString &post, const QByteArray &text) const;
    [[nodiscard]] Outcome run(const QByteArray &text) const
    {
        SiteBuild build;
        return run(build, m_digest, text);
    }
    /// The digest with lines behind it.
    [[nodiscard]] QByteArray with(const QByteArray &lines) const { return contents(m_digest) + lines; }
    [[nodiscard]] QString inBlog(const QString &path) const { return QDir(m_root).filePath(path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    QString m_digest;
};

void SiteBuildTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_digest = *ensureSampleBlog(m_folder->filePath(QStringLiteral("blog")));
    m_root = *findBlogRoot(m_digest);
}

Outcome SiteBuildTest::run(SiteBuild &build, const QString &post, const QByteArray &text) const
{
    Outcome outcome;
    QObject context;
    bool ended = false;
    connect(&build, &SiteBuild::built, &context, [&](const SitePage &page) {
        outcome.page = page;
        outcome.html = contents(page.folder + QLatin1Char('/') + page.path);
        ended = true;
    });
    connect(&build, &SiteBuild::failed, &context, [&](const SiteProblem &problem) {
        outcome.problem = problem;
        ended = true;
    });
    build.start(*openBlog(m_root), post, Document(text));
    if (!QTest::qWaitFor([&] { return ended; }, 90'000))
        qWarning("no answer");
    return outcome;
}

void SiteBuildTest::unsavedTextIsOnThePage()
{
    const Outcome outcome = run(with("\n### 저장 전의 글 🌱\n"));
    QVERIFY2(outcome.page, qPrintable(outcome.problem.message));
    QCOMPARE(outcome.page->path, QStringLiteral("posts/open-source-202402/index.html"));
    QCOMPARE(outcome.page->warning, SiteProblem());
    QVERIFY(outcome.html.contains("저장 전의 글 🌱"));
    QVERIFY(outcome.html.contains("/assets/css/site.css"));
    QVERIFY(!contents(m_digest).contains("저장 전의 글"));
}

void SiteBuildTest::theBlogStaysAsItIs()
{
    write(inBlog(QStringLiteral(".jekyll-metadata")), "mine");
    write(inBlog(QStringLiteral("_site/old.html")), "old");
    const QByteArray before = fingerprint(m_root);
    SiteBuild build;
    QVERIFY(run(build, m_digest, with("\n새 글\n")).page);
    QVERIFY(run(build, m_digest, with("\n더 새 글\n")).page);
    QVERIFY(!run(build, m_digest, with("\n{% wrong %}\n")).page);
    QVERIFY(fingerprint(m_root) == before);
}

void SiteBuildTest::aSecondBuildHasTheNewText()
{
    SiteBuild build;
    QVERIFY(run(build, m_digest, with("\n첫째\n")).html.contains("첫째"));
    write(inBlog(QStringLiteral("assets/new.txt")), "new");
    QFile::remove(inBlog(QStringLiteral("_data/authors.yml")));
    const Outcome second = run(build, m_digest, with("\n둘째\n"));
    QVERIFY2(second.page, qPrintable(second.problem.message));
    QVERIFY(second.html.contains("둘째") && !second.html.contains("첫째"));
    QCOMPARE(contents(second.page->folder + QStringLiteral("/assets/new.txt")), QByteArray("new"));

    // Another permalink: the page is elsewhere.
    QByteArray moved = with("");
    moved.replace("\nmath: true\n", "\npermalink: /달/2월.html\n");
    const Outcome third = run(build, m_digest, moved);
    QVERIFY2(third.page, qPrintable(third.problem.message));
    QCOMPARE(third.page->path, QStringLiteral("달/2월.html"));
}

void SiteBuildTest::namedPostsAreThere()
{
    write(inBlog(QStringLiteral("_posts/2024-01-02-early.md")),
          "---\ntitle: Early\n---\n{% post_url 2024-04-04-open-source-202403 %}\n");
    const Outcome outcome = run(with("\n[전 달]({% post_url 2024-01-02-early %})\n"));
    QVERIFY2(outcome.page, qPrintable(outcome.problem.message));
    QVERIFY(outcome.html.contains("href=\"/posts/early/\""));
}

void SiteBuildTest::aDraftGetsItsName()
{
    SiteBuild build;
    const Outcome outcome = run(build, m_folder->filePath(QStringLiteral("초안.md")),
                                "---\ntitle: 초안\ndate: 2099-05-06\n---\n아직 블로그에 없는 글\n");
    QVERIFY2(outcome.page, qPrintable(outcome.problem.message));
    QVERIFY(outcome.html.contains("아직 블로그에 없는 글"));
}

void SiteBuildTest::errorsHaveTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const QByteArray front = "---\ntitle: 글\nlayout: post\ndate: 2024-03-07\n---\n";
    const auto row = [](const char *name, const QByteArray &text, int line, const char *says) {
        QTest::newRow(name) << text << line << QString::fromUtf8(says);
    };
    row("unknown tag", front + "하나\n{% foo %}\n", 7, "Unknown tag 'foo'");
    row("blank lines before the text", front + "\n\n\n하나\n{% foo %}\n", 10, "Unknown tag 'foo'");
    row("blanks before the text", front + "\n   하나\n{% foo %}\n", 8, "Unknown tag 'foo'");
    row("Windows line ends", QByteArray(front + "\n하나\n{% foo %}\n").replace("\n", "\r\n"), 8, "foo");
    row("not closed", front + "하나\n{% if a\n", 7, "not properly terminated");
    row("never ended", front + "하나\n{% if a %}\n끝", 8, "never closed");
    row("divided", front + "하나\n둘\n{{ 1 | divided_by: 0 }}\n", 8, "divided by 0");
    row("include", front + "하나\n{% include no.html %}\n", 7, "no.html");
    row("in an include", front + "하나\n{% include bad.html %}\n", 7, "_includes/bad.html");
    row("post_url", front + "하나\n\n{% post_url 2020-01-01-x %}\n", 8, "2020-01-01-x");
    row("yaml: list", "---\ntitle: 글\ntags: [가, 나\n---\n하나\n", 3, "front matter");
    row("yaml: colon", "---\nauthor: x\ntitle: 글: 둘\n---\n하나\n", 3, "front matter");
    row("date", "---\ntitle: 글\ndate: 어제\n---\n하나\n", 3, "어제");
}

void SiteBuildTest::errorsHaveTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, says);
    write(inBlog(QStringLiteral("_includes/bad.html")), "<p>\n{% foo %}\n");
    const Outcome outcome = run(text);
    QVERIFY(!outcome.page);
    QVERIFY2(outcome.problem.message.contains(says), qPrintable(outcome.problem.message));
    QVERIFY2(!outcome.problem.message.contains(QDir::tempPath()), qPrintable(outcome.problem.message));
    QCOMPARE(outcome.problem.line, line);
}

void SiteBuildTest::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const char *file, const QByteArray &lines, const char *says,
                        const char *remedy) {
        QTest::newRow(name) << QString::fromUtf8(file) << lines << QString::fromUtf8(says)
                            << QString::fromUtf8(remedy);
    };
    row("theme", "_config.yml", "theme: jekyll-theme-nowhere\n", "jekyll-theme-nowhere", "bundle install");
    row("plugin", "_config.yml", "plugins: [jekyll-nowhere]\n", "jekyll-nowhere", "gem install");
    row("symbol", "_data/locales/ko.yml", "meta: :PLATFORM\n", ":PLATFORM", "quotes");
    row("configuration", "_config.yml", "a: [\n", "_config.yml", "");
    row("plugin of its own", "_plugins/a.rb", "raise 'my own 고장'\n", "my own 고장", "");
}

void SiteBuildTest::whatIsMissingIsSaid()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, lines);
    QFETCH(QString, says);
    QFETCH(QString, remedy);
    write(inBlog(file), contents(inBlog(file)) + lines);
    const Outcome outcome = run(with(""));
    QVERIFY(!outcome.page);
    QVERIFY2(outcome.problem.message.contains(says), qPrintable(outcome.problem.message));
    QVERIFY2(outcome.problem.remedy.contains(remedy), qPrintable(outcome.problem.remedy));
    QCOMPARE(outcome.problem.line, 0);
}

void SiteBuildTest::aMissingLayoutIsAWarning()
{
    const Outcome outcome = run("---\ntitle: 글\nlayout: nowhere\n---\n본문\n");
    QVERIFY(outcome.page);
    QVERIFY(outcome.page->warning.message.contains(u"nowhere"));
    QCOMPARE(outcome.page->warning.line, 3);
}

void SiteBuildTest::aNameThatJekyllDoesNotPublish()
{
    const QString post = inBlog(QStringLiteral("_posts/no-date.md"));
    write(post, "---\ntitle: 글\n---\n본문\n");
    SiteBuild build;
    const Outcome outcome = run(build, post, contents(post));
    QVERIFY(!outcome.page);
    QVERIFY2(outcome.problem.message.contains(u"name"), qPrintable(outcome.problem.message));
}

void SiteBuildTest::jekyllIsMissing()
{
    SiteBuild build;
    build.setPrograms(QStringLiteral("no-such-jekyll"), QStringLiteral("no-such-bundle"));
    const Outcome outcome = run(build, m_digest, with(""));
    QVERIFY(outcome.problem.message.contains(u"not installed"));
    QVERIFY(outcome.problem.remedy.contains(u"jekyll"));
    write(inBlog(QStringLiteral("Gemfile")), "gem 'jekyll'\n");
    QVERIFY(run(build, m_digest, with("")).problem.message.contains(u"not installed"));
}

void SiteBuildTest::cancelLeavesNothingRunning()
{
    const QString pids = m_folder->filePath(QStringLiteral("pids"));
    write(inBlog(QStringLiteral("_plugins/slow.rb")), "child = spawn('sleep 300')\nFile.write('" +
                                                          pids.toUtf8() +
                                                          "', \"#{Process.pid} #{child}\")\nsleep 300\n");
    SiteBuild build;
    QSignalSpy cancelled(&build, &SiteBuild::cancelled);
    QSignalSpy ended(&build, &SiteBuild::failed);
    build.start(*openBlog(m_root), m_digest, Document(with("")));
    QCOMPARE(build.stage(), SiteBuild::Stage::Preparing);
    QTRY_VERIFY_WITH_TIMEOUT(contents(pids).contains(' '), 30'000);
    QCOMPARE(build.stage(), SiteBuild::Stage::Building);
    build.cancel();
    QCOMPARE(build.stage(), SiteBuild::Stage::Idle);
    QCOMPARE(cancelled.size(), 1);
    for (const QByteArray &pid : contents(pids).split(' '))
        QTRY_VERIFY2(::kill(pid.toInt(), 0) != 0 ||
                         contents(QStringLiteral("/proc/%1/stat").arg(pid.toInt())).contains(") Z "),
                     pid.constData());
    QTest::qWait(50);
    QCOMPARE(ended.size(), 0);
    QFile::remove(inBlog(QStringLiteral("_plugins/slow.rb")));
    QVERIFY(run(build, m_digest, with("")).page); // and it works again
}

void SiteBuildTest::aBuildThatNeverEndsIsStopped()
{
    write(inBlog(QStringLiteral("_plugins/slow.rb")), "loop {}\n");
    SiteBuild build;
    build.setTimeout(3000);
    QVERIFY(run(build, m_digest, with("")).problem.message.contains(u"3 second"));
}

void SiteBuildTest::gemsOfTheBlogItself()
{
    write(inBlog(QStringLiteral("Gemfile")), "gem 'jekyll'\n");
    const QByteArray before = fingerprint(m_root);
    QVERIFY(run(with("")).page);
    QVERIFY(fingerprint(m_root) == before); // no Gemfile.lock

    // The blog needs more than there is: Bundler knows all of it.
    write(inBlog(QStringLiteral("Gemfile")), "gem 'theme-nowhere'\n");
    write(inBlog(QStringLiteral("_config.yml")),
          contents(inBlog(QStringLiteral("_config.yml"))) + "theme: theme-nowhere\n");
    const Outcome outcome = run(with(""));
    QVERIFY2(outcome.problem.message.contains(u"theme-nowhere"), qPrintable(outcome.problem.message));
    QVERIFY(outcome.problem.remedy.contains(u"bundle install"));
}

QTEST_GUILESS_MAIN(SiteBuildTest)
#include "tst_sitebuild.moc"
