#pragma once

// Style sheets and fonts that a built page takes from the web. No WebEngine needed.

#include <QByteArray>
#include <QStringList>

namespace wolgan {

struct WebStyles
{
    QStringList sheets; ///< addresses, encoded, https only
    QStringList hosts;  ///< theirs and those of their fonts, with a port where they name one
    friend bool operator==(const WebStyles &, const WebStyles &) = default;
};

/// What a page's head links. Its body does not count: a post can write what it likes there.
[[nodiscard]] WebStyles webStyles(const QByteArray &html);

/// As far as it comes from these hosts.
[[nodiscard]] WebStyles ofHosts(const WebStyles &styles, const QStringList &hosts);

} // namespace wolgan
