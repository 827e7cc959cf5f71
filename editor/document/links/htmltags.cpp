#include "editor/document/links/htmltags.h"

#include <QString>

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

constexpr qsizetype longestTag = 64 * 1024; // a bookmark's tag carries its icon
constexpr qsizetype longestEntity = 10;

struct Entity
{
    QByteArrayView name;
    char32_t character;
};
constexpr std::array<Entity, 22> entities{{
    {"amp", U'&'},       {"lt", U'<'},       {"gt", U'>'},    {"quot", U'"'},   {"apos", U'\''},
    {"nbsp", U'\u00A0'}, {"ndash", U'–'},    {"mdash", U'—'}, {"hellip", U'…'}, {"middot", U'·'},
    {"bull", U'•'},      {"laquo", U'«'},    {"raquo", U'»'}, {"lsquo", U'‘'},  {"rsquo", U'’'},
    {"ldquo", U'“'},     {"rdquo", U'”'},    {"copy", U'©'},  {"reg", U'®'},    {"trade", U'™'},
    {"times", U'×'},     {"shy", U'\u00AD'},
}};

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The character of `#8217`, `#x2019` or `rsquo`; 0 where it is none.
char32_t characterOf(QByteArrayView entity)
{
    if (entity.startsWith('#')) {
        const bool isHex = entity.size() > 1 && (entity[1] | 0x20) == 'x';
        const uint code = entity.sliced(isHex ? 2 : 1).toByteArray().toUInt(nullptr, isHex ? 16 : 10);
        return code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000) ? char32_t(code) : 0;
    }
    const auto *found = std::find_if(entities.begin(), entities.end(),
                                     [&](const Entity &known) { return known.name == entity; });
    return found == entities.end() ? 0 : found->character;
}

QByteArray decoded(QByteArrayView html)
{
    QByteArray text;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QByteArrayView entity = html.sliced(i, qMin(longestEntity, html.size() - i));
        const qsizetype end = entity.startsWith('&') ? entity.indexOf(';') : -1;
        const char32_t character = end > 1 ? characterOf(entity.sliced(1, end - 1)) : 0;
        if (character == 0) {
            text += html[i];
            continue;
        }
        text += QString::fromUcs4(&character, 1).toUtf8();
        i += end;
    }
    return text;
}

struct Attribute
{
    QByteArray name; ///< in lower case
    ByteRange value;
    qsizetype end = 0; ///< where the next one may begin
};

/// The attribute at `i`, `name`, `name=value`, `name="value"`, before `limit`.
Attribute attributeAt(QByteArrayView bytes, qsizetype i, qsizetype limit)
{
    const auto skip = [&](auto accept) {
        const qsizetype begin = i;
        while (i < limit && accept(bytes[i]))
            ++i;
        return ByteRange{begin, i};
    };
    Attribute attribute;
    attribute.name = skip([](char c) { return !isSpace(c) && c != '='; }).of(bytes).toByteArray().toLower();
    (void)skip(isSpace);
    attribute.end = i;
    if (i >= limit || bytes[i] != '=')
        return attribute;
    ++i;
    (void)skip(isSpace);
    const char quote = i < limit ? bytes[i] : '\0';
    if (quote == '"' || quote == '\'') {
        ++i;
        attribute.value = skip([quote](char c) { return c != quote; });
        ++i;
    } else {
        attribute.value = skip([](char c) { return !isSpace(c); });
    }
    attribute.end = qMin(i, limit);
    return attribute;
}

} // namespace

std::optional<HtmlTag> htmlTagAt(QByteArrayView bytes, qsizetype begin)
{
    const qsizetype limit = qMin(bytes.size(), begin + longestTag);
    qsizetype i = begin + 1;
    if (i < limit && bytes[i] == '/')
        ++i;
    if (i >= limit || !isLetter(bytes[i]))
        return std::nullopt;
    while (i < limit && !isSpace(bytes[i]) && bytes[i] != '>' && (bytes[i] != '/' || bytes[i - 1] == '<'))
        ++i;
    HtmlTag tag{{begin, begin}, bytes.sliced(begin + 1, i - begin - 1).toByteArray().toLower()};
    char quote = '\0';
    for (; i < limit; ++i) {
        if (quote != '\0')
            quote = bytes[i] == quote ? '\0' : quote;
        else if ((bytes[i] == '"' || bytes[i] == '\'') && (bytes[i - 1] == '=' || isSpace(bytes[i - 1])))
            quote = bytes[i];
        else if (bytes[i] == '<')
            return std::nullopt;
        else if (bytes[i] == '>') {
            tag.range.end = i + 1;
            return tag;
        }
    }
    return std::nullopt;
}

QByteArray htmlAttribute(QByteArrayView bytes, const HtmlTag &tag, const QByteArrayList &names)
{
    const qsizetype limit = tag.range.end - 1;
    QByteArray value;
    qsizetype best = names.size();
    for (qsizetype i = tag.range.begin + 1 + tag.name.size(); i < limit;) {
        if (isSpace(bytes[i]) || bytes[i] == '=') {
            ++i;
            continue;
        }
        const Attribute attribute = attributeAt(bytes, i, limit);
        const qsizetype rank = names.indexOf(attribute.name);
        if (rank >= 0 && rank < best && !attribute.value.isEmpty()) {
            best = rank;
            value = decoded(attribute.value.of(bytes));
        }
        i = attribute.end;
    }
    return value;
}

std::optional<ByteRange> htmlUpTo(QByteArrayView bytes, qsizetype begin, const QByteArrayList &ends)
{
    for (qsizetype i = bytes.indexOf('<', begin); i >= 0; i = bytes.indexOf('<', i + 1)) {
        if (const auto tag = htmlTagAt(bytes, i); tag && ends.contains(tag->name))
            return ByteRange{begin, i};
    }
    return std::nullopt;
}

QByteArray htmlText(QByteArrayView html)
{
    QByteArray text;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const auto tag = html[i] == '<' ? htmlTagAt(html, i) : std::nullopt;
        if (tag)
            i = tag->range.end - 1;
        else
            text += html[i];
    }
    return decoded(text).simplified();
}

} // namespace wolgan
