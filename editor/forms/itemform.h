#pragma once

#include "editor/forms/figurerows.h"
#include "editor/forms/form.h"

namespace wolgan {

class PointsField;
class ReferenceRows;

/// An item: title (and the title's URL, where it is a link), references, text and figures.
class ItemForm : public Form
{
    Q_OBJECT

public:
    explicit ItemForm(Session &session, QWidget *parent = nullptr);

    void setResolver(const FigureResolver &resolver) { m_figures->setResolver(resolver); }
    void setImporter(const FigureImporter &importer) { m_figures->setImporter(importer); }
    void setFigurePattern(const QByteArray &pattern) { m_figures->setNamePattern(pattern); }
    void focusTitle() override;
    [[nodiscard]] std::optional<qsizetype> caret() const override;
    void focusUrl();
    void insertReference();
    void insertFigure();
    /// Where the outer point or block at the caret begins: an item can be split there. -1 at the first one.
    [[nodiscard]] qsizetype splitOffset() const;

protected:
    void refreshRest() override;

private:
    [[nodiscard]] bool isBullet() const;

    QFormLayout *m_rows;
    int m_urlRow;
    LineField *m_title;
    LineField *m_url;
    ReferenceRows *m_references;
    PointsField *m_points;
    FigureRows *m_figures;
};

} // namespace wolgan
