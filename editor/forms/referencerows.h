#pragma once

#include "editor/forms/fields/fieldtypes.h"
#include "editor/forms/rowlist.h"

class QLabel;

namespace wolgan {

/// The references of an item: number, title and URL of each.
class ReferenceRows : public RowList
{
    Q_OBJECT

public:
    ReferenceRows(Form &form, QWidget *parent);

    /// For Ctrl+L.
    void focusUrl();

protected:
    [[nodiscard]] QList<int> subjects() const override;
    [[nodiscard]] RowWidget *makeRow() override;
    void add() override;
    [[nodiscard]] ByteRange range() const override;
};

/// A row's subject is an index into Footnotes::references.
class ReferenceRow : public RowWidget
{
    Q_OBJECT

public:
    ReferenceRow(Form &form, QWidget *parent);

    void focusUrl();
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;

protected:
    void refreshRest() override;

private:
    /// Index into Footnotes::definitions; -1 without one.
    [[nodiscard]] int definition() const;
    [[nodiscard]] FieldAccess titleAccess() const;
    [[nodiscard]] FieldAccess urlAccess() const;
    void remove();

    QLabel *m_number;
    QLabel *m_undefined;
    LineField *m_title;
    LineField *m_url;
    FindingNotes *m_notes;
};

} // namespace wolgan
