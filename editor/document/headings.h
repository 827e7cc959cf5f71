#pragma once

#include "editor/document/bodyscan.h"
#include "editor/document/footnotes.h"
#include "editor/document/itemhint.h"

namespace wolgan {

/// The text of a heading's line: without marks, closing marks, a trailing attribute list or id, trailing
/// footnote references and blanks.
[[nodiscard]] ByteRange headingTitle(QByteArrayView bytes, ByteRange line);

/// True for the usual names of a references section, in English and Korean, whatever marks and emoji surround
/// them.
[[nodiscard]] bool isReferencesTitle(QByteArrayView title);

struct HeadingLevels
{
    int section = 2;
    int item = 3;
};

/// Which heading levels are sections and items in this post. Items are the level where most footnote
/// references stand in headings, sections the next level above it that occurs; a post without references in
/// headings has its two upper levels, but where most headings of the lower one hold nothing but a list of
/// links, these are the sections and the bullets the items. `section` is 0 where items stand without
/// sections. `hint` goes for a post without references in headings, where it names a level that occurs.
[[nodiscard]] HeadingLevels learnLevels(QByteArrayView bytes, const QList<BodyLine> &lines,
                                        const Footnotes &footnotes, const ItemHint &hint = {});

} // namespace wolgan
