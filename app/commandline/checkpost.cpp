#include "app/blog/index/buildindex.h"
#include "app/commandline/arguments.h"
#include "editor/document/checks/check.h"

#include <QFileInfo>

#include <optional>

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

/// What the blog that the post lies in tells about it.
BlogFacts factsFor(const QString &path)
{
    const std::optional<QString> root = findBlogRoot(path);
    if (!root)
        return {};
    const auto built = buildIndex(*root, readIndexCache(*root));
    return built ? blogFacts(built->index, QFileInfo(path).absoluteFilePath()) : BlogFacts();
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
    const QList<Finding> findings = check(*document, factsFor(path));
    for (const Finding &finding : findings) // as compilers print them, so that editors can jump there
        console.out.write(path.toUtf8() + ':' + QByteArray::number(document->lineAt(finding.range.begin)) +
                          ": " + severityName(finding.severity) + ": " + finding.message.toUtf8() + " [" +
                          finding.rule + "]\n");
    return findings.isEmpty() ? Done : Found;
}

} // namespace wolgan::commandline
