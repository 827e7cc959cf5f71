#include "editor/document/edits/sharing.h"

#include "editor/document/edits/references.h"
#include "editor/document/edits/removal.h"

namespace wolgan::edits {

QList<int> otherUses(const Document &document, int reference)
{
    const QList<FootnoteReference> &references = document.footnotes().references;
    const int definition = references.at(reference).definition;
    QList<int> uses;
    for (int i = 0; definition >= 0 && i < references.size(); ++i) {
        if (i != reference && references[i].definition == definition)
            uses.append(i);
    }
    return uses;
}

TextEdit shareReference(const Document &document, int item, int definition)
{
    const Footnotes &footnotes = document.footnotes();
    const QByteArrayView label = document.text(footnotes.definitions.at(definition).label);
    const QList<int> there = footnotes.referencesIn(document.outline().at(item).heading);
    for (const int reference : there) {
        if (document.text(footnotes.references[reference].label) == label)
            return {};
    }
    const qsizetype at = headingReferencePlace(document, item);
    return keptNumbered(document, TextEdit(document.bytes(), {at, at}, " [^" + label.toByteArray() + ']'));
}

TextEdit moveReference(const Document &document, int item, int from, int to)
{
    const Footnotes &footnotes = document.footnotes();
    const QList<int> places = footnotes.referencesIn(document.outline().at(item).heading);
    if (from < 0 || to < 0 || from >= places.size() || to >= places.size())
        return {};
    QList<int> order = places;
    order.move(from, to);
    TextEdit edit;
    for (qsizetype i = 0; i < places.size(); ++i)
        edit.replace(document.bytes(), footnotes.references[places[i]].label,
                     document.text(footnotes.references[order[i]].label));
    return keptNumbered(document, edit);
}

} // namespace wolgan::edits
