#include "editor/document/liquid.h"

#include <QList>

#include <algorithm>
#include <cctype>

namespace wolgan {

namespace {

using Kind = LiquidStop::Kind;

constexpr QByteArrayView blocks[] = {"capture", "case",      "comment", "for",      "highlight",
                                     "if",      "ifchanged", "raw",     "tablerow", "unless"};
/// Liquid's, Jekyll's, and those of the plugins that GitHub Pages has.
constexpr QByteArrayView singles[] = {"#",
                                      "assign",
                                      "avatar",
                                      "break",
                                      "continue",
                                      "cycle",
                                      "decrement",
                                      "echo",
                                      "feed_meta",
                                      "gist",
                                      "github_edit_link",
                                      "include",
                                      "include_cached",
                                      "include_relative",
                                      "increment",
                                      "link",
                                      "liquid",
                                      "post_url",
                                      "render",
                                      "seo"};

/// A tag that stands inside a block and parts it.
struct Part
{
    QByteArrayView name, block;
};
constexpr Part parts[] = {{"else", "if"},   {"elsif", "if"},  {"else", "unless"}, {"elsif", "unless"},
                          {"else", "case"}, {"when", "case"}, {"else", "for"}};

bool isOneOf(QByteArrayView name, const auto &names)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool isPartOf(QByteArrayView name, QByteArrayView block)
{
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](const Part &part) { return part.name == name && part.block == block; });
}

/// The name in a tag's text, `if` in `{%- if a %}`; empty where it has none.
QByteArrayView nameOf(QByteArrayView tag)
{
    qsizetype at = tag.startsWith("{%-") ? 3 : 2;
    while (at < tag.size() && std::isspace(static_cast<unsigned char>(tag[at])))
        ++at;
    if (tag.sliced(at).startsWith('#'))
        return tag.sliced(at, 1);
    qsizetype end = at;
    while (end < tag.size() && (std::isalnum(static_cast<unsigned char>(tag[end])) || tag[end] == '_'))
        ++end;
    return tag.sliced(at, end - at);
}

/// Reads a text tag by tag.
class LiquidScan
{
public:
    explicit LiquidScan(QByteArrayView text)
        : m_text(text), m_lastTagEnd(text.lastIndexOf("%}")), m_lastBrace(text.lastIndexOf('}'))
    {
    }

    std::optional<LiquidStop> run()
    {
        while (const auto next = nextMark()) {
            if (auto stop = isInRaw() ? skipInRaw(*next) : read(*next))
                return stop;
        }
        if (m_open.isEmpty())
            return {};
        return LiquidStop{Kind::OpenBlock, m_open.last(), nameAt(m_open.last()).toByteArray()};
    }

private:
    [[nodiscard]] QByteArrayView nameAt(ByteRange tag) const
    {
        return nameOf(m_text.sliced(tag.begin, tag.size()));
    }
    [[nodiscard]] bool isInRaw() const { return !m_open.isEmpty() && nameAt(m_open.last()) == "raw"; }

    /// Where the next `{%` or `{{` stands.
    [[nodiscard]] std::optional<qsizetype> nextMark() const
    {
        for (qsizetype at = m_text.indexOf('{', m_at); at >= 0; at = m_text.indexOf('{', at + 1)) {
            if (at + 1 < m_text.size() && (m_text[at + 1] == '%' || m_text[at + 1] == '{'))
                return at;
        }
        return {};
    }

    /// The tag or output that begins there; nothing where it does not end.
    [[nodiscard]] std::optional<ByteRange> tokenAt(qsizetype begin) const
    {
        const bool isTag = m_text[begin + 1] == '%';
        if (begin + 2 > (isTag ? m_lastTagEnd : m_lastBrace))
            return {};
        const qsizetype end = isTag ? m_text.indexOf("%}", begin + 2) : m_text.indexOf('}', begin + 2);
        const bool isWhole = isTag || m_text.sliced(end).startsWith("}}");
        return ByteRange{begin, end + (isWhole ? 2 : 1)};
    }

    std::optional<LiquidStop> read(qsizetype begin)
    {
        const auto token = tokenAt(begin);
        const bool isTag = m_text[begin + 1] == '%';
        if (!token)
            return LiquidStop{isTag ? Kind::OpenTag : Kind::OpenOutput, {begin, begin + 2}, {}};
        m_at = token->end;
        if (isTag)
            return readTag(*token);
        if (!m_text.sliced(begin, token->size()).endsWith("}}"))
            return LiquidStop{Kind::OpenOutput, *token, {}};
        return {};
    }

    std::optional<LiquidStop> readTag(ByteRange tag)
    {
        const QByteArrayView name = nameAt(tag);
        const QByteArrayView block = m_open.isEmpty() ? QByteArrayView() : nameAt(m_open.last());
        if (name.isEmpty())
            return LiquidStop{Kind::OpenTag, tag, {}};
        if (isOneOf(name, blocks))
            m_open.append(tag);
        else if (name.startsWith("end") && !block.isEmpty() && name.sliced(3) == block)
            m_open.removeLast();
        else if (!isOneOf(name, singles) && !isPartOf(name, block) && block != "comment")
            return LiquidStop{isStray(name) ? Kind::StrayTag : Kind::UnknownTag, tag, name.toByteArray()};
        return {};
    }

    [[nodiscard]] static bool isStray(QByteArrayView name)
    {
        return name.startsWith("end") || std::any_of(std::begin(parts), std::end(parts),
                                                     [name](const Part &part) { return part.name == name; });
    }

    /// Inside `raw` only `{% endraw %}` counts; also one in the middle of what would be a token elsewhere.
    std::optional<LiquidStop> skipInRaw(qsizetype begin)
    {
        const auto token = tokenAt(begin);
        m_at = token ? token->end : begin + 2;
        if (!token)
            return {};
        const QByteArrayView text = m_text.sliced(begin, token->size());
        const qsizetype tag = text.lastIndexOf("{%");
        if (tag >= 0 && text.endsWith("%}") && nameOf(text.sliced(tag)) == "endraw")
            m_open.removeLast();
        return {};
    }

    QByteArrayView m_text;
    qsizetype m_lastTagEnd, m_lastBrace;
    qsizetype m_at = 0;
    QList<ByteRange> m_open; ///< the tags of the blocks that are open
};

} // namespace

std::optional<LiquidStop> liquidStop(QByteArrayView text)
{
    return LiquidScan(text).run();
}

} // namespace wolgan
