#include "editor/document/edits/frontmatterkey.h"

#include "editor/document/edits/yamllist.h"
#include "editor/document/edits/yamltext.h"
#include "editor/document/frontmatterdate.h"
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

/// Words that mean something else without quotes: switches, numbers, dates.
bool isTyped(const QString &value)
{
    bool number = false;
    (void)value.toDouble(&number);
    return number || value == QStringLiteral("true") || value == QStringLiteral("false") ||
           readPostDate(value);
}

/// The style of the front matter's texts where all have the same, and more than one.
YamlStyle textStyle(const Document &document)
{
    int quoted = 0;
    YamlStyle style = YamlStyle::Plain;
    for (const FrontMatterEntry &entry : document.frontMatter().entries) {
        const YamlStyle own = yamlStyle(document.text(entry.value));
        if (entry.kind != Kind::Scalar || (own == YamlStyle::Plain && isTyped(entry.text)))
            continue;
        if (own == YamlStyle::Plain || (quoted > 0 && own != style))
            return YamlStyle::Plain;
        style = own;
        ++quoted;
    }
    return quoted > 1 ? style : YamlStyle::Plain;
}

} // namespace

TextEdit addKey(const Document &document, QByteArrayView key, const QByteArray &rest)
{
    const QByteArray newline = document.lineEnding();
    const QByteArray line = key.toByteArray() + ':' + rest + newline;
    const bool none = document.frontMatter().range.isEmpty();
    const qsizetype place = none ? document.body().begin : placeForKey(document, key);
    return TextEdit(document.bytes(), {place, place},
                    none ? "---" + newline + line + "---" + newline + newline : line);
}

TextEdit fillEmpty(const Document &document, const FrontMatterEntry &entry, const QByteArray &rest)
{
    const ByteRange line = wholeLines(document.bytes(), {entry.behindKey, entry.behindKey});
    const qsizetype place = rest.contains('\n') && isBlank(rest.first(rest.indexOf('\n')))
                                ? contentEnd(document.bytes(), line)
                                : entry.behindKey;
    return TextEdit(document.bytes(), {place, place}, rest);
}

QByteArray newScalar(const Document &document, const QString &value)
{
    return ' ' + yamlScalar(value, isTyped(value) ? YamlStyle::Plain : textStyle(document), false);
}

QByteArray newList(const Document &document, const QStringList &items)
{
    const QByteArray newline = document.lineEnding();
    for (const FrontMatterEntry &entry : document.frontMatter().entries) {
        const QByteArrayView list = document.text(entry.value);
        if (entry.kind != Kind::List || entry.nested || entry.items.isEmpty() || entry.parent >= 0)
            continue;
        if (list.startsWith('['))
            return ' ' + (list.contains('\n') ? flowList(items) : editedFlowList(list, items));
        return newline + editedBlockList(list, items, newline);
    }
    return ' ' + flowList(items);
}

} // namespace wolgan::edits
