#include "app/newmonth/newmonthfile.h"

#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NewMonth)
};

} // namespace

tl::expected<QString, QString> createPost(const Blog &blog, const QString &path, QByteArrayView bytes,
                                          const DiskCalls &disk)
{
    const QString absolute = QDir(blog.root).filePath(path);
    if (!liesInside(blog, absolute))
        return tl::unexpected(Text::tr("“%1” would lie outside the blog: choose another slug.").arg(path));
    QDir().mkpath(QFileInfo(absolute).absolutePath());
    QFile claimed(absolute); // the name is ours from here on; the bytes come in one piece
    if (!claimed.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return tl::unexpected(QFileInfo::exists(absolute)
                                  ? Text::tr("“%1” is there already: choose another slug.").arg(path)
                                  : Text::tr("“%1” cannot be written (%2); check the folder's permissions.")
                                        .arg(path, claimed.errorString()));
    claimed.close();
    StageOptions options;
    options.disk = disk;
    if (auto saved = saveFile(absolute, bytes, options); !saved) {
        claimed.remove();
        return tl::unexpected(saved.error());
    }
    return absolute;
}

} // namespace wolgan
