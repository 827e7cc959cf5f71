#include "app/commandline/arguments.h"

#include "app/files/postfile.h"

#include <QCommandLineParser>

namespace wolgan::commandline {

tl::expected<Arguments, QString> readArguments(const QStringList &arguments,
                                               const QList<QCommandLineOption> &options, qsizetype count)
{
    QCommandLineParser parser;
    parser.addOptions(options);
    if (!parser.parse(QStringList(QString()) + arguments)) // the first one would be the program's name
        return tl::unexpected(parser.errorText());
    Arguments read{parser.positionalArguments(), {}};
    for (const QCommandLineOption &option : options) {
        const QString name = option.names().first();
        if (parser.isSet(option))
            read.values.insert(name, parser.value(option));
    }
    if (read.positional.size() < qAbs(count))
        return tl::unexpected(Text::tr("An argument is missing: see wolgan --help."));
    if (count != OneOrMore && read.positional.size() > count)
        return tl::unexpected(
            Text::tr("“%1” is one argument too many: see wolgan --help.").arg(read.positional.at(count)));
    return read;
}

tl::expected<Document, QString> openPost(const QString &path)
{
    return readPost(path).map([](const QByteArray &bytes) { return Document(bytes); });
}

} // namespace wolgan::commandline
