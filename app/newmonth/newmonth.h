#pragma once

// A new digest before it is made: what is proposed, what the author wants otherwise, and what is wrong with
// it. Pure functions of what was read from the blog.

#include "app/newmonth/blogdigests.h"
#include "editor/document/newmonth/newdigest.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace wolgan {

/// What a new digest is made from: a digest of the blog, or a template.
struct MonthBasis
{
    int digest = -1;          ///< index into BlogDigests::digests; -1: the template
    QByteArray templateBytes; ///< see editor/document/newmonth/template.h
};

/// A section of the basis.
struct MonthSection
{
    int section = 0; ///< counted from 0
    QString title;   ///< Markdown without marks: `💡 News`
    bool wanted = true;
    friend bool operator==(const MonthSection &, const MonthSection &) = default;
};

/// A new digest as the author wants it.
struct NewMonth
{
    QString title;
    QDateTime moment; ///< in the blog's zone
    QString slug;
    QList<MonthSection> sections; ///< in the order wanted
    bool draft = true;            ///< in `_drafts` until it is exported, else in `_posts`
    QString category = {};        ///< whose folder these are in: `news/` of `news/_posts`
};

/// Something about it that the author must know.
struct MonthProblem
{
    enum class Field { Title, Date, Slug } field = Field::Title;
    bool forbids = true;
    QString message; ///< one sentence
};

/// The zone that the blog's dates are in: its own, else that of the basis's date, else the computer's.
[[nodiscard]] QTimeZone zoneOf(const BlogDigests &blog, const MonthBasis &basis);
/// The next digest of that moment, with a slug that is free; `moment` is in any zone.
[[nodiscard]] NewMonth proposedMonth(const BlogDigests &blog, const MonthBasis &basis,
                                     const QDateTime &moment);
[[nodiscard]] NewDigest digestOf(const BlogDigests &blog, const MonthBasis &basis, const NewMonth &month);
/// Relative to the blog: `_posts/2024-01-20-ai-trend-202312.md`, `news/_drafts/ai-trend-202312.md`.
[[nodiscard]] QString fileOf(const NewMonth &month);
[[nodiscard]] QList<MonthProblem> problemsOf(const BlogDigests &blog, const MonthBasis &basis,
                                             const NewMonth &month, const QDateTime &now);

} // namespace wolgan
