#include "editor/document/searchtext.h"

#include "editor/document/utf8.h"

#include <algorithm>

namespace wolgan {

namespace {
constexpr qsizetype markDistance = 64; // UTF-16 units
}

SearchText::SearchText(QByteArrayView bytes) : m_bytes(bytes), m_text(toText(bytes))
{
    m_text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    m_marks.reserve(m_text.size() / markDistance + 1);
    Mark at{0, 0};
    do {
        const Mark character = characterAt(at.byte);
        if (at.position + character.position > m_marks.size() * markDistance)
            m_marks.append(at);
        at = {at.byte + character.byte, at.position + character.position};
    } while (at.byte < m_bytes.size());
}

SearchText::Mark SearchText::characterAt(qsizetype byte) const
{
    if (byte >= m_bytes.size())
        return {0, 1};
    if (m_bytes[byte] == '\r' && byte + 1 < m_bytes.size() && m_bytes[byte + 1] == '\n')
        return {2, 1};
    const qsizetype size = characterSize(m_bytes, byte);
    return {size, size == 4 ? 2 : 1};
}

qsizetype SearchText::byteAt(qsizetype position) const
{
    Mark at = m_marks.at(std::min(position / markDistance, m_marks.size() - 1));
    while (at.byte < m_bytes.size()) {
        const Mark character = characterAt(at.byte);
        if (at.position + character.position > position)
            break;
        at = {at.byte + character.byte, at.position + character.position};
    }
    return at.byte;
}

qsizetype SearchText::positionAt(qsizetype byte) const
{
    const auto after =
        std::upper_bound(m_marks.cbegin(), m_marks.cend(), byte,
                         [](qsizetype wanted, const Mark &mark) { return wanted < mark.byte; });
    Mark at = after == m_marks.cbegin() ? Mark{0, 0} : *std::prev(after);
    while (at.byte < byte && at.byte < m_bytes.size()) {
        const Mark character = characterAt(at.byte);
        at = {at.byte + character.byte, at.position + character.position};
    }
    return at.position;
}

} // namespace wolgan
