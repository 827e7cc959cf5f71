#pragma once

#include "app/export/exportplan.h"
#include "app/export/exportrun.h"
#include "app/window/prompts.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace wolgan {

/// Shows what exporting a post to a blog will write, and writes it when told to.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `known`: hashes of contents that may be replaced (see ExportOptions).
    ExportDialog(const Document &document, const QString &postPath, const QSet<QByteArray> &known,
                 const Prompts &prompts, QWidget *parent = nullptr);

    /// Plans for the blog in this folder.
    void setBlogFolder(const QString &folder);
    [[nodiscard]] const ExportPlan &plan() const { return m_plan; }
    [[nodiscard]] const Exported &exported() const { return m_exported; } ///< after the dialog was accepted

private:
    void chooseBlog();
    void showPlan();
    void showError(const QString &error);
    void runExport();

    Document m_document;
    QString m_postPath;
    QSet<QByteArray> m_known;
    Prompts m_prompts;
    ExportPlan m_plan;
    Exported m_exported;
    QLabel *m_folder;
    QLabel *m_message;
    QTreeWidget *m_steps;
    QPushButton *m_export;
};

} // namespace wolgan
