#pragma once

#include "app/export/exportplan.h"
#include "app/files/filetransaction.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace wolgan {

/// How the last export of a blog can be taken back.
struct UndoPlan
{
    enum class Way {
        Files,  ///< there is no commit: the files become what they were
        Forget, ///< the commit is taken back too, as if it had never been: nobody has seen it
        Revert, ///< a new commit takes the changes back: others may have the old one, or build on it
    } way = Way::Files;
    ChangeRecord record;
    std::optional<PostMove> move; ///< of the post, back again
    QString obstacle;             ///< why it cannot be taken back, one sentence; empty where it can
};

/// Nothing where no export of the blog is known, or it was taken back already. Looks at the disk.
[[nodiscard]] std::optional<UndoPlan> planUndo(const QString &blogRoot,
                                               const QString &journals = journalFolder());

/// Takes the export back, all or nothing; never what was written or committed later. Returns the files that
/// are as before now. The error is for the user.
[[nodiscard]] tl::expected<QStringList, QString> undoExport(const UndoPlan &plan,
                                                            const TransactionOptions &options = {});

/// Settles what exports, and undoings of exports, left unfinished when their program ended; says what was
/// done, one sentence each. For the start of the program.
[[nodiscard]] QStringList recoverExports(const QString &journals = journalFolder());

} // namespace wolgan
