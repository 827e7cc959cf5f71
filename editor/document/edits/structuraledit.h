#pragma once

#include "editor/document/textedit.h"

namespace wolgan::edits {

/// An edit and where in the new text its subject then begins: what to select next.
struct StructuralEdit
{
    TextEdit edit;
    qsizetype focus = 0; ///< byte offset in the text after the edit
};

} // namespace wolgan::edits
