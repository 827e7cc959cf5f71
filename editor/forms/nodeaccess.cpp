#include "editor/forms/nodeaccess.h"

#include "editor/document/edits/titles.h"
#include "editor/document/utf8.h"
#include "editor/forms/form.h"

namespace wolgan {

FieldAccess titleAccess(const Form &form, const QString &label)
{
    return {[&form](const Document &document) { return toText(edits::title(document, form.node())); },
            [&form](const Document &document, const QString &value) {
                return edits::setTitle(document, form.node(), value.toUtf8());
            },
            label};
}

FieldAccess textAccess(const Form &form, const QString &label)
{
    return {[&form](const Document &document) { return toText(edits::text(document, form.node())); },
            [&form](const Document &document, const QString &value) {
                return edits::setText(document, form.node(), value.toUtf8());
            },
            label};
}

} // namespace wolgan
