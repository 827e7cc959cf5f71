#pragma once

// Random texts and edits for tests of what holds for every one.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <QRandomGenerator>

namespace wolgan::test {

/// One of the nodes, -1 where there is none.
[[nodiscard]] int pick(QRandomGenerator &random, const QList<int> &nodes);

/// A few pieces of Markdown in a row.
[[nodiscard]] QByteArray randomText(QRandomGenerator &random);

/// Of an item, a section or a reference; empty where the post has none.
[[nodiscard]] TextEdit randomStructuralEdit(QRandomGenerator &random, const Document &document);

/// What a form does: a field is set, footnotes are numbered; empty where the post has no such field.
[[nodiscard]] TextEdit randomFieldEdit(QRandomGenerator &random, const Document &document);

/// What a key, a paste or a slip does: some bytes somewhere become others, often where marks stand.
[[nodiscard]] TextEdit randomTextEdit(QRandomGenerator &random, const QByteArray &bytes);

} // namespace wolgan::test
