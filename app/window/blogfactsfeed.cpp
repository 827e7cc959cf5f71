#include "app/window/blogfactsfeed.h"

#include "app/blog/index/blogindexfeed.h"
#include "app/window/openpost.h"

namespace wolgan {

BlogFactsFeed::BlogFactsFeed(const OpenPost &post, const BlogIndexFeed &blog, QObject *parent)
    : QObject(parent), m_post(post), m_blog(blog)
{
    m_pool.setMaxThreadCount(1);
    connect(&post, &OpenPost::opened, this, &BlogFactsFeed::update);
    connect(&post, &OpenPost::renamed, this, &BlogFactsFeed::update);
    connect(&blog, &BlogIndexFeed::changed, this, &BlogFactsFeed::update);
}

BlogFactsFeed::~BlogFactsFeed()
{
    m_pool.waitForDone();
}

void BlogFactsFeed::update()
{
    m_again = m_busy;
    if (m_busy)
        return;
    const bool isElsewhere = m_post.blog() && m_post.blog()->root != m_blog.root();
    if (isElsewhere || m_blog.state() != BlogIndexFeed::State::Ready) {
        finish({});
        return;
    }
    m_busy = true;
    m_pool.start([this, index = m_blog.index(), path = m_post.path(), known = m_facts] {
        BlogFacts facts = blogFacts(index, path);
        if (facts == known)
            facts = known; // the same data, which the GUI thread compares in no time
        QMetaObject::invokeMethod(
            this, [this, facts] { finish(facts); }, Qt::QueuedConnection);
    });
}

void BlogFactsFeed::finish(const BlogFacts &facts)
{
    m_busy = false;
    if (m_again) {
        update();
        return;
    }
    if (facts == m_facts)
        return;
    m_facts = facts;
    Q_EMIT changed(facts);
}

} // namespace wolgan
