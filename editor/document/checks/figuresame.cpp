#include "editor/document/checks/rules.h"
#include "editor/document/imageuses.h"

namespace wolgan::checks {

QList<Finding> figureSame(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    QHash<QByteArray, QString> names; // of the first picture with those bytes
    for (const ImageUse &use : facts.pictures.shown.isEmpty() ? QList<ImageUse>() : imageUses(document)) {
        const QByteArray hash = facts.pictures.shown.value(use.path).hash;
        if (hash.isEmpty() || use.kind != ImageUse::Kind::Image)
            continue;
        const QString first = names.value(hash, use.path);
        names.insert(hash, first);
        if (first == use.path)
            continue;
        findings.append(
            {"figure-same",
             Finding::Severity::Warning,
             use.range,
             Rules::tr("“%1” is the same picture as “%2”: is it the right one?").arg(use.path, first),
             {}});
    }
    return findings;
}

} // namespace wolgan::checks
