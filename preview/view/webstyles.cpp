#include "preview/view/webstyles.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace wolgan {

namespace {

constexpr qsizetype longestHead = 256 * 1024;

QString headOf(const QByteArray &html)
{
    static const QRegularExpression end(QStringLiteral("</head\\b|<body\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(html.first(std::min(html.size(), longestHead)));
    const qsizetype at = text.indexOf(end);
    return at < 0 ? QString() : text.first(at);
}

/// By name, in lower case; one without a value is there, empty.
QHash<QString, QString> attributesOf(const QString &tag)
{
    static const QRegularExpression attribute(
        QStringLiteral("\\s([a-z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?"),
        QRegularExpression::CaseInsensitiveOption);
    QHash<QString, QString> found;
    for (auto matches = attribute.globalMatch(tag); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.insert(match.captured(1).toLower(), match.captured(2) + match.captured(3) + match.captured(4));
    }
    return found;
}

QString hostOf(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded);
}

} // namespace

WebStyles webStyles(const QByteArray &html)
{
    static const QRegularExpression link(QStringLiteral("<link\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    WebStyles styles;
    QStringList fontHosts;
    const QString head = headOf(html);
    for (auto matches = link.globalMatch(head); matches.hasNext();) {
        const QHash<QString, QString> tag = attributesOf(matches.next().captured());
        const QUrl url = QUrl(QStringLiteral("https:")).resolved(QUrl(tag.value(QStringLiteral("href"))));
        const QStringList kinds = tag.value(QStringLiteral("rel")).toLower().split(u' ');
        if (url.scheme() != u"https" || url.host().isEmpty() || !url.userInfo().isEmpty())
            continue;
        if (kinds.contains(u"stylesheet") && !kinds.contains(u"alternate")) {
            styles.sheets.append(url.toString(QUrl::FullyEncoded | QUrl::RemoveFragment));
            styles.hosts.append(hostOf(url));
            if (url.host() == u"fonts.googleapis.com") // its sheets name fonts of another host
                fontHosts.append(QStringLiteral("fonts.gstatic.com"));
        } else if (kinds.contains(u"preconnect") && tag.contains(QStringLiteral("crossorigin"))) {
            fontHosts.append(hostOf(url)); // only fonts are asked for like this
        }
    }
    if (!styles.sheets.isEmpty())
        styles.hosts += fontHosts;
    styles.hosts.removeDuplicates();
    return styles;
}

WebStyles ofHosts(const WebStyles &styles, const QStringList &hosts)
{
    WebStyles found;
    for (const QString &sheet : styles.sheets) {
        if (hosts.contains(hostOf(QUrl(sheet))))
            found.sheets.append(sheet);
    }
    for (const QString &host : styles.hosts) {
        if (hosts.contains(host))
            found.hosts.append(host);
    }
    return found;
}

} // namespace wolgan
