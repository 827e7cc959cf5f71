// Definitions of footnotes, links and abbreviations: they print nothing where they stand.

#include "preview/render/dialect/blockparser.h"
#include "preview/render/dialect/characters.h"
#include "preview/render/dialect/codelines.h"

#include <QString>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;

size_t skipBlanks(std::string_view text, size_t pos)
{
    while (pos < text.size() && isBlank(text[pos]))
        ++pos;
    return pos;
}

bool endsLine(std::string_view text, size_t pos)
{
    return pos < text.size() && text[pos] == '\n';
}

/// A quoted title from `pos` on, after which the line ends; returns the position after that line, npos where
/// none is.
size_t titleAt(std::string_view text, size_t pos, std::string_view &title)
{
    if (pos >= text.size() || (text[pos] != '"' && text[pos] != '\''))
        return npos;
    const size_t line = pos + lineLength(text.substr(pos));
    for (size_t close = text.find(text[pos], pos + 2); close != npos && close < line;
         close = text.find(text[pos], close + 1)) {
        const size_t end = skipBlanks(text, close + 1);
        if (endsLine(text, end)) {
            title = text.substr(pos + 1, close - pos - 1);
            return end + 1;
        }
    }
    return npos;
}

struct LinkTarget
{
    std::string_view url;
    std::optional<std::string_view> title;
    size_t end = npos; ///< after the definition's last line
};

/// Reads what may follow the URL that ends at `pos`: a title on the same line or the next, the line's end.
bool readTargetEnd(std::string_view text, size_t pos, LinkTarget &target)
{
    const size_t afterBlanks = skipBlanks(text, pos);
    std::string_view title;
    const bool atLineEnd = endsLine(text, afterBlanks);
    const size_t titleStart = atLineEnd ? skipBlanks(text, afterBlanks + 1) : afterBlanks;
    const size_t end = atLineEnd || afterBlanks > pos ? titleAt(text, titleStart, title) : npos;
    if (end != npos) {
        target.title = title;
        target.end = end;
    } else if (atLineEnd) {
        target.end = afterBlanks + 1;
    }
    return target.end != npos;
}

/// Reads the URL at `pos`, in angle brackets or up to the title or the line's end.
LinkTarget readTarget(std::string_view text, size_t pos)
{
    LinkTarget target;
    const size_t line = pos + lineLength(text.substr(pos));
    if (pos < text.size() && text[pos] == '<') {
        const std::string_view inLine = text.substr(0, line);
        for (size_t close = inLine.find('>', pos); close != npos; close = inLine.find('>', close + 1)) {
            target.url = text.substr(pos + 1, close - pos - 1);
            if (readTargetEnd(text, close + 1, target))
                return target;
        }
    }
    const size_t used = pos + trimmedEnd(text.substr(pos, line - pos)).size();
    for (size_t end = pos + 1; end < used; ++end) {
        const size_t quote = isBlank(text[end]) ? skipBlanks(text, end) : 0;
        if (quote != 0 && (text[quote] == '"' || text[quote] == '\'') && readTargetEnd(text, end, target)) {
            target.url = text.substr(pos, end - pos);
            return target;
        }
    }
    target.url = text.substr(pos, used - pos);
    if (!target.url.empty())
        readTargetEnd(text, used, target);
    return target;
}

bool looksLikeBrokenTitle(std::string_view url)
{
    for (size_t i = 1; i < url.size(); ++i) {
        if ((url[i] == '"' || url[i] == '\'') && isBlank(url[i - 1]))
            return true;
    }
    return false;
}

} // namespace

std::string normalizedLinkName(std::string_view name)
{
    std::string folded;
    bool isAscii = true;
    for (size_t i = 0; i < name.size(); ++i) {
        if (isSpace(name[i])) {
            if (i == 0 || !isSpace(name[i - 1]))
                folded += ' ';
        } else {
            folded += lowered(name[i]);
            isAscii = isAscii && static_cast<unsigned char>(name[i]) < 0x80;
        }
    }
    return isAscii ? folded : QString::fromStdString(folded).toLower().toStdString();
}

bool BlockParser::parseFootnoteDefinition()
{
    const std::string_view text = rest();
    const size_t open = countLeading(text, ' ', 3);
    if (!text.substr(open).starts_with("[^"))
        return false;
    const size_t name = nameLength(text.substr(open + 2));
    const size_t close = open + 2 + name;
    if (name == 0 || !text.substr(close).starts_with("]:"))
        return false;
    const size_t body = close + 2;
    const size_t firstLine = lineLength(text.substr(body));
    const size_t length = firstLine + indentedLines(text.substr(body + firstLine));
    m_state.pos += body + length;
    Node *content = m_arena.make(NodeKind::Root);
    parseBlocks(content, m_arena.keep(withoutCodeIndent(text.substr(body, length))));
    addMarker(MarkerKind::Footnote);
    FootnoteDefinition &footnote = m_context.found.footnotes[text.substr(open + 2, name)];
    footnote = FootnoteDefinition{nullptr, content, 0, 0};
    m_openFootnotes.push_back(&footnote);
    return true;
}

bool BlockParser::parseLinkDefinition()
{
    const std::string_view text = rest();
    const size_t open = countLeading(text, ' ', 3);
    if (!text.substr(open).starts_with('['))
        return false;
    const size_t close = text.find_first_of("\n]", open + 1);
    if (close == npos || close == open + 1 || !text.substr(close).starts_with("]:"))
        return false;
    const size_t begin = skipBlanks(text, close + 2);
    const LinkTarget target = readTarget(text, begin);
    const bool isBare = text[begin] != '<' || target.url.data() == text.data() + begin;
    if (target.end == npos || (isBare && looksLikeBrokenTitle(target.url)))
        return false;
    m_state.pos += target.end;
    addMarker(MarkerKind::LinkDefinition);
    m_context.found.links[normalizedLinkName(text.substr(open + 1, close - open - 1))] = {
        target.url, target.title, lastChild()};
    return true;
}

bool BlockParser::parseAbbreviationDefinition()
{
    const std::string_view text = rest();
    const size_t open = countLeading(text, ' ', 3);
    if (!text.substr(open).starts_with("*["))
        return false;
    const std::string_view line = text.substr(0, lineLength(text));
    const size_t close = line.find("]:", open + 3);
    if (close == npos)
        return false;
    m_state.pos += line.size();
    addMarker(MarkerKind::Abbreviation);
    m_context.found.abbreviations[line.substr(open + 2, close - open - 2)] = {trimmed(line.substr(close + 2)),
                                                                              lastChild()};
    return true;
}

} // namespace wolgan::dialect
