#include "app/newmonth/templates.h"

#include "app/files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

QList<PostTemplate> templatesIn(const QString &folder)
{
    QList<PostTemplate> found;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        found.append({file.completeBaseName(), file.absoluteFilePath()});
    return found;
}

} // namespace

QString templateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/wolgan/templates");
}

tl::expected<void, QString> ensureTemplates(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return {};
    if (!QDir().mkpath(folder))
        return tl::unexpected(
            Text::tr("The folder for templates “%1” cannot be made; check its permissions.").arg(folder));
    const QDir ours(QStringLiteral(":/templates"));
    for (const QString &name : ours.entryList()) {
        QFile file(ours.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto saved = saveFile(QDir(folder).filePath(name), file.readAll()); !saved)
            return saved;
    }
    return {};
}

QList<PostTemplate> templatesFor(const Blog &blog, const QString &folder)
{
    QList<PostTemplate> users = templatesIn(folder);
    const bool korean = QLocale().language() == QLocale::Korean;
    const QString ending = korean ? QStringLiteral("-ko") : QStringLiteral("-en");
    std::stable_partition(users.begin(), users.end(),
                          [&](const PostTemplate &one) { return one.name.endsWith(ending); });
    return templatesIn(QDir(blog.root).filePath(QStringLiteral("_templates"))) + users;
}

} // namespace wolgan
