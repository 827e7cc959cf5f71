#include "app/window/postpicturesfeed.h"

#include "app/blog/picturelook.h"
#include "app/files/backgroundthread.h"
#include "app/window/openpost.h"
#include "editor/document/imageuses.h"

#include <QImageReader>

#include <optional>

namespace wolgan {

namespace {

constexpr int pause = 600; // ms after the last edit

int widthOf(const QString &file)
{
    return QImageReader(file).size().width();
}

QStringList namesOf(const Document &document)
{
    QStringList names;
    for (const ImageUse &use : imageUses(document))
        names.append(use.path);
    return names;
}

} // namespace

PostPicturesFeed::PostPicturesFeed(const Session &session, const OpenPost &post, QObject *parent)
    : QObject(parent), m_session(session), m_post(post)
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &PostPicturesFeed::look);
    connect(&post, &OpenPost::opened, this, [this] {
        show({}); // those of another post
        refresh();
    });
    connect(&post, &OpenPost::renamed, this, &PostPicturesFeed::refresh);
    connect(&post, &OpenPost::saved, this, &PostPicturesFeed::refresh);
    connect(&session, &Session::figuresRenamed, this, &PostPicturesFeed::refresh);
    connect(&session, &Session::changed, this, &PostPicturesFeed::documentChanged);
}

PostPicturesFeed::~PostPicturesFeed()
{
    m_pool.waitForDone();
}

void PostPicturesFeed::refresh()
{
    ++m_refreshes;
    m_names.clear();
    m_soon.start();
}

void PostPicturesFeed::documentChanged()
{
    m_soon.start();
}

void PostPicturesFeed::look()
{
    if (!m_post.isOpen())
        return;
    if (m_busy) {
        m_soon.start();
        return;
    }
    m_busy = true;
    m_pool.start([this, document = m_session.document(), blog = m_post.blog(), path = m_post.path(),
                  origins = m_session.figureOrigins(), known = m_names, refreshes = m_refreshes] {
        giveWay();
        const QStringList names = namesOf(document) + QStringList{QString()};
        std::optional<PostPictures> facts;
        if (names != known)
            facts = lookAtPictures({blog ? &*blog : nullptr, path, document}, origins, widthOf);
        QMetaObject::invokeMethod(
            this,
            [this, names, facts, refreshes] {
                m_busy = false;
                if (facts && refreshes == m_refreshes) { // else a newer look is on its way
                    m_names = names;
                    show(*facts);
                }
            },
            Qt::QueuedConnection);
    });
}

void PostPicturesFeed::show(const PostPictures &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    Q_EMIT changed(facts);
}

} // namespace wolgan
