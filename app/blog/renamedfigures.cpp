#include "app/blog/renamedfigures.h"

#include "app/blog/images.h"
#include "app/blog/stagedfigures.h"
#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"
#include "editor/document/imageprefix.h"
#include "editor/document/imageuses.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wolgan {

namespace {

constexpr qsizetype keptTexts = 8;
const QString Text = QStringLiteral("text"), Names = QStringLiteral("names"), Files = QStringLiteral("files");

QString recordFile(const QString &postPath)
{
    return QDir(stagedFigureFolder(postPath)).filePath(QStringLiteral("names.json"));
}

/// The pictures' names in their order, and what they stand below.
QString textKey(const Document &document)
{
    QByteArray seen;
    for (const ImageUse &use : imageUses(document)) {
        const Outline &outline = document.outline();
        const Node &node = outline.at(outline.nodeAt(use.range.begin));
        const Node &holder = node.kind == NodeKind::Figure ? outline.at(node.parent) : node;
        seen += document.text(use.range);
        seen += '\n';
        seen += document.text(holder.title);
        seen += '\n';
        if (node.kind == NodeKind::Figure)
            seen += document.text(outline.figures.at(node.detail).alt);
        seen += '\0';
    }
    return QString::fromLatin1(contentHash(seen).toHex());
}

/// What lies on disk by these names; a name without a file has no hash.
QJsonObject filesNow(const PostAt &post, const QStringList &names)
{
    const QString prefix = imagePrefix(post.document.frontMatter());
    QJsonObject files;
    for (const QString &name : names) {
        const ImageLocation found = locateImage(post.blog, post.path, prefix, name);
        const QByteArray hash = found.file.isEmpty() ? QByteArray() : fingerprintOf(found.file).hash;
        files.insert(name, QString::fromLatin1(hash.toHex()));
    }
    return files;
}

QJsonArray records(const QString &postPath)
{
    QFile file(recordFile(postPath));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

} // namespace

bool hasKeptOrigins(const QString &postPath)
{
    return QFileInfo::exists(recordFile(postPath));
}

FigureOrigins keptOrigins(const PostAt &post)
{
    const QJsonArray kept = records(post.path);
    if (kept.isEmpty())
        return {};
    const QString key = textKey(post.document);
    for (const QJsonValue &value : kept) {
        const QJsonObject record = value.toObject();
        const QJsonObject files = record.value(Files).toObject();
        if (record.value(Text).toString() != key || filesNow(post, files.keys()) != files)
            continue;
        const QJsonObject names = record.value(Names).toObject();
        QHash<QString, QString> origins;
        for (auto it = names.begin(); it != names.end(); ++it)
            origins.insert(it.key(), it.value().toString());
        return FigureOrigins(origins);
    }
    return {};
}

void keepOrigins(const PostAt &post, const FigureOrigins &origins)
{
    QJsonArray kept = records(post.path);
    if (kept.isEmpty() && origins.isEmpty())
        return;
    QJsonObject names;
    for (const auto &[name, origin] : origins.entries().asKeyValueRange())
        names.insert(name, origin);
    QStringList everRenamed = origins.entries().keys();
    for (const QJsonValue &value : kept)
        everRenamed += value[Files].toObject().keys();
    const QJsonObject record{
        {Text, textKey(post.document)}, {Names, names}, {Files, filesNow(post, everRenamed)}};
    if (!kept.isEmpty() && kept.first() == record)
        return;
    for (qsizetype i = kept.size() - 1; i >= 0; --i) {
        if (kept[i][Text] == record[Text] && kept[i][Files] == record[Files])
            kept.removeAt(i);
    }
    kept.prepend(record);
    while (kept.size() > keptTexts)
        kept.removeLast();
    const QString file = recordFile(post.path);
    const bool isWritten =
        QDir().mkpath(QFileInfo(file).absolutePath()) && saveFile(file, QJsonDocument(kept).toJson());
    if (!isWritten)
        qWarning("%s cannot be written", qPrintable(file));
}

} // namespace wolgan
