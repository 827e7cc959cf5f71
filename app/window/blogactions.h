#pragma once

#include "app/blog/index/blogindexfeed.h"
#include "app/window/blogfactsfeed.h"
#include "app/window/prompts.h"

#include <QObject>

class QWidget;

namespace wolgan {

class OpenPost;

/// The blog at hand, and what the author does with it. Opening a post of another blog makes that one the blog
/// at hand; a post outside of all blogs leaves it.
class BlogActions : public QObject
{
    Q_OBJECT

public:
    /// Questions are asked over `window`.
    BlogActions(const OpenPost &post, const Prompts &prompts, QWidget *window);

    /// Asks for a blog's folder and opens it.
    void choose();
    /// Opens the blog in a folder, or the one that the folder lies in; tells what is wrong where there is
    /// none. True where there is.
    bool open(const QString &folder);
    /// Opens the blog of last time.
    void openLast();

    [[nodiscard]] const BlogIndexFeed &index() const { return m_index; }
    /// What the blog tells the open post.
    [[nodiscard]] const BlogFacts &facts() const { return m_facts; }

Q_SIGNALS:
    void factsChanged(const wolgan::BlogFacts &facts);
    /// The author opened a blog.
    void opened();

private:
    void followPost();

    const OpenPost &m_post;
    Prompts m_prompts;
    QWidget *m_window;
    BlogIndexFeed m_index;
    BlogFactsFeed m_factsFeed;
    BlogFacts m_facts;
};

} // namespace wolgan
