#include "editor/document/links/bareaddress.h"

#include "editor/document/utf8.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

/// What Korean puts right behind a word.
const std::array<QString, 18> particles{
    QStringLiteral("은"),   QStringLiteral("는"),   QStringLiteral("이"), QStringLiteral("가"),
    QStringLiteral("을"),   QStringLiteral("를"),   QStringLiteral("에"), QStringLiteral("에서"),
    QStringLiteral("의"),   QStringLiteral("와"),   QStringLiteral("과"), QStringLiteral("로"),
    QStringLiteral("으로"), QStringLiteral("도"),   QStringLiteral("만"), QStringLiteral("까지"),
    QStringLiteral("부터"), QStringLiteral("라는"),
};

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool endsAddress(char c)
{
    return (isAscii(c) && c <= ' ') || c == '\x7F' || QByteArrayView("<>\"`|\\{}^").contains(c);
}

/// The end of the letters beyond ASCII at `begin`; `begin` where a sign stands there.
qsizetype wordEnd(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && !isAscii(text[end])) {
        const qsizetype size = characterSize(text, end);
        const QList<uint> character = toText(text.sliced(end, size)).toUcs4();
        if (!QChar::isLetterOrNumber(character.first()) && !QChar::isMark(character.first()))
            break;
        end += size;
    }
    return end;
}

/// A word beyond ASCII belongs to the address where it begins a part of it (`/wiki/한국`), and is no more
/// than a particle.
bool belongsToAddress(QByteArrayView text, qsizetype begin, qsizetype end)
{
    return end > begin && !isLetterOrDigit(text[begin - 1]) && text[begin - 1] != ')' &&
           std::find(particles.begin(), particles.end(), toText(text.sliced(begin, end - begin))) ==
               particles.end();
}

/// Without the punctuation of the sentence around it.
qsizetype withoutPunctuation(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const auto opens = [&](char open, char close) {
        const QByteArrayView address = text.sliced(begin, end - begin);
        return std::count(address.begin(), address.end(), open) >=
               std::count(address.begin(), address.end(), close);
    };
    while (end > begin) {
        const char last = text[end - 1];
        const bool isBracket = last == ')' || last == ']';
        if (isBracket ? opens(last == ')' ? '(' : '[', last) : !QByteArrayView(".,;:!?'*_~([").contains(last))
            break;
        --end;
    }
    return end;
}

} // namespace

bool addressBeginsAt(QByteArrayView text, qsizetype begin)
{
    if (begin > 0 && isLetterOrDigit(text[begin - 1]))
        return false;
    const QByteArray scheme =
        text.sliced(begin, qMin<qsizetype>(8, text.size() - begin)).toByteArray().toLower();
    const qsizetype size = scheme.startsWith("http://") ? 7 : scheme == "https://" ? 8 : 0;
    return size > 0 && begin + size < text.size() &&
           (isLetterOrDigit(text[begin + size]) || text[begin + size] == '[' || !isAscii(text[begin + size]));
}

qsizetype bareAddressEnd(QByteArrayView text, qsizetype begin)
{
    qsizetype end = begin;
    bool hasOpened = false; // a square bracket
    while (end < text.size() && !endsAddress(text[end]) && (text[end] != ']' || hasOpened)) {
        hasOpened = hasOpened || text[end] == '[';
        if (isAscii(text[end])) {
            ++end;
            continue;
        }
        const qsizetype word = wordEnd(text, end);
        if (!belongsToAddress(text, end, word))
            break;
        end = word;
    }
    return withoutPunctuation(text, begin, end);
}

} // namespace wolgan
