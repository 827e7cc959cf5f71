#pragma once

// What keys do to Markdown lists and emphasis, as values.

#include <QString>

namespace wolgan {

/// Characters [begin, end) become `text`; then [selectionBegin, selectionEnd) is selected. UTF-16 positions.
struct TypedChange
{
    int begin = 0;
    int end = 0;
    QString text;
    int selectionBegin = 0;
    int selectionEnd = 0;
    friend bool operator==(const TypedChange &, const TypedChange &) = default;
};

/// Enter at `caret`: goes on with the bullet, number or quote of its line; on an empty bullet the list ends
/// (an indented one steps out).
[[nodiscard]] TypedChange enterPressed(const QString &text, int caret);

/// Tab (`steps` 1) and Shift+Tab (-1): the points that the selection touches move in or out by two blanks.
[[nodiscard]] TypedChange indented(const QString &text, int begin, int end, int steps);

/// True where the line of `position` is a point of a list: then Tab indents, else it goes to the next field.
[[nodiscard]] bool isListLine(const QString &text, int position);

/// Puts `mark` (`**`, `*`) around a selection, or takes it away where it is there.
[[nodiscard]] TypedChange toggledMark(const QString &text, int begin, int end, const QString &mark);

/// `[selection](|)`; a selection that is an address becomes `[|](address)`.
[[nodiscard]] TypedChange linked(const QString &text, int begin, int end);

} // namespace wolgan
