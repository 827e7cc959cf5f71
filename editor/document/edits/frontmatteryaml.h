#pragma once

// Values of the front matter as YAML text, for those that are more than a word or a list of words.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QString>

namespace wolgan::edits {

/// The value at `path` as YAML, without the indentation that the key gives it; line ends are "\n". Empty
/// where there is none.
[[nodiscard]] QByteArray yamlText(const Document &document, QByteArrayView path);

/// Sets a value to a YAML text; a missing top-level key is added. Comments behind the key stay, other keys
/// keep their bytes. A text that is no YAML, or that would not be read back as the same value in its place,
/// is not written: the edit is empty. Afterwards `yamlText(path)` gives the text.
[[nodiscard]] TextEdit setYaml(const Document &document, QByteArrayView path, const QByteArray &text);

/// A YAML text without the blanks and line ends behind it: what setYaml() writes.
[[nodiscard]] QByteArray trimmedYaml(QByteArray text);

/// What is wrong with a YAML text as a value, one sentence for the author; empty where nothing is.
[[nodiscard]] QString yamlProblem(const QByteArray &text);

} // namespace wolgan::edits
