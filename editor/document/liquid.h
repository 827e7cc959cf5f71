#pragma once

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace wolgan {

/// Where Liquid, which Jekyll runs over a post's body before anything else, stops, and the site's whole build
/// with it.
struct LiquidStop
{
    enum class Kind {
        OpenTag,    ///< `{%` without `%}`, or with no name in it
        OpenOutput, ///< `{{` without `}}`
        OpenBlock,  ///< `{% if … %}` without `{% endif %}`
        StrayTag,   ///< `{% endif %}`, `{% else %}` where nothing is open that it belongs to
        UnknownTag, ///< neither Liquid nor Jekyll nor a plugin that most sites have knows it
    } kind = Kind::OpenTag;
    ByteRange range; ///< of the tag or output, in the text; of its opening mark where it does not end
    QByteArray name; ///< of the tag; empty for OpenOutput and where it has none
};

/// The first one of a text. Tells nothing of what is wrong inside a tag (`{% for %}`) or missing on the disk
/// (`{% include x %}`). As Liquid 5's tokenizer and parser do it; linear in the size.
[[nodiscard]] std::optional<LiquidStop> liquidStop(QByteArrayView text);

} // namespace wolgan
