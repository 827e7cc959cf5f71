#pragma once

#include "app/window/prompts.h"

#include <QObject>

class QWidget;

namespace wolgan {

class OpenPost;
class Session;
struct Recovery;

/// What the author does with the post's file, together with the questions that go with it.
///
/// Invariant: no unsaved text is given up without an answer that says so; closing a question keeps it.
class PostActions : public QObject
{
    Q_OBJECT

public:
    /// Questions are asked over `window`; crashes leave what they leave in `recoveries`.
    PostActions(Session &session, OpenPost &post, const Prompts &prompts, const QString &recoveries,
                QWidget *window);

    /// Opens a post after asking about unsaved changes of the one before, or what a crash left of it if the
    /// author wants that; tells what is wrong where it cannot.
    void open(const QString &path);
    void choose();
    /// Shows the folder of the templates.
    void showTemplates();
    void openSample();
    /// Offers what crashes left, of whatever post.
    void offerRecoveries();
    /// Says where to find what crashes left, if they did; asks nothing.
    void tellOfRecoveries();
    /// True where the post is saved now.
    bool save();
    bool saveAs();
    /// True where the post may be replaced by another, or the program end.
    [[nodiscard]] bool mayClose();
    /// Commits what an input method is composing: before the text is used as it is.
    void finishTyping();
    /// The post's name for messages.
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    /// For the status bar. `lasting`: until something else is to be said.
    void message(const QString &text, bool lasting);

private:
    void diskChanged();
    bool adopted(const Recovery &recovery);

    Session &m_session;
    OpenPost &m_post;
    Prompts m_prompts;
    QString m_recoveries;
    QWidget *m_window;
    bool m_asking = false; ///< about the file on disk, which may change again meanwhile
};

} // namespace wolgan
