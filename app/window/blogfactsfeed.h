#pragma once

#include "editor/document/blogfacts.h"

#include <QObject>
#include <QThreadPool>

namespace wolgan {

class OpenPost;

/// What the blog of the open post knows, read off the GUI thread: when a post is opened or gets another name,
/// and again when the author comes back to the window.
class BlogFactsFeed : public QObject
{
    Q_OBJECT

public:
    explicit BlogFactsFeed(const OpenPost &post, QObject *parent = nullptr);
    ~BlogFactsFeed() override;

Q_SIGNALS:
    /// They are others than before.
    void changed(const wolgan::BlogFacts &facts);

private:
    void read();
    void finish(const BlogFacts &facts);

    const OpenPost &m_post;
    QThreadPool m_pool; ///< of one thread
    BlogFacts m_facts;
    bool m_busy = false;
    bool m_again = false; ///< asked for while one was being read
};

} // namespace wolgan
