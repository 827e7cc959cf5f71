#include "editor/document/document.h"

#include "editor/document/footnotescan.h"
#include "editor/document/footnotescheme.h"
#include "editor/document/outlinebuild.h"

#include <algorithm>

namespace wolgan {

Document::Document(QByteArray bytes) : m_bytes(std::move(bytes)), m_frontMatter(parseFrontMatter(m_bytes))
{
    const QList<BodyLine> lines = scanBody(m_bytes, body());
    m_footnotes = findFootnotes(m_bytes, lines);
    m_outline = buildOutline(m_bytes, body(), lines, m_frontMatter, m_footnotes);
    learnScheme(m_bytes, m_outline, m_footnotes);
}

ByteRange Document::body() const
{
    if (!m_frontMatter.range.isEmpty())
        return {m_frontMatter.range.end, m_bytes.size()};
    return {m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0, m_bytes.size()};
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
