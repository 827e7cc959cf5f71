#include "tests/tidy/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>

namespace wolgan::tidy {

namespace {

const QStringList CodeFolders{QStringLiteral("app"), QStringLiteral("editor"), QStringLiteral("preview"),
                              QStringLiteral("tests")};

QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    const QDir project(projectFolder());
    QStringList paths;
    QDirIterator walk(project.filePath(folder), patterns, QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths += project.relativeFilePath(walk.next());
    return paths;
}

QList<SourceFile> readSources()
{
    QList<SourceFile> files;
    for (const QString &folder : CodeFolders) {
        for (const QString &path : filesBelow(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}))
            files.append({path, textOf(path)});
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

/// The end of a quoted text that begins at `at`, with its prefix R where there is one.
qsizetype endOfQuoted(QByteArrayView text, qsizetype at)
{
    const char quote = text[at];
    if (quote == '"' && at > 0 && text[at - 1] == 'R') {
        const qsizetype open = text.indexOf('(', at);
        const QByteArray close = ')' + text.sliced(at + 1, open - at - 1).toByteArray() + '"';
        const qsizetype end = text.indexOf(close, open);
        return end < 0 ? text.size() : end + close.size();
    }
    qsizetype end = at + 1;
    while (end < text.size() && text[end] != quote && text[end] != '\n')
        end += text[end] == '\\' ? 2 : 1;
    return qMin(end + 1, text.size());
}

/// The end of a comment or quoted text that begins at `at`; `at` where none does.
qsizetype endOfNoCode(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("//")) {
        const qsizetype end = text.indexOf('\n', at);
        return end < 0 ? text.size() : end;
    }
    if (rest.startsWith("/*")) {
        const qsizetype end = text.indexOf(QByteArrayView("*/"), at + 2);
        return end < 0 ? text.size() : end + 2;
    }
    const bool digitSeparator =
        text[at] == '\'' && at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1]));
    if (text[at] == '"' || (text[at] == '\'' && !digitSeparator))
        return endOfQuoted(text, at);
    return at;
}

} // namespace

QString projectFolder()
{
    return QStringLiteral(WOLGAN_SOURCE_DIR);
}

const QList<SourceFile> &sources()
{
    static const QList<SourceFile> files = readSources();
    return files;
}

QStringList projectFiles()
{
    QProcess git;
    git.setWorkingDirectory(projectFolder());
    git.start(QStringLiteral("git"),
              {QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--cached"),
               QStringLiteral("--others"), QStringLiteral("--exclude-standard")});
    QStringList files;
    if (git.waitForFinished() && git.exitCode() == 0)
        files = QString::fromUtf8(git.readAllStandardOutput()).split(QChar(0), Qt::SkipEmptyParts);
    if (!files.isEmpty())
        return files;
    for (const QString &folder :
         CodeFolders + QStringList{QStringLiteral("resources"), QStringLiteral("translations")})
        files += filesBelow(folder, {});
    return files;
}

QByteArray textOf(const QString &path)
{
    QFile file(QDir(projectFolder()).filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray codeOnly(QByteArrayView text)
{
    QByteArray code = text.toByteArray();
    for (qsizetype at = 0; at < code.size();) {
        const qsizetype end = endOfNoCode(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        for (; at < end; ++at) {
            if (code[at] != '\n')
                code[at] = ' ';
        }
    }
    return code;
}

QByteArray report(const QString &advice, const QStringList &findings)
{
    // QtTest cuts long failure messages short; warnings it prints whole.
    for (const QString &finding : findings)
        qWarning("%s", qPrintable(finding));
    return findings.isEmpty() ? QByteArray() : advice.toUtf8();
}

} // namespace wolgan::tidy
