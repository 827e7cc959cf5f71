#pragma once

#include "editor/forms/fields/field.h"

namespace wolgan {

class Form;

/// The Markdown title of the form's node.
[[nodiscard]] FieldAccess titleAccess(const Form &form, const QString &label);
/// The Markdown text of the form's node, without its heading and the figures that end it.
[[nodiscard]] FieldAccess textAccess(const Form &form, const QString &label);

} // namespace wolgan
