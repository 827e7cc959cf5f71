#include "editor/forms/fields/sharedends.h"

#include "editor/document/utf8.h"

#include <algorithm>

namespace wolgan {

SharedEnds sharedEnds(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype head = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
    if (head > 0 && a[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    if (tail > 0 && a[a.size() - tail].isLowSurrogate())
        --tail;
    return {head, tail};
}

QByteArray retyped(QByteArrayView before, QStringView text)
{
    const QString shown = toText(before);
    const SharedEnds shared = sharedEnds(shown, text);
    const qsizetype head = byteOffset(before, shared.head);
    const qsizetype tail = byteOffset(before, shown.size() - shared.tail);
    return before.first(head).toByteArray() +
           text.sliced(shared.head, text.size() - shared.head - shared.tail).toUtf8() +
           before.sliced(tail).toByteArray();
}

} // namespace wolgan
