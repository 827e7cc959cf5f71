#include "editor/forms/fields/bullets.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace wolgan {

namespace {

struct ListLine
{
    QString indent;
    QString mark; ///< `-`, `*`, `+`, `12.`, `>`; empty where the line is none
    QString box;  ///< `[ ] ` of a task
    qsizetype contentBegin = 0;
};

ListLine parsed(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\s*)([-*+>]|\\d+\\.)\\s+(\\[[ xX]\\] )?"));
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    return {match.captured(1), match.captured(2), match.captured(3), match.capturedEnd()};
}

QString nextMark(const QString &mark)
{
    if (!mark.endsWith(u'.'))
        return mark;
    return QString::number(QStringView(mark).chopped(1).toInt() + 1) + u'.';
}

int lineBegin(const QString &text, int position)
{
    return position == 0 ? 0 : static_cast<int>(text.lastIndexOf(u'\n', position - 1)) + 1;
}

int lineEnd(const QString &text, int position)
{
    const qsizetype newline = text.indexOf(u'\n', position);
    return static_cast<int>(newline < 0 ? text.size() : newline);
}

int blanksAtStart(const QString &line)
{
    return static_cast<int>(std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' '; }) -
                            line.begin());
}

} // namespace

TypedChange enterPressed(const QString &text, int caret)
{
    const int begin = lineBegin(text, caret);
    const QString line = text.mid(begin, lineEnd(text, caret) - begin);
    const ListLine list = parsed(line);
    if (list.mark.isEmpty() || caret - begin < list.contentBegin)
        return {caret, caret, QStringLiteral("\n"), caret + 1, caret + 1};
    if (QStringView(line).sliced(list.contentBegin).trimmed().isEmpty()) {
        const QString rest =
            list.indent.isEmpty() ? QString() : line.sliced(std::min<qsizetype>(2, list.indent.size()));
        const int end = begin + static_cast<int>(rest.size());
        return {begin, begin + static_cast<int>(line.size()), rest, end, end};
    }
    const QString box = list.box.isEmpty() ? QString() : QStringLiteral("[ ] ");
    const QString added = u'\n' + list.indent + nextMark(list.mark) + u' ' + box;
    const int after = caret + static_cast<int>(added.size());
    return {caret, caret, added, after, after};
}

TypedChange indented(const QString &text, int begin, int end, int steps)
{
    const int first = lineBegin(text, begin);
    const int last = lineEnd(text, end > begin && text[end - 1] == u'\n' ? end - 1 : end);
    QStringList lines = text.mid(first, last - first).split(u'\n');
    int shiftFirst = 0, shift = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int moved = steps > 0 ? (lines[i].isEmpty() ? 0 : 2) : -std::min(2, blanksAtStart(lines[i]));
        lines[i] = moved > 0 ? QStringLiteral("  ") + lines[i] : lines[i].sliced(-moved);
        shift += moved;
        if (i == 0)
            shiftFirst = moved;
    }
    return {first, last, lines.join(u'\n'), std::max(begin + shiftFirst, first),
            std::max(end + shift, first)};
}

bool isListLine(const QString &text, int position)
{
    const int begin = lineBegin(text, position);
    return !parsed(text.mid(begin, lineEnd(text, position) - begin)).mark.isEmpty();
}

TypedChange toggledMark(const QString &text, int begin, int end, const QString &mark)
{
    const int size = static_cast<int>(mark.size());
    const QString inside = text.mid(begin, end - begin);
    const bool around = begin >= size && text.mid(begin - size, size) == mark &&
                        text.mid(end, size) == mark &&
                        (size == 2 || text.mid(begin - 2, 2) != QStringLiteral("**"));
    if (around)
        return {begin - size, end + size, inside, begin - size, end - size};
    return {begin, end, mark + inside + mark, begin + size, end + size};
}

TypedChange linked(const QString &text, int begin, int end)
{
    const QString inside = text.mid(begin, end - begin);
    if (inside.startsWith(u"http://") || inside.startsWith(u"https://"))
        return {begin, end, QStringLiteral("[](%1)").arg(inside), begin + 1, begin + 1};
    const int place = end + 3; // behind `[…](`
    return {begin, end, u'[' + inside + QStringLiteral("]()"), place, place};
}

} // namespace wolgan
