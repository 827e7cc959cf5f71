#include "app/window/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <type_traits>

namespace wolgan::settings {

namespace {

constexpr qsizetype recentLimit = 12;
constexpr qsizetype contentsLimit = 400;

QString postKey(const QString &group, const QString &post)
{
    return group + u'/' + QString::fromLatin1(post.toUtf8().toPercentEncoding());
}

/// Newest first, those that are still there.
QStringList recentPaths(const QString &key)
{
    QStringList paths = QSettings().value(key).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void addRecentPath(const QString &key, const QString &path)
{
    QStringList paths = recentPaths(key);
    paths.removeAll(path);
    paths.prepend(path);
    QSettings().setValue(key, paths.mid(0, recentLimit));
}

} // namespace

QString language()
{
    return QSettings().value(QStringLiteral("language")).toString();
}

void setLanguage(const QString &language)
{
    QSettings().setValue(QStringLiteral("language"), language);
}

Theme theme()
{
    return static_cast<Theme>(qBound(0, QSettings().value(QStringLiteral("theme")).toInt(), 2));
}

void setTheme(Theme theme)
{
    QSettings().setValue(QStringLiteral("theme"), static_cast<int>(theme));
}

QStringList recentPosts()
{
    return recentPaths(QStringLiteral("recentPosts"));
}

void addRecentPost(const QString &path)
{
    addRecentPath(QStringLiteral("recentPosts"), path);
}

QStringList recentBlogs()
{
    return recentPaths(QStringLiteral("recentBlogs"));
}

void addRecentBlog(const QString &folder)
{
    addRecentPath(QStringLiteral("recentBlogs"), folder);
}

QString lastPost()
{
    return QSettings().value(QStringLiteral("lastPost")).toString();
}

void setLastPost(const QString &path)
{
    QSettings().setValue(QStringLiteral("lastPost"), path);
}

QByteArray state(const QString &name)
{
    return QSettings().value(QStringLiteral("state/") + name).toByteArray();
}

void setState(const QString &name, const QByteArray &state)
{
    QSettings().setValue(QStringLiteral("state/") + name, state);
}

QString exportBlog()
{
    return QSettings().value(QStringLiteral("exportBlog")).toString();
}

void setExportBlog(const QString &folder)
{
    QSettings().setValue(QStringLiteral("exportBlog"), folder);
}

QSet<QByteArray> exportedContents()
{
    QSet<QByteArray> hashes;
    for (const QString &hash : QSettings().value(QStringLiteral("exportedContents")).toStringList())
        hashes.insert(QByteArray::fromHex(hash.toLatin1()));
    return hashes;
}

void addExportedContents(const QSet<QByteArray> &hashes)
{
    QStringList all = QSettings().value(QStringLiteral("exportedContents")).toStringList();
    for (const QByteArray &hash : hashes) {
        const QString text = QString::fromLatin1(hash.toHex());
        all.removeAll(text);
        all.append(text);
    }
    QSettings().setValue(QStringLiteral("exportedContents"),
                         all.mid(qMax<qsizetype>(0, all.size() - contentsLimit)));
}

bool commitsExports(const QString &blog)
{
    return QSettings().value(postKey(QStringLiteral("commitsExports"), blog), false).toBool();
}

void setCommitsExports(const QString &blog, bool commits)
{
    QSettings().setValue(postKey(QStringLiteral("commitsExports"), blog), commits);
}

QString commitTemplate(const QString &blog)
{
    return QSettings().value(postKey(QStringLiteral("commitTemplates"), blog)).toString();
}

void setCommitTemplate(const QString &blog, const QString &pattern)
{
    QSettings().setValue(postKey(QStringLiteral("commitTemplates"), blog), pattern);
}

bool newInPosts()
{
    return QSettings().value(QStringLiteral("newInPosts")).toBool();
}

void setNewInPosts(bool inPosts)
{
    QSettings().setValue(QStringLiteral("newInPosts"), inPosts);
}

PictureChoices pictureChoices()
{
    const QSettings stored;
    PictureChoices choices;
    const auto read = [&stored](const QString &name, auto &choice) {
        choice = stored.value(QStringLiteral("pictures/") + name, choice)
                     .template value<std::remove_reference_t<decltype(choice)>>();
    };
    read(QStringLiteral("leaveOutMetadata"), choices.leavesOutMetadata);
    read(QStringLiteral("shrink"), choices.shrinks);
    read(QStringLiteral("largestWidth"), choices.largestWidth);
    read(QStringLiteral("toWebp"), choices.toWebp);
    return choices;
}

void setPictureChoices(const PictureChoices &choices)
{
    QSettings stored;
    stored.setValue(QStringLiteral("pictures/leaveOutMetadata"), choices.leavesOutMetadata);
    stored.setValue(QStringLiteral("pictures/shrink"), choices.shrinks);
    stored.setValue(QStringLiteral("pictures/largestWidth"), choices.largestWidth);
    stored.setValue(QStringLiteral("pictures/toWebp"), choices.toWebp);
}

bool remoteImages(const QString &post)
{
    return QSettings().value(postKey(QStringLiteral("remoteImages"), post), false).toBool();
}

void setRemoteImages(const QString &post, bool loaded)
{
    const QString key = postKey(QStringLiteral("remoteImages"), post);
    if (loaded)
        QSettings().setValue(key, true);
    else
        QSettings().remove(key);
}

bool mayBuild(const QString &blog)
{
    return QSettings().value(postKey(QStringLiteral("mayBuild"), blog), false).toBool();
}

void setMayBuild(const QString &blog)
{
    QSettings().setValue(postKey(QStringLiteral("mayBuild"), blog), true);
}

QStringList styleHosts(const QString &blog)
{
    return QSettings().value(postKey(QStringLiteral("styleHosts"), blog)).toStringList();
}

void addStyleHosts(const QString &blog, const QStringList &hosts)
{
    QStringList known = styleHosts(blog) + hosts;
    known.removeDuplicates();
    QSettings().setValue(postKey(QStringLiteral("styleHosts"), blog), known);
}

qsizetype place(const QString &post)
{
    return QSettings().value(postKey(QStringLiteral("places"), post), 0).toLongLong();
}

void setPlace(const QString &post, qsizetype offset)
{
    QSettings().setValue(postKey(QStringLiteral("places"), post), static_cast<qlonglong>(offset));
}

} // namespace wolgan::settings
