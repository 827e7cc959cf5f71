#pragma once

// How a post's bytes stand in the source view, line by line, and back. A QTextDocument cannot hold every byte
// string; this says what it holds instead, one UTF-16 unit for one, so that positions map.

#include "editor/document/textedit.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wolgan {

/// A line and a UTF-16 column in what the view shows; both from 0.
struct SourcePlace
{
    int line = 0;
    int column = 0;
};

/// The lines of a post as the view shows them. A byte order mark at the start and the line ends are not
/// shown; other control characters that QTextDocument would not keep are shown as U+FFFD, as invalid bytes
/// are.
class SourceText
{
public:
    explicit SourceText(QByteArray bytes = {});

    /// The text after an edit of it; `bytes` is what the edit makes of bytes(). Lines that it leaves alone are
    /// not looked for again.
    [[nodiscard]] SourceText edited(const TextEdit &edit, QByteArray bytes) const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_begins.size()); }
    /// What line `line` shows.
    [[nodiscard]] QString line(int line) const;
    /// What lines `first` to `last` show, with "\n" between them.
    [[nodiscard]] QString lines(int first, int last) const;

    [[nodiscard]] SourcePlace placeOf(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetOf(SourcePlace place) const;
    /// The line that holds an offset.
    [[nodiscard]] int lineAt(qsizetype offset) const;

    /// The edit that makes the shown text from `begin` to `end` read `text`. Only what differs is touched, so
    /// that bytes that cannot be shown stay.
    [[nodiscard]] TextEdit replaced(SourcePlace begin, SourcePlace end, QStringView text,
                                    const QByteArray &lineEnding) const;

private:
    [[nodiscard]] ByteRange content(int line) const; ///< without its line end

    QByteArray m_bytes;
    QList<qsizetype> m_begins; ///< byte offset of each line
};

} // namespace wolgan
