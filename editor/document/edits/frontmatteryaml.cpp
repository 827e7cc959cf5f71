#include "editor/document/edits/frontmatteryaml.h"

#include "editor/document/edits/frontmatterkey.h"
#include "editor/document/lines.h"
#include "editor/document/yamlvalues.h"

#include <QByteArrayList>
#include <QCoreApplication>

namespace wolgan::edits {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// A value that begins on a line of its own, below its key.
bool standsBelow(const Document &document, const FrontMatterEntry &entry)
{
    return !entry.value.isEmpty() && document.text({entry.range.begin, entry.value.begin}).contains('\n');
}

QByteArrayList linesIn(QByteArrayView text)
{
    QByteArrayList lines;
    for (const ByteRange line : linesOf(text, {0, text.size()}))
        lines.append(lineText(text, line).toByteArray());
    return lines;
}

/// The blanks that all lines with words begin with.
qsizetype sharedIndentation(const QByteArrayList &lines)
{
    qsizetype least = -1;
    for (const QByteArray &line : lines) {
        qsizetype width = 0;
        while (width < line.size() && line[width] == ' ')
            ++width;
        if (!isBlank(line) && (least < 0 || width < least))
            least = width;
    }
    return std::max<qsizetype>(0, least);
}

QByteArray indented(const QByteArrayList &lines, qsizetype width, const QByteArray &newline)
{
    QByteArrayList shifted;
    for (const QByteArray &line : lines)
        shifted.append(line.isEmpty() ? line : QByteArray(width, ' ') + line);
    return shifted.join(newline);
}

/// The value on lines below its key, as far in as the one that stands there; where `anew`, two blanks in.
TextEdit below(const Document &document, const FrontMatterEntry &entry, const QByteArrayList &lines,
               bool anew)
{
    const QByteArray newline = document.lineEnding();
    const qsizetype keyWidth =
        sharedIndentation(linesIn(document.text({entry.range.begin, entry.behindKey})));
    if (standsBelow(document, entry)) {
        const qsizetype width = sharedIndentation(linesIn(document.text(entry.value)));
        return TextEdit(document.bytes(), entry.value, indented(lines, anew ? keyWidth + 2 : width, newline));
    }
    TextEdit edit(document.bytes(), {entry.behindKey, entry.value.end}, {});
    const qsizetype lineEnd = document.bytes().indexOf('\n', entry.value.end) + 1;
    edit.merge(
        TextEdit(document.bytes(), {lineEnd, lineEnd}, indented(lines, keyWidth + 2, newline) + newline));
    return edit;
}

/// The value on its key's line, and its further lines, if it has any, moved in by `width`.
TextEdit beside(const Document &document, const FrontMatterEntry &entry, const QByteArrayList &lines,
                qsizetype width)
{
    const QByteArray newline = document.lineEnding();
    QByteArray text = lines.value(0);
    if (lines.size() > 1)
        text += newline + indented(lines.sliced(1), width, newline);
    const QByteArray spaced = text.isEmpty() ? text : ' ' + text;
    if (standsBelow(document, entry)) {
        TextEdit edit(document.bytes(), {entry.behindKey, entry.behindKey}, spaced);
        edit.merge(TextEdit(document.bytes(), {entry.value.begin, entry.range.end}, {}));
        return edit;
    }
    if (text.isEmpty())
        return TextEdit(document.bytes(), {entry.behindKey, entry.value.end}, {});
    return entry.value.isEmpty() ? fillEmpty(document, entry, spaced)
                                 : TextEdit(document.bytes(), entry.value, text);
}

TextEdit added(const Document &document, QByteArrayView key, const QByteArrayList &lines, bool block)
{
    const QByteArray newline = document.lineEnding();
    if (block)
        return addKey(document, key, newline + indented(lines, 2, newline));
    const QByteArray text = indented(lines, 0, newline);
    return addKey(document, key, text.isEmpty() ? text : ' ' + text);
}

/// Afterwards the value is what the text alone means, and no other key's value has changed.
bool reads(const Document &document, QByteArrayView path, const TextEdit &edit, const QByteArray &form)
{
    const QByteArray bytes = edit.applied(document.bytes());
    const FrontMatter frontMatter = parseFrontMatter(bytes);
    if (!frontMatter.error.isEmpty())
        return false;
    auto before = yamlForms(document.frontMatter().content.of(document.bytes()));
    auto after = yamlForms(frontMatter.content.of(bytes));
    const FrontMatterEntry *entry = frontMatter.find(path);
    if (!entry)
        return false;
    const QByteArray key = entry->parent < 0 ? entry->key : frontMatter.entries[entry->parent].key;
    for (qsizetype i = after.size() - 1; i >= 0; --i) {
        if (after[i].first != key)
            continue;
        if (entry->parent < 0 && after[i].second != form)
            return false;
        after.removeAt(i);
        break;
    }
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        if (before[i].first == key) {
            before.removeAt(i);
            break;
        }
    }
    return before == after;
}

} // namespace

QByteArray yamlText(const Document &document, QByteArrayView path)
{
    const FrontMatterEntry *entry = document.frontMatter().find(path);
    if (!entry || entry->value.isEmpty())
        return {};
    QByteArrayList lines = linesIn(document.text(entry->value));
    if (standsBelow(document, *entry)) {
        const qsizetype width = sharedIndentation(lines);
        for (QByteArray &line : lines)
            line = line.sliced(std::min(width, line.size()));
    }
    return lines.join('\n');
}

TextEdit setYaml(const Document &document, QByteArrayView path, const QByteArray &text)
{
    const FrontMatter &frontMatter = document.frontMatter();
    const FrontMatterEntry *entry = frontMatter.find(path);
    const QByteArray wanted = trimmedYaml(text);
    if (!frontMatter.error.isEmpty() || !yamlProblem(wanted).isEmpty() ||
        (entry && wanted == yamlText(document, path)))
        return {};
    const YamlForm read = yamlForm(wanted + '\n');
    const QByteArrayList lines = linesIn(wanted);
    QList<TextEdit> ways;
    if (!entry)
        ways = {added(document, path, lines, read.block)};
    else if (read.block)
        ways = {below(document, *entry, lines, false), below(document, *entry, lines, true)};
    else
        ways = {beside(document, *entry, lines, 0), beside(document, *entry, lines, 2)};
    for (const TextEdit &way : std::as_const(ways)) {
        if (reads(document, path, way, read.form))
            return way;
    }
    return {};
}

QByteArray trimmedYaml(QByteArray text)
{
    while (text.endsWith('\n') || text.endsWith(' '))
        text.chop(1);
    return text;
}

QString yamlProblem(const QByteArray &text)
{
    constexpr qsizetype maximalSize = 64 * 1024; // as the front matter's
    if (text.size() > maximalSize)
        return Text::tr("The value is larger than 64 KB.");
    for (const QByteArray &line : linesIn(text)) {
        if (line.startsWith("---") || line.startsWith("..."))
            return Text::tr("A line cannot begin with “%1”: it would end the front matter.")
                .arg(QString::fromLatin1(line.first(3)));
    }
    const YamlForm read = yamlForm(text);
    if (!read.error.isEmpty())
        return Text::tr("Line %1: %2.").arg(read.errorLine).arg(read.error);
    return {};
}

} // namespace wolgan::edits
