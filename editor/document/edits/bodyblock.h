#pragma once

#include "editor/document/byterange.h"

#include <QByteArrayList>

namespace wolgan::edits {

/// How a block stands in the text it was read from; the default is that of a new block.
struct Spelling
{
    int index = -1;     ///< among the blocks of the text
    int depth = -1;     ///< the block's
    int listStart = -1; ///< the index of the first point of its list
    int place = 0;      ///< a point's place in its list, from 0
    int column = 0;     ///< of a point's text; of Markdown: of the text of the point that holds it
    QByteArray above;   ///< the blank lines before it
    QByteArray lines;   ///< its lines without the last line end
    friend bool operator==(const Spelling &, const Spelling &) = default;
};

/// A point of a list, or a stretch of Markdown that is none: a paragraph, quote, table, code… It remembers
/// how it is written, so that what is not touched is written back byte for byte.
struct BodyBlock
{
    enum class Kind { Point, Markdown };
    Kind kind = Kind::Point;
    int depth = 0;     ///< of a point: 0 in an outer list; of Markdown inside a point: that point's depth + 1
    QByteArray marker; ///< `-`, `3.`; empty for Markdown and for a new point that takes its list's
    QByteArray text;   ///< without marker and indentation, line ends as "\n", the last line has none
    Spelling spelling;
    ByteRange range; ///< in the text or document it was read from; a point's nested ones are not in it

    [[nodiscard]] bool isPoint() const { return kind == Kind::Point; }
    [[nodiscard]] bool isOrdered() const { return marker.endsWith('.'); }
    [[nodiscard]] bool isNew() const { return spelling.index < 0; }
    friend bool operator==(const BodyBlock &, const BodyBlock &) = default;
};

/// A line of a block as it is written: `indent + marker + blanks` is what stands before its text.
struct SpelledLine
{
    QByteArray indent;
    QByteArray marker; ///< of a point's first line
    QByteArray blanks; ///< behind the marker
    QByteArray text;
};

/// The lines of a block that is not new; their texts joined are the text that was read.
[[nodiscard]] QList<SpelledLine> spelledLines(const BodyBlock &block);

/// True for Markdown that is words and nothing else: no code, quote, table, heading, HTML, rule.
[[nodiscard]] bool isParagraph(const BodyBlock &block);

/// For each point the index of the point before it in its list, -1 for the first of a list and for Markdown.
[[nodiscard]] QList<int> previousInList(const QList<BodyBlock> &blocks);

} // namespace wolgan::edits
