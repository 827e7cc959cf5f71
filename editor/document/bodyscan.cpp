#include "editor/document/bodyscan.h"

#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wolgan {

namespace {

/// The closing tags of kramdown's block elements whose body is raw.
constexpr std::array<QByteArrayView, 27> rawEnds{
    "</div",    "</details", "</table",   "</pre",     "</script", "</style",     "</figure",
    "</iframe", "</center",  "</section", "</article", "</aside",  "</form",      "</ul",
    "</ol",     "</dl",      "</video",   "</audio",   "</nav",    "</header",    "</footer",
    "</main",   "</svg",     "</math",    "</object",  "</p",      "</blockquote"};

qsizetype blanksAt(QByteArrayView line)
{
    qsizetype width = 0;
    while (width < line.size() && line[width] == ' ')
        ++width;
    return width;
}

bool isIndented(QByteArrayView line)
{
    return line.startsWith('\t') || line.startsWith("    ");
}

/// kramdown's HR_START: three or more of one mark, blanks between them allowed, up to three blanks before.
bool isRule(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    if (blanksAt(line) > 3 || text.isEmpty() || !QByteArrayView("-*_").contains(text.front()))
        return false;
    qsizetype marks = 0;
    for (const char c : text) {
        if (c == text.front())
            ++marks;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return marks >= 3;
}

/// Nothing but `&nbsp;`, `<br>` and blanks.
bool isSpacer(QByteArrayView line)
{
    QByteArrayView rest = line.trimmed();
    if (rest.isEmpty() || !QByteArrayView("&<\xC2").contains(rest[0]))
        return false;
    while (!rest.isEmpty()) {
        bool found = false;
        for (const QByteArrayView mark :
             {QByteArrayView("&nbsp;"), QByteArrayView("<br>"), QByteArrayView("<br/>"),
              QByteArrayView("<br />"), QByteArrayView("\xC2\xA0")}) {
            if (rest.startsWith(mark)) {
                rest = rest.sliced(mark.size()).trimmed();
                found = true;
                break;
            }
        }
        if (!found)
            return false;
    }
    return true;
}

bool isListMark(QByteArrayView line)
{
    line = line.sliced(std::min(blanksAt(line), line.size()));
    if (line.isEmpty())
        return false;
    qsizetype mark = 0;
    if (line[0] == '-' || line[0] == '*' || line[0] == '+') {
        mark = 1;
    } else {
        while (mark < line.size() && line[mark] >= '0' && line[mark] <= '9')
            ++mark;
        mark = mark > 0 && mark < line.size() && line[mark] == '.' ? mark + 1 : 0;
    }
    return mark > 0 && (mark == line.size() || line[mark] == ' ' || line[mark] == '\t');
}

/// Level 1 or 2 where `line` underlines the heading text `text`. kramdown's SETEXT_HEADER_START.
int underlineLevel(QByteArrayView text, QByteArrayView line)
{
    const QByteArrayView marks = line.trimmed();
    if (marks.isEmpty() || (marks[0] != '-' && marks[0] != '=') || line.startsWith(' '))
        return 0;
    if (!std::all_of(marks.begin(), marks.end(), [&](char c) { return c == marks[0]; }))
        return 0;
    if (isIndented(text) || isSpacer(text) || isListMark(text) || text.startsWith('>') ||
        text.startsWith('|') || text.startsWith("{:"))
        return 0;
    return marks[0] == '=' ? 1 : 2;
}

class BodyScan
{
public:
    BodyScan(QByteArrayView bytes, ByteRange body) : m_bytes(bytes)
    {
        m_lines.reserve(lineCount(body.of(bytes)));
        for (qsizetype begin = body.begin; begin < body.end; begin = m_lines.constLast().range.end)
            m_lines.append({lineFrom(bytes, begin, body.end)});
    }

    ScannedBody run();

private:
    [[nodiscard]] QByteArrayView line(qsizetype i) const { return lineText(m_bytes, m_lines[i].range); }
    /// Says what the next line is.
    void add(LineKind kind, int level = 0)
    {
        BodyLine &line = m_lines[m_next++];
        line.kind = kind;
        line.level = level;
    }
    /// Lines `next()` to `last` are of one kind.
    void addThrough(qsizetype last, LineKind kind);
    [[nodiscard]] qsizetype next() const { return m_next; }
    [[nodiscard]] LineKind previous() const
    {
        return m_next == 0 ? LineKind::Blank : m_lines[m_next - 1].kind;
    }

    bool special(QByteArrayView text);
    bool fence();
    bool comment();
    bool htmlBlock();
    bool liquidBlock();
    bool definition();
    bool heading(QByteArrayView text);
    [[nodiscard]] bool isIndentedCode(QByteArrayView text) const;
    /// First line from `from` that satisfies `isEnd`; a search that failed once for a key is not repeated.
    template<typename Predicate>
    std::optional<qsizetype> findEnd(QByteArrayView key, qsizetype from, Predicate isEnd);
    [[nodiscard]] bool isEndless(QByteArrayView key) const
    {
        return std::find(m_endless.begin(), m_endless.end(), key) != m_endless.end();
    }

    QByteArrayView m_bytes;
    QList<BodyLine> m_lines;
    qsizetype m_next = 0; ///< the first line of which is not said yet what it is
    QList<QByteArray> m_endless;
    bool m_inList = false;
};

void BodyScan::addThrough(qsizetype last, LineKind kind)
{
    while (next() <= last)
        add(kind);
}

template<typename Predicate>
std::optional<qsizetype> BodyScan::findEnd(QByteArrayView key, qsizetype from, Predicate isEnd)
{
    if (isEndless(key))
        return std::nullopt;
    for (qsizetype i = from; i < m_lines.size(); ++i) {
        if (isEnd(line(i)))
            return i;
    }
    m_endless.append(key.toByteArray());
    return std::nullopt;
}

/// A fence that is never closed is text.
bool BodyScan::fence()
{
    const QByteArrayView text = line(next()).trimmed();
    if (!text.startsWith("```") && !text.startsWith("~~~"))
        return false;
    const char mark = text[0];
    qsizetype width = 3;
    while (width < text.size() && text[width] == mark)
        ++width;
    if (mark == '`' && text.sliced(width).contains('`'))
        return false;
    const auto closes = [=](QByteArrayView candidate) {
        candidate = candidate.trimmed();
        return candidate.size() >= width &&
               std::all_of(candidate.begin(), candidate.end(), [=](char c) { return c == mark; });
    };
    const auto end = findEnd(QByteArray(width, mark), next() + 1, closes);
    if (end)
        addThrough(*end, LineKind::Code);
    return end.has_value();
}

bool BodyScan::comment()
{
    const auto closes = [](QByteArrayView candidate) { return candidate.contains("-->"); };
    const auto end = findEnd("-->", next(), closes);
    if (end)
        addThrough(*end, LineKind::Html);
    return end.has_value();
}

/// HTML blocks and comments whose body is not Markdown.
bool BodyScan::htmlBlock()
{
    const QByteArrayView text = line(next());
    const QByteArrayView start = text.trimmed();
    if (start.startsWith("<!--"))
        return comment();
    if (blanksAt(text) > 3 || start.size() < 2 || start[1] < 'a' || start[1] > 'z')
        return false;
    const auto nameEnd = std::find_if(start.begin() + 1, start.end(),
                                      [](char c) { return c == ' ' || c == '\t' || c == '>' || c == '/'; });
    const QByteArrayView name(start.begin() + 1, nameEnd);
    const auto closing = std::find_if(rawEnds.begin(), rawEnds.end(),
                                      [=](QByteArrayView rawEnd) { return rawEnd.sliced(2) == name; });
    if (closing == rawEnds.end() || isEndless(*closing))
        return false;
    const QByteArray opening = '<' + name.toByteArray();
    int depth = 0;
    const auto closes = [&](QByteArrayView candidate) {
        depth += static_cast<int>(candidate.count(opening) - candidate.count(*closing));
        return depth <= 0;
    };
    const auto end = findEnd(*closing, next(), closes);
    if (end)
        addThrough(*end, LineKind::Html);
    return end.has_value();
}

/// Liquid blocks whose body is not Markdown.
bool BodyScan::liquidBlock()
{
    const QByteArrayView start = line(next()).trimmed();
    if (!start.startsWith("{%"))
        return false;
    const QByteArrayView tag = start.sliced(2).trimmed();
    for (const QByteArrayView closing :
         {QByteArrayView("endraw"), QByteArrayView("endhighlight"), QByteArrayView("endcomment")}) {
        if (!tag.startsWith(closing.sliced(3)))
            continue;
        const auto closes = [=](QByteArrayView candidate) { return candidate.contains(closing); };
        const auto end = findEnd(closing, next(), closes);
        if (end)
            addThrough(*end, LineKind::Code);
        return end.has_value();
    }
    return false;
}

/// kramdown's FOOTNOTE_DEFINITION_START: the first line, then indented lines, each run of them with lazy
/// lines after it.
bool BodyScan::definition()
{
    if (previous() == LineKind::Text || definitionMark(line(next())) == 0)
        return false;
    add(LineKind::Definition);
    for (;;) {
        qsizetype i = next();
        while (i < m_lines.size() && isBlank(line(i)))
            ++i;
        if (i >= m_lines.size() || !isIndented(line(i)))
            return true;
        addThrough(i, LineKind::DefinitionText);
        while (next() < m_lines.size() && !isBlank(line(next())) && definitionMark(line(next())) == 0 &&
               headingLevel(line(next())) == 0)
            add(LineKind::DefinitionText);
    }
}

bool BodyScan::heading(QByteArrayView text)
{
    if (const int level = headingLevel(text)) {
        add(LineKind::Heading, level);
        return true;
    }
    const qsizetype i = next();
    if (previous() == LineKind::Text || i + 1 >= m_lines.size())
        return false;
    const int level = underlineLevel(text, line(i + 1));
    if (level == 0)
        return false;
    add(LineKind::Heading, level);
    add(LineKind::Underline);
    return true;
}

/// What is told by its first character: one look keeps plain lines cheap.
bool BodyScan::special(QByteArrayView text)
{
    const auto ink = std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t'; });
    switch (ink == text.end() ? '\0' : *ink) {
    case '`':
    case '~':
        return fence();
    case '<':
        return htmlBlock();
    case '{':
        return liquidBlock();
    case '[':
        return definition();
    default:
        return false;
    }
}

bool BodyScan::isIndentedCode(QByteArrayView text) const
{
    return isIndented(text) && !m_inList && previous() != LineKind::Text;
}

ScannedBody BodyScan::run()
{
    while (next() < m_lines.size()) {
        const QByteArrayView text = line(next());
        const bool afterBlank = previous() != LineKind::Text;
        if (isBlank(text)) {
            add(LineKind::Blank);
        } else if (isIndentedCode(text)) {
            add(LineKind::Code);
        } else if (!special(text) && !heading(text)) {
            if (isRule(text) || isSpacer(text)) {
                add(LineKind::Separator);
                m_inList = false;
            } else {
                if (afterBlank || isListMark(text))
                    m_inList = isListMark(text) || (m_inList && text.startsWith(' ')) ||
                               (m_inList && text.startsWith('\t'));
                add(LineKind::Text);
            }
        } else {
            m_inList = m_inList && (text.startsWith(' ') || text.startsWith('\t'));
        }
    }
    std::sort(m_endless.begin(), m_endless.end());
    return {m_lines, m_endless};
}

} // namespace

QList<BodyLine> scanBody(QByteArrayView bytes, ByteRange body)
{
    return scanWithUnclosed(bytes, body).lines;
}

ScannedBody scanWithUnclosed(QByteArrayView bytes, ByteRange body)
{
    return BodyScan(bytes, body).run();
}

int headingLevel(QByteArrayView line)
{
    qsizetype level = 0;
    while (level < line.size() && level < 7 && line[level] == '#')
        ++level;
    if (level == 0 || level > 6 || level >= line.size() || (line[level] != ' ' && line[level] != '\t'))
        return 0;
    return isBlank(line.sliced(level)) ? 0 : static_cast<int>(level);
}

qsizetype definitionMark(QByteArrayView line)
{
    const qsizetype blanks = blanksAt(line);
    if (blanks > 3 || !line.sliced(blanks).startsWith("[^"))
        return 0;
    const qsizetype end = labelEnd(line, blanks + 2);
    return end >= 0 && line.sliced(end).startsWith("]:") ? end + 2 : 0;
}

} // namespace wolgan
