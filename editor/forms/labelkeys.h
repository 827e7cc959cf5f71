#pragma once

// The keys of a numbering per section: `pa` of `ref-pa-3`.

#include "editor/document/document.h"

#include <QList>
#include <QString>

namespace wolgan {

/// What every section's labels begin with: the post's own, else `ref-`.
[[nodiscard]] QByteArray keyPrefix(const Document &document);
/// A key for each section: the post's own, else one proposed from the title.
[[nodiscard]] QList<QByteArray> sectionKeys(const Document &document);
/// The labels' prefix for each key: `ref-pa-`.
[[nodiscard]] QList<QByteArray> prefixesOf(const Document &document, const QList<QByteArray> &keys);

/// What is wrong with the keys, in words; empty where they can be used.
[[nodiscard]] QString keyProblem(const Document &document, const QList<QByteArray> &keys);
/// The same of a prefix for the whole post.
[[nodiscard]] QString prefixProblem(const QByteArray &prefix);

} // namespace wolgan
