#pragma once

#include "app/window/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QListView;

namespace wolgan {

class ComposedLine;

/// A line over the window and what fits it below: everything the window can do and every place of the post.
/// Arrows choose, Enter does, Esc or a click elsewhere closes; the keyboard goes back where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    /// `typed`: as if it had been typed already.
    void open(const QList<PaletteEntry> &entries, const QString &typed = {});
    /// `:` and a number go to a line.
    void setGoToLine(const std::function<void(int)> &go) { m_goToLine = go; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void typed(const QString &text);
    void run();
    void close();
    void place();

    PaletteModel *m_model;
    ComposedLine *m_line;
    QListView *m_list;
    QList<PaletteEntry> m_entries;
    std::function<void(int)> m_goToLine;
    QPointer<QWidget> m_before; ///< had the keyboard before
    bool m_lines = false;       ///< a line's number is being typed
};

} // namespace wolgan
