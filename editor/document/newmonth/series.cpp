#include "editor/document/newmonth/series.h"

#include <algorithm>
#include <cstdlib>

namespace wolgan {

namespace {

using Role = Counter::Role;

constexpr int year = 12, half = 6, quarter = 3; // months
constexpr qint64 nearDays = 62;                 // a thumbnail of the month before is near

int monthsOf(QDate date)
{
    return date.year() * year + date.month() - 1;
}

int unitOf(Role role)
{
    return role == Role::Month ? 1 : role == Role::Quarter ? quarter : role == Role::Half ? half : 0;
}

/// The counter of a role in one expression of a text.
const Counter *inGroup(const CountedText &text, int group, Role role)
{
    const auto found =
        std::find_if(text.counters.cbegin(), text.counters.cend(),
                     [&](const Counter &counter) { return counter.group == group && counter.role == role; });
    return found == text.counters.cend() ? nullptr : &*found;
}

bool has(const CountedText &text, Role role)
{
    return std::any_of(text.counters.cbegin(), text.counters.cend(), [&](const Counter &counter) {
        return counter.role == role && !inGroup(text, counter.group, Role::Day);
    });
}

/// What the counters of one text become.
class Advance
{
public:
    Advance(const CountedText &text, const SeriesStep &step, CountedAs as)
        : m_text(text), m_step(step), m_as(as)
    {
    }

    [[nodiscard]] QString text() const;
    [[nodiscard]] int value(const Counter &counter) const;

private:
    [[nodiscard]] int dateValue(const Counter &counter) const;
    [[nodiscard]] int periodValue(const Counter &counter, int unit) const;
    [[nodiscard]] int yearValue(const Counter &counter) const;
    [[nodiscard]] int issueValue(const Counter &counter) const;
    [[nodiscard]] int moved(int index, int unit) const;

    const CountedText &m_text;
    const SeriesStep &m_step;
    CountedAs m_as;
};

QString Advance::text() const
{
    QList<int> values;
    for (const Counter &counter : m_text.counters)
        values.append(value(counter));
    return m_text.with(values);
}

int Advance::value(const Counter &counter) const
{
    if (inGroup(m_text, counter.group, Role::Day))
        return dateValue(counter);
    switch (counter.role) {
    case Role::Month:
    case Role::Quarter:
    case Role::Half:
        return periodValue(counter, unitOf(counter.role));
    case Role::Year:
        return yearValue(counter);
    case Role::Issue:
    case Role::Number:
        return issueValue(counter);
    case Role::Day:
        break;
    }
    return counter.value;
}

int Advance::dateValue(const Counter &counter) const
{
    const auto part = [&](Role role) {
        const Counter *found = inGroup(m_text, counter.group, role);
        return found ? found->value : 0;
    };
    const QDate date(part(Role::Year), part(Role::Month), part(Role::Day));
    const qint64 away = std::abs(date.daysTo(m_step.fromDate));
    if (!date.isValid() || !m_step.fromDate.isValid() || away > (m_as == CountedAs::Name ? nearDays : 0))
        return counter.value;
    return counter.role == Role::Year    ? m_step.toDate.year()
           : counter.role == Role::Month ? m_step.toDate.month()
                                         : m_step.toDate.day();
}

/// An index of months, quarters, halves or years, as far from the new post as it was from the old one.
int Advance::moved(int index, int unit) const
{
    if (m_as == CountedAs::Sentence && index != m_step.fromMonth / unit)
        return index;
    return index - m_step.fromMonth / unit + m_step.toMonth / unit;
}

int Advance::periodValue(const Counter &counter, int unit) const
{
    const int inYear = year / unit;
    if (const Counter *dated = inGroup(m_text, counter.group, Role::Year))
        return moved(dated->value * inYear + counter.value - 1, unit) % inYear + 1;
    const int from = m_step.fromMonth / unit;
    const int here =
        from - from % inYear + counter.value - 1; // of the same year: only its place in the year counts
    return (moved(here, unit) % inYear + inYear) % inYear + 1;
}

int Advance::yearValue(const Counter &counter) const
{
    for (const Role role : {Role::Month, Role::Quarter, Role::Half}) {
        const Counter *period = inGroup(m_text, counter.group, role);
        if (!period)
            continue;
        const int inYear = year / unitOf(role);
        return moved(counter.value * inYear + period->value - 1, unitOf(role)) / inYear;
    }
    const bool near = std::abs(counter.value - m_step.fromMonth / year) <= 1;
    return near ? moved(counter.value, year) : counter.value;
}

int Advance::issueValue(const Counter &counter) const
{
    if (m_step.fromIssue == 0 || counter.value != m_step.fromIssue)
        return counter.value;
    if (counter.role == Role::Issue)
        return m_step.toIssue;
    const auto last = std::find_if(m_text.counters.crbegin(), m_text.counters.crend(),
                                   [](const Counter &one) { return one.role == Role::Number; });
    const bool isNumber = m_as == CountedAs::Name && !has(m_text, Role::Issue) && *last == counter;
    return isNumber ? m_step.toIssue : counter.value;
}

/// Takes from the same counter of earlier posts what its own value does not tell.
void learnForm(Counter &counter, const Counter &before)
{
    if (counter.form == Counter::Form::Digits && counter.width == 0)
        counter.width = before.width;
    const bool may =
        counter.role == Role::Month && counter.form == Counter::Form::MonthName && counter.value == 5;
    if (may && before.value != 5)
        counter.form = before.form;
    if (counter.weak && before.role != counter.role)
        counter.role = Role::Number;
}

/// Where nothing tells: months and days beside a year have two digits, but for `2023년 1월`.
void chooseForms(CountedText &text)
{
    for (Counter &counter : text.counters) {
        const QString behind = text.text.mid(counter.end, 1);
        const bool dated = inGroup(text, counter.group, Role::Year) && behind != u"월" && behind != u"일";
        const bool part = counter.role == Role::Month || counter.role == Role::Day;
        if (part && dated && counter.form == Counter::Form::Digits && counter.width == 0)
            counter.width = 2;
    }
}

} // namespace

/// What a text says that its post is about.
struct Series::Period
{
    int unit = 0; ///< months; 0: it does not say
    int month = 0;
};

Series::Period Series::periodOf(const CountedText &text, QDate date)
{
    for (const Role role : {Role::Month, Role::Quarter, Role::Half}) {
        const auto found =
            std::find_if(text.counters.cbegin(), text.counters.cend(), [&](const Counter &counter) {
                return counter.role == role && !inGroup(text, counter.group, Role::Day);
            });
        if (found == text.counters.cend())
            continue;
        const int unit = unitOf(role), inYear = (found->value - 1) * unit;
        if (const Counter *dated = inGroup(text, found->group, Role::Year))
            return {unit, dated->value * year + inYear};
        int month = date.year() * year + inYear; // nearest to the date, rather before it
        if (month > monthsOf(date) + 1)
            month -= year;
        else if (month < monthsOf(date) - 10)
            month += year;
        return {unit, month};
    }
    return {};
}

Series::Line Series::readLine(const QList<SeriesPost> &posts, QString SeriesPost::*text)
{
    Line line{readCounters(posts.last().*text, posts.last().date), {}, {}};
    for (const SeriesPost &post : posts.first(posts.size() - 1)) {
        const CountedText read = readCounters(post.*text, post.date);
        if (read.literals() != line.last.literals())
            continue;
        line.before.append(read);
        line.dates.append(post.date);
    }
    for (qsizetype i = 0; i < line.last.counters.size(); ++i) {
        Counter &counter = line.last.counters[i];
        for (auto before = line.before.crbegin(); before != line.before.crend(); ++before)
            learnForm(counter, before->counters[i]);
        const int grown = line.before.isEmpty() ? 0 : counter.value - line.before.last().counters[i].value;
        if (counter.role == Role::Number && grown == 1)
            counter.role = Role::Issue;
    }
    chooseForms(line.last);
    return line;
}

Series::Series(const QList<SeriesPost> &posts)
    : m_date(posts.last().date), m_title(readLine(posts, &SeriesPost::title)),
      m_slug(readLine(posts, &SeriesPost::slug))
{
    findIssue();
    findPeriod(posts.last());
    learnIssues();
}

/// The number: marked as one, or at the title's end where nothing else counts.
void Series::findIssue()
{
    const auto issueOf = [](const Line &line) -> std::optional<qsizetype> {
        const QList<Counter> &counters = line.last.counters;
        for (qsizetype i = counters.size() - 1; i >= 0; --i) {
            if (counters[i].role == Role::Issue)
                return i;
        }
        const bool ends = !counters.isEmpty() && counters.last().role == Role::Number &&
                          counters.last().end == line.last.text.size() && line.before.isEmpty();
        const bool alone = ends && !has(line.last, Role::Month) && !has(line.last, Role::Quarter);
        return alone ? std::optional(counters.size() - 1) : std::nullopt;
    };
    m_issue = issueOf(m_title);
    if (m_issue)
        m_title.last.counters[*m_issue].role = Role::Issue;
    else if (const auto issue = issueOf(m_slug))
        m_slugIssue = m_slug.last.counters[*issue].value;
}

void Series::findPeriod(const SeriesPost &last)
{
    const Period title = periodOf(m_title.last, m_date), slug = periodOf(m_slug.last, m_date);
    const bool inSlug = slug.unit > 0 && (title.unit == 0 || slug.unit < title.unit);
    Period found = inSlug ? slug : title;
    const Line &line = inSlug ? m_slug : m_title;
    m_step = found.unit;
    if (found.unit > 0)
        learnStep(line);
    if (found.unit == 0 || (found.unit > 1 && m_issue && m_step == 0)) {
        const Period intro = periodOf(readCounters(last.intro, m_date), m_date);
        const int before = monthsOf(m_date) - intro.month;
        if (intro.unit == 1 && before >= -1 && before <= 2) {
            found = intro;
            m_step = 1;
        }
    }
    m_unit = found.unit;
    m_month = found.month;
}

/// Several posts of one half or quarter go by their dates; else by the units, or by what lay between the last
/// ones.
void Series::learnStep(const Line &line)
{
    QList<int> gaps;
    int month = periodOf(line.last, m_date).month;
    for (qsizetype i = line.before.size() - 1; i >= 0 && gaps.size() < 4; --i) {
        const int earlier = periodOf(line.before[i], line.dates[i]).month;
        gaps.append(month - earlier);
        month = earlier;
    }
    const bool shared = m_step > 1 && m_issue && (gaps.isEmpty() || gaps.contains(0));
    if (shared)
        m_step = 0;
    else if (gaps.size() > 1 && gaps.first() > 0 && gaps.count(gaps.first()) == gaps.size())
        m_step = gaps.first();
}

/// The months that the title names beside the number: within them the number may begin anew.
int Series::container() const
{
    return has(m_title.last, Role::Half) ? half : has(m_title.last, Role::Quarter) ? quarter : year;
}

/// `2024 … #1`: as many as fit into a year, and no month that would make the number a running one.
bool Series::restartsByRule() const
{
    if (!m_issue || has(m_title.last, Role::Month))
        return false;
    const Counter &issue = m_title.last.counters[*m_issue];
    const QString mark = m_title.last.text.first(issue.begin).trimmed().right(1);
    const bool named =
        has(m_title.last, Role::Year) || has(m_title.last, Role::Half) || has(m_title.last, Role::Quarter);
    return named && (mark == u"#" || mark == u"(") && issue.value <= container();
}

void Series::learnIssues()
{
    m_restarts = restartsByRule();
    if (!m_issue)
        return;
    const Counter &last = m_title.last.counters[*m_issue];
    int later = last.value;
    int laterMonth = m_unit > 0 ? m_month : monthsOf(m_date);
    bool knowsStep = false, knowsRestart = false;
    for (qsizetype i = m_title.before.size() - 1; i >= 0; --i) {
        const int value = m_title.before[i].counters[*m_issue].value;
        const Period period = periodOf(m_title.before[i], m_title.dates[i]);
        const int month = period.unit > 0 ? period.month
                                          : monthsOf(m_title.dates[i]) - monthsOf(m_date) +
                                                (m_unit > 0 ? m_month : monthsOf(m_date));
        const bool same = month / container() == laterMonth / container();
        if (same && !knowsStep) {
            m_issueStep = later == value ? 0 : 1; // `#1` that is no number of a post
            knowsStep = true;
        } else if (!same && !knowsRestart) {
            m_restarts = later <= value;
            knowsRestart = true;
        }
        later = value;
        laterMonth = month;
    }
}

SeriesStep Series::next(QDate date) const
{
    SeriesStep step;
    step.fromDate = m_date;
    step.toDate = date;
    step.fromMonth = m_unit > 0 && m_step > 0 ? m_month : monthsOf(m_date);
    step.toMonth = m_step > 0 ? m_month + m_step : std::max(monthsOf(date), step.fromMonth);
    step.fromIssue = m_issue ? m_title.last.counters[*m_issue].value : m_slugIssue;
    const bool anew = m_restarts && step.fromMonth / container() != step.toMonth / container();
    if (step.fromIssue > 0)
        step.toIssue = anew ? 1 : step.fromIssue + m_issueStep;
    return step;
}

QString Series::nextTitle(const SeriesStep &step) const
{
    return Advance(m_title.last, step, CountedAs::Name).text();
}

QString Series::nextSlug(const SeriesStep &step) const
{
    return Advance(m_slug.last, step, CountedAs::Name).text();
}

QString advanced(const QString &text, const SeriesStep &step, CountedAs as)
{
    CountedText read = readCounters(text, step.fromDate);
    chooseForms(read);
    return Advance(read, step, as).text();
}

bool namesPost(const QString &text, const SeriesStep &step)
{
    const CountedText read = readCounters(text, step.fromDate);
    const Advance advance(read, step, CountedAs::Sentence);
    return std::any_of(read.counters.cbegin(), read.counters.cend(), [&](const Counter &counter) {
        return counter.role != Role::Year && counter.role != Role::Number &&
               advance.value(counter) != counter.value;
    });
}

} // namespace wolgan
