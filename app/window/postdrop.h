#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace wolgan {

/// Opens a post that is dropped anywhere on a window, its text fields included: there it is to be opened, not
/// to have its name typed.
class PostDrop : public QObject
{
    Q_OBJECT

public:
    /// Watches `window`.
    explicit PostDrop(QWidget &window);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace wolgan
