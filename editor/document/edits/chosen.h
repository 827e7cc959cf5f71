#pragma once

// The nodes that an edit of several is for, as blocks of their containers.

#include "editor/document/edits/siblings.h"

#include <QSet>

namespace wolgan::edits {

/// Some of the blocks of one container.
struct Chosen
{
    Siblings siblings;
    QList<qsizetype> blocks; ///< ascending
};

/// The items among the nodes by the section that holds them, those of chosen sections left out.
[[nodiscard]] QList<Chosen> chosenItems(const Document &document, const QSet<int> &nodes);
/// The sections among the nodes: none, or one container.
[[nodiscard]] QList<Chosen> chosenSections(const Document &document, const QSet<int> &nodes);

/// What has to go for them to go, and where they are.
[[nodiscard]] QList<Cut> cutsOf(const Document &document, const QList<Chosen> &chosen);

[[nodiscard]] QSet<int> toSet(const QList<int> &nodes);

} // namespace wolgan::edits
