#include "app/export/commitmessage.h"

#include "app/blog/slug.h"

namespace wolgan {

namespace {

QString valueOf(const QString &name, const Document &document, const ExportPlan &plan)
{
    PostName post;
    QStringList files;
    for (const ExportStep &step : plan.steps) {
        if (step.source.isEmpty() && !step.bytes.isEmpty())
            post = splitPostName(step.target);
        if (step.changesAnything())
            files.append(QStringLiteral("- ") + step.target);
    }
    if (name == u"title")
        return document.frontMatter().scalar("title").value_or(post.slug);
    if (name == u"date")
        return post.date;
    if (name == u"slug")
        return post.slug;
    if (name == u"count")
        return QString::number(files.size());
    if (name == u"files")
        return files.join(u'\n');
    return QLatin1Char('{') + name + QLatin1Char('}');
}

} // namespace

QString defaultMessage()
{
    return QStringLiteral("Publish “{title}”");
}

QString commitMessage(const QString &pattern, const Document &document, const ExportPlan &plan)
{
    QString message;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        message +=
            pattern.mid(at, open - at) + valueOf(pattern.mid(open + 1, close - open - 1), document, plan);
        at = close + 1;
    }
    return message + pattern.mid(at);
}

} // namespace wolgan
