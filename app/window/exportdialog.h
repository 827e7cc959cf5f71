#pragma once

#include "app/export/exportpictures.h"
#include "app/export/exportrun.h"
#include "app/export/exportundo.h"
#include "app/git/repository.h"
#include "app/window/backgroundwork.h"
#include "app/window/picturememory.h"
#include "app/window/prompts.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace wolgan {

class GitBox;
class PictureBox;
class SiteCheckBar;
class StepPreview;

/// Shows what exporting a post to a blog will do, file by file, and does it when told to, with a commit and a
/// push where they are asked for; then what was done, to be taken back. All work is done off the GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `known`: hashes of contents that may be replaced (see ExportOptions).
    ExportDialog(const Document &document, const QString &postPath, const QSet<QByteArray> &known,
                 const Prompts &prompts, QWidget *parent = nullptr);

    /// The plan deletes the post's unused pictures, unless the author unchecks that.
    void deleteUnused();
    /// Plans for the blog in this folder.
    void setBlogFolder(const QString &folder);
    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }
    /// Work that is under way is stopped first: what it leaves is shown.
    void reject() override;

Q_SIGNALS:
    /// `edit`: what the open post needs to be what was exported.
    void exported(const wolgan::Exported &done, const wolgan::ExportPlan &plan, const wolgan::TextEdit &edit);
    void undone(const wolgan::UndoPlan &plan);
    void placeRequested(qsizetype offset); ///< of the post
    void lineRequested(int line);          ///< of the post, from 1

private:
    /// What is found out about a blog and a post, at once.
    struct Outlook
    {
        PreparedExport prepared;
        ExportPlan plan;
        git::RepositoryState repository;
        QString error;
    };

    void layOut();
    void chooseBlog();
    void look();
    void showOutlook(const Outlook &outlook);
    /// The row of a picture, by its path in the open post; else the post's.
    void chooseRow(const QString &picture);
    void showStep(const QTreeWidgetItem *row);
    void activate(const QTreeWidgetItem *row);
    void updateButtons();
    void switchTo(const QString &branch);
    void runExport();
    void onExported(const tl::expected<Exported, QString> &done);
    void push();
    void undo();
    void showResult(const QString &text);
    void setBusy(bool busy);
    void say(const QString &text);
    void onProgress(const QString &what, double part);

    Document m_document;
    QString m_postPath;
    QSet<QByteArray> m_known;
    Prompts m_prompts;
    QString m_root; ///< the blog's folder as it was chosen
    PreparedExport m_prepared;
    ExportPlan m_plan;
    bool m_isCommitted = false; ///< the last commit has all of the plan
    bool m_done = false;
    QString m_branch; ///< that was committed on; empty without a commit
    QString m_result;
    QLabel *m_folder;
    QLabel *m_message;
    QTreeWidget *m_steps;
    StepPreview *m_preview;
    PictureBox *m_pictures;
    GitBox *m_git;
    SiteCheckBar *m_check;
    QLabel *m_resultText;
    QStackedWidget *m_pages;
    QProgressBar *m_progress;
    QPushButton *m_choose;
    QPushButton *m_export;
    QPushButton *m_push;
    QPushButton *m_undo;
    QPushButton *m_close;
    QPointer<QWidget> m_focus; ///< that had it before the work began
    PictureMemory m_memory;    ///< for the work
    BackgroundWork m_work;     ///< last: its thread ends before the rest goes
};

} // namespace wolgan
