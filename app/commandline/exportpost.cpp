#include "app/commandline/arguments.h"
#include "app/commandline/exportpictures.h"
#include "app/commandline/exportreport.h"
#include "app/commandline/siteresult.h"
#include "app/export/commitmessage.h"
#include "app/export/exportundo.h"
#include "app/export/gitfindings.h"
#include "app/files/fingerprint.h"
#include "app/git/push.h"
#include "app/newmonth/carriedstore.h"
#include "app/site/sitecheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace wolgan::commandline {

namespace {

const QString blogOption = QStringLiteral("blog"), dryRun = QStringLiteral("dry-run"),
              force = QStringLiteral("force"), commitOption = QStringLiteral("commit"),
              branchOption = QStringLiteral("branch"), messageOption = QStringLiteral("message"),
              pushOption = QStringLiteral("push"), undoOption = QStringLiteral("undo"),
              checkOption = QStringLiteral("check"), deleteUnused = QStringLiteral("delete-unused"),
              jsonOption = QStringLiteral("json");

/// One run of the verb.
struct Job
{
    const Arguments &arguments;
    Console &console;
    Blog blog;
    QString path; ///< of the post
    Document document;
    PictureWishes pictures;
    QJsonObject report = {};

    [[nodiscard]] bool wantsCommit() const
    {
        return arguments.has(commitOption) || arguments.has(branchOption) || arguments.has(messageOption) ||
               arguments.has(pushOption);
    }
    /// The text, or later the report that holds what it says.
    void say(const QString &text) const
    {
        if (!arguments.has(jsonOption))
            console.out.write(text.toUtf8());
    }
    [[nodiscard]] Status end(Status status) const
    {
        if (arguments.has(jsonOption))
            console.out.write(QJsonDocument(report).toJson());
        return status;
    }
};

/// A branch with other files has to be there before the plan is made.
tl::expected<void, QString> goToBranch(const Job &job)
{
    const QString branch = job.arguments.values.value(branchOption);
    const git::RepositoryState state = git::lookAt(job.blog.root);
    if (branch.isEmpty() || job.arguments.has(dryRun) || !state.branches.contains(branch) ||
        state.sameBranches.contains(branch))
        return {};
    return git::switchBranch(job.blog.root, branch);
}

/// The plan, of the post as it is to read: a picture that is converted has another name.
tl::expected<ExportPlan, QString> planOf(Job &job)
{
    const auto prepared =
        prepareExport(job.document, surveyExport(job.document, job.path, job.blog), job.pictures);
    if (!prepared)
        return tl::unexpected(prepared.error());
    ExportOptions options{prepared->known, job.arguments.has(force), job.arguments.has(deleteUnused)};
    options.known.insert(contentHash(job.document.bytes())); // of the file as it was read
    job.document = prepared->document;
    ExportPlan plan = planExport(job.document, prepared->survey, options);
    plan.findings += gitFindings(plan, options, git::lookAt(job.blog.root, filesOf(plan)));
    return plan;
}

/// Builds the page and looks for the post in it; false where something is wrong, which is said.
bool check(Job &job)
{
    SiteBuild build;
    const SiteResult built = waitFor(build, job.blog, job.path, job.document);
    QStringList wrong;
    if (!built) {
        const QString line =
            built.error().line > 0 ? QLatin1Char(':') + QString::number(built.error().line) : QString();
        wrong.append(job.path + line + QLatin1String(": error: ") + wolgan::toText(built.error()));
    } else {
        QFile page(QDir(built->folder).filePath(built->path));
        const QByteArray html = page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
        for (const QString &title : missingFromPage(html, job.document))
            wrong.append(job.path + QLatin1String(": error: ") +
                         Text::tr("The page does not hold “%1”.").arg(title));
    }
    job.report.insert(QStringLiteral("check"), QJsonArray::fromStringList(wrong));
    for (const QString &line : wrong)
        job.say(line + QLatin1Char('\n'));
    return wrong.isEmpty();
}

Status pushDone(Job &job, const QString &branch)
{
    const auto pushed = git::push(job.blog.root, branch);
    if (!pushed) {
        (void)job.end(Bad);
        return job.console.fail(pushed.error());
    }
    job.report.insert(QStringLiteral("pushed"), *pushed);
    job.say(Text::tr("pushed    %1 to %2").arg(branch, *pushed) + QLatin1Char('\n'));
    return job.end(Done);
}

/// Says what was done, and pushes where that is asked for; never another branch than the one that is named.
Status committed(Job &job, const Exported &exported, bool written)
{
    addDone(job.report, exported);
    job.say(toText(exported));
    const bool made = !exported.commit.isEmpty();
    if (job.wantsCommit() && !made)
        job.say(Text::tr("nothing   to commit: the last commit has these files already") + QLatin1Char('\n'));
    const QString branch = job.arguments.values.value(branchOption);
    if (job.arguments.has(pushOption) && (made || branch.isEmpty() || branch == exported.branch))
        return pushDone(job, exported.branch);
    return job.end(written || made ? Done : Found);
}

Status run(Job &job)
{
    if (const auto there = goToBranch(job); !there)
        return job.console.fail(there.error());
    const auto planned = planOf(job);
    if (!planned)
        return job.console.fail(planned.error());
    const ExportPlan &plan = *planned;
    job.report = toJson(plan, job.document);
    job.say(toText(plan));
    if (!plan.isExecutable() || (!plan.changesAnything() && !job.wantsCommit()))
        return job.end(Found);
    if (job.arguments.has(checkOption) && !check(job))
        return job.end(Found);
    if (job.arguments.has(dryRun))
        return job.end(Done);
    ExportRun wanted;
    if (job.wantsCommit())
        wanted.commit = ExportCommit{
            commitMessage(job.arguments.values.value(messageOption, defaultMessage()), job.document, plan),
            job.arguments.values.value(branchOption)};
    const auto exported = executeExport(plan, wanted);
    if (!exported)
        return job.console.fail(exported.error());
    if (plan.move)
        followCarried(plan.move->from, plan.move->to);
    return committed(job, *exported, plan.changesAnything());
}

Status undo(const Blog &blog, const Arguments &arguments, Console &console)
{
    const auto plan = planUndo(blog.root);
    if (!plan)
        return console.fail(Text::tr("No export to “%1” can be undone.").arg(blog.root));
    const auto files = arguments.has(dryRun) && plan->obstacle.isEmpty() ? QStringList() : undoExport(*plan);
    if (!files)
        return console.fail(files.error());
    if (plan->move && !arguments.has(dryRun))
        followCarried(plan->move->from, plan->move->to);
    if (arguments.has(jsonOption))
        console.out.write(
            QJsonDocument(QJsonObject{{QStringLiteral("restored"), QJsonArray::fromStringList(*files)}})
                .toJson());
    else
        for (const QString &file : *files)
            console.out.write("  restore   " + file.toUtf8() + '\n');
    return Done;
}

} // namespace

Status exportPost(const QStringList &arguments, Console &console)
{
    const QString directory = QStringLiteral("DIR"), text = QStringLiteral("TEXT");
    const bool undoing = arguments.contains(QLatin1String("--undo"));
    const QList<QCommandLineOption> options{
        {blogOption, QString(), directory}, {branchOption, QString(), text}, {messageOption, QString(), text},
        QCommandLineOption(dryRun),         QCommandLineOption(force),       QCommandLineOption(commitOption),
        QCommandLineOption(pushOption),     QCommandLineOption(undoOption),  QCommandLineOption(checkOption),
        QCommandLineOption(deleteUnused),   QCommandLineOption(jsonOption)};
    const auto read = readArguments(arguments, options + pictureOptions(), undoing ? 0 : 1);
    if (!read)
        return console.fail(read.error());
    if (!read->has(blogOption))
        return console.fail(Text::tr("Name the blog's folder with --blog DIR."));
    const auto blog = openBlog(read->values.value(blogOption));
    if (!blog)
        return console.fail(blog.error());
    for (const QString &notice : recoverExports())
        console.err.write("wolgan: " + notice.toUtf8() + '\n');
    if (undoing)
        return undo(*blog, *read, console);
    const QString path = QFileInfo(read->positional.first()).absoluteFilePath();
    const auto document = openPost(path);
    if (!document)
        return console.fail(document.error());
    const auto pictures = pictureWishes(*read);
    if (!pictures)
        return console.fail(pictures.error());
    Job job{*read, console, *blog, path, *document, *pictures};
    return run(job);
}

} // namespace wolgan::commandline
