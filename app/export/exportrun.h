#pragma once

#include "app/export/exportplan.h"
#include "app/files/diskcalls.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace wolgan {

/// What an export wrote.
struct Exported
{
    QStringList written; ///< relative to the blog
    QSet<QByteArray>
        known; ///< contentHash() of everything that is in place now; ExportOptions::known of the next export
};

/// Does what the plan says, all or nothing: every file is written and synced beside its target before the
/// first one takes its place, and what took its place is put back where a later one fails. Refuses, and
/// touches nothing, where the plan is not executable or the disk is not as it was when the plan was made. The
/// error is for the user.
[[nodiscard]] tl::expected<Exported, QString> executeExport(const ExportPlan &plan,
                                                            const DiskCalls &disk = {});

} // namespace wolgan
