#include "app/window/fuzzymatch.h"

#include <QVarLengthArray>

#include <algorithm>

namespace wolgan {

namespace {

// Hangul syllables stand by initial consonant, vowel and final consonant (Unicode 3.12).
constexpr char16_t firstSyllable = 0xAC00, lastSyllable = 0xD7A3;
constexpr int finals = 28, vowelsAndFinals = 21 * finals;
constexpr QStringView initials = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

bool isSyllable(QChar c)
{
    return c.unicode() >= firstSyllable && c.unicode() <= lastSyllable;
}

bool fits(QChar typed, QChar text)
{
    if (typed == text)
        return true;
    if (!isSyllable(text))
        return false;
    const int syllable = text.unicode() - firstSyllable;
    if (isSyllable(typed)) {
        const int wanted = typed.unicode() - firstSyllable;
        return wanted % finals == 0 && syllable / finals == wanted / finals;
    }
    return initials[syllable / vowelsAndFinals] == typed;
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || (!text.at(at - 1).isLetterOrNumber() && text.at(at).isLetterOrNumber());
}

} // namespace

QString foldedForMatch(const QString &text)
{
    return text.toCaseFolded();
}

/// For each place, the best score of what was typed so far with its last character there.
int fuzzyScore(const QString &typed, const QString &text)
{
    constexpr int none = -1, inOnePiece = 25, atWord = 10, atStart = 10;
    QVarLengthArray<int, 128> before(text.size() + 1, none), now(text.size() + 1, none);
    before[0] = 0; // nothing typed, before the text
    bool first = true;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        int best = none; // of what leaves a gap
        for (qsizetype at = 0; at < text.size(); ++at) {
            const int joined = before[at] < 0 ? none : before[at] + (first ? 0 : inOnePiece);
            const int reached = std::max(joined, best);
            const int bonus = (beginsWord(text, at) ? atWord : 0) + (at == 0 ? atStart : 0);
            now[at + 1] = reached < 0 || !fits(c, text.at(at)) ? none : reached + bonus + 1;
            best = std::max(best, before[at]);
        }
        now[0] = none;
        std::swap(before, now);
        first = false;
    }
    const int best = *std::max_element(before.cbegin(), before.cend());
    constexpr int longest = 200; // of two that fit alike, the shorter text
    return best < 0 ? none
                    : best * longest + longest - static_cast<int>(std::min<qsizetype>(text.size(), longest));
}

} // namespace wolgan
