#include "preview/render/dialect/extensiontag.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr size_t maximalTagLength = 2000;

/// Length of `{:/}` or `{:/name}` with exactly this name.
size_t stopTag(std::string_view text, std::string_view name)
{
    if (!text.starts_with("{:/"))
        return 0;
    const std::string_view rest = text.substr(3);
    if (rest.starts_with('}'))
        return 4;
    return rest.starts_with(name) && rest.substr(name.size()).starts_with('}') ? 4 + name.size() : 0;
}

/// Position of the first `}` that no backslash stands before.
size_t closingBrace(std::string_view text, size_t pos)
{
    const size_t limit = std::min(text.size(), maximalTagLength);
    for (; pos < limit; ++pos) {
        if (text[pos] == '}')
            return pos;
        if (text[pos] == '\\' && pos + 1 < limit && text[pos + 1] == '}')
            ++pos;
    }
    return npos;
}

ExtensionTag readStop(std::string_view text)
{
    ExtensionTag tag;
    const size_t name = nameLength(text.substr(3));
    if (text.substr(3 + name).starts_with('}')) {
        tag.isStop = true;
        tag.length = 4 + name;
    }
    return tag;
}

ExtensionTag readStart(std::string_view text)
{
    ExtensionTag tag;
    size_t pos = 3;
    while (pos < text.size() && isWord(text[pos]))
        ++pos;
    const size_t close = pos == 3 ? npos : closingBrace(text, pos);
    if (close == npos)
        return tag;
    tag.name = text.substr(3, pos - 3);
    std::string_view options = text.substr(pos, close - pos);
    tag.isClosed = options.ends_with('/');
    if (tag.isClosed)
        options.remove_suffix(1);
    if (!options.empty() && !isSpace(options[0]))
        return tag;
    parseAttributeList(trimmed(options), tag.options);
    tag.length = close + 1;
    return tag;
}

} // namespace

ExtensionTag extensionTag(std::string_view text, bool asLine)
{
    if (!text.starts_with("{::") && !text.starts_with("{:/"))
        return {};
    ExtensionTag tag = text[2] == ':' ? readStart(text) : readStop(text);
    if (tag.length == 0 || !asLine)
        return tag;
    const size_t end = afterLineEnd(text, tag.length);
    tag.length = end == npos ? 0 : end;
    return tag;
}

ExtensionBody blockExtensionBody(std::string_view text, std::string_view name)
{
    size_t pos = 0;
    while (pos < text.size()) {
        const std::string_view line = text.substr(pos);
        const size_t spaces = countLeading(line, ' ', 3);
        if (const size_t stop = stopTag(line.substr(spaces), name)) {
            const size_t end = pos + spaces + stop + countLeading(line.substr(spaces + stop), ' ');
            if (end < text.size() && text[end] == '\n') {
                const std::string_view body = text.substr(0, pos);
                return {body.ends_with('\n') ? body.substr(0, body.size() - 1) : body, end + 1, true};
            }
        }
        pos += lineLength(line);
    }
    return {};
}

ExtensionBody spanExtensionBody(std::string_view text, std::string_view name)
{
    for (size_t pos = text.find("{:/"); pos != npos; pos = text.find("{:/", pos + 3)) {
        if (const size_t stop = stopTag(text.substr(pos), name))
            return {text.substr(0, pos), pos + stop, true};
    }
    return {};
}

Node *extensionNode(Arena &arena, const ExtensionTag &tag, const ExtensionBody &body)
{
    if (!body.isFound)
        return nullptr;
    if (tag.name == "comment")
        return arena.make(NodeKind::Comment, body.text);
    const std::string *type = tag.options.attributes.find("type");
    const std::string types = type ? ' ' + *type + ' ' : std::string();
    const bool isForHtml = trimmed(types).empty() || types.find(" html ") != std::string::npos;
    return arena.make(NodeKind::Raw, isForHtml ? body.text : std::string_view());
}

} // namespace wolgan::dialect
