#include "preview/render/dialect/tablerows.h"

#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/spanparser.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;

/// Length of a line made of `characters` only, `needed` among them.
size_t lineMadeOf(std::string_view rest, std::string_view characters, char needed)
{
    const size_t length = lineLength(rest);
    const std::string_view line = trimmedEnd(rest.substr(0, length));
    const bool matches = line.find(needed) != npos && line.find_first_not_of(characters) == npos;
    return matches && rest.substr(0, length).ends_with('\n') ? length : 0;
}

/// Adds `text` to the last cell.
void extendCell(std::vector<std::string> &cells, std::string_view text)
{
    if (cells.empty())
        cells.emplace_back();
    cells.back() += text;
}

/// Cuts `text` at its bars; escaped ones lose their backslash.
void splitAtBars(std::vector<std::string> &cells, std::string_view text)
{
    extendCell(cells, {});
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '|')
            cells.back() += text[i];
        else if (i > 0 && text[i - 1] == '\\')
            cells.back().back() = '|';
        else
            cells.emplace_back();
    }
}

/// A code span as it could be written, whatever backticks it holds.
std::string writtenCode(std::string_view code)
{
    std::string delimiter;
    for (size_t pos = code.find('`'); pos != npos; pos = code.find('`', pos)) {
        const size_t run = countLeading(code.substr(pos), '`');
        delimiter.resize(std::max(delimiter.size(), run), '`');
        pos += run;
    }
    delimiter += '`';
    const std::string_view space = delimiter.size() > 1 ? " " : "";
    return std::string(delimiter).append(space).append(code).append(space).append(delimiter);
}

/// Length of `<code…>…</code>` at the start of `text`.
size_t codeElementLength(std::string_view text)
{
    const size_t open = text.find('>');
    const size_t close = open == npos ? npos : text.find("</code>", open + 1);
    return close == npos ? 0 : close + 7;
}

void addCells(Context &context, std::vector<std::string> &cells, std::string_view text)
{
    Node root;
    SpanParser(context, NodeKind::RawText).parse(&root, text, SpanSet::Code);
    for (const Node *part : root.children) {
        if (part->kind == NodeKind::RawText)
            splitAtBars(cells, part->text);
        else
            extendCell(cells, writtenCode(part->text));
    }
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    while (!text.empty()) {
        const size_t length = lineLength(text);
        const std::string_view line = text.substr(0, length);
        lines.push_back(line.ends_with('\n') ? line.substr(0, length - 1) : line);
        text.remove_prefix(length);
    }
    return lines;
}

} // namespace

bool hasBar(std::string_view rest)
{
    const std::string_view line = rest.substr(0, lineLength(rest));
    if (!line.ends_with('\n'))
        return false;
    for (size_t pos = line.find('|'); pos != npos; pos = line.find('|', pos + 1)) {
        if (pos == 0 || line[pos - 1] != '\\')
            return true;
    }
    return false;
}

size_t separatorLine(std::string_view rest)
{
    return lineMadeOf(rest, "+|: \t-", '-');
}

size_t footLine(std::string_view rest)
{
    return lineMadeOf(rest, "+|: \t=", '=');
}

std::vector<Alignment> columnAlignments(std::string_view line)
{
    std::vector<Alignment> alignments;
    for (size_t pos = line.find('-'); pos != npos; pos = line.find('-', pos)) {
        const bool left = pos > 0 && line[pos - 1] == ':';
        pos += countLeading(line.substr(pos), '-');
        const bool right = pos < line.size() && line[pos] == ':';
        pos += right ? 1 : 0;
        alignments.push_back(left && right ? Alignment::Center
                             : left        ? Alignment::Left
                             : right       ? Alignment::Right
                                           : Alignment::None);
    }
    return alignments;
}

std::vector<std::string> tableCells(Context &context, std::string_view line, bool hasLeadingBar)
{
    std::vector<std::string> cells;
    while (!line.empty()) {
        size_t code = line.find("<code");
        size_t length = code == npos ? 0 : codeElementLength(line.substr(code));
        if (length == 0)
            code = line.size();
        addCells(context, cells, line.substr(0, code));
        if (length != 0)
            extendCell(cells, line.substr(code, length));
        line.remove_prefix(code + length);
    }
    if (hasLeadingBar && !cells.empty() && trimmed(cells.front()).empty())
        cells.erase(cells.begin());
    if (!cells.empty() && trimmed(cells.back()).empty())
        cells.pop_back();
    return cells;
}

bool hasBarOnEveryLine(Context &context, std::string_view text)
{
    const auto barOn = [](std::string_view line) { return hasBar(std::string(line) + '\n'); };
    Node root;
    SpanParser(context, NodeKind::RawText).parse(&root, text, SpanSet::CodeAndHtml);
    bool found = false;
    for (const Node *part : root.children) {
        const std::vector<std::string_view> lines = splitLines(part->text);
        if (part->kind == NodeKind::CodeSpan) {
            if (lines.size() > 2 || (lines.size() == 2 && !found))
                break;
            if (lines.size() == 2)
                found = false;
        } else {
            if (lines.size() > 1 && !found && !barOn(lines.front()))
                break;
            found = (lines.size() <= 1 && found) || (!lines.empty() && barOn(lines.back()));
        }
    }
    return found;
}

} // namespace wolgan::dialect
