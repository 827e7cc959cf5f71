#include "app/site/sitecopy.h"

#include "app/site/siteworkspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SiteCopy)
};

} // namespace

tl::expected<void, QString> copySite(const QString &site, const Blog &blog, const QString &folder)
{
    const QDir from(site), to(folder);
    if (liesInside(blog, to.absolutePath()))
        return tl::unexpected(
            Text::tr("“%1” lies in the blog; name a folder outside it.").arg(to.absolutePath()));
    const QString inSite = QFileInfo(site).canonicalFilePath() + QLatin1Char('/');
    QDirIterator walk(site, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo file(walk.next());
        const QString source = file.canonicalFilePath();
        const QString name = from.relativeFilePath(file.filePath());
        const bool isPartOfSite = name != SiteWorkspace::pageList;
        if (!isPartOfSite || (!source.startsWith(inSite) && !liesInside(blog, source)))
            continue;
        const QString target = to.absoluteFilePath(name);
        QFile::remove(target);
        if (!to.mkpath(QFileInfo(target).absolutePath()) || !QFile::copy(source, target))
            return tl::unexpected(Text::tr("“%1” cannot be written.").arg(target));
    }
    return {};
}

} // namespace wolgan
