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
    enum State { Body = 0, InFrontMatter, InFence };

    void highlightBlock(const QString &text) override;
    /// Marks one line that begins at `offset` in the block; `state` is that of the line before, -1 before the
    /// first. Returns the line's own.
    int highlightLine(const QString &line, int offset, int state);
    /// Marks what can stand anywhere in a line.
    void highlightInlines(const QString &text, int offset);

private:
    [[nodiscard]] bool wholeLine(const QString &text, int offset, int &state);
    void makeFormats(const QPalette &palette);

    bool m_withFrontMatter;
    QTextCharFormat m_heading, m_muted, m_accent, m_bold, m_code;
};

} // namespace wolgan
