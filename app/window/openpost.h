#pragma once

// The file behind a session: reading, saving, autosave to a recovery file, and what others do to the file
// meanwhile.

#include "app/blog/renamedfigures.h"
#include "app/files/fingerprint.h"
#include "app/files/recovery.h"
#include "editor/forms/figuresource.h"
#include "editor/forms/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace wolgan {

class OpenPost : public QObject
{
    Q_OBJECT

public:
    /// Recovery files go to `recoveries`; a test gives a folder of its own.
    explicit OpenPost(Session &session, const QString &recoveries = recoveryFolder(),
                      QObject *parent = nullptr);

    /// Opens a post; on an error (one sentence) nothing has changed.
    [[nodiscard]] tl::expected<void, QString> open(const QString &path);
    /// Opens what a crash left: the post as it is on disk, with the unsaved text as one undoable edit.
    void adopt(const Recovery &recovery);
    /// Writes the post where it came from. The error is one sentence; then nothing on disk has changed.
    [[nodiscard]] tl::expected<void, QString> save();
    [[nodiscard]] tl::expected<void, QString> saveAs(const QString &path);
    /// The post's file lies elsewhere now; what it holds there may be what is open or not.
    void follow(const QString &path);
    /// Takes over what is on disk as one undoable edit.
    [[nodiscard]] tl::expected<void, QString> reload();
    /// The post is closed in good order: nothing is left to recover.
    void close();
    /// Keeps the text as it is and knows what is on disk now: saving will replace it.
    void acceptDisk();

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString path() const { return m_path; } ///< absolute; empty for a text that has no file yet
    [[nodiscard]] const std::optional<Blog> &blog() const { return m_blog; } ///< that the post lies in
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] DiskState diskState() const;
    /// Hash of what the post's file held when it was read or written last.
    [[nodiscard]] QByteArray knownContent() const { return m_fingerprint.hash; }
    /// The file that an image path of the post names, `prefix` already joined; empty where there is none.
    [[nodiscard]] QString imageFile(const QString &path) const;
    /// How the post names a picture file, see pathForImage().
    [[nodiscard]] QString imagePath(const QString &prefix, const QString &file) const;
    /// The pictures' names of the post are those on disk now, or again those that were kept for it: an export
    /// was made or undone.
    void followFigures();
    /// Keeps what renamed figures stand for, for those who read the post from disk.
    void keepFigures() const;
    /// Keeps a picture for the post until an export; see stageFigure().
    [[nodiscard]] tl::expected<QString, QString> importFigure(const FigureSource &source) const;

Q_SIGNALS:
    void opened();  ///< another post
    void renamed(); ///< the same post under another name; before saved()
    void saved();
    void diskChanged(); ///< somebody else changed the file
    void autosaveFailed(const QString &error);

private:
    void take(const QString &path, const QByteArray &bytes);
    void replaceAll(const QByteArray &bytes, const QString &label);
    [[nodiscard]] FigureOrigins originsFor(const QByteArray &bytes) const;
    [[nodiscard]] QString originOf(const QString &path) const;
    [[nodiscard]] PostAt at(const Document &document) const;
    void autosave();
    void dropRecovery();
    void diskNotified();
    void findBlog();
    void watch();

    Session &m_session;
    QString m_recoveries;
    std::unique_ptr<RecoveryFile> m_recovery;
    QThreadPool m_writing; ///< of one thread, of the recovery file; done before the file goes
    QTimer m_autosave;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< a save by another program is several events
    QString m_path;
    std::optional<Blog> m_blog;
    Fingerprint m_fingerprint;
    bool m_open = false;
};

} // namespace wolgan
