#pragma once

#include <QScrollArea>

namespace wolgan {

/// Scrolls a form up and down, and is never narrower than it.
class FormArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormArea(QWidget *form, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace wolgan
