#include "editor/forms/fields/typedletters.h"

#include <array>

namespace wolgan {

namespace {

// In the order of Unicode's Hangul syllables (chapter 3.12), as keys of the two-set keyboard.
constexpr QStringView initials(u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
constexpr std::array<QStringView, 21> vowels{u"ㅏ",   u"ㅐ",   u"ㅑ",   u"ㅒ",   u"ㅓ",   u"ㅔ",   u"ㅕ",
                                             u"ㅖ",   u"ㅗ",   u"ㅗㅏ", u"ㅗㅐ", u"ㅗㅣ", u"ㅛ",   u"ㅜ",
                                             u"ㅜㅓ", u"ㅜㅔ", u"ㅜㅣ", u"ㅠ",   u"ㅡ",   u"ㅡㅣ", u"ㅣ"};
constexpr std::array<QStringView, 28> finals{u"",     u"ㄱ",   u"ㄲ",   u"ㄱㅅ", u"ㄴ",   u"ㄴㅈ", u"ㄴㅎ",
                                             u"ㄷ",   u"ㄹ",   u"ㄹㄱ", u"ㄹㅁ", u"ㄹㅂ", u"ㄹㅅ", u"ㄹㅌ",
                                             u"ㄹㅍ", u"ㄹㅎ", u"ㅁ",   u"ㅂ",   u"ㅂㅅ", u"ㅅ",   u"ㅆ",
                                             u"ㅇ",   u"ㅈ",   u"ㅊ",   u"ㅋ",   u"ㅌ",   u"ㅍ",   u"ㅎ"};
constexpr char16_t firstSyllable = 0xAC00, lastSyllable = 0xD7A3;

} // namespace

QString typedLetters(const QString &text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        if (c.unicode() < firstSyllable || c.unicode() > lastSyllable) {
            letters += c.toLower();
            continue;
        }
        const unsigned syllable = c.unicode() - firstSyllable;
        letters += initials[syllable / (vowels.size() * finals.size())];
        letters += vowels[syllable / finals.size() % vowels.size()];
        letters += finals[syllable % finals.size()];
    }
    return letters;
}

} // namespace wolgan
