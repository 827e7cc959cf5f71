#pragma once

#include "editor/document/links/inbox.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <tl/expected.hpp>

#include <functional>

namespace wolgan {

/// The inbox of the blog at hand: its cards as they are on disk, whoever changes them, and changes of them.
/// Files are read and written off the GUI thread, one after another; nothing is emitted after destruction,
/// which waits for what is being written.
class InboxFeed : public QObject
{
    Q_OBJECT

public:
    explicit InboxFeed(QObject *parent = nullptr);
    ~InboxFeed() override;

    /// Another blog, by its folder; empty for none.
    void setBlog(const QString &root);
    [[nodiscard]] const QString &root() const { return m_root; }
    /// In the order of their days; those of one day as in the file.
    [[nodiscard]] const QList<InboxCard> &cards() const { return m_cards; }
    /// Why the inbox cannot be read or written; empty where it can.
    [[nodiscard]] const QString &error() const { return m_error; }

    /// Changes the file; changed() follows.
    void exchange(const CardExchange &exchange);

Q_SIGNALS:
    /// Blog, cards or error are others than before.
    void changed();

private:
    void read();
    void run(const std::function<tl::expected<QByteArray, QString>(const QString &root)> &work);
    void finish(const QString &root, const tl::expected<QByteArray, QString> &bytes);

    QThreadPool m_pool; ///< of one thread
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< one change of a file is many events
    QString m_root;
    QList<InboxCard> m_cards;
    QString m_error;
};

} // namespace wolgan
