#include "app/commandline/arguments.h"
#include "editor/document/checks/check.h"

namespace wolgan::commandline {

namespace {

QByteArray severityName(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return "error";
    case Finding::Severity::Warning:
        return "warning";
    case Finding::Severity::Note:
        return "note";
    }
    return {};
}

} // namespace

Status checkPost(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {}, 1);
    if (!read)
        return console.fail(read.error());
    const QString path = read->positional.first();
    const auto document = openPost(path);
    if (!document)
        return console.fail(document.error());
    const QList<Finding> findings = check(*document);
    for (const Finding &finding : findings) // as compilers print them, so that editors can jump there
        console.out.write(path.toUtf8() + ':' + QByteArray::number(document->lineAt(finding.range.begin)) +
                          ": " + severityName(finding.severity) + ": " + finding.message.toUtf8() + " [" +
                          finding.rule + "]\n");
    return findings.isEmpty() ? Done : Found;
}

} // namespace wolgan::commandline
