#pragma once

// A post's front matter: the YAML between the two `---` lines that open it. Values are read by yaml-cpp;
// where each entry's bytes lie is found by our own line scan, because yaml-cpp tells no ends and re-emitting
// would lose the author's style.

#include "editor/document/byterange.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace wolgan {

/// One key at the top level of the front matter or one level below it (`image:` / `path:`).
struct FrontMatterEntry
{
    QByteArray key;    ///< the key's text without quotes
    int parent = -1;   ///< index of the entry that this one is nested in, -1 at the top level
    ByteRange range;   ///< whole lines, nested and continuation lines and the line end included
    ByteRange value;   ///< from the value's first byte to its last, without comment, anchor and tag; empty at
                       ///< its place where there is none
    QString text;      ///< the scalar's value as YAML reads it; empty for lists and mappings
    QStringList items; ///< a list's scalars, or a mapping's keys
    enum class Kind { Null, Scalar, List, Mapping } kind = Kind::Null;
    bool nested = false;     ///< a list that holds more than scalars
    qsizetype behindKey = 0; ///< behind the colon, and behind the anchor and the tag where there are any
    friend bool operator==(const FrontMatterEntry &, const FrontMatterEntry &) = default;
};

struct FrontMatter
{
    ByteRange
        range; ///< with both fences and the closing one's line end; empty where the post has no front matter
    ByteRange content;               ///< the lines between the fences
    QList<FrontMatterEntry> entries; ///< in the order of the text, an entry before the ones nested in it
    QString error;     ///< what is wrong with the YAML, empty where nothing is; then values may be missing
    int errorLine = 0; ///< line of the file, from 1; 0 without error

    /// The last entry of that key under `parent` (-1: at the top level), -1 where there is none.
    [[nodiscard]] int indexOf(int parent, QByteArrayView key) const;
    /// The entry at `path` (`title`, `image.path`, or a key with a dot in it); the last one where a key is
    /// doubled, as Jekyll reads it.
    [[nodiscard]] const FrontMatterEntry *find(QByteArrayView path) const;
    /// A scalar's value; nothing where the key is missing or holds a list or a mapping.
    [[nodiscard]] std::optional<QString> scalar(QByteArrayView path) const;
    /// A list's items; a scalar counts as a list of its words, as Jekyll reads `tags: a b`.
    [[nodiscard]] QStringList list(QByteArrayView path) const;
    /// The path of the preview image: `image: x` or `image: {path: x}`.
    [[nodiscard]] std::optional<QString> imagePath() const;
    friend bool operator==(const FrontMatter &, const FrontMatter &) = default;
};

/// Reads the front matter at the start of `bytes`, after a byte order mark if there is one. More than 64 KiB
/// is an error.
[[nodiscard]] FrontMatter parseFrontMatter(QByteArrayView bytes);

} // namespace wolgan
