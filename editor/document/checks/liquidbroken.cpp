#include "editor/document/checks/rules.h"
#include "editor/document/liquid.h"

namespace wolgan::checks {

namespace {

QString messageOf(const LiquidStop &stop)
{
    const QString name = QString::fromUtf8(stop.name);
    switch (stop.kind) {
    case LiquidStop::Kind::OpenTag:
        return Rules::tr(
            "Liquid cannot read this tag, and the site's build stops: write {% name %}, or put {% raw "
            "%} and {% endraw %} around text that is no Liquid.");
    case LiquidStop::Kind::OpenOutput:
        return Rules::tr("“{{” is not closed by “}}”, and the site's build stops: close it, or put {% raw %} "
                         "and {% endraw %} around text that is no Liquid.");
    case LiquidStop::Kind::OpenBlock:
        return Rules::tr("“%1” is never closed, and the site's build stops: write {% end%1 %} where it ends.")
            .arg(name);
    case LiquidStop::Kind::StrayTag:
        return Rules::tr(
                   "“%1” belongs to no open tag, and the site's build stops: remove it, or write the tag "
                   "that it belongs to.")
            .arg(name);
    case LiquidStop::Kind::UnknownTag:
        break;
    }
    return Rules::tr(
               "Jekyll knows no tag “%1”: unless a plugin of the blog does, the site's build stops. Correct "
               "it, or put {% raw %} and {% endraw %} around text that is no Liquid.")
        .arg(name);
}

} // namespace

QList<Finding> liquidBroken(const Document &document)
{
    const FrontMatter &front = document.frontMatter();
    if (front.range.isEmpty() || front.scalar("render_with_liquid") == QLatin1String("false"))
        return {}; // Jekyll copies a file without front matter as it is
    const ByteRange body = document.body();
    const auto stop = liquidStop(document.text(body));
    if (!stop)
        return {};
    const bool isSure = stop->kind != LiquidStop::Kind::UnknownTag;
    return {{"liquid-broken",
             isSure ? Finding::Severity::Error : Finding::Severity::Warning,
             {body.begin + stop->range.begin, body.begin + stop->range.end},
             messageOf(*stop),
             {}}};
}

} // namespace wolgan::checks
