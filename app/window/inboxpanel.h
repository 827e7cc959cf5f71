#pragma once

#include "app/window/inboxmodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace wolgan {

class BlogActions;
class InboxActions;
class InboxCardForm;
class InboxList;
class Session;

/// The links collected for the next posts, as cards: added by paste or drop, sorted into the open post's
/// sections by drag onto the outline, by Return or by a section's number.
class InboxPanel : public QWidget
{
    Q_OBJECT

public:
    InboxPanel(InboxActions &inbox, BlogActions &blog, const Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// The keyboard goes to the field for new links, or to what can be done without a blog.
    void focusField();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeMessage();
    [[nodiscard]] QWidget *makeInbox();
    [[nodiscard]] QWidget *makeField();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeNotice();
    [[nodiscard]] QWidget *makeCard();
    [[nodiscard]] QWidget *makeTitles();
    void showInbox();
    void showRows();
    void showNotice();
    void showTitles();
    void showCard();
    void fillSections();
    void chooseSection();
    void sortInto(int section);
    void dragCards();
    [[nodiscard]] bool pressedInField(const QKeyEvent &event);
    [[nodiscard]] bool pressedInList(const QKeyEvent &event);
    [[nodiscard]] bool pressedNumber(const QKeyEvent &event);
    [[nodiscard]] QList<InboxCard> chosen() const;
    [[nodiscard]] QList<int> sections() const;

    InboxActions &m_inbox;
    BlogActions &m_blog;
    const Session &m_session;
    InboxModel m_model;
    QStackedWidget *m_pages;
    QPushButton *m_open;
    QLineEdit *m_field; ///< for new links
    InboxList *m_list;
    QLabel *m_nothing; ///< in the list's place
    QWidget *m_notice; ///< what can be undone, or what is wrong
    QLabel *m_noticeText;
    QPushButton *m_undo;
    QWidget *m_card; ///< what can be done with the chosen cards
    InboxCardForm *m_form;
    QMenu *m_sections;
    QCheckBox *m_fetch;
    QLabel *m_titlesText; ///< what became of asking for titles
    QPushButton *m_retry;
};

} // namespace wolgan
