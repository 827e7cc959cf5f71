#pragma once

#include "app/blog/index/blogindexfeed.h"
#include "app/window/blogfactsfeed.h"
#include "app/window/postpicturesfeed.h"
#include "app/window/prompts.h"

#include <QObject>

class QWidget;

namespace wolgan {

class OpenPost;
class PostActions;
class Session;
struct PrefixChange;

/// The blog at hand, and what the author does with it. Opening a post of another blog makes that one the blog
/// at hand; a post outside of all blogs leaves it.
class BlogActions : public QObject
{
    Q_OBJECT

public:
    /// Questions are asked over `window`.
    BlogActions(Session &session, const OpenPost &post, PostActions &postFile, const Prompts &prompts,
                QWidget *window);

    /// Asks for a blog's folder and opens it.
    void choose();
    /// Opens the blog in a folder, or the one that the folder lies in; tells what is wrong where there is
    /// none. True where there is.
    bool open(const QString &folder);
    /// Opens the blog of last time.
    void openLast();
    /// Asks what the next digest of the blog is to be, makes it and opens it.
    void newMonth();
    /// Gives the open post the key for its images that Chirpy 7 reads, as one undoable edit.
    void convertPost();
    /// Shows which posts of the blog have the old key, and converts those that are chosen.
    void convertBlog();

    [[nodiscard]] const BlogIndexFeed &index() const { return m_index; }
    /// What the blog and the disk tell the open post.
    [[nodiscard]] const BlogFacts &facts() const { return m_facts; }

Q_SIGNALS:
    void factsChanged(const wolgan::BlogFacts &facts);
    /// The author opened a blog.
    void opened();
    void message(const QString &text); ///< for the status bar

private:
    void setFacts(const BlogFacts &facts);
    void followPost();
    [[nodiscard]] bool convert(const Blog &blog, const QList<PrefixChange> &changes, QString *error);

    Session &m_session;
    const OpenPost &m_post;
    PostActions &m_postFile;
    Prompts m_prompts;
    QWidget *m_window;
    BlogIndexFeed m_index;
    BlogFactsFeed m_factsFeed;
    PostPicturesFeed m_pictures;
    BlogFacts m_facts;
};

} // namespace wolgan
