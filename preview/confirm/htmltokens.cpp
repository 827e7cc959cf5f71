#include "preview/confirm/htmltokens.h"

#include "preview/render/dialect/entities.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace wolgan {

namespace {

using Names = QSet<QByteArray>;

Names names(const char *list)
{
    const QList<QByteArray> parts = QByteArray(list).split(' ');
    return Names(parts.begin(), parts.end());
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool hasRawText(const QByteArray &name)
{
    static const Names raw = names("script style textarea title xmp iframe noembed noframes");
    return raw.contains(name);
}

bool isVoid(const QByteArray &name)
{
    static const Names found = names("area base br col embed hr img input link meta param source track wbr");
    return found.contains(name);
}

class Tokenizer
{
public:
    explicit Tokenizer(QByteArrayView html) : m_html(html) {}

    QList<HtmlToken> run()
    {
        while (m_pos < m_html.size()) {
            const qsizetype begin = m_pos;
            if (at(m_pos) != '<' || !readMarkup())
                readText(begin);
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] char at(qsizetype i) const { return i < m_html.size() ? m_html[i] : '\0'; }

    void readText(qsizetype begin)
    {
        const qsizetype next = m_html.indexOf('<', begin + 1);
        m_pos = next < 0 ? m_html.size() : next;
        addText(begin, false);
    }

    void addText(qsizetype begin, bool isRaw)
    {
        if (begin == m_pos)
            return;
        if (!m_tokens.isEmpty() && m_tokens.last().kind == HtmlToken::Text && m_tokens.last().isRaw == isRaw)
            m_tokens.last().range.end = m_pos; // a `<` that is no tag
        else
            m_tokens.append({HtmlToken::Text, {begin, m_pos}, {}, {}, isRaw, false});
    }

    bool readMarkup()
    {
        const QByteArrayView rest = m_html.sliced(m_pos);
        if (rest.startsWith("<!--"))
            return readComment(4, "-->");
        if (rest.startsWith("<!") || rest.startsWith("<?"))
            return readComment(2, ">");
        const bool closes = at(m_pos + 1) == '/';
        return isLetter(at(m_pos + (closes ? 2 : 1))) && readTag(closes);
    }

    bool readComment(qsizetype opening, const char *closing)
    {
        const qsizetype begin = m_pos;
        const qsizetype end = m_html.indexOf(closing, m_pos + opening);
        m_pos = end < 0 ? m_html.size() : end + qstrlen(closing);
        const qsizetype last = end < 0 ? m_html.size() : end;
        const QByteArray text = m_html.sliced(begin + opening, last - begin - opening).toByteArray();
        m_tokens.append({HtmlToken::Comment, {begin, m_pos}, {}, "<!--" + text + "-->", false, true});
        return true;
    }

    bool readTag(bool closes)
    {
        const qsizetype begin = m_pos;
        m_pos += closes ? 2 : 1;
        const qsizetype nameBegin = m_pos;
        while (m_pos < m_html.size() && !isSpace(at(m_pos)) && at(m_pos) != '/' && at(m_pos) != '>')
            ++m_pos;
        HtmlToken token;
        token.kind = closes ? HtmlToken::Close : HtmlToken::Open;
        token.name = m_html.sliced(nameBegin, m_pos - nameBegin).toByteArray().toLower();
        const QByteArray attributes = readAttributes();
        const bool isSlashed = at(m_pos - 1) == '/';
        if (m_pos >= m_html.size()) { // a tag that never ends takes all that follows with it
            const QByteArray text = m_html.sliced(begin).toByteArray();
            m_tokens.append({HtmlToken::Comment, {begin, m_pos}, {}, text, false, true});
            return true;
        }
        ++m_pos;
        token.range = {begin, m_pos};
        token.key = closes ? "</" + token.name + '>' : '<' + token.name + attributes + '>';
        token.isComplete = !closes && (isVoid(token.name) || (isSlashed && m_drawings > 0));
        m_tokens.append(token);
        if (token.name == "svg" || token.name == "math")
            m_drawings = std::max(0, m_drawings + (closes ? -1 : isSlashed ? 0 : 1));
        if (!closes && m_drawings == 0 && hasRawText(token.name))
            readRawText(token.name);
        return true;
    }

    void readRawText(const QByteArray &name)
    {
        const qsizetype begin = m_pos;
        const QByteArray end = "</" + name;
        for (m_pos = m_html.indexOf("</", begin); m_pos >= 0; m_pos = m_html.indexOf("</", m_pos + 2)) {
            const qsizetype length = std::min(end.size(), m_html.size() - m_pos);
            if (m_html.sliced(m_pos, length).compare(end, Qt::CaseInsensitive) == 0)
                break;
        }
        m_pos = m_pos < 0 ? m_html.size() : m_pos;
        addText(begin, true);
    }

    QByteArray readValue()
    {
        const char quote = at(m_pos);
        if (quote == '"' || quote == '\'') {
            const qsizetype begin = m_pos + 1;
            const qsizetype end = m_html.indexOf(quote, begin);
            m_pos = end < 0 ? m_html.size() : end + 1;
            return m_html.sliced(begin, (end < 0 ? m_html.size() : end) - begin).toByteArray();
        }
        const qsizetype begin = m_pos;
        while (m_pos < m_html.size() && !isSpace(at(m_pos)) && at(m_pos) != '>')
            ++m_pos;
        return m_html.sliced(begin, m_pos - begin).toByteArray();
    }

    void skipSpaces()
    {
        while (m_pos < m_html.size() && isSpace(at(m_pos)))
            ++m_pos;
    }

    /// Stops at the tag's `>`.
    QByteArray readAttributes()
    {
        QMap<QByteArray, QByteArray> found;
        while (m_pos < m_html.size() && at(m_pos) != '>') {
            if (isSpace(at(m_pos)) || at(m_pos) == '/') {
                ++m_pos;
                continue;
            }
            const qsizetype begin = m_pos++;
            while (m_pos < m_html.size() && !isSpace(at(m_pos)) && !QByteArrayView("=/>").contains(at(m_pos)))
                ++m_pos;
            const QByteArray name = m_html.sliced(begin, m_pos - begin).toByteArray().toLower();
            skipSpaces();
            QByteArray value;
            if (at(m_pos) == '=') {
                ++m_pos;
                skipSpaces();
                value = decodedHtml(readValue());
            }
            if (!found.contains(name) && !name.startsWith("data-"))
                found.insert(name, value);
        }
        return joined(found);
    }

    static QByteArray joined(const QMap<QByteArray, QByteArray> &attributes)
    {
        QByteArray text;
        for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
            QByteArray value = it.value();
            if (it.key() == "class") {
                QList<QByteArray> classes = value.simplified().split(' ');
                std::sort(classes.begin(), classes.end());
                value = classes.join(' ');
            }
            // A length before the value: no value can look like another attribute.
            text += ' ' + it.key() + '=' + QByteArray::number(value.size()) + ':' + value;
        }
        return text;
    }

    QByteArrayView m_html;
    qsizetype m_pos = 0;
    int m_drawings = 0; ///< how many svg and math elements are open
    QList<HtmlToken> m_tokens;
};

} // namespace

QList<HtmlToken> htmlTokens(QByteArrayView html)
{
    return Tokenizer(html).run();
}

QByteArray decodedHtml(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    qsizetype pos = 0;
    while (pos < text.size()) {
        if (text[pos] == '&') {
            const QByteArrayView rest = text.sliced(pos, std::min<qsizetype>(text.size() - pos, 40));
            const dialect::EntityReference reference = dialect::entityReference(
                std::string_view(rest.data(), static_cast<std::size_t>(rest.size())));
            if (reference.length != 0 && reference.codePoint != 0) {
                out += QByteArray::fromStdString(dialect::utf8(reference.codePoint));
                pos += static_cast<qsizetype>(reference.length);
                continue;
            }
        }
        out += text[pos++];
    }
    return out;
}

bool isBlockTag(const QByteArray &name)
{
    static const Names found = names(
        "address article aside blockquote br caption center col colgroup dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main "
        "menu "
        "nav ol p pre section summary table tbody td tfoot th thead tr ul video audio");
    return found.contains(name);
}

} // namespace wolgan
