#include "editor/forms/fields/pointpainter.h"

#include "editor/forms/fields/pointdocument.h"
#include "editor/forms/palettecolors.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

namespace wolgan {

namespace {
constexpr qreal bulletSize = 5;
constexpr qreal framePadding = 6;
} // namespace

QRectF PointPainter::rowRect(qsizetype row) const
{
    const QTextBlock block = m_edit.document()->findBlockByNumber(static_cast<int>(row));
    const QPoint scrolled(m_edit.horizontalScrollBar()->value(), m_edit.verticalScrollBar()->value());
    return m_edit.document()->documentLayout()->blockBoundingRect(block).translated(-scrolled);
}

bool PointPainter::isFramed(qsizetype row) const
{
    const edits::BodyBlock &block = m_points.shown()[row];
    return !block.isPoint() && !block.text.isEmpty() && !edits::isParagraph(block);
}

QRectF PointPainter::handle(qsizetype row) const
{
    const edits::BodyBlock &shown = m_points.shown()[row];
    const QRectF rect = rowRect(row);
    const int step = m_points.step();
    const qreal margin = m_edit.document()->documentMargin();
    if (isFramed(row)) // the left side of the frame
        return {margin + shown.depth * step, rect.top(), 8, rect.height()};
    const QTextBlock block = m_edit.document()->findBlockByNumber(static_cast<int>(row));
    if (!shown.isPoint() || block.layout()->lineCount() == 0)
        return {};
    const QTextLine line = block.layout()->lineAt(0);
    return {margin + shown.depth * step, rect.top() + line.y(), static_cast<qreal>(step), line.height()};
}

std::optional<qsizetype> PointPainter::handleAt(QPointF position) const
{
    for (qsizetype row = 0; row < m_points.shown().size(); ++row) {
        if (handle(row).contains(position))
            return row;
    }
    return std::nullopt;
}

qsizetype PointPainter::rowBelow(qreal y) const
{
    qsizetype row = 0;
    while (row < m_points.shown().size() && rowRect(row).center().y() < y)
        ++row;
    return row;
}

void PointPainter::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF visible = m_edit.viewport()->rect();
    for (qsizetype row = 0; row < m_points.shown().size(); ++row) {
        const QRectF rect = rowRect(row);
        if (rect.bottom() < visible.top())
            continue;
        if (rect.top() > visible.bottom())
            break;
        if (m_points.shown()[row].isPoint())
            paintBullet(painter, row);
        else if (isFramed(row))
            paintFrame(painter, row);
    }
}

void PointPainter::paintBullet(QPainter &painter, qsizetype row) const
{
    const edits::BodyBlock &shown = m_points.shown()[row];
    const QRectF place = handle(row);
    const QColor color = mutedText(m_edit.palette());
    if (shown.isOrdered()) {
        painter.setPen(color);
        painter.setFont(m_edit.font());
        painter.drawText(place.adjusted(-place.width(), 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::fromLatin1(shown.marker));
        return;
    }
    QRectF bullet(0, 0, bulletSize, bulletSize);
    bullet.moveCenter(place.center());
    const int shape = shown.depth % 3; // • ◦ ▪
    painter.setPen(shape == 1 ? QPen(color, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(shape == 1 ? QBrush(Qt::NoBrush) : QBrush(color));
    if (shape == 2)
        painter.drawRect(bullet);
    else
        painter.drawEllipse(bullet);
}

void PointPainter::paintFrame(QPainter &painter, qsizetype row) const
{
    const QPalette palette = m_edit.palette();
    const qreal left = m_edit.document()->documentMargin() + m_points.shown()[row].depth * m_points.step();
    QRectF frame = rowRect(row);
    frame.setLeft(left);
    frame.setRight(m_edit.viewport()->width() - m_edit.document()->documentMargin());
    frame.adjust(0.5, 0.5 - framePadding, -0.5, framePadding - 0.5);
    painter.setPen(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 40));
    painter.setBrush(mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 10));
    painter.drawRoundedRect(frame, 4, 4);
}

void PointPainter::paintTarget(QPainter &painter, edits::PointTarget target) const
{
    const qsizetype last = m_points.shown().size() - 1;
    const qreal y = target.row <= last ? rowRect(target.row).top() - 1 : rowRect(last).bottom() + 1;
    const qreal x = m_edit.document()->documentMargin() + (target.depth + 0.5) * m_points.step();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_edit.palette().color(QPalette::Highlight), 2));
    painter.setBrush(m_edit.palette().color(QPalette::Base));
    painter.drawLine(QPointF(x + 3, y), QPointF(m_edit.viewport()->width() - 4, y));
    painter.drawEllipse(QPointF(x, y), 3, 3);
}

} // namespace wolgan
