#pragma once

#include "app/newmonth/newmonth.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace wolgan {

/// The sections of a new digest: which ones, and in which order. Space switches one on and off; Alt+Up and
/// Alt+Down, the buttons or the mouse move it.
class SectionChoices : public QWidget
{
    Q_OBJECT

public:
    explicit SectionChoices(QWidget *parent = nullptr);

    void setSections(const QList<MonthSection> &sections);
    [[nodiscard]] QList<MonthSection> sections() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void move(int step);
    void updateButtons();

    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace wolgan
