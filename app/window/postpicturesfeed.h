#pragma once

#include "editor/document/postpictures.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace wolgan {

class OpenPost;
class Session;

/// What the disk says about the open post's pictures, looked at off the GUI thread: when a post is opened,
/// saved or gets another name, when it names other pictures, and after refresh().
class PostPicturesFeed : public QObject
{
    Q_OBJECT

public:
    PostPicturesFeed(const Session &session, const OpenPost &post, QObject *parent = nullptr);
    ~PostPicturesFeed() override;

    /// Looks again soon.
    void refresh();

Q_SIGNALS:
    /// They are others than before.
    void changed(const wolgan::PostPictures &facts);

private:
    void documentChanged();
    void look();
    void show(const PostPictures &facts);

    const Session &m_session;
    const OpenPost &m_post;
    QThreadPool m_pool; ///< of one thread
    QTimer m_soon;
    QStringList m_names; ///< of the pictures looked at last
    PostPictures m_facts;
    int m_refreshes = 0; ///< since the begin: what was looked at before the last one is old
    bool m_busy = false;
};

} // namespace wolgan
