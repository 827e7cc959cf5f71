#include "editor/forms/fields/pointdocument.h"

#include "editor/document/edits/pointmarkers.h"
#include "editor/document/edits/pointreading.h"
#include "editor/document/edits/pointwriting.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/sharedends.h"

#include <QFontMetrics>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace wolgan {

using edits::BodyBlock;

namespace {

enum Property { IsMarkdown = QTextFormat::UserProperty + 1, Depth, Index, Marker };

BodyBlock formatOf(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    BodyBlock found;
    found.kind = format.boolProperty(IsMarkdown) ? BodyBlock::Kind::Markdown : BodyBlock::Kind::Point;
    found.depth = format.intProperty(Depth);
    found.marker = format.stringProperty(Marker).toLatin1();
    found.spelling.index = format.hasProperty(Index) ? format.intProperty(Index) : -1;
    return found;
}

} // namespace

QByteArray toMarkdownLines(QString text)
{
    return text.replace(QChar(QChar::LineSeparator), u'\n').toUtf8();
}

QString toBlockText(QByteArrayView markdown)
{
    QString text = toText(markdown);
    for (QChar &c : text) {
        if (c == u'\n' || c == u'\r' || c == QChar(QChar::ParagraphSeparator))
            c = QChar(QChar::LineSeparator);
        else if (c == QChar(0xFDD0) || c == QChar(0xFDD1)) // Qt's marks for frames
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

void PointDocument::load(const QByteArray &markdown, const ListStyle &style)
{
    m_style = style;
    m_read = edits::parsedBlocks(markdown);
    show(m_read);
}

void PointDocument::show(const QList<BodyBlock> &blocks)
{
    const QList<BodyBlock> rows = blocks.isEmpty() ? QList<BodyBlock>{BodyBlock()} : blocks;
    QString text;
    for (const BodyBlock &block : rows)
        text += toBlockText(block.text) + QChar(QChar::ParagraphSeparator);
    text.chop(1);
    const QString old = m_document.toRawText();
    const SharedEnds shared = sharedEnds(old, text);
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(shared.head));
    cursor.setPosition(static_cast<int>(old.size() - shared.tail), QTextCursor::KeepAnchor);
    if (old != text)
        cursor.insertText(text.sliced(shared.head, text.size() - shared.head - shared.tail));
    m_shown = edits::settled(rows, m_style);
    QTextBlock block = m_document.begin();
    for (qsizetype row = 0; block.isValid() && row < rows.size(); ++row, block = block.next())
        format(block, m_shown[row], rows[row].marker);
    cursor.endEditBlock();
}

void PointDocument::refit()
{
    const QList<BodyBlock> rows = blocks();
    m_shown = edits::settled(rows, m_style);
    QTextBlock block = m_document.begin();
    for (qsizetype row = 0; block.isValid() && row < rows.size(); ++row, block = block.next())
        format(block, m_shown[row], rows[row].marker);
}

QList<BodyBlock> PointDocument::blocks() const
{
    QList<BodyBlock> rows;
    QSet<int> seen;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        BodyBlock row = formatOf(block);
        const int index = row.spelling.index;
        const bool known = index >= 0 && index < m_read.size() && !seen.contains(index);
        row.spelling = known ? m_read[index].spelling : edits::Spelling();
        if (known && toBlockText(m_read[index].text) == block.text())
            row.text = m_read[index].text;
        else
            row.text = toMarkdownLines(block.text());
        seen.insert(index);
        rows.append(row);
    }
    return rows;
}

BodyBlock PointDocument::blockAt(const QTextBlock &block)
{
    BodyBlock found = formatOf(block);
    found.spelling = {};
    found.text = toMarkdownLines(block.text());
    return found;
}

QByteArray PointDocument::markdown() const
{
    return edits::toMarkdown(blocks(), m_style).text;
}

int PointDocument::step() const
{
    return QFontMetrics(m_document.defaultFont()).averageCharWidth() * 3;
}

/// Markdown that is no paragraph stands a little apart, for the frame around it.
void PointDocument::format(const QTextBlock &block, const BodyBlock &shown, const QByteArray &marker) const
{
    QTextBlockFormat format = block.blockFormat();
    format.setProperty(IsMarkdown, !shown.isPoint());
    format.setProperty(Depth, shown.depth);
    format.setProperty(Index, shown.spelling.index);
    format.setProperty(Marker, QString::fromLatin1(marker));
    const bool framed = !shown.isPoint() && !edits::isParagraph(shown) && !shown.text.isEmpty();
    format.setLeftMargin((shown.depth + (shown.isPoint() ? 1 : 0)) * step() + (framed ? 8 : 0));
    format.setRightMargin(framed ? 8 : 0);
    format.setTopMargin(framed ? 16 : 2);
    format.setBottomMargin(framed ? 16 : 2);
    if (format != block.blockFormat())
        QTextCursor(block).setBlockFormat(format);
}

edits::PointPlace PointDocument::place(int position) const
{
    const QTextBlock block = m_document.findBlock(position);
    const QString before = block.text().first(position - block.position());
    return {block.blockNumber(), toMarkdownLines(before).size()};
}

int PointDocument::position(edits::PointPlace place) const
{
    const QTextBlock block = m_document.findBlockByNumber(static_cast<int>(place.row));
    return block.position() + static_cast<int>(utf16Offset(toMarkdownLines(block.text()), place.offset));
}

int PointDocument::positionOf(qsizetype offset) const
{
    const QList<BodyBlock> rows = blocks();
    const edits::WrittenBody written = edits::toMarkdown(rows, m_style);
    qsizetype row = rows.size() - 1;
    while (row > 0 && written.begins[row] > offset)
        --row;
    qsizetype begin = written.begins[row], before = 0;
    for (const QByteArray &line : rows[row].text.split('\n')) {
        const qsizetype newline = written.text.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? written.text.size() : newline;
        if (offset <= end)
            return position(
                {row, before + std::clamp<qsizetype>(line.size() - (end - offset), 0, line.size())});
        begin = end + 1;
        before += line.size() + 1;
    }
    return position({row, rows[row].text.size()});
}

std::optional<qsizetype> PointDocument::offsetOf(int position) const
{
    const QList<BodyBlock> rows = blocks();
    const edits::WrittenBody written = edits::toMarkdown(rows, m_style);
    const QTextBlock block = m_document.findBlock(position);
    const int row = block.blockNumber();
    if (written.begins[row] >= written.text.size())
        return {};
    const QByteArray &text = rows[row].text;
    const qsizetype inRow = byteOffset(text, position - block.position());
    const auto lineEnd = [](const QByteArray &lines, qsizetype from) {
        const qsizetype newline = lines.indexOf('\n', from);
        return newline < 0 ? lines.size() : newline;
    };
    qsizetype end = lineEnd(written.text, written.begins[row]);
    for (qsizetype line = text.first(inRow).count('\n'); line > 0 && end < written.text.size(); --line)
        end = lineEnd(written.text, end + 1);
    return std::max(written.begins[row], end - (lineEnd(text, inRow) - inRow));
}

} // namespace wolgan
