#include "editor/document/edits/schemes.h"

namespace wolgan::edits {

bool isLabelPrefix(QByteArrayView)
{
    return false;
}
TextEdit converted(const Document &, const FootnoteScheme &, const QList<QByteArray> &)
{
    return {};
}
QList<LabelChange> labelChanges(const Document &, const TextEdit &)
{
    return {};
}

} // namespace wolgan::edits
