#include "editor/document/edits/mergesplit.h"

namespace wolgan::edits {

StructuralEdit mergeItems(const Document &, const QList<int> &)
{
    return {};
}
StructuralEdit splitItem(const Document &, int, qsizetype)
{
    return {};
}
QList<qsizetype> splitPlaces(const Document &, int)
{
    return {};
}

} // namespace wolgan::edits
