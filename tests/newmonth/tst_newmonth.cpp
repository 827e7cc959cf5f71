#include "app/blog/index/buildindex.h"
#include "app/files/stagedfile.h"
#include "app/newmonth/carriedstore.h"
#include "app/newmonth/newmonth.h"
#include "app/newmonth/newmonthfile.h"
#include "app/newmonth/templates.h"
#include "editor/document/checks/check.h"
#include "editor/document/edits/titles.h"
#include "editor/document/newmonth/template.h"
#include "tests/support/posts.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>

using namespace wolgan;

namespace {

QByteArray digest(const QByteArray &title, const QByteArray &date)
{
    return "---\ntitle: \"" + title + "\"\ndate: " + date +
           "\ntags: [news]\n---\n\n> 소식\n\n## 💡 **News**\n### 하나 [^ref1]\n- 점\n\n" +
           "### 둘 [^ref2]\n- 점\n\n## 📰 Papers\n### 셋 [^ref3]\n- 점\n\n## References\n[^ref1]: "
           "[A](https://a.example)\n\n" +
           "[^ref2]: [B](https://b.example)\n\n[^ref3]: [C](https://c.example)\n";
}

} // namespace

class NewMonthTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString &path, const QByteArray &bytes) const
    {
        const QString file = m_folder->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
        QVERIFY(saveFile(file, bytes).has_value());
    }
    [[nodiscard]] BlogDigests blog() const { return readDigests(buildIndex(m_folder->path())->index); }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void findsDigests();
    void proposes();
    void staysInItsCategory();
    void slugsAreFree();
    void saysWhatIsWrong();
    void createsOnlyNewFiles();
    void marksAreKept();
    void marksFollow();
    void templatesFill();
    void templatesAreMadeOnce();
    void theFirstDigest();
};

void NewMonthTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("_config.yml"), "timezone: Asia/Seoul\n");
    write(QStringLiteral("_posts/2023-11-30-news-202311.md"),
          digest("2023년 11월 소식 #1", "2023-11-30 09:00:00 +0900"));
    write(QStringLiteral("_posts/2023-12-02-vim.md"), "---\ntitle: Vim 팁 3\n---\n\n## 하나\n### 둘\n글\n");
    write(QStringLiteral("_posts/2023-12-31-news-202312.md"),
          digest("2023년 12월 소식 #2", "2023-12-31 09:00:00 +0900"));
}

/// By what they hold, or by their name: a new digest has no item yet.
void NewMonthTest::findsDigests()
{
    write(QStringLiteral("_posts/2024-01-31-news-202401.md"),
          "---\ntitle: \"2024년 1월 소식 #3\"\n---\n\n## News\n");
    write(QStringLiteral("_posts/2024-02-01-broken.md"), "---\ntitle: [a\n---\n\xFF");
    QStringList found;
    for (const BlogDigest &one : blog().digests)
        found.append(one.name.slug);
    QCOMPARE(found, (QStringList{QStringLiteral("news-202311"), QStringLiteral("news-202312"),
                                 QStringLiteral("news-202401")}));
}

void NewMonthTest::proposes()
{
    const BlogDigests read = blog();
    const QDateTime moment(QDate(2024, 1, 30), QTime(22, 15), Qt::UTC); // the 31st in Seoul
    NewMonth month = proposedMonth(read, {1, {}}, moment);
    QCOMPARE(month.title, QStringLiteral("2024년 1월 소식 #3"));
    QCOMPARE(month.slug, QStringLiteral("news-202401"));
    QCOMPARE(fileOf(month), QStringLiteral("_drafts/news-202401.md"));
    month.draft = false;
    QCOMPARE(fileOf(month), QStringLiteral("_posts/2024-01-31-news-202401.md"));
    QCOMPARE(month.sections.size(), 2);
    QCOMPARE(month.sections.first().title, QStringLiteral("💡 News"));
    const NewDigest made = digestOf(read, {1, {}}, month);
    QVERIFY(made.bytes.contains("date: 2024-01-31 07:15:00 +0900\n"));
    QCOMPARE(made.carried.size(), 1); // the tags: the intro stood in the digest before, too
    QCOMPARE(proposedMonth(read, {0, {}}, moment).title, QStringLiteral("2023년 12월 소식 #2"));
}

/// A digest of `소식/_posts` is followed by one beside it; so is its draft.
void NewMonthTest::staysInItsCategory()
{
    write(QStringLiteral("소식/_posts/old/2024-01-31-news-202401.md"),
          digest("2024년 1월 소식 #3", "2024-01-31 09:00:00 +0900"));
    const BlogDigests read = blog();
    QCOMPARE(read.digests.size(), 3);
    NewMonth month = proposedMonth(read, {2, {}}, QDateTime(QDate(2024, 2, 29), QTime(1, 0), Qt::UTC));
    QCOMPARE(month.title, QStringLiteral("2024년 2월 소식 #4"));
    QCOMPARE(fileOf(month), QStringLiteral("소식/_drafts/news-202402.md"));
    month.draft = false;
    QCOMPARE(fileOf(month), QStringLiteral("소식/_posts/2024-02-29-news-202402.md"));
}

void NewMonthTest::slugsAreFree()
{
    const QDateTime moment(QDate(2024, 1, 31), QTime(9, 0), Qt::UTC);
    write(QStringLiteral("_drafts/news-202401.md"), "x");
    write(QStringLiteral("_posts/2020-01-01-news-202401-2.md"), "x");
    QCOMPARE(proposedMonth(blog(), {1, {}}, moment).slug, QStringLiteral("news-202401-3"));
    write(QStringLiteral("_posts/2024-01-01-소식.md"), digest("소식", "2024-01-01"));
    QCOMPARE(proposedMonth(blog(), {2, {}}, moment).slug, QStringLiteral("소식-2"));
    write(QStringLiteral("_posts/2024-01-02-letters.md"), digest("소식", "2024-01-02"));
    QCOMPARE(proposedMonth(blog(), {3, {}}, moment).slug, QStringLiteral("letters-202401"));
}

void NewMonthTest::saysWhatIsWrong()
{
    const BlogDigests read = blog();
    const MonthBasis basis{1, {}};
    const QDateTime now(QDate(2024, 1, 20), QTime(12, 0), QTimeZone("Asia/Seoul"));
    const NewMonth good = proposedMonth(read, basis, now);
    QVERIFY(problemsOf(read, basis, good, now).isEmpty());
    const auto only = [&](const auto &change) {
        NewMonth month = good;
        change(month);
        const QList<MonthProblem> found = problemsOf(read, basis, month, now);
        return found.size() == 1 ? found.first() : MonthProblem{};
    };
    using Field = MonthProblem::Field;
    QCOMPARE(only([](NewMonth &month) { month.title = QStringLiteral(" "); }).field, Field::Title);
    for (const char *slug : {"", "news-202312", "a/b", "a b", ".hidden", "../up", "vim"}) {
        const MonthProblem problem = only([&](NewMonth &month) { month.slug = QString::fromLatin1(slug); });
        QVERIFY2(problem.forbids && problem.field == Field::Slug && !problem.message.isEmpty(), slug);
    }
    const MonthProblem past = only([](NewMonth &month) { month.moment = month.moment.addYears(-1); });
    QVERIFY(past.field == Field::Date && !past.forbids && past.message.contains(QStringLiteral("before")));
    const MonthProblem future = only([](NewMonth &month) {
        month.moment = month.moment.addSecs(60);
        month.draft = false;
    });
    QVERIFY(future.field == Field::Date && !future.forbids &&
            future.message.contains(QStringLiteral("future")));
}

void NewMonthTest::createsOnlyNewFiles()
{
    const Blog blog = *openBlog(m_folder->path());
    const auto made = createPost(blog, QStringLiteral("_drafts/a.md"), "one");
    QVERIFY(made.has_value());
    QCOMPARE(test::fileBytes(*made), QByteArray("one"));
    QVERIFY(!createPost(blog, QStringLiteral("_drafts/a.md"), "two").has_value());
    QCOMPARE(test::fileBytes(*made), QByteArray("one"));
    QVERIFY(!createPost(blog, QStringLiteral("../out.md"), "x").has_value());
    QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(QStringLiteral("linked"))));
    QVERIFY(!createPost(blog, QStringLiteral("linked/x.md"), "x").has_value());
    QVERIFY(QDir(elsewhere.path()).isEmpty());
    DiskCalls full;
    full.write = [](int, const char *, size_t) -> ssize_t {
        errno = ENOSPC;
        return -1;
    };
    QVERIFY(!createPost(blog, QStringLiteral("_drafts/b.md"), "x", full).has_value());
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("_drafts"))).entryList(QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("a.md")});
}

void NewMonthTest::marksAreKept()
{
    const QString post = m_folder->filePath(QStringLiteral("_drafts/한글.md")), other = post + u'2';
    const QList<Carried> carried{{"tags", QStringLiteral("digest, 월간")},
                                 {{}, QStringLiteral("> 지난달\n글")}};
    QVERIFY(carriedInto(post).isEmpty());
    QVERIFY(keepCarried(post, carried).has_value());
    QCOMPARE(carriedInto(post), carried);
    QVERIFY(carriedInto(other).isEmpty());
    QVERIFY(keepCarried(post, {}).has_value());
    QVERIFY(carriedInto(post).isEmpty());
}

/// With a post that moves, to a copy of it, and on every way that leads to it.
void NewMonthTest::marksFollow()
{
    const QList<Carried> carried{{"tags", QStringLiteral("월간")}};
    write(QStringLiteral("_drafts/한글.md"), "x");
    const QString draft = m_folder->filePath(QStringLiteral("_drafts/한글.md")),
                  post = m_folder->filePath(QStringLiteral("_posts/2024-01-31-한글.md"));
    QVERIFY(keepCarried(draft, carried).has_value());
    QVERIFY(keepCarried(post, {{"title", QStringLiteral("of another post that was there")}}).has_value());
    followCarried(draft, post);
    QCOMPARE(carriedInto(draft), carried);
    QCOMPARE(carriedInto(post), carried);
    QVERIFY(keepCarried(post, {}).has_value());
    QVERIFY(QFile::remove(draft));
    followCarried(draft, post);
    QVERIFY(carriedInto(draft).isEmpty());
    QCOMPARE(carriedInto(post), carried);
    const QString linked = m_folder->filePath(QStringLiteral("linked"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("_posts")), linked));
    QCOMPARE(carriedInto(linked + QStringLiteral("/2024-01-31-한글.md")), carried);
}

void NewMonthTest::templatesFill()
{
    const QByteArray bytes =
        "---\n## a note ${title}\n## slug: digest-${year}${month}\ntitle: \"${month-name} ${year}\"\ndate: "
        "${date}\n"
        "image: ${stamp}-t.png # ${title}\n---\n## heading of ${title}\n${other} {{ site.title }} $x$\n";
    const TemplateValues values{QStringLiteral("제목"), QStringLiteral("2024-01-31 09:00:00 +0900"),
                                QDate(2024, 1, 31)};
    QCOMPARE(templateTitle(bytes, values), QStringLiteral("January 2024"));
    QCOMPARE(templateSlug(bytes, values), QStringLiteral("digest-202401"));
    QCOMPARE(filledTemplate(bytes, values),
             QByteArray("---\ntitle: \"January 2024\"\ndate: 2024-01-31 09:00:00 +0900\nimage: "
                        "20240131-t.png # 제목\n---\n"
                        "## heading of 제목\n${other} {{ site.title }} $x$\n"));
    QCOMPARE(filledTemplate("no front matter ${title}", values), QByteArray("no front matter 제목"));
    QCOMPARE(templateSlug("", values), QString());
}

void NewMonthTest::templatesAreMadeOnce()
{
    const QString folder = m_folder->filePath(QStringLiteral("config/templates"));
    QVERIFY(ensureTemplates(folder).has_value());
    const QDir made(folder);
    QCOMPARE(made.entryList(QDir::Files),
             (QStringList{QStringLiteral("digest-en.md"), QStringLiteral("digest-ko.md")}));
    QVERIFY(saveFile(made.filePath(QStringLiteral("digest-en.md")), "mine").has_value());
    QVERIFY(QFile::remove(made.filePath(QStringLiteral("digest-ko.md"))));
    QVERIFY(ensureTemplates(folder).has_value());
    QCOMPARE(test::fileBytes(made.filePath(QStringLiteral("digest-en.md"))), QByteArray("mine"));
    write(QStringLiteral("_templates/ours.md"), "x");
    const QList<PostTemplate> found = templatesFor(*openBlog(m_folder->path()), folder);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().name, QStringLiteral("ours"));
    QCOMPARE(found.last().name, QStringLiteral("digest-en"));
    const QByteArray original = originalOf(found.last().file, folder);
    QVERIFY(original.startsWith("---\n") && originalOf(found.first().file, folder).isEmpty());
    QVERIFY(resetTemplate(found.last().file, folder).has_value());
    QCOMPARE(test::fileBytes(found.last().file), original);
    QVERIFY(QFile::remove(found.last().file));
    QVERIFY(ensureTemplates(folder).has_value()); // none was left
    QCOMPARE(made.entryList(QDir::Files).size(), 2);
}

/// Both of ours make a digest without a finding to act on, and the month after goes on from it.
void NewMonthTest::theFirstDigest()
{
    const QString folder = m_folder->filePath(QStringLiteral("config/templates"));
    QVERIFY(ensureTemplates(folder).has_value());
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("_posts"))).removeRecursively());
    const BlogDigests empty = blog();
    QVERIFY(empty.digests.isEmpty());
    const QDateTime moment(QDate(2024, 12, 31), QTime(9, 0), QTimeZone("Asia/Seoul"));
    for (const PostTemplate &one : templatesFor(empty.blog, folder)) {
        const MonthBasis basis{-1, test::fileBytes(one.file)};
        NewMonth month = proposedMonth(empty, basis, moment);
        QCOMPARE(month.slug, QStringLiteral("digest-202412"));
        QVERIFY(month.title.contains(QStringLiteral("2024")) && month.title.endsWith(QStringLiteral("#1")));
        QVERIFY(problemsOf(empty, basis, month, moment).isEmpty());
        const Document first(digestOf(empty, basis, month).bytes);
        QCOMPARE(first.frontMatter().scalar("title"), month.title);
        QCOMPARE(first.frontMatter().scalar("date"), QStringLiteral("2024-12-31 09:00:00 +0900"));
        QCOMPARE(first.frontMatter().imagePath(), QStringLiteral("20241231-t.png"));
        QVERIFY(!first.bytes().contains("##  ") && !first.bytes().contains("${") && check(first).isEmpty());
        QCOMPARE(first.outline().ofKind(NodeKind::Section).size(), 3);
        month.title = QStringLiteral("다른 \"제목\"");
        std::swap(month.sections[0], month.sections[2]);
        month.sections[1].wanted = false;
        const Document other(digestOf(empty, basis, month).bytes);
        QCOMPARE(other.frontMatter().scalar("title"), month.title);
        const QList<int> sections = other.outline().ofKind(NodeKind::Section);
        QCOMPARE(sections.size(), 2);
        QVERIFY(edits::sectionTitle(other, sections[0]).emoji == "🛠" &&
                edits::sectionTitle(other, sections[1]).emoji == "💡");
        const Series series({seriesPost(first, QStringLiteral("_posts/2024-12-31-digest-202412.md"))});
        QVERIFY(series.nextTitle(series.next(QDate(2025, 1, 31))).contains(QStringLiteral("2025")));
    }
}

QTEST_GUILESS_MAIN(NewMonthTest)
#include "tst_newmonth.moc"
