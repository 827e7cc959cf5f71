#pragma once

// What is done to the pictures of an export between the look at the disk and the plan: their metadata is left
// out, and where the author wishes they are coded anew. A converted picture has another name, so the post has
// to say it: the plan is made of the post as it will read then, and whoever has the post open applies the
// same edit to it once the export is done. So what is exported is what is open, byte for byte, and an export
// that is given up or fails has changed nothing.

#include "app/export/exportsurvey.h"
#include "app/files/progress.h"
#include "editor/document/textedit.h"

#include <QHash>
#include <QSet>

#include <tl/expected.hpp>

namespace wolgan {

struct PictureWishes
{
    bool leavesOutMetadata = true;
    PictureWish all; ///< of pictures that the blog does not have yet
    QHash<QString, PictureWish>
        single; ///< by the path in the post, instead of `all`; of pictures that the blog has, too
    PictureCoder coder;
};

struct PreparedExport
{
    Document document; ///< with the new names
    TextEdit edit;     ///< that makes it
    ExportSurvey survey;
    QSet<QByteArray> known; ///< contents that are to be replaced; for ExportOptions::known
};

/// Reads the pictures and works on them; writes nothing. Pictures that the blog has as they are stay unless
/// there is a wish for them alone. Fails only where it was told to stop.
[[nodiscard]] tl::expected<PreparedExport, QString> prepareExport(const Document &document,
                                                                  const ExportSurvey &survey,
                                                                  const PictureWishes &wishes,
                                                                  const Progress &progress = {});

/// Keeps what was made under other names where the post finds it, for a post outside the blog: the export's
/// pictures, as they were written.
void keepConverted(const PreparedExport &prepared);

} // namespace wolgan
