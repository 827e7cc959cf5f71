#include "app/blog/postfolders.h"

#include <QDir>
#include <QFileInfo>

namespace wolgan {

namespace {

/// Folders that Jekyll passes by unless it is told otherwise; links may lead around in a circle.
bool isPassedBy(const QFileInfo &folder)
{
    static const QStringList vendored{QStringLiteral("node_modules"), QStringLiteral("vendor")};
    const QString name = folder.fileName();
    return folder.isSymLink() || QStringLiteral("_#~").contains(name.front()) || vendored.contains(name);
}

void collectPostFolders(const QDir &folder, const QString &above, QStringList &found)
{
    for (const QFileInfo &inner : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString name = inner.fileName();
        if (name == u"_posts" || name == u"_drafts")
            found.append(above + name);
        else if (!isPassedBy(inner))
            collectPostFolders(QDir(inner.filePath()), above + name + QLatin1Char('/'), found);
    }
}

} // namespace

QStringList postFolders(const QString &root)
{
    QStringList found;
    collectPostFolders(QDir(root), {}, found);
    return found;
}

} // namespace wolgan
