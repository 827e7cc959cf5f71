#pragma once

// Finding and replacing in a post's text, whatever its bytes are. A pattern sees text as an author does (see
// SearchText): `\n` is any line end, `^` and `$` are the ends of lines.

#include "editor/document/document.h"
#include "editor/document/textedit.h"

#include <functional>

namespace wolgan {

struct SearchTerms
{
    QString text;
    bool matchCase = false;
    bool wholeWords = false;
    bool isPattern = false; ///< a regular expression

    friend bool operator==(const SearchTerms &, const SearchTerms &) = default;
};

struct Found
{
    QList<ByteRange> matches; ///< sorted, disjoint; empty ones are the pattern's wish (`^`)
    QString error;            ///< a sentence: the pattern is wrong or takes too long; then not all is there
};

/// All matches in `scope`. Never takes longer than about five seconds; `stopped` is asked now and then.
[[nodiscard]] Found found(QByteArrayView bytes, ByteRange scope, const SearchTerms &terms,
                          const std::function<bool()> &stopped = {});

struct Replaced
{
    TextEdit edit;
    int count = 0;
    QString error; ///< as Found::error; then `edit` is empty
};

/// Every match in `scope` replaced by `with`. For a pattern, `\1` to `\9` stand for what its groups caught
/// (as the bytes that it was), `\0` for all of it, `\n` for the post's line end, `\t` and `\\` for
/// themselves.
[[nodiscard]] Replaced replacedAll(const Document &document, ByteRange scope, const SearchTerms &terms,
                                   const QString &with);
/// The same for one match of `found(…, scope, terms)`; nothing where it is none any more.
[[nodiscard]] Replaced replacedOne(const Document &document, ByteRange scope, const SearchTerms &terms,
                                   const QString &with, ByteRange match);

} // namespace wolgan
