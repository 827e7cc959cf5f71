#include "app/commandline/arguments.h"

#include "editor/document/utf8.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wolgan::commandline {

namespace {

QString nodeTitle(const Document &document, const Node &node)
{
    if (node.kind == NodeKind::Post || node.kind == NodeKind::FrontMatter)
        return document.frontMatter().scalar("title").value_or(QString());
    return toText(document.text(node.title));
}

QJsonArray range(ByteRange bytes)
{
    return {static_cast<qint64>(bytes.begin), static_cast<qint64>(bytes.end)};
}

QJsonObject toJson(const Document &document, int index)
{
    const Node &node = document.outline().at(index);
    QJsonObject object{{QStringLiteral("kind"), QString::fromLatin1(kindName(node.kind))},
                       {QStringLiteral("title"), nodeTitle(document, node)},
                       {QStringLiteral("range"), range(node.range)}};
    if (node.level > 0)
        object.insert(QStringLiteral("level"), node.level);
    if (node.kind == NodeKind::Figure)
        object.insert(QStringLiteral("path"),
                      toText(document.text(document.outline().figures[node.detail].path)));
    if (node.kind == NodeKind::Definition)
        object.insert(QStringLiteral("label"),
                      toText(document.text(document.footnotes().definitions[node.detail].label)));
    if (node.hasLink())
        object.insert(QStringLiteral("link"), toText(document.text(node.link)));
    QJsonArray labels;
    if (node.kind == NodeKind::Item) {
        for (const int reference : document.footnotes().referencesIn(node.range))
            labels.append(toText(document.text(document.footnotes().references[reference].label)));
        object.insert(QStringLiteral("references"), labels);
    }
    QJsonArray children;
    for (const int child : document.outline().children(index))
        children.append(toJson(document, child));
    if (!children.isEmpty())
        object.insert(QStringLiteral("children"), children);
    return object;
}

/// The bytes between the leaves: with the leaves they are the file.
QJsonArray gaps(const Document &document)
{
    QJsonArray found;
    qsizetype end = 0;
    for (const Node &node : document.outline().nodes) {
        if (!node.isLeaf())
            continue;
        if (node.range.begin > end)
            found.append(range({end, node.range.begin}));
        end = node.range.end;
    }
    if (end < document.bytes().size())
        found.append(range({end, document.bytes().size()}));
    return found;
}

void print(const Document &document, int index, int depth, QIODevice &out)
{
    const Node &node = document.outline().at(index);
    const QByteArray place = QByteArray::number(node.range.begin) + ".." + QByteArray::number(node.range.end);
    out.write(QByteArray(depth * 2, ' ') + kindName(node.kind) + ' ' + place + "  " +
              nodeTitle(document, node).toUtf8() + '\n');
    for (const int child : document.outline().children(index))
        print(document, child, depth + 1, out);
}

} // namespace

Status outlinePost(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {QCommandLineOption(QStringLiteral("json"))}, 1);
    if (!read)
        return console.fail(read.error());
    const auto document = openPost(read->positional.first());
    if (!document)
        return console.fail(document.error());
    if (!read->has(QStringLiteral("json"))) {
        print(*document, 0, 0, console.out);
        return Done;
    }
    QJsonObject json = toJson(*document, 0);
    json.insert(QStringLiteral("gaps"), gaps(*document));
    console.out.write(QJsonDocument(json).toJson());
    return Done;
}

} // namespace wolgan::commandline
