#include "editor/document/edits/pastedtext.h"

#include "editor/document/bodyscan.h"
#include "editor/document/bulletitems.h"
#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan::edits {

namespace {

Document readText(QByteArrayView markdown)
{
    QByteArray text = markdown.toByteArray().replace("\r\n", "\n");
    if (!text.endsWith('\n'))
        text += '\n';
    const Document document(text);
    const bool isRule = !document.frontMatter().range.isEmpty() && document.frontMatter().entries.isEmpty();
    return isRule ? Document('\n' + text) : document;
}

/// The line where the references begin that end the text.
qsizetype contentEndLine(const Document &document, const QList<BodyLine> &lines)
{
    qsizetype end = lines.size();
    for (qsizetype i = end - 1; i >= 0; --i) {
        if (lines[i].kind != LineKind::Heading)
            continue;
        const ByteRange title = headingTitle(document.bytes(), lines[i].range);
        end = isReferencesTitle(document.text(title)) ? i : end;
        break;
    }
    const auto isContent = [](LineKind kind) {
        return kind != LineKind::Blank && kind != LineKind::Separator && kind != LineKind::Definition &&
               kind != LineKind::DefinitionText;
    };
    while (end > 0 && !isContent(lines[end - 1].kind))
        --end;
    return end;
}

HeadingLevels levelsOf(const Document &document, const QList<BodyLine> &lines, HeadingLevels post,
                       bool asSections)
{
    QList<int> levels;
    bool referenced = false;
    for (const BodyLine &line : lines) {
        if (line.kind != LineKind::Heading)
            continue;
        levels.append(line.level);
        referenced = referenced || !document.footnotes().referencesIn(line.range).isEmpty();
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    if (levels.isEmpty())
        return {0, post.item};
    const QList<Node> &nodes = document.outline().nodes;
    if (std::any_of(nodes.cbegin(), nodes.cend(), [](const Node &node) { return node.isBullet(); }))
        return {document.outline().sectionLevel, document.outline().itemLevel};
    const int top = levels.first();
    if (top == post.item || (referenced && document.outline().itemLevel == top))
        return {0, top};
    if (top == post.section && levels.contains(post.item))
        return post;
    if (levels.size() > 1 && referenced)
        return {document.outline().sectionLevel, document.outline().itemLevel};
    if (levels.size() > 1)
        return {top, levels[1]};
    return asSections && top == post.section ? HeadingLevels{top, top + 1} : HeadingLevels{0, top};
}

/// The bullets that a block without heading consists of; none where it begins with other text or they are
/// text.
QList<PastedBlock> bulletsOf(const Document &document, const QList<BodyLine> &lines, ByteRange block,
                             bool asBullets)
{
    qsizetype first = 0, last = 0;
    while (last < lines.size() && lines[last].range.begin < block.end)
        ++last;
    while (first < last && isBlank(lines[first].range.of(document.bytes())))
        ++first;
    const QList<BulletItem> bullets = bulletItems(document.bytes(), lines, first, last);
    if (bullets.isEmpty() || bullets.first().line != first || (!asBullets && itemLinks(bullets) == 0))
        return {};
    QList<PastedBlock> blocks;
    for (qsizetype i = 0; i < bullets.size(); ++i) {
        const qsizetype begin = lines[bullets[i].line].range.begin;
        const qsizetype end = i + 1 < bullets.size() ? lines[bullets[i + 1].line].range.begin : block.end;
        blocks.append({false, true, {}, {begin, begin}, {begin, end}});
    }
    return blocks;
}

} // namespace

PastedText pastedText(QByteArrayView markdown, HeadingLevels levels, bool asSections, bool asBullets)
{
    PastedText pasted{readText(markdown), 0, {}};
    const Document &document = pasted.document;
    QList<BodyLine> lines = scanBody(document.bytes(), document.body());
    lines.resize(contentEndLine(document, lines));
    const HeadingLevels own = levelsOf(document, lines, levels, asSections);
    pasted.itemLevel = own.item;
    const qsizetype begin = document.body().begin;
    PastedBlock block{false, false, {}, {begin, begin}, {begin, begin}};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const BodyLine &line = lines[i];
        if (line.kind != LineKind::Heading || line.level > own.item) {
            block.body.end = line.range.end;
            continue;
        }
        pasted.blocks.append(block);
        const bool underlined = i + 1 < lines.size() && lines[i + 1].kind == LineKind::Underline;
        const QByteArrayView text = lineText(document.bytes(), line.range);
        const ByteRange heading{line.range.begin, lines[underlined ? i + 1 : i].range.end};
        block = {line.level <= own.section,
                 false,
                 text.sliced(underlined ? 0 : line.level).trimmed(),
                 heading,
                 {heading.end, heading.end}};
        i += underlined ? 1 : 0;
    }
    pasted.blocks.append(block);
    const ByteRange before = pasted.blocks.first().body; // the first heading
    const QList<PastedBlock> bullets = bulletsOf(document, lines, before, asBullets);
    if (!bullets.isEmpty() || isBlank(document.text(before)))
        pasted.blocks = bullets + pasted.blocks.mid(1);
    return pasted;
}

} // namespace wolgan::edits
