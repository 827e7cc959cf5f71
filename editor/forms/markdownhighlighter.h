#pragma once

#include <QSyntaxHighlighter>

namespace wolgan {

/// Marks what a post is made of, lightly: headings, front matter, footnotes, links, code, quotes, attribute
/// lists. Colours come from the palette given.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// `withFrontMatter`: the text begins where a post begins.
    MarkdownHighlighter(QTextDocument *document, const QPalette &palette, bool withFrontMatter);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    enum State { Body = 0, InFrontMatter, InFence };
    [[nodiscard]] bool wholeLine(const QString &text);
    void inlines(const QString &text);
    void makeFormats(const QPalette &palette);

    bool m_withFrontMatter;
    QTextCharFormat m_heading, m_muted, m_accent, m_bold, m_code;
};

} // namespace wolgan
