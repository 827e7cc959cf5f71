#include "editor/document/webaddress.h"

#include <algorithm>
#include <array>

namespace wolgan {

namespace {

constexpr std::array<QByteArrayView, 6> everywhere{"ref", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid"};
constexpr std::array<QByteArrayView, 3> onVideoSites{"ab_channel", "feature",
                                                     "app"}; // may mean something elsewhere

bool isTracking(QByteArrayView name, bool onVideoSite)
{
    const auto isOneOf = [&](const auto &names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return name.startsWith("utm_") || isOneOf(everywhere) || (onVideoSite && isOneOf(onVideoSites));
}

} // namespace

CleanUrl cleanUrl(QByteArrayView view)
{
    const QByteArray url = view.toByteArray();
    const qsizetype question = url.indexOf('?');
    if (question < 0)
        return {url, {}};
    const qsizetype hash = url.indexOf('#', question), end = hash < 0 ? url.size() : hash;
    const bool onVideoSite = url.contains("youtube.com/") || url.contains("youtu.be/");
    QByteArrayList kept, dropped;
    for (const QByteArray &parameter : url.mid(question + 1, end - question - 1).split('&'))
        (isTracking(parameter.left(parameter.indexOf('=')), onVideoSite) ? dropped : kept).append(parameter);
    if (dropped.isEmpty())
        return {url, {}};
    return {url.first(question) + (kept.isEmpty() ? "" : "?" + kept.join('&')) + url.sliced(end), dropped};
}

QByteArray pageOf(QByteArrayView url)
{
    QByteArray page = cleanUrl(url).url.trimmed();
    const qsizetype scheme = page.indexOf("://");
    if (scheme >= 0 && (page.startsWith("http://") || page.startsWith("https://")))
        page.remove(0, scheme + 3);
    const qsizetype slash = page.indexOf('/'), host = slash < 0 ? page.size() : slash;
    page.replace(0, host, page.first(host).toLower());
    if (page.startsWith("www."))
        page.remove(0, 4);
    while (page.endsWith('/'))
        page.chop(1);
    return page;
}

} // namespace wolgan
