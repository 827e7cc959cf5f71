#include "editor/document/figures.h"

#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <optional>

namespace wolgan {

namespace {

/// An image line: up to three blanks, an image, at most one attribute list directly behind it.
std::optional<Figure> figureAt(QByteArrayView bytes, ByteRange line)
{
    const ByteRange text = trimmed(bytes, line);
    if (text.begin - line.begin > 3 || text.isEmpty() || bytes[text.begin] != '!')
        return std::nullopt;
    const std::optional<InlineLink> link = linkAt(bytes, text.begin, text.end);
    if (!link)
        return std::nullopt;
    Figure figure{line, link->range, link->text, link->destination, {link->range.end, link->range.end}, {},
                  0};
    const QByteArrayView rest = bytes.sliced(link->range.end, text.end - link->range.end);
    if (rest.startsWith("{:") && rest.endsWith('}'))
        figure.attributes = {link->range.end, text.end};
    else if (!rest.isEmpty())
        return std::nullopt;
    return figure;
}

/// `_text_` or `*text*` alone on its line.
void addCaption(QByteArrayView bytes, ByteRange line, Figure &figure)
{
    const ByteRange text = trimmed(bytes, line);
    if (text.size() < 3)
        return;
    const char mark = bytes[text.begin];
    const ByteRange inner{text.begin + 1, text.end - 1};
    if ((mark != '_' && mark != '*') || bytes[inner.end] != mark || bytes[inner.begin] == mark ||
        bytes[inner.end - 1] == mark || bytes[inner.begin] == ' ' || bytes[inner.end - 1] == ' ')
        return;
    figure.caption = inner;
    figure.captionMark = mark;
    figure.range.end = line.end;
}

bool isAttributeLine(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.startsWith("{:") && text.endsWith('}');
}

} // namespace

QList<Figure> findFigures(QByteArrayView bytes, const QList<BodyLine> &lines)
{
    QList<Figure> figures;
    bool atStart = true; // of a paragraph
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isText = lines[i].kind == LineKind::Text;
        std::optional<Figure> figure;
        if (isText && atStart)
            figure = figureAt(bytes, lines[i].range);
        atStart = !isText || figure.has_value();
        if (!figure)
            continue;
        if (i + 1 < lines.size() && lines[i + 1].kind == LineKind::Text) {
            addCaption(bytes, lines[i + 1].range, *figure);
            i += figure->captionMark ? 1 : 0;
        }
        if (i + 1 < lines.size() && lines[i + 1].kind == LineKind::Text &&
            isAttributeLine(lines[i + 1].range.of(bytes)))
            figure->range.end = lines[++i].range.end;
        figures.append(*figure);
    }
    return figures;
}

} // namespace wolgan
