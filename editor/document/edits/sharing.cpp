#include "editor/document/edits/sharing.h"

namespace wolgan::edits {

QList<int> otherUses(const Document &, int)
{
    return {};
}
TextEdit shareReference(const Document &, int, int)
{
    return {};
}
TextEdit moveReference(const Document &, int, int, int)
{
    return {};
}

} // namespace wolgan::edits
