// A block whose lines all have bars is a table, with or without a head.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/tablerows.h"

#include <algorithm>
#include <utility>

namespace wolgan::dialect {

namespace {

/// A table while its lines are read.
struct OpenTable
{
    Arena &arena;
    Node *node;
    std::vector<Node *> rows; ///< not yet in a part
    size_t columns = 0;
    bool hasAlignments = false;
    bool hasFoot = false;

    void closePart(NodeKind kind)
    {
        if (rows.empty())
            return;
        Node *part = arena.make(kind);
        part->children = std::exchange(rows, {});
        node->children.push_back(part);
    }

    void addSeparator(std::string_view line)
    {
        if (rows.empty())
            return;
        if (!hasAlignments && !hasFoot) {
            closePart(NodeKind::TableHead);
            node->alignments = columnAlignments(line);
            hasAlignments = !node->alignments.empty();
        } else if (!hasFoot) {
            closePart(NodeKind::TableBody);
        }
    }

    void addRow(const std::vector<std::string> &cells)
    {
        Node *row = arena.make(NodeKind::TableRow);
        for (const std::string &text : cells) {
            Node *cell = arena.make(NodeKind::TableCell);
            cell->isBlock = true;
            cell->children.push_back(arena.make(NodeKind::RawText, arena.keep(std::string(trimmed(text)))));
            row->children.push_back(cell);
        }
        columns = std::max(columns, cells.size());
        rows.push_back(row);
    }

    /// Gives every row as many cells as the longest has, unless too many were missing.
    bool padRows(Budget &budget)
    {
        size_t missing = 0;
        for (const Node *part : node->children) {
            for (const Node *row : part->children)
                missing += columns - row->children.size();
        }
        constexpr size_t unitsPerCell = 20;
        if (static_cast<qint64>(missing * unitsPerCell) > budget.left())
            return false;
        budget.spend(missing * unitsPerCell);
        for (Node *part : node->children) {
            for (Node *row : part->children) {
                while (row->children.size() < columns)
                    row->children.push_back(arena.make(NodeKind::TableCell));
            }
        }
        node->alignments.resize(columns, Alignment::None);
        return true;
    }

    [[nodiscard]] bool hasBody() const
    {
        return std::any_of(node->children.begin(), node->children.end(),
                           [](const Node *part) { return part->kind == NodeKind::TableBody; });
    }
};

/// Reads the table's lines from `text`; returns their length.
size_t readLines(Context &context, std::string_view text, OpenTable &table)
{
    const bool hasLeadingBar = trimmedStart(text).starts_with('|');
    size_t pos = separatorLine(text);
    while (pos < text.size() && !context.budget.isExhausted()) {
        const std::string_view rest = text.substr(pos);
        if (!hasBar(rest))
            break;
        const size_t length = lineLength(rest);
        const std::string_view line = rest.substr(0, length);
        constexpr std::ptrdiff_t unitsPerBar = 400; // which its cell will spend
        const std::int64_t units = unitsPerBar * std::count(line.begin(), line.end(), '|');
        if (units > context.budget.left()) {
            context.budget.exhaust();
            break;
        }
        if (separatorLine(rest)) {
            table.addSeparator(line);
        } else if (footLine(rest)) {
            table.closePart(NodeKind::TableBody);
            table.hasFoot = true;
        } else {
            std::string_view row = line.substr(0, length - 1);
            while (!row.empty() && isBlank(row.back()))
                row.remove_suffix(1);
            table.addRow(tableCells(context, row, hasLeadingBar));
        }
        pos += length;
    }
    return pos;
}

} // namespace

bool BlockParser::parseTable()
{
    const size_t spaces = countLeading(rest(), ' ', 3);
    if (spaces >= rest().size() || isSpace(rest()[spaces]) || !hasBar(rest().substr(spaces)) ||
        !isAfterBoundary())
        return false;
    // The attribute list before the lines is spent on them even where they turn out to be no table.
    OpenTable table{m_arena, makeBlock(NodeKind::Table), {}, 0, false, false};
    const size_t length = readLines(m_context, rest(), table);
    if (!isBlockBoundary(rest().substr(length)) ||
        !hasBarOnEveryLine(m_context, rest().substr(0, length - 1)))
        return false;
    table.closePart(table.hasFoot ? NodeKind::TableFoot : NodeKind::TableBody);
    if (!table.hasBody())
        return false;
    if (!table.padRows(m_context.budget)) {
        m_context.isSimplified = true;
        return false;
    }
    m_state.pos += length;
    m_state.tree->children.push_back(table.node);
    return true;
}

} // namespace wolgan::dialect
