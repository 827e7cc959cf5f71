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

const QString ours = QStringLiteral(":/templates");

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
    if (!templatesIn(folder).isEmpty())
        return {};
    if (!QDir().mkpath(folder))
        return tl::unexpected(
            Text::tr("The folder for templates “%1” cannot be made; check its permissions.").arg(folder));
    for (const QString &name : QDir(ours).entryList()) {
        const QString file = QDir(folder).filePath(name);
        if (auto saved = saveFile(file, originalOf(file, folder)); !saved)
            return saved;
    }
    return {};
}

QByteArray originalOf(const QString &file, const QString &folder)
{
    const QFileInfo info(file);
    QFile original(QDir(ours).filePath(info.fileName()));
    const bool isUsers = info.absolutePath() == QFileInfo(folder).absoluteFilePath();
    return isUsers && original.open(QIODevice::ReadOnly) ? original.readAll() : QByteArray();
}

tl::expected<void, QString> resetTemplate(const QString &file, const QString &folder)
{
    return saveFile(file, originalOf(file, folder));
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
