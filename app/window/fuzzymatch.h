#pragma once

#include <QString>

namespace wolgan {

/// A text made ready to be matched: upper and lower case are one.
[[nodiscard]] QString foldedForMatch(const QString &text);

/// How well what was typed fits a text, both folded: its characters stand in the text in this order. More is
/// better: all in one piece, at the begin of a word, near the start; -1 where it does not fit. A Hangul
/// consonant fits the syllables that begin with it (ㅅㅍ: 샘플), a syllable without a final consonant those
/// that only add one (새: 샘). Blanks that were typed only divide.
[[nodiscard]] int fuzzyScore(const QString &typed, const QString &text);

} // namespace wolgan
