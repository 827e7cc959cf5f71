#include "editor/document/reparse.h"

#include "editor/document/bodyscan.h"
#include "editor/document/bulletitems.h"
#include "editor/document/footnotehint.h"
#include "editor/document/footnotescan.h"
#include "editor/document/itemhint.h"
#include "editor/document/lines.h"
#include "editor/document/outlinebuild.h"

#include <algorithm>

namespace wolgan {

namespace {

/// Bytes of the old text and of the new one, and the nodes that begin there.
struct Chunk
{
    ByteRange before, after;
    int firstNode = 0, endNode = 0;
    [[nodiscard]] qsizetype growth() const { return after.size() - before.size(); }
};

/// What a chunk is when it is read alone.
struct Part
{
    ScannedBody scan;
    Footnotes footnotes;
    Outline outline;
    int firstNode = 0; ///< the nodes before it are not the chunk's
    [[nodiscard]] int nodeCount() const { return static_cast<int>(outline.nodes.size()) - firstNode; }
    [[nodiscard]] const Node &node(int i) const { return outline.nodes[firstNode + i]; }
    /// Parent of node `i`, counted from the first one; negative where it lies outside.
    [[nodiscard]] int parent(int i) const { return std::max(node(i).parent - firstNode, -1); }
};

/// A place where the scan begins anew, or the intro.
bool isAnchor(QByteArrayView bytes, const Outline &outline, int index)
{
    const Node &node = outline.at(index);
    if (node.kind == NodeKind::Definition)
        return outline.at(node.parent).kind == NodeKind::References && bytes[node.range.begin] == '[';
    if (node.kind == NodeKind::Section || node.kind == NodeKind::Item || node.kind == NodeKind::References)
        return headingLevel(lineText(bytes, wholeLines(bytes, {node.range.begin, node.range.begin + 1}))) > 0;
    return node.kind == NodeKind::Intro;
}

/// The chunk around an edit of the body; it may reach behind the chunk.
Chunk chunkAt(QByteArrayView bytes, const Parsed &parsed, ByteRange touched, qsizetype growth)
{
    const QList<Node> &nodes = parsed.outline.nodes;
    const auto after = std::upper_bound(nodes.cbegin(), nodes.cend(), touched.begin,
                                        [](qsizetype at, const Node &node) { return at < node.range.begin; });
    const int intro = parsed.outline.first(NodeKind::Intro);
    Chunk chunk;
    chunk.firstNode = std::max(static_cast<int>(after - nodes.cbegin()) - 1, intro);
    while (chunk.firstNode > intro && !isAnchor(bytes, parsed.outline, chunk.firstNode))
        --chunk.firstNode;
    chunk.endNode = chunk.firstNode + 1;
    while (chunk.endNode < nodes.size() && !isAnchor(bytes, parsed.outline, chunk.endNode))
        ++chunk.endNode;
    chunk.before = {chunk.firstNode == intro ? bodyOf(bytes, parsed.frontMatter).begin
                                             : nodes[chunk.firstNode].range.begin,
                    chunk.endNode < nodes.size() ? nodes[chunk.endNode].range.begin : bytes.size()};
    chunk.after = {chunk.before.begin, chunk.before.end + growth};
    return chunk;
}

bool beginsAnew(QByteArrayView bytes, ByteRange range, NodeKind kind)
{
    if (kind == NodeKind::Intro)
        return true;
    if (kind == NodeKind::Definition)
        return range.of(bytes).startsWith('[');
    return headingLevel(lineText(bytes, wholeLines(bytes, {range.begin, range.begin + 1}))) > 0;
}

/// One definition with nothing but blank lines around it.
bool isDefinition(const QList<BodyLine> &lines)
{
    const auto belongs = [](const BodyLine &line) {
        return line.kind == LineKind::DefinitionText || line.kind == LineKind::Blank;
    };
    return lines.first().kind == LineKind::Definition &&
           std::all_of(lines.cbegin() + 1, lines.cend(), belongs);
}

/// Nothing where the chunk cannot be read alone.
std::optional<Part> parsedAlone(QByteArrayView bytes, ByteRange range, NodeKind kind, HeadingLevels levels)
{
    const bool wholeLines = range.end == bytes.size() || range.of(bytes).endsWith('\n');
    if (range.isEmpty() || !wholeLines || !beginsAnew(bytes, range, kind))
        return std::nullopt;
    Part part;
    part.scan = scanWithUnclosed(bytes.first(range.end), range);
    if (!part.scan.unclosed.isEmpty() || (kind == NodeKind::Definition && !isDefinition(part.scan.lines)))
        return std::nullopt;
    part.footnotes = findFootnotes(bytes, part.scan.lines);
    part.outline = buildPart(bytes.first(range.end), range, part.scan.lines, levels, part.footnotes);
    part.firstNode = kind == NodeKind::Intro ? 1 : 2;
    return part;
}

bool sameNodes(const Part &a, const Part &b)
{
    if (a.nodeCount() != b.nodeCount() || a.outline.figures.size() != b.outline.figures.size())
        return false;
    for (int i = 0; i < a.nodeCount(); ++i) {
        if (a.node(i).kind != b.node(i).kind || a.node(i).level != b.node(i).level ||
            a.parent(i) != b.parent(i) || (a.parent(i) < 0) != (i == 0))
            return false;
    }
    return true;
}

/// Labels of references or definitions.
template<typename Footnote>
QList<QByteArrayView> labels(QByteArrayView bytes, const QList<Footnote> &footnotes)
{
    QList<QByteArrayView> found;
    for (const Footnote &footnote : footnotes)
        found.append(footnote.label.of(bytes));
    return found;
}

/// What a heading tells about the levels of the post and its kind of items.
struct HeadingUse
{
    int level = 0;
    bool isReferences = false;
    bool hasReference = false;
    qsizetype links = 0; ///< see itemLinks()
    friend bool operator==(const HeadingUse &, const HeadingUse &) = default;
};

QList<HeadingUse> headingUses(QByteArrayView bytes, const Part &part)
{
    QList<HeadingUse> uses;
    const QList<BodyLine> &lines = part.scan.lines;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == LineKind::Heading)
            uses.append({lines[i].level, isReferencesTitle(headingTitle(bytes, lines[i].range).of(bytes)),
                         !part.footnotes.referencesIn(lines[i].range).isEmpty(), itemLinks(bytes, lines, i)});
    }
    return uses;
}

/// True where an unclosed opening elsewhere might end in this text.
bool mayClose(QByteArrayView text, const QList<QByteArray> &unclosed)
{
    return std::any_of(unclosed.cbegin(), unclosed.cend(), [&](const QByteArray &closing) {
        return text.contains(closing) || (closing.startsWith("</") && text.contains('<' + closing.sliced(2)));
    });
}

/// Where the first of a list's entries at or behind an offset stands.
template<typename Entry>
qsizetype firstAt(const QList<Entry> &entries, qsizetype offset)
{
    return std::lower_bound(entries.cbegin(), entries.cend(), offset,
                            [](const Entry &entry, qsizetype at) { return entry.range.begin < at; }) -
           entries.cbegin();
}

/// Moves what lies at or behind an offset. Ranges that are not set stay at 0.
class Shift
{
public:
    Shift(qsizetype from, qsizetype by) : m_from(from), m_by(by) {}

    void operator()(ByteRange &range) const
    {
        range.begin += range.begin >= m_from ? m_by : 0;
        range.end += range.end >= m_from ? m_by : 0;
    }
    void operator()(Node &node) const
    {
        for (ByteRange *range : {&node.range, &node.heading, &node.title, &node.link, &node.body, &node.text})
            (*this)(*range);
    }
    void operator()(Figure &figure) const
    {
        for (ByteRange *range :
             {&figure.range, &figure.image, &figure.alt, &figure.path, &figure.attributes, &figure.caption})
            (*this)(*range);
    }
    void operator()(FootnoteReference &reference) const
    {
        (*this)(reference.range);
        (*this)(reference.label);
    }
    void operator()(FootnoteDefinition &definition) const
    {
        for (ByteRange *range :
             {&definition.range, &definition.label, &definition.content, &definition.title, &definition.url})
            (*this)(*range);
    }
    template<typename Entry>
    void operator()(QList<Entry> &entries, qsizetype first) const
    {
        for (Entry *entry = entries.data() + first, *end = entries.data() + entries.size(); entry < end;
             ++entry)
            (*this)(*entry);
    }

private:
    qsizetype m_from;
    qsizetype m_by;
};

/// Whether a chunk read alone is what it was in the whole: the premise of all this.
bool isWhatWas(const Parsed &parsed, const Chunk &chunk, const Part &part)
{
    const auto sameAsIn = [&](const auto &all, const auto &few) {
        const qsizetype first = firstAt(all, chunk.before.begin);
        return firstAt(all, chunk.before.end) - first == few.size();
    };
    if (chunk.endNode - chunk.firstNode != part.nodeCount() ||
        !sameAsIn(parsed.outline.figures, part.outline.figures) ||
        !sameAsIn(parsed.footnotes.references, part.footnotes.references) ||
        !sameAsIn(parsed.footnotes.definitions, part.footnotes.definitions))
        return false;
    for (int i = 0; i < part.nodeCount(); ++i) {
        const Node &was = parsed.outline.at(chunk.firstNode + i), &is = part.node(i);
        const bool sameEnd = was.range.end == is.range.end || was.range.end > chunk.before.end;
        if (was.kind != is.kind || was.level != is.level || was.range.begin != is.range.begin || !sameEnd ||
            was.heading != is.heading || was.title != is.title || was.link != is.link ||
            was.body != is.body || was.text != is.text)
            return false;
    }
    return true;
}

/// Takes a chunk's new ranges; all behind it has moved already.
void replaceChunk(Parsed &parsed, const Chunk &chunk, const Part &part)
{
    QList<Node> &nodes = parsed.outline.nodes;
    const qsizetype oldEnd = nodes[chunk.firstNode].range.end;
    for (int i = 0; i < part.nodeCount(); ++i) {
        Node &node = nodes[chunk.firstNode + i];
        const Node &now = part.node(i);
        node.range = {now.range.begin,
                      node.range.end > chunk.before.end ? node.range.end + chunk.growth() : now.range.end};
        node.heading = now.heading;
        node.title = now.title;
        node.link = now.link;
        node.body = now.body;
        node.text = now.text;
    }
    const qsizetype newEnd = nodes[chunk.firstNode].range.end;
    const auto stretch = [&](ByteRange &range) {
        range.end = range.end == oldEnd ? newEnd : range.end + chunk.growth();
    };
    for (int i = nodes[chunk.firstNode].parent; i > 0; i = nodes[i].parent) {
        stretch(nodes[i].range);
        if (nodes[i].kind == NodeKind::References)
            stretch(nodes[i].body);
    }
    std::copy(part.outline.figures.cbegin(), part.outline.figures.cend(),
              parsed.outline.figures.begin() + firstAt(parsed.outline.figures, chunk.before.begin));
    const qsizetype reference = firstAt(parsed.footnotes.references, chunk.before.begin);
    for (qsizetype i = 0; i < part.footnotes.references.size(); ++i) {
        FootnoteReference &old = parsed.footnotes.references[reference + i];
        old = {part.footnotes.references[i].range, part.footnotes.references[i].label, old.definition};
    }
    std::copy(part.footnotes.definitions.cbegin(), part.footnotes.definitions.cend(),
              parsed.footnotes.definitions.begin() +
                  firstAt(parsed.footnotes.definitions, chunk.before.begin));
}

/// Moves all that stands behind byte `from` of the old text; `node` is the first node there.
void moveRest(Parsed &parsed, qsizetype node, qsizetype from, qsizetype growth)
{
    const Shift shift(from, growth);
    shift(parsed.outline.nodes, node);
    shift(parsed.outline.figures, firstAt(parsed.outline.figures, from));
    shift(parsed.footnotes.references, firstAt(parsed.footnotes.references, from));
    shift(parsed.footnotes.definitions, firstAt(parsed.footnotes.definitions, from));
    parsed.outline.nodes[0].range.end += growth;
}

std::optional<Reparsed> withFrontMatter(QByteArrayView before, const Parsed &parsed, QByteArrayView after,
                                        qsizetype growth)
{
    const qsizetype end = parsed.frontMatter.range.end;
    const FrontMatter now = parseFrontMatter(after);
    if (now.range.isEmpty() || now.range.end != end + growth ||
        readFootnoteHint(before, parsed.frontMatter.content) != readFootnoteHint(after, now.content) ||
        readItemHint(before, parsed.frontMatter.content) != readItemHint(after, now.content))
        return std::nullopt;
    Reparsed result{parsed, {1, 2}};
    result.parsed.frontMatter = now;
    moveRest(result.parsed, 2, end, growth);
    result.parsed.outline.nodes[1].range = now.range;
    return result;
}

} // namespace

std::optional<Reparsed> reparse(QByteArrayView before, const Parsed &parsed, const TextEdit &edit,
                                QByteArrayView after)
{
    if (edit.isEmpty())
        return Reparsed{parsed, {}};
    const ByteRange touched{edit.replacements().first().range.begin, edit.replacements().last().range.end};
    const qsizetype growth = after.size() - before.size();
    if (parsed.frontMatter.range.isEmpty()) // one may begin anywhere
        return std::nullopt;
    if (touched.end < parsed.frontMatter.range.end)
        return withFrontMatter(before, parsed, after, growth);
    const Chunk chunk = chunkAt(before, parsed, touched, growth);
    const NodeKind kind = parsed.outline.at(chunk.firstNode).kind;
    // The last chunk decides whether and where there are references.
    if (!chunk.before.contains(touched) || kind == NodeKind::References ||
        (kind != NodeKind::Definition && chunk.endNode == parsed.outline.nodes.size()) ||
        mayClose(chunk.before.of(before), parsed.unclosed) ||
        mayClose(chunk.after.of(after), parsed.unclosed) ||
        (kind == NodeKind::Section && !footnoteHintLine(before, parsed.frontMatter.content).isEmpty()))
        return std::nullopt;
    const HeadingLevels levels{parsed.outline.sectionLevel, parsed.outline.itemLevel};
    const std::optional<Part> old = parsedAlone(before, chunk.before, kind, levels);
    const std::optional<Part> now = old ? parsedAlone(after, chunk.after, kind, levels) : std::nullopt;
    if (!now || !isWhatWas(parsed, chunk, *old) || !sameNodes(*old, *now) ||
        labels(before, old->footnotes.references) != labels(after, now->footnotes.references) ||
        labels(before, old->footnotes.definitions) != labels(after, now->footnotes.definitions) ||
        headingUses(before, *old) != headingUses(after, *now))
        return std::nullopt;
    Reparsed result{parsed, {chunk.firstNode, chunk.endNode}};
    moveRest(result.parsed, chunk.endNode, chunk.before.end, growth);
    replaceChunk(result.parsed, chunk, *now);
    return result;
}

} // namespace wolgan
