#include "app/window/postactions.h"

#include "app/blog/sampleblog.h"
#include "app/newmonth/templates.h"
#include "app/window/openpost.h"
#include "editor/forms/session.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLocale>
#include <QScopedValueRollback>
#include <QUrl>
#include <QWidget>

namespace wolgan {

namespace {

QString fileName(const QString &path)
{
    return path.isEmpty() ? PostActions::tr("Untitled") : QFileInfo(path).fileName();
}

QString recoveryQuestion(const Recovery &recovery)
{
    const QString when = QLocale().toString(recovery.savedAt.toLocalTime(), QLocale::ShortFormat);
    QString text =
        PostActions::tr("Wolgan ended unexpectedly and kept unsaved changes to \"%1\" of %2. Recover them?")
            .arg(fileName(recovery.post), when);
    if (recovery.post.isEmpty())
        return text;
    if (!QFileInfo::exists(recovery.post))
        text += QLatin1Char('\n') + PostActions::tr("The file is gone since; saving writes it again.");
    else if (fingerprintOf(recovery.post).hash != recovery.baseHash)
        text += QLatin1Char('\n') +
                PostActions::tr("The file has changed since; what is there now stays one undo away.");
    return text;
}

} // namespace

PostActions::PostActions(Session &session, OpenPost &post, const Prompts &prompts, const QString &recoveries,
                         QWidget *window)
    : QObject(window), m_session(session), m_post(post), m_prompts(prompts), m_recoveries(recoveries),
      m_window(window)
{
    connect(&m_post, &OpenPost::diskChanged, this, &PostActions::diskChanged);
    connect(&m_post, &OpenPost::autosaveFailed, this,
            [this](const QString &error) { Q_EMIT message(error, true); });
}

QString PostActions::name() const
{
    return m_post.isOpen() ? fileName(m_post.path()) : QString();
}

void PostActions::finishTyping()
{
    Q_EMIT m_session.finishInput();
    QGuiApplication::inputMethod()->commit();
}

bool PostActions::mayClose()
{
    finishTyping();
    if (!m_post.isOpen() || !m_session.isModified())
        return true;
    switch (m_prompts.saveBeforeClosing(m_window, name())) {
    case Prompts::Unsaved::Save:
        return save();
    case Prompts::Unsaved::Discard:
        return true;
    case Prompts::Unsaved::Cancel:
        return false;
    }
    return false;
}

void PostActions::open(const QString &path)
{
    if (!mayClose())
        return;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const Recovery &recovery : leftRecoveries(m_recoveries)) {
        if (recovery.post == absolute && adopted(recovery))
            return;
    }
    if (const auto opened = m_post.open(path); !opened)
        m_prompts.tellError(m_window, opened.error());
}

void PostActions::choose()
{
    const QString path = m_prompts.postToOpen(m_window);
    if (!path.isEmpty())
        open(path);
}

void PostActions::showTemplates()
{
    if (const auto made = ensureTemplates(); !made)
        m_prompts.tellError(m_window, made.error());
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(templateFolder()));
}

void PostActions::openSample()
{
    if (const auto sample = ensureSampleBlog())
        open(*sample);
    else
        m_prompts.tellError(m_window, sample.error());
}

/// Asks about a text that a crash left.
bool PostActions::adopted(const Recovery &recovery)
{
    switch (m_prompts.recover(m_window, recoveryQuestion(recovery))) {
    case Prompts::Left::Discard:
        discardRecovery(recovery);
        return false;
    case Prompts::Left::Recover:
        if (!mayClose())
            return false;
        m_post.adopt(recovery);
        return true;
    case Prompts::Left::Later:
        return false;
    }
    return false;
}

void PostActions::offerRecoveries()
{
    const QList<Recovery> left = leftRecoveries(m_recoveries);
    for (const Recovery &recovery : left)
        adopted(recovery);
    if (left.isEmpty())
        Q_EMIT message(tr("There are no unsaved changes to recover."), false);
}

void PostActions::tellOfRecoveries()
{
    if (const auto count = leftRecoveries(m_recoveries).size(); count > 0)
        Q_EMIT message(tr("Wolgan ended unexpectedly and kept unsaved changes to %n other post(s): "
                          "see File, Recover unsaved changes.",
                          nullptr, static_cast<int>(count)),
                       true);
}

bool PostActions::save()
{
    finishTyping();
    if (m_post.path().isEmpty())
        return saveAs();
    const DiskState disk = m_post.diskState();
    if ((disk == DiskState::Changed || disk == DiskState::Appeared) &&
        !m_prompts.ask(m_window,
                       tr("\"%1\" was changed by another program since it was opened. Replace what is there?")
                           .arg(name()),
                       tr("Replace"), tr("Cancel")))
        return false;
    const auto saved = m_post.save();
    if (!saved)
        m_prompts.tellError(m_window, saved.error());
    return saved.has_value();
}

bool PostActions::saveAs()
{
    finishTyping();
    const QString path = m_prompts.fileToSave(m_window, m_post.path());
    if (path.isEmpty())
        return false;
    const auto saved = m_post.saveAs(path);
    if (!saved)
        m_prompts.tellError(m_window, saved.error());
    return saved.has_value();
}

void PostActions::diskChanged()
{
    if (m_asking)
        return;
    const QScopedValueRollback asking(m_asking, true);
    if (m_post.diskState() == DiskState::Gone) {
        Q_EMIT message(tr("\"%1\" was removed by another program; saving writes it again.").arg(name()),
                       true);
        return;
    }
    if (m_session.isModified() &&
        !m_prompts.ask(
            m_window,
            tr("\"%1\" was changed by another program. Load what is there? Your changes stay one undo away.")
                .arg(name()),
            tr("Load it"), tr("Keep mine"))) {
        m_post.acceptDisk();
        return;
    }
    if (const auto reloaded = m_post.reload(); !reloaded)
        Q_EMIT message(reloaded.error(), true);
    else
        Q_EMIT message(tr("Loaded the changes that another program made to \"%1\".").arg(name()), false);
}

} // namespace wolgan
