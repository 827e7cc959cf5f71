#pragma once

#include "app/export/exportplan.h"
#include "app/files/filetransaction.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace wolgan {

/// What an export did.
struct Exported
{
    QStringList written;    ///< relative to the blog
    QStringList removed;    ///< relative to the blog
    QSet<QByteArray> known; ///< contentHash() of everything that is in place now; ExportOptions::known of the
                            ///< next export
    ChangeRecord record;    ///< to take it back by
};

/// Does what the plan says, all or nothing, also where the program is killed meanwhile (filetransaction.h).
/// Refuses, and touches nothing, where the plan is not executable or the disk is not as it was when the plan
/// was made. The error is for the user.
[[nodiscard]] tl::expected<Exported, QString> executeExport(const ExportPlan &plan,
                                                            const TransactionOptions &options = {});

} // namespace wolgan
