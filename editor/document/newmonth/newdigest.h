#pragma once

// The next digest, made from the bytes of the last one: its front matter with every key and comment, the
// skeleton of its intro, its sections without their items, and the references' heading.

#include "editor/document/document.h"
#include "editor/document/newmonth/carried.h"
#include "editor/document/newmonth/series.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace wolgan {

struct NewDigestWish
{
    QString title;
    QString date;        ///< as the front matter is to say it, see newDate()
    SeriesStep step;     ///< from the model to the new digest; nothing counts on where it is empty
    QList<int> sections; ///< of the model, counted from 0, in the order wanted
};

struct NewDigest
{
    QByteArray bytes;
    QList<Carried> carried; ///< what is as it was in the model
};

/// The bytes are a digest whose items get footnotes in the model's scheme. Values that say the month, number
/// or date of the model say the new one's. `before`: the digest before the model; text that stands in both is
/// no month's own, and is not marked.
[[nodiscard]] NewDigest newDigest(const Document &model, const NewDigestWish &wish,
                                  const Document &before = Document());

/// A moment as the model writes its date: with time, seconds and zone where it has them, at midnight where it
/// is always midnight. `moment` is in the blog's zone; a zone that is a placeholder, or missing so that
/// Jekyll would take the time for UTC, is written.
[[nodiscard]] QString newDate(const Document &model, const QDateTime &moment);

} // namespace wolgan
