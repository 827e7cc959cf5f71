#include "app/blog/stagedfigures.h"

#include "app/files/fingerprint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace wolgan {

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

QString stagedFigure(const QString &postPath, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QFileInfo file(QDir(stagedFigureFolder(postPath)).filePath(name));
    return !name.isEmpty() && file.isFile() ? file.absoluteFilePath() : QString();
}

void followStagedFigures(const QString &oldPath, const QString &newPath)
{
    const QDir from(stagedFigureFolder(oldPath));
    const QString to = stagedFigureFolder(newPath);
    const QStringList names = from.entryList(QDir::Files);
    if (names.isEmpty() || !QDir().mkpath(to))
        return;
    for (const QString &name : names) {
        if (QFile::copy(from.filePath(name), QDir(to).filePath(name)) && oldPath.isEmpty())
            QFile::remove(from.filePath(name)); // the next unsaved post has none
    }
}

} // namespace wolgan
