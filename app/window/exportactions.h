#pragma once

#include "app/window/prompts.h"

#include <QObject>

class QWidget;

namespace wolgan {

struct Exported;
struct ExportPlan;
struct UndoPlan;
class OpenPost;
class Session;
class TextEdit;

/// Exporting the open post, and checking it with Jekyll: the dialogs, and what follows from them for the
/// post.
class ExportActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`.
    ExportActions(Session &session, OpenPost &post, const Prompts &prompts, QWidget *window);

    /// Completes or takes back what a crash left of an export, and tells of it.
    void settleExports();
    void exportPost();
    /// The same, with the post's unused pictures deleted.
    void exportWithoutUnused();
    void checkSite();

Q_SIGNALS:
    /// What an input method composes is to be committed now.
    void typingMustEnd();
    void lineRequested(int line); ///< of the post, from 1
    /// For the status bar. `lasting`: until something else is to be said.
    void message(const QString &text, bool lasting);

private:
    void plan(bool deletesUnused);
    void exported(const Exported &done, const ExportPlan &plan, const TextEdit &edit);
    void undone(const UndoPlan &plan);

    Session &m_session;
    OpenPost &m_post;
    Prompts m_prompts;
    QWidget *m_window;
    bool m_renamed = false; ///< the last export gave pictures other names in the open post
};

} // namespace wolgan
