#include "app/blog/index/buildindex.h"
#include "app/commandline/arguments.h"
#include "app/inbox/inboxfile.h"

#include <QDate>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wolgan::commandline {

namespace {

QCommandLineOption blogOption()
{
    return {QStringLiteral("blog"), {}, QStringLiteral("DIR")};
}

QCommandLineOption jsonOption()
{
    return QCommandLineOption(QStringLiteral("json"));
}

/// The root of the blog that is named, or lies around the current folder.
tl::expected<QString, QString> blogOf(const Arguments &arguments)
{
    const QString folder = arguments.values.value(QStringLiteral("blog"), QDir::currentPath());
    const QString inside = QDir(folder).filePath(QStringLiteral("any"));
    return openBlog(findBlogRoot(inside).value_or(folder)).map([](const Blog &blog) { return blog.root; });
}

ArxivForm formOf(const QString &root)
{
    const auto built = buildIndex(root, readIndexCache(root));
    return built ? arxivForm(built->index) : ArxivForm();
}

QJsonObject toJson(const InboxCard &card)
{
    QJsonObject object{{QStringLiteral("added"), card.added.toString(Qt::ISODate)},
                       {QStringLiteral("url"), QString::fromUtf8(card.url)},
                       {QStringLiteral("title"), QString::fromUtf8(card.title)},
                       {QStringLiteral("note"), QString::fromUtf8(card.note)}};
    if (!card.original.isEmpty())
        object.insert(QStringLiteral("original"), QString::fromUtf8(card.original));
    return object;
}

QByteArray toJson(const QList<InboxCard> &cards)
{
    QJsonArray json;
    for (const InboxCard &card : cards)
        json.append(toJson(card));
    return QJsonDocument(json).toJson();
}

/// The links in each argument; `-` is what comes in.
QList<FoundLink> linksOf(const QStringList &arguments, const Console &console)
{
    QList<FoundLink> links;
    for (const QString &argument : arguments)
        links +=
            linksIn(argument == QLatin1String("-") && console.in ? console.in->readAll() : argument.toUtf8());
    return links;
}

Status add(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {blogOption(), jsonOption()}, OneOrMore);
    if (!read)
        return console.fail(read.error());
    const auto root = blogOf(*read);
    if (!root)
        return console.fail(root.error());
    const QList<FoundLink> links = linksOf(read->positional, console);
    if (links.isEmpty())
        return console.fail(
            Text::tr("There is no web address in what was given: it begins with http:// or https://."));
    const auto before = readInboxFile(*root);
    if (!before)
        return console.fail(before.error());
    const QList<InboxCard> cards = newCards(links, readInbox(*before), formOf(*root), QDate::currentDate());
    if (!cards.isEmpty()) {
        if (const auto changed = changeInboxFile(*root, {{}, cards}); !changed)
            return console.fail(changed.error());
    }
    if (read->has(QStringLiteral("json")))
        console.out.write(toJson(cards));
    for (const InboxCard &card : cards) {
        if (!read->has(QStringLiteral("json")))
            console.out.write(card.url + '\n');
    }
    return cards.isEmpty() ? Found : Done;
}

Status list(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {blogOption(), jsonOption()}, 0);
    if (!read)
        return console.fail(read.error());
    const auto root = blogOf(*read);
    if (!root)
        return console.fail(root.error());
    const auto bytes = readInboxFile(*root);
    if (!bytes)
        return console.fail(bytes.error());
    const QList<InboxCard> cards = readInbox(*bytes);
    if (read->has(QStringLiteral("json")))
        console.out.write(toJson(cards));
    for (const InboxCard &card : cards) {
        if (!read->has(QStringLiteral("json")))
            console.out.write(card.added.toString(Qt::ISODate).toLatin1() + "  " +
                              (card.title.isEmpty() ? QByteArray() : card.title + "  ") + card.url + '\n');
    }
    return cards.isEmpty() ? Found : Done;
}

} // namespace

Status inbox(const QStringList &arguments, Console &console)
{
    const QString what = arguments.value(0);
    if (what == QLatin1String("add"))
        return add(arguments.mid(1), console);
    if (what == QLatin1String("list"))
        return list(arguments.mid(1), console);
    return console.fail(Text::tr("After “inbox” comes “add” or “list”: see wolgan --help."));
}

} // namespace wolgan::commandline
