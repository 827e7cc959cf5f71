#pragma once

#include "editor/document/links/inbox.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace wolgan {

/// What one card of the inbox says, to be changed: its title, its note, and its address where that was
/// cleaned.
class InboxCardForm : public QWidget
{
    Q_OBJECT

public:
    explicit InboxCardForm(QWidget *parent = nullptr);

    /// Shows the card that is chosen; with none or several, nothing can be changed. A field that is being
    /// written in keeps its text while the rest of the card changes.
    void setChosen(const QList<InboxCard> &cards);
    /// What was written becomes the card's.
    void save();
    [[nodiscard]] bool canEdit() const;
    void focusTitle();

Q_SIGNALS:
    void changed(const wolgan::InboxCard &before, const wolgan::InboxCard &after);

private:
    [[nodiscard]] QWidget *makeCleaned();
    void showCleaned();
    void change(const InboxCard &after);

    QLineEdit *m_title;
    QLineEdit *m_note;
    QWidget *m_cleaned;
    QLabel *m_cleanedText;
    InboxCard m_card; ///< in the fields; without an address where there is none
};

} // namespace wolgan
