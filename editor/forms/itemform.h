#pragma once

#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

namespace wolgan {

class ReferenceRows;

/// An item: title (and the title's URL, where it is a link), references, text and figures.
class ItemForm : public Form
{
    Q_OBJECT

public:
    explicit ItemForm(Session &session, QWidget *parent = nullptr);

    void setResolver(const FigureResolver &resolver) { m_figures->setResolver(resolver); }
    void focusTitle() override;
    void focusUrl();

protected:
    void refreshRest() override;

private:
    [[nodiscard]] bool isBullet() const;

    QFormLayout *m_rows;
    LineField *m_title;
    LineField *m_url;
    ReferenceRows *m_references;
    FigureRows *m_figures;
};

} // namespace wolgan
