#pragma once

#include "app/window/prompts.h"

#include <QList>
#include <QObject>

class QAction;

namespace wolgan {

class PreviewPane;

/// The post's page for others: printed, as PDF, as one HTML file, on the clipboard.
class PageActions : public QObject
{
    Q_OBJECT

public:
    PageActions(PreviewPane &pane, const Prompts &prompts, QWidget *window);

    /// In the order of a menu.
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// Suggests file names: the open post's, without its ending.
    void setPostFile(const QString &path);

Q_SIGNALS:
    /// For the status bar.
    void message(const QString &text);

private:
    void add(const QString &text, const QKeySequence &keys, void (PageActions::*run)());
    void print();
    void savePdf();
    void saveHtml();
    void copyRichText();
    void copyHtml();
    /// Where the page is to be saved; empty where the user thought better of it.
    [[nodiscard]] QString chosenFile(const QString &ending, const QString &kind);

    PreviewPane &m_pane;
    Prompts m_prompts;
    QWidget *m_window;
    QString m_postFile;
    QList<QAction *> m_all;
};

} // namespace wolgan
