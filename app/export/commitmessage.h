#pragma once

#include "app/export/exportplan.h"

#include <QString>

namespace wolgan {

/// The template of commit messages unless the user has another.
[[nodiscard]] QString defaultMessage();

/// A template's message for a plan: {title}, {date} and {slug} of the post, {count} of the files that change,
/// {files} one a line. What else stands in braces stays.
[[nodiscard]] QString commitMessage(const QString &pattern, const Document &document, const ExportPlan &plan);

} // namespace wolgan
