#include "editor/document/footnotescheme.h"

#include "editor/document/footnotehint.h"

#include <QHash>

#include <algorithm>

namespace wolgan {

namespace {

struct PrefixUse
{
    int count = 0;
    int largest = 0;
    QHash<int, int> sections; ///< how many labels in each section, -1 outside
};

/// `2017` of `vaswani2017` is no running number: one that counts stays near the number of labels.
bool isRunning(const PrefixUse &use)
{
    return use.largest <= 3 * use.count + 5;
}

/// The part that all prefixes share, up to its last separator: `ref-` of `ref-pa-` and `ref-pr-`.
QByteArray sharedPrefix(const QList<QByteArray> &prefixes)
{
    QByteArray shared = prefixes.first();
    for (const QByteArray &prefix : prefixes) {
        qsizetype same = 0;
        while (same < shared.size() && same < prefix.size() && shared[same] == prefix[same])
            ++same;
        shared.truncate(same);
    }
    const qsizetype separator =
        std::max({shared.lastIndexOf('-'), shared.lastIndexOf('_'), shared.lastIndexOf(':')});
    return shared.first(separator + 1);
}

QHash<QByteArray, PrefixUse> usedPrefixes(QByteArrayView bytes, const Outline &outline,
                                          const QList<int> &sections, const Footnotes &footnotes)
{
    QHash<QByteArray, PrefixUse> uses;
    qsizetype section = -1;
    const auto count = [&](ByteRange label, int inSection) {
        const LabelParts parts = splitLabel(label.of(bytes));
        if (parts.number == 0)
            return;
        PrefixUse &use = uses[parts.prefix.toByteArray()];
        use.largest = std::max(use.largest, parts.number);
        ++use.count;
        ++use.sections[inSection];
    };
    for (const FootnoteReference &reference : footnotes.references) {
        while (section + 1 < sections.size() &&
               outline.at(sections[section + 1]).range.begin <= reference.range.begin)
            ++section;
        const bool inside = section >= 0 && outline.at(sections[section]).range.contains(reference.range);
        count(reference.label, inside ? static_cast<int>(section) : -1);
    }
    if (uses.isEmpty()) {
        for (const FootnoteDefinition &definition : footnotes.definitions)
            count(definition.label, -1);
    }
    uses.removeIf([](QHash<QByteArray, PrefixUse>::iterator use) { return !isRunning(use.value()); });
    return uses;
}

/// The section where a prefix is used most, the earlier one of two; -1 where it stands outside sections only.
int homeSection(const PrefixUse &use)
{
    int home = -1;
    for (auto it = use.sections.cbegin(); it != use.sections.cend(); ++it) {
        const int best = use.sections.value(home);
        if (it.key() >= 0 && (home < 0 || it.value() > best || (it.value() == best && it.key() < home)))
            home = it.key();
    }
    return home;
}

/// Prefixes by falling number of labels, equal ones by name.
QList<QByteArray> byFrequency(const QHash<QByteArray, PrefixUse> &uses)
{
    QList<QByteArray> prefixes = uses.keys();
    std::sort(prefixes.begin(), prefixes.end(), [&](const QByteArray &a, const QByteArray &b) {
        return uses[a].count != uses[b].count ? uses[a].count > uses[b].count : a < b;
    });
    return prefixes;
}

} // namespace

namespace {

/// What the labels say.
void learnFromLabels(const QHash<QByteArray, PrefixUse> &uses, Footnotes &footnotes)
{
    const qsizetype sections = footnotes.sectionPrefixes.size();
    QList<QByteArray> perSection(sections), used;
    int total = 0;
    const QList<QByteArray> prefixes = byFrequency(uses);
    for (const QByteArray &prefix : prefixes) {
        total += uses[prefix].count;
        const int home = homeSection(uses[prefix]);
        if (home < 0 || prefix.isEmpty() || !perSection[home].isEmpty())
            continue;
        perSection[home] = prefix;
        used.append(prefix);
    }
    const PrefixUse &dominant = uses[prefixes.first()];
    const bool overSections = dominant.sections.size() > 1 && dominant.count * 10 >= total * 8;
    if (used.size() > 1 && !overSections) {
        footnotes.scheme = {FootnoteScheme::Kind::PerSection, sharedPrefix(used)};
        footnotes.sectionPrefixes = perSection;
    } else {
        footnotes.scheme = {FootnoteScheme::Kind::WholePost, prefixes.first()};
    }
}

/// The first labels of a post are too few to tell a scheme per section: a hint does as long as they fit it.
void followHint(QByteArrayView bytes, const Outline &outline, const QList<HintedPrefix> &hint,
                const QHash<QByteArray, PrefixUse> &uses, Footnotes &footnotes)
{
    if (hint.size() == 1 && hint.first().section.isEmpty()) {
        if (uses.isEmpty())
            footnotes.scheme = {FootnoteScheme::Kind::WholePost, hint.first().prefix};
        return;
    }
    QList<QByteArray> hinted;
    for (const HintedPrefix &one : hint)
        hinted.append(one.prefix);
    const QByteArray shared = sharedPrefix(hinted);
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    QList<QByteArray> prefixes(sections.size());
    for (const QByteArray &prefix : byFrequency(uses)) {
        if (!hinted.contains(prefix) && (shared.isEmpty() || !prefix.startsWith(shared)))
            return;
        const int home = homeSection(uses[prefix]);
        if (home >= 0 && prefixes[home].isEmpty())
            prefixes[home] = prefix;
    }
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QByteArrayView title = outline.at(sections[i]).title.of(bytes);
        for (const HintedPrefix &one : hint) {
            if (prefixes[i].isEmpty() && !prefixes.contains(one.prefix) && sameSection(title, one.section))
                prefixes[i] = one.prefix;
        }
    }
    footnotes.scheme = {FootnoteScheme::Kind::PerSection, shared};
    footnotes.sectionPrefixes = prefixes;
}

} // namespace

void learnScheme(QByteArrayView bytes, ByteRange frontMatter, const Outline &outline, Footnotes &footnotes)
{
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const QHash<QByteArray, PrefixUse> uses = usedPrefixes(bytes, outline, sections, footnotes);
    footnotes.scheme = {};
    footnotes.sectionPrefixes = QList<QByteArray>(sections.size());
    if (!uses.isEmpty())
        learnFromLabels(uses, footnotes);
    const QList<HintedPrefix> hint = readFootnoteHint(bytes, frontMatter);
    if (!hint.isEmpty())
        followHint(bytes, outline, hint, uses, footnotes);
}

} // namespace wolgan
