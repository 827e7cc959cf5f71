#pragma once

// How a series of digests goes on: `#2` becomes `#3`, `2023년 12월` becomes `2024년 1월`. What counts, by how
// much, and what begins anew with the year, is learned from the posts before; where they do not tell, rules
// decide.

#include "editor/document/newmonth/counters.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace wolgan {

/// What a post of a series is called.
struct SeriesPost
{
    QString title;
    QString slug;
    QDate date;    ///< of the blog's calendar
    QString intro; ///< its text: may say which month the post is about where title and slug do not
};

/// From one post to the next.
struct SeriesStep
{
    int fromMonth = 0; ///< what the post is about, or when it came: months since the year 0
    int toMonth = 0;
    int fromIssue = 0; ///< 0: the series has no numbers
    int toIssue = 0;
    QDate fromDate;
    QDate toDate;
};

/// How the posts of a series count.
class Series
{
public:
    /// `posts` of the blog by date, at least one; the series goes on from the last one. Posts that are named
    /// in another way tell nothing.
    explicit Series(const QList<SeriesPost> &posts);

    /// The step to a post of that date.
    [[nodiscard]] SeriesStep next(QDate date) const;
    [[nodiscard]] QString nextTitle(const SeriesStep &step) const;
    /// The last post's own slug where nothing in it counts.
    [[nodiscard]] QString nextSlug(const SeriesStep &step) const;

private:
    /// A title's or slug's counters, and the same ones in earlier posts, the latest last.
    struct Line
    {
        CountedText last;
        QList<CountedText> before;
        QList<QDate> dates; ///< of the posts `before`
    };
    struct Period;

    [[nodiscard]] static Line readLine(const QList<SeriesPost> &posts, QString SeriesPost::*text);
    [[nodiscard]] static Period periodOf(const CountedText &text, QDate date);
    void findPeriod(const SeriesPost &last);
    void findIssue();
    void learnStep(const Line &line);
    void learnIssues();
    [[nodiscard]] int container() const;
    [[nodiscard]] bool restartsByRule() const;

    QDate m_date;
    Line m_title;
    Line m_slug;
    int m_unit = 0;  ///< months that a post is about: 1, 3, 6; 0 where only its date tells
    int m_month = 0; ///< the first month that the last post is about
    int m_step = 0;  ///< months from post to post; 0: as the dates say
    int m_issueStep = 1;
    bool m_restarts = false;          ///< the numbers, with each year, half or quarter
    std::optional<qsizetype> m_issue; ///< which counter of the title is the number
    int m_slugIssue = 0;              ///< the number, where only the slug has one
};

/// What a text is: in a name (a slug, a file's name) everything counts; in a sentence only what is this
/// post's own month, number or date, for other months are its news.
enum class CountedAs { Name, Sentence };

/// A text of the last post for the next one.
[[nodiscard]] QString advanced(const QString &text, const SeriesStep &step, CountedAs as);
/// True for a sentence that names its post: its month, half, quarter, date or number.
[[nodiscard]] bool namesPost(const QString &text, const SeriesStep &step);

} // namespace wolgan
