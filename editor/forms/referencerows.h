#pragma once

#include "editor/forms/fields/fieldtypes.h"
#include "editor/forms/rowlist.h"

class QLabel;
class QLineEdit;

namespace wolgan {

/// The references of an item: number, title and URL of each.
class ReferenceRows : public RowList
{
    Q_OBJECT

public:
    ReferenceRows(Form &form, QWidget *parent);

    /// For Ctrl+L.
    void focusUrl();
    /// An address pasted there is meant as a reference.
    void setTitleField(const QLineEdit *title) { m_title = title; }
    [[nodiscard]] bool wants(const Offer &offer) const override;
    void take(const QMimeData &mime) override;
    /// Takes an address where the item has none yet: true where it did.
    bool takeFirstUrl(const QString &url);

protected:
    [[nodiscard]] QList<int> subjects() const override;
    [[nodiscard]] RowWidget *makeRow() override;
    void add() override;
    [[nodiscard]] bool canMove(int from, int to) const override;
    void move(int from, int to) override;
    [[nodiscard]] ByteRange range() const override;

private:
    [[nodiscard]] int placeInHeading(int row) const;
    void takeUrl(const QString &url);
    void choose();
    void share(int definition);

    QToolButton *m_share;
    const QLineEdit *m_title = nullptr;
};

/// A row's subject is an index into Footnotes::references.
class ReferenceRow : public RowWidget
{
    Q_OBJECT

public:
    ReferenceRow(Form &form, QWidget *parent);

    void focusUrl();
    void focusTitle();
    [[nodiscard]] QString url() const; ///< as shown
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;

protected:
    void refreshRest() override;

private:
    /// Index into Footnotes::definitions; -1 without one.
    [[nodiscard]] int definition() const;
    [[nodiscard]] FieldAccess titleAccess() const;
    [[nodiscard]] FieldAccess urlAccess() const;
    void remove();
    void showOtherUses();

    QLabel *m_number;
    QLabel *m_undefined;
    LineField *m_title;
    LineField *m_url;
    FindingNotes *m_notes;
    QLabel *m_otherUses = nullptr;
};

} // namespace wolgan
