#include "editor/document/checks/rules.h"

#include <QList>

#include <array>
#include <optional>

namespace wolgan::checks {

namespace {

constexpr std::array exactNames{"ref", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid"};
constexpr std::array videoNames{"ab_channel", "feature",
                                "app"}; // on YouTube only; elsewhere they may mean something

bool isTracking(QByteArrayView name, bool onVideoSite)
{
    const auto isOne = [&](const auto &names) {
        for (const char *one : names) {
            if (name == QByteArrayView(one))
                return true;
        }
        return false;
    };
    return name.startsWith("utm_") || isOne(exactNames) || (onVideoSite && isOne(videoNames));
}

/// The address without its tracking parameters; nothing where it has none.
std::optional<Finding> findingAt(const Document &document, ByteRange range)
{
    const QByteArray url = document.text(range).toByteArray();
    const qsizetype question = url.indexOf('?');
    if (question < 0)
        return std::nullopt;
    const qsizetype hash = url.indexOf('#', question), end = hash < 0 ? url.size() : hash;
    const bool onVideoSite = url.contains("youtube.com/") || url.contains("youtu.be/");
    QByteArrayList kept, dropped;
    for (const QByteArray &parameter : url.mid(question + 1, end - question - 1).split('&'))
        (isTracking(parameter.left(parameter.indexOf('=')), onVideoSite) ? dropped : kept).append(parameter);
    if (dropped.isEmpty())
        return std::nullopt;
    const QByteArray clean =
        url.first(question) + (kept.isEmpty() ? "" : "?" + kept.join('&')) + url.sliced(end);
    return Finding{"tracking-parameter",
                   Finding::Severity::Note,
                   range,
                   Rules::tr("The address carries tracking parameters (%1): remove them.")
                       .arg(QString::fromUtf8(dropped.join(", "))),
                   {{Rules::tr("Remove the parameters"), TextEdit(document.bytes(), range, clean)}}};
}

} // namespace

QList<Finding> trackingParameter(const Document &document)
{
    QList<ByteRange> urls;
    for (const int item : document.outline().ofKind(NodeKind::Item))
        urls.append(document.outline().at(item).link);
    for (const FootnoteDefinition &definition : document.footnotes().definitions)
        urls.append(definition.url);
    QList<Finding> findings;
    for (const ByteRange url : std::as_const(urls)) {
        if (const auto finding = findingAt(document, url))
            findings.append(*finding);
    }
    return findings;
}

} // namespace wolgan::checks
