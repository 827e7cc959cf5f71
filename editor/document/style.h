#pragma once

// How the author of a post writes: what everything that the editor inserts is shaped after.
//
// Each field is the post's most usual way, the earlier one of two equal ones; the value given here is taken
// where the post has no example. Gaps are whole lines with the post's own line ends.

#include "editor/document/document.h"

namespace wolgan {

struct DocumentStyle
{
    char bullet = '-';        ///< `-`, `*` or `+`, from the lists of the body
    int bulletBlanks = 1;     ///< behind it, from the same
    QByteArray indent = "  "; ///< how much deeper a nested point stands than the point it belongs to: blanks
                              ///< or one tab; at least as wide as the bullet with its blanks
    friend bool operator==(const DocumentStyle &, const DocumentStyle &) = default;
};

/// Learns from the whole post; linear in its size.
[[nodiscard]] DocumentStyle learnStyle(const Document &document);

} // namespace wolgan
