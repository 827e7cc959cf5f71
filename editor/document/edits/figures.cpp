#include "editor/document/edits/figures.h"

#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/titles.h"
#include "editor/document/lines.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace wolgan::edits {

namespace {

/// The value of `width="600"`, `width=600` or Chirpy's `w="600"` in an attribute list; nothing without one.
std::optional<ByteRange> widthValue(QByteArrayView bytes, ByteRange attributes)
{
    for (const QByteArrayView name : {QByteArrayView("width="), QByteArrayView("w=")}) {
        qsizetype at = attributes.begin;
        while ((at = bytes.indexOf(name, at)) >= 0 && at < attributes.end) {
            const char before = bytes[at - 1];
            at += name.size();
            if (before != ' ' && before != ':' && before != '{')
                continue;
            const char quote = bytes[at] == '"' || bytes[at] == '\'' ? bytes[at] : '\0';
            qsizetype end = at + (quote ? 1 : 0);
            while (end < attributes.end - 1 && (quote ? bytes[end] != quote : bytes[end] != ' '))
                ++end;
            return ByteRange{at + (quote ? 1 : 0), end};
        }
    }
    return std::nullopt;
}

QByteArray attributeValue(QByteArrayView text)
{
    QByteArray value;
    for (const char c : text.trimmed()) {
        if (c != '"' && c != '\'' && c != '{' && c != '}' && c != '\n')
            value += c;
    }
    return value;
}

QByteArray captionText(QByteArrayView text, char mark)
{
    QByteArray caption = text.trimmed().toByteArray();
    caption.replace("\n", " ");
    while (caption.startsWith(mark) ||
           caption.endsWith(mark)) // the marks themselves cannot stand at its ends
        caption = caption.startsWith(mark) ? caption.sliced(1).trimmed()
                                           : caption.first(caption.size() - 1).trimmed();
    return caption;
}

QByteArray figureMarkdown(const FigureFields &fields, const QByteArray &newline, char captionMark)
{
    QByteArray markdown = "![" + linkTitle(fields.alt) + "](" + linkUrl(fields.path) + ')';
    if (const QByteArray width = attributeValue(fields.width); !width.isEmpty())
        markdown += "{: width=\"" + width + "\"}";
    if (const QByteArray caption = captionText(fields.caption, captionMark); !caption.isEmpty())
        markdown += newline + (captionMark + caption + captionMark);
    return markdown;
}

char usualCaptionMark(const Document &document)
{
    for (const Figure &figure : document.outline().figures) {
        if (figure.captionMark)
            return figure.captionMark;
    }
    return '_';
}

void setWidth(const Document &document, const Figure &figure, QByteArrayView width, TextEdit &edit)
{
    const QByteArrayView bytes = document.bytes();
    const QByteArray value = attributeValue(width);
    const std::optional<ByteRange> old = widthValue(bytes, figure.attributes);
    if (old && !value.isEmpty()) {
        edit.replace(bytes, *old, value);
    } else if (old) {
        qsizetype begin = old->begin, end = old->end;
        while (begin > figure.attributes.begin && bytes[begin - 1] != ' ' && bytes[begin - 1] != ':')
            --begin;
        while (end < figure.attributes.end && (bytes[end] == '"' || bytes[end] == '\'' || bytes[end] == ' '))
            ++end;
        const bool only = bytes.sliced(figure.attributes.begin + 2, begin - figure.attributes.begin - 2)
                              .trimmed()
                              .isEmpty() &&
                          end >= figure.attributes.end - 1;
        edit.replace(bytes, only ? figure.attributes : ByteRange{begin, end}, {});
    } else if (!value.isEmpty() && figure.attributes.isEmpty()) {
        edit.replace(bytes, figure.attributes, "{: width=\"" + value + "\"}");
    } else if (!value.isEmpty()) {
        const qsizetype at = figure.attributes.begin + 2;
        edit.replace(bytes, {at, at}, " width=\"" + value + '"');
    }
}

void setCaption(const Document &document, const Figure &figure, QByteArrayView caption, TextEdit &edit)
{
    const QByteArrayView bytes = document.bytes();
    const char mark = figure.captionMark ? figure.captionMark : usualCaptionMark(document);
    const QByteArray text = captionText(caption, mark);
    const qsizetype imageEnd = contentEnd(bytes, wholeLines(bytes, figure.image));
    if (figure.captionMark && !text.isEmpty())
        edit.replace(bytes, figure.caption, text);
    else if (figure.captionMark)
        edit.replace(bytes, {imageEnd, contentEnd(bytes, wholeLines(bytes, figure.caption))}, {});
    else if (!text.isEmpty())
        edit.replace(bytes, {imageEnd, imageEnd}, document.lineEnding() + mark + text + mark);
}

} // namespace

FigureFields figureFields(const Document &document, int figure)
{
    const Figure &target = document.outline().figures.at(figure);
    const std::optional<ByteRange> width = widthValue(document.bytes(), target.attributes);
    return {document.text(target.path).toByteArray(), plainTitle(document.text(target.alt)),
            width ? document.text(*width).toByteArray() : QByteArray(),
            document.text(target.caption).toByteArray()};
}

TextEdit setFigureFields(const Document &document, int figure, const FigureFields &fields)
{
    const Figure &target = document.outline().figures.at(figure);
    const FigureFields old = figureFields(document, figure);
    TextEdit edit;
    if (fields.alt != old.alt)
        edit.replace(document.bytes(), target.alt, linkTitle(fields.alt));
    if (fields.path != old.path)
        edit.replace(document.bytes(), target.path, linkUrl(fields.path));
    if (fields.width != old.width)
        setWidth(document, target, fields.width, edit);
    if (fields.caption != old.caption)
        setCaption(document, target, fields.caption, edit);
    return edit;
}

TextEdit addFigure(const Document &document, int node, const FigureFields &fields)
{
    const Node &target = document.outline().at(node);
    const QByteArray newline = document.lineEnding();
    const QByteArrayView bytes = document.bytes();
    const qsizetype place =
        target.body.isEmpty()
            ? (target.heading.isEmpty() ? target.range.begin : wholeLines(bytes, target.heading).end)
            : target.body.end;
    QByteArray markdown = newline + figureMarkdown(fields, newline, usualCaptionMark(document));
    if (place > 0 && bytes[place - 1] != '\n')
        markdown.prepend(newline);
    if (place < bytes.size())
        markdown += newline;
    if (place < bytes.size() && !isBlank(wholeLines(bytes, {place, place + 1}).of(bytes)))
        markdown += newline;
    return TextEdit(bytes, {place, place}, markdown);
}

TextEdit removeFigure(const Document &document, int figure)
{
    ByteRange range = document.outline().figures.at(figure).range;
    const QByteArrayView bytes = document.bytes();
    while (range.begin > 0) { // with the blank lines that set it off from the text above
        const ByteRange above = wholeLines(bytes, {range.begin - 1, range.begin});
        if (!isBlank(above.of(bytes)))
            break;
        range.begin = above.begin;
    }
    return TextEdit(bytes, range, {});
}

FigureFields proposedFigure(const Document &document)
{
    QHash<QByteArray, int> widths;
    FigureFields proposed;
    int largest = 0;
    for (int i = 0; i < document.outline().figures.size(); ++i) {
        const FigureFields fields = figureFields(document, i);
        if (!fields.width.isEmpty() && ++widths[fields.width] > widths.value(proposed.width))
            proposed.width = fields.width;
        const LabelParts parts = splitLabel(fields.alt);
        largest = parts.prefix == "fig" ? std::max(largest, parts.number) : largest;
    }
    const int number = std::max(largest, static_cast<int>(document.outline().figures.size())) + 1;
    proposed.alt = "fig" + QByteArray::number(number);
    const QString date =
        document.frontMatter().scalar("date").value_or(QString()).left(10).remove(QLatin1Char('-'));
    proposed.path =
        (date.isEmpty() ? QByteArray("figure") : date.toUtf8()) + '-' + QByteArray::number(number) + ".png";
    return proposed;
}

} // namespace wolgan::edits
