#include "editor/document/checks/rules.h"

#include <QList>

#include <array>

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

} // namespace

QList<Finding> trackingParameter(const Document &document)
{
    QList<Finding> findings;
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        const QByteArray url = document.text(definition.url).toByteArray();
        const qsizetype question = url.indexOf('?');
        if (question < 0)
            continue;
        const qsizetype hash = url.indexOf('#', question), end = hash < 0 ? url.size() : hash;
        const bool onVideoSite = url.contains("youtube.com/") || url.contains("youtu.be/");
        QByteArrayList kept, dropped;
        for (const QByteArray &parameter : url.mid(question + 1, end - question - 1).split('&'))
            (isTracking(parameter.left(parameter.indexOf('=')), onVideoSite) ? dropped : kept)
                .append(parameter);
        if (dropped.isEmpty())
            continue;
        const QByteArray clean =
            url.first(question) + (kept.isEmpty() ? "" : "?" + kept.join('&')) + url.sliced(end);
        findings.append(
            {"tracking-parameter",
             Finding::Severity::Note,
             definition.url,
             Rules::tr("The address carries tracking parameters (%1): remove them.")
                 .arg(QString::fromUtf8(dropped.join(", "))),
             {{Rules::tr("Remove the parameters"), TextEdit(document.bytes(), definition.url, clean)}}});
    }
    return findings;
}

} // namespace wolgan::checks
