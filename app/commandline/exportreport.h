#pragma once

#include "app/export/exportrun.h"

#include <QJsonObject>

namespace wolgan::commandline {

/// What `wolgan export` says of a plan to a program.
[[nodiscard]] QJsonObject toJson(const ExportPlan &plan, const Document &document);

/// What it adds when the plan was done.
void addDone(QJsonObject &report, const Exported &exported);

/// The same for the eye: a line for the commit, where there is one.
[[nodiscard]] QString toText(const Exported &exported);

} // namespace wolgan::commandline
