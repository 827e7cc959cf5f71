#pragma once

#include "editor/document/footnotes.h"
#include "editor/document/frontmatter.h"
#include "editor/document/outline.h"

namespace wolgan {

/// A post: its bytes and what is derived from them. A value; a pure function of the bytes, which may be
/// anything (CRLF, byte order mark, invalid UTF-8, NUL): parsing cannot fail. Copies share their data.
class Document
{
public:
    explicit Document(QByteArray bytes = {});

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const FrontMatter &frontMatter() const { return m_frontMatter; }
    [[nodiscard]] const Outline &outline() const { return m_outline; }
    [[nodiscard]] const Footnotes &footnotes() const { return m_footnotes; }

    /// Everything after the front matter (and after a byte order mark).
    [[nodiscard]] ByteRange body() const;
    [[nodiscard]] QByteArrayView text(ByteRange range) const { return range.of(m_bytes); }
    /// "\r\n" where the first line ends so, else "\n".
    [[nodiscard]] QByteArray lineEnding() const;
    /// The line of an offset, from 1.
    [[nodiscard]] int lineAt(qsizetype offset) const;

private:
    QByteArray m_bytes;
    FrontMatter m_frontMatter;
    Outline m_outline;
    Footnotes m_footnotes;
};

} // namespace wolgan
