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
    setCurrentBlockState(Body);
    if (!wholeLine(text))
        inlines(text);
}

/// Lines that are one thing as a whole: front matter, fenced code, headings, rules.
bool MarkdownHighlighter::wholeLine(const QString &text)
{
    const int length = static_cast<int>(text.size());
    const bool first = previousBlockState() < 0;
    const bool fence = text.startsWith(u"```") || text.startsWith(u"~~~");
    if ((first && m_withFrontMatter && text.trimmed() == u"---") || previousBlockState() == InFrontMatter) {
        const bool closes = !first && (text.startsWith(u"---") || text.startsWith(u"..."));
        setCurrentBlockState(closes ? Body : InFrontMatter);
        const qsizetype colon = text.indexOf(u':');
        setFormat(0, static_cast<int>(colon < 0 ? text.size() : colon + 1), m_muted);
        return true;
    }
    if (fence || previousBlockState() == InFence) {
        setCurrentBlockState(fence == (previousBlockState() == InFence) ? Body : InFence);
        setFormat(0, length, fence ? m_muted : m_code);
        return true;
    }
    if (text.startsWith(u'#')) {
        setFormat(0, length, m_heading);
        inlines(text);
        return true;
    }
    static const QRegularExpression rule(QStringLiteral("^(&nbsp;\\s*|[-*_]{3,}|\\{:.*\\})\\s*$"));
    if (rule.match(text).hasMatch()) {
        setFormat(0, length, m_muted);
        return true;
    }
    return false;
}

void MarkdownHighlighter::inlines(const QString &text)
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
                QTextCharFormat merged = format(i);
                merged.merge(this->*rule.format);
                setFormat(i, 1, merged);
            }
        }
    }
}

} // namespace wolgan
