#include "editor/document/inlinescan.h"

#include "editor/document/lines.h"

#include <QSet>

namespace wolgan {

namespace {

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Walks one block and skips what is not text.
class TextWalk
{
public:
    TextWalk(QByteArrayView bytes, ByteRange block) : m_text(bytes.first(block.end)), m_at(block.begin) {}

    QList<ByteRange> labels();

private:
    void skipSpecial();
    void skipCodeSpan();
    /// Moves behind `closing` where it follows, else behind `opened`; a failed search is not repeated.
    void skipTo(QByteArrayView closing, qsizetype opened);
    void skipTag();

    QByteArrayView m_text;
    qsizetype m_at;
    QByteArray m_endless;       ///< first characters of the closings that do not follow any more
    QSet<qsizetype> m_openRuns; ///< lengths of the runs of backticks that do not follow any more
};

void TextWalk::skipTo(QByteArrayView closing, qsizetype opened)
{
    const bool isEndless = m_endless.contains(closing.front());
    const qsizetype end = isEndless ? -1 : m_text.indexOf(closing, m_at + opened);
    if (end < 0 && !isEndless)
        m_endless.append(closing.front());
    m_at = end < 0 ? m_at + opened : end + closing.size();
}

void TextWalk::skipCodeSpan()
{
    qsizetype width = 1;
    while (m_at + width < m_text.size() && m_text[m_at + width] == '`')
        ++width;
    const qsizetype end =
        m_openRuns.contains(width) ? -1 : m_text.indexOf(QByteArray(width, '`'), m_at + width);
    if (end < 0)
        m_openRuns.insert(width);
    m_at = end < 0 ? m_at + width : end + width;
}

void TextWalk::skipTag()
{
    if (m_text.sliced(m_at).startsWith("<!--"))
        return skipTo("-->", 4);
    qsizetype i = m_at + 1;
    if (i < m_text.size() && m_text[i] == '/')
        ++i;
    if (i >= m_text.size() || !isWord(m_text[i]) || m_text[i] == '_') {
        ++m_at;
        return;
    }
    while (i < m_text.size() && m_text[i] != '>' && m_text[i] != '<')
        ++i;
    m_at = i < m_text.size() && m_text[i] == '>' ? i + 1 : m_at + 1;
}

void TextWalk::skipSpecial()
{
    const char c = m_text[m_at], next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
    if (c == '\\')
        m_at += 2;
    else if (c == '`')
        skipCodeSpan();
    else if (c == '<')
        skipTag();
    else if (c == '{' && next == '{')
        skipTo("}}", 2);
    else if (c == '{' && next == '%')
        skipTo("%}", 2);
    else if (c == '$' && next == '$')
        skipTo("$$", 2);
    else
        ++m_at;
}

QList<ByteRange> TextWalk::labels()
{
    QList<ByteRange> found;
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '[' && m_text.sliced(m_at).startsWith("[^")) {
            const qsizetype end = labelEnd(m_text, m_at + 2);
            if (end >= 0 && end < m_text.size() && m_text[end] == ']') {
                found.append({m_at + 2, end});
                m_at = end + 1;
                continue;
            }
        }
        skipSpecial();
    }
    return found;
}

/// Offset of the bracket that closes the one at `begin`, -1 without one; backslashes escape.
qsizetype closingBracket(QByteArrayView bytes, qsizetype begin, qsizetype limit, char open, char close)
{
    int depth = 0;
    for (qsizetype i = begin; i < limit; ++i) {
        if (bytes[i] == '\\')
            ++i;
        else if (bytes[i] == open)
            ++depth;
        else if (bytes[i] == close && --depth == 0)
            return i;
    }
    return -1;
}

/// A destination without angle brackets and without a quoted title behind a blank.
ByteRange destinationOf(QByteArrayView bytes, ByteRange inside)
{
    inside = trimmed(bytes, inside);
    if (!inside.isEmpty() && bytes[inside.begin] == '<') {
        const qsizetype close = inside.of(bytes).indexOf('>');
        if (close >= 0)
            return {inside.begin + 1, inside.begin + close};
    }
    const char last = inside.isEmpty() ? '\0' : bytes[inside.end - 1];
    if (last == '"' || last == '\'') {
        for (qsizetype i = inside.end - 2; i > inside.begin; --i) {
            if (bytes[i] == last && (bytes[i - 1] == ' ' || bytes[i - 1] == '\t'))
                return trimmed(bytes, {inside.begin, i});
        }
    }
    return inside;
}

} // namespace

qsizetype labelEnd(QByteArrayView bytes, qsizetype begin)
{
    if (begin >= bytes.size() || !isWord(bytes[begin]))
        return -1;
    qsizetype end = begin + 1;
    while (end < bytes.size() && (isWord(bytes[end]) || bytes[end] == '-' || bytes[end] == ':'))
        ++end;
    return end;
}

QList<ByteRange> footnoteLabels(QByteArrayView bytes, ByteRange block)
{
    return TextWalk(bytes, block).labels();
}

std::optional<InlineLink> linkAt(QByteArrayView bytes, qsizetype begin, qsizetype limit)
{
    const qsizetype bracket = begin < limit && bytes[begin] == '!' ? begin + 1 : begin;
    if (bracket >= limit || bytes[bracket] != '[')
        return std::nullopt;
    const qsizetype close = closingBracket(bytes, bracket, limit, '[', ']');
    if (close < 0 || close + 1 >= limit || bytes[close + 1] != '(')
        return std::nullopt;
    const qsizetype end = closingBracket(bytes, close + 1, limit, '(', ')');
    if (end < 0)
        return std::nullopt;
    return InlineLink{{begin, end + 1}, {bracket + 1, close}, destinationOf(bytes, {close + 2, end})};
}

} // namespace wolgan
