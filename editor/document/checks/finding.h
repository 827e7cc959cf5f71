#pragma once

#include "editor/document/textedit.h"

#include <QList>
#include <QString>

namespace wolgan {

/// A change that would remove a finding.
struct Fix
{
    QString label;          ///< what the button says
    TextEdit edit;          ///< of the revision that the finding was made for; empty: the next export does it
    bool dismisses = false; ///< changes nothing: the author has looked at it, and that is enough
};

/// Something odd in a post, as data.
struct Finding
{
    enum class Severity { Error, Warning, Note };
    QByteArray rule; ///< stable name, `footnote-undefined`
    Severity severity = Severity::Warning;
    ByteRange range; ///< where
    QString message; ///< what is wrong and what to do, one sentence
    QList<Fix> fixes;
};

} // namespace wolgan
