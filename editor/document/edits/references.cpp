#include "editor/document/edits/references.h"

#include "editor/document/edits/definitions.h"
#include "editor/document/edits/labels.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/edits/removal.h"
#include "editor/document/lines.h"

namespace wolgan::edits {

namespace {

const FootnoteDefinition &definitionAt(const Document &document, int definition)
{
    return document.footnotes().definitions.at(definition);
}

/// A definition's content that is no link yet becomes `[title](url)`.
TextEdit setLink(const Document &document, int definition, QByteArrayView title, QByteArrayView url)
{
    const FootnoteDefinition &target = definitionAt(document, definition);
    const QByteArray link = '[' + linkTitle(title) + "](" + linkUrl(url) + ')';
    const qsizetype firstEnd = contentEnd(document.bytes(), linesOf(document.bytes(), target.range).first());
    const bool empty = target.content.isEmpty();
    const ByteRange first{target.content.begin,
                          std::max(target.content.begin, std::min(target.content.end, firstEnd))};
    const bool blank = empty && document.bytes()[first.begin - 1] == ':';
    return TextEdit(document.bytes(), first, (blank ? " " : "") + link);
}

} // namespace

QByteArray referenceTitle(const Document &document, int definition)
{
    const FootnoteDefinition &target = definitionAt(document, definition);
    return target.isLink() ? plainTitle(document.text(target.title))
                           : document.text(target.content).toByteArray();
}

QByteArray referenceUrl(const Document &document, int definition)
{
    return document.text(definitionAt(document, definition).url).toByteArray();
}

TextEdit setReferenceTitle(const Document &document, int definition, QByteArrayView title)
{
    const FootnoteDefinition &target = definitionAt(document, definition);
    if (title == referenceTitle(document, definition))
        return {};
    if (target.isLink() && target.title.begin > target.content.begin)
        return TextEdit(document.bytes(), target.title, linkTitle(title));
    return setLink(document, definition, title, referenceUrl(document, definition));
}

TextEdit setReferenceUrl(const Document &document, int definition, QByteArrayView url)
{
    const FootnoteDefinition &target = definitionAt(document, definition);
    if (url == referenceUrl(document, definition))
        return {};
    if (target.isLink())
        return TextEdit(document.bytes(), target.url, linkUrl(url));
    return setLink(document, definition, referenceTitle(document, definition), url);
}

qsizetype headingReferencePlace(const Document &document, int item)
{
    const Node &node = document.outline().at(item);
    const qsizetype end = contentEnd(document.bytes(), linesOf(document.bytes(), node.heading).first());
    const QList<int> there = document.footnotes().referencesIn({node.heading.begin, end});
    const qsizetype titleEnd = node.isBullet() ? node.heading.end : node.title.end;
    return there.isEmpty() ? titleEnd : document.footnotes().references[there.last()].range.end;
}

TextEdit addReference(const Document &document, int item, QByteArrayView title, QByteArrayView url)
{
    const int sectionNode = document.outline().enclosing(item, NodeKind::Section);
    const int section = sectionNode < 0 ? -1 : document.outline().position(sectionNode);
    const QByteArray label = freshLabel(document, section);
    const qsizetype at = headingReferencePlace(document, item);
    TextEdit edit(document.bytes(), {at, at}, " [^" + label + ']');
    edit.merge(addDefinitions(document,
                              {"[^" + label + "]: [" + linkTitle(title) + "](" + linkUrl(url) + ')'}, item));
    return keptNumbered(document, edit);
}

TextEdit removeReference(const Document &document, int reference)
{
    const FootnoteReference &target = document.footnotes().references.at(reference);
    ByteRange range = target.range;
    while (range.begin > 0 && document.bytes()[range.begin - 1] == ' ')
        --range.begin;
    return keptNumbered(document, removal(document, TextEdit(document.bytes(), range, {})));
}

} // namespace wolgan::edits
