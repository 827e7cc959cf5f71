#include "app/blog/prefixconversion.h"

#include "app/files/fingerprint.h"
#include "app/files/postfile.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/imageprefix.h"
#include "editor/document/lines.h"
#include "editor/document/utf8.h"

#include <QDir>

namespace wolgan {

namespace {

std::optional<PrefixChange> changeOf(const QString &path, const QByteArray &bytes)
{
    const Document document(bytes);
    const TextEdit edit = edits::renameKey(document, OldPrefixKey, NewPrefixKey);
    if (edit.isEmpty())
        return {};
    PrefixChange change{path, bytes, edit.applied(bytes), {}, {}};
    for (const Replacement &replacement : edit.replacements()) {
        const qsizetype after = edit.mapped(replacement.range.begin, Bias::Before);
        change.linesBefore.append(toText(lineText(bytes, wholeLines(bytes, replacement.range))));
        change.linesAfter.append(toText(lineText(change.after, wholeLines(change.after, {after, after}))));
    }
    return change;
}

} // namespace

QList<PrefixChange> planPrefixConversion(const Blog &blog)
{
    QStringList paths = draftsOf(blog);
    for (const BlogPost &post : postsOf(blog))
        paths.append(post.path);
    QList<PrefixChange> changes;
    for (const QString &path : std::as_const(paths)) {
        const QString absolute = QDir(blog.root).filePath(path);
        const auto bytes = liesInside(blog, absolute) ? readPost(absolute) : tl::unexpected(QString());
        if (const auto change = bytes ? changeOf(path, *bytes) : std::nullopt)
            changes.append(*change);
    }
    return changes;
}

tl::expected<void, QString> convertPrefixes(const Blog &blog, const QList<PrefixChange> &changes,
                                            const TransactionOptions &options)
{
    QList<FileChange> files;
    for (const PrefixChange &change : changes)
        files.append({change.path, contentHash(change.before), change.after});
    auto transaction = FileTransaction::begin(blog.root, files, options);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto done = (*transaction)->apply().and_then([&] { return (*transaction)->finish(); });
    if (done)
        removeJournal((*transaction)->record());
    return done;
}

} // namespace wolgan
