#include "editor/forms/longruns.h"

#include <QPlainTextEdit>
#include <QTextEdit>

namespace wolgan {

namespace {

bool hasLongRun(QStringView text)
{
    constexpr qsizetype longRun = 4000;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            begin = i + 1;
        else if (i - begin >= longRun)
            return true;
    }
    return false;
}

template<typename Edit>
void wrap(Edit &edit, QStringView added, bool everything)
{
    if (hasLongRun(added))
        edit.setWordWrapMode(QTextOption::WrapAnywhere);
    else if (everything)
        edit.setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

} // namespace

void wrapLongRuns(QPlainTextEdit &edit, QStringView added, bool everything)
{
    wrap(edit, added, everything);
}

void wrapLongRuns(QTextEdit &edit, QStringView added, bool everything)
{
    wrap(edit, added, everything);
}

} // namespace wolgan
