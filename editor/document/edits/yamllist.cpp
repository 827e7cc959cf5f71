#include "editor/document/edits/yamllist.h"

#include "editor/document/edits/yamltext.h"
#include "editor/document/lines.h"
#include "editor/document/yamlvalues.h"

#include <QByteArrayList>
#include <QList>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// An item's text in the file, the value that it stands for, and what stands around it.
struct RawItem
{
    QByteArray gap; ///< blanks and line ends between the comma (or bracket) before it and the item
    QByteArray raw;
    QByteArray behind; ///< a comment on its line, behind the comma
    QString value;
};

struct FlowList
{
    QList<RawItem> items;
    QByteArray tail;            ///< before the closing bracket
    bool trailingComma = false; ///< behind the last item, too
};

QString valueOf(const QByteArray &list)
{
    const YamlMapping read = readYamlMapping("k:" + list + '\n');
    return read.entries.isEmpty() || read.entries[0].items.isEmpty() ? QString() : read.entries[0].items[0];
}

/// Length of the blanks (and line ends, where `lines`) at the start of a text.
qsizetype blanks(QByteArrayView text, bool lines)
{
    qsizetype size = 0;
    while (size < text.size() && QByteArrayView(lines ? " \t\r\n" : " \t").contains(text[size]))
        ++size;
    return size;
}

/// Blanks and a comment up to the end of the line; empty where there is no comment.
QByteArrayView commentOf(QByteArrayView text)
{
    const qsizetype begin = blanks(text, false);
    if (begin == text.size() || text[begin] != '#')
        return {};
    const qsizetype end = text.indexOf('\n', begin);
    QByteArrayView comment = text.first(end < 0 ? text.size() : end);
    return comment.endsWith('\r') ? comment.chopped(1) : comment;
}

/// Where an item ends: at a comma outside quotes, or at the list's end.
qsizetype itemEnd(QByteArrayView inside, qsizetype begin)
{
    char quote = '\0';
    for (qsizetype i = begin; i < inside.size(); ++i) {
        const char c = inside[i];
        if (quote && c == '\\' && quote == '"')
            ++i;
        else if (quote)
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && i == begin)
            quote = c;
        else if (c == ',')
            return i;
        else if (c == '#' && i > begin && (inside[i - 1] == ' ' || inside[i - 1] == '\n'))
            return i;
    }
    return inside.size();
}

FlowList readFlowList(QByteArrayView list)
{
    FlowList read;
    const QByteArrayView inside = list.sliced(1, list.size() - 2);
    for (qsizetype i = 0; i < inside.size();) {
        const qsizetype begin = i + blanks(inside.sliced(i), true);
        const QByteArray gap = inside.sliced(i, begin - i).toByteArray();
        const qsizetype end = itemEnd(inside, begin);
        const QByteArray raw = inside.sliced(begin, end - begin).trimmed().toByteArray();
        if (raw.isEmpty()) {
            read.tail = inside.sliced(i).toByteArray();
            return read;
        }
        RawItem item{gap, raw, {}, valueOf(" [" + raw + ']')};
        i = begin + raw.size();
        read.trailingComma = end < inside.size() && inside[end] == ',';
        if (read.trailingComma)
            i = end + 1;
        item.behind = commentOf(inside.sliced(i)).toByteArray();
        i += item.behind.size();
        read.items.append(item);
        if (!read.trailingComma) {
            read.tail = inside.sliced(i).toByteArray();
            return read;
        }
    }
    return read;
}

/// An item that stays, taken once; else a new one.
RawItem takeItem(QList<RawItem> &items, const QString &value)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].value == value)
            return items.takeAt(i);
    }
    return {};
}

YamlStyle styleOf(const QList<RawItem> &items)
{
    return items.isEmpty() ? YamlStyle::Plain : yamlStyle(items.first().raw);
}

QByteArray blockItem(QByteArrayView line)
{
    return line.sliced(line.indexOf('-') + 1).trimmed().toByteArray();
}

} // namespace

QByteArray flowList(const QStringList &items)
{
    return editedFlowList("[]", items);
}

QByteArray editedFlowList(QByteArrayView list, const QStringList &items)
{
    FlowList read = readFlowList(list);
    const YamlStyle style = styleOf(read.items);
    const QByteArray first = read.items.isEmpty() ? QByteArray() : read.items.first().gap;
    const QByteArray between =
        read.items.size() < 2 ? (first.contains('\n') ? first : " ") : read.items[1].gap;
    QByteArray text = "[";
    for (qsizetype i = 0; i < items.size(); ++i) {
        RawItem item = takeItem(read.items, items[i]);
        const bool isNew = item.raw.isEmpty();
        if (isNew)
            item.raw = yamlScalar(items[i], style, true);
        const bool wasFirst = !isNew && item.gap == first;
        item.gap = i == 0 ? first : isNew || wasFirst ? between : item.gap;
        text += item.gap + item.raw + (i + 1 < items.size() || read.trailingComma ? "," : "") + item.behind;
    }
    return text + (items.isEmpty() && !read.tail.contains('#') ? QByteArray() : read.tail) + ']';
}

QByteArray editedBlockList(QByteArrayView list, const QStringList &items, const QByteArray &newline)
{
    QList<RawItem> old;
    QByteArray indentation, dash = "- ";
    YamlStyle style = YamlStyle::Plain;
    for (const ByteRange line : linesOf(list, {0, list.size()})) {
        const QByteArrayView text = lineText(list, line);
        if (!text.trimmed().startsWith('-')) {
            if (!old.isEmpty()) // a comment or blank line stays with the item before it
                old.last().raw += newline + text.toByteArray();
            continue;
        }
        const qsizetype mark = text.indexOf('-');
        if (old.isEmpty()) {
            indentation = text.first(mark).toByteArray();
            dash = '-' + text.sliced(mark + 1, std::max<qsizetype>(1, blanks(text.sliced(mark + 1), false)))
                             .toByteArray();
            style = yamlStyle(blockItem(text));
        }
        old.append({{}, text.toByteArray(), {}, valueOf('\n' + text.toByteArray())});
    }
    if (items.isEmpty())
        return indentation + "  []";
    QByteArrayList lines;
    for (const QString &item : items) {
        const QByteArray raw = takeItem(old, item).raw;
        lines.append(raw.isEmpty() ? indentation + dash + yamlScalar(item, style, false) : raw);
    }
    return lines.join(newline);
}

} // namespace wolgan::edits
