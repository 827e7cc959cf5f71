#pragma once

// The lines of a post's body and what each one is: the first step from bytes to the outline.
//
// The rules are kramdown's (what the site uses), not CommonMark's, and only those that decide where headings,
// footnote definitions and figures can stand: a line inside code, raw HTML or Liquid's raw blocks is none of
// them. Linear in the size of the text for every input. cmark-gfm is not used here: it drops footnote
// definitions, has no end for lists, and can abort() on hostile input.

#include "editor/document/byterange.h"

#include <QList>

namespace wolgan {

enum class LineKind {
    Blank,
    Separator,      ///< a rule, `&nbsp;` runs or `<br>`: what authors put between sections
    Heading,        ///< `## …`, or the text line of an underlined heading
    Underline,      ///< `---` or `===` under it
    Code,           ///< fenced or indented code, fences included
    Html,           ///< an HTML block or a comment that begins a line
    Definition,     ///< `[^label]: …`
    DefinitionText, ///< indented continuation lines of a definition, blank lines between them included
    Text            ///< everything else: paragraphs, lists, quotes, tables
};

struct BodyLine
{
    ByteRange range; ///< with the line end
    LineKind kind = LineKind::Text;
    int level = 0; ///< of a heading, 1 to 6
};

[[nodiscard]] QList<BodyLine> scanBody(QByteArrayView bytes, ByteRange body);

/// What a body opens and never closes, as the text that would close it: a fence's marks, `-->`, `</div`,
/// `endraw`. Only such text changes what lines far before it are.
struct ScannedBody
{
    QList<BodyLine> lines;
    QList<QByteArray> unclosed; ///< sorted
};

[[nodiscard]] ScannedBody scanWithUnclosed(QByteArrayView bytes, ByteRange body);

/// Level of an ATX heading of kramdown's GFM parser: marks at column 0, a blank, text; 0 where the line is
/// none.
[[nodiscard]] int headingLevel(QByteArrayView line);

/// Length of `[^label]:` with leading blanks at the start of a line, 0 where it is no definition. Label:
/// `\w[\w:-]*`, ASCII.
[[nodiscard]] qsizetype definitionMark(QByteArrayView line);

} // namespace wolgan
