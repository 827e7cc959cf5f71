#pragma once

// The outline as rows of a tree two levels deep: values, and how one list of them became another.

#include "editor/document/document.h"

#include <QList>
#include <QString>

namespace wolgan {

struct OutlineRow
{
    NodeKind kind = NodeKind::Item;
    int node = -1;      ///< index into Outline::nodes
    int number = 0;     ///< the footnote number the site shows for the first reference of an item; 0 without
    int count = 0;      ///< items of a section, definitions of the references
    int findings = 0;   ///< how many findings lie in it
    bool error = false; ///< one of them is an error
    int renumbered = 0; ///< in which change of the document the number became another one; 0 for never
    QByteArray title;   ///< as Markdown
    friend bool operator==(const OutlineRow &, const OutlineRow &) = default;
};

struct OutlineTop
{
    OutlineRow row;
    QList<OutlineRow> items;
};

/// Front matter, intro, sections with their items, items without a section, references.
[[nodiscard]] QList<OutlineTop> outlineRows(const Document &document);

/// A title as plain text: emphasis, code marks, link targets and escapes of Markdown taken away.
[[nodiscard]] QString plainTitle(QByteArrayView markdown);

/// For each new row, the old row that it is, or -1. Each old row is used at most once and the order is kept.
/// Rows are recognised by kind and title; where as many changed as were there, by their place.
[[nodiscard]] QList<int> matchRows(const QList<OutlineRow> &before, const QList<OutlineRow> &after);

} // namespace wolgan
