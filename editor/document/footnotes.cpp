#include "editor/document/footnotes.h"

#include <algorithm>

namespace wolgan {

LabelParts splitLabel(QByteArrayView label)
{
    qsizetype digits = label.size();
    while (digits > 0 && label[digits - 1] >= '0' && label[digits - 1] <= '9' && label.size() - digits < 9)
        --digits;
    if (digits == label.size() || label[digits] == '0')
        return {label, 0};
    return {label.first(digits), label.sliced(digits).toInt()};
}

QList<int> Footnotes::referencesIn(ByteRange range) const
{
    QList<int> found;
    const auto begin = std::lower_bound(
        references.cbegin(), references.cend(), range.begin,
        [](const FootnoteReference &reference, qsizetype at) { return reference.range.begin < at; });
    for (auto it = begin; it != references.cend() && range.contains(it->range); ++it)
        found.append(static_cast<int>(it - references.cbegin()));
    return found;
}

QList<int> Footnotes::shownNumbers() const
{
    QList<int> numbers, numberOf(definitions.size(), 0);
    int next = 0;
    for (const FootnoteReference &reference : references) {
        if (reference.definition >= 0 && numberOf[reference.definition] == 0)
            numberOf[reference.definition] = ++next;
        numbers.append(reference.definition >= 0 ? numberOf[reference.definition] : 0);
    }
    return numbers;
}

} // namespace wolgan
