#pragma once

#include "app/commandline/arguments.h"
#include "app/export/exportpictures.h"

namespace wolgan::commandline {

/// The options of `wolgan export` about pictures.
[[nodiscard]] QList<QCommandLineOption> pictureOptions();

/// What they ask for. The error is one sentence.
[[nodiscard]] tl::expected<PictureWishes, QString> pictureWishes(const Arguments &arguments);

} // namespace wolgan::commandline
