#include "app/window/prompts.h"

#include "app/window/settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Prompts)
};

QString postFilter()
{
    return Text::tr("Posts (*.md *.markdown)") + QStringLiteral(";;") + Text::tr("All files (*)");
}

Prompts::Unsaved askUnsaved(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::Question, QGuiApplication::applicationDisplayName(),
                    Text::tr("Save the changes to \"%1\"?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return Prompts::Unsaved::Save;
    case QMessageBox::Discard:
        return Prompts::Unsaved::Discard;
    default:
        return Prompts::Unsaved::Cancel;
    }
}

Prompts::Left askRecover(QWidget *parent, const QString &text)
{
    QMessageBox box(QMessageBox::Question, QGuiApplication::applicationDisplayName(), text,
                    QMessageBox::NoButton, parent);
    const QPushButton *recover = box.addButton(Text::tr("Recover"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(Text::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *later = box.addButton(Text::tr("Ask later"), QMessageBox::RejectRole);
    box.setEscapeButton(later); // the text stays where it is
    box.exec();
    if (box.clickedButton() == recover)
        return Prompts::Left::Recover;
    return box.clickedButton() == discard ? Prompts::Left::Discard : Prompts::Left::Later;
}

bool askTwo(QWidget *parent, const QString &text, const QString &yes, const QString &no)
{
    QMessageBox box(QMessageBox::Question, QGuiApplication::applicationDisplayName(), text,
                    QMessageBox::NoButton, parent);
    const QPushButton *first = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(no, QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == first;
}

} // namespace

Prompts desktopPrompts()
{
    Prompts prompts;
    prompts.postToOpen = [](QWidget *parent) {
        const QString start =
            settings::recentPosts().isEmpty() ? QString() : QFileInfo(settings::recentPosts().first()).path();
        return QFileDialog::getOpenFileName(parent, Text::tr("Open a post"), start, postFilter());
    };
    prompts.fileToSave = [](QWidget *parent, const QString &suggested) {
        return QFileDialog::getSaveFileName(parent, Text::tr("Save the post"), suggested, postFilter());
    };
    prompts.pageToSave = [](QWidget *parent, const QString &suggested, const QString &kind) {
        return QFileDialog::getSaveFileName(parent, Text::tr("Save the page"), suggested, kind);
    };
    prompts.blogFolder = [](QWidget *parent, const QString &start) {
        return QFileDialog::getExistingDirectory(parent, Text::tr("Choose the blog's folder"), start);
    };
    prompts.saveBeforeClosing = askUnsaved;
    prompts.recover = askRecover;
    prompts.ask = askTwo;
    prompts.tellError = [](QWidget *parent, const QString &text) {
        QMessageBox::warning(parent, QGuiApplication::applicationDisplayName(), text);
    };
    return prompts;
}

} // namespace wolgan
