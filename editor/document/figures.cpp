#include "editor/document/figures.h"

#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <utility>

namespace wolgan {

namespace {

/// The value of an attribute `name="value"`, `name='value'` or `name=value` in a list; nothing without it.
std::optional<ByteRange> attributeValue(QByteArrayView bytes, ByteRange list, QByteArrayView name)
{
    const QByteArrayView within = bytes.first(list.end);
    qsizetype at = list.begin;
    while ((at = within.indexOf(name, at)) >= 0) {
        const bool begins = at > 0 && QByteArrayView(" \t:{").contains(bytes[at - 1]);
        at += name.size();
        if (!begins || at >= list.end || bytes[at] != '=')
            continue;
        const char quote =
            at + 1 < list.end && (bytes[at + 1] == '"' || bytes[at + 1] == '\'') ? bytes[at + 1] : '\0';
        const qsizetype begin = at + (quote ? 2 : 1);
        qsizetype end = begin;
        while (end < list.end &&
               (quote ? bytes[end] != quote : !QByteArrayView(" \t}/").contains(bytes[end])))
            ++end;
        return ByteRange{begin, end};
    }
    return std::nullopt;
}

/// `![alt](path)` and at most one attribute list directly behind it.
std::optional<Figure> markdownFigure(QByteArrayView bytes, ByteRange line, ByteRange text)
{
    const std::optional<InlineLink> link = linkAt(bytes, text.begin, text.end);
    if (!link)
        return std::nullopt;
    Figure figure{line, link->range, link->text, link->destination, {link->range.end, link->range.end},
                  {},   0,           false};
    const QByteArrayView rest = bytes.sliced(link->range.end, text.end - link->range.end);
    if (rest.startsWith("{:") && rest.endsWith('}'))
        figure.attributes = {link->range.end, text.end};
    else if (!rest.isEmpty())
        return std::nullopt;
    return figure;
}

/// One `<img src="path" …>` and nothing else.
std::optional<Figure> htmlFigure(QByteArrayView bytes, ByteRange line, ByteRange text)
{
    const QByteArrayView tag = text.of(bytes);
    if (!tag.startsWith("<img ") || tag.indexOf('>') != tag.size() - 1)
        return std::nullopt;
    const qsizetype close = text.end - (tag.endsWith("/>") ? 2 : 1);
    const ByteRange attributes{text.begin + 4, close};
    const auto path = attributeValue(bytes, attributes, "src");
    if (!path)
        return std::nullopt;
    const auto alt = attributeValue(bytes, attributes, "alt");
    return Figure{line, text, alt.value_or(ByteRange{close, close}), *path, attributes, {}, 0, true};
}

std::optional<Figure> figureAt(QByteArrayView bytes, ByteRange line)
{
    const ByteRange text = trimmed(bytes, line);
    if (text.isEmpty())
        return std::nullopt;
    if (bytes[text.begin] == '<')
        return htmlFigure(bytes, line, text);
    return bytes[text.begin] == '!' ? markdownFigure(bytes, line, text) : std::nullopt;
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
        const bool wasAtStart = std::exchange(atStart, lines[i].kind != LineKind::Text);
        if (atStart || !wasAtStart)
            continue;
        std::optional<Figure> figure = figureAt(bytes, lines[i].range);
        if (!figure)
            continue;
        atStart = true;
        if (i + 1 < lines.size() && lines[i + 1].kind == LineKind::Text) {
            addCaption(bytes, lines[i + 1].range, *figure);
            i += figure->captionMark ? 1 : 0;
        }
        if (i + 1 < lines.size() && lines[i + 1].kind == LineKind::Text &&
            isAttributeLine(lines[i + 1].range.of(bytes))) {
            figure->range.end = lines[++i].range.end;
            if (figure->attributes.isEmpty())
                figure->attributes = trimmed(bytes, lines[i].range);
        }
        figures.append(*figure);
    }
    return figures;
}

std::optional<ByteRange> figureWidth(QByteArrayView bytes, const Figure &figure)
{
    const auto width = attributeValue(bytes, figure.attributes, "width");
    return width ? width : attributeValue(bytes, figure.attributes, "w");
}

} // namespace wolgan
