#include "editor/document/edits/bulletlists.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/bullets.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/itemhint.h"
#include "editor/document/style.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace wolgan::edits {

namespace {

/// What a hint says of a section's items as long as it has none.
std::optional<HintedItem> hintedItem(const Document &document, int section)
{
    const ItemHint hint = readItemHint(document.bytes(), document.frontMatter().content);
    const HintedItem *found = hint.of(document.text(document.outline().at(section).title));
    return found ? std::optional(*found) : std::nullopt;
}

/// True where bullets put behind the section's lead can be items: the lead has no list.
bool canHoldBullets(const Document &document, int section)
{
    const Node &node = document.outline().at(section);
    if (node.kind != NodeKind::Section)
        return false;
    const QList<BodyLine> lead = scanBody(document.bytes(), node.body);
    return std::none_of(lead.cbegin(), lead.cend(), [&](const BodyLine &line) {
        return line.kind == LineKind::Text && listMark(document.bytes(), line.range);
    });
}

/// As itemLinks() > 0 for bullets of the outline.
bool wouldBeItems(const Document &document, const QList<int> &bullets)
{
    const auto links = std::count_if(bullets.cbegin(), bullets.cend(), [&](int item) {
        return document.outline().at(item).hasLink() && !itemUrl(document, item).startsWith('#');
    });
    return bullets.isEmpty() || (links > 0 && links * 2 >= bullets.size());
}

/// The mark that most bullets have, the earlier one of two; all numbers are one kind.
QByteArray usualMark(const Document &document, const QList<int> &bullets)
{
    QHash<QByteArray, int> counts;
    QByteArray usual;
    for (const int item : bullets) {
        const ListMark mark = bulletMark(document, item);
        const QByteArray kind = mark.isOrdered() ? QByteArray("1.") : document.text(mark.mark).toByteArray();
        if (++counts[kind] > counts.value(usual))
            usual = kind;
    }
    return usual;
}

/// Gives each section's bullets marks of one kind.
TextEdit evenMarks(const Document &document, bool counting)
{
    TextEdit edit;
    for (const int section : document.outline().ofKind(NodeKind::Section)) {
        QList<int> bullets = document.outline().children(section, NodeKind::Item);
        bullets.removeIf([&](int item) { return !document.outline().at(item).isBullet(); });
        const QByteArray usual = usualMark(document, bullets);
        for (qsizetype i = 0; i < bullets.size(); ++i) {
            const bool number = counting && usual == "1.";
            edit.replace(document.bytes(), bulletMark(document, bullets[i]).mark,
                         number ? QByteArray::number(i + 1) + '.' : usual);
        }
    }
    return edit;
}

} // namespace

bool takesBullets(const Document &document, int section)
{
    const Outline &outline = document.outline();
    if (section <= 0)
        return false;
    const QList<int> own = outline.children(section, NodeKind::Item);
    if (!own.isEmpty())
        return outline.at(own.first()).isBullet();
    if (const auto hinted = hintedItem(document, section))
        return hinted->isBullet() && canHoldBullets(document, section);
    const QList<int> items = outline.ofKind(NodeKind::Item);
    const auto bullets =
        std::count_if(items.cbegin(), items.cend(), [&](int item) { return outline.at(item).isBullet(); });
    return bullets * 2 > items.size() && canHoldBullets(document, section);
}

bool canStandIn(const Document &document, const QList<int> &items, int section)
{
    const Outline &outline = document.outline();
    const auto isBullet = [&](int item) { return outline.at(item).isBullet(); };
    const auto without = [&](int parent) {
        QList<int> left = outline.children(parent, NodeKind::Item);
        left.removeIf([&](int item) { return items.contains(item); });
        return left;
    };
    const QList<int> all = outline.children(section, NodeKind::Item) + items;
    if (std::none_of(all.cbegin(), all.cend(), isBullet))
        return true;
    const QList<int> there = without(section) + items;
    return std::all_of(there.cbegin(), there.cend(), isBullet) && canHoldBullets(document, section) &&
           wouldBeItems(document, there) && std::all_of(items.cbegin(), items.cend(), [&](int item) {
               const int parent = outline.at(item).parent;
               return parent == section || wouldBeItems(document, without(parent));
           });
}

QByteArray newBullet(const Document &document, int section, int position, QByteArrayView title,
                     QByteArrayView url)
{
    const QByteArray line = headingText(title);
    const bool isLinked = url.isEmpty() && (line.contains("](") || line.contains("[^"));
    const QByteArray link = isLinked ? line : '[' + linkTitle(line) + "](" + linkUrl(url) + ')';
    const Outline &outline = document.outline();
    QList<int> items = outline.children(section, NodeKind::Item);
    if (const auto hinted = items.isEmpty() ? hintedItem(document, section) : std::nullopt;
        hinted && hinted->isBullet()) {
        const QByteArray marks = marksOf(hinted->lead);
        return isLinked ? hinted->lead.chopped(marks.size()) + link : hinted->lead + link + marks;
    }
    if (items.isEmpty())
        items = outline.ofKind(NodeKind::Item);
    const auto hasLink = [&](int item) { return outline.at(item).hasLink(); };
    auto model = std::find_if(items.cbegin() + std::clamp<qsizetype>(position - 1, 0, items.size()),
                              items.cend(), hasLink);
    if (model == items.cend())
        model = std::find_if(items.cbegin(), items.cend(), hasLink);
    if (model == items.cend()) {
        const DocumentStyle style = learnStyle(document);
        return style.bullet + QByteArray(style.bulletBlanks, ' ') + link;
    }
    const Node &node = outline.at(*model);
    const qsizetype text = bulletMark(document, *model).text;
    const QByteArray marks =
        isLinked ? QByteArray() : document.text({text, std::max(text, node.title.begin - 1)}).toByteArray();
    return document.text({node.heading.begin, text}).toByteArray() + marks + link + marks;
}

TextEdit evenMarksAfter(const Document &document, const TextEdit &edit)
{
    const QList<Node> &nodes = document.outline().nodes;
    const bool counting = evenMarks(document, true).isEmpty();
    if (std::none_of(nodes.cbegin(), nodes.cend(), [](const Node &node) { return node.isBullet(); }) ||
        (!counting && !evenMarks(document, false).isEmpty()))
        return {};
    return evenMarks(Document(edit.applied(document.bytes())), counting);
}

} // namespace wolgan::edits
