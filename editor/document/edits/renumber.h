#pragma once

// Footnote numbers. A post is consistent where its scheme's labels are numbered by first appearance (over the
// post, or within each section), definitions in the references stand in that order, and no label is used but
// undefined, defined but unused or defined twice within the scheme.

#include "editor/document/document.h"
#include "editor/document/edits/labels.h"
#include "editor/document/textedit.h"

#include <QSet>

namespace wolgan::edits {

/// Relabels references and definitions of the scheme and sorts the definitions; nothing is removed. Labels
/// that fit no scheme stay. Empty where there is nothing to do.
[[nodiscard]] TextEdit renumber(const Document &document);

/// As above, with a scheme from outside: `sectionPrefixes` has one prefix for each section of `document`,
/// empty ones are proposed. Numbered labels with one of `joining` as prefix are taken into the scheme.
[[nodiscard]] TextEdit renumber(const Document &document, const FootnoteScheme &scheme,
                                const QList<QByteArray> &sectionPrefixes,
                                const QSet<QByteArray> &joining = {});

[[nodiscard]] bool isConsistent(const Document &document);

} // namespace wolgan::edits
