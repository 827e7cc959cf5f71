#include "editor/document/footnotehint.h"

#include "editor/document/footnotes.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <QString>

namespace wolgan {

namespace {

constexpr QByteArrayView footnotesMark("# Footnotes: ");

QString letters(QByteArrayView title)
{
    QString kept;
    const QString text = QString::fromUtf8(title);
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c.toCaseFolded();
    }
    return kept;
}

} // namespace

ByteRange hintLine(QByteArrayView bytes, ByteRange content, QByteArrayView mark)
{
    for (const ByteRange line : linesOf(bytes, content)) {
        if (line.of(bytes).startsWith(mark))
            return line;
    }
    return {};
}

ByteRange footnoteHintLine(QByteArrayView bytes, ByteRange content)
{
    return hintLine(bytes, content, footnotesMark);
}

QList<HintedPrefix> readFootnoteHint(QByteArrayView bytes, ByteRange content)
{
    const ByteRange line = footnoteHintLine(bytes, content);
    const ByteRange listed{line.begin + footnotesMark.size(), line.end};
    QList<HintedPrefix> prefixes;
    qsizetype begin = listed.begin;
    for (const ByteRange label : line.isEmpty() ? QList<ByteRange>() : footnoteLabels(bytes, listed)) {
        QByteArray section = ByteRange{begin, label.begin - 2}.of(bytes).trimmed().toByteArray();
        if (section.startsWith(','))
            section = section.sliced(1).trimmed();
        prefixes.append({section, splitLabel(label.of(bytes)).prefix.toByteArray()});
        begin = label.end + 1;
    }
    return prefixes;
}

QByteArray footnoteHint(const QList<HintedPrefix> &prefixes)
{
    QByteArrayList listed;
    for (const HintedPrefix &hinted : prefixes)
        listed.append((hinted.section + " [^" + hinted.prefix + "1]").trimmed());
    return footnotesMark.toByteArray() + listed.join(", ");
}

bool sameSection(QByteArrayView title, QByteArrayView other)
{
    return letters(title) == letters(other);
}

} // namespace wolgan
