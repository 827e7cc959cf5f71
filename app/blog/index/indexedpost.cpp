#include "app/blog/index/indexedpost.h"

#include "app/blog/slug.h"
#include "editor/document/edits/titles.h"
#include "editor/document/figurenames.h"
#include "editor/document/imageprefix.h"
#include "editor/document/utf8.h"

#include <numeric>

namespace wolgan {

namespace {

QDate dateOf(const FrontMatter &frontMatter, const PostName &name)
{
    const QDate own = QDate::fromString(frontMatter.scalar("date").value_or(QString()).left(10), Qt::ISODate);
    return own.isValid() ? own : QDate::fromString(name.date, QStringLiteral("yyyy-M-d"));
}

QString sectionTitle(const Document &document, int section)
{
    const edits::SectionTitle title = edits::sectionTitle(document, section);
    return toText(title.emoji.isEmpty() ? title.text : title.emoji + ' ' + title.text).simplified();
}

QList<IndexedReference> referencesOf(const Document &document)
{
    QList<IndexedReference> references;
    for (const int item : document.outline().ofKind(NodeKind::Item)) {
        const Node &node = document.outline().at(item);
        if (node.hasLink())
            references.append(
                {{}, document.text(node.link).toByteArray(), toText(document.text(node.title))});
    }
    for (const FootnoteDefinition &definition : document.footnotes().definitions) {
        if (definition.isLink())
            references.append({document.text(definition.label).toByteArray(),
                               document.text(definition.url).toByteArray(),
                               toText(document.text(definition.title))});
    }
    return references;
}

/// Three items or more in sections, and at least half of them lead somewhere.
bool isDigest(const Document &document)
{
    const Outline &outline = document.outline();
    int items = 0, leading = 0;
    for (const int item : outline.ofKind(NodeKind::Item)) {
        const Node &node = outline.at(item);
        if (outline.enclosing(item, NodeKind::Section) < 0)
            continue;
        ++items;
        if (node.hasLink() || !document.footnotes().referencesIn(node.range).isEmpty())
            ++leading;
    }
    return items >= 3 && 2 * leading >= items;
}

QString imageFolderOf(const Document &document)
{
    const QString prefix = imagePrefix(document.frontMatter());
    QString folder = prefix;
    if (folder.isEmpty() && !document.outline().figures.isEmpty())
        folder = toText(document.text(document.outline().figures.first().path));
    if (folder.isEmpty())
        folder = document.frontMatter().imagePath().value_or(QString());
    if (folder.contains(QLatin1String("://")) || folder.contains(QLatin1Char('{')))
        return {};
    if (prefix.isEmpty()) // a file's path
        folder = folder.section(QLatin1Char('/'), 0, -2);
    while (folder.startsWith(QLatin1Char('/')))
        folder.remove(0, 1);
    while (folder.endsWith(QLatin1Char('/')))
        folder.chop(1);
    return folder;
}

QByteArray figurePatternOf(const Document &document)
{
    const auto naming = figureNaming(document);
    return naming ? datePattern(naming->before, postDay(document)) : QByteArray();
}

QByteArray thumbnailPatternOf(const Document &document)
{
    const QString path = document.frontMatter().imagePath().value_or(QString());
    const QString name = path.left(path.lastIndexOf(QLatin1Char('.')));
    return path.contains(QLatin1Char(':')) ? QByteArray() : datePattern(name.toUtf8(), postDay(document));
}

} // namespace

IndexedPost indexPost(const QString &path, const Document &document)
{
    const FrontMatter &frontMatter = document.frontMatter();
    const PostName name = splitPostName(path);
    IndexedPost post;
    post.path = path;
    post.title = frontMatter.scalar("title").value_or(QString());
    post.date = dateOf(frontMatter, name);
    post.slug = frontMatter.scalar("slug").value_or(name.slug);
    if (frontMatter.error.isEmpty()) {
        post.categories = frontMatter.list("categories");
        post.tags = frontMatter.list("tags");
    }
    for (const int section : document.outline().ofKind(NodeKind::Section))
        post.sections.append({sectionTitle(document, section),
                              static_cast<int>(document.outline().children(section, NodeKind::Item).size())});
    post.references = referencesOf(document);
    post.prefixKey = prefixKeyOf(frontMatter);
    post.imageFolder = imageFolderOf(document);
    post.figurePattern = figurePatternOf(document);
    post.thumbnailPattern = thumbnailPatternOf(document);
    post.isDigest = isDigest(document);
    return post;
}

int itemCount(const IndexedPost &post)
{
    return std::accumulate(post.sections.begin(), post.sections.end(), 0,
                           [](int sum, const IndexedSection &section) { return sum + section.items; });
}

} // namespace wolgan
