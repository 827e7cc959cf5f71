#include "preview/confirm/htmlpieces.h"

#include "preview/confirm/htmltokens.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

QByteArray folded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (!isSpace(c))
            out += c;
        else if (out.isEmpty() || out.back() != ' ')
            out += ' ';
    }
    return out;
}

bool keepsSpace(const QByteArray &name)
{
    return name == "pre" || name == "textarea" || name == "script" || name == "style";
}

class Pieces
{
public:
    explicit Pieces(const QByteArray &html) : m_html(html), m_tokens(htmlTokens(html)) {}

    QList<HtmlPiece> take()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i)
            add(i);
        if (m_open)
            closeAll();
        return std::move(m_pieces);
    }

private:
    void add(qsizetype i)
    {
        const HtmlToken &token = m_tokens[i];
        switch (token.kind) {
        case HtmlToken::Text:
            m_stack.isEmpty() ? addLines(i) : addText(i);
            break;
        case HtmlToken::Comment:
            append(token, false);
            break;
        case HtmlToken::Open:
            // A browser ends a paragraph where a block begins.
            if (!m_stack.isEmpty() && m_stack.last() == "p" && isBlockTag(token.name) && token.name != "br")
                close("p", token.range.begin);
            append(token, !token.isComplete);
            break;
        case HtmlToken::Close:
            if (m_openCounts.value(token.name) > 0)
                close(token.name, token.range.end);
            break;
        }
    }

    void append(const HtmlToken &token, bool opens)
    {
        if (m_stack.isEmpty()) {
            m_open = HtmlPiece{token.range,
                               token.name,
                               {},
                               token.name == "div" && token.key.contains(" role=12:doc-endnotes")};
        }
        m_open->key += token.key;
        if (opens)
            ++m_openCounts[m_stack.emplaceBack(token.name)];
        else if (m_stack.isEmpty())
            finish(token.range.end);
        if (opens && keepsSpace(token.name))
            ++m_verbatim;
    }

    /// Ends the innermost element of this name and those in it.
    void close(const QByteArray &name, qsizetype end)
    {
        while (!m_stack.isEmpty()) {
            const QByteArray last = m_stack.takeLast();
            --m_openCounts[last];
            m_open->key += "</" + last + '>';
            m_verbatim -= keepsSpace(last) ? 1 : 0;
            if (last == name)
                break;
        }
        if (m_stack.isEmpty())
            finish(end);
    }

    void closeAll()
    {
        while (!m_stack.isEmpty())
            m_open->key += "</" + m_stack.takeLast() + '>';
        finish(m_html.size());
    }

    void finish(qsizetype end)
    {
        m_open->range.end = end;
        m_pieces.append(*m_open);
        m_open.reset();
        m_openCounts.clear();
        m_verbatim = 0;
    }

    /// White space beside the token at `i` shows unless a block begins or ends there.
    [[nodiscard]] bool isInline(qsizetype i) const
    {
        if (i < 0 || i >= m_tokens.size())
            return false;
        return m_tokens[i].kind == HtmlToken::Comment || !isBlockTag(m_tokens[i].name);
    }

    void addText(qsizetype i)
    {
        const QByteArrayView text = m_tokens[i].range.of(m_html);
        if (m_verbatim > 0) {
            const bool opensPre = i > 0 && m_tokens[i - 1].name == "pre" && text.startsWith('\n');
            m_open->key +=
                escaped(m_tokens[i].isRaw ? text.toByteArray() : decodedHtml(text)).mid(opensPre ? 1 : 0);
        } else {
            m_open->key += shown(text, isInline(i - 1), isInline(i + 1));
        }
    }

    [[nodiscard]] static QByteArray shown(QByteArrayView text, bool spaceBefore, bool spaceAfter)
    {
        QByteArray line = folded(text);
        if (!spaceBefore && line.startsWith(' '))
            line.remove(0, 1);
        if (!spaceAfter && line.endsWith(' '))
            line.chop(1);
        return escaped(decodedHtml(line));
    }

    /// No text can look like a tag.
    [[nodiscard]] static QByteArray escaped(QByteArray text)
    {
        return text.replace('&', "&amp;").replace('<', "&lt;");
    }

    /// Text beside the top's elements: a piece for each line.
    void addLines(qsizetype i)
    {
        const ByteRange all = m_tokens[i].range;
        for (qsizetype begin = all.begin; begin < all.end;) {
            const qsizetype newline = m_html.indexOf('\n', begin);
            const qsizetype end = newline < 0 ? all.end : std::min(newline, all.end);
            ByteRange line{begin, end};
            while (!line.isEmpty() && isSpace(m_html[line.begin]))
                ++line.begin;
            while (!line.isEmpty() && isSpace(m_html[line.end - 1]))
                --line.end;
            if (!line.isEmpty()) {
                const bool spaceBefore = begin == all.begin && isInline(i - 1);
                const bool spaceAfter = end == all.end && isInline(i + 1);
                const QByteArrayView text = ByteRange{begin, end}.of(m_html);
                const QByteArray key = shown(text, spaceBefore, spaceAfter);
                m_pieces.append(
                    {{spaceBefore ? begin : line.begin, spaceAfter ? end : line.end}, {}, key, false});
            }
            begin = end + 1;
        }
    }

    const QByteArray &m_html;
    QList<HtmlToken> m_tokens;
    QList<HtmlPiece> m_pieces;
    std::optional<HtmlPiece> m_open;     ///< has a value exactly while the stack is not empty
    QList<QByteArray> m_stack;           ///< names of the open elements
    QHash<QByteArray, int> m_openCounts; ///< of them, by name
    int m_verbatim = 0;                  ///< how many of them keep white space
};

} // namespace

QList<HtmlPiece> htmlPieces(const QByteArray &html)
{
    return Pieces(html).take();
}

QList<QByteArray> footnoteIds(const QByteArray &footnotes)
{
    QList<QByteArray> ids;
    for (const HtmlToken &token : htmlTokens(footnotes)) {
        const qsizetype id = token.key.indexOf(" id=");
        if (token.kind != HtmlToken::Open || token.name != "li" || id < 0)
            continue;
        const qsizetype colon = token.key.indexOf(':', id);
        const QByteArray value = token.key.mid(colon + 1, token.key.mid(id + 4, colon - id - 4).toLongLong());
        if (value.startsWith("fn:"))
            ids.append(value);
    }
    return ids;
}

} // namespace wolgan
