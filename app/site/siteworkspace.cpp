#include "app/site/siteworkspace.h"

#include "app/blog/images.h"
#include "app/blog/renamedfigures.h"
#include "app/blog/slug.h"
#include "app/export/exportnames.h"
#include "editor/document/imageprefix.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SiteWorkspace)
};

constexpr QLatin1StringView LockFile("Gemfile.lock");
constexpr auto Everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

/// At the blog's top: what Jekyll makes (here its own is to stay), and history that is of no use to it.
bool isMade(const QString &name)
{
    static const QSet<QString> made{
        QStringLiteral("_site"),       QStringLiteral(".jekyll-cache"), QStringLiteral(".jekyll-metadata"),
        QStringLiteral(".sass-cache"), QStringLiteral(".git"),          LockFile,
        SiteWorkspace::pageList};
    return made.contains(name);
}

/// At the blog's top: nothing that Jekyll reads as pages, but gems and style sheets may come from there.
bool isPackages(const QString &name)
{
    return name == u"vendor" || name == u"node_modules";
}

bool isPosts(const QString &name)
{
    return name == u"_posts" || name == u"_drafts";
}

bool linkTo(const QString &target, const QString &link)
{
    const QFileInfo there(link);
    if (there.isSymLink() && there.symLinkTarget() == target)
        return true;
    QFile::remove(link);
    return QDir().mkpath(QFileInfo(link).absolutePath()) && QFile::link(target, link);
}

/// Makes `to` a copy of `from` with folders of its own and links for files; removes what is no longer there.
bool mirror(const QDir &from, const QDir &to, bool isTop)
{
    bool ok = QDir().mkpath(to.path());
    QSet<QString> wanted;
    for (const QFileInfo &entry : from.entryInfoList(Everything)) {
        const QString name = entry.fileName();
        if (isPosts(name) || (isTop && isMade(name)))
            continue;
        wanted.insert(name);
        const bool isFolder = entry.isDir() && !entry.isSymLink() && !(isTop && isPackages(name));
        ok = ok && (isFolder ? mirror(QDir(entry.filePath()), QDir(to.filePath(name)), false)
                             : linkTo(entry.absoluteFilePath(), to.filePath(name)));
    }
    for (const QFileInfo &entry : to.entryInfoList(Everything)) {
        const QString name = entry.fileName();
        if (wanted.contains(name) || (isTop && isMade(name)))
            continue;
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
    return ok;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
           file.write(bytes) == bytes.size() && file.flush();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A post's path as tags name it: without `_posts/` and extension.
QString tagName(QString path)
{
    static const QRegularExpression around(QStringLiteral(R"(^(?:.*/)?_posts/|\.(?:md|markdown)$)"));
    return path.remove(around);
}

/// The posts that `post_url` and `link` tags of a text name.
QSet<QString> namedPosts(const QByteArray &text)
{
    static const QRegularExpression tag(QStringLiteral(R"(\{%-?\s*(?:post_url|link)\s+/?([^\s%]+))"));
    QSet<QString> names;
    for (auto match = tag.globalMatch(QString::fromUtf8(text)); match.hasNext();)
        names.insert(tagName(match.next().captured(1)));
    return names;
}

/// Links the posts that a text leads to, and what those lead to: Jekyll stops at an address of a post that it
/// does not know.
bool linkNamedPosts(const Blog &blog, const QDir &source, const QString &post, const QByteArray &text)
{
    const QSet<QString> first = namedPosts(text);
    if (first.isEmpty())
        return true;
    const QList<BlogPost> posts = postsOf(blog);
    QStringList names(first.begin(), first.end());
    QSet<QString> done{post};
    while (!names.isEmpty()) {
        const QString name = names.takeLast();
        for (const BlogPost &other : posts) {
            const QString known = tagName(other.path);
            if ((known != name && known.section(QLatin1Char('/'), -1) != name) || done.contains(other.path))
                continue;
            done.insert(other.path);
            const QString file = QDir(blog.root).filePath(other.path);
            if (!linkTo(file, source.filePath(other.path)))
                return false;
            const QSet<QString> further = namedPosts(contents(file));
            names.append(QStringList(further.begin(), further.end()));
        }
    }
    return true;
}

/// Pictures that are elsewhere until an export, or by another name, where the post looks for them.
bool linkPictures(const PostAt &post, const QDir &source)
{
    const QString prefix = imagePrefix(post.document.frontMatter());
    const FigureOrigins origins = keptOrigins(post);
    for (const ImageUse &use : imageUses(post.document)) {
        const auto site = sitePath(prefix, use.path);
        const ImageLocation found = locateImage(post.blog, post.path, prefix, origins.of(use.path));
        const bool isElsewhere = found.kind == ImageLocation::Kind::Found && site &&
                                 found.file != QDir(post.blog->root).filePath(*site);
        if (isElsewhere && !linkTo(found.file, source.filePath(*site)))
            return false;
    }
    return true;
}

/// The blog's own address and image server would lead to the web.
QByteArray previewConfiguration(const BlogConfig &config, const QString &address)
{
    const QByteArray url = "url: \"" + address.toUtf8() + "\"\n";
    return config.imageCdn.isEmpty() ? url : url + "img_cdn: false\ncdn: false\n";
}

const QByteArray pageListTemplate =
    "---\nlayout: null\npermalink: /wolgan-pages.txt\n---\n"
    "{% for post in site.posts %}{{ post.path }}\t{{ post.url }}\n{% endfor %}";

} // namespace

QString pathForSite(const Blog &blog, const QString &postPath, const Document &document)
{
    const QString path = QDir(blog.root).relativeFilePath(QFileInfo(postPath).canonicalFilePath());
    if (!postPath.isEmpty() && !path.startsWith(u"../") &&
        (path.startsWith(u"_posts/") || path.contains(u"/_posts/")))
        return path;
    const ExportNames names = exportNames(document, postPath);
    return QStringLiteral("_posts/%1-%2.md")
        .arg(names.date.isEmpty() ? QDate::currentDate().toString(Qt::ISODate) : names.date,
             names.slug.isEmpty() ? QStringLiteral("untitled") : names.slug);
}

SiteWorkspace::SiteWorkspace(const Blog &blog, const QString &address)
    : m_blog(blog), m_address(address), m_folder(QDir::temp().filePath(QStringLiteral("wolgan-site-")))
{
}

tl::expected<void, QString> SiteWorkspace::prepare(const QString &post, const QString &file,
                                                   const Document &document)
{
    const QByteArray &text = document.bytes();
    const QDir root(m_blog.root);
    const QDir source(this->source());
    QFile::remove(QDir(destination()).filePath(SiteWorkspace::pageList));
    bool ok =
        m_folder.isValid() && mirror(root, source, true) && linkPictures({&m_blog, file, document}, source);
    // Written anew with every build, so that an incremental one never leaves them out.
    ok = ok && linkNamedPosts(m_blog, source, post, text) && write(source.filePath(post), text) &&
         write(source.filePath(SiteWorkspace::pageList), pageListTemplate) &&
         write(configuration(), previewConfiguration(m_blog.config, m_address));
    // Bundler may write it: a copy.
    if (const QByteArray lock = contents(root.filePath(LockFile)); ok && !lock.isEmpty())
        ok = write(source.filePath(LockFile), lock);
    if (!ok)
        return tl::unexpected(
            Text::tr("The temporary folder “%1” cannot be written; make room there.").arg(QDir::tempPath()));
    return {};
}

bool SiteWorkspace::hasGemfile() const
{
    return QFileInfo::exists(QDir(source()).filePath(QStringLiteral("Gemfile")));
}

QString SiteWorkspace::pageOf(const QString &post) const
{
    const QDir site(destination());
    for (const QByteArray &line : contents(site.filePath(SiteWorkspace::pageList)).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 2 || QString::fromUtf8(fields[0]) != post)
            continue;
        const QString url = QString::fromUtf8(QByteArray::fromPercentEncoding(fields[1])).mid(1);
        for (const QString &page : {url + QLatin1String("index.html"), url, url + QLatin1String(".html")}) {
            if (QFileInfo(site.filePath(page)).isFile())
                return page;
        }
    }
    return {};
}

bool hasOwnCode(const Blog &blog)
{
    const QDir root(blog.root);
    QDirIterator plugins(root.filePath(QStringLiteral("_plugins")), {QStringLiteral("*.rb")}, QDir::Files,
                         QDirIterator::Subdirectories);
    return plugins.hasNext() || root.exists(QStringLiteral("Gemfile"));
}

} // namespace wolgan
