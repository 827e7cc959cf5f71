#include "app/window/pageactions.h"

#include "app/files/stagedfile.h"
#include "app/window/previewpane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace wolgan {

PageActions::PageActions(PreviewPane &pane, const Prompts &prompts, QWidget *window)
    : QObject(window), m_pane(pane), m_prompts(prompts), m_window(window)
{
    add(tr("&Print…"), QKeySequence::Print, &PageActions::print);
    add(tr("Save as P&DF…"), {}, &PageActions::savePdf);
    add(tr("Save as &HTML…"), {}, &PageActions::saveHtml);
    add(tr("&Copy as rich text"), {}, &PageActions::copyRichText);
    add(tr("Copy as H&TML"), {}, &PageActions::copyHtml);
}

void PageActions::add(const QString &text, const QKeySequence &keys, void (PageActions::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, run] {
        if (m_pane.view())
            (this->*run)();
        else
            Q_EMIT message(tr("The preview is starting…"));
    });
    m_all.append(action);
}

void PageActions::setPostFile(const QString &path)
{
    m_postFile = path;
}

QString PageActions::chosenFile(const QString &ending, const QString &kind)
{
    const QFileInfo post(m_postFile);
    const QString name = m_postFile.isEmpty() ? tr("digest") : post.path() + u'/' + post.completeBaseName();
    return m_prompts.pageToSave(m_window, name + ending, kind);
}

void PageActions::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution); // until the page has come
    QPrintDialog dialog(printer.get(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Q_EMIT message(tr("Printing…"));
    m_pane.view()->print(*printer, [this, printer](bool ok) {
        Q_EMIT message(ok ? tr("Printed") : tr("The page could not be printed: ask the printer again."));
    });
}

void PageActions::savePdf()
{
    const QString file = chosenFile(QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    m_pane.view()->savePdf(file, [this, file](bool ok) {
        if (ok)
            Q_EMIT message(tr("Saved as %1").arg(file));
        else
            m_prompts.tellError(
                m_window, tr("%1 could not be written: choose a folder where you may write, with space left.")
                              .arg(file));
    });
}

void PageActions::saveHtml()
{
    const QString file = chosenFile(QStringLiteral(".html"), tr("Web page (*.html)"));
    if (file.isEmpty())
        return;
    m_pane.view()->takeFile([this, file](const QByteArray &html) {
        if (const auto saved = saveFile(file, html); !saved)
            m_prompts.tellError(m_window, saved.error());
        else
            Q_EMIT message(tr("Saved as %1").arg(file));
    });
}

void PageActions::copyRichText()
{
    m_pane.view()->takeRichText([this](const QString &html, const QString &text) {
        auto *data = new QMimeData;
        data->setHtml(html);
        data->setText(text);
        QApplication::clipboard()->setMimeData(data);
        Q_EMIT message(tr("The page is on the clipboard as rich text"));
    });
}

void PageActions::copyHtml()
{
    QApplication::clipboard()->setText(m_pane.publishedHtml());
    Q_EMIT message(tr("The page is on the clipboard as HTML"));
}

} // namespace wolgan
