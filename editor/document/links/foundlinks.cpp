#include "editor/document/links/foundlinks.h"

#include "editor/document/inlinescan.h"
#include "editor/document/links/bareaddress.h"
#include "editor/document/links/htmltags.h"
#include "editor/document/webaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace wolgan {

namespace {

constexpr qsizetype longestLink = 8 * 1024; // bytes; keeps hostile texts linear

bool isWebAddress(QByteArrayView url)
{
    return addressBeginsAt(url, 0) && !url.contains(' ') && !url.contains('\n');
}

/// A link and where reading goes on behind it; without an address, what is passed over.
struct ReadLink
{
    FoundLink link;
    qsizetype end = 0;
};

/// A Markdown link; an image is passed over.
std::optional<ReadLink> markdownLinkAt(QByteArrayView text, qsizetype begin)
{
    const auto link = linkAt(text, begin, qMin(text.size(), begin + longestLink));
    if (!link)
        return std::nullopt;
    const QByteArray url = link->destination.of(text).toByteArray();
    if (text[begin] == '!' || !isWebAddress(url))
        return ReadLink{{}, text[begin] == '!' ? link->range.end : link->text.begin};
    const QByteArrayView words = link->text.of(text);
    return ReadLink{{url, words.startsWith("![") ? QByteArray() : htmlText(words)}, link->range.end};
}

/// What a tag says: the link of an `<a>` with its words, of an OPML outline; other tags are passed over, and
/// with them what no reader sees.
ReadLink tagLink(QByteArrayView text, const HtmlTag &tag)
{
    ReadLink read{{}, tag.range.end};
    if (tag.name == "a") {
        const auto words =
            htmlUpTo(text.first(qMin(text.size(), tag.range.end + longestLink)), tag.range.end, {"/a", "a"});
        read.link = {htmlAttribute(text, tag, {"href"}), words ? htmlText(words->of(text)) : QByteArray()};
        if (words && isWebAddress(read.link.url))
            read.end = words->end;
    } else if (tag.name == "outline") {
        read.link = {htmlAttribute(text, tag, {"htmlurl", "url", "xmlurl"}),
                     htmlAttribute(text, tag, {"title", "text"}).simplified()};
    } else if (tag.name == "script" || tag.name == "style") {
        const auto content = htmlUpTo(text, tag.range.end, {'/' + tag.name});
        read.end = content ? content->end : text.size();
    }
    if (!isWebAddress(read.link.url))
        read.link = {};
    return read;
}

/// What begins at an offset of a text; nothing where it is only text.
std::optional<ReadLink> linkBeginningAt(QByteArrayView text, qsizetype i)
{
    const char c = text[i];
    if (c == '[' || (c == '!' && text.sliced(i).startsWith("![")))
        return markdownLinkAt(text, i);
    if (c == '<') {
        const auto tag = htmlTagAt(text, i);
        return tag && !addressBeginsAt(text, i + 1) ? std::optional(tagLink(text, *tag)) : std::nullopt;
    }
    if ((c == 'h' || c == 'H') && addressBeginsAt(text, i)) {
        const qsizetype end = bareAddressEnd(text, i);
        return ReadLink{{text.sliced(i, end - i).toByteArray(), {}}, end};
    }
    return std::nullopt;
}

QList<FoundLink> linksInText(QByteArrayView text)
{
    QList<FoundLink> links;
    for (qsizetype i = 0; i < text.size();) {
        const auto read = linkBeginningAt(text, i);
        if (read && !read->link.url.isEmpty())
            links.append(read->link);
        i = read ? qMax(read->end, i + 1) : i + 1;
    }
    return links;
}

QByteArray firstText(const QJsonObject &object, const QStringList &keys, bool (*accept)(QByteArrayView))
{
    for (const QString &key : keys) {
        const QByteArray text = object.value(key).toString().simplified().toUtf8();
        if (accept(text))
            return text;
    }
    return {};
}

void collect(const QJsonValue &value, QList<FoundLink> &links)
{
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            collect(element, links);
    } else if (value.isString()) {
        links += linksInText(value.toString().toUtf8());
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QByteArray url = firstText(
            object,
            {QStringLiteral("url"), QStringLiteral("href"), QStringLiteral("link"), QStringLiteral("uri")},
            isWebAddress);
        if (!url.isEmpty())
            links.append(
                {url,
                 firstText(object, {QStringLiteral("title"), QStringLiteral("name"), QStringLiteral("text")},
                           [](QByteArrayView text) { return !text.isEmpty(); })});
        for (const QJsonValue &member : object) {
            if (!member.isString())
                collect(member, links);
        }
    }
}

std::optional<QList<FoundLink>> linksInJson(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    if (!trimmed.startsWith('[') && !trimmed.startsWith('{'))
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(trimmed.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    QList<FoundLink> links;
    collect(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), links);
    return links;
}

} // namespace

QList<FoundLink> linksIn(QByteArrayView text)
{
    const auto json = linksInJson(text);
    QList<FoundLink> links = json ? *json : linksInText(text);
    QSet<QByteArray> pages;
    links.removeIf([&](const FoundLink &link) {
        const qsizetype before = pages.size();
        pages.insert(pageOf(link.url));
        return pages.size() == before;
    });
    return links;
}

} // namespace wolgan
