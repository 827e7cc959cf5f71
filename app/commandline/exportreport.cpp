#include "app/commandline/exportreport.h"

#include "app/commandline/arguments.h"

#include <QJsonArray>

namespace wolgan::commandline {

namespace {

QString wordOf(ExportStep::Action action)
{
    switch (action) {
    case ExportStep::Action::Create:
        return QStringLiteral("create");
    case ExportStep::Action::Change:
        return QStringLiteral("change");
    case ExportStep::Action::Rename:
        return QStringLiteral("rename");
    case ExportStep::Action::Delete:
        return QStringLiteral("delete");
    case ExportStep::Action::Same:
        return QStringLiteral("same");
    case ExportStep::Action::Refuse:
        break;
    }
    return QStringLiteral("refuse");
}

QString wordOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return QStringLiteral("error");
    case Finding::Severity::Warning:
        return QStringLiteral("warning");
    case Finding::Severity::Note:
        break;
    }
    return QStringLiteral("note");
}

QJsonObject toJson(const PictureFacts &facts)
{
    return {{QStringLiteral("kind"), nameOf(facts.kind)},
            {QStringLiteral("width"), qMax(0, facts.size.width())},
            {QStringLiteral("height"), qMax(0, facts.size.height())},
            {QStringLiteral("size"), facts.bytes}};
}

} // namespace

QJsonObject toJson(const ExportPlan &plan, const Document &document)
{
    QJsonArray steps, findings;
    for (const ExportStep &step : plan.steps) {
        QJsonObject json{{QStringLiteral("action"), wordOf(step.action)},
                         {QStringLiteral("file"), step.target},
                         {QStringLiteral("size"), step.size}};
        if (!step.from.isEmpty())
            json.insert(QStringLiteral("from"), step.from);
        if (!step.reason.isEmpty())
            json.insert(QStringLiteral("reason"), step.reason);
        if (step.picture) {
            json.insert(QStringLiteral("before"), toJson(step.picture->before));
            json.insert(QStringLiteral("after"), toJson(step.picture->after));
            json.insert(QStringLiteral("note"), noteText(*step.picture));
        }
        steps.append(json);
    }
    for (const Finding &finding : plan.findings)
        findings.append(QJsonObject{{QStringLiteral("rule"), QString::fromLatin1(finding.rule)},
                                    {QStringLiteral("severity"), wordOf(finding.severity)},
                                    {QStringLiteral("line"), document.lineAt(finding.range.begin)},
                                    {QStringLiteral("message"), finding.message}});
    return {{QStringLiteral("blog"), plan.blog.root},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("executable"), plan.isExecutable()}};
}

void addDone(QJsonObject &report, const Exported &exported)
{
    report.insert(QStringLiteral("written"), QJsonArray::fromStringList(exported.written));
    report.insert(QStringLiteral("removed"), QJsonArray::fromStringList(exported.removed));
    if (exported.commit.isEmpty())
        return;
    report.insert(QStringLiteral("commit"), QString::fromLatin1(exported.commit));
    report.insert(QStringLiteral("branch"), exported.branch);
    report.insert(QStringLiteral("committed"), QJsonArray::fromStringList(exported.committed));
}

QString toText(const Exported &exported)
{
    if (exported.commit.isEmpty())
        return {};
    return Text::tr("commit    %1 on %2 (%n file(s))", nullptr, static_cast<int>(exported.committed.size()))
               .arg(QString::fromLatin1(exported.commit.first(10)), exported.branch) +
           QLatin1Char('\n');
}

} // namespace wolgan::commandline
