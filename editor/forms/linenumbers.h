#pragma once

#include <QWidget>

namespace wolgan {

class SourceView;

/// The column of line numbers left of a source view's text.
class LineNumbers : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumbers(SourceView &view);

    [[nodiscard]] int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SourceView &m_view;
};

} // namespace wolgan
