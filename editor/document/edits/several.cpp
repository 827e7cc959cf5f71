#include "editor/document/edits/several.h"

namespace wolgan::edits {

StructuralEdit moveItems(const Document &, const QList<int> &, int, int)
{
    return {};
}
StructuralEdit moveSections(const Document &, const QList<int> &, int)
{
    return {};
}
StructuralEdit removeNodes(const Document &, const QList<int> &)
{
    return {};
}
StructuralEdit duplicateNodes(const Document &, const QList<int> &)
{
    return {};
}

} // namespace wolgan::edits
