#pragma once

// How blocks stand one after another in a post, and how one is taken out or put in: what every structural
// edit is made of.

#include "editor/document/document.h"
#include "editor/document/edits/structuraledit.h"

namespace wolgan::edits {

/// Blocks that stand one after another in a container (items of a section, sections of a post), only gaps
/// between them.
struct Siblings
{
    QList<ByteRange> blocks;
    qsizetype start = 0;   ///< where the first one would go if there were none
    QByteArray startGap;   ///< what stands between `start` and a first block
    QByteArray gap;        ///< what usually stands between two
    bool keepsGap = false; ///< an only block leaves the gap around it when it goes
};

/// The items of a section (0: of the post itself), with the gaps that this section, or another one, has.
[[nodiscard]] Siblings itemsOf(const Document &document, int section);
[[nodiscard]] Siblings sectionsOf(const Document &document);

/// Neighbours that are taken out together.
struct Cut
{
    ByteRange blocks; ///< they and the gaps between them
    ByteRange range;  ///< what goes: the blocks and one gap
    QByteArray left;  ///< what stays there: a line end where two texts would meet
    QByteArray gap;   ///< the gap that went
};

/// The cuts that take out the blocks at `chosen` (ascending).
[[nodiscard]] QList<Cut> cuts(const Document &document, const Siblings &siblings,
                              const QList<qsizetype> &chosen);

/// Where and with what before it text goes in front of block `position`, which then has `gap` in front of it
/// (their number or more: behind the last, as a block of its own).
struct Insertion
{
    qsizetype offset = 0;
    QByteArray before, after;
    bool last = false; ///< behind the last block: a blank line may have to follow
};

[[nodiscard]] Insertion insertion(const Document &document, const Siblings &siblings, qsizetype position,
                                  const QByteArray &gap);

/// A block's lines, the last one with its line end.
[[nodiscard]] QByteArray wholeText(const Document &document, ByteRange block);

/// Numbers the result of `edit` where the post was numbered before, and follows the subject, at `focus` in
/// the text after `edit`, to where it ends up. `prefixes`: of the sections after the edit, see
/// Footnotes::sectionPrefixes.
[[nodiscard]] StructuralEdit finished(const Document &document, const TextEdit &edit, qsizetype focus,
                                      const QList<QByteArray> &prefixes);

/// The insertion of `text` at `place` beside `edit`.
[[nodiscard]] TextEdit insertedText(const Document &document, const TextEdit &edit, const Insertion &place,
                                    const QByteArray &text);

/// `edit`, and `text` put in at `place`, as one finished edit with its focus on the text.
[[nodiscard]] StructuralEdit inserted(const Document &document, TextEdit edit, const Insertion &place,
                                      const QByteArray &text, const QList<QByteArray> &prefixes);

} // namespace wolgan::edits
