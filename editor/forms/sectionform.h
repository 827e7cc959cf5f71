#pragma once

#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

namespace wolgan {

/// A section: emoji, title, whether it is bold, and the text before its first item.
class SectionForm : public Form
{
    Q_OBJECT

public:
    explicit SectionForm(Session &session, QWidget *parent = nullptr);

    void setResolver(const FigureResolver &resolver) { m_figures->setResolver(resolver); }
    void setImporter(const FigureImporter &importer) { m_figures->setImporter(importer); }
    void setFigurePattern(const QByteArray &pattern) { m_figures->setNamePattern(pattern); }
    void focusTitle() override;

private:
    LineField *m_title;
    FigureRows *m_figures;
};

} // namespace wolgan
