#include "app/blog/pictureuses.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace wolgan {

namespace {

constexpr qint64 longestText = 8 * 1024 * 1024;

/// The files of the blog that Jekyll makes pages of, or reads for them; links to folders may lead in circles.
void collectTexts(const QDir &folder, const QString &above, QStringList &found)
{
    static const QStringList passedBy{QStringLiteral("_site"), QStringLiteral("node_modules"),
                                      QStringLiteral("vendor")};
    static const QStringList kinds{QStringLiteral("md"),   QStringLiteral("markdown"), QStringLiteral("html"),
                                   QStringLiteral("yml"),  QStringLiteral("yaml"),     QStringLiteral("json"),
                                   QStringLiteral("csv"),  QStringLiteral("xml"),      QStringLiteral("css"),
                                   QStringLiteral("scss"), QStringLiteral("js")};
    for (const QFileInfo &inner : folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot)) {
        const QString path = above + inner.fileName();
        if (inner.isFile() && kinds.contains(inner.suffix().toLower()))
            found.append(path);
        else if (inner.isDir() && !inner.isSymLink() && !passedBy.contains(inner.fileName()))
            collectTexts(QDir(inner.filePath()), path + QLatin1Char('/'), found);
    }
}

} // namespace

bool namesFile(QByteArrayView text, const QString &fileName)
{
    return text.contains(fileName.toUtf8()) || text.contains(QUrl::toPercentEncoding(fileName));
}

QHash<QString, QString> filesThatName(const Blog &blog, const QSet<QString> &fileNames,
                                      const QStringList &except)
{
    QHash<QString, QString> found;
    QStringList paths;
    if (!fileNames.isEmpty())
        collectTexts(QDir(blog.root), {}, paths);
    for (const QString &path : std::as_const(paths)) {
        const QByteArray text = except.contains(path) ? QByteArray() : beginningOf(blog, path, longestText);
        for (const QString &name : fileNames) {
            if (namesFile(text, name))
                found.insert(name, path);
        }
    }
    return found;
}

} // namespace wolgan
