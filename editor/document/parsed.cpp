#include "editor/document/parsed.h"

#include "editor/document/footnotescan.h"
#include "editor/document/footnotescheme.h"
#include "editor/document/outlinebuild.h"

namespace wolgan {

Parsed parse(QByteArrayView bytes)
{
    Parsed parsed;
    parsed.frontMatter = parseFrontMatter(bytes);
    const ByteRange body = bodyOf(bytes, parsed.frontMatter);
    const auto [lines, unclosed] = scanWithUnclosed(bytes, body);
    parsed.unclosed = unclosed;
    parsed.footnotes = findFootnotes(bytes, lines);
    parsed.outline = buildOutline(bytes, body, lines, parsed.frontMatter, parsed.footnotes);
    learnScheme(bytes, parsed.frontMatter.content, parsed.outline, parsed.footnotes);
    return parsed;
}

ByteRange bodyOf(QByteArrayView bytes, const FrontMatter &frontMatter)
{
    if (!frontMatter.range.isEmpty())
        return {frontMatter.range.end, bytes.size()};
    return {bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0, bytes.size()};
}

} // namespace wolgan
