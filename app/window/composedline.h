#pragma once

#include <QLineEdit>

namespace wolgan {

/// A line that tells its text with what an input method is composing in it: a list that it filters follows
/// each jamo.
class ComposedLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit ComposedLine(QWidget *parent = nullptr);

    [[nodiscard]] QString composedText() const;

Q_SIGNALS:
    void composedTextChanged(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    QString m_preedit;
};

} // namespace wolgan
