#pragma once

// Bytes as the text that a search runs over, and back: UTF-16, each line end one "\n", each invalid byte one
// U+FFFD.

#include "editor/document/byterange.h"

#include <QList>
#include <QString>

namespace wolgan {

class SearchText
{
public:
    /// `bytes` must outlive it.
    explicit SearchText(QByteArrayView bytes);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// The byte offset of a UTF-16 position.
    [[nodiscard]] qsizetype byteAt(qsizetype position) const;
    /// The UTF-16 position of a byte offset.
    [[nodiscard]] qsizetype positionAt(qsizetype byte) const;

private:
    struct Mark
    {
        qsizetype byte;
        qsizetype position;
    };
    /// The bytes of one character, and how many UTF-16 units it is.
    [[nodiscard]] Mark characterAt(qsizetype byte) const;

    QByteArrayView m_bytes;
    QString m_text;
    QList<Mark> m_marks; ///< a character's begin at or just before every so many positions
};

} // namespace wolgan
