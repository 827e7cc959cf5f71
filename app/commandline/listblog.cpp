#include "app/blog/index/buildindex.h"
#include "app/commandline/arguments.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wolgan::commandline {

namespace {

QString themeOf(const BlogIndex &index)
{
    const BlogTheme &theme = index.theme;
    if (theme.name.isEmpty())
        return Text::tr("theme: not known");
    QString text = Text::tr("theme: %1").arg((theme.name + QLatin1Char(' ') + theme.version).trimmed());
    if (!theme.prefixKey.isEmpty())
        text += Text::tr(", images below %1").arg(QString::fromUtf8(theme.prefixKey));
    return text;
}

QString lineOf(const IndexedPost &post)
{
    const QString month = post.date.isValid() ? post.date.toString(QStringLiteral("yyyy-MM  ")) : QString();
    return month + (post.title.isEmpty() ? post.slug : post.title) + QLatin1String("  (") + post.path +
           QLatin1Char(')');
}

void print(const QList<IndexedPost> &posts, QIODevice &out)
{
    for (const IndexedPost &post : posts) {
        out.write(lineOf(post).toUtf8() + '\n');
        for (const IndexedSection &section : post.sections)
            out.write("    " + section.title.toUtf8() + "  " + QByteArray::number(section.items) + '\n');
    }
}

QJsonArray toJson(const QList<IndexedPost> &posts)
{
    QJsonArray all;
    for (const IndexedPost &post : posts) {
        QJsonArray sections;
        for (const IndexedSection &section : post.sections)
            sections.append(QJsonObject{{QStringLiteral("title"), section.title},
                                        {QStringLiteral("items"), section.items}});
        QJsonObject object{{QStringLiteral("path"), post.path},
                           {QStringLiteral("title"), post.title},
                           {QStringLiteral("slug"), post.slug},
                           {QStringLiteral("items"), itemCount(post)},
                           {QStringLiteral("sections"), sections},
                           {QStringLiteral("categories"), QJsonArray::fromStringList(post.categories)},
                           {QStringLiteral("tags"), QJsonArray::fromStringList(post.tags)}};
        if (post.date.isValid())
            object.insert(QStringLiteral("date"), post.date.toString(Qt::ISODate));
        if (!post.prefixKey.isEmpty())
            object.insert(QStringLiteral("prefixKey"), QString::fromUtf8(post.prefixKey));
        all.append(object);
    }
    return all;
}

QJsonObject toJson(const BlogIndex &index, const QList<IndexedPost> &digests)
{
    return {{QStringLiteral("root"), index.blog.root},
            {QStringLiteral("title"), index.blog.config.title},
            {QStringLiteral("timezone"), index.blog.config.timezone},
            {QStringLiteral("permalink"), index.blog.config.permalink},
            {QStringLiteral("theme"), QJsonObject{{QStringLiteral("name"), index.theme.name},
                                                  {QStringLiteral("version"), index.theme.version}}},
            {QStringLiteral("prefixKey"), QString::fromUtf8(index.theme.prefixKey)},
            {QStringLiteral("imageFolder"), imageFolder(index)},
            {QStringLiteral("digests"), toJson(digests)},
            {QStringLiteral("drafts"), toJson(index.drafts)},
            {QStringLiteral("otherPosts"), index.posts.size() - digests.size()}};
}

} // namespace

Status listBlog(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {QCommandLineOption(QStringLiteral("json"))}, 1);
    if (!read)
        return console.fail(read.error());
    const QString folder = QFileInfo(read->positional.first()).canonicalFilePath();
    const auto built =
        buildIndex(folder.isEmpty() ? read->positional.first() : folder, readIndexCache(folder));
    if (!built)
        return console.fail(built.error());
    const BlogIndex &index = built->index;
    QList<IndexedPost> digests;
    std::copy_if(index.posts.begin(), index.posts.end(), std::back_inserter(digests),
                 [](const IndexedPost &post) { return post.isDigest; });
    if (read->has(QStringLiteral("json"))) {
        console.out.write(QJsonDocument(toJson(index, digests)).toJson());
    } else {
        console.out.write(index.blog.config.title.toUtf8() + '\n' + themeOf(index).toUtf8() + "\n\n");
        print(digests, console.out);
        if (!index.drafts.isEmpty())
            console.out.write('\n' + Text::tr("drafts:").toUtf8() + '\n');
        print(index.drafts, console.out);
    }
    return digests.isEmpty() && index.drafts.isEmpty() ? Found : Done;
}

} // namespace wolgan::commandline
