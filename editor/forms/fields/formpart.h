#pragma once

#include "editor/forms/fields/findingnotes.h"

namespace wolgan {

/// A part of a form that shows something of the document: a field, or a list of rows of fields.
class FormPart
{
public:
    FormPart() = default;
    FormPart(const FormPart &) = delete;
    FormPart &operator=(const FormPart &) = delete;
    virtual ~FormPart() = default;

    /// The document changed: shows values that differ.
    virtual void refresh() = 0;
    /// Another node is shown from now on.
    virtual void rebind() = 0;
    /// Commits what an input method is composing.
    virtual void finish() = 0;
    /// Where findings about its bytes are shown.
    [[nodiscard]] virtual QList<FindingPlace> findingPlaces() const { return {}; }
};

} // namespace wolgan
