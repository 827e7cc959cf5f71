#include "tests/document/randomedits.h"

#include "editor/document/edits/clipboard.h"
#include "editor/document/edits/figures.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/mergesplit.h"
#include "editor/document/edits/references.h"
#include "editor/document/edits/renumber.h"
#include "editor/document/edits/schemes.h"
#include "editor/document/edits/several.h"
#include "editor/document/edits/sharing.h"
#include "editor/document/edits/structure.h"

#include <algorithm>

namespace wolgan::test {

namespace {

const QByteArray &oneOf(QRandomGenerator &random, const QByteArrayList &pieces)
{
    return pieces[random.bounded(static_cast<int>(pieces.size()))];
}

/// Where an edit is likely to change what lines are: at a mark, else anywhere.
qsizetype randomPlace(QRandomGenerator &random, const QByteArray &bytes)
{
    static const QByteArrayList marks{"\n#", "\n", "[^", "]", "```", "<", "---", ": ", "\n\n", "%}", "]("};
    const qsizetype from = random.bounded(static_cast<int>(bytes.size()) + 1);
    const qsizetype found = random.bounded(2) ? bytes.indexOf(oneOf(random, marks), from) : -1;
    return found < 0 ? from : std::min<qsizetype>(found + random.bounded(4), bytes.size());
}

/// Up to five nodes of a kind, in any order.
QList<int> pickSome(QRandomGenerator &random, QList<int> nodes)
{
    QList<int> some;
    for (int n = 1 + random.bounded(5); n > 0 && !nodes.isEmpty(); --n)
        some.append(nodes.takeAt(random.bounded(static_cast<int>(nodes.size()))));
    return some;
}

/// A random edit of several items or sections at once.
TextEdit randomEditOfSeveral(QRandomGenerator &random, const Document &document)
{
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    const QList<int> sections = document.outline().ofKind(NodeKind::Section);
    const int section = sections.isEmpty() ? 0 : pick(random, sections);
    static const QByteArrayList texts{"- [T](https://a): 말\n  - x\n- **[U](u)** [^n]\n\n[^n]: note\n",
                                      "### T [^r2] [^r3]\n- a [^r3]\n\n[^r2]: [V](v)\n[^r3]: [W](w), more\n",
                                      "- a\n  - b\n- c\n", "https://example.org/x", "1. [T](t)\n2. [U](u)\n"};
    switch (random.bounded(8)) {
    case 7:
        return edits::pasted(document, section, random.bounded(6), oneOf(random, texts)).edit;
    case 5:
        return edits::pasted(document, random.bounded(4) ? section : 0, random.bounded(6),
                             edits::copied(document, pickSome(random, random.bounded(3) ? items : sections)))
            .edit;
    case 6:
        return edits::pasted(document, section, random.bounded(6), randomText(random)).edit;
    case 0:
        return edits::moveSections(document, pickSome(random, sections), random.bounded(4)).edit;
    case 1:
        return random.bounded(4) ? TextEdit()
                                 : edits::removeNodes(document, pickSome(random, items + sections)).edit;
    case 2:
        return edits::duplicateNodes(document, pickSome(random, random.bounded(3) ? items : items + sections))
            .edit;
    default:
        return edits::moveItems(document, pickSome(random, items), section, random.bounded(6)).edit;
    }
}

/// A random edit that makes two items of one or one of several, or that is about references.
TextEdit randomRearrangement(QRandomGenerator &random, const Document &document)
{
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    const int item = pick(random, items);
    const int definitions = static_cast<int>(document.footnotes().definitions.size());
    if (item < 0)
        return {};
    const QList<qsizetype> places = edits::splitPlaces(document, item);
    switch (random.bounded(6)) {
    case 0:
        return edits::mergeItems(document, pickSome(random, items)).edit;
    case 1:
    case 2:
        return places.isEmpty()
                   ? TextEdit()
                   : edits::splitItem(document, item, places[random.bounded(static_cast<int>(places.size()))])
                         .edit;
    case 3:
        return definitions == 0 ? TextEdit()
                                : edits::shareReference(document, item, random.bounded(definitions));
    case 4:
        return edits::moveReference(document, item, random.bounded(3), random.bounded(3));
    default:
        return edits::converted(document,
                                random.bounded(2) ? FootnoteScheme{FootnoteScheme::Kind::PerSection, "ref-"}
                                                  : FootnoteScheme{FootnoteScheme::Kind::WholePost,
                                                                   random.bounded(2) ? "ref" : ""},
                                {});
    }
}

} // namespace

int pick(QRandomGenerator &random, const QList<int> &nodes)
{
    return nodes.isEmpty() ? -1 : nodes[random.bounded(static_cast<int>(nodes.size()))];
}

TextEdit randomStructuralEdit(QRandomGenerator &random, const Document &document)
{
    const Outline &outline = document.outline();
    const int item = pick(random, outline.ofKind(NodeKind::Item));
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const int section = sections.isEmpty() ? 0 : pick(random, sections);
    switch (random.bounded(17)) {
    case 0:
        return edits::addItem(document, section, random.bounded(5), "새 항목").edit;
    case 1:
        return item < 0 || random.bounded(3) ? TextEdit() : edits::removeItem(document, item).edit;
    case 2:
    case 3:
    case 4:
        return item < 0 ? TextEdit() : edits::moveItem(document, item, section, random.bounded(6)).edit;
    case 5:
        return sections.isEmpty()
                   ? TextEdit()
                   : edits::moveSection(document, section, random.bounded(static_cast<int>(sections.size())))
                         .edit;
    case 6:
        return edits::addSection(document, random.bounded(4),
                                 {"💡", "Section " + QByteArray::number(random.bounded(100)), true})
            .edit;
    case 7:
        return item < 0 ? TextEdit() : edits::addReference(document, item, "Title", "https://example.org/x");
    case 8:
        return document.footnotes().references.isEmpty() || random.bounded(3)
                   ? TextEdit()
                   : edits::removeReference(
                         document, random.bounded(static_cast<int>(document.footnotes().references.size())));
    case 9:
    case 10:
    case 11:
    case 12:
        return randomEditOfSeveral(random, document);
    default:
        return randomRearrangement(random, document);
    }
}

QByteArray randomText(QRandomGenerator &random)
{
    static const QByteArrayList pieces{"가",  "a",     " ",      "\n",  "\n\n", "- b",   "**굵게**은",
                                       "`c`", "|",     "[x](y)", "💡",   "# ",   "\t",    "{",
                                       "```", "<div>", "$$",     "1. ", "> q",  "&nbsp;"};
    QByteArray text;
    for (int n = 1 + random.bounded(8); n > 0; --n)
        text += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return text;
}

TextEdit randomFieldEdit(QRandomGenerator &random, const Document &document)
{
    const Outline &outline = document.outline();
    const int item = pick(random, outline.ofKind(NodeKind::Item));
    const int section = pick(random, outline.ofKind(NodeKind::Section));
    const auto definitions = static_cast<int>(document.footnotes().definitions.size());
    const auto figures = static_cast<int>(outline.figures.size());
    switch (random.bounded(9)) {
    case 0:
        return item < 0 ? TextEdit() : edits::setTitle(document, item, randomText(random));
    case 1:
        return item < 0 ? TextEdit() : edits::setText(document, item, randomText(random));
    case 2:
        return section < 0 ? TextEdit()
                           : edits::setSectionTitle(document, section,
                                                    {"💡", randomText(random), random.bounded(2) == 0});
    case 3:
        return definitions == 0
                   ? TextEdit()
                   : edits::setReferenceTitle(document, random.bounded(definitions), randomText(random));
    case 4:
        return definitions == 0
                   ? TextEdit()
                   : edits::setReferenceUrl(document, random.bounded(definitions), randomText(random));
    case 5:
        return figures == 0 ? TextEdit() : edits::removeFigure(document, random.bounded(figures));
    case 6:
        return item < 0 ? TextEdit() : edits::addFigure(document, item, edits::proposedFigure(document));
    case 7:
        return edits::setScalar(document, "title", QString::fromUtf8(randomText(random)));
    default:
        return edits::renumber(document);
    }
}

TextEdit randomTextEdit(QRandomGenerator &random, const QByteArray &bytes)
{
    static const QByteArrayList pieces{"",
                                       "a",
                                       "가",
                                       " ",
                                       "\n",
                                       "\r\n",
                                       "\r",
                                       "\n\n",
                                       "#",
                                       "# ",
                                       "## x\n",
                                       "-",
                                       "---\n",
                                       "===\n",
                                       "```",
                                       "```\n",
                                       "~~~",
                                       "<div>",
                                       "</div>",
                                       "<",
                                       "<!--",
                                       "-->",
                                       "    ",
                                       "\t",
                                       "[^ref1]",
                                       "[^a]:",
                                       "[^a]: b\n",
                                       "{% raw %}",
                                       "{% endraw %}",
                                       "`",
                                       "!",
                                       "![x](y)",
                                       "_c_",
                                       "{: .x}",
                                       "References",
                                       ":",
                                       "\xFF",
                                       "\xEA\xB0",
                                       "\xEF\xBB\xBF",
                                       "&nbsp;",
                                       "- ",
                                       "> ",
                                       "[x](https://a)",
                                       "1"};
    const qsizetype begin = randomPlace(random, bytes);
    const int sizes[]{0, 0, 0, 1, 1, 3, 12, 80};
    const qsizetype size = std::min<qsizetype>(sizes[random.bounded(8)], bytes.size() - begin);
    QByteArray text = oneOf(random, pieces);
    if (random.bounded(6) == 0) // something of the post, as pasted
        text = bytes.mid(randomPlace(random, bytes), random.bounded(120));
    return TextEdit(bytes, {begin, begin + size}, text);
}

} // namespace wolgan::test
