#pragma once

#include "editor/document/byterange.h"
#include "editor/forms/fields/findingnotes.h"

class QMimeData;

namespace wolgan {

/// What is pasted, or dropped, at a widget of a form.
struct Offer
{
    const QMimeData &mime;
    const QWidget &at;
    bool dropped = false;
};

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
    /// Selects what these bytes of the document are here. The widget that holds them; null where they stand
    /// elsewhere.
    virtual QWidget *showRange(ByteRange range)
    {
        (void)range;
        return nullptr;
    }
    /// True where an offer is more than text to this part; then take() puts it into the document.
    [[nodiscard]] virtual bool wants(const Offer &) const { return false; }
    virtual void take(const QMimeData &) {}
};

/// Asks parts one after another.
template<typename Parts>
QWidget *showRangeIn(const Parts &parts, ByteRange range)
{
    for (auto *part : parts) {
        if (QWidget *widget = part->showRange(range))
            return widget;
    }
    return nullptr;
}

} // namespace wolgan
