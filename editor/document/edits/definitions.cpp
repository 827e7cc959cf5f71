#include "editor/document/edits/definitions.h"

#include "editor/document/edits/titles.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Where new definitions go and what stands around them.
struct Place
{
    qsizetype offset;
    QByteArray before, after;
};

/// Behind a block: what must come first so that a new line begins, and whether the block ended its line.
Place behind(const Document &document, qsizetype offset, const QByteArray &gap)
{
    const QByteArray newline = document.lineEnding();
    const bool ended = offset == 0 || document.bytes()[offset - 1] == '\n';
    // A file that ends without a line end keeps doing so.
    return {offset, (ended ? QByteArray() : newline) + gap, ended ? newline : QByteArray()};
}

/// At the end of the post, under a heading as its sections have it.
Place newReferences(const Document &document)
{
    const QByteArray newline = document.lineEnding();
    const QByteArrayView bytes = document.bytes();
    const QByteArray start = bytes.isEmpty() || bytes.endsWith('\n') ? QByteArray() : newline;
    const ByteRange last = trimmed(bytes, document.body());
    const bool apart = !last.isEmpty() && last.end <= document.outline().nodes.last().range.end;
    const QByteArray gap =
        apart ? learnGaps(document).sections : newline; // a separator may stand there already
    return {bytes.size(), start + gap + headingLine(document, document.outline().sectionLevel, "References"),
            newline};
}

Place definitionPlace(const Document &document, int item, const DefinitionStyle &style)
{
    const Outline &outline = document.outline();
    const int references = outline.first(NodeKind::References);
    const int parent = item >= 0 && style.withItems ? item : references;
    if (parent < 0)
        return newReferences(document);
    const QList<int> definitions = outline.children(parent, NodeKind::Definition);
    if (!definitions.isEmpty())
        return behind(document, outline.at(definitions.last()).range.end, style.between);
    if (parent == references)
        return {outline.at(references).range.end,
                behind(document, outline.at(references).range.end, {}).before, document.lineEnding()};
    return behind(document, outline.at(parent).range.end, document.lineEnding());
}

} // namespace

TextEdit addDefinitions(const Document &document, const QByteArrayList &definitions, int item)
{
    if (definitions.isEmpty())
        return {};
    const DefinitionStyle style = learnDefinitions(document);
    const Place place = definitionPlace(document, item, style);
    return TextEdit(document.bytes(), {place.offset, place.offset},
                    place.before + definitions.join(document.lineEnding() + style.between) + place.after);
}

QList<int> definitionsUsed(const Document &document, const QList<ByteRange> &blocks)
{
    const Footnotes &footnotes = document.footnotes();
    QList<ByteRange> texts = blocks;
    QList<int> used;
    QSet<int> seen;
    for (qsizetype i = 0; i < texts.size(); ++i) { // grows by the definitions found
        const QList<int> references = footnotes.referencesIn(texts[i]);
        for (const int reference : references) {
            const int definition = footnotes.references[reference].definition;
            if (definition < 0 || seen.contains(definition))
                continue;
            seen.insert(definition);
            const ByteRange range = footnotes.definitions[definition].range;
            if (std::any_of(blocks.cbegin(), blocks.cend(),
                            [&](ByteRange block) { return block.contains(range); }))
                continue;
            used.append(definition);
            texts.append(range);
        }
    }
    return used;
}

QByteArray relabelled(const Document &document, ByteRange range, const Labels &labels)
{
    QList<ByteRange> places;
    const QList<int> references = document.footnotes().referencesIn(range);
    for (const int reference : references)
        places.append(document.footnotes().references[reference].label);
    const QList<FootnoteDefinition> &definitions = document.footnotes().definitions;
    const auto behind = [](const FootnoteDefinition &definition, qsizetype at) {
        return definition.label.begin < at;
    };
    for (auto it = std::lower_bound(definitions.cbegin(), definitions.cend(), range.begin, behind);
         it != definitions.cend() && range.contains(it->label); ++it)
        places.append(it->label);
    std::sort(places.begin(), places.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
    QByteArray text;
    qsizetype end = range.begin;
    for (const ByteRange place : std::as_const(places)) {
        const QByteArray label = document.text(place).toByteArray();
        text += document.text({end, place.begin});
        text += labels.value(label, label);
        end = place.end;
    }
    return text + document.text({end, range.end}).toByteArray();
}

ByteRange linesWithoutEnd(const Document &document, ByteRange definition)
{
    return {definition.begin, contentEnd(document.bytes(), definition)};
}

} // namespace wolgan::edits
