#pragma once

// Lists of items that are bullets (see bulletitems.h): which sections have them, and what keeps them such
// lists when items come and go.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

namespace wolgan::edits {

/// True where a new item of the section is a bullet: where its items are; where it has none, as a hint says
/// (see itemhint.h), else where most of the post's are.
[[nodiscard]] bool takesBullets(const Document &document, int section);
/// True where the items can stand among those of a section: all are bullets, or all have headings. Bullets
/// also need a section where they are items then (see bulletitems.h), and leave one.
[[nodiscard]] bool canStandIn(const Document &document, const QList<int> &items, int section);
/// A new item `- [title](url)` without line end, with the mark and the emphasis of the items around it. A
/// title that holds links or footnotes stays as it is where there is no URL.
[[nodiscard]] QByteArray newBullet(const Document &document, int section, int position, QByteArrayView title,
                                   QByteArrayView url = {});

/// The edit of the text after `edit` that makes the marks of each section's bullets one kind again, numbers
/// counting from 1 (or all 1, as the post has them); empty where they were not so before.
[[nodiscard]] TextEdit evenMarksAfter(const Document &document, const TextEdit &edit);

} // namespace wolgan::edits
