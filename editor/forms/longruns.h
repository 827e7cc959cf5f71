#pragma once

#include <QStringView>

class QPlainTextEdit;
class QTextEdit;

namespace wolgan {

/// Call before `added` is inserted. Qt takes seconds for each key in a line that holds a run of 200,000
/// characters without a blank, such as an embedded picture, where it may wrap between words; wrapping
/// anywhere takes none. `everything`: the edit will hold nothing else.
void wrapLongRuns(QPlainTextEdit &edit, QStringView added, bool everything);
void wrapLongRuns(QTextEdit &edit, QStringView added, bool everything);

} // namespace wolgan
