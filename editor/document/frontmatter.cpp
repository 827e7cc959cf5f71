#include "editor/document/frontmatter.h"

#include "editor/document/frontmatterscan.h"
#include "editor/document/lines.h"
#include "editor/document/utf8.h"
#include "editor/document/yamlvalues.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace wolgan {

namespace {

constexpr qsizetype maximalSize = 64 * 1024; // yaml-cpp takes seconds for a megabyte of open brackets

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// Fences as Jekyll's Document::YAML_FRONT_MATTER_REGEXP: `---` opens, `---` or `...` closes, blanks may
/// follow.
bool isFence(QByteArrayView line, bool closing)
{
    const QByteArrayView rest = line.sliced(std::min<qsizetype>(3, line.size()));
    return (line.startsWith("---") || (closing && line.startsWith("..."))) && isBlank(rest);
}

FrontMatterEntry entryOf(const ScannedEntry &scanned, const YamlValue *value, QByteArrayView bytes)
{
    FrontMatterEntry entry;
    entry.key = scanned.key;
    entry.parent = scanned.parent;
    entry.range = scanned.range;
    entry.value = scanned.value;
    entry.behindKey = scanned.behindKey;
    if (!value) { // broken YAML: what stands there is better than nothing
        entry.kind = scanned.value.isEmpty() ? FrontMatterEntry::Kind::Null : FrontMatterEntry::Kind::Scalar;
        entry.text = toText(scanned.value.of(bytes));
        return entry;
    }
    entry.kind = static_cast<FrontMatterEntry::Kind>(value->kind);
    entry.text = value->text;
    entry.items = value->items;
    entry.nested = value->nested;
    for (const YamlValue &child : value->children)
        entry.items.append(QString::fromUtf8(child.key));
    return entry;
}

/// The n-th value of that key: doubled keys pair up in the order of the text.
const YamlValue *valueFor(const QList<YamlValue> &values, QByteArrayView key, int occurrence)
{
    for (const YamlValue &value : values) {
        if (value.key == key && occurrence-- == 0)
            return &value;
    }
    return nullptr;
}

QList<FrontMatterEntry> pairedEntries(const QList<ScannedEntry> &scanned, const QList<YamlValue> &values,
                                      QByteArrayView bytes)
{
    QList<FrontMatterEntry> entries;
    QList<const YamlValue *> found;
    QHash<std::pair<int, QByteArray>, int> seen;
    for (const ScannedEntry &entry : scanned) {
        const int occurrence = seen[{entry.parent, entry.key}]++;
        const YamlValue *parent = entry.parent < 0 ? nullptr : found.value(entry.parent);
        if (entry.parent < 0)
            found.append(valueFor(values, entry.key, occurrence));
        else
            found.append(parent ? valueFor(parent->children, entry.key, occurrence) : nullptr);
        entries.append(entryOf(entry, found.last(), bytes));
    }
    return entries;
}

int lineOf(QByteArrayView bytes, qsizetype offset)
{
    return static_cast<int>(bytes.first(offset).count('\n')) + 1;
}

/// The range of the front matter and its content, empty where the post does not start with one.
void findFences(QByteArrayView bytes, FrontMatter &frontMatter)
{
    const qsizetype start = bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0;
    if (!bytes.sliced(start).startsWith("---"))
        return;
    const qsizetype firstEnd = bytes.indexOf('\n', start);
    if (firstEnd < 0 || !isFence(lineText(bytes, {start, firstEnd + 1}), false))
        return;
    for (qsizetype begin = firstEnd + 1; begin < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const ByteRange line{begin, newline < 0 ? bytes.size() : newline + 1};
        if (isFence(lineText(bytes, line), true)) {
            frontMatter.range = {start, line.end};
            frontMatter.content = {firstEnd + 1, line.begin};
            return;
        }
        begin = line.end;
    }
    frontMatter.error = Text::tr("The front matter is never closed: end it with a line of three hyphens.");
    frontMatter.errorLine = 1;
}

} // namespace

FrontMatter parseFrontMatter(QByteArrayView bytes)
{
    FrontMatter frontMatter;
    findFences(bytes, frontMatter);
    if (frontMatter.range.isEmpty())
        return frontMatter;
    if (frontMatter.content.size() > maximalSize) {
        frontMatter.error =
            Text::tr("The front matter is larger than 64 KB: move what is not metadata into the post.");
        frontMatter.errorLine = 1;
        return frontMatter;
    }
    const QList<ScannedEntry> scanned = scanMapping(bytes, frontMatter.content);
    const YamlMapping values = readYamlMapping(frontMatter.content.of(bytes));
    const int firstLine = lineOf(bytes, frontMatter.content.begin);
    if (!values.error.isEmpty()) {
        frontMatter.error = Text::tr("The front matter is not valid YAML: %1.").arg(values.error);
        frontMatter.errorLine = firstLine + values.errorLine - 1;
    }
    for (const ScannedEntry &entry : scanned) { // yaml-cpp accepts this and swallows the lines after it
        if (!entry.closed) {
            frontMatter.error = Text::tr("The value of “%1” opens a quote or a bracket that is never closed.")
                                    .arg(QString::fromUtf8(entry.key));
            frontMatter.errorLine = lineOf(bytes, entry.range.begin);
            break;
        }
    }
    frontMatter.entries =
        pairedEntries(scanned, frontMatter.error.isEmpty() ? values.entries : QList<YamlValue>(), bytes);
    return frontMatter;
}

int FrontMatter::indexOf(int parent, QByteArrayView key) const
{
    for (int i = static_cast<int>(entries.size()) - 1; i >= 0; --i) {
        if (entries[i].parent == parent && entries[i].key == key)
            return i;
    }
    return -1;
}

const FrontMatterEntry *FrontMatter::find(QByteArrayView path) const
{
    const int whole = indexOf(-1, path);
    const qsizetype dot = path.indexOf('.');
    if (whole >= 0 || dot < 0)
        return whole < 0 ? nullptr : &entries[whole];
    const int parent = indexOf(-1, path.first(dot));
    const int child = parent < 0 ? -1 : indexOf(parent, path.sliced(dot + 1));
    return child < 0 ? nullptr : &entries[child];
}

std::optional<QString> FrontMatter::scalar(QByteArrayView path) const
{
    const FrontMatterEntry *entry = find(path);
    if (!entry ||
        (entry->kind != FrontMatterEntry::Kind::Scalar && entry->kind != FrontMatterEntry::Kind::Null))
        return std::nullopt;
    return entry->text;
}

QStringList FrontMatter::list(QByteArrayView path) const
{
    const FrontMatterEntry *entry = find(path);
    if (!entry)
        return {};
    if (entry->kind == FrontMatterEntry::Kind::Scalar)
        return entry->text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return entry->kind == FrontMatterEntry::Kind::List ? entry->items : QStringList();
}

std::optional<QString> FrontMatter::imagePath() const
{
    const std::optional<QString> path = scalar("image.path");
    return path ? path : scalar("image");
}

} // namespace wolgan
