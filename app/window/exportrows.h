#pragma once

#include "app/export/exportplan.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace wolgan {

/// Fills a list with a plan: a row for each step, the reasons of refused ones and the findings below them.
void fillRows(QTreeWidget &rows, const ExportPlan &plan);

/// The step that a row shows; -1 for other rows.
[[nodiscard]] int stepOf(const QTreeWidgetItem &row);

/// The place in the post that a row is about; -1 where there is none.
[[nodiscard]] qsizetype placeOf(const QTreeWidgetItem &row);

} // namespace wolgan
