#include "editor/document/edits/frontmatteredits.h"

#include "editor/document/edits/yamllist.h"
#include "editor/document/edits/yamltext.h"
#include "editor/document/lines.h"

#include <array>

namespace wolgan::edits {

namespace {

using Kind = FrontMatterEntry::Kind;

/// The order in which blogs write their keys: a new key goes behind those that stand before it here.
constexpr std::array usualOrder{"layout",     "title",  "description", "date",     "last_modified_at",
                                "categories", "tags",   "math",        "mermaid",  "toc",
                                "comments",   "author", "authors",     "img_path", "media_subpath",
                                "pin",        "image"};

bool isIn(const FrontMatterEntry &entry, char bracket, QByteArrayView bytes)
{
    return !entry.value.isEmpty() && bytes[entry.value.begin] == bracket;
}

bool isInFlow(const Document &document, const FrontMatterEntry &entry)
{
    return entry.parent >= 0 && isIn(document.frontMatter().entries[entry.parent], '{', document.bytes());
}

int indexOf(const Document &document, const FrontMatterEntry &entry)
{
    return static_cast<int>(&entry - document.frontMatter().entries.constData());
}

TextEdit insertAt(const Document &document, qsizetype offset, const QByteArray &text)
{
    return TextEdit(document.bytes(), {offset, offset}, text);
}

/// A value for a key that has none: behind the colon, with a blank.
TextEdit fillEmpty(const Document &document, const FrontMatterEntry &entry, const QByteArray &text)
{
    return insertAt(document, entry.value.begin, ' ' + text);
}

qsizetype placeForKey(const Document &document, QByteArrayView key)
{
    const FrontMatter &frontMatter = document.frontMatter();
    qsizetype place = -1;
    for (const char *usual : usualOrder) {
        if (key == QByteArrayView(usual))
            return place < 0 ? frontMatter.content.end : place;
        if (const FrontMatterEntry *before = frontMatter.find(usual))
            place = before->range.end;
    }
    return frontMatter.content.end;
}

/// A new top-level key with everything behind its colon.
TextEdit addKey(const Document &document, QByteArrayView key, const QByteArray &rest)
{
    const QByteArray newline = document.lineEnding();
    const QByteArray line = key.toByteArray() + ':' + rest + newline;
    if (document.frontMatter().range.isEmpty())
        return insertAt(document, document.body().begin, "---" + newline + line + "---" + newline + newline);
    return insertAt(document, placeForKey(document, key), line);
}

/// A key under a parent: a line like its siblings', an entry of a flow mapping, or a scalar parent made a
/// mapping.
TextEdit addNested(const Document &document, const FrontMatterEntry &parent, QByteArrayView key,
                   const QString &value)
{
    const QByteArray newline = document.lineEnding();
    if (isIn(parent, '{', document.bytes())) {
        const bool empty =
            trimmed(document.bytes(), {parent.value.begin + 1, parent.value.end - 1}).isEmpty();
        return insertAt(document, parent.value.end - 1,
                        (empty ? "" : ", ") + key.toByteArray() + ": " +
                            yamlScalar(value, YamlStyle::Plain, true));
    }
    QByteArray indentation = "  ";
    qsizetype place = parent.range.end;
    for (const FrontMatterEntry &entry : document.frontMatter().entries) {
        if (entry.parent != indexOf(document, parent))
            continue;
        const QByteArrayView line = document.text(entry.range);
        qsizetype width = 0;
        while (line[width] == ' ')
            ++width;
        indentation = line.first(width).toByteArray();
        place = entry.range.end;
    }
    const QByteArray line =
        indentation + key.toByteArray() + ": " + yamlScalar(value, YamlStyle::Plain, false) + newline;
    if (parent.kind != Kind::Scalar)
        return insertAt(document, place, line);
    TextEdit edit = insertAt(document, place, line);
    qsizetype colon = parent.value.begin;
    while (document.bytes()[colon - 1] == ' ')
        --colon;
    const QByteArray old = document.text(parent.value).toByteArray();
    edit.merge(TextEdit(document.bytes(), {colon, parent.value.end}, newline + indentation + "path: " + old));
    return edit;
}

TextEdit replaceScalar(const Document &document, const FrontMatterEntry &entry, const QString &value,
                       YamlStyle style)
{
    const QByteArray text = yamlScalar(value, style, isInFlow(document, entry));
    if (entry.value.isEmpty())
        return fillEmpty(document, entry, text);
    return TextEdit(document.bytes(), entry.value, text);
}

TextEdit addScalar(const Document &document, QByteArrayView path, const QString &value)
{
    const qsizetype dot = path.indexOf('.');
    if (dot < 0)
        return addKey(document, path, ' ' + yamlScalar(value, YamlStyle::Plain, false));
    const QByteArrayView key = path.sliced(dot + 1);
    const FrontMatterEntry *parent = document.frontMatter().find(path.first(dot));
    if (parent && parent->kind != Kind::List)
        return addNested(document, *parent, key, value);
    if (parent)
        return {};
    return addKey(document, path.first(dot),
                  document.lineEnding() + "  " + key.toByteArray() + ": " +
                      yamlScalar(value, YamlStyle::Plain, false));
}

bool reads(const Document &document, const TextEdit &edit, QByteArrayView path, const QString &value)
{
    const FrontMatter after = parseFrontMatter(edit.applied(document.bytes()));
    return after.error.isEmpty() && after.scalar(path) == value;
}

} // namespace

TextEdit setScalar(const Document &document, QByteArrayView path, const QString &value)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (!frontMatter.error.isEmpty() || frontMatter.scalar(path) == value)
        return {};
    const FrontMatterEntry *entry = frontMatter.find(path);
    if (!entry) {
        const TextEdit edit = addScalar(document, path, value);
        return reads(document, edit, path, value) ? edit : TextEdit();
    }
    if (entry->kind != Kind::Scalar && entry->kind != Kind::Null)
        return {};
    for (const YamlStyle style : {yamlStyle(document.text(entry->value)), YamlStyle::DoubleQuoted}) {
        const TextEdit edit = replaceScalar(document, *entry, value, style);
        if (reads(document, edit, path, value))
            return edit;
    }
    return {};
}

TextEdit setList(const Document &document, QByteArrayView path, const QStringList &items)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (!frontMatter.error.isEmpty() ||
        (frontMatter.list(path) == items && (frontMatter.find(path) || items.isEmpty())))
        return {};
    const FrontMatterEntry *entry = frontMatter.find(path);
    TextEdit edit;
    if (!entry)
        edit = addKey(document, path, ' ' + flowList(items));
    else if (entry->kind == Kind::Mapping)
        return {};
    else if (entry->value.isEmpty())
        edit = fillEmpty(document, *entry, flowList(items));
    else if (entry->kind == Kind::Scalar)
        edit = TextEdit(document.bytes(), entry->value, flowList(items));
    else if (isIn(*entry, '[', document.bytes()))
        edit = TextEdit(document.bytes(), entry->value, editedFlowList(document.text(entry->value), items));
    else
        edit = TextEdit(document.bytes(), entry->value,
                        editedBlockList(document.text(entry->value), items, document.lineEnding()));
    const FrontMatter after = parseFrontMatter(edit.applied(document.bytes()));
    return after.error.isEmpty() && after.list(path) == items ? edit : TextEdit();
}

TextEdit removeKey(const Document &document, QByteArrayView path)
{
    const FrontMatterEntry *entry = document.frontMatter().find(path);
    if (!entry)
        return {};
    ByteRange range = entry->range;
    if (isInFlow(document, *entry)) { // with the comma before it, or the one after the first
        const ByteRange inside{document.frontMatter().entries[entry->parent].value.begin + 1,
                               document.frontMatter().entries[entry->parent].value.end - 1};
        while (range.begin > inside.begin && QByteArrayView(" ,").contains(document.bytes()[range.begin - 1]))
            --range.begin;
        while (range.begin == inside.begin && range.end < inside.end &&
               QByteArrayView(" ,").contains(document.bytes()[range.end]))
            ++range.end;
    }
    return TextEdit(document.bytes(), range, {});
}

} // namespace wolgan::edits
