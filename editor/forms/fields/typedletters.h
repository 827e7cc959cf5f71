#pragma once

#include <QString>

namespace wolgan {

/// The letters that are typed for a text, in lower case: a Hangul syllable is its jamo, one by one, so that
/// what an input method shows while it composes (`개ㅂ`, then `갭`, then `개바`) begins what it becomes
/// (`개발`).
[[nodiscard]] QString typedLetters(const QString &text);

} // namespace wolgan
