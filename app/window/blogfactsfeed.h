#pragma once

#include "editor/document/blogfacts.h"

#include <QObject>
#include <QThreadPool>

namespace wolgan {

class BlogIndexFeed;
class OpenPost;

/// What the blog at hand tells the open post, worked out off the GUI thread: when a post is opened or gets
/// another name, and when the blog's index is another one. Nothing for a post of another blog.
class BlogFactsFeed : public QObject
{
    Q_OBJECT

public:
    BlogFactsFeed(const OpenPost &post, const BlogIndexFeed &blog, QObject *parent = nullptr);
    ~BlogFactsFeed() override;

Q_SIGNALS:
    /// They are others than before.
    void changed(const wolgan::BlogFacts &facts);

private:
    void update();
    void finish(const BlogFacts &facts);

    const OpenPost &m_post;
    const BlogIndexFeed &m_blog;
    QThreadPool m_pool; ///< of one thread
    BlogFacts m_facts;
    bool m_busy = false;
    bool m_again = false; ///< asked for while one was being worked out
};

} // namespace wolgan
