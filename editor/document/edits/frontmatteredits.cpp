#include "editor/document/edits/frontmatteredits.h"

#include "editor/document/edits/frontmatterkey.h"
#include "editor/document/edits/yamllines.h"
#include "editor/document/edits/yamllist.h"
#include "editor/document/edits/yamltext.h"
#include "editor/document/lines.h"

namespace wolgan::edits {

namespace {

using Kind = FrontMatterEntry::Kind;

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
        return fillEmpty(document, entry, ' ' + text);
    return TextEdit(document.bytes(), entry.value, text);
}

TextEdit addScalar(const Document &document, QByteArrayView path, const QString &value)
{
    const qsizetype dot = path.indexOf('.');
    if (dot < 0)
        return addKey(document, path, newScalar(document, value));
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
    const QByteArrayView old = document.text(entry->value);
    QList<TextEdit> ways;
    if (old.contains('\n') && yamlStyle(old) == YamlStyle::Plain)
        ways.append(
            TextEdit(document.bytes(), entry->value, editedScalarLines(old, value, document.lineEnding())));
    for (const YamlStyle style : {yamlStyle(old), YamlStyle::DoubleQuoted})
        ways.append(replaceScalar(document, *entry, value, style));
    for (const TextEdit &way : std::as_const(ways)) {
        if (reads(document, way, path, value))
            return way;
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
        edit = addKey(document, path, newList(document, items));
    else if (entry->kind == Kind::Mapping || entry->nested)
        return {};
    else if (entry->value.isEmpty())
        edit = fillEmpty(document, *entry, newList(document, items));
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

TextEdit renameKey(const Document &document, QByteArrayView key, QByteArrayView name)
{
    const FrontMatter &frontMatter = document.frontMatter();
    if (!frontMatter.error.isEmpty() || frontMatter.indexOf(-1, name) >= 0)
        return {};
    TextEdit edit;
    for (const FrontMatterEntry &entry : frontMatter.entries) {
        if (entry.parent >= 0 || entry.key != key)
            continue;
        const qsizetype begin = document.bytes().indexOf(key, entry.range.begin);
        if (begin < 0 || begin + key.size() > entry.behindKey)
            return {}; // written with escapes
        edit.replace(document.bytes(), {begin, begin + key.size()}, name);
    }
    const FrontMatter after = parseFrontMatter(edit.applied(document.bytes()));
    const auto *old = frontMatter.find(key), *renamed = after.find(name);
    const bool isSame = old && renamed && after.error.isEmpty() && renamed->text == old->text &&
                        renamed->items == old->items && after.entries.size() == frontMatter.entries.size();
    return isSame ? edit : TextEdit();
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
    const TextEdit edit(document.bytes(), range, {});
    const bool breaks = !parseFrontMatter(edit.applied(document.bytes())).error.isEmpty();
    return breaks && document.frontMatter().error.isEmpty() ? TextEdit() : edit;
}

} // namespace wolgan::edits
