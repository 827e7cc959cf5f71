#include "app/blog/figureimport.h"

#include "app/blog/images.h"
#include "app/blog/stagedfigures.h"
#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

/// The path by which the post can name a file that lies where the site looks; empty where there is none.
QString writtenPath(const Blog *blog, const QString &postPath, const QString &prefix, const QString &file)
{
    const QString real = QFileInfo(file).canonicalFilePath();
    if (real.isEmpty())
        return {};
    QStringList candidates{QFileInfo(file).fileName()};
    if (blog && liesInside(*blog, real)) {
        const QString inBlog = QDir(blog->root).relativeFilePath(real);
        const QString below = sitePath(prefix, QStringLiteral("x")).value_or(QString()).chopped(1);
        if (inBlog.startsWith(below))
            candidates.prepend(below.isEmpty() ? QLatin1Char('/') + inBlog : inBlog.mid(below.size()));
    }
    for (const QString &path : candidates) {
        const ImageLocation found = locateImage(blog, postPath, prefix, path);
        if (found.kind == ImageLocation::Kind::Found && QFileInfo(found.file).canonicalFilePath() == real)
            return path;
    }
    return {};
}

/// `assets/20240307-3.png` as `assets/20240307-`, 3; a name without a number counts from 2.
struct NumberedName
{
    QString stem;
    int number = 0;
};

NumberedName numbered(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(.*?)(\d{1,6})?(\.[^./]*)?$)"));
    const auto match = pattern.match(path);
    return {match.captured(1), match.captured(2).toInt()};
}

tl::expected<QByteArray, QString> bytesOf(const Picture &picture)
{
    if (picture.file.isEmpty())
        return picture.png;
    QFile file(picture.file);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Text::tr("The picture “%1” cannot be read; check its permissions.").arg(picture.file));
    return file.readAll();
}

} // namespace

tl::expected<QString, QString> stageFigure(const Blog *blog, const QString &postPath, const QString &prefix,
                                           const Picture &picture)
{
    if (!picture.file.isEmpty()) {
        if (const QString there = writtenPath(blog, postPath, prefix, picture.file); !there.isEmpty())
            return there;
    }
    const auto bytes = bytesOf(picture);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString suffix =
        picture.file.isEmpty() ? QStringLiteral("png") : QFileInfo(picture.file).suffix().toLower();
    const NumberedName name = numbered(picture.name);
    for (int number = name.number;; number = number == 0 ? 2 : number + 1) {
        const QString count = number > 0 ? QString::number(number) : QString();
        const QString path = name.stem + count + QLatin1Char('.') + suffix;
        if (picture.taken.contains(path))
            continue;
        const ImageLocation taken = locateImage(blog, postPath, prefix, path);
        const QString staged = stagedFigure(postPath, path);
        if (taken.kind == ImageLocation::Kind::Found && fingerprintOf(taken.file).hash == contentHash(*bytes))
            return path;
        if (taken.kind == ImageLocation::Kind::Found || !staged.isEmpty())
            continue;
        const QString file = QDir(stagedFigureFolder(postPath)).filePath(QFileInfo(path).fileName());
        if (!QDir().mkpath(QFileInfo(file).absolutePath()))
            return tl::unexpected(
                Text::tr("The folder “%1” for pictures cannot be made; check its permissions.")
                    .arg(QFileInfo(file).absolutePath()));
        return saveFile(file, *bytes).map([&] { return path; });
    }
}

} // namespace wolgan
