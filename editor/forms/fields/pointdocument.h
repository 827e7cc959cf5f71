#pragma once

#include "editor/document/edits/pointkeys.h"
#include "editor/document/style.h"

#include <QTextDocument>

#include <optional>

class QTextBlock;
class QTextCursor;

namespace wolgan {

/// Points and Markdown in a QTextDocument: a text block for each, line ends inside as U+2028. Whatever a text
/// cursor does to the document, the blocks can be read back; those that were not touched as they are written.
class PointDocument
{
public:
    explicit PointDocument(QTextDocument &document) : m_document(document) {}

    /// Shows another text; what differs from the one before is replaced, so that carets stay.
    void load(const QByteArray &markdown, const ListStyle &style);
    /// Shows blocks made from `blocks()`.
    void show(const QList<edits::BodyBlock> &blocks);
    /// Gives text blocks the look of what they hold, after they were typed in.
    void refit();

    [[nodiscard]] QList<edits::BodyBlock> blocks() const;
    /// What a text block holds, without how it is written.
    [[nodiscard]] static edits::BodyBlock blockAt(const QTextBlock &block);
    [[nodiscard]] QByteArray markdown() const;
    /// As shown: depths and markers are those that will be written.
    [[nodiscard]] const QList<edits::BodyBlock> &shown() const { return m_shown; }
    [[nodiscard]] const ListStyle &style() const { return m_style; }

    [[nodiscard]] edits::PointPlace place(int position) const;
    [[nodiscard]] int position(edits::PointPlace place) const;
    /// Where a byte of the Markdown is shown; of a marker or an indentation, the begin of what follows.
    [[nodiscard]] int positionOf(qsizetype offset) const;

    /// The byte of the Markdown that is shown at a position; nothing in a block that is not written yet.
    [[nodiscard]] std::optional<qsizetype> offsetOf(int position) const;

    /// Width of one level, in pixels.
    [[nodiscard]] int step() const;

private:
    void format(const QTextBlock &block, const edits::BodyBlock &shown, const QByteArray &marker) const;

    QTextDocument &m_document;
    QList<edits::BodyBlock> m_read; ///< by Spelling::index
    QList<edits::BodyBlock> m_shown;
    ListStyle m_style;
};

/// Markdown for a text with U+2028.
[[nodiscard]] QByteArray toMarkdownLines(QString text);
/// A text for one text block.
[[nodiscard]] QString toBlockText(QByteArrayView markdown);

} // namespace wolgan
