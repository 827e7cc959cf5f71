#include "preview/render/dialect/source.h"

#include "preview/render/dialect/characters.h"

#include <algorithm>

namespace wolgan::dialect {

namespace {

/// Length of the valid character at `pos`, 0 where the bytes there are none (overlong forms and surrogates
/// included).
qsizetype validLength(QByteArrayView bytes, qsizetype pos)
{
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const unsigned first = at(pos);
    const unsigned second = at(pos + 1);
    const auto continues = [&](qsizetype i) { return (at(i) & 0xC0U) == 0x80U; };
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(pos + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool canonical = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0);
        return canonical && continues(pos + 1) && continues(pos + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool canonical = (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
        return canonical && continues(pos + 1) && continues(pos + 2) && continues(pos + 3) ? 4 : 0;
    }
    return 0;
}

/// End of the bytes from `pos` that need no change.
qsizetype endOfPlain(QByteArrayView bytes, qsizetype pos)
{
    while (pos < bytes.size() && bytes[pos] != '\r') {
        const qsizetype length = validLength(bytes, pos);
        if (length == 0)
            break;
        pos += length;
    }
    return pos;
}

} // namespace

Source::Source(QByteArrayView bytes, bool startsPost) : m_end(bytes.size())
{
    qsizetype pos = startsPost && bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    m_text.reserve(static_cast<size_t>(bytes.size() + 1));
    m_shifts.push_back({0, pos});
    while (pos < bytes.size()) {
        const qsizetype end = endOfPlain(bytes, pos);
        m_text.append(bytes.data() + pos, static_cast<size_t>(end - pos));
        pos = end;
        if (pos == bytes.size())
            break;
        const bool isReturn = bytes[pos] == '\r';
        m_text += isReturn ? "\n" : "\xEF\xBF\xBD";
        pos += isReturn && pos + 1 < bytes.size() && bytes[pos + 1] == '\n' ? 2 : 1;
        m_shifts.push_back({m_text.size(), pos});
    }
    if (!m_text.ends_with('\n'))
        m_text += '\n';
}

qsizetype Source::toBytes(size_t offset) const
{
    if (m_shifts.size() == 1)
        return std::min(m_end, m_shifts.front().bytes + static_cast<qsizetype>(offset));
    auto after = std::upper_bound(m_shifts.begin(), m_shifts.end(), offset,
                                  [](size_t wanted, const Shift &shift) { return wanted < shift.text; });
    const Shift &shift = *std::prev(after);
    return std::min(m_end, shift.bytes + static_cast<qsizetype>(offset - shift.text));
}

} // namespace wolgan::dialect
