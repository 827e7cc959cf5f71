#include "editor/forms/frontmatterkeys.h"

#include "editor/document/edits/frontmatteredits.h"

#include <QStringList>

namespace wolgan {

namespace {

constexpr const char *knownKeys[] = {"title",      "date",      "categories", "tags", "author",
                                     "image.path", "image.alt", "math",       "toc",  "pin",
                                     "mermaid",    "comments",  "description"};

bool isKnown(const QByteArray &path)
{
    for (const char *known : knownKeys) {
        if (path == known)
            return true;
    }
    return false;
}

/// "a, b" as items; blanks around them and empty ones go.
QStringList splitItems(const QString &text)
{
    QStringList items;
    for (const QString &part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            items.append(part.trimmed());
    }
    return items;
}

/// A key's lines, for findings about it; empty where the post has no such key.
ByteRange linesOfKey(const Document &document, const QByteArray &path)
{
    const FrontMatterEntry *entry = document.frontMatter().find(path);
    return entry ? entry->range : ByteRange();
}

} // namespace

FieldAccess scalarAccess(const QByteArray &path, const QString &label)
{
    return {
        [path](const Document &document) { return document.frontMatter().scalar(path).value_or(QString()); },
        [path](const Document &document, const QString &value) {
            return edits::setScalar(document, path, value);
        },
        label, [path](const Document &document) { return linesOfKey(document, path); }};
}

FieldAccess listAccess(const QByteArray &path, const QString &label)
{
    return {[path](const Document &document) {
                return document.frontMatter().list(path).join(QStringLiteral(", "));
            },
            [path](const Document &document, const QString &value) {
                const QStringList items = splitItems(value);
                return items == document.frontMatter().list(path) ? TextEdit()
                                                                  : edits::setList(document, path, items);
            },
            label, [path](const Document &document) { return linesOfKey(document, path); }};
}

FieldAccess switchAccess(const QByteArray &path, bool absent, const QString &label)
{
    FieldAccess access = scalarAccess(path, label);
    access.value = [path, absent](const Document &document) {
        const QString otherwise = absent ? QStringLiteral("true") : QStringLiteral("false");
        return document.frontMatter().scalar(path).value_or(otherwise);
    };
    return access;
}

FieldAccess imagePathAccess(const QString &label)
{
    return {[](const Document &document) { return document.frontMatter().imagePath().value_or(QString()); },
            [](const Document &document, const QString &value) {
                const bool scalar = document.frontMatter().scalar("image").has_value();
                const FrontMatterEntry *image = document.frontMatter().find("image");
                const bool asText = scalar && image && image->kind == FrontMatterEntry::Kind::Scalar;
                return edits::setScalar(document, asText ? "image" : "image.path", value);
            },
            label,
            [](const Document &document) {
                const ByteRange nested = linesOfKey(document, "image.path");
                return nested.isEmpty() ? linesOfKey(document, "image") : nested;
            }};
}

QByteArrayList otherKeys(const FrontMatter &frontMatter)
{
    QByteArrayList paths;
    for (const FrontMatterEntry &entry : frontMatter.entries) {
        QByteArray path = entry.key;
        if (entry.parent >= 0)
            path = frontMatter.entries.at(entry.parent).key + '.' + path;
        const bool image = path == "image" && entry.kind != FrontMatterEntry::Kind::List;
        if (entry.kind != FrontMatterEntry::Kind::Mapping && !image && !isKnown(path) &&
            !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

} // namespace wolgan
