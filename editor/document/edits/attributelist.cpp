#include "editor/document/edits/attributelist.h"

#include "editor/document/byterange.h"

#include <QByteArrayList>
#include <QList>

#include <algorithm>

namespace wolgan::edits {

namespace {

bool isGap(char c)
{
    return c == ' ' || c == '\t';
}

/// The attributes of a list; blanks inside quotes belong to them.
QList<ByteRange> attributesIn(QByteArrayView list)
{
    QList<ByteRange> attributes;
    const qsizetype end = list.size() - 1; // the closing brace
    for (qsizetype at = 2; at < end;) {
        if (isGap(list[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        char quote = 0;
        for (; at < end && (quote || !isGap(list[at])); ++at) {
            if (quote)
                quote = list[at] == quote ? '\0' : quote;
            else if (list[at] == '"' || list[at] == '\'')
                quote = list[at];
        }
        attributes.append({begin, at});
    }
    return attributes;
}

QList<ByteRange> classRanges(QByteArrayView list)
{
    QList<ByteRange> classes;
    for (const ByteRange attribute : attributesIn(list)) {
        if (list[attribute.begin] == '.')
            classes.append(attribute);
    }
    return classes;
}

/// Where the blanks before an attribute begin.
qsizetype gapBefore(QByteArrayView list, qsizetype at)
{
    while (at > 2 && isGap(list[at - 1]))
        --at;
    return at;
}

QByteArray unlessEmpty(const QByteArray &list)
{
    return attributesIn(list).isEmpty() ? QByteArray() : list;
}

/// Without the bytes that would end the list or change what another attribute says.
QByteArray attributeText(QByteArrayView text)
{
    QByteArray safe;
    for (const char c : text.trimmed()) {
        if (c != '"' && c != '\'' && c != '{' && c != '}' && c != '\n' && c != '\r')
            safe += c;
    }
    return safe;
}

QByteArrayList classNames(QByteArrayView classes)
{
    QByteArrayList names;
    for (const QByteArray &word : attributeText(classes).simplified().split(' ')) {
        if (!word.isEmpty() && word != "." && !word.contains('='))
            names.append(word.startsWith('.') ? word : '.' + word);
    }
    return names;
}

} // namespace

QByteArray classesOf(QByteArrayView list)
{
    QByteArrayList classes;
    for (const ByteRange range : classRanges(list))
        classes.append(range.of(list).toByteArray());
    return classes.join(' ');
}

QByteArray withClasses(QByteArrayView list, QByteArrayView classes)
{
    const QByteArrayList wanted = classNames(classes);
    if (list.isEmpty())
        return wanted.isEmpty() ? QByteArray() : "{: " + wanted.join(' ') + '}';
    const QList<ByteRange> old = classRanges(list);
    const auto same = [&](qsizetype i, qsizetype j) { return old[i].of(list) == wanted[j]; };
    const qsizetype shorter = std::min(old.size(), wanted.size());
    qsizetype head = 0, tail = 0;
    while (head < shorter && same(head, head))
        ++head;
    while (tail < shorter - head && same(old.size() - 1 - tail, wanted.size() - 1 - tail))
        ++tail;
    const qsizetype end = gapBefore(list, list.size() - 1);
    const qsizetype place = head > 0         ? old[head - 1].end
                            : !old.isEmpty() ? gapBefore(list, old.first().begin)
                                             : end;
    QByteArray changed = list.toByteArray();
    for (qsizetype i = old.size() - tail - 1; i >= head; --i) {
        const qsizetype begin = gapBefore(list, old[i].begin);
        changed.remove(begin, old[i].end - begin);
    }
    const QByteArrayList added = wanted.sliced(head, wanted.size() - tail - head);
    if (!added.isEmpty())
        changed.insert(place, ' ' + added.join(' '));
    return unlessEmpty(changed);
}

} // namespace wolgan::edits
