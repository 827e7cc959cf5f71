#pragma once

#include "editor/document/edits/figures.h"
#include "editor/forms/fields/fieldtypes.h"
#include "editor/forms/figuresource.h"
#include "editor/forms/rowlist.h"

#include <functional>
#include <optional>

class QLabel;

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
    void setImporter(const FigureImporter &importer) { m_importer = importer; }
    /// How the blog's posts name their figures, see edits::proposedFigure().
    void setNamePattern(const QByteArray &pattern) { m_pattern = pattern; }

    /// Has a picture kept for the post; its path there, or nothing where that failed, which is said below the
    /// heading.
    [[nodiscard]] std::optional<QByteArray> import(const FigureSource &source);
    void rebind() override;
    [[nodiscard]] bool wants(const Offer &offer) const override;
    void take(const QMimeData &mime) override;

protected:
    [[nodiscard]] QList<int> subjects() const override;
    [[nodiscard]] RowWidget *makeRow() override;
    void add() override;
    [[nodiscard]] bool canMove(int from, int to) const override;
    void move(int from, int to) override;

private:
    void showThumbnails();

    FigureResolver m_resolver;
    FigureImporter m_importer;
    QByteArray m_pattern;
    QLabel *m_problem; ///< why a picture could not be taken
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
    void choose();
    void remove();

    FigureRows &m_list;
    Thumbnail *m_thumbnail;
    FindingNotes *m_notes;
    QString m_shownPath; ///< what the thumbnail is of
};

} // namespace wolgan
