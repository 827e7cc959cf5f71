#pragma once

// New footnote labels.

#include "editor/document/document.h"

#include <QSet>

namespace wolgan::edits {

/// True for a label that the post's scheme numbers.
[[nodiscard]] bool isOfScheme(const Footnotes &footnotes, QByteArrayView label);

/// A label that no footnote of the post has, in its scheme, for an item of that section (index among the
/// sections, -1 for none).
[[nodiscard]] QByteArray freshLabel(const Document &document, int section);

/// A key for a section without labels, from its title: two letters, unique: `pr` for Programming.
[[nodiscard]] QByteArray proposedKey(QByteArrayView title, const QList<QByteArray> &taken);

/// Labels that no footnote of a post has, each given once.
class FreshLabels
{
public:
    /// Numbered ones are for an item of that section, as in freshLabel().
    FreshLabels(const Document &document, int section);

    [[nodiscard]] QByteArray numbered();
    /// The label itself where it is free, else `note-b` for `note`.
    [[nodiscard]] QByteArray named(const QByteArray &label);

private:
    QByteArray m_prefix;
    int m_next = 1;
    QSet<QByteArray> m_taken;
};

} // namespace wolgan::edits
