#include "editor/document/edits/pointwriting.h"

#include "editor/document/edits/openpoints.h"
#include "editor/document/edits/pointmarkers.h"
#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

int columnOf(const QByteArray &blanks)
{
    return indentColumn(blanks, {0, blanks.size()});
}

/// Lines without the blank ones at their end.
QByteArrayList textLines(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    while (lines.size() > 1 && isBlank(lines.last()))
        lines.removeLast();
    return lines;
}

class BodyWriter
{
public:
    BodyWriter(const QList<BodyBlock> &blocks, const ListStyle &style)
        : m_blocks(settled(blocks, style)), m_style(style)
    {
    }

    WrittenBody run();

private:
    [[nodiscard]] bool isWritten(qsizetype i) const;
    void writePoint(qsizetype i);
    void writeMarkdown(qsizetype i);
    [[nodiscard]] bool isAdjacent(const BodyBlock &block) const;
    [[nodiscard]] QByteArray gapInList(qsizetype i) const;
    [[nodiscard]] QByteArray gapAbovePoint(qsizetype i) const;
    [[nodiscard]] QByteArray gapAboveMarkdown(qsizetype i) const;
    /// Ways to indent a point, the best one first; the last one always fits after a blank line.
    [[nodiscard]] QByteArrayList indents(qsizetype i, int depth) const;
    [[nodiscard]] QByteArray blanksBehind(const BodyBlock &point, int depth) const;
    void append(qsizetype i, const QByteArray &gap, const QByteArray &prefix, const QByteArray &further,
                bool kept);

    QList<BodyBlock> m_blocks;
    ListStyle m_style;
    OpenPoints m_open;
    struct Written
    {
        QByteArray indent, blanks;
        qsizetype row = 0;
    };
    QList<Written> m_siblings; ///< the open points as they are written
    WrittenBody m_body;
    int m_last = -1; ///< the block written last
};

bool BodyWriter::isAdjacent(const BodyBlock &block) const
{
    return m_last >= 0 && block.spelling.index > 0 &&
           m_blocks[m_last].spelling.index == block.spelling.index - 1;
}

/// As between its neighbours in the list.
QByteArray BodyWriter::gapInList(qsizetype i) const
{
    const int depth = m_blocks[i].depth;
    const auto isLater = [](const BodyBlock &block) {
        return block.isPoint() && block.spelling.listStart != block.spelling.index;
    };
    for (const int step : {-1, 1}) {
        for (qsizetype j = i + step; j >= 0 && j < m_blocks.size() && m_blocks[j].depth >= depth; j += step) {
            if (m_blocks[j].depth == depth && !m_blocks[j].isNew() && isLater(m_blocks[j]))
                return m_blocks[j].spelling.above;
        }
    }
    return isLater(m_blocks[i]) ? m_blocks[i].spelling.above : QByteArray();
}

QByteArray BodyWriter::gapAbovePoint(qsizetype i) const
{
    const BodyBlock &block = m_blocks[i];
    if (m_last < 0)
        return block.spelling.index == 0 ? block.spelling.above : QByteArray();
    const BodyBlock &before = m_blocks[m_last];
    if (!before.isPoint() && before.depth == 0 && before.text.startsWith('>') &&
        block.spelling.above.isEmpty())
        return QByteArrayLiteral("\n");
    if (isAdjacent(block) || (before.isNew() && before.isPoint() && block.spelling.index > 0))
        return block.spelling.above;
    if (before.isPoint() || before.depth > 0)
        return gapInList(i);
    return block.spelling.above.isEmpty() ? QByteArrayLiteral("\n") : block.spelling.above;
}

QByteArray BodyWriter::gapAboveMarkdown(qsizetype i) const
{
    const BodyBlock &block = m_blocks[i];
    if (m_last < 0)
        return block.spelling.index == 0 ? block.spelling.above : QByteArray();
    const bool close = isAdjacent(block) || (block.text.startsWith("{:") && !block.isNew());
    return block.spelling.above.isEmpty() && !close ? QByteArrayLiteral("\n") : block.spelling.above;
}

QByteArrayList BodyWriter::indents(qsizetype i, int depth) const
{
    const BodyBlock &block = m_blocks[i];
    const QByteArray own = block.isNew() ? QByteArray() : spelledLines(block).first().indent;
    QByteArrayList found;
    if (block.spelling.depth == depth)
        found.append(own);
    if (depth < m_open.depth())
        found.append(m_siblings[depth].indent);
    const BodyBlock *holder = depth > 0 ? &m_blocks[m_siblings[depth - 1].row] : nullptr;
    if (holder && !holder->isNew() && holder->spelling.depth == block.spelling.depth - 1) {
        const QByteArray outer = spelledLines(*holder).first().indent;
        if (own.startsWith(outer)) // as far in as it was
            found.append(m_siblings[depth - 1].indent + own.sliced(outer.size()));
    }
    for (qsizetype j = i + 1; j < m_blocks.size() && m_blocks[j].depth >= depth; ++j) {
        if (m_blocks[j].depth == depth && m_blocks[j].isPoint() && !m_blocks[j].isNew()) {
            found.append(spelledLines(m_blocks[j]).first().indent);
            break;
        }
    }
    if (depth > 0)
        found.append(m_siblings[depth - 1].indent + m_style.indent);
    found.append(QByteArray(m_open.base(depth), ' '));
    return found;
}

QByteArray BodyWriter::blanksBehind(const BodyBlock &point, int depth) const
{
    const QByteArray own = point.isNew() ? QByteArray() : spelledLines(point).first().blanks;
    if (!own.isEmpty())
        return own;
    if (depth < m_siblings.size())
        return m_siblings[depth].blanks;
    return QByteArray(point.isOrdered() ? 1 : m_style.bulletBlanks, ' ');
}

void BodyWriter::append(qsizetype i, const QByteArray &gap, const QByteArray &prefix,
                        const QByteArray &further, bool kept)
{
    const QByteArrayList lines = textLines(m_blocks[i].text);
    const QList<SpelledLine> old = kept ? spelledLines(m_blocks[i]) : QList<SpelledLine>();
    const qsizetype shorter = std::min(lines.size(), old.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && lines[head] == old[head].text)
        ++head;
    while (tail < shorter - head && lines[lines.size() - 1 - tail] == old[old.size() - 1 - tail].text)
        ++tail;
    if (m_last >= 0)
        m_body.text += '\n';
    m_body.text += gap;
    m_body.begins[i] = m_body.text.size();
    m_body.text += prefix + lines.first();
    for (qsizetype j = 1; j < lines.size(); ++j) {
        m_body.text += '\n';
        if (j < head || lines.size() == old.size())
            m_body.text += old[j].indent;
        else if (j >= lines.size() - tail)
            m_body.text += old[old.size() - lines.size() + j].indent;
        else if (!isBlank(lines[j]))
            m_body.text += further;
        m_body.text += lines[j];
    }
    m_last = static_cast<int>(i);
}

void BodyWriter::writePoint(qsizetype i)
{
    const BodyBlock &block = m_blocks[i];
    const int depth = block.depth;
    const QByteArray mark = block.marker + blanksBehind(block, depth);
    QByteArray gap = gapAbovePoint(i), prefix;
    const auto fits = [&](const QByteArray &indent, bool afterBlank) {
        return m_open.pointDepth(columnOf(indent), block.isOrdered(), afterBlank) == depth;
    };
    const QByteArrayList ways = indents(i, depth);
    const bool afterBlank = m_last < 0 || !gap.isEmpty();
    auto way = std::find_if(ways.begin(), ways.end(), [&](const auto &w) { return fits(w, afterBlank); });
    if (way == ways.end()) {
        gap = QByteArrayLiteral("\n");
        way = std::find_if(ways.begin(), ways.end() - 1, [&](const auto &w) { return fits(w, true); });
    }
    prefix = *way + mark;
    const QByteArray line = prefix + textLines(block.text).first();
    m_open.open(depth, *listMark(line, {0, line.size()}), isBlank(textLines(block.text).first()));
    m_siblings.resize(std::min<qsizetype>(m_siblings.size(), depth));
    m_siblings.append({*way, mark.sliced(block.marker.size()), i});
    const int column = m_open.base(depth + 1);
    append(i, gap, prefix, QByteArray(column, ' '), !block.isNew() && block.spelling.column == column);
}

void BodyWriter::writeMarkdown(qsizetype i)
{
    const BodyBlock &block = m_blocks[i];
    const int depth = block.depth, column = m_open.base(depth);
    const QByteArray gap = gapAboveMarkdown(i);
    QByteArray prefix(column, ' ');
    bool kept = !block.isNew() && block.spelling.column == column;
    if (kept) {
        const QByteArray own = spelledLines(block).first().indent;
        kept = gap.isEmpty() || m_open.depthOf(columnOf(own)) == depth;
        prefix = kept ? own : prefix;
    }
    m_open.close(depth);
    m_siblings.resize(depth);
    append(i, gap, prefix, prefix, kept);
}

bool BodyWriter::isWritten(qsizetype i) const
{
    const auto isSomething = [](const BodyBlock &block) { return !block.isNew() || !isBlank(block.text); };
    return m_blocks[i].isPoint() ? std::any_of(m_blocks.begin() + i, m_blocks.end(), isSomething)
                                 : !isBlank(m_blocks[i].text);
}

WrittenBody BodyWriter::run()
{
    m_body.begins.fill(-1, m_blocks.size());
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        if (isWritten(i) && m_blocks[i].isPoint())
            writePoint(i);
        else if (isWritten(i))
            writeMarkdown(i);
    }
    qsizetype next = m_body.text.size();
    for (qsizetype i = m_blocks.size() - 1; i >= 0; --i)
        next = m_body.begins[i] = m_body.begins[i] < 0 ? next : m_body.begins[i];
    return m_body;
}

} // namespace

WrittenBody toMarkdown(const QList<BodyBlock> &blocks, const ListStyle &style)
{
    return BodyWriter(blocks, style).run();
}

} // namespace wolgan::edits
