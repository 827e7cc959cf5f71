#include "app/commandline/verb.h"
#include "app/newmonth/carriedstore.h"
#include "editor/document/document.h"
#include "editor/document/frontmatterdate.h"
#include "tests/support/posts.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

using namespace wolgan;

namespace {

struct Result
{
    int status;
    QByteArray out, err;
};

Result runVerb(const QStringList &arguments)
{
    QBuffer out, err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    commandline::Console console{out, err};
    const int status = commandline::run(arguments, console);
    return {status, out.data(), err.data()};
}

Result run(const QStringList &arguments)
{
    return runVerb(QStringList(QStringLiteral("new")) + arguments);
}

} // namespace

/// `wolgan new`.
class NewPostTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_blog; ///< the option

    void write(const QString &path, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(path)).absolutePath()));
        QFile file(m_folder->filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void makeBlog(const QByteArray &zone, const QString &post, const QByteArray &title,
                  const QByteArray &date)
    {
        write(QStringLiteral("_config.yml"), "timezone: " + zone + "\n");
        write(post, "---\ntitle: \"" + title + "\"\ndate: " + date +
                        "\ncategories: [Digest]\n---\n\n## News\n### a [^ref1]\n- x\n\n### b [^ref2]\n- y\n\n"
                        "### c [^ref2]\n- z\n\n## References\n"
                        "[^ref1]: [A](https://a.example)\n\n[^ref2]: [B](https://b.example)\n");
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_blog = {QStringLiteral("--blog"), m_folder->path()};
    }
    void makesTheNextOne();
    void chains_data();
    void chains();
    void halves();
    void marksFollowAnExport();
    void refuses();
    void firstFromATemplate();
};

void NewPostTest::makesTheNextOne()
{
    makeBlog("Asia/Seoul", QStringLiteral("_posts/2023-12-31-news-202312.md"), "2023년 12월 소식 #2",
             "2023-12-31 09:00:00 +0900");
    const Result made = run(m_blog + QStringList{QStringLiteral("--date"), QStringLiteral("2024-01-31"),
                                                 QStringLiteral("--draft"), QStringLiteral("--json")});
    QCOMPARE(made.status, 0);
    const QJsonObject json = QJsonDocument::fromJson(made.out).object();
    const QString path = json.value(QStringLiteral("path")).toString();
    QCOMPARE(path,
             QFileInfo(m_folder->path()).canonicalFilePath() + QStringLiteral("/_drafts/news-202401.md"));
    QCOMPARE(json.value(QStringLiteral("title")).toString(), QStringLiteral("2024년 1월 소식 #3"));
    QCOMPARE(json.value(QStringLiteral("slug")).toString(), QStringLiteral("news-202401"));
    QCOMPARE(json.value(QStringLiteral("carried"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("where"))
                 .toString(),
             QStringLiteral("categories"));
    QCOMPARE(carriedInto(path).size(), 1);
    const Document document(test::fileBytes(path));
    QCOMPARE(document.frontMatter().scalar("date"), QStringLiteral("2024-01-31 09:00:00 +0900"));
    const Result again =
        run(m_blog + QStringList{QStringLiteral("--date"), QStringLiteral("2024-01-31 20:30 -0500"),
                                 QStringLiteral("--title"), QStringLiteral("특별호: \"둘\"")});
    QCOMPARE(again.status, 0);
    const QString second = QString::fromUtf8(again.out).trimmed();
    QVERIFY2(second.endsWith(QStringLiteral("/_posts/2024-02-01-news-202401-2.md")),
             qPrintable(second)); // of the draft
    QCOMPARE(Document(test::fileBytes(second)).frontMatter().scalar("title"),
             QStringLiteral("특별호: \"둘\""));
    QCOMPARE(run(m_blog + QStringList{QStringLiteral("--from"), second, QStringLiteral("--draft")}).status,
             0);
}

/// Two years, each month from the one before, from the 31st on.
void NewPostTest::chains_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("form"); // of the first date
    QTest::newRow("Seoul") << QByteArray("Asia/Seoul") << QByteArray("2023-08-31 00:30:00 +0900");
    QTest::newRow("New York") << QByteArray("America/New_York") << QByteArray("2023-08-31 23:30:00 -0400");
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << QByteArray("2023-08-31 00:30:00 +0200");
    QTest::newRow("Apia") << QByteArray("Pacific/Apia") << QByteArray("2023-08-31 23:30:00 +1300");
    QTest::newRow("Lord Howe") << QByteArray("Australia/Lord_Howe")
                               << QByteArray("2023-08-31 06:15:00 +1030"); // half an hour of summer
    QTest::newRow("UTC") << QByteArray("UTC") << QByteArray("2023-08-31 12:00:00 +0000");
}

void NewPostTest::chains()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, form);
    const QTimeZone clock(zone);
    makeBlog(zone, QStringLiteral("_posts/2023-08-31-news-202308.md"), "2023년 8월 소식 #1", form);
    const QTime time = readPostDate(QString::fromLatin1(form))->time;
    int number = 1;
    for (QDate month(2023, 9, 1); month < QDate(2025, 9, 1); month = month.addMonths(1)) {
        const QDate day = month.addDays(month.daysInMonth() - 1);
        const Result made = run(m_blog + QStringList{QStringLiteral("--date"), day.toString(Qt::ISODate)});
        QVERIFY2(made.status == 0, made.err.constData());
        const QString path = QString::fromUtf8(made.out).trimmed();
        const QString slug = QStringLiteral("news-") + month.toString(QStringLiteral("yyyyMM"));
        QVERIFY2(path.endsWith(QStringLiteral("/_posts/%1-%2.md").arg(day.toString(Qt::ISODate), slug)),
                 qPrintable(path));
        const FrontMatter frontMatter = Document(test::fileBytes(path)).frontMatter();
        QCOMPARE(frontMatter.scalar("title"),
                 QStringLiteral("%1년 %2월 소식 #%3").arg(month.year()).arg(month.month()).arg(++number));
        const QDateTime moment(day, time, clock);
        QCOMPARE(frontMatter.scalar("date"), day.toString(Qt::ISODate) +
                                                 time.toString(QStringLiteral(" HH:mm:ss ")) +
                                                 zoneText(moment.offsetFromUtc()));
    }
}

/// Twelve years of two digests each, `2024 … #1` and `#2`, on days that the zone's summer time moves.
void NewPostTest::halves()
{
    makeBlog("America/New_York", QStringLiteral("_posts/2024-06-30-ai-2024-h1.md"), "2024 AI 기술 트렌드 #1",
             "2024-06-30 12:00:00 -0400");
    for (int n = 1; n <= 24; ++n) {
        const int year = 2024 + n / 2, half = n % 2 + 1;
        const QString day = QStringLiteral("%1-%2").arg(year).arg(half == 1 ? QStringLiteral("06-30")
                                                                            : QStringLiteral("12-31"));
        const Result made = run(m_blog + QStringList{QStringLiteral("--date"), day});
        QVERIFY2(made.status == 0, made.err.constData());
        const QString path = QString::fromUtf8(made.out).trimmed();
        QVERIFY2(path.endsWith(QStringLiteral("/_posts/%1-ai-%2-h%3.md").arg(day).arg(year).arg(half)),
                 qPrintable(path));
        const FrontMatter frontMatter = Document(test::fileBytes(path)).frontMatter();
        QCOMPARE(frontMatter.scalar("title"), QStringLiteral("%1 AI 기술 트렌드 #%2").arg(year).arg(half));
        QCOMPARE(frontMatter.scalar("date"),
                 day + (half == 1 ? QStringLiteral(" 12:00:00 -0400") : QStringLiteral(" 12:00:00 -0500")));
    }
}

void NewPostTest::marksFollowAnExport()
{
    makeBlog("Asia/Seoul", QStringLiteral("_posts/2023-12-31-news-202312.md"), "2023년 12월 소식 #2",
             "2023-12-31 09:00:00 +0900");
    const Result made = run(m_blog + QStringList{QStringLiteral("--date"), QStringLiteral("2024-01-31"),
                                                 QStringLiteral("--draft")});
    const QString draft = QString::fromUtf8(made.out).trimmed();
    const QList<Carried> carried = carriedInto(draft);
    QCOMPARE(carried.size(), 1);
    const Result exported = runVerb(QStringList{QStringLiteral("export"), draft} + m_blog);
    QVERIFY2(exported.status == 0, (exported.out + exported.err).constData());
    const QString post =
        QFileInfo(m_folder->path()).canonicalFilePath() + QStringLiteral("/_posts/2024-01-31-news-202401.md");
    QVERIFY2(QFileInfo::exists(post) && !QFileInfo::exists(draft), exported.out.constData());
    QCOMPARE(carriedInto(post), carried);
    QVERIFY(carriedInto(draft).isEmpty());
    const QStringList undoing = QStringList{QStringLiteral("export"), QStringLiteral("--undo")} + m_blog;
    QCOMPARE(runVerb(undoing + QStringList{QStringLiteral("--dry-run")}).status, 0);
    QCOMPARE(carriedInto(post), carried);
    const Result undone = runVerb(undoing);
    QVERIFY2(undone.status == 0 && QFileInfo::exists(draft), (undone.out + undone.err).constData());
    QCOMPARE(carriedInto(draft), carried);
    QVERIFY(carriedInto(post).isEmpty());
}

void NewPostTest::refuses()
{
    const auto fails = [&](const QStringList &arguments) {
        const Result result = run(arguments);
        return result.status == 2 && result.out.isEmpty() && result.err.startsWith("wolgan: ") &&
               result.err.count('\n') == 1;
    };
    QVERIFY(fails({}));
    QVERIFY(fails(m_blog)); // no _config.yml
    makeBlog("UTC", QStringLiteral("_posts/2023-12-31-news-202312.md"), "News 12", "2023-12-31");
    QVERIFY(fails(m_blog + QStringList{QStringLiteral("--date"), QStringLiteral("tomorrow")}));
    QVERIFY(fails(m_blog + QStringList{QStringLiteral("--from"), QStringLiteral("nothing.md")}));
    QVERIFY(fails(m_blog + QStringList{QStringLiteral("--title"), QStringLiteral(" ")}));
    QVERIFY(fails(m_blog + QStringList{QStringLiteral("more")}));
    QVERIFY(!QDir(m_folder->path()).exists(QStringLiteral("_drafts")));
}

void NewPostTest::firstFromATemplate()
{
    write(QStringLiteral("_config.yml"), "title: b\n");
    write(QStringLiteral("_templates/a.md"), "---\ntitle: 첫 글\n---\n\n## News\n");
    const Result made = run(m_blog + QStringList{QStringLiteral("--date"), QStringLiteral("2024-02-29"),
                                                 QStringLiteral("--draft")});
    QCOMPARE(made.status, 0);
    QVERIFY2(made.out.trimmed().endsWith("/_drafts/첫-글.md"), made.out.constData());
    const FrontMatter frontMatter =
        Document(test::fileBytes(QString::fromUtf8(made.out).trimmed())).frontMatter();
    QVERIFY(
        frontMatter.scalar("date").value_or(QString()).startsWith(QStringLiteral("2024-02-29 00:00:00 ")));
}

QTEST_GUILESS_MAIN(NewPostTest)
#include "tst_newpost.moc"
