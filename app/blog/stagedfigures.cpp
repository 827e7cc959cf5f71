#include "app/blog/stagedfigures.h"

#include "app/files/fingerprint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace wolgan {

namespace {

void followFolder(const QString &oldFolder, const QString &newFolder, bool leavesNone)
{
    const QDir from(oldFolder);
    const QStringList names = from.entryList(QDir::Files);
    if (names.isEmpty() || !QDir().mkpath(newFolder))
        return;
    for (const QString &name : names) {
        if (QFile::copy(from.filePath(name), QDir(newFolder).filePath(name)) && leavesNone)
            QFile::remove(from.filePath(name));
    }
}

} // namespace

QString stagedFigureFolder(const QString &postPath)
{
    const QString key =
        postPath.isEmpty()
            ? QStringLiteral("unsaved")
            : QString::fromLatin1(
                  contentHash(QFileInfo(postPath).absoluteFilePath().toUtf8()).first(8).toHex());
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/wolgan/figures/") + key;
}

QString convertedFigureFolder(const QString &postPath)
{
    return stagedFigureFolder(postPath) + QLatin1String("/converted");
}

QString stagedFigure(const QString &postPath, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    for (const QString &folder : {stagedFigureFolder(postPath), convertedFigureFolder(postPath)}) {
        const QFileInfo file(QDir(folder).filePath(name));
        if (!name.isEmpty() && file.isFile())
            return file.absoluteFilePath();
    }
    return {};
}

void followStagedFigures(const QString &oldPath, const QString &newPath)
{
    const bool leavesNone = oldPath.isEmpty(); // the next unsaved post has none
    followFolder(stagedFigureFolder(oldPath), stagedFigureFolder(newPath), leavesNone);
    followFolder(convertedFigureFolder(oldPath), convertedFigureFolder(newPath), leavesNone);
}

} // namespace wolgan
