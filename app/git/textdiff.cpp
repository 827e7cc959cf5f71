#include "app/git/textdiff.h"

#include "app/git/pointers.h"

namespace wolgan::git {

namespace {

DiffLine lineOf(const git_diff_line &line)
{
    using enum DiffLine::Kind;
    QByteArray text(line.content, static_cast<qsizetype>(line.content_len));
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    const auto kind = line.origin == GIT_DIFF_LINE_ADDITION   ? Added
                      : line.origin == GIT_DIFF_LINE_DELETION ? Removed
                                                              : Same;
    return {kind, QString::fromUtf8(text), kind == Removed ? line.old_lineno : line.new_lineno};
}

} // namespace

QList<DiffLine> textDiff(const QByteArray &before, const QByteArray &after)
{
    const Library library;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    git_patch *made = nullptr;
    const int error =
        git_patch_from_buffers(&made, before.constData(), static_cast<size_t>(before.size()), nullptr,
                               after.constData(), static_cast<size_t>(after.size()), nullptr, &options);
    const Patch patch(made);
    if (error != 0)
        return {};
    QList<DiffLine> lines;
    for (size_t hunk = 0; hunk < git_patch_num_hunks(patch.get()); ++hunk) {
        const git_diff_hunk *about = nullptr;
        size_t count = 0;
        if (git_patch_get_hunk(&about, &count, patch.get(), hunk) != 0)
            break;
        if (about->new_start > 1)
            lines.append({DiffLine::Kind::Gap, {}, 0});
        for (size_t i = 0; i < count; ++i) {
            const git_diff_line *line = nullptr;
            if (git_patch_get_line_in_hunk(&line, patch.get(), hunk, i) == 0 &&
                line->new_lineno + line->old_lineno >= 0 &&
                (line->origin == GIT_DIFF_LINE_ADDITION || line->origin == GIT_DIFF_LINE_DELETION ||
                 line->origin == GIT_DIFF_LINE_CONTEXT))
                lines.append(lineOf(*line));
        }
    }
    return lines;
}

} // namespace wolgan::git
