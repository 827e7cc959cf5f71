#pragma once

#include <QWidget>

#include <functional>

class QPlainTextEdit;

namespace wolgan {

/// Calls back for each line in view with its index and its place in the viewport.
using LineVisit = std::function<void(int line, const QRectF &place)>;
using VisibleLines = std::function<void(const LineVisit &visit)>;

/// The column of line numbers left of a text.
class LineNumbers : public QWidget
{
    Q_OBJECT

public:
    LineNumbers(QPlainTextEdit &view, VisibleLines lines);

    [[nodiscard]] int neededWidth() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPlainTextEdit &m_view;
    VisibleLines m_lines;
};

} // namespace wolgan
