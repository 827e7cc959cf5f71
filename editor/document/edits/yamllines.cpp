#include "editor/document/edits/yamllines.h"

#include "editor/document/lines.h"

#include <QByteArrayList>

namespace wolgan::edits {

namespace {

QByteArrayList textLines(QByteArrayView text)
{
    QByteArrayList lines;
    for (const ByteRange line : linesOf(text, {0, text.size()}))
        lines.append(lineText(text, line).toByteArray());
    return lines;
}

/// The header of a block scalar that ends as its value does: `-` where no line end belongs to it.
QByteArray editedHeader(QByteArray header, bool lineEnd)
{
    const qsizetype size =
        std::min(header.indexOf(' ') < 0 ? header.size() : header.indexOf(' '), header.size());
    const qsizetype strip = header.first(size).indexOf('-');
    if (lineEnd && strip > 0)
        return header.remove(strip, 1);
    if (!lineEnd && strip < 0)
        return header.insert(1, '-').replace("-+", "-");
    return header;
}

/// Words over lines: a line break between words is a blank. The lines of `old` stay where they can.
QByteArrayList foldedLines(const QByteArrayList &old, QByteArray text)
{
    QByteArrayList head, tail;
    for (const QByteArray &line : old) {
        if (line.isEmpty() || !text.startsWith(line + ' '))
            break;
        head.append(line);
        text = text.sliced(line.size() + 1);
    }
    for (qsizetype i = old.size() - 1; i >= head.size(); --i) {
        if (old[i].isEmpty() || !text.endsWith(' ' + old[i]))
            break;
        tail.prepend(old[i]);
        text.chop(old[i].size() + 1);
    }
    return head + QByteArrayList{text} + tail;
}

} // namespace

QByteArray editedScalarLines(QByteArrayView scalar, const QString &value, const QByteArray &newline)
{
    QByteArrayList old = textLines(scalar);
    QByteArray text = value.toUtf8();
    const bool lineEnd = text.endsWith('\n');
    if (lineEnd)
        text.chop(1);
    const bool block = scalar.startsWith('|') || scalar.startsWith('>');
    QByteArrayList lines;
    if (block)
        lines.append(editedHeader(old.takeFirst(), lineEnd));
    QByteArray indentation;
    for (qsizetype i = block ? 0 : 1; i < old.size(); ++i) {
        const QByteArrayView words = QByteArrayView(old[i]).trimmed();
        if (indentation.isEmpty() && !words.isEmpty())
            indentation = old[i].first(old[i].indexOf(words.front()));
    }
    for (QByteArray &line : old)
        line = line.startsWith(indentation) ? line.sliced(indentation.size()) : line.trimmed();
    QByteArrayList wanted = text.split('\n');
    if (!scalar.startsWith('|') && wanted.size() == 1)
        wanted = foldedLines(old, text);
    else if (!scalar.startsWith('|'))
        wanted = text.replace("\n", "\n\n").split('\n'); // one line break is a blank, two are one
    for (const QByteArray &line : std::as_const(wanted))
        lines.append(line.isEmpty() || lines.isEmpty() ? line : indentation + line);
    return lines.join(newline);
}

} // namespace wolgan::edits
