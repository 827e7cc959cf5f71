#include "editor/document/edits/points.h"

#include "editor/document/edits/pointreading.h"
#include "editor/document/edits/pointwriting.h"
#include "editor/document/edits/titles.h"
#include "editor/document/lines.h"

namespace wolgan::edits {

QList<BodyBlock> blocks(const Document &document, int node)
{
    const QByteArray text = edits::text(document, node);
    const QList<ByteRange> shown = linesOf(text, {0, text.size()}),
                           lines = linesOf(document.bytes(), document.outline().at(node).text);
    QList<BodyBlock> found = parsedBlocks(text);
    qsizetype line = 0;
    for (BodyBlock &block : found) {
        if (document.outline().at(node).isBullet()) { // its text stands indented: no block is a range
            block.range = {};
            continue;
        }
        while (shown[line].end <= block.range.begin)
            ++line;
        const qsizetype last = line + block.spelling.lines.count('\n');
        block.range = {lines[line].begin, contentEnd(document.bytes(), lines[last])};
    }
    return found;
}

TextEdit setBlocks(const Document &document, int node, const QList<BodyBlock> &blocks)
{
    return setText(document, node, toMarkdown(blocks, learnLists(document)).text);
}

} // namespace wolgan::edits
