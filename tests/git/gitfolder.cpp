#include "tests/git/gitfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

namespace wolgan::test {

GitFolder::GitFolder()
{
    qputenv("HOME", QFile::encodeName(beside(QStringLiteral("home"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(beside(QStringLiteral("home/config"))));
    qputenv("XDG_STATE_HOME", QFile::encodeName(beside(QStringLiteral("state"))));
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    QDir().mkpath(beside(QStringLiteral("home/config")));
    QDir().mkpath(path());
    git("init -q -b main");
    git({QStringLiteral("config"), QStringLiteral("user.name"), QStringLiteral("김 월간")});
    git("config user.email wolgan@example.org");
    put(QStringLiteral("_config.yml"), "title: 블로그\n");
    put(QStringLiteral("about.md"), "about\n");
    put(QStringLiteral("_posts/2024-02-01-old.md"), "---\ntitle: old\n---\n");
    git("add -A");
    git("commit -q -m first");
}

void GitFolder::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(QDir(path()).filePath(name));
    QVERIFY(QDir().mkpath(QFileInfo(file.fileName()).absolutePath()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void GitFolder::putProgram(const QString &name, const QByteArray &script) const
{
    put(name, script);
    QVERIFY(QFile::setPermissions(QDir(path()).filePath(name),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QByteArray GitFolder::contents(const QString &name) const
{
    QFile file(QDir(path()).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

QByteArray GitFolder::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(path());
    process.start(QStringLiteral("git"),
                  QStringList{QStringLiteral("-c"), QStringLiteral("core.quotePath=false")} + arguments);
    process.waitForFinished(30'000);
    if (process.exitCode() != 0)
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    const QByteArray out = process.readAllStandardOutput();
    return process.exitCode() != 0 ? QByteArray("(failed)") : out.endsWith('\n') ? out.chopped(1) : out;
}

QByteArray GitFolder::git(const char *arguments) const
{
    return git(QString::fromUtf8(arguments).split(u' '));
}

QMap<QString, QByteArray> GitFolder::tree() const
{
    QMap<QString, QByteArray> all;
    QDirIterator walk(path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        const QString name = QDir(path()).relativeFilePath(file.fileName());
        if (name != u".git" && !name.startsWith(u".git/"))
            all.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(folder)"));
    }
    return all;
}

bool GitFolder::isSound() const
{
    QDirIterator walk(path(), {QStringLiteral("*.lock"), QStringLiteral(".wolgan-*")},
                      QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    if (walk.hasNext())
        qWarning("left behind: %s", qPrintable(walk.next()));
    return !walk.hasNext() && walk.fileName().isEmpty() && git("fsck --strict") != "(failed)";
}

} // namespace wolgan::test
