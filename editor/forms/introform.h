#pragma once

#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

class QPushButton;

namespace wolgan {

/// The text before the first section; on a post without front matter also the button that makes one.
class IntroForm : public Form
{
    Q_OBJECT

public:
    explicit IntroForm(Session &session, QWidget *parent = nullptr);

    void setResolver(const FigureResolver &resolver) { m_figures->setResolver(resolver); }
    void setImporter(const FigureImporter &importer) { m_figures->setImporter(importer); }
    void setFigurePattern(const QByteArray &pattern) { m_figures->setNamePattern(pattern); }
    void focusTitle() override;

protected:
    void refreshRest() override;

private:
    void addFrontMatter();

    QLabel *m_hint;
    QLabel *m_empty = nullptr;
    QPushButton *m_addFrontMatter;
    TextField *m_text;
    FigureRows *m_figures;
};

} // namespace wolgan
