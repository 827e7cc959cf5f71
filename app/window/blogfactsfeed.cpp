#include "app/window/blogfactsfeed.h"

#include "app/blog/blogfacts.h"
#include "app/window/openpost.h"

#include <QGuiApplication>

namespace wolgan {

BlogFactsFeed::BlogFactsFeed(const OpenPost &post, QObject *parent) : QObject(parent), m_post(post)
{
    m_pool.setMaxThreadCount(1);
    connect(&post, &OpenPost::opened, this, &BlogFactsFeed::read);
    connect(&post, &OpenPost::renamed, this, &BlogFactsFeed::read);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            read();
    });
}

BlogFactsFeed::~BlogFactsFeed()
{
    m_pool.waitForDone();
}

void BlogFactsFeed::read()
{
    m_again = m_busy;
    if (m_busy)
        return;
    if (!m_post.blog()) {
        finish({});
        return;
    }
    m_busy = true;
    m_pool.start([this, root = m_post.blog()->root, path = m_post.path()] {
        const auto blog = openBlog(root); // its settings may have changed
        const BlogFacts facts = blog ? readBlogFacts(*blog, path) : BlogFacts();
        QMetaObject::invokeMethod(
            this, [this, facts] { finish(facts); }, Qt::QueuedConnection);
    });
}

void BlogFactsFeed::finish(const BlogFacts &facts)
{
    m_busy = false;
    if (m_again) {
        read();
        return;
    }
    if (facts == m_facts)
        return;
    m_facts = facts;
    Q_EMIT changed(facts);
}

} // namespace wolgan
