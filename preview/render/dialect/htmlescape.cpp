#include "preview/render/dialect/entities.h"
#include "preview/render/dialect/htmlwriter.h"

namespace wolgan::dialect {

namespace {

/// Appends `text`; characters in `special` are escaped. References to characters stay where `keepReferences`.
void append(std::string &out, std::string_view text, std::string_view special, bool keepReferences)
{
    size_t done = 0;
    for (size_t pos = text.find_first_of(special); pos != std::string_view::npos;
         pos = text.find_first_of(special, done)) {
        out += text.substr(done, pos - done);
        const size_t reference =
            keepReferences && text[pos] == '&' ? entityReference(text.substr(pos)).length : 0;
        if (reference != 0)
            out += text.substr(pos, reference);
        else if (text[pos] == '<')
            out += "&lt;";
        else if (text[pos] == '>')
            out += "&gt;";
        else if (text[pos] == '&')
            out += "&amp;";
        else
            out += "&quot;";
        done = pos + (reference != 0 ? reference : 1);
    }
    out += text.substr(done);
}

} // namespace

void appendEscaped(std::string &out, std::string_view text)
{
    append(out, text, "<>&", false);
}

void appendEscapedText(std::string &out, std::string_view text)
{
    append(out, text, "<>&", true);
}

void appendEscapedAttribute(std::string &out, std::string_view text)
{
    append(out, text, "<>&\"", true);
}

} // namespace wolgan::dialect
