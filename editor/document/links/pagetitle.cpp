#include "editor/document/links/pagetitle.h"

#include "editor/document/links/arxiv.h"
#include "editor/document/links/htmltags.h"
#include "editor/document/webaddress.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

constexpr qsizetype declarationSize = 4096; // browsers look for a declaration in the first 1024 bytes

/// The encoding that a header or a page names; browsers take these names for Windows' own superset, and so do
/// Korean pages.
QByteArray charsetIn(const QByteArray &declaration)
{
    static const QRegularExpression charset(QStringLiteral("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QByteArray name = charset.match(QString::fromLatin1(declaration)).captured(1).toLatin1().toLower();
    const QByteArrayList korean{"euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "korean", "cp949"};
    return korean.contains(name) ? QByteArray("windows-949") : name;
}

/// The text where the bytes can be in that encoding. ICU stands private characters for bytes that are none.
std::optional<QString> decodedAs(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    if (encoding.isEmpty() || !decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    const auto isNone = [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse;
    };
    if (decoder.hasError() || std::any_of(text.cbegin(), text.cend(), isNone))
        return std::nullopt;
    return text;
}

QByteArray metaContent(const QByteArray &page, const QByteArray &property)
{
    for (qsizetype i = page.indexOf("<meta"); i >= 0; i = page.indexOf("<meta", i + 1)) {
        const auto tag = htmlTagAt(page, i);
        if (tag && htmlAttribute(page, *tag, {"property", "name"}).toLower() == property)
            return htmlAttribute(page, *tag, {"content"}).simplified();
    }
    return {};
}

/// The first `<title>`; those behind it are of drawings.
QByteArray titleTag(const QByteArray &page)
{
    for (qsizetype i = page.indexOf('<'); i >= 0; i = page.indexOf('<', i + 1)) {
        const auto tag = htmlTagAt(page, i);
        if (!tag || tag->name != "title")
            continue;
        const auto title = htmlUpTo(page, tag->range.end, {"/title"});
        return title ? htmlText(title->of(page)) : QByteArray();
    }
    return {};
}

} // namespace

QString pageText(const QByteArray &bytes, const QByteArray &contentType)
{
    QByteArrayList encodings{charsetIn(contentType),
                             charsetIn(bytes.first(qMin(bytes.size(), declarationSize))), "UTF-8",
                             "windows-949"};
    if (const auto marked = QStringConverter::encodingForData(bytes))
        encodings.prepend(QStringConverter::nameForEncoding(*marked));
    for (const QByteArray &encoding : std::as_const(encodings)) {
        if (const auto text = decodedAs(bytes, encoding))
            return *text;
    }
    return QString::fromLatin1(bytes);
}

QByteArray pageTitle(const QString &page, QByteArrayView url)
{
    const QByteArray text = page.toUtf8();
    QByteArray title = metaContent(text, "citation_title");
    if (title.isEmpty())
        title = metaContent(text, "og:title");
    if (title.isEmpty())
        title = titleTag(text);
    const QByteArray service = "GitHub - ";
    if (pageOf(url).startsWith("github.com/") && title.startsWith(service))
        title.remove(0, service.size());
    return title;
}

QByteArray titleAddress(QByteArrayView url)
{
    return arxivNumber(url).isEmpty() ? url.toByteArray() : inForm(url, {});
}

} // namespace wolgan
