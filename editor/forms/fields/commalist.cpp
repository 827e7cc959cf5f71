#include "editor/forms/fields/commalist.h"

#include <QList>

namespace wolgan {

namespace {

/// The quote that closes the one at `open`, -1 where there is none; a doubled one is a letter.
qsizetype closingQuote(const QString &text, qsizetype open)
{
    for (qsizetype i = text.indexOf(u'"', open + 1); i >= 0; i = text.indexOf(u'"', i + 2)) {
        if (i + 1 == text.size() || text[i + 1] != u'"')
            return i;
    }
    return -1;
}

/// Everything between two commas; a quote that opens an item and is never closed is a letter.
QList<TextSpan> commaParts(const QString &text)
{
    QList<TextSpan> parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool opens = i < text.size() && text[i] == u'"' &&
                           QStringView(text).sliced(begin, i - begin).trimmed().isEmpty();
        const qsizetype closing = opens ? closingQuote(text, i) : -1;
        if (closing >= 0) {
            i = closing;
        } else if (i == text.size() || text[i] == u',') {
            parts.append({begin, i});
            begin = i + 1;
        }
    }
    return parts;
}

TextSpan trimmedSpan(const QString &text, TextSpan span)
{
    while (span.begin < span.end && text[span.begin].isSpace())
        ++span.begin;
    while (span.end > span.begin && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

} // namespace

QStringList splitCommaList(const QString &text)
{
    QStringList items;
    for (const TextSpan part : commaParts(text)) {
        const TextSpan span = trimmedSpan(text, part);
        QString item = text.sliced(span.begin, span.end - span.begin);
        if (item.size() > 1 && item.startsWith(u'"') && item.endsWith(u'"'))
            item = item.sliced(1, item.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
        if (!item.isEmpty())
            items.append(item);
    }
    return items;
}

QString joinCommaList(const QStringList &items)
{
    QStringList parts;
    for (const QString &item : items) {
        const bool quoted = item.contains(u',') || item.startsWith(u'"') || item != item.trimmed();
        const QString inside = QString(item).replace(QStringLiteral("\""), QStringLiteral("\"\""));
        parts.append(quoted ? u'"' + inside + u'"' : item);
    }
    return parts.join(QStringLiteral(", "));
}

TextSpan commaItemAt(const QString &text, qsizetype caret)
{
    for (const TextSpan part : commaParts(text)) {
        if (caret <= part.end)
            return trimmedSpan(text, part);
    }
    return {text.size(), text.size()};
}

} // namespace wolgan
