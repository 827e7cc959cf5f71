#include "editor/document/edits/pointreading.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/openpoints.h"
#include "editor/document/lines.h"

namespace wolgan::edits {

namespace {

/// Code and raw HTML: runs of lines whose insides are nothing else.
bool isRun(LineKind kind)
{
    return kind == LineKind::Code || kind == LineKind::Html;
}

class BlockScan
{
public:
    explicit BlockScan(QByteArrayView text) : m_text(text) {}

    QList<BodyBlock> run();

private:
    void add(const BodyLine &line);
    [[nodiscard]] bool continues(const BodyLine &line) const;
    [[nodiscard]] bool interruptsPoint(const BodyLine &line) const;
    /// The line's mark where it begins a point now.
    [[nodiscard]] std::optional<ListMark> pointMark(const BodyLine &line) const;
    void begin(const BodyLine &line);
    void finish();

    QByteArrayView m_text;
    OpenPoints m_open;
    QList<BodyBlock> m_blocks;
    LineKind m_kind = LineKind::Blank; ///< of the line before
    ByteRange m_gap;
};

bool BlockScan::interruptsPoint(const BodyLine &line) const
{
    const QByteArrayView text = line.range.of(m_text).trimmed();
    return isRun(line.kind) || line.kind == LineKind::Heading || text.startsWith('>') ||
           text.startsWith("{:");
}

std::optional<ListMark> BlockScan::pointMark(const BodyLine &line) const
{
    if (line.kind != LineKind::Text)
        return std::nullopt;
    const auto mark = listMark(m_text, line.range);
    const bool blankBehind = mark && mark->mark.end < contentEnd(m_text, line.range);
    if (!blankBehind || m_open.pointDepth(mark->column, mark->isOrdered(), m_kind == LineKind::Blank) < 0)
        return std::nullopt;
    return mark;
}

bool BlockScan::continues(const BodyLine &line) const
{
    if (m_kind == LineKind::Blank)
        return false;
    if (isRun(m_kind) || isRun(line.kind))
        return line.kind == m_kind || (isRun(m_kind) && line.range.of(m_text).trimmed().startsWith("{:"));
    if (m_blocks.last().isPoint())
        return !interruptsPoint(line) && !pointMark(line);
    const bool quote = m_blocks.last().range.of(m_text).trimmed().startsWith('>');
    return quote || (line.kind != LineKind::Heading && !pointMark(line));
}

void BlockScan::begin(const BodyLine &line)
{
    BodyBlock block;
    block.spelling.index = static_cast<int>(m_blocks.size());
    block.spelling.above = m_gap.of(m_text).toByteArray();
    block.range = line.range;
    const bool afterBlank = m_kind == LineKind::Blank;
    if (const auto mark = pointMark(line)) {
        block.depth = m_open.pointDepth(mark->column, mark->isOrdered(), afterBlank);
        block.marker = mark->mark.of(m_text).toByteArray();
        m_open.open(block.depth, *mark, mark->text == contentEnd(m_text, line.range));
    } else {
        const bool lazy = !afterBlank && m_blocks.last().isPoint() && line.kind != LineKind::Html &&
                          !line.range.of(m_text).startsWith("{:");
        block.kind = BodyBlock::Kind::Markdown;
        block.depth = lazy ? m_open.depth() : m_open.depthOf(indentColumn(m_text, line.range));
        m_open.close(block.depth);
    }
    block.spelling.depth = block.depth;
    block.spelling.column = m_open.base(m_open.depth());
    m_blocks.append(block);
}

/// The block's text, now that its lines are known.
void BlockScan::finish()
{
    if (m_blocks.isEmpty())
        return;
    BodyBlock &block = m_blocks.last();
    block.range.end = contentEnd(m_text, block.range);
    block.spelling.lines = block.range.of(m_text).toByteArray();
    QByteArrayList texts;
    for (const SpelledLine &line : spelledLines(block))
        texts.append(line.text);
    block.text = texts.join('\n');
}

void BlockScan::add(const BodyLine &line)
{
    if (line.kind == LineKind::Blank) {
        if (m_gap.isEmpty())
            m_gap = line.range;
        m_gap.end = line.range.end;
    } else if (continues(line)) {
        m_blocks.last().range.end = line.range.end;
    } else {
        finish();
        begin(line);
        m_gap = {};
    }
    m_kind = line.kind;
}

QList<BodyBlock> BlockScan::run()
{
    for (const BodyLine &line : scanBody(m_text, {0, m_text.size()}))
        add(line);
    finish();
    return m_blocks;
}

} // namespace

QList<BodyBlock> parsedBlocks(QByteArrayView text)
{
    QList<BodyBlock> blocks = BlockScan(text).run();
    const QList<int> previous = previousInList(blocks);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const int before = previous[i];
        Spelling &spelling = blocks[i].spelling;
        spelling.listStart = before < 0 ? spelling.index : blocks[before].spelling.listStart;
        spelling.place = before < 0 ? 0 : blocks[before].spelling.place + 1;
    }
    return blocks;
}

} // namespace wolgan::edits
