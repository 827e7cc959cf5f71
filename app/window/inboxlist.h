#pragma once

#include <QListView>

namespace wolgan {

/// The list of the inbox panel. It says when its selection is dragged, and keeps keys of cards from the
/// window's shortcuts.
class InboxList : public QListView
{
    Q_OBJECT

public:
    using QListView::QListView;

Q_SIGNALS:
    void dragWanted();

protected:
    bool event(QEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
};

} // namespace wolgan
