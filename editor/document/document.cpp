#include "editor/document/document.h"

#include "editor/document/reparse.h"

#include <algorithm>

namespace wolgan {

Document::Document(QByteArray bytes) : m_bytes(std::move(bytes)), m_parsed(parse(m_bytes)) {}

Document::Document(QByteArray bytes, Parsed parsed) : m_bytes(std::move(bytes)), m_parsed(std::move(parsed))
{
}

Document Document::edited(const TextEdit &edit) const
{
    return change(edit).document;
}

DocumentChange Document::change(const TextEdit &edit) const
{
    QByteArray after = edit.applied(m_bytes);
    std::optional<Reparsed> now = reparse(m_bytes, m_parsed, edit, after);
    if (!now)
        return {Document(std::move(after)), std::nullopt};
    return {Document(std::move(after), std::move(now->parsed)), now->rewritten};
}

ByteRange Document::body() const
{
    return bodyOf(m_bytes, m_parsed.frontMatter);
}

QByteArray Document::lineEnding() const
{
    const qsizetype newline = m_bytes.indexOf('\n');
    return newline > 0 && m_bytes[newline - 1] == '\r' ? QByteArray("\r\n") : QByteArray("\n");
}

int Document::lineAt(qsizetype offset) const
{
    return static_cast<int>(
               QByteArrayView(m_bytes).first(std::clamp<qsizetype>(offset, 0, m_bytes.size())).count('\n')) +
           1;
}

} // namespace wolgan
