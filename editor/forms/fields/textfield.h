#pragma once

#include "editor/forms/fields/bullets.h"
#include "editor/forms/fields/field.h"

#include <QPlainTextEdit>

namespace wolgan {

class MarkdownHighlighter;

/// Several lines of text, as tall as what they hold. As Markdown, Enter goes on with a list, Tab indents a
/// point, Ctrl+B, I and K mark a selection.
class TextField : public QPlainTextEdit, public Field
{
    Q_OBJECT

public:
    enum class Kind { Plain, Markdown };
    TextField(Session &session, FieldAccess access, Kind kind, QWidget *parent = nullptr);

    void setMinimumLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

    [[nodiscard]] QString shownText() const override;
    void showText(const QString &text) override;
    [[nodiscard]] QObject &widget() override { return *this; }
    void selectText(qsizetype begin, qsizetype size) override;

private:
    [[nodiscard]] bool keepsKey(const QEvent &event) const;
    bool plainKey(QKeyEvent *event);
    bool markdownKey(QKeyEvent *event);
    void perform(const TypedChange &change);
    void fitHeight();

    Kind m_kind;
    MarkdownHighlighter *m_highlighter = nullptr;
    int m_minimumLines = 3;
};

} // namespace wolgan
