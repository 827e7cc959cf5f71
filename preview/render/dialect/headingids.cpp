#include "preview/render/dialect/headingids.h"

#include "preview/render/dialect/characters.h"

#include <QString>

namespace wolgan::dialect {

std::string headingId(std::string_view text)
{
    const QByteArray lower =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower().toUtf8();
    const std::string_view letters(lower.constData(), static_cast<size_t>(lower.size()));
    std::string id;
    for (size_t pos = 0; pos < letters.size();) {
        const size_t length = characterLength(letters, pos);
        const char32_t c = characterAt(letters, pos);
        if (c == ' ' || c == '\t')
            id += '-';
        else if (c == '-' || isUnicodeWord(c))
            id += letters.substr(pos, length);
        pos += length;
    }
    return id;
}

std::string sectionId(std::string_view text)
{
    std::string id;
    for (const char c : text) {
        if (isAsciiLetter(c) || (!id.empty() && (isDigit(c) || c == '-')))
            id += lowered(c);
        else if (!id.empty() && c == ' ')
            id += '-';
    }
    return id.empty() ? "section" : id;
}

} // namespace wolgan::dialect
