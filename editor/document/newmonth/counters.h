#pragma once

// The numbers and names in a post's title, slug or intro that tell which post of a series it is: `#2`,
// `2023년 11월`, `November 2023`, `202311`, `H1 2024`, `3분기`, `Vol. 12`.

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan {

/// One part of a text that may change from post to post. Positions are UTF-16.
struct Counter
{
    enum class Role {
        Year,
        Half,
        Quarter,
        Month,
        Day,   ///< always of a whole date
        Issue, ///< `#2`, `Vol. 12`, `제 12호`
        Number ///< digits that nothing explains: `4` of `GPT-4`
    } role = Role::Number;
    enum class Form {
        Digits,
        TwoDigits,
        MonthName,
        ShortMonthName,
        KoreanHalf,
        EnglishHalf
    } form = Form::Digits;
    qsizetype begin = 0;
    qsizetype end = 0;
    int value = 0;     ///< a year with its century
    int width = 0;     ///< Digits: how many at least; 0 where the value does not tell, as `11` of `2023.11`
    int group = 0;     ///< the same for parts of one expression, as year and month of `2023년 11월`
    bool weak = false; ///< only the post's date tells that it is a year or a month: `23.11`, `2024-1`, `may`

    friend bool operator==(const Counter &, const Counter &) = default;
};

/// A text and its counters, in order.
struct CountedText
{
    QString text;
    QList<Counter> counters;

    /// What stands between the counters: equal for texts that differ in nothing else.
    [[nodiscard]] QStringList literals() const;
    /// The text with other values, one for each counter, in the same forms.
    [[nodiscard]] QString with(const QList<int> &values) const;
};

/// `date`: of the post, invalid where it is not known; a weak counter must lie near it.
[[nodiscard]] CountedText readCounters(const QString &text, QDate date);

} // namespace wolgan
