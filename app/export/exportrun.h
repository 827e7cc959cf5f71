#pragma once

#include "app/export/exportplan.h"
#include "app/files/filetransaction.h"
#include "app/git/commit.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace wolgan {

/// The commit that an export is to end with.
struct ExportCommit
{
    QString message;
    QString branch; ///< see git::CommitWish
};

struct ExportRun
{
    TransactionOptions files;
    std::optional<ExportCommit> commit; ///< nothing: only files are written
};

/// What an export did.
struct Exported
{
    QStringList written;    ///< relative to the blog
    QStringList removed;    ///< relative to the blog
    QSet<QByteArray> known; ///< contentHash() of everything that is in place now; ExportOptions::known of the
                            ///< next export
    ChangeRecord record;    ///< to take it back by
    QByteArray commit;      ///< hexadecimal; empty where there is none
    QString branch;         ///< that it was committed on
    QStringList committed;  ///< files, relative to the blog
};

/// What is to be committed with a plan: its files, whether they change now or not, but those that git
/// ignores.
[[nodiscard]] QStringList filesToCommit(const ExportPlan &plan);

/// Does what the plan says, all or nothing, the commit included, also where the program is killed meanwhile
/// (filetransaction.h). Refuses, and touches nothing, where the plan is not executable or the disk is not as
/// it was when the plan was made. The error is for the user.
[[nodiscard]] tl::expected<Exported, QString> executeExport(const ExportPlan &plan,
                                                            const ExportRun &run = {});

} // namespace wolgan
