#include "editor/document/edits/definitions.h"

#include "editor/document/lines.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Where a new definition goes and what stands around it.
struct Place
{
    qsizetype offset;
    QByteArray before, after;
    bool apart = true; ///< a blank line between two
};

Place definitionPlace(const Document &document)
{
    const QByteArray newline = document.lineEnding();
    const QByteArrayView bytes = document.bytes();
    const int references = document.outline().first(NodeKind::References);
    const QList<int> definitions =
        references < 0 ? QList<int>() : document.outline().children(references, NodeKind::Definition);
    const QByteArray start = bytes.isEmpty() || bytes.endsWith('\n') ? QByteArray() : newline;
    if (references < 0) {
        const QByteArray marks(std::max(1, document.outline().sectionLevel), '#');
        return {bytes.size(), start + newline + marks + " References" + newline, newline};
    }
    const ByteRange range = document.outline().at(references).range;
    const QByteArray lineStart = range.end > 0 && bytes[range.end - 1] == '\n' ? QByteArray() : newline;
    if (definitions.isEmpty())
        return {range.end, lineStart, newline};
    const ByteRange last = document.outline().at(definitions.last()).range;
    const bool apart = definitions.size() < 2 ||
                       document.outline().at(definitions.at(definitions.size() - 2)).range.end < last.begin;
    const bool ended = bytes[last.end - 1] == '\n';
    // A file that ends without a line end keeps doing so.
    return {last.end, (ended ? QByteArray() : newline) + (apart ? newline : QByteArray()),
            ended ? newline : QByteArray(), apart};
}

} // namespace

TextEdit addDefinitions(const Document &document, const QByteArrayList &definitions)
{
    if (definitions.isEmpty())
        return {};
    const Place place = definitionPlace(document);
    const QByteArray newline = document.lineEnding();
    const QByteArray between = place.apart ? newline + newline : newline;
    return TextEdit(document.bytes(), {place.offset, place.offset},
                    place.before + definitions.join(between) + place.after);
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
