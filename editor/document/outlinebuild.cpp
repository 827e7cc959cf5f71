#include "editor/document/outlinebuild.h"

#include "editor/document/bulletitems.h"
#include "editor/document/figures.h"
#include "editor/document/headings.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"

#include <QHash>

#include <algorithm>

namespace wolgan {

namespace {

bool isContent(LineKind kind)
{
    return kind != LineKind::Blank && kind != LineKind::Separator;
}

class OutlineBuild
{
public:
    OutlineBuild(QByteArrayView bytes, const QList<BodyLine> &lines, const Footnotes &footnotes,
                 Outline &outline)
        : m_bytes(bytes), m_lines(lines), m_footnotes(footnotes), m_outline(outline),
          m_referencesLine(lines.size())
    {
    }

    void findReferences();
    /// `expectsBullets`: a single link in a list is an item already.
    void run(ByteRange body, bool expectsBullets = false);

private:
    int add(NodeKind kind, ByteRange range, int parent);
    void findBullets(qsizetype fewestLinks);
    void addHeaded(qsizetype heading, qsizetype last);
    void addBullets(const QList<BulletItem> &bullets, qsizetype last);
    void addReferences();
    [[nodiscard]] Node figureNode(int index) const;
    [[nodiscard]] Node definitionNode(int index) const;
    void addLeaves();
    /// Bytes of the content between two lines (last excluded), without outer blank and separator lines.
    [[nodiscard]] ByteRange content(qsizetype first, qsizetype last) const;
    [[nodiscard]] qsizetype count(LineKind kind, qsizetype first, qsizetype last) const;
    [[nodiscard]] qsizetype nextBoundary(qsizetype after) const;
    [[nodiscard]] qsizetype bodyLine(qsizetype heading) const;
    /// True for a section's heading, or for an item's where there are no sections.
    [[nodiscard]] bool isUpper(qsizetype i) const
    {
        return m_lines[i].level <=
               (m_outline.sectionLevel > 0 ? m_outline.sectionLevel : m_outline.itemLevel);
    }
    [[nodiscard]] bool isBoundary(qsizetype i) const
    {
        return m_lines[i].kind == LineKind::Heading && m_lines[i].level <= m_outline.itemLevel;
    }

    QByteArrayView m_bytes;
    const QList<BodyLine> &m_lines;
    const Footnotes &m_footnotes;
    Outline &m_outline;
    qsizetype m_referencesLine; ///< first line of the references, the number of lines without them
    bool m_referencesHeaded = false;
    int m_section = -1;
    QHash<qsizetype, QList<BulletItem>>
        m_bullets; ///< of the sections whose items are bullets, by heading line
};

int OutlineBuild::add(NodeKind kind, ByteRange range, int parent)
{
    const int index = static_cast<int>(m_outline.nodes.size());
    Node &node = m_outline.nodes.emplaceBack();
    node.kind = kind;
    node.range = range;
    node.parent = parent;
    return index;
}

ByteRange OutlineBuild::content(qsizetype first, qsizetype last) const
{
    const qsizetype place = first < m_lines.size() ? m_lines[first].range.begin : m_bytes.size();
    while (first < last && !isContent(m_lines[first].kind))
        ++first;
    while (last > first && !isContent(m_lines[last - 1].kind))
        --last;
    return first < last ? ByteRange{m_lines[first].range.begin, m_lines[last - 1].range.end}
                        : ByteRange{place, place};
}

/// How many lines of [first, last) are of a kind.
qsizetype OutlineBuild::count(LineKind kind, qsizetype first, qsizetype last) const
{
    return std::count_if(m_lines.cbegin() + first, m_lines.cbegin() + last,
                         [=](const BodyLine &line) { return line.kind == kind; });
}

/// The references: a heading of that name with what follows, or the definitions that end the post with the
/// heading above them; without a heading only where fewer of them stand elsewhere, each behind its item.
void OutlineBuild::findReferences()
{
    qsizetype first = m_lines.size();
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        const LineKind kind = m_lines[i].kind;
        if (kind == LineKind::Definition)
            first = i;
        else if (isContent(kind) && kind != LineKind::DefinitionText)
            break;
    }
    qsizetype above = first - 1;
    while (above >= 0 && !isContent(m_lines[above].kind))
        --above;
    qsizetype heading = m_lines.size() - 1;
    while (heading >= 0 && m_lines[heading].kind != LineKind::Heading)
        --heading;
    if (heading >= 0 && isReferencesTitle(headingTitle(m_bytes, m_lines[heading].range).of(m_bytes)))
        first = heading;
    else if (first < m_lines.size() && above >= 0 && above == heading && isUpper(heading) &&
             footnoteLabels(m_bytes, m_lines[heading].range).isEmpty())
        first = heading;
    else if (count(LineKind::Definition, 0, first) >= count(LineKind::Definition, first, m_lines.size()))
        first = m_lines.size();
    m_referencesLine = first;
    m_referencesHeaded = first < m_lines.size() && m_lines[first].kind == LineKind::Heading;
}

qsizetype OutlineBuild::nextBoundary(qsizetype after) const
{
    while (after < m_referencesLine && !isBoundary(after))
        ++after;
    return after;
}

/// The line behind a heading.
qsizetype OutlineBuild::bodyLine(qsizetype heading) const
{
    const bool underlined = heading + 1 < m_lines.size() && m_lines[heading + 1].kind == LineKind::Underline;
    return heading + (underlined ? 2 : 1);
}

/// Items that are bullets: in sections without item headings, where the post has two of them at least.
void OutlineBuild::findBullets(qsizetype fewestLinks)
{
    qsizetype links = 0;
    for (qsizetype i = nextBoundary(0); i < m_referencesLine;) {
        const qsizetype next = nextBoundary(i + 1);
        const bool isLeaf = next == m_referencesLine || m_lines[next].level <= m_outline.sectionLevel;
        if (m_lines[i].level <= m_outline.sectionLevel && isLeaf) {
            const QList<BulletItem> bullets = bulletItems(m_bytes, m_lines, bodyLine(i), next);
            if (const qsizetype found = itemLinks(bullets)) {
                m_bullets.insert(i, bullets);
                links += found;
            }
        }
        i = next;
    }
    if (links < fewestLinks)
        m_bullets.clear();
}

void OutlineBuild::addBullets(const QList<BulletItem> &bullets, qsizetype last)
{
    for (qsizetype i = 0; i < bullets.size(); ++i) {
        const BulletItem &bullet = bullets[i];
        const qsizetype next = i + 1 < bullets.size() ? bullets[i + 1].line : last;
        const ByteRange range = content(bullet.line, next);
        const ByteRange below = content(bullet.line + 1, next);
        Node &added = m_outline.nodes[add(NodeKind::Item, range, m_section)];
        added.heading = bullet.heading;
        added.title = bullet.title;
        added.link = bullet.link;
        added.body = {range.end, range.end};
        if (!bullet.comment.isEmpty() || !below.isEmpty())
            added.body.begin = bullet.comment.isEmpty() ? below.begin : bullet.comment.begin;
        added.text = added.body;
        m_outline.nodes[m_section].range.end = range.end;
    }
}

/// A section or an item: its heading at line `heading`, its own content up to line `last`.
void OutlineBuild::addHeaded(qsizetype heading, qsizetype last)
{
    const BodyLine &line = m_lines[heading];
    const bool isSection = line.level <= m_outline.sectionLevel;
    const qsizetype bodyFirst = bodyLine(heading);
    const qsizetype headingEnd = contentEnd(m_bytes, m_lines[bodyFirst - 1].range);
    const QList<BulletItem> bullets = m_bullets.value(heading);
    const ByteRange body = content(bodyFirst, bullets.isEmpty() ? last : bullets.first().line);
    const ByteRange range{line.range.begin, body.isEmpty() ? m_lines[bodyFirst - 1].range.end : body.end};
    const int node = add(isSection ? NodeKind::Section : NodeKind::Item, range,
                         isSection || m_section < 0 ? 0 : m_section);
    Node &added = m_outline.nodes[node];
    added.level = line.level;
    added.heading = {line.range.begin, headingEnd};
    added.title = headingTitle(m_bytes, line.range);
    added.body = body.isEmpty() ? ByteRange{range.end, range.end} : body;
    added.text = added.body;
    if (isSection)
        m_section = node;
    else if (m_section >= 0)
        m_outline.nodes[m_section].range.end = range.end;
    addBullets(bullets, last);
}

void OutlineBuild::addReferences()
{
    if (m_referencesLine >= m_lines.size())
        return;
    const ByteRange range = content(m_referencesLine, m_lines.size());
    const int node = add(NodeKind::References, range, 0);
    Node &added = m_outline.nodes[node];
    added.body = range;
    if (m_referencesHeaded) {
        const BodyLine &line = m_lines[m_referencesLine];
        added.level = line.level;
        added.heading = {line.range.begin, contentEnd(m_bytes, line.range)};
        added.title = headingTitle(m_bytes, line.range);
        added.body = content(m_referencesLine + 1, m_lines.size());
    }
}

Node OutlineBuild::figureNode(int index) const
{
    Node node;
    node.kind = NodeKind::Figure;
    node.range = m_outline.figures[index].range;
    node.title = m_outline.figures[index].alt;
    node.detail = index;
    return node;
}

Node OutlineBuild::definitionNode(int index) const
{
    const FootnoteDefinition &definition = m_footnotes.definitions[index];
    Node node;
    node.kind = NodeKind::Definition;
    node.range = definition.range;
    node.title = definition.isLink() ? definition.title : definition.content;
    node.detail = index;
    return node;
}

/// Figures and definitions become children of the deepest node around them; an item's trailing figures leave
/// its text.
void OutlineBuild::addLeaves()
{
    const QList<Figure> &figures = m_outline.figures;
    const QList<FootnoteDefinition> &definitions = m_footnotes.definitions;
    if (figures.isEmpty() && definitions.isEmpty())
        return;
    QList<Node> merged;
    merged.reserve(m_outline.nodes.size() + figures.size() + definitions.size());
    QList<int> renamed(m_outline.nodes.size(), -1);
    int figure = 0, definition = 0;
    const auto take = [&](Node leaf) {
        int parent = static_cast<int>(merged.size()) - 1;
        while (parent > 0 && (!merged[parent].range.contains(leaf.range) || merged[parent].detail >= 0))
            parent = merged[parent].parent;
        leaf.parent = std::max(parent, 0);
        merged.append(leaf);
    };
    const auto takeLeaves = [&](qsizetype until) {
        for (;;) {
            const qsizetype figureBegin = figure < figures.size() ? figures[figure].range.begin : until;
            const qsizetype definitionBegin =
                definition < definitions.size() ? definitions[definition].range.begin : until;
            if (std::min(figureBegin, definitionBegin) >= until)
                return;
            take(figureBegin <= definitionBegin ? figureNode(figure++) : definitionNode(definition++));
        }
    };
    for (qsizetype i = 0; i < m_outline.nodes.size(); ++i) {
        Node node = m_outline.nodes[i];
        if (i > 0)
            takeLeaves(node.range.begin);
        renamed[i] = static_cast<int>(merged.size());
        node.parent = node.parent < 0 ? -1 : renamed[node.parent];
        merged.append(node);
    }
    takeLeaves(m_bytes.size() + 1);
    m_outline.nodes = std::move(merged);
}

void OutlineBuild::run(ByteRange body, bool expectsBullets)
{
    m_outline.nodes.reserve(m_outline.nodes.size() + 2 + count(LineKind::Heading, 0, m_lines.size()));
    findBullets(expectsBullets ? 1 : 2);
    const qsizetype firstHeading = nextBoundary(0);
    ByteRange intro = content(0, std::min(firstHeading, m_referencesLine));
    if (intro.isEmpty())
        intro = {body.begin, body.begin};
    add(NodeKind::Intro, intro, 0);
    m_outline.nodes.last().body = m_outline.nodes.last().text = intro;
    for (qsizetype i = firstHeading; i < m_referencesLine;) {
        const qsizetype next = nextBoundary(i + 1);
        addHeaded(i, next);
        i = next;
    }
    addReferences();
    addLeaves();
    for (qsizetype i = m_outline.nodes.size() - 1; i > 0; --i)
        m_outline.nodes[m_outline.nodes[i].parent].descendants += 1 + m_outline.nodes[i].descendants;
}

/// An item's text ends where the figures and definitions that close it begin.
void trimTexts(QByteArrayView bytes, Outline &outline)
{
    for (Node &node : outline.nodes) {
        if (node.kind != NodeKind::Item && node.kind != NodeKind::Section && node.kind != NodeKind::Intro)
            continue;
        node.text = node.body;
        const QList<int> children = outline.children(static_cast<int>(&node - outline.nodes.data()));
        for (qsizetype i = children.size() - 1; i >= 0; --i) {
            const Node &child = outline.nodes[children[i]];
            if (child.kind == NodeKind::Item || child.range.begin >= node.text.end)
                continue;
            const bool closes = child.kind == NodeKind::Figure || child.kind == NodeKind::Definition;
            if (!closes || child.range.end != node.text.end || child.range.begin < node.text.begin)
                break;
            node.text.end = child.range.begin;
            const ByteRange rest = trimmed(bytes, node.text);
            node.text.end = rest.isEmpty() ? node.text.begin : wholeLines(bytes, rest).end;
        }
    }
}

} // namespace

Outline buildOutline(QByteArrayView bytes, ByteRange body, const QList<BodyLine> &lines,
                     const FrontMatter &frontMatter, const Footnotes &footnotes)
{
    Outline outline;
    Node post;
    post.range = {0, bytes.size()};
    outline.nodes.append(post);
    if (!frontMatter.range.isEmpty()) {
        Node node;
        node.kind = NodeKind::FrontMatter;
        node.range = frontMatter.range;
        node.parent = 0;
        outline.nodes.append(node);
    }
    outline.figures = findFigures(bytes, lines);
    const ItemHint hint = readItemHint(bytes, frontMatter.content);
    const HeadingLevels levels = learnLevels(bytes, lines, footnotes, hint);
    outline.sectionLevel = levels.section;
    outline.itemLevel = levels.item;
    OutlineBuild build(bytes, lines, footnotes, outline);
    build.findReferences();
    build.run(body, hint.hasBullets());
    trimTexts(bytes, outline);
    return outline;
}

Outline buildPart(QByteArrayView bytes, ByteRange part, const QList<BodyLine> &lines, HeadingLevels levels,
                  const Footnotes &footnotes)
{
    Outline outline;
    outline.nodes.append(Node());
    outline.figures = findFigures(bytes, lines);
    outline.sectionLevel = levels.section;
    outline.itemLevel = levels.item;
    OutlineBuild(bytes, lines, footnotes, outline).run(part);
    trimTexts(bytes, outline);
    return outline;
}

} // namespace wolgan
