#include "preview/view/sitefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace wolgan {

namespace {

constexpr qsizetype longestTag = 2 * 1024;

bool isInside(const QString &folder, const QString &file)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    return !real.isEmpty() && file.startsWith(real + QLatin1Char('/'));
}

QString withoutBase(const SiteFolder &site, const QString &path)
{
    const bool isBelow = !site.baseUrl.isEmpty() && path.startsWith(site.baseUrl + QLatin1Char('/'));
    return isBelow ? path.mid(site.baseUrl.size()) : path;
}

/// Behind the `>` of the tag that begins at `from`; `from` where there is no such end.
qsizetype tagEnd(const QByteArray &html, qsizetype from)
{
    char quote = 0;
    if (from + 1 < html.size() && !QChar::isLetter(static_cast<uchar>(html[from + 1])))
        return from;
    const qsizetype last = std::min(html.size(), from + longestTag);
    for (qsizetype at = from + 1; at < last; ++at) {
        if (quote != 0)
            quote = html[at] == quote ? '\0' : quote;
        else if (html[at] == '"' || html[at] == '\'')
            quote = html[at];
        else if (html[at] == '>')
            return at + 1;
    }
    return from;
}

/// A tag whose attributes wait for a script, without them.
QByteArray rewrittenTag(QByteArray tag)
{
    static const QRegularExpression waiting(QStringLiteral("\\b(?:shimmer|lazyload|blur)\\b"));
    static const QRegularExpression classes(QStringLiteral("\\sclass=(?:\"[^\"]*\"|'[^']*')"));
    tag.replace(" target=", " data-target=");
    if (tag.startsWith("<link"))
        tag.replace("=\"//", "=\"https://"); // it was written for a page of the web
    // The theme's style asks for `data-src`: it stays, empty.
    for (const QByteArray name : {"src", "srcset"}) {
        if (tag.contains(" data-" + name + '='))
            tag.replace(' ' + name + '=', " data-early-" + name + '=')
                .replace(" data-" + name + '=', " data-" + name + ' ' + name + '=');
    }
    QString text = QString::fromUtf8(tag);
    if (const auto match = classes.match(text); match.hasMatch() && match.captured().contains(waiting))
        text.replace(match.capturedStart(), match.capturedLength(), match.captured().remove(waiting));
    return text.toUtf8();
}

/// A text with something else in place of every match.
template<typename Replacement>
QByteArray replaced(const QByteArray &text, const QRegularExpression &pattern, const Replacement &replacement)
{
    const QString before = QString::fromUtf8(text);
    QByteArray after;
    qsizetype copied = 0;
    for (auto matches = pattern.globalMatch(before); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        after +=
            QStringView(before).mid(copied, match.capturedStart() - copied).toUtf8() + replacement(match);
        copied = match.capturedEnd();
    }
    return after + QStringView(before).mid(copied).toUtf8();
}

/// Behind the doctype, before which a policy would change how the page is laid out; behind it, it stands
/// before everything that the page itself says.
qsizetype policyPlace(const QByteArray &html)
{
    static const QRegularExpression doctype(QStringLiteral("^\\s*<!doctype[^>]*>"),
                                            QRegularExpression::CaseInsensitiveOption);
    return doctype.match(QString::fromLatin1(html.first(std::min<qsizetype>(html.size(), 1024))))
        .capturedLength();
}

/// The sheets by their whole address, the hosts for fonts alone; none of them is told whose page it is.
QByteArray policy(const WebStyles &styles)
{
    QString sheets, fonts;
    for (const QString &sheet : styles.sheets) {
        QString source = QUrl(sheet).toString(QUrl::FullyEncoded | QUrl::RemoveQuery);
        source.replace(u';', QStringLiteral("%3B")).replace(u',', QStringLiteral("%2C"));
        sheets += QLatin1Char(' ') + source.toHtmlEscaped();
    }
    for (const QString &host : styles.hosts)
        fonts += QStringLiteral(" https://") + host.toHtmlEscaped();
    return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src wolgan: "
           "data:; "
           "style-src wolgan: 'unsafe-inline'" +
           sheets.toUtf8() + "; font-src wolgan: data:" + fonts.toUtf8() +
           "; base-uri 'none'; form-action 'none'\"><meta name=\"referrer\" content=\"no-referrer\">";
}

} // namespace

QString siteFile(const SiteFolder &site, const QString &path)
{
    const QString below = withoutBase(site, path);
    if (!below.startsWith(QLatin1Char('/')) || below.contains(QChar(u'\0')) ||
        below.split(QLatin1Char('/')).contains(QLatin1String("..")))
        return {};
    for (const char *end : {"", "/index.html", ".html"}) {
        const QFileInfo file(site.folder + below + QLatin1String(end));
        if (!file.isFile())
            continue;
        const QString real = file.canonicalFilePath();
        return isInside(site.folder, real) || isInside(site.blog, real) ? real : QString();
    }
    return {};
}

QUrl webAddress(const SiteFolder &site, const QUrl &link)
{
    if (link.scheme() != u"wolgan")
        return link;
    if (site.address.isEmpty())
        return {};
    QUrl address = site.address;
    address.setPath(link.path());
    address.setQuery(link.query());
    address.setFragment(link.fragment());
    return address;
}

QByteArray withoutScripts(const QByteArray &html, const WebStyles &styles)
{
    qsizetype copied = policyPlace(html);
    QByteArray page = html.first(copied) + "<meta charset=\"utf-8\">" + policy(styles);
    for (qsizetype at = html.indexOf('<', copied); at >= 0; at = html.indexOf('<', at + 1)) {
        const qsizetype end = tagEnd(html, at);
        const QByteArray tag = html.sliced(at, end - at);
        if (!tag.contains(" data-src") && !tag.contains(" class=") && !tag.contains(" target=") &&
            !tag.contains("=\"//"))
            continue;
        page += html.sliced(copied, at - copied);
        // Chirpy 5 has a script put images into links that its style looks for; later versions write them.
        const bool isAlone = tag.startsWith("<img ") && tag.contains(" data-src=") && page.endsWith("<p>");
        page += isAlone ? "<a class=\"popup img-link\">" + rewrittenTag(tag) + "</a>" : rewrittenTag(tag);
        copied = end;
    }
    return page + html.sliced(copied);
}

QByteArray styleInScheme(const QByteArray &css, bool dark)
{
    static const QRegularExpression condition(
        QStringLiteral("\\(\\s*prefers-color-scheme\\s*:\\s*(dark|light)\\s*\\)"),
        QRegularExpression::CaseInsensitiveOption);
    return replaced(css, condition, [dark](const QRegularExpressionMatch &match) {
        const bool asksForDark = match.captured(1).compare(u"dark", Qt::CaseInsensitive) == 0;
        return asksForDark == dark ? QByteArrayLiteral("(min-width:0)") : QByteArrayLiteral("(max-width:0)");
    });
}

QByteArray pageInScheme(const QByteArray &html, bool dark)
{
    static const QRegularExpression places(
        QStringLiteral("<style\\b[^>]*>.*?</style|<(?:link|source|meta)\\b[^>]*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return replaced(html, places, [dark](const QRegularExpressionMatch &match) {
        return styleInScheme(match.captured().toUtf8(), dark);
    });
}

} // namespace wolgan
