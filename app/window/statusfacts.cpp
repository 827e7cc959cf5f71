#include "app/window/statusfacts.h"

#include "app/window/openpost.h"

#include <QCoreApplication>
#include <QStringList>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StatusFacts)
};

} // namespace

QString statusFacts(const Document &document, const OpenPost &post, const QString &savedAt, int minutes)
{
    QStringList facts;
    if (!savedAt.isEmpty())
        facts.append(Text::tr("saved %1").arg(savedAt));
    if (post.blog() && !post.blog()->config.timezone.isEmpty())
        facts.append(post.blog()->config.timezone);
    facts.append(Text::tr("%n item(s)", nullptr, document.outline().count(NodeKind::Item)));
    if (minutes > 0)
        facts.append(Text::tr("%n min read", nullptr, minutes));
    return facts.join(QStringLiteral(" · "));
}

} // namespace wolgan
