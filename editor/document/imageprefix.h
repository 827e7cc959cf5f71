#pragma once

#include "editor/document/frontmatter.h"

namespace wolgan {

// The front matter keys that the Chirpy theme puts before a post's image paths.
inline constexpr QByteArrayView OldPrefixKey("img_path"); ///< Chirpy 6 and before
inline constexpr QByteArrayView
    NewPrefixKey("media_subpath"); ///< Chirpy 7 and later, which ignores the old one

/// The one of them that a post has, the new one where it has both; empty without.
[[nodiscard]] QByteArray prefixKeyOf(const FrontMatter &frontMatter);

/// What stands before a post's image paths, whichever key says so; empty without.
[[nodiscard]] QString imagePrefix(const FrontMatter &frontMatter);

} // namespace wolgan
