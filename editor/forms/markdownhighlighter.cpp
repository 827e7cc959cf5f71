#include "editor/forms/markdownhighlighter.h"

#include "editor/forms/palettecolors.h"

#include <QRegularExpression>

namespace wolgan {

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document, const QPalette &palette,
                                         bool withFrontMatter)
    : QSyntaxHighlighter(document), m_withFrontMatter(withFrontMatter)
{
    makeFormats(palette);
}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    makeFormats(palette);
    rehighlight();
}

void MarkdownHighlighter::makeFormats(const QPalette &palette)
{
    m_heading = m_muted = m_accent = m_bold = m_code = {};
    m_heading.setFontWeight(QFont::Bold);
    m_muted.setForeground(mutedText(palette));
    m_accent.setForeground(palette.color(QPalette::Link));
    m_bold.setFontWeight(QFont::Bold);
    m_code.setBackground(palette.color(QPalette::AlternateBase));
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(highlightLine(text, 0, previousBlockState()));
}

int MarkdownHighlighter::highlightLine(const QString &line, int offset, int state)
{
    if (!wholeLine(line, offset, state))
        highlightInlines(line, offset);
    return state;
}

/// Lines that are one thing as a whole: front matter, fenced code, headings, rules.
bool MarkdownHighlighter::wholeLine(const QString &text, int offset, int &state)
{
    const int length = static_cast<int>(text.size()), before = state;
    const bool first = before < 0;
    const bool fence = text.startsWith(u"```") || text.startsWith(u"~~~");
    state = Body;
    if ((first && m_withFrontMatter && text.trimmed() == u"---") || before == InFrontMatter) {
        const bool closes = !first && (text.startsWith(u"---") || text.startsWith(u"..."));
        state = closes ? Body : InFrontMatter;
        const qsizetype colon = text.indexOf(u':');
        setFormat(offset, static_cast<int>(colon < 0 ? text.size() : colon + 1), m_muted);
        return true;
    }
    if (fence || before == InFence) {
        state = fence == (before == InFence) ? Body : InFence;
        setFormat(offset, length, fence ? m_muted : m_code);
        return true;
    }
    if (text.startsWith(u'#')) {
        setFormat(offset, length, m_heading);
        highlightInlines(text, offset);
        return true;
    }
    static const QRegularExpression rule(QStringLiteral("^(&nbsp;\\s*|[-*_]{3,}|\\{:.*\\})\\s*$"));
    if (rule.match(text).hasMatch()) {
        setFormat(offset, length, m_muted);
        return true;
    }
    return false;
}

void MarkdownHighlighter::highlightInlines(const QString &text, int offset)
{
    struct Rule
    {
        QRegularExpression pattern;
        QTextCharFormat MarkdownHighlighter::*format;
    };
    static const QList<Rule> rules{
        {QRegularExpression(QStringLiteral("\\*\\*[^*]+\\*\\*")), &MarkdownHighlighter::m_bold},
        {QRegularExpression(QStringLiteral("\\]\\([^)\\s]*\\)|\\{:[^}]*\\}|^\\s*([-*+]|\\d+\\.|>)\\s")),
         &MarkdownHighlighter::m_muted},
        {QRegularExpression(QStringLiteral("\\[\\^[\\w:-]+\\]:?")), &MarkdownHighlighter::m_accent},
        {QRegularExpression(QStringLiteral("`[^`]+`")), &MarkdownHighlighter::m_code},
    };
    for (const Rule &rule : rules) {
        for (auto it = rule.pattern.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            for (int i = static_cast<int>(match.capturedStart()); i < match.capturedEnd(); ++i) {
                QTextCharFormat merged = format(offset + i);
                merged.merge(this->*rule.format);
                setFormat(offset + i, 1, merged);
            }
        }
    }
}

} // namespace wolgan
