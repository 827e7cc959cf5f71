#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace wolgan {

/// An address without what only tells its owner where the reader came from.
struct CleanUrl
{
    QByteArray url;
    QByteArrayList dropped; ///< the parameters that went, `utm_source=x`; empty where there were none
};

/// Takes `utm_*`, `ref`, `fbclid` and the like off, on YouTube also `ab_channel`, `feature` and `app`; every
/// other byte stays.
[[nodiscard]] CleanUrl cleanUrl(QByteArrayView url);

/// What two addresses of one page have in common, to compare and to look up: clean, without `http://`,
/// `https://`, `www.` and a slash at the end, the host in lower case. Empty for an empty address.
[[nodiscard]] QByteArray pageOf(QByteArrayView url);

} // namespace wolgan
