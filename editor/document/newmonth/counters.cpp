#include "editor/document/newmonth/counters.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

using Role = Counter::Role;
using Form = Counter::Form;

constexpr std::array<const char *, 12> monthNames{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr qsizetype shortName = 3;
constexpr QChar upperHalf(0xC0C1), lowerHalf(0xD558); // of 상반기, 하반기

QString monthName(int month)
{
    return QLatin1String(monthNames.at(static_cast<std::size_t>(month - 1)));
}

/// 1 to 12 for what a rule took for a month's name.
int monthOf(const QString &name)
{
    int month = 1;
    while (month < 12 && !monthName(month).startsWith(name.left(shortName), Qt::CaseInsensitive))
        ++month;
    return month;
}

/// One way to write counters. Its groups: Y year, y year of two digits, M month, N month's name, D day, H
/// half, K half in words, Q quarter, I issue, n number.
struct Rule
{
    QRegularExpression form;
    bool weak = false;
};

/// A pattern with the parts that rules share: `<year>`, `<mm>` (two digits), `<month>`, `<name>`, `<anyname>`
/// (also short) and `<end>` of digits.
QRegularExpression form(const char16_t *shortened)
{
    static const QString full =
        QStringLiteral("January|February|March|April|May|June|July|August|September|October|"
                       "November|December");
    static const QString abbreviated = QStringLiteral("Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec");
    static const QString word = QStringLiteral("(?<![[:alpha:]])(?<N>%1)(?![[:alpha:]])");
    QString pattern = QString::fromUtf16(shortened);
    pattern.replace(QStringLiteral("<year>"), QStringLiteral("(?<![0-9])(?<Y>(?:19|20)[0-9]{2})"));
    pattern.replace(QStringLiteral("<mm>"), QStringLiteral("(?<M>0[1-9]|1[0-2])"));
    pattern.replace(QStringLiteral("<month>"), QStringLiteral("(?<M>1[0-2]|0?[1-9])"));
    pattern.replace(QStringLiteral("<name>"), word.arg(full));
    pattern.replace(QStringLiteral("<anyname>"), word.arg(full + u'|' + abbreviated));
    pattern.replace(QStringLiteral("<end>"), QStringLiteral("(?![0-9])"));
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

/// What an earlier rule took is not looked at again.
const QList<Rule> &rules()
{
    static const QList<Rule> all{
        {form(u"<year>([-./_]?)<mm>\\g{2}(?<D>0[1-9]|[12][0-9]|3[01])<end>")},
        {form(u"<year>년[ -]?<month>월[ -]?(?<D>[0-9]{1,2})일")},
        {form(u"<year>년?[ -]*(?<K>[상하])반기")},
        {form(u"<year>[ -]?(?|H(?<H>[12])|(?<H>[12])H)(?![[:alnum:]])")},
        {form(u"(?<![[:alnum:]])(?|H(?<H>[12])|(?<H>[12])H)[ -]<year><end>")},
        {form(u"(?<K>first|second)[ -]half[ -]of[ -]<year><end>")},
        {form(u"<year>년?[ -]*(?<Q>[1-4])[ -]?분기")},
        {form(u"<year>[ -]?(?|Q(?<Q>[1-4])|(?<Q>[1-4])Q)(?![[:alnum:]])")},
        {form(u"(?<![[:alnum:]])(?|Q(?<Q>[1-4])|(?<Q>[1-4])Q)[ -]<year><end>")},
        {form(u"<year>년?[ .-]*<month>월")},
        {form(u"(?<![0-9])(?<y>[0-9]{2})년[ -]*<month>월")},
        {form(u"<year>[-./_]?<mm><end>")},
        {form(u"<anyname>[.,]?[ -]<year><end>")},
        {form(u"<year>[ -]<anyname>")},
        {form(u"<anyname>[.]?[ -]['’](?<y>[0-9]{2})<end>")},
        {form(u"(?<K>[상하])반기")},
        {form(u"(?<![[:alnum:]])(?|H(?<H>[12])|(?<H>[12])H)(?![[:alnum:]])")},
        {form(u"(?<![[:alnum:]])(?|Q(?<Q>[1-4])|(?<Q>[1-4])Q)(?![[:alnum:]])")},
        {form(u"(?<![0-9])(?<Q>[1-4])[ -]?분기")},
        {form(u"(?<![0-9])<month>월")},
        {form(u"#[ ]?(?<I>[0-9]{1,6})")},
        {form(u"(?<![[:alpha:]])(?:vol|volume|no|issue|ep|episode)[. _-]*#?(?<I>[0-9]{1,6})")},
        {form(u"(?<![0-9])(?<I>[0-9]{1,6})[ -]?(?:호|회|번째)")},
        {form(u"\\([ ]?(?<I>[0-9]{1,3})[ ]?\\)[ ]*$")},
        {form(u"<year>[-./_ ]<month>(?![0-9]|[-./][0-9])"), true},
        {form(u"(?<![0-9.])(?<y>[0-9]{2})[-./_]?<mm>(?![0-9.])"), true},
        {form(u"<anyname>"), true},
        {form(u"<year><end>")},
        {form(u"(?<![0-9])(?<y>[0-9]{2})(?=년)")},
        {form(u"(?<=['’])(?<y>[0-9]{2})<end>")},
        {form(u"(?<n>[0-9]{1,6})")},
    };
    return all;
}

Counter digits(Role role, const QRegularExpressionMatch &match, const QString &name)
{
    Counter counter;
    counter.role = role;
    counter.begin = match.capturedStart(name);
    counter.end = match.capturedEnd(name);
    counter.value = match.captured(name).toInt();
    const QString text = match.captured(name);
    const bool tells = text.startsWith(u'0') || counter.value < 10;
    counter.width = tells || role == Role::Year ? static_cast<int>(text.size()) : 0;
    return counter;
}

/// The counters of one match of a rule, in the order of the text.
QList<Counter> countersOf(const QRegularExpressionMatch &match)
{
    static const QList<std::pair<QString, Role>> inDigits{
        {QStringLiteral("Y"), Role::Year},    {QStringLiteral("M"), Role::Month},
        {QStringLiteral("D"), Role::Day},     {QStringLiteral("H"), Role::Half},
        {QStringLiteral("Q"), Role::Quarter}, {QStringLiteral("I"), Role::Issue},
        {QStringLiteral("n"), Role::Number}};
    QList<Counter> found;
    for (const auto &[name, role] : inDigits) {
        if (!match.captured(name).isEmpty())
            found.append(digits(role, match, name));
    }
    const auto addWord = [&](const QString &name, Role role, const auto &formAndValue) {
        const QString text = match.captured(name);
        if (text.isEmpty())
            return;
        const std::pair<Form, int> read = formAndValue(text);
        found.append({role, read.first, match.capturedStart(name), match.capturedEnd(name), read.second});
    };
    addWord(QStringLiteral("y"), Role::Year,
            [](const QString &text) { return std::pair(Form::TwoDigits, 2000 + text.toInt()); });
    addWord(QStringLiteral("N"), Role::Month, [](const QString &text) {
        const int month = monthOf(text);
        return std::pair(text.size() == monthName(month).size() ? Form::MonthName : Form::ShortMonthName,
                         month);
    });
    addWord(QStringLiteral("K"), Role::Half, [](const QString &text) {
        const bool korean = text.size() == 1;
        return std::pair(korean ? Form::KoreanHalf : Form::EnglishHalf,
                         text[0] == upperHalf || text.size() == 5 ? 1 : 2);
    });
    std::sort(found.begin(), found.end(),
              [](const Counter &a, const Counter &b) { return a.begin < b.begin; });
    return found;
}

/// A year and a month that the post of that date may be about: up to two months before, or the month after.
bool isNear(const QList<Counter> &counters, QDate date)
{
    int year = date.year(), month = 0;
    for (const Counter &counter : counters) {
        (counter.role == Role::Year ? year : month) = counter.value;
    }
    const int before = date.year() * 12 + date.month() - (year * 12 + month);
    const bool dated = std::any_of(counters.cbegin(), counters.cend(),
                                   [](const Counter &counter) { return counter.role == Role::Year; });
    const int distance = dated ? before : (date.month() - month + 13) % 12 - 1;
    return date.isValid() && distance >= -1 && distance <= 2;
}

bool overlaps(const QList<Counter> &taken, const QList<Counter> &more)
{
    return std::any_of(taken.cbegin(), taken.cend(), [&](const Counter &one) {
        return one.begin < more.last().end && more.first().begin < one.end;
    });
}

QString written(const Counter &counter, int value, const QString &old)
{
    switch (counter.form) {
    case Form::Digits:
        return QString::number(value).rightJustified(counter.width, u'0');
    case Form::TwoDigits:
        return QString::number(value % 100).rightJustified(2, u'0');
    case Form::MonthName:
    case Form::ShortMonthName: {
        const QString name =
            counter.form == Form::MonthName ? monthName(value) : monthName(value).left(shortName);
        const bool upper = old.size() > 1 && old[1].isUpper();
        return upper ? name.toUpper() : old.front().isUpper() ? name : name.toLower();
    }
    case Form::KoreanHalf:
        return value == 1 ? upperHalf : lowerHalf;
    case Form::EnglishHalf: {
        const QString word = value == 1 ? QStringLiteral("first") : QStringLiteral("second");
        return old.front().isUpper() ? word.left(1).toUpper() + word.sliced(1) : word;
    }
    }
    return old;
}

} // namespace

QStringList CountedText::literals() const
{
    QStringList between;
    qsizetype at = 0;
    for (const Counter &counter : counters) {
        between.append(text.sliced(at, counter.begin - at));
        at = counter.end;
    }
    return between << text.sliced(at);
}

QString CountedText::with(const QList<int> &values) const
{
    QString result;
    qsizetype at = 0;
    for (qsizetype i = 0; i < counters.size(); ++i) {
        const Counter &counter = counters[i];
        const QString old = text.sliced(counter.begin, counter.end - counter.begin);
        result += text.sliced(at, counter.begin - at);
        result += values[i] == counter.value ? old : written(counter, values[i], old);
        at = counter.end;
    }
    return result + text.sliced(at);
}

CountedText readCounters(const QString &text, QDate date)
{
    CountedText counted{text, {}};
    int group = 0;
    for (const Rule &rule : rules()) {
        for (auto matches = rule.form.globalMatch(text); matches.hasNext();) {
            QList<Counter> found = countersOf(matches.next());
            if (overlaps(counted.counters, found) || (rule.weak && !isNear(found, date)))
                continue;
            ++group;
            for (Counter &counter : found) {
                counter.group = group;
                counter.weak = rule.weak;
            }
            counted.counters += found;
        }
    }
    std::sort(counted.counters.begin(), counted.counters.end(),
              [](const Counter &a, const Counter &b) { return a.begin < b.begin; });
    return counted;
}

} // namespace wolgan
