#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace wolgan {

/// Whether Ruby and kramdown's GFM parser are installed.
[[nodiscard]] bool hasKramdown();

/// What the real kramdown publishes of the posts, by path. A post that it fails on is missing.
[[nodiscard]] QHash<QString, QByteArray> publishedByKramdown(const QStringList &paths);

} // namespace wolgan
