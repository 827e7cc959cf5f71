#pragma once

// What exporting a post to a blog will write, worked out before anything is written.

#include "app/export/exportsurvey.h"
#include "editor/document/checks/finding.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace wolgan {

/// One file of the blog.
struct ExportStep
{
    enum class Action {
        Create, ///< nothing is there
        Change, ///< what is there is known, or its replacement was asked for
        Rename, ///< what is at `from` goes there; its contents may change with that. What is there goes
                ///< elsewhere by a step of its own, or nothing is
        Delete, ///< what is there goes: the draft of a post that is in `_posts` now, an unused picture
        Same,   ///< what is there is right already
        Refuse, ///< something is there that nobody expected, or writing it would leave the blog
    } action = Action::Create;
    QString target;        ///< relative to the blog
    QString from;          ///< Rename: relative to the blog
    QString source;        ///< the image's file; empty for the post, and where the image is in the blog only
    QByteArray bytes;      ///< of the post, or what was made out of the image; empty: those of `source`
    qint64 size = 0;       ///< bytes
    QByteArray hash;       ///< contentHash() of what will be there; empty for Delete
    QByteArray targetHash; ///< of what is there now; empty where nothing is
    QByteArray fromHash;   ///< Rename: of what is at `from`
    QString reason;        ///< Refuse: why and what to do, one sentence
    std::optional<ExportPicture> picture = {}; ///< of an image

    /// The step writes or removes something.
    [[nodiscard]] bool changesAnything() const { return action != Action::Same && action != Action::Refuse; }
};

/// The post's way from one place of the blog to another; both absolute.
struct PostMove
{
    QString from, to;
};

struct ExportPlan
{
    Blog blog;
    QList<ExportStep> steps; ///< images first, then the post, what goes last: a site built in between misses
                             ///< nothing
    QList<Finding> findings; ///< an Error forbids the export
    std::optional<PostMove> move = {}; ///< nothing where the post stays, or is not the blog's yet

    /// Nothing is refused and nothing is wrong.
    [[nodiscard]] bool isExecutable() const;
    /// There is something to write.
    [[nodiscard]] bool changesAnything() const;
};

struct ExportOptions
{
    /// contentHash() of contents that the user knows to be in the blog: what the post's file held when it was
    /// opened, what was exported last. Such files may be changed.
    QSet<QByteArray> known;
    bool force = false; ///< change files with unknown contents too; never lets anything leave the blog
    bool deletesUnused = false; ///< pictures; see ExportSurvey::unused
};

/// A pure function of its arguments; cannot fail.
[[nodiscard]] ExportPlan planExport(const Document &document, const ExportSurvey &survey,
                                    const ExportOptions &options = {});

/// The plan for the eye, a line for each step and finding, for the command line and the dialog alike.
[[nodiscard]] QString toText(const ExportPlan &plan);

} // namespace wolgan
