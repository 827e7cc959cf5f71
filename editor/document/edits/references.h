#pragma once

// Footnote references of items and their definitions.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// The link title of a definition as plain text (backslash escapes undone); the whole content where it is no
/// link.
[[nodiscard]] QByteArray referenceTitle(const Document &document, int definition);
/// The link's URL as it stands in the file; empty where the definition is no link.
[[nodiscard]] QByteArray referenceUrl(const Document &document, int definition);
/// Sets the link title; `[ ] | \ *` and the like are escaped as both kramdown and CommonMark need it.
[[nodiscard]] TextEdit setReferenceTitle(const Document &document, int definition, QByteArrayView title);
/// Sets the URL; blanks, parentheses, `|`, `<`, `>`, `"`, `\` and `{{` are percent-encoded. A text that was
/// no link becomes one.
[[nodiscard]] TextEdit setReferenceUrl(const Document &document, int definition, QByteArrayView url);

/// Where a further reference goes in an item's heading: behind the last one, or behind the title.
[[nodiscard]] qsizetype headingReferencePlace(const Document &document, int item);
/// Adds a reference at the end of an item's heading and its definition among the references (made where there
/// are none), numbered in the post's scheme.
[[nodiscard]] TextEdit addReference(const Document &document, int item, QByteArrayView title,
                                    QByteArrayView url);
/// Removes one reference (index into Footnotes::references), and its definition where nothing else uses it.
[[nodiscard]] TextEdit removeReference(const Document &document, int reference);

} // namespace wolgan::edits
