#pragma once

// A wish about a post's text, as a value: which bytes become which other bytes.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>

namespace wolgan {

/// The bytes of `range` become `text`. An empty range inserts, an empty text deletes.
struct Replacement
{
    ByteRange range;
    QByteArray text;
    friend bool operator==(const Replacement &, const Replacement &) = default;
};

/// On which side of an insertion at its own place an offset ends up.
enum class Bias { Before, After };

/// A set of replacements of one revision of the bytes, sorted and disjoint (two may touch); none replaces
/// text by itself.
class TextEdit
{
public:
    TextEdit() = default;
    /// One replacement, trimmed to what differs from `bytes` at UTF-8 character boundaries; empty where
    /// nothing differs.
    TextEdit(QByteArrayView bytes, ByteRange range, QByteArrayView text);

    /// Adds a replacement of the same revision. It must not overlap one that is there; insertions at one
    /// place keep the order in which they were added.
    void replace(QByteArrayView bytes, ByteRange range, QByteArrayView text);
    /// Adds all of another edit of the same revision.
    void merge(const TextEdit &other);

    [[nodiscard]] bool isEmpty() const { return m_replacements.isEmpty(); }
    [[nodiscard]] const QList<Replacement> &replacements() const { return m_replacements; }

    /// True where every range lies inside a text of `size` bytes.
    [[nodiscard]] bool fits(qsizetype size) const;
    /// The bytes after the edit. `bytes` must be the revision that the edit was made for.
    [[nodiscard]] QByteArray applied(QByteArrayView bytes) const;
    /// The edit that takes `applied(bytes)` back to `bytes`.
    [[nodiscard]] TextEdit inverted(QByteArrayView bytes) const;
    /// Where a byte offset of the old text stands in the new one; inside a replaced range, its end nearest by
    /// `bias`.
    [[nodiscard]] qsizetype mapped(qsizetype offset, Bias bias = Bias::After) const;
    /// This edit of `bytes`, then `next` of the result, as one edit of `bytes`.
    [[nodiscard]] TextEdit then(QByteArrayView bytes, const TextEdit &next) const;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;

private:
    void insertSorted(Replacement replacement);

    QList<Replacement> m_replacements;
};

} // namespace wolgan
