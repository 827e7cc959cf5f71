#include "app/window/exportactions.h"

#include "app/export/exportundo.h"
#include "app/window/exportdialog.h"
#include "app/window/openpost.h"
#include "app/window/settings.h"
#include "app/window/sitecheckdialog.h"

namespace wolgan {

ExportActions::ExportActions(Session &session, OpenPost &post, const Prompts &prompts, QWidget *window)
    : QObject(window), m_session(session), m_post(post), m_prompts(prompts), m_window(window)
{
}

void ExportActions::exportPost()
{
    plan(false);
}

void ExportActions::exportWithoutUnused()
{
    plan(true);
}

void ExportActions::settleExports()
{
    if (const QStringList settled = recoverExports(); !settled.isEmpty())
        m_prompts.tellError(m_window, settled.join(QLatin1Char('\n')));
}

void ExportActions::plan(bool deletesUnused)
{
    Q_EMIT typingMustEnd();
    m_post.keepFigures();
    QSet<QByteArray> known = settings::exportedContents();
    known.insert(m_post.knownContent());
    ExportDialog dialog(m_session.document(), m_post.path(), known, m_prompts, m_window);
    connect(&dialog, &ExportDialog::exported, this, &ExportActions::exported);
    connect(&dialog, &ExportDialog::undone, this, &ExportActions::undone);
    connect(&dialog, &ExportDialog::lineRequested, this, &ExportActions::lineRequested);
    connect(&dialog, &ExportDialog::placeRequested, &m_session, &Session::select);
    if (deletesUnused)
        dialog.deleteUnused();
    if (const QString blog = m_post.blog() ? m_post.blog()->root : settings::exportBlog(); !blog.isEmpty())
        dialog.setBlogFolder(blog);
    dialog.exec();
}

void ExportActions::checkSite()
{
    Q_EMIT typingMustEnd();
    if (!m_post.blog()) {
        Q_EMIT message(tr("The post lies in no blog: export it, the check is offered there."), true);
        return;
    }
    SiteCheckDialog dialog(*m_post.blog(), m_post.path(), m_session.document(), m_prompts, m_window);
    connect(&dialog, &SiteCheckDialog::lineRequested, this, &ExportActions::lineRequested);
    dialog.exec();
}

/// What is open is what was exported, byte for byte; a draft lies among the posts now.
void ExportActions::exported(const Exported &done, const ExportPlan &plan, const TextEdit &edit)
{
    m_renamed = !edit.isEmpty() && m_session.apply(edit, tr("Name the converted pictures"));
    settings::setExportBlog(plan.blog.root);
    settings::addExportedContents(done.known);
    if (plan.move)
        m_post.follow(plan.move->to);
    m_post.followFigures();
    Q_EMIT message(
        tr("Exported %n file(s) to %1", nullptr, static_cast<int>(done.written.size())).arg(plan.blog.root),
        false);
}

void ExportActions::undone(const UndoPlan &plan)
{
    if (m_renamed)
        m_session.undoStack()->undo();
    m_renamed = false;
    if (plan.move)
        m_post.follow(plan.move->to);
    m_post.followFigures();
    Q_EMIT message(tr("The export to %1 was undone.").arg(plan.record.root), false);
}

} // namespace wolgan
