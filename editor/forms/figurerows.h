#pragma once

#include "editor/document/edits/figures.h"
#include "editor/forms/fields/fieldtypes.h"
#include "editor/forms/rowlist.h"

#include <functional>

namespace wolgan {

class Thumbnail;

/// The local file of a figure's path as the post writes it; empty where there is none.
using FigureResolver = std::function<QString(const QString &path)>;

/// The figures of a node: thumbnail, path, alternative text, width and caption of each.
class FigureRows : public RowList
{
    Q_OBJECT

public:
    FigureRows(Form &form, QWidget *parent);

    void setResolver(const FigureResolver &resolver);
    [[nodiscard]] const FigureResolver &resolver() const { return m_resolver; }

protected:
    [[nodiscard]] QList<int> subjects() const override;
    [[nodiscard]] RowWidget *makeRow() override;
    void add() override;

private:
    FigureResolver m_resolver;
};

/// A row's subject is an index into Outline::figures.
class FigureRow : public RowWidget
{
    Q_OBJECT

public:
    FigureRow(Form &form, FigureRows &list);

    /// Reads the picture again.
    void showThumbnail();
    void rebind() override;
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;

protected:
    void refreshRest() override;

private:
    LineField *addField(QByteArray edits::FigureFields::*part, ByteRange Figure::*range, const QString &name,
                        const QString &label);
    void remove();

    FigureRows &m_list;
    Thumbnail *m_thumbnail;
    FindingNotes *m_notes;
    QString m_shownPath; ///< what the thumbnail is of
};

} // namespace wolgan
