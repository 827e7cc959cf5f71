#include "editor/document/frontmatterscan.h"

#include "editor/document/lines.h"

#include <algorithm>

namespace wolgan {

namespace {

bool isBlankOrComment(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    return text.isEmpty() || text.startsWith('#');
}

qsizetype indentation(QByteArrayView line)
{
    qsizetype width = 0;
    while (width < line.size() && line[width] == ' ')
        ++width;
    return width;
}

bool isListItem(QByteArrayView line)
{
    return line.startsWith('-') && (line.size() == 1 || QByteArrayView(" \t\r\n").contains(line[1]));
}

/// Offset behind a quoted scalar that starts at `begin`, -1 where it is never closed. YAML 1.2, 7.3.1
/// and 7.3.2.
qsizetype quotedEnd(QByteArrayView bytes, qsizetype begin, qsizetype limit)
{
    const char quote = bytes[begin];
    for (qsizetype i = begin + 1; i < limit; ++i) {
        if (quote == '"' && bytes[i] == '\\')
            ++i;
        else if (bytes[i] == quote && quote == '\'' && i + 1 < limit && bytes[i + 1] == quote)
            ++i;
        else if (bytes[i] == quote)
            return i + 1;
    }
    return -1;
}

/// Offset behind a flow list or mapping that starts at `begin`, -1 where it is never closed.
qsizetype flowEnd(QByteArrayView bytes, qsizetype begin, qsizetype limit)
{
    int depth = 0;
    for (qsizetype i = begin; i < limit; ++i) {
        const char c = bytes[i];
        const bool startsToken = i == begin || QByteArrayView("[{, \n\t:").contains(bytes[i - 1]);
        if ((c == '"' || c == '\'') && startsToken) {
            const qsizetype end = quotedEnd(bytes, i, limit);
            if (end < 0)
                return -1;
            i = end - 1;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if ((c == ']' || c == '}') && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

/// End of a plain scalar on one line: before ` #comment` and trailing blanks.
qsizetype plainEnd(QByteArrayView bytes, qsizetype begin, qsizetype lineEnd)
{
    for (qsizetype i = begin; i < lineEnd; ++i) {
        if (bytes[i] == '#' && (i == begin || bytes[i - 1] == ' ' || bytes[i - 1] == '\t')) {
            lineEnd = i;
            break;
        }
    }
    while (lineEnd > begin && QByteArrayView(" \t\r\n").contains(bytes[lineEnd - 1]))
        --lineEnd;
    return lineEnd;
}

/// The colon that ends a key starting at `begin`, -1 where the line is no entry.
qsizetype keyColon(QByteArrayView bytes, qsizetype begin, qsizetype lineEnd)
{
    qsizetype i = begin;
    if (i < lineEnd && (bytes[i] == '"' || bytes[i] == '\'')) {
        i = quotedEnd(bytes, i, lineEnd);
        if (i < 0)
            return -1;
    }
    for (; i < lineEnd; ++i) {
        if (bytes[i] == ':' && (i + 1 >= lineEnd || QByteArrayView(" \t\r").contains(bytes[i + 1])))
            return i;
        if (bytes[i] == '#' && i > begin && bytes[i - 1] == ' ')
            return -1;
    }
    return -1;
}

QByteArray keyText(QByteArrayView key)
{
    key = key.trimmed();
    if (key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front())
        key = key.sliced(1, key.size() - 2);
    return key.toByteArray();
}

class Scan
{
public:
    explicit Scan(QByteArrayView bytes) : m_bytes(bytes) {}

    /// Entries at the indentation of the first one in `content`; nested mappings under them, one level.
    void mapping(ByteRange content, int parent);
    [[nodiscard]] const QList<ScannedEntry> &entries() const { return m_entries; }

private:
    [[nodiscard]] qsizetype entryEnd(const QList<ByteRange> &lines, qsizetype &next, qsizetype width,
                                     qsizetype valueEnd) const;
    [[nodiscard]] qsizetype behindProperties(qsizetype begin, qsizetype lineEnd) const;
    [[nodiscard]] ByteRange inlineValue(qsizetype begin, ByteRange line, qsizetype limit, bool &closed) const;
    [[nodiscard]] ByteRange wholeValue(ByteRange value, ByteRange line, ByteRange range) const;
    void flowMapping(ByteRange value, int parent);

    QByteArrayView m_bytes;
    QList<ScannedEntry> m_entries;
};

void Scan::mapping(ByteRange content, int parent)
{
    const QList<ByteRange> lines = linesOf(m_bytes, content);
    qsizetype width = -1;
    for (qsizetype i = 0; i < lines.size();) {
        const ByteRange line = lines[i++];
        const qsizetype indent = indentation(line.of(m_bytes));
        if (isBlankOrComment(line.of(m_bytes)) || (width >= 0 && indent != width))
            continue;
        const qsizetype lineEnd = contentEnd(m_bytes, line);
        const qsizetype begin = line.begin + indent, colon = keyColon(m_bytes, begin, lineEnd);
        if (colon < 0 || isListItem(m_bytes.sliced(begin)))
            continue;
        width = indent;
        ScannedEntry entry{keyText(m_bytes.sliced(begin, colon - begin)), parent, {}, {}, true, 0};
        entry.behindKey = behindProperties(colon + 1, lineEnd);
        ByteRange value = inlineValue(entry.behindKey, line, content.end, entry.closed);
        entry.range = {line.begin, entryEnd(lines, i, width, value.end)};
        entry.value = wholeValue(value, line, entry.range);
        const int index = static_cast<int>(m_entries.size());
        const bool nested = value.isEmpty() && !entry.value.isEmpty();
        m_entries.append(entry);
        if (parent < 0 && nested && entry.closed)
            mapping({line.end, entry.range.end}, index);
        else if (parent < 0 && entry.closed && !entry.value.isEmpty() && m_bytes[entry.value.begin] == '{')
            flowMapping(entry.value, index);
    }
}

/// Behind the anchor (`&a`) and the tag (`!!str`) that may stand before a value. YAML 1.2, 6.9.
qsizetype Scan::behindProperties(qsizetype begin, qsizetype lineEnd) const
{
    qsizetype place = begin;
    while (true) {
        while (begin < lineEnd && (m_bytes[begin] == ' ' || m_bytes[begin] == '\t'))
            ++begin;
        if (begin == lineEnd || (m_bytes[begin] != '&' && m_bytes[begin] != '!'))
            return place;
        while (begin < lineEnd && m_bytes[begin] != ' ' && m_bytes[begin] != '\t')
            ++begin;
        place = begin;
    }
}

/// The value's part on the key's line; a quoted or flow value to its end, wherever that is.
ByteRange Scan::inlineValue(qsizetype begin, ByteRange line, qsizetype limit, bool &closed) const
{
    const qsizetype lineEnd = contentEnd(m_bytes, line), place = begin;
    while (begin < lineEnd && (m_bytes[begin] == ' ' || m_bytes[begin] == '\t'))
        ++begin;
    if (begin == lineEnd || m_bytes[begin] == '#')
        return {place, place};
    qsizetype end = plainEnd(m_bytes, begin, lineEnd);
    if (m_bytes[begin] == '"' || m_bytes[begin] == '\'')
        end = quotedEnd(m_bytes, begin, limit);
    else if (m_bytes[begin] == '[' || m_bytes[begin] == '{')
        end = flowEnd(m_bytes, begin, limit);
    closed = end >= 0;
    return {begin, closed ? end : plainEnd(m_bytes, begin, lineEnd)};
}

/// Where the entry's lines end: behind its value's last line and every line that is indented deeper, or that
/// is a list item at the key's own indentation; blank and comment lines only count when such a line follows.
/// Advances `next`.
qsizetype Scan::entryEnd(const QList<ByteRange> &lines, qsizetype &next, qsizetype width,
                         qsizetype valueEnd) const
{
    while (next < lines.size() && lines[next].begin < valueEnd)
        ++next;
    qsizetype last = next;
    for (qsizetype i = next; i < lines.size(); ++i) {
        const QByteArrayView line = lines[i].of(m_bytes);
        if (isBlankOrComment(line))
            continue;
        const qsizetype indent = indentation(line);
        if (indent <= width && !(indent == width && isListItem(line.sliced(indent))))
            break;
        last = i + 1;
    }
    next = last;
    return lines[last - 1].end;
}

/// Adds continuation lines to a plain or block value: block scalars, lists, nested mappings, folded plain
/// scalars.
ByteRange Scan::wholeValue(ByteRange value, ByteRange line, ByteRange range) const
{
    if (range.end == line.end || value.end > line.end)
        return value;
    const char first = value.isEmpty() ? '\0' : m_bytes[value.begin];
    if (first == '"' || first == '\'' || first == '[' || first == '{')
        return value;
    qsizetype end = range.end;
    while (end > value.end && QByteArrayView("\r\n").contains(m_bytes[end - 1]))
        --end;
    if (!value.isEmpty())
        return {value.begin, end};
    return {line.end, std::max(line.end, end)};
}

/// `{path: x, alt: "y"}`: entries with their values; their ranges serve reading and setting, not removal.
void Scan::flowMapping(ByteRange value, int parent)
{
    const qsizetype limit = value.end - 1;
    for (qsizetype i = value.begin + 1; i < limit;) {
        while (i < limit && QByteArrayView(" \t\r\n,").contains(m_bytes[i]))
            ++i;
        const qsizetype begin = i, colon = keyColon(m_bytes, begin, limit);
        if (colon < 0)
            return;
        i = colon + 1;
        while (i < limit && QByteArrayView(" \t\r\n").contains(m_bytes[i]))
            ++i;
        qsizetype end = i;
        if (i < limit && (m_bytes[i] == '"' || m_bytes[i] == '\''))
            end = quotedEnd(m_bytes, i, limit);
        else if (i < limit && (m_bytes[i] == '[' || m_bytes[i] == '{'))
            end = flowEnd(m_bytes, i, limit);
        else
            end = plainEnd(m_bytes, i,
                           i + std::max<qsizetype>(0, m_bytes.sliced(i, limit - i).indexOf(',') < 0
                                                          ? limit - i
                                                          : m_bytes.sliced(i, limit - i).indexOf(',')));
        if (end < 0)
            return;
        m_entries.append(
            {keyText(m_bytes.sliced(begin, colon - begin)), parent, {begin, end}, {i, end}, true, i});
        i = end;
    }
}

} // namespace

QList<ScannedEntry> scanMapping(QByteArrayView bytes, ByteRange content)
{
    Scan scan(bytes);
    scan.mapping(content, -1);
    return scan.entries();
}

} // namespace wolgan
