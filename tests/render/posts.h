#pragma once

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QString>

namespace wolgan {

/// The file's bytes, empty where it cannot be read.
[[nodiscard]] QByteArray readFile(const QString &path);
bool writeFile(const QString &path, const QByteArray &bytes);

/// The body of a post: what follows the front matter that Jekyll would take off.
[[nodiscard]] ByteRange bodyOf(const QByteArray &post);

/// The folder of samples, probes and corpus that a developer may have beside the repository; empty where
/// there is none.
[[nodiscard]] QString sharedFolder();

} // namespace wolgan
