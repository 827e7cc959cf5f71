#pragma once

#include "editor/document/edits/pointkeys.h"

#include <QRectF>

#include <optional>

class QPainter;
class QTextEdit;

namespace wolgan {

class PointDocument;

/// Draws what stands around the text of points: bullets, numbers, frames around Markdown, and where dragged
/// points would go. Places are those of the edit's viewport.
class PointPainter
{
public:
    PointPainter(const QTextEdit &edit, const PointDocument &points) : m_edit(edit), m_points(points) {}

    void paint(QPainter &painter) const;
    void paintTarget(QPainter &painter, edits::PointTarget target) const;

    /// The place of a row's bullet: where it is taken to drag it. Empty for paragraphs, which have none.
    [[nodiscard]] QRectF handle(qsizetype row) const;
    [[nodiscard]] std::optional<qsizetype> handleAt(QPointF position) const;
    /// The row before which something let go at that height would stand.
    [[nodiscard]] qsizetype rowBelow(qreal y) const;

private:
    [[nodiscard]] QRectF rowRect(qsizetype row) const;
    void paintBullet(QPainter &painter, qsizetype row) const;
    void paintFrame(QPainter &painter, qsizetype row) const;
    [[nodiscard]] bool isFramed(qsizetype row) const;

    const QTextEdit &m_edit;
    const PointDocument &m_points;
};

} // namespace wolgan
