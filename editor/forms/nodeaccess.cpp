#include "editor/forms/nodeaccess.h"

#include "editor/document/edits/titles.h"
#include "editor/forms/form.h"

namespace wolgan {

FieldAccess titleAccess(const Form &form, const QString &label)
{
    return bytesAccess(
        [&form](const Document &document) { return edits::title(document, form.node()); },
        [&form](const Document &document, const QByteArray &value) {
            return edits::setTitle(document, form.node(), value);
        },
        label, [&form](const Document &document) { return document.outline().at(form.node()).title; });
}

FieldAccess textAccess(const Form &form, const QString &label)
{
    return bytesAccess([&form](const Document &document) { return edits::text(document, form.node()); },
                       [&form](const Document &document, const QByteArray &value) {
                           return edits::setText(document, form.node(), value);
                       },
                       label,
                       [&form](const Document &document) { return document.outline().at(form.node()).text; });
}

} // namespace wolgan
