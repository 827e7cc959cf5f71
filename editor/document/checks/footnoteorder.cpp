#include "editor/document/checks/rules.h"

#include "editor/document/edits/renumber.h"

namespace wolgan::checks {

QList<Finding> footnoteOrder(const Document &document)
{
    const TextEdit edit = edits::renumber(document);
    if (edit.isEmpty())
        return {};
    const qsizetype begin = edit.replacements().first().range.begin;
    const Node &node = document.outline().at(document.outline().nodeAt(begin));
    const ByteRange place = node.heading.isEmpty() ? ByteRange{begin, begin} : node.heading;
    return {{"footnote-order",
             Finding::Severity::Note,
             place,
             Rules::tr("Footnote labels do not follow the order of appearance from here on: renumber them."),
             {{Rules::tr("Renumber all"), edit}}}};
}

} // namespace wolgan::checks
