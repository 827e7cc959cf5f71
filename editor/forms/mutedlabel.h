#pragma once

#include <QLabel>

namespace wolgan {

/// Words that step back: a hint, a number. Follows light and dark palettes at readable contrast.
class MutedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit MutedLabel(const QString &text, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();

    bool m_changing = false;
};

} // namespace wolgan
