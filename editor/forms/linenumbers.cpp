#include "editor/forms/linenumbers.h"

#include "editor/forms/palettecolors.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace wolgan {

namespace {
constexpr int margin = 8;
}

LineNumbers::LineNumbers(QPlainTextEdit &view, VisibleLines lines)
    : QWidget(&view), m_view(view), m_lines(std::move(lines))
{
}

int LineNumbers::neededWidth() const
{
    const auto digits = QString::number(std::max(m_view.blockCount(), 100)).size();
    return 2 * margin + m_view.fontMetrics().horizontalAdvance(QString(digits, u'9'));
}

void LineNumbers::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(m_view.font());
    const QColor muted = mutedText(m_view.palette());
    const QColor text = m_view.palette().color(QPalette::Text);
    const int current = m_view.textCursor().blockNumber();
    m_lines([&](int line, const QRectF &rect) {
        if (rect.top() > event->rect().bottom() || rect.bottom() < event->rect().top())
            return;
        painter.setPen(line == current ? text : muted);
        painter.drawText(QRectF(0, rect.top(), width() - margin, m_view.fontMetrics().height()),
                         Qt::AlignRight, QString::number(line + 1));
    });
}

} // namespace wolgan
