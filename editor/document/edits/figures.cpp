#include "editor/document/edits/figures.h"

#include "editor/document/edits/attributelist.h"
#include "editor/document/edits/bullets.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/figurenames.h"
#include "editor/document/figures.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

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

/// Text in the quotes of an HTML attribute.
QByteArray quoted(QByteArrayView text)
{
    return text.toByteArray().replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
}

QByteArray unquoted(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    return quoted(plain) == text ? plain : text.toByteArray();
}

QByteArray attributesOf(const FigureStyle &style, QByteArrayView width)
{
    return width.isEmpty() ? style.withoutWidth : style.beforeWidth + width.toByteArray() + style.afterWidth;
}

/// A figure's lines without the last line end, as the post writes its own.
QByteArray figureLines(const FigureFields &fields, const FigureStyle &style, const QByteArray &newline)
{
    const QByteArray width = attributeValue(fields.width);
    const QByteArray caption = captionText(fields.caption, style.captionMark);
    const QByteArray captionLine =
        caption.isEmpty() ? QByteArray() : newline + style.captionMark + caption + style.captionMark;
    if (style.isHtml)
        return "<img src=\"" + linkUrl(fields.path) + "\" alt=\"" + quoted(fields.alt.trimmed()) + '"' +
               (width.isEmpty() ? QByteArray() : " width=\"" + width + '"') + '>' + captionLine;
    const QByteArray usual = attributesOf(style, width);
    const QByteArray attributes = fields.classes.isEmpty() ? usual : withClasses(usual, fields.classes);
    const QByteArray image = "![" + linkTitle(fields.alt) + "](" + linkUrl(fields.path) + ')';
    if (style.attributesBelow && !attributes.isEmpty())
        return image + captionLine + newline + attributes;
    return image + attributes + captionLine;
}

/// Size of the line break that ends before `offset` and the blanks behind it.
qsizetype lineBreakBefore(QByteArrayView bytes, qsizetype offset)
{
    const qsizetype line = wholeLines(bytes, {offset, offset}).begin;
    return offset - contentEnd(bytes, wholeLines(bytes, {line - 1, line}));
}

void setWidth(const Document &document, const Figure &figure, QByteArrayView width, TextEdit &edit)
{
    const QByteArrayView bytes = document.bytes();
    const QByteArray value = attributeValue(width);
    const std::optional<ByteRange> old = figureWidth(bytes, figure);
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
        const bool below = figure.attributes.begin > figure.image.end; // its line goes with it
        const qsizetype list =
            figure.attributes.begin - (below ? lineBreakBefore(bytes, figure.attributes.begin) : 0);
        edit.replace(bytes, only ? ByteRange{list, figure.attributes.end} : ByteRange{begin, end}, {});
    } else if (!value.isEmpty() && figure.isHtml) {
        const qsizetype at = trimmed(bytes, figure.attributes).end;
        edit.replace(bytes, {at, at}, " width=\"" + value + '"');
    } else if (!value.isEmpty() && figure.attributes.isEmpty()) {
        const FigureStyle style = learnFigures(document);
        edit.replace(bytes, figure.attributes, style.beforeWidth + value + style.afterWidth);
    } else if (!value.isEmpty()) {
        const qsizetype at = figure.attributes.begin + 2;
        edit.replace(bytes, {at, at}, " width=\"" + value + '"');
    }
}

/// HTML figures keep theirs.
void setClasses(const Document &document, const Figure &figure, QByteArrayView classes, TextEdit &edit)
{
    if (figure.isHtml)
        return;
    const QByteArrayView bytes = document.bytes();
    const QByteArray list = withClasses(document.text(figure.attributes), classes);
    ByteRange range = figure.attributes;
    if (list.isEmpty() && range.begin > figure.image.end) // its line goes with it
        range.begin -= lineBreakBefore(bytes, range.begin);
    edit.replace(bytes, range, list);
}

void setCaption(const Document &document, const Figure &figure, QByteArrayView caption, TextEdit &edit)
{
    const QByteArrayView bytes = document.bytes();
    const char mark = figure.captionMark ? figure.captionMark : learnFigures(document).captionMark;
    const QByteArray text = captionText(caption, mark);
    const qsizetype imageEnd = contentEnd(bytes, wholeLines(bytes, figure.image));
    if (figure.captionMark && !text.isEmpty())
        edit.replace(bytes, figure.caption, text);
    else if (figure.captionMark)
        edit.replace(bytes, {imageEnd, contentEnd(bytes, wholeLines(bytes, figure.caption))}, {});
    else if (!text.isEmpty())
        edit.replace(bytes, {imageEnd, imageEnd}, document.lineEnding() + mark + text + mark);
}

void setAlt(const Document &document, const Figure &figure, QByteArrayView alt, TextEdit &edit)
{
    const QByteArrayView bytes = document.bytes();
    const bool missing = figure.isHtml && figure.alt.begin == figure.attributes.end;
    if (missing) {
        const qsizetype at = trimmed(bytes, figure.attributes).end;
        edit.replace(bytes, {at, at}, " alt=\"" + quoted(alt) + '"');
    } else {
        edit.replace(bytes, figure.alt, figure.isHtml ? quoted(alt) : linkTitle(alt));
    }
}

/// Where a new figure goes: behind the node's text and figures, before definitions that end it.
qsizetype figurePlace(const Document &document, int index)
{
    const Node &node = document.outline().at(index);
    if (node.body.isEmpty())
        return node.heading.isEmpty() ? node.range.begin : wholeLines(document.bytes(), node.heading).end;
    qsizetype end = node.body.end;
    const QList<int> children = document.outline().children(index);
    for (qsizetype i = children.size() - 1; i >= 0; --i) {
        const Node &child = document.outline().at(children[i]);
        if (child.kind != NodeKind::Definition || child.range.end != end)
            break;
        const ByteRange rest = trimmed(document.bytes(), {node.heading.end, child.range.begin});
        end = wholeLines(document.bytes(), rest.isEmpty() ? node.heading : rest).end;
    }
    return end;
}

} // namespace

FigureFields figureFields(const Document &document, int figure)
{
    const Figure &target = document.outline().figures.at(figure);
    const std::optional<ByteRange> width = figureWidth(document.bytes(), target);
    const QByteArrayView alt = document.text(target.alt);
    return {document.text(target.path).toByteArray(), target.isHtml ? unquoted(alt) : plainTitle(alt),
            width ? document.text(*width).toByteArray() : QByteArray(),
            document.text(target.caption).toByteArray(),
            target.isHtml ? QByteArray() : classesOf(document.text(target.attributes))};
}

TextEdit setFigureFields(const Document &document, int figure, const FigureFields &fields)
{
    const Figure &target = document.outline().figures.at(figure);
    const FigureFields old = figureFields(document, figure);
    TextEdit edit;
    if (fields.alt != old.alt)
        setAlt(document, target, fields.alt, edit);
    if (fields.path != old.path)
        edit.replace(document.bytes(), target.path, linkUrl(fields.path));
    if (fields.width != old.width)
        setWidth(document, target, fields.width, edit);
    else if (fields.classes != old.classes)
        setClasses(document, target, fields.classes, edit);
    if (fields.caption != old.caption)
        setCaption(document, target, fields.caption, edit);
    if (target.isHtml || fields.width == old.width || fields.classes == old.classes)
        return edit;
    const Document sized(edit.applied(document.bytes())); // both are in one list
    TextEdit classes;
    setClasses(sized, sized.outline().figures.at(figure), fields.classes, classes);
    return edit.then(document.bytes(), classes);
}

TextEdit addFigure(const Document &document, int node, const FigureFields &fields)
{
    const Node &target = document.outline().at(node);
    const QByteArray newline = document.lineEnding();
    const QByteArrayView bytes = document.bytes();
    const qsizetype place = figurePlace(document, node);
    const QByteArray indent = target.isBullet() ? bulletIndent(document, node) : QByteArray();
    QByteArray markdown = newline + indent + figureLines(fields, learnFigures(document), newline + indent);
    if (place > 0 && bytes[place - 1] != '\n')
        markdown.prepend(newline);
    if (place < bytes.size() || bytes.endsWith('\n'))
        markdown += newline;
    if (!target.isBullet() && place < bytes.size() &&
        !isBlank(wholeLines(bytes, {place, place + 1}).of(bytes)))
        markdown += newline;
    return TextEdit(bytes, {place, place}, markdown);
}

TextEdit swapFigures(const Document &document, int figure, int other)
{
    const QByteArrayView bytes = document.bytes();
    const auto linesOfFigure = [&](int index) {
        const ByteRange range = document.outline().figures.at(index).range;
        return ByteRange{range.begin, contentEnd(bytes, range)};
    };
    const ByteRange one = linesOfFigure(figure), two = linesOfFigure(other);
    TextEdit edit;
    edit.replace(bytes, one, two.of(bytes));
    edit.replace(bytes, two, one.of(bytes));
    return edit;
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

FigureFields proposedFigure(const Document &document, QByteArrayView pattern)
{
    const FigureStyle style = learnFigures(document);
    const QList<Figure> &figures = document.outline().figures;
    FigureFields proposed;
    proposed.width = style.width;
    proposed.classes = style.isHtml ? QByteArray() : classesOf(attributesOf(style, style.width));
    QByteArray folder; // of the last figure that is no web address
    int largest = 0;
    for (int i = 0; i < figures.size(); ++i) {
        const FigureFields fields = figureFields(document, i);
        if (!fields.path.contains(':'))
            folder = fields.path.first(fields.path.lastIndexOf('/') + 1);
        const LabelParts parts = splitLabel(fields.alt);
        largest = parts.prefix == "fig" ? std::max(largest, parts.number) : largest;
    }
    const int number = std::max(largest, static_cast<int>(figures.size())) + 1;
    proposed.alt = "fig" + QByteArray::number(number);
    const QDate day = postDay(document);
    NumberedName name{folder + (day.isValid() ? fromDatePattern("{yyyyMMdd}", day) : QByteArray("figure")) +
                          '-',
                      number, 1, ".png"};
    if (const auto naming = figureNaming(document))
        name = {naming->before, naming->largest + 1, naming->digits, ".png"};
    else if (figures.isEmpty() && day.isValid() && !pattern.isEmpty())
        name.before = fromDatePattern(pattern, day);
    proposed.path = toPath(name);
    return proposed;
}

} // namespace wolgan::edits
