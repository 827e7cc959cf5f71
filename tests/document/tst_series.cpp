#include "editor/document/newmonth/series.h"

#include <QtTest>

#include <functional>

using namespace wolgan;

namespace {

struct Name
{
    QString title, slug;
};
/// The name of the digest that is the n-th (from 0) of a chain; `month` is what it is about, months since the
/// year 0.
using Pattern = std::function<Name(int n, int month)>;

QString monthName(int month)
{
    static const QStringList names =
        QStringLiteral("January February March April May June July August September "
                       "October November December")
            .split(u' ');
    return names.at(month % 12);
}

QString two(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

SeriesPost post(const char *title, const char *slug, QDate date, const char *intro = "")
{
    return {QString::fromUtf8(title), QString::fromUtf8(slug), date, QString::fromUtf8(intro)};
}

} // namespace

Q_DECLARE_METATYPE(Pattern)

class SeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void goesOn_data();
    void goesOn();
    void chains_data();
    void chains();
    void learnsWhatCounts();
    void advancesNames_data();
    void advancesNames();
    void advancesSentences_data();
    void advancesSentences();
};

/// The values found, one after another.
void SeriesTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *text, const char *values) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(values);
    };
    row("2023년 11월 소식 #2", "Y2023 M11 I2");
    row("23년 11월호", "Y2023 M11");
    row("2023.11 news", "Y2023 M11");
    row("ai-trend-202311", "Y2023 M11");
    row("20231123-t", "Y2023 M11 D23");
    row("2023년 11월 3일", "Y2023 M11 D3");
    row("November 2023", "M11 Y2023");
    row("Nov. 2023", "M11 Y2023");
    row("2023 Dec", "Y2023 M12");
    row("The march of 2021", "Y2021");
    row("News, november", "M11");
    row("2024 상반기", "Y2024 H1");
    row("2024년 하반기 #3", "Y2024 H2 I3");
    row("H1 2024", "H1 Y2024");
    row("digest-2024-h2", "Y2024 H2");
    row("Q3 2024", "Q3 Y2024");
    row("2024년 3분기", "Y2024 Q3");
    row("Second half of 2024", "H2 Y2024");
    row("Vol. 12", "I12");
    row("제 12호", "I12");
    row("No.12", "I12");
    row("열두 번째: 12번째", "I12");
    row("세팅하기 (3)", "I3");
    row("GPT-4와 H100", "N4 N100");
    row("Ubuntu 22.04", "N22 N4");
    row("23.11 소식", "Y2023 M11");
    row("C# 12", "I12");
}

void SeriesTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, values);
    QStringList found;
    for (const Counter &counter : readCounters(text, QDate(2023, 11, 23)).counters)
        found.append(QStringLiteral("YHQMDIN").at(static_cast<int>(counter.role)) +
                     QString::number(counter.value));
    QCOMPARE(found.join(u' '), values);
}

/// One post, or the last of several, and what comes next.
void SeriesTest::goesOn_data()
{
    QTest::addColumn<QList<SeriesPost>>("posts");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *name, const QList<SeriesPost> &posts, QDate date, const char *title,
                        const char *slug) {
        QTest::newRow(name) << posts << date << QString::fromUtf8(title) << QString::fromUtf8(slug);
    };
    const SeriesPost first =
        post("2023 AI 기술 트렌드 #1 | AI Trends in 2023", "ai-trend-202310", QDate(2023, 11, 23));
    const SeriesPost second =
        post("2023 AI 기술 트렌드 #2 | AI Trends in 2023", "ai-trend-202311", QDate(2023, 12, 21));
    const SeriesPost third =
        post("2023 AI 기술 트렌드 #3 | AI Trends in 2023", "ai-trend-202312", QDate(2024, 1, 20));
    row("sample 1", {first}, QDate(2023, 12, 21), "2023 AI 기술 트렌드 #2 | AI Trends in 2023",
        "ai-trend-202311");
    row("sample 2", {first, second}, QDate(2024, 1, 20), "2023 AI 기술 트렌드 #3 | AI Trends in 2023",
        "ai-trend-202312");
    row("the year changes", {first, second, third}, QDate(2024, 2, 20),
        "2024 AI 기술 트렌드 #1 | AI Trends in 2024", "ai-trend-202401");
    row("the number goes on over the year where it did before",
        {post("2022 News #11", "news-202211", QDate(2022, 12, 1)),
         post("2022 News #12", "news-202212", QDate(2023, 1, 1)),
         post("2023 News #13", "news-202301", QDate(2023, 2, 1)),
         post("2023 News #24", "news-202312", QDate(2024, 1, 1))},
        QDate(2024, 2, 1), "2024 News #25", "news-202401");
    row("the number begins anew with the year where it did before",
        {post("2021년 소식 13호", "news-202112", QDate(2022, 1, 1)),
         post("2022년 소식 1호", "news-202201", QDate(2022, 2, 1)),
         post("2022년 소식 12호", "news-202212", QDate(2023, 1, 1)),
         post("2023년 소식 1호", "news-202301", QDate(2023, 2, 1)),
         post("2023년 소식 12호", "news-202312", QDate(2024, 1, 1))},
        QDate(2024, 2, 1), "2024년 소식 1호", "news-202401");
    row("the latest change of the year tells",
        {post("2021 News #12", "news-202112", QDate(2022, 1, 1)),
         post("2022 News #1", "news-202201", QDate(2022, 2, 1)),
         post("2022 News #12", "news-202212", QDate(2023, 1, 1)),
         post("2023 News #13", "news-202301", QDate(2023, 2, 1)),
         post("2023 News #24", "news-202312", QDate(2024, 1, 1))},
        QDate(2024, 2, 1), "2024 News #25", "news-202401");
    row("two numbers a year, the first one", {post("2024 AI 트렌드 #1", "ai-2024-1", QDate(2024, 6, 30))},
        QDate(2024, 12, 31), "2024 AI 트렌드 #2", "ai-2024-2");
    row("two numbers a year, the next year",
        {post("2024 AI 트렌드 #1", "ai-2024-1", QDate(2024, 6, 30)),
         post("2024 AI 트렌드 #2", "ai-2024-2", QDate(2024, 12, 31))},
        QDate(2025, 6, 30), "2025 AI 트렌드 #1", "ai-2025-1");
    row("volumes go on", {post("2023 Digest Vol. 12", "vol-12", QDate(2023, 12, 10))}, QDate(2024, 1, 10),
        "2024 Digest Vol. 13", "vol-13");
    row("half a year", {post("2024 상반기 트렌드", "trend-2024-h1", QDate(2024, 7, 1))}, QDate(2025, 1, 5),
        "2024 하반기 트렌드", "trend-2024-h2");
    row("the next half", {post("2024 하반기 트렌드", "trend-2024-h2", QDate(2025, 1, 5))}, QDate(2025, 7, 5),
        "2025 상반기 트렌드", "trend-2025-h1");
    row("several in one half", {post("2024 상반기 AI 트렌드 #1", "ai-2024-first-1", QDate(2024, 4, 10))},
        QDate(2024, 5, 9), "2024 상반기 AI 트렌드 #2", "ai-2024-first-2");
    row("a new half begins anew", {post("2024 상반기 AI 트렌드 #3", "ai-2024-1-3", QDate(2024, 6, 10))},
        QDate(2024, 7, 9), "2024 하반기 AI 트렌드 #1", "ai-2024-1-1");
    row("quarters", {post("Q4 2024 in review", "q4-2024", QDate(2025, 1, 3))}, QDate(2025, 4, 1),
        "Q1 2025 in review", "q1-2025");
    row("분기", {post("2024년 4분기 소식", "news-2024-q4", QDate(2025, 1, 3))}, QDate(2025, 4, 1),
        "2025년 1분기 소식", "news-2025-q1");
    row("only a year, same year", {post("Trends in 2023", "trends", QDate(2023, 3, 1))}, QDate(2023, 9, 1),
        "Trends in 2023", "trends");
    row("only a year, new year", {post("Trends in 2023", "trends-2023", QDate(2023, 9, 1))},
        QDate(2024, 1, 1), "Trends in 2024", "trends-2024");
    row("other numbers stay", {post("GPT-4와 친구들 #4", "gpt-4-friends-4", QDate(2023, 5, 1))},
        QDate(2023, 6, 1), "GPT-4와 친구들 #5", "gpt-4-friends-5");
    row("every other month",
        {post("2023년 1월", "n-202301", QDate(2023, 1, 31)),
         post("2023년 3월", "n-202303", QDate(2023, 3, 31)),
         post("2023년 5월", "n-202305", QDate(2023, 5, 31))},
        QDate(2023, 7, 31), "2023년 7월", "n-202307");
    row("a month without a year", {post("12월호 소식", "december-2023", QDate(2023, 12, 31))},
        QDate(2024, 1, 31), "1월호 소식", "january-2024");
    row("the intro names the month",
        {post("2023 AI #1", "ai-1", QDate(2023, 11, 23), "> 2023년 10월의 동향")}, QDate(2024, 1, 5),
        "2023 AI #2", "ai-2");
    row("nothing counts", {post("소식", "news", QDate(2023, 12, 31))}, QDate(2024, 1, 31), "소식", "news");
    row("others in between",
        {post("2023.9 모음", "m-9", QDate(2023, 9, 30)), post("Vim 팁 7", "vim-7", QDate(2023, 10, 2)),
         post("2023.10 모음", "m-10", QDate(2023, 10, 31))},
        QDate(2023, 11, 30), "2023.11 모음", "m-11");
}

void SeriesTest::goesOn()
{
    QFETCH(QList<SeriesPost>, posts);
    QFETCH(QDate, date);
    QFETCH(QString, title);
    QFETCH(QString, slug);
    const Series series(posts);
    const SeriesStep step = series.next(date);
    QCOMPARE(series.nextTitle(step), title);
    QCOMPARE(series.nextSlug(step), slug);
}

void SeriesTest::chains_data()
{
    QTest::addColumn<Pattern>("pattern");
    QTest::addColumn<int>("apart");  // months from one digest to the next
    QTest::addColumn<int>("lag");    // months from what a digest is about to its date
    QTest::addColumn<bool>("alone"); // each from nothing but the one before
    const auto row = [](const char *name, const Pattern &pattern, int apart = 1) {
        for (const int lag : {0, apart}) {
            for (const bool alone : {false, true})
                QTest::addRow("%s, lag %d, %s", name, lag, alone ? "alone" : "with all")
                    << pattern << apart << lag << alone;
        }
    };
    const auto year = [](int month) { return QString::number(month / 12); };
    const auto ofYear = [](int month) { return month % 12 + 1; };
    row("number anew each year, compact slug", [=](int, int month) -> Name {
        return {QStringLiteral("%1 AI 기술 트렌드 #%2 | AI Trends in %1").arg(year(month)).arg(ofYear(month)),
                QStringLiteral("ai-trend-") + year(month) + two(ofYear(month))};
    });
    row("Korean month with running number", [=](int n, int month) -> Name {
        return {QStringLiteral("%1년 %2월 소식 #%3").arg(year(month)).arg(ofYear(month)).arg(n + 7),
                QStringLiteral("news-%1-%2").arg(year(month), two(ofYear(month)))};
    });
    row("English month", [=](int, int month) -> Name {
        const QString name = monthName(month);
        return {QStringLiteral("Links of %1 %2").arg(name, year(month)),
                QStringLiteral("links-%1-%2").arg(name.toLower(), year(month))};
    });
    row("dots", [=](int, int month) -> Name {
        return {QStringLiteral("[%1.%2] 월간 도구").arg(year(month), two(ofYear(month))),
                QStringLiteral("monthly-%1%2").arg(year(month), two(ofYear(month)))};
    });
    row("volume", [=](int n, int) -> Name {
        return {QStringLiteral("월간 도구 Vol. %1").arg(n + 3), QStringLiteral("monthly-vol-%1").arg(n + 3)};
    });
    row("제 호", [=](int n, int month) -> Name {
        return {QStringLiteral("월간 도구 제 %1호 (%2월호)").arg(n + 95).arg(ofYear(month)),
                QStringLiteral("issue-%1").arg(n + 95)};
    });
    row("two digits of the year", [=](int, int month) -> Name {
        return {QStringLiteral("%1년 %2월의 글").arg(two(month / 12 % 100)).arg(ofYear(month)),
                two(month / 12 % 100) + two(ofYear(month)) + QStringLiteral("-posts")};
    });
    const auto halfOf = [](int month) { return month % 12 / 6 + 1; };
    row(
        "half-years",
        [=](int, int month) -> Name {
            return {QStringLiteral("%1년 %2반기 AI 트렌드")
                        .arg(year(month), halfOf(month) == 1 ? QStringLiteral("상") : QStringLiteral("하")),
                    QStringLiteral("ai-%1-h%2").arg(year(month)).arg(halfOf(month))};
        },
        6);
    row(
        "half-years with running number",
        [=](int n, int month) -> Name {
            return {QStringLiteral("Digest #%1 (H%2 %3)").arg(n + 9).arg(halfOf(month)).arg(year(month)),
                    QStringLiteral("digest-%1").arg(n + 9)};
        },
        6);
    row(
        "quarters",
        [=](int, int month) -> Name {
            return {QStringLiteral("%1년 %2분기의 도구").arg(year(month)).arg(month % 12 / 3 + 1),
                    QStringLiteral("tools-%1-q%2").arg(year(month)).arg(month % 12 / 3 + 1)};
        },
        3);
}

void SeriesTest::chains()
{
    QFETCH(Pattern, pattern);
    QFETCH(int, apart);
    QFETCH(int, lag);
    QFETCH(bool, alone);
    const int start = 2023 * 12 + 7 / apart * apart;
    const auto dateOf = [&](int month) { // the last day of the month
        const QDate day((month + lag) / 12, (month + lag) % 12 + 1, 1);
        return day.addDays(day.daysInMonth() - 1);
    };
    const Name first = pattern(0, start);
    QList<SeriesPost> posts{{first.title, first.slug, dateOf(start), {}}};
    for (int n = 1; n <= 24; ++n) {
        const Series series(alone ? posts.last(1) : posts);
        const int month = start + n * apart;
        const SeriesStep step = series.next(dateOf(month));
        const Name wanted = pattern(n, month);
        QCOMPARE(series.nextTitle(step), wanted.title);
        QCOMPARE(series.nextSlug(step), wanted.slug);
        posts.append({series.nextTitle(step), series.nextSlug(step), dateOf(month), {}});
    }
}

/// What one post cannot tell: whether months are padded, how May is written, which number counts.
void SeriesTest::learnsWhatCounts()
{
    const auto next = [](const QList<SeriesPost> &posts) {
        const Series series(posts);
        return series.nextTitle(series.next(posts.last().date.addMonths(1)));
    };
    const QDate may(2024, 5, 31);
    QCOMPARE(next({post("Apr 2024", "a", may.addMonths(-1)), post("May 2024", "b", may)}),
             QStringLiteral("Jun 2024"));
    QCOMPARE(next({post("April 2024", "a", may.addMonths(-1)), post("May 2024", "b", may)}),
             QStringLiteral("June 2024"));
    const QDate december(2023, 12, 31);
    QCOMPARE(next({post("2023.9", "a", december.addMonths(-3)), post("2023.12", "b", december)}),
             QStringLiteral("2024.1"));
    QCOMPARE(next({post("2023.09", "a", december.addMonths(-3)), post("2023.12", "b", december)}),
             QStringLiteral("2024.01"));
    QCOMPARE(
        next({post("도구 모음 9 입니다", "a", may.addMonths(-1)), post("도구 모음 10 입니다", "b", may)}),
        QStringLiteral("도구 모음 11 입니다"));
    QCOMPARE(next({post("소식 #08", "a", may.addMonths(-1)), post("소식 #09", "b", may)}),
             QStringLiteral("소식 #10"));
}

void SeriesTest::advancesNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *text, const char *after) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(after);
    };
    row("20231221-t.png", "20240131-t.png");
    row("20231123-t.jpg", "20240131-t.jpg"); // of the month before
    row("2023-12-21/cover.webp", "2024-01-31/cover.webp");
    row("202311-t.png", "202312-t.png");
    row("digest-2.png", "digest-3.png");
    row("20190101-logo.png", "20190101-logo.png");
    row("cover.png", "cover.png");
}

void SeriesTest::advancesNames()
{
    QFETCH(QString, text);
    QFETCH(QString, after);
    const SeriesStep step{2023 * 12 + 10, 2023 * 12 + 11, 2, 3, QDate(2023, 12, 21), QDate(2024, 1, 31)};
    QCOMPARE(advanced(text, step, CountedAs::Name), after);
}

void SeriesTest::advancesSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("names");
    const auto row = [](const char *text, const char *after, bool names) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(after) << names;
    };
    row("> 2023년 11월의 AI 기술 동향", "> 2023년 12월의 AI 기술 동향", true);
    row("둘째, #2 호입니다", "둘째, #3 호입니다", true);
    row("지난 9월과 2024년 초", "지난 9월과 2024년 초", false);
    row("2023 인공지능 트렌드", "2023 인공지능 트렌드", false);
    row("GPT-2가 나왔습니다", "GPT-2가 나왔습니다", false);
    row("2023년 12월 21일에 씁니다", "2024년 1월 31일에 씁니다", true);
    row("2023년 12월 20일의 소식", "2023년 12월 20일의 소식", false);
}

void SeriesTest::advancesSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, after);
    QFETCH(bool, names);
    const SeriesStep step{2023 * 12 + 10, 2023 * 12 + 11, 2, 3, QDate(2023, 12, 21), QDate(2024, 1, 31)};
    QCOMPARE(advanced(text, step, CountedAs::Sentence), after);
    QCOMPARE(namesPost(text, step), names);
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "tst_series.moc"
