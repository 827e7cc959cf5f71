#pragma once

#include "editor/document/links/inbox.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <tl/expected.hpp>

#include <functional>

namespace wolgan {

/// The inbox of the blog at hand: its cards as they are on disk, whoever changes them, and changes of them,
/// which show at once; then the disk has the last word. Files are read and written off the GUI thread, one
/// after another; nothing is emitted after destruction, which waits for what is being written.
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
    [[nodiscard]] const QString &error() const { return m_readError.isEmpty() ? m_writeError : m_readError; }

    void exchange(const CardExchange &exchange);

Q_SIGNALS:
    /// Blog, cards or error are others than before.
    void changed();

private:
    using Bytes = tl::expected<QByteArray, QString>;

    void read();
    /// Does `work` in the thread, then `done` here.
    void run(const std::function<Bytes(const QString &root)> &work, void (InboxFeed::*done)(const Bytes &));
    void takeRead(const Bytes &bytes);
    void takeWritten(const Bytes &bytes);
    void show(const QByteArray &bytes);

    QThreadPool m_pool; ///< of one thread
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< one change of a file is many events
    QString m_root;
    QByteArray m_bytes; ///< of the file, as far as it is known
    QList<InboxCard> m_cards;
    QString m_readError;
    QString m_writeError; ///< until a change succeeds
    int m_pending = 0;    ///< pieces of work on their way: what comes before the last one is old
};

} // namespace wolgan
