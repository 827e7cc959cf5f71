#include "app/blog/sampleblog.h"

#include "app/blog/blog.h"
#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SampleBlog)
};

constexpr QLatin1StringView Resources(":/sample");
constexpr QLatin1StringView Digest("_posts/2024-03-07-open-source-202402.md");

tl::expected<void, QString> copyResources(const QString &folder)
{
    const QDir from(Resources);
    const QDir to(folder);
    QDirIterator walk(Resources, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        const QString target = to.filePath(from.relativeFilePath(file.fileName()));
        if (!QDir().mkpath(QFileInfo(target).absolutePath()) || !file.open(QIODevice::ReadOnly))
            return tl::unexpected(
                Text::tr("The sample blog's folder “%1” cannot be made; choose another.").arg(folder));
        if (auto saved = saveFile(target, file.readAll()); !saved)
            return saved;
    }
    return {};
}

/// A sample without git is still a sample: failures end here.
void putUnderGit(const QString &folder)
{
    const QList<QStringList> commands{
        {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")},
        {QStringLiteral("config"), QStringLiteral("user.name"), QStringLiteral("Wolgan sample")},
        {QStringLiteral("config"), QStringLiteral("user.email"), QStringLiteral("sample@example.org")},
        {QStringLiteral("add"), QStringLiteral("-A")},
        {QStringLiteral("-c"), QStringLiteral("commit.gpgsign=false"), QStringLiteral("commit"),
         QStringLiteral("-q"), QStringLiteral("--no-verify"), QStringLiteral("-m"),
         QStringLiteral("The sample blog")},
    };
    for (const QStringList &arguments : commands) {
        QProcess git;
        git.setWorkingDirectory(folder);
        git.setStandardOutputFile(QProcess::nullDevice());
        git.setStandardErrorFile(QProcess::nullDevice());
        git.start(QStringLiteral("git"), arguments);
        if (!git.waitForFinished(20'000) || git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
            return;
    }
}

} // namespace

QString sampleBlogFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/wolgan/sample-blog");
}

tl::expected<QString, QString> ensureSampleBlog(const QString &folder)
{
    const QDir blog(folder);
    const QString digest = QFileInfo(blog.filePath(Digest)).absoluteFilePath();
    if (QFileInfo::exists(digest))
        return digest;
    if (const auto there = openBlog(folder); there && !postsOf(*there).isEmpty())
        return QDir(there->root).filePath(postsOf(*there).constLast().path);
    if (blog.exists() && !blog.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return tl::unexpected(
            Text::tr("“%1” holds something else than the sample blog; move it away or choose another folder.")
                .arg(folder));

    // Made beside its place and renamed, so that no half sample is ever found there.
    const QString parent = QFileInfo(blog.absolutePath()).absolutePath();
    QDir().mkpath(parent);
    QTemporaryDir building(parent + QLatin1String("/.sample-blog"));
    if (!building.isValid())
        return tl::unexpected(
            Text::tr("The sample blog's folder “%1” cannot be made; choose another.").arg(folder));
    const QString made = building.filePath(QStringLiteral("blog"));
    if (const auto copied = copyResources(made); !copied)
        return tl::unexpected(copied.error());
    putUnderGit(made);
    QDir().rmdir(blog.absolutePath());
    if (!QDir().rename(made, blog.absolutePath()))
        return tl::unexpected(
            Text::tr("The sample blog's folder “%1” cannot be made; choose another.").arg(folder));
    return digest;
}

} // namespace wolgan
