#pragma once

// A figure's attribute list, `{: .shadow width="600"}`, edited as text: what is not asked for keeps its bytes
// and its place. An empty text is no list at all; a list that loses its last attribute goes. kramdown's
// syntax page, "Inline Attribute Lists".

#include <QByteArray>

namespace wolgan::edits {

/// `.shadow .left`: the classes with their dots, one blank between them.
[[nodiscard]] QByteArray classesOf(QByteArrayView list);
/// Classes that stay keep their place; new ones stand where the ones before them do. A word without a dot
/// gets one.
[[nodiscard]] QByteArray withClasses(QByteArrayView list, QByteArrayView classes);

} // namespace wolgan::edits
