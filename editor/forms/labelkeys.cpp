#include "editor/forms/labelkeys.h"

#include "editor/document/edits/renumber.h"
#include "editor/document/edits/schemes.h"
#include "editor/document/utf8.h"
#include "editor/forms/outlinerows.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LabelKeys)
};

QString titleOf(const Document &document, qsizetype section)
{
    const Outline &outline = document.outline();
    return plainTitle(document.text(outline.at(outline.ofKind(NodeKind::Section).at(section)).title));
}

} // namespace

QByteArray keyPrefix(const Document &document)
{
    const FootnoteScheme &scheme = document.footnotes().scheme;
    return scheme.kind == FootnoteScheme::Kind::PerSection ? scheme.prefix : QByteArrayLiteral("ref-");
}

QList<QByteArray> sectionKeys(const Document &document)
{
    const QByteArray common = keyPrefix(document);
    const Footnotes &footnotes = document.footnotes();
    const QList<int> sections = document.outline().ofKind(NodeKind::Section);
    QList<QByteArray> keys, taken = footnotes.sectionPrefixes;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        QByteArray key = footnotes.sectionPrefixes.value(i).mid(common.size());
        while (key.endsWith('-'))
            key.chop(1);
        if (key.isEmpty())
            key = edits::proposedKey(document.text(document.outline().at(sections[i]).title), taken);
        taken.append(common + key + '-');
        keys.append(key);
    }
    return keys;
}

QList<QByteArray> prefixesOf(const Document &document, const QList<QByteArray> &keys)
{
    QList<QByteArray> prefixes;
    for (const QByteArray &key : keys)
        prefixes.append(keyPrefix(document) + key + '-');
    return prefixes;
}

QString keyProblem(const Document &document, const QList<QByteArray> &keys)
{
    const QList<QByteArray> prefixes = prefixesOf(document, keys);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys[i].isEmpty())
            return Text::tr("The section '%1' needs a key.").arg(titleOf(document, i));
        if (!edits::isLabelPrefix(prefixes[i]))
            return Text::tr("The key '%1' cannot stand in a label. Use letters, digits and hyphens.")
                .arg(toText(keys[i]));
        if (const qsizetype first = keys.indexOf(keys[i]); first != i)
            return Text::tr("The key '%1' stands twice, for '%2' and '%3'. Each section needs its own.")
                .arg(toText(keys[i]), titleOf(document, first), titleOf(document, i));
    }
    return {};
}

QString prefixProblem(const QByteArray &prefix)
{
    if (prefix.isEmpty())
        return Text::tr("Write what the labels shall begin with.");
    if (!edits::isLabelPrefix(prefix))
        return Text::tr(
                   "Labels cannot begin with '%1'. Use letters, digits and hyphens, no digit at the end.")
            .arg(toText(prefix));
    return {};
}

} // namespace wolgan
