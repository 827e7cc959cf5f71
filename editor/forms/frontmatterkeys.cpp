#include "editor/forms/frontmatterkeys.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/forms/fields/commalist.h"

#include <algorithm>

namespace wolgan {

namespace {

constexpr const char *knownKeys[] = {"title",      "date",      "categories", "tags", "author",
                                     "image.path", "image.alt", "math",       "toc",  "pin",
                                     "mermaid",    "comments",  "description"};

QByteArray authorKey(const FrontMatter &frontMatter)
{
    return frontMatter.find("authors") && !frontMatter.find("author") ? "authors" : "author";
}

bool isKnown(const FrontMatter &frontMatter, const QByteArray &path)
{
    if (path == authorKey(frontMatter))
        return true;
    for (const char *known : knownKeys) {
        if (path == known)
            return true;
    }
    return false;
}

bool isListKey(const QByteArray &path)
{
    return path == "categories" || path == "tags" || path == "author" || path == "authors";
}

OtherKey::Shape shapeOf(const FrontMatterEntry &entry)
{
    using Kind = FrontMatterEntry::Kind;
    const bool lines = std::any_of(entry.items.cbegin(), entry.items.cend(),
                                   [](const QString &item) { return item.contains(u'\n'); });
    if (entry.kind == Kind::List && !entry.nested && !lines)
        return OtherKey::Shape::List;
    const bool word = (entry.kind == Kind::Scalar || entry.kind == Kind::Null) && !entry.text.contains(u'\n');
    return word ? OtherKey::Shape::Scalar : OtherKey::Shape::Yaml;
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
            const bool nothing = value.isEmpty() && !document.frontMatter().find(path);
            return nothing ? TextEdit() : edits::setScalar(document, path, value);
        },
        label, [path](const Document &document) { return linesOfKey(document, path); }};
}

FieldAccess listAccess(const QByteArray &path, const QString &label)
{
    return {[path](const Document &document) { return joinCommaList(document.frontMatter().list(path)); },
            [path](const Document &document, const QString &value) {
                const QStringList items = splitCommaList(value);
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

FieldAccess authorAccess(const QString &label)
{
    const auto access = [label](const Document &document) {
        const QByteArray key = authorKey(document.frontMatter());
        const FrontMatterEntry *entry = document.frontMatter().find(key);
        const bool isList = entry && entry->kind == FrontMatterEntry::Kind::List;
        return isList ? listAccess(key, label) : scalarAccess(key, label);
    };
    return {[access](const Document &document) { return access(document).value(document); },
            [access](const Document &document, const QString &value) {
                return access(document).change(document, value);
            },
            label, [access](const Document &document) { return access(document).range(document); }};
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

bool fitsField(const FrontMatter &frontMatter, const QByteArray &path)
{
    using Kind = FrontMatterEntry::Kind;
    const FrontMatterEntry *entry = frontMatter.find(path == "author" ? authorKey(frontMatter) : path);
    if (!entry || entry->kind == Kind::Null || entry->kind == Kind::Scalar)
        return true;
    return isListKey(path) && shapeOf(*entry) == OtherKey::Shape::List;
}

QList<OtherKey> otherKeys(const FrontMatter &frontMatter)
{
    using Kind = FrontMatterEntry::Kind;
    QList<OtherKey> keys;
    for (const FrontMatterEntry &entry : frontMatter.entries) {
        const FrontMatterEntry *parent = entry.parent < 0 ? nullptr : &frontMatter.entries[entry.parent];
        const QByteArray path = parent ? parent->key + '.' + entry.key : entry.key;
        const bool shown = (isKnown(frontMatter, path) && fitsField(frontMatter, path)) ||
                           (path == "image" && entry.kind != Kind::List) ||
                           (parent && parent->key != "image");
        if (!shown && frontMatter.find(path) == &entry)
            keys.append({path, shapeOf(entry)});
    }
    return keys;
}

QStringList otherSpellings(const QStringList &items, const QStringList &known)
{
    QStringList spellings;
    for (const QString &item : items) {
        const auto other = std::find_if(known.cbegin(), known.cend(), [&item](const QString &word) {
            return word.compare(item, Qt::CaseInsensitive) == 0;
        });
        if (other != known.cend() && !known.contains(item))
            spellings.append(*other);
    }
    return spellings;
}

} // namespace wolgan
