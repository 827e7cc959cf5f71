#pragma once

#include "editor/forms/fields/bullets.h"
#include "editor/forms/fields/field.h"
#include "editor/forms/fields/pointdocument.h"
#include "editor/forms/fields/pointpainter.h"

#include <QTextEdit>

namespace wolgan {

class PointHighlighter;

/// A text as an outline of points, as tall as what it holds. Enter makes a point, Tab nests it, Alt+Up and
/// Alt+Down or dragging its bullet move it with what is nested in it. What is no list stands between the
/// points as Markdown.
class PointsField : public QTextEdit, public Field
{
    Q_OBJECT

public:
    PointsField(Session &session, FieldAccess access, QWidget *parent = nullptr);

    /// Takes a lone address that the author pastes; true where it did. Without it, it is typed.
    using UrlHandler = std::function<bool(const QString &url)>;
    void setUrlHandler(const UrlHandler &handler) { m_urlPasted = handler; }

    /// The byte of the text at which the caret stands; nothing in a new point that is not in the text yet.
    [[nodiscard]] std::optional<qsizetype> caretOffset() const
    {
        return m_points.offsetOf(textCursor().position());
    }
    /// The byte at which what the outer point or block at the caret says begins.
    [[nodiscard]] std::optional<qsizetype> splitOffset() const;
    /// Where a row's bullet is, in the viewport.
    [[nodiscard]] QRect handle(int row) const { return m_painter.handle(row).toRect(); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the author's hand; the session has the text.
    void caretMoved();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

    [[nodiscard]] QString shownText() const override;
    void showText(const QString &text) override;
    [[nodiscard]] QObject &widget() override { return *this; }
    void selectText(qsizetype begin, qsizetype size) override;

private:
    /// A bullet held by the mouse.
    struct Drag
    {
        edits::PointRows rows;
        QPoint begin;
        std::optional<edits::PointTarget> target; ///< none before the mouse has moved
    };

    void textTyped();
    bool controlKey(const QKeyEvent &event);
    bool outlineKey(const QKeyEvent &event);
    bool enterKey(const QKeyEvent &event);
    bool borderKey(const QKeyEvent &event);
    void blankTyped();
    void mark(const QKeyEvent &event);
    void nest(int steps);
    void moveRows(int step);
    [[nodiscard]] edits::PointRows selectedRows() const;
    [[nodiscard]] edits::PointPlace caret() const;
    void perform(const edits::PointsChange &change, const QString &label);
    void performTyped(const TypedChange &change);
    void insertText(const QString &text);
    [[nodiscard]] edits::PointTarget dropTarget(QPoint position) const;
    void drop();
    void fitHeight();

    PointDocument m_points;
    PointPainter m_painter;
    PointHighlighter *m_highlighter;
    UrlHandler m_urlPasted;
    std::optional<Drag> m_drag;
    bool m_performing = false;
};

} // namespace wolgan
