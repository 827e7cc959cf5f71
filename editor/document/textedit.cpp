#include "editor/document/textedit.h"

#include "editor/document/utf8.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace wolgan {

namespace {

/// Drops the equal bytes at both ends, whole UTF-8 characters only, so that an edit's range is what really
/// changes.
Replacement trimmed(QByteArrayView bytes, ByteRange range, QByteArrayView text)
{
    const QByteArrayView old = range.of(bytes);
    const qsizetype shorter = std::min(old.size(), text.size());
    qsizetype head = std::mismatch(old.begin(), old.begin() + shorter, text.begin()).first - old.begin();
    while (head > 0 && ((head < old.size() && isContinuationByte(old[head])) ||
                        (head < text.size() && isContinuationByte(text[head]))))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isContinuationByte(old[old.size() - tail]))
        --tail;
    return {{range.begin + head, range.end - tail},
            text.sliced(head, text.size() - head - tail).toByteArray()};
}

bool standsBefore(const Replacement &a, const Replacement &b)
{
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end < b.range.end;
}

/// The text that an edit makes, read forwards in pieces: it is never put together.
class EditedText
{
public:
    EditedText(QByteArrayView bytes, const QList<Replacement> &replacements)
        : m_bytes(bytes), m_next(replacements.begin()), m_end(replacements.end())
    {
    }

    /// Appends what stands from `begin` to `end`; never before what was read last.
    void read(qsizetype begin, qsizetype end, QByteArray &into)
    {
        while (begin < end) {
            const bool isLast = m_next == m_end;
            const qsizetype inserted = isLast ? end : m_next->range.begin + m_shift;
            const qsizetype behind = isLast ? end : inserted + m_next->text.size();
            if (begin < inserted) {
                const qsizetype stop = std::min(end, inserted);
                into += m_bytes.sliced(begin - m_shift, stop - begin);
                begin = stop;
            } else if (begin < behind) {
                const qsizetype stop = std::min(end, behind);
                into += QByteArrayView(m_next->text).sliced(begin - inserted, stop - begin);
                begin = stop;
            } else {
                m_shift += m_next->text.size() - m_next->range.size();
                ++m_next;
            }
        }
    }

private:
    QByteArrayView m_bytes;
    QList<Replacement>::const_iterator m_next;
    QList<Replacement>::const_iterator m_end;
    qsizetype m_shift = 0; ///< offset in the edited text minus offset in the bytes, before m_next
};

} // namespace

TextEdit::TextEdit(QByteArrayView bytes, ByteRange range, QByteArrayView text)
{
    replace(bytes, range, text);
}

void TextEdit::replace(QByteArrayView bytes, ByteRange range, QByteArrayView text)
{
    Replacement replacement = trimmed(bytes, range, text);
    if (!replacement.range.isEmpty() || !replacement.text.isEmpty())
        insertSorted(std::move(replacement));
}

void TextEdit::insertSorted(Replacement replacement)
{
    const bool last = m_replacements.isEmpty() || !standsBefore(replacement, m_replacements.last());
    const auto place =
        last ? m_replacements.cend()
             : std::upper_bound(m_replacements.cbegin(), m_replacements.cend(), replacement, standsBefore);
    Q_ASSERT(place == m_replacements.cbegin() || std::prev(place)->range.end <= replacement.range.begin);
    Q_ASSERT(place == m_replacements.cend() || replacement.range.end <= place->range.begin);
    m_replacements.insert(place, std::move(replacement));
}

void TextEdit::merge(const TextEdit &other)
{
    const QList<Replacement> mine = m_replacements;
    m_replacements.clear();
    m_replacements.reserve(mine.size() + other.m_replacements.size());
    std::merge(mine.cbegin(), mine.cend(), other.m_replacements.cbegin(), other.m_replacements.cend(),
               std::back_inserter(m_replacements), standsBefore);
    Q_ASSERT(std::adjacent_find(m_replacements.cbegin(), m_replacements.cend(),
                                [](const Replacement &a, const Replacement &b) {
                                    return b.range.begin < a.range.end;
                                }) == m_replacements.cend());
}

bool TextEdit::fits(qsizetype size) const
{
    return m_replacements.isEmpty() ||
           (m_replacements.first().range.begin >= 0 && m_replacements.last().range.end <= size);
}

QByteArray TextEdit::applied(QByteArrayView bytes) const
{
    qsizetype size = bytes.size();
    for (const Replacement &replacement : m_replacements)
        size += replacement.text.size() - replacement.range.size();
    QByteArray result;
    result.reserve(size);
    qsizetype copied = 0;
    for (const Replacement &replacement : m_replacements) {
        result += bytes.sliced(copied, replacement.range.begin - copied);
        result += replacement.text;
        copied = replacement.range.end;
    }
    result += bytes.sliced(copied);
    return result;
}

TextEdit TextEdit::inverted(QByteArrayView bytes) const
{
    TextEdit inverse;
    qsizetype shift = 0;
    for (const Replacement &replacement : m_replacements) {
        const qsizetype begin = replacement.range.begin + shift;
        inverse.m_replacements.append(
            {{begin, begin + replacement.text.size()}, replacement.range.of(bytes).toByteArray()});
        shift += replacement.text.size() - replacement.range.size();
    }
    return inverse;
}

qsizetype TextEdit::mapped(qsizetype offset, Bias bias) const
{
    qsizetype shift = 0;
    for (const Replacement &replacement : m_replacements) {
        const ByteRange range = replacement.range;
        if (offset < range.begin || (offset == range.begin && !range.isEmpty()))
            break;
        if (offset < range.end || (range.isEmpty() && offset == range.begin && bias == Bias::Before))
            return range.begin + shift + (bias == Bias::After ? replacement.text.size() : 0);
        shift += replacement.text.size() - range.size();
    }
    return offset + shift;
}

TextEdit TextEdit::then(QByteArrayView bytes, const TextEdit &next) const
{
    // Both edits cut the middle text into runs that are kept, inserted by the first or deleted by the second.
    // Walking the second's replacements over the first's, every stretch touched by either becomes one
    // replacement of the old bytes.
    TextEdit result;
    constexpr qsizetype none = std::numeric_limits<qsizetype>::max();
    qsizetype i = 0, j = 0, shift = 0; // shift: middle offset minus old offset after the first i replacements
    const QList<Replacement> &first = m_replacements, &second = next.m_replacements;
    EditedText middle(bytes, first);
    while (i < first.size() || j < second.size()) {
        const qsizetype firstBegin = i < first.size() ? first[i].range.begin + shift : none;
        const qsizetype secondBegin = j < second.size() ? second[j].range.begin : none;
        qsizetype begin = std::min(firstBegin, secondBegin),
                  end = begin; // of the touched stretch, in the middle text
        const qsizetype oldBegin = begin - shift;
        QByteArray text;
        qsizetype copied = begin;
        for (bool grown = true; grown;) {
            grown = false;
            if (i < first.size() && first[i].range.begin + shift <= end) {
                end = std::max(end, first[i].range.begin + shift + first[i].text.size());
                shift += first[i].text.size() - first[i].range.size();
                ++i;
                grown = true;
            } else if (j < second.size() && second[j].range.begin <= end) {
                middle.read(copied, second[j].range.begin, text);
                text += second[j].text;
                copied = second[j].range.end;
                end = std::max(end, copied);
                ++j;
                grown = true;
            }
        }
        middle.read(copied, end, text);
        result.replace(bytes, {oldBegin, end - shift}, text);
    }
    return result;
}

} // namespace wolgan
