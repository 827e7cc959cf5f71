#include "app/window/blogactions.h"

#include "app/window/newmonthdialog.h"
#include "app/window/openpost.h"
#include "app/window/postactions.h"
#include "app/window/prefixdialog.h"
#include "app/window/settings.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/imageprefix.h"
#include "editor/forms/session.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QWidget>

namespace wolgan {

BlogActions::BlogActions(Session &session, const OpenPost &post, PostActions &postFile,
                         const Prompts &prompts, QWidget *window)
    : QObject(window), m_session(session), m_post(post), m_postFile(postFile), m_prompts(prompts),
      m_window(window), m_factsFeed(post, m_index), m_pictures(session, post)
{
    connect(&post, &OpenPost::opened, this, &BlogActions::followPost);
    connect(&post, &OpenPost::renamed, this, &BlogActions::followPost);
    connect(&m_factsFeed, &BlogFactsFeed::changed, this, [this](BlogFacts facts) {
        facts.pictures = m_facts.pictures;
        setFacts(facts);
    });
    connect(&m_pictures, &PostPicturesFeed::changed, this, [this](const PostPictures &pictures) {
        BlogFacts facts = m_facts;
        facts.pictures = pictures;
        setFacts(facts);
    });
    connect(&m_index, &BlogIndexFeed::changed, &m_pictures, &PostPicturesFeed::refresh);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive)
            return;
        m_index.refresh();
        m_pictures.refresh();
    });
}

void BlogActions::setFacts(const BlogFacts &facts)
{
    m_facts = facts;
    Q_EMIT factsChanged(facts);
}

void BlogActions::choose()
{
    const QString start = m_index.root().isEmpty() ? QDir::homePath() : m_index.root();
    if (const QString folder = m_prompts.blogFolder(m_window, start); !folder.isEmpty())
        open(folder);
}

bool BlogActions::open(const QString &folder)
{
    const QString inside = QDir(folder).filePath(QStringLiteral("any"));
    const auto blog = openBlog(findBlogRoot(inside).value_or(folder));
    if (!blog) {
        m_prompts.tellError(m_window, blog.error());
        return false;
    }
    settings::addRecentBlog(blog->root);
    m_index.setBlog(blog->root);
    Q_EMIT opened();
    return true;
}

void BlogActions::openLast()
{
    if (const QStringList blogs = settings::recentBlogs(); m_index.root().isEmpty() && !blogs.isEmpty())
        m_index.setBlog(blogs.first());
}

void BlogActions::newMonth()
{
    NewMonthDialog dialog(m_prompts, m_window);
    if (const QString root = m_post.blog() ? m_post.blog()->root : m_index.root(); !root.isEmpty())
        dialog.setBlogFolder(root);
    if (dialog.exec() == QDialog::Accepted)
        m_postFile.open(dialog.chosenFile());
}

void BlogActions::convertPost()
{
    m_postFile.finishTyping();
    const TextEdit edit = edits::renameKey(m_session.document(), OldPrefixKey, NewPrefixKey);
    if (edit.isEmpty())
        Q_EMIT message(tr("Nothing to convert: the post has no “img_path” without a “media_subpath”."));
    else
        m_session.apply(edit, tr("Rename img_path to media_subpath"));
}

void BlogActions::convertBlog()
{
    if (m_index.root().isEmpty())
        choose();
    if (m_index.root().isEmpty())
        return;
    m_postFile.finishTyping();
    PrefixDialog dialog(m_index.root(), m_window);
    connect(&dialog, &PrefixDialog::conversionWanted, this, [&] {
        QString error;
        if (convert(dialog.blog(), dialog.changes(), &error))
            dialog.accept();
        else
            dialog.showError(error);
    });
    dialog.exec();
}

/// The open post by the session, so that it can be undone; the others on disk, before it.
bool BlogActions::convert(const Blog &blog, const QList<PrefixChange> &changes, QString *error)
{
    QList<PrefixChange> others = changes;
    const QString own = m_post.isOpen() ? QFileInfo(m_post.path()).canonicalFilePath() : QString();
    const bool hasOwn = others.removeIf([&](const PrefixChange &change) {
        return !own.isEmpty() && QFileInfo(QDir(blog.root).filePath(change.path)).canonicalFilePath() == own;
    }) > 0;
    if (const auto converted =
            others.isEmpty() ? tl::expected<void, QString>() : convertPrefixes(blog, others);
        !converted) {
        *error = converted.error();
        return false;
    }
    const bool wasSaved = !m_session.isModified();
    if (hasOwn)
        convertPost();
    if (hasOwn && !(wasSaved && m_postFile.save()))
        Q_EMIT message(tr("The open post is converted, too; save it to have that in the blog."));
    else
        Q_EMIT message(tr("Converted %n post(s)", nullptr, static_cast<int>(changes.size())));
    return true;
}

void BlogActions::followPost()
{
    if (!m_post.blog())
        return;
    settings::addRecentBlog(m_post.blog()->root);
    m_index.setBlog(m_post.blog()->root);
}

} // namespace wolgan
