#include "app/window/imagechoice.h"

#include "app/window/openpost.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Window)
};

/// The folder that the prefix names in the blog; else the post's.
QString startFolder(const OpenPost &post, const QString &prefix)
{
    const QString beside = QFileInfo(post.path()).absolutePath();
    if (!post.blog())
        return beside;
    for (const QString &folder : {prefix, QStringLiteral("assets/img"), QStringLiteral("assets")}) {
        const QString path = QDir::cleanPath(post.blog()->root + u'/' + folder);
        if (!folder.isEmpty() && QFileInfo(path).isDir() && liesInside(*post.blog(), path))
            return path;
    }
    return post.blog()->root;
}

} // namespace

QString chooseImage(const OpenPost &post, const QString &prefix, const QString &name, QWidget *parent)
{
    const QString file = QFileDialog::getOpenFileName(
        parent, Text::tr("Choose an image"), startFolder(post, prefix),
        Text::tr("Images (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.webp *.gif *.svg *.avif")));
    if (file.isEmpty())
        return {};
    if (const QString path = post.imagePath(prefix, file); !path.isEmpty())
        return path;
    const auto kept = post.importFigure({file, {}, name});
    if (!kept)
        QMessageBox::information(parent, Text::tr("Choose an image"), kept.error());
    return kept.value_or(QString());
}

} // namespace wolgan
