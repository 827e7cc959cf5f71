#pragma once

#include "editor/document/document.h"

#include <QMimeData>

namespace wolgan {

/// Items or sections of a post on the clipboard or on the way to a drop: as Markdown for every program, and
/// under a type of our own, so that another window of ours knows what comes.
class ItemsMime : public QMimeData
{
    Q_OBJECT

public:
    ItemsMime(const Document &document, const QList<int> &nodes);

    /// True as long as the nodes mean this document, in the very revision and window they were taken from.
    [[nodiscard]] bool isOf(const Document &document) const;
    [[nodiscard]] const QList<int> &nodes() const { return m_nodes; }

private:
    QByteArray m_bytes;
    QList<int> m_nodes;
};

/// The Markdown that a paste or a drop in the outline brings: items, or any plain text. Empty for files and
/// for what is no text.
[[nodiscard]] QByteArray markdownIn(const QMimeData &mime);
/// True where pasting that Markdown makes sections, not only items.
[[nodiscard]] bool holdsSections(const QByteArray &markdown);

} // namespace wolgan
