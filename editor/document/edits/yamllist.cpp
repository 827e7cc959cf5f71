#include "editor/document/edits/yamllist.h"

#include "editor/document/edits/yamltext.h"
#include "editor/document/lines.h"
#include "editor/document/yamlvalues.h"

#include <QList>

namespace wolgan::edits {

namespace {

/// An item's text in the file and the value that it stands for.
struct RawItem
{
    QByteArray raw;
    QString value;
};

QString valueOf(const QByteArray &raw)
{
    const YamlMapping read = readYamlMapping("k: [" + raw + "]\n");
    return read.entries.isEmpty() || read.entries[0].items.isEmpty() ? QString() : read.entries[0].items[0];
}

QList<RawItem> flowItems(QByteArrayView list)
{
    QList<RawItem> items;
    qsizetype begin = 1;
    char quote = '\0';
    for (qsizetype i = 1; i < list.size(); ++i) {
        const char c = list[i];
        if (quote) {
            if (c == '\\' && quote == '"')
                ++i;
            else if (c == quote)
                quote = '\0';
        } else if ((c == '"' || c == '\'') && list.sliced(begin, i - begin).trimmed().isEmpty()) {
            quote = c;
        } else if (c == ',' || i == list.size() - 1) {
            const QByteArray raw = list.sliced(begin, i - begin).trimmed().toByteArray();
            if (!raw.isEmpty())
                items.append({raw, valueOf(raw)});
            begin = i + 1;
        }
    }
    return items;
}

/// The text of an item that stays; taken once.
QByteArray takeRaw(QList<RawItem> &items, const QString &value)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i].value == value)
            return items.takeAt(i).raw;
    }
    return {};
}

} // namespace

QByteArray flowList(const QStringList &items)
{
    return editedFlowList("[]", items);
}

QByteArray editedFlowList(QByteArrayView list, const QStringList &items)
{
    QList<RawItem> old = flowItems(list);
    const YamlStyle style = old.isEmpty() ? YamlStyle::Plain : yamlStyle(old.first().raw);
    const bool tight = list.contains(',') && !list.contains(", ");
    const bool padded = list.startsWith("[ ");
    QByteArrayList texts;
    for (const QString &item : items) {
        const QByteArray raw = takeRaw(old, item);
        texts.append(raw.isEmpty() ? yamlScalar(item, style, true) : raw);
    }
    const QByteArray pad = padded ? " " : "";
    return '[' + pad + texts.join(tight ? "," : ", ") + pad + ']';
}

QByteArray editedBlockList(QByteArrayView list, const QStringList &items, const QByteArray &newline)
{
    QList<RawItem> old;
    QByteArray indentation;
    for (const ByteRange line : linesOf(list, {0, list.size()})) {
        const QByteArrayView text = lineText(list, line);
        const QByteArrayView item = text.trimmed();
        if (!item.startsWith('-')) {
            if (!old.isEmpty()) // a comment or blank line stays with the item before it
                old.last().raw += newline + text.toByteArray();
            continue;
        }
        indentation = text.first(text.indexOf('-')).toByteArray();
        const YamlMapping read = readYamlMapping("k:\n" + text.toByteArray() + '\n');
        old.append({text.toByteArray(), read.entries.isEmpty() || read.entries[0].items.isEmpty()
                                            ? QString()
                                            : read.entries[0].items[0]});
    }
    if (items.isEmpty())
        return indentation + "  []";
    QByteArrayList lines;
    for (const QString &item : items) {
        const QByteArray raw = takeRaw(old, item);
        lines.append(raw.isEmpty() ? indentation + "- " + yamlScalar(item, YamlStyle::Plain, false) : raw);
    }
    return lines.join(newline);
}

} // namespace wolgan::edits
