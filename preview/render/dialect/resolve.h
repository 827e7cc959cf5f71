#pragma once

#include "preview/render/dialect/context.h"

namespace wolgan::dialect {

/// The second pass over all blocks below `parent`: raw text becomes spans, attribute lists become attributes,
/// headings get the text their ids are made of, abbreviations are marked.
void resolve(Context &context, Node *parent);

/// Marks the abbreviations in the texts below `node`.
void markAbbreviations(Context &context, Node *node);

} // namespace wolgan::dialect
