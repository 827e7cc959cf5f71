#pragma once

#include "editor/document/parsed.h"

#include <optional>

namespace wolgan {

class TextEdit;
struct DocumentChange;

/// A post: its bytes and what is derived from them. A value; a pure function of the bytes, which may be
/// anything (CRLF, byte order mark, invalid UTF-8, NUL): parsing cannot fail. Copies share their data.
class Document
{
public:
    explicit Document(QByteArray bytes = {});
    /// The document of `edit.applied(bytes())`. Reads only what the edit touches where that is enough (see
    /// reparse.h).
    [[nodiscard]] Document edited(const TextEdit &edit) const;
    [[nodiscard]] DocumentChange change(const TextEdit &edit) const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] const FrontMatter &frontMatter() const { return m_parsed.frontMatter; }
    [[nodiscard]] const Outline &outline() const { return m_parsed.outline; }
    [[nodiscard]] const Footnotes &footnotes() const { return m_parsed.footnotes; }

    /// Everything after the front matter (and after a byte order mark).
    [[nodiscard]] ByteRange body() const;
    [[nodiscard]] QByteArrayView text(ByteRange range) const { return range.of(m_bytes); }
    /// "\r\n" where the first line ends so, else "\n".
    [[nodiscard]] QByteArray lineEnding() const;
    /// The line of an offset, from 1.
    [[nodiscard]] int lineAt(qsizetype offset) const;

    friend bool operator==(const Document &, const Document &) = default;

private:
    Document(QByteArray bytes, Parsed parsed);

    QByteArray m_bytes;
    Parsed m_parsed;
};

/// What an edit makes of a document.
struct DocumentChange
{
    Document document;
    /// See reparse.h; nothing where any node may be new.
    std::optional<NodeSpan> rewritten;
};

} // namespace wolgan
