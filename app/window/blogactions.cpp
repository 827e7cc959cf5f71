#include "app/window/blogactions.h"

#include "app/window/openpost.h"
#include "app/window/settings.h"

#include <QDir>
#include <QGuiApplication>
#include <QWidget>

namespace wolgan {

BlogActions::BlogActions(const OpenPost &post, const Prompts &prompts, QWidget *window)
    : QObject(window), m_post(post), m_prompts(prompts), m_window(window), m_factsFeed(post, m_index)
{
    connect(&post, &OpenPost::opened, this, &BlogActions::followPost);
    connect(&post, &OpenPost::renamed, this, &BlogActions::followPost);
    connect(&m_factsFeed, &BlogFactsFeed::changed, this, [this](const BlogFacts &facts) {
        m_facts = facts;
        Q_EMIT factsChanged(facts);
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_index.refresh();
    });
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

void BlogActions::followPost()
{
    if (!m_post.blog())
        return;
    settings::addRecentBlog(m_post.blog()->root);
    m_index.setBlog(m_post.blog()->root);
}

} // namespace wolgan
