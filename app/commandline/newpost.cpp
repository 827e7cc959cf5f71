#include "app/blog/index/buildindex.h"
#include "app/commandline/arguments.h"
#include "app/files/postfile.h"
#include "app/newmonth/carriedstore.h"
#include "app/newmonth/newmonth.h"
#include "app/newmonth/newmonthfile.h"
#include "app/newmonth/templates.h"
#include "editor/document/frontmatterdate.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wolgan::commandline {

namespace {

const QString blogOption = QStringLiteral("blog"), fromOption = QStringLiteral("from"),
              dateOption = QStringLiteral("date"), titleOption = QStringLiteral("title"),
              draftOption = QStringLiteral("draft"), jsonOption = QStringLiteral("json");

/// The digest that was named, wherever it lies; else the last one, else the first template.
tl::expected<MonthBasis, QString> basisOf(BlogDigests &blog, const QString &from)
{
    if (from.isEmpty() && !blog.digests.isEmpty())
        return MonthBasis{static_cast<int>(blog.digests.size()) - 1, {}};
    if (from.isEmpty()) {
        if (const auto made = ensureTemplates(); !made)
            return tl::unexpected(made.error());
        const QList<PostTemplate> templates = templatesFor(blog.blog);
        if (templates.isEmpty())
            return tl::unexpected(
                Text::tr("The blog has no digest yet, and there is no template: name a post with --from."));
        return readPost(templates.first().file).map([](const QByteArray &bytes) {
            return MonthBasis{-1, bytes};
        });
    }
    return openPost(from).map([&](const Document &document) {
        const QFileInfo file(from);
        for (int i = 0; i < blog.digests.size(); ++i) {
            BlogDigest &digest = blog.digests[i];
            if (QFileInfo(QDir(blog.blog.root).filePath(digest.path)) != file)
                continue;
            digest = {digest.path, seriesPost(document, from), document};
            return MonthBasis{i, {}};
        }
        blog.digests = {{file.fileName(), seriesPost(document, from), document}};
        return MonthBasis{0, {}};
    });
}

/// The moment that `--date` says, in the blog's zone: a date alone is at the hour of the basis's own date.
tl::expected<QDateTime, QString> momentOf(const QString &text, const BlogDigests &blog,
                                          const MonthBasis &basis)
{
    const QTimeZone zone = zoneOf(blog, basis);
    if (text.isEmpty())
        return QDateTime::currentDateTimeUtc().toTimeZone(zone);
    std::optional<PostDate> date = readPostDate(text);
    if (!date)
        return tl::unexpected(
            Text::tr("“%1” is no date: write YYYY-MM-DD or YYYY-MM-DD HH:MM:SS +ZZZZ.").arg(text));
    if (!date->time.isValid() && basis.digest >= 0) {
        const FrontMatter &model = blog.digests.at(basis.digest).document.frontMatter();
        date->time = readPostDate(model.scalar("date").value_or(QString())).value_or(PostDate()).time;
    }
    return publishedAt(*date, true, zone);
}

void print(const NewMonth &month, const QString &path, const NewDigest &digest, bool json, Console &console)
{
    if (!json) {
        console.out.write(path.toUtf8() + '\n');
        return;
    }
    QJsonArray carried;
    for (const Carried &one : digest.carried)
        carried.append(QJsonObject{{QStringLiteral("where"), QString::fromUtf8(one.where)},
                                   {QStringLiteral("value"), one.value}});
    const QJsonObject made{{QStringLiteral("path"), path},
                           {QStringLiteral("title"), month.title},
                           {QStringLiteral("date"), month.moment.toString(Qt::ISODate)},
                           {QStringLiteral("slug"), month.slug},
                           {QStringLiteral("draft"), month.draft},
                           {QStringLiteral("carried"), carried}};
    console.out.write(QJsonDocument(made).toJson());
}

} // namespace

Status newPost(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments,
                                    {{blogOption, QString(), QStringLiteral("DIR")},
                                     {fromOption, QString(), QStringLiteral("POST")},
                                     {dateOption, QString(), QStringLiteral("DATE")},
                                     {titleOption, QString(), QStringLiteral("TITLE")},
                                     QCommandLineOption(draftOption),
                                     QCommandLineOption(jsonOption)},
                                    0);
    if (!read)
        return console.fail(read.error());
    if (!read->has(blogOption))
        return console.fail(Text::tr("Name the blog's folder with --blog DIR."));
    const QString root = read->values.value(blogOption);
    const auto built = buildIndex(root, readIndexCache(root));
    if (!built)
        return console.fail(built.error());
    const Blog &blog = built->index.blog;
    BlogDigests digests = readDigests(built->index);
    const auto basis = basisOf(digests, read->values.value(fromOption));
    if (!basis)
        return console.fail(basis.error());
    const auto moment = momentOf(read->values.value(dateOption), digests, *basis);
    if (!moment)
        return console.fail(moment.error());
    NewMonth month = proposedMonth(digests, *basis, *moment);
    month.draft = read->has(draftOption);
    if (read->has(titleOption))
        month.title = read->values.value(titleOption);
    for (const MonthProblem &problem : problemsOf(digests, *basis, month, QDateTime::currentDateTimeUtc())) {
        if (problem.forbids)
            return console.fail(problem.message);
        console.err.write("wolgan: " + problem.message.toUtf8() + '\n');
    }
    const NewDigest digest = digestOf(digests, *basis, month);
    const auto path = createPost(blog, fileOf(month), digest.bytes);
    if (!path)
        return console.fail(path.error());
    if (const auto kept = keepCarried(*path, digest.carried); !kept)
        console.err.write("wolgan: " + kept.error().toUtf8() + '\n');
    print(month, *path, digest, read->has(jsonOption), console);
    return Done;
}

} // namespace wolgan::commandline
