#pragma once

#include "app/blog/blog.h"

#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

/// A post with placeholders; see editor/document/newmonth/template.h.
struct PostTemplate
{
    QString name; ///< for the eye: its file's name without ending
    QString file; ///< absolute
};

/// Where the user's templates lie unless told otherwise: beside the program's settings.
[[nodiscard]] QString templateFolder();

/// Puts the templates that come with the program into the folder where it holds none; what is there stays as
/// it is, whatever became of it. The error is one sentence for the user.
[[nodiscard]] tl::expected<void, QString> ensureTemplates(const QString &folder = templateFolder());

/// What the program brought for a template of the folder; empty for a template of the user's own.
[[nodiscard]] QByteArray originalOf(const QString &file, const QString &folder = templateFolder());
/// Makes a template as the program brought it again.
[[nodiscard]] tl::expected<void, QString> resetTemplate(const QString &file,
                                                        const QString &folder = templateFolder());

/// The blog's own (`_templates`), then the user's, those in the language of the program first.
[[nodiscard]] QList<PostTemplate> templatesFor(const Blog &blog, const QString &folder = templateFolder());

} // namespace wolgan
