#pragma once

// Parsing after an edit without parsing all.
//
// The scan of a body begins anew, whatever stands before, at an ATX heading and at a definition at the start
// of a line. From the last such place before an edit to the first one behind it lies a chunk. Where the
// chunk, read alone, has the same nodes, headings and labels before and after the edit, and nothing in it
// opens or closes what reaches outside, only its own ranges are new and all behind it moves.

#include "editor/document/parsed.h"
#include "editor/document/textedit.h"

#include <optional>

namespace wolgan {

struct Reparsed
{
    Parsed parsed;
    /// The only nodes whose titles or texts may be others. Kinds, levels and descendants are the same
    /// everywhere, and so are the labels of references and definitions.
    NodeSpan rewritten;
};

/// What parsing `after` gives, from what parsing `before` gave; `edit` leads from one to the other. Nothing
/// where only a full parse can tell.
[[nodiscard]] std::optional<Reparsed> reparse(QByteArrayView before, const Parsed &parsed,
                                              const TextEdit &edit, QByteArrayView after);

} // namespace wolgan
