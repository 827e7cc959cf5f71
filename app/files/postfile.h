#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

/// A post larger than this is refused: it is no post, and every part of the program would crawl.
inline constexpr qint64 MaximumPostSize = 64 * 1024 * 1024;

/// The bytes of a post's file, exactly as they are: line ends, byte order mark and invalid UTF-8 included. An
/// empty file is a post. The error is one sentence for the user: what is wrong and what to do.
[[nodiscard]] tl::expected<QByteArray, QString> readPost(const QString &path);

} // namespace wolgan
