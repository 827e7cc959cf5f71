#pragma once

#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

namespace wolgan {

class ReferenceRows;

/// An item: title, references, text and figures.
class ItemForm : public Form
{
    Q_OBJECT

public:
    explicit ItemForm(Session &session, QWidget *parent = nullptr);

    void setResolver(const FigureResolver &resolver) { m_figures->setResolver(resolver); }
    void focusTitle() override;
    void focusUrl();

private:
    LineField *m_title;
    ReferenceRows *m_references;
    FigureRows *m_figures;
};

} // namespace wolgan
