#pragma once

// A post's date as its author writes it: taken apart so that setting one part keeps the form of the others.

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace wolgan {

/// `2025-06-07`, `2025-06-07 09:00:00 +0900`, `2025-6-7T9:00Z` …
struct PostDate
{
    QDate date;
    QTime time;   ///< invalid for a date only
    QString zone; ///< `+0900`, `+09:00`, `Z`, `UTC`, `+/-TTTT`; empty where there is none

    // the author's form
    QString between = QStringLiteral(" ");    ///< date and time
    QString beforeZone = QStringLiteral(" "); ///< time and zone
    QString fraction;                         ///< behind the seconds: `.5`
    bool seconds = true;
    bool paddedDate = true; ///< `06-07`, not `6-7`
    bool paddedHour = true; ///< `09:00`, not `9:00`

    /// The date as it stands in the front matter.
    [[nodiscard]] QString text() const;
};

/// The Chirpy theme manual's placeholder for a zone. Jekyll accepts it and ignores it.
constexpr QLatin1StringView zonePlaceholder("+/-TTTT");

/// Nothing where the text has another form than the ones above; else `text()` gives it back as it was.
[[nodiscard]] std::optional<PostDate> readPostDate(const QString &text);

/// Seconds east of UTC that a written zone means; nothing for none and for the placeholder.
[[nodiscard]] std::optional<int> zoneOffset(const QString &zone);
/// Seconds east of UTC, written as `+0900`, or as `+09:00` where `like` is written so.
[[nodiscard]] QString zoneText(int offset, const QString &like = {});

/// The moment that Jekyll takes the date for, in the blog's zone. Without a zone that is the blog's own time,
/// but UTC where the date is a YAML timestamp: with seconds and `quoted` false (measured with Psych 4 and
/// Jekyll 4.3).
[[nodiscard]] QDateTime publishedAt(const PostDate &date, bool quoted, const QTimeZone &blog);

} // namespace wolgan
