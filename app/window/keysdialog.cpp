#include "app/window/keysdialog.h"

#include "app/window/menucommands.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace wolgan {

namespace {

QString headingRow(const QString &text)
{
    return QStringLiteral("<tr><td colspan='2' style='padding-top:12px'><b>%1</b></td></tr>")
        .arg(text.toHtmlEscaped());
}

QString keyRow(const QString &text, const QString &keys)
{
    return QStringLiteral("<tr><td style='padding:2px 24px 2px 12px'>%1</td><td>%2</td></tr>")
        .arg(text.toHtmlEscaped(), keys.toHtmlEscaped());
}

QString native(QKeyCombination keys)
{
    return QKeySequence(keys).toString(QKeySequence::NativeText);
}

} // namespace

KeysDialog::KeysDialog(const QMenuBar &menus, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *text = new QTextBrowser(this);
    text->setObjectName(QStringLiteral("keys"));
    text->setAccessibleName(tr("Keys"));
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(QStringLiteral("<table>") + menuRows(menus) + fieldRows() + QStringLiteral("</table>"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(buttons);
    resize(560, 640);
}

QString KeysDialog::menuRows(const QMenuBar &menus) const
{
    QString rows, menu;
    for (const MenuCommand &command : menuCommands(menus)) {
        const QString keys = keysOf(*command.action);
        if (keys.isEmpty())
            continue;
        if (command.path != menu)
            rows += headingRow(command.path);
        menu = command.path;
        rows += keyRow(withoutAccessKey(command.action->text()).remove(u'…'), keys);
    }
    return rows;
}

/// What widgets do by themselves.
QString KeysDialog::fieldRows() const
{
    return headingRow(tr("In text")) + keyRow(tr("Bold"), native(Qt::CTRL | Qt::Key_B)) +
           keyRow(tr("Italic"), native(Qt::CTRL | Qt::Key_I)) +
           keyRow(tr("Link"), native(Qt::CTRL | Qt::Key_K)) +
           keyRow(tr("Point one step in or out"),
                  native(Qt::Key_Tab) + QStringLiteral(", ") + native(Qt::SHIFT | Qt::Key_Tab)) +
           keyRow(tr("Next field, also from a list of points"), native(Qt::CTRL | Qt::Key_Tab)) +
           headingRow(tr("In the outline")) + keyRow(tr("Edit what is chosen"), native(Qt::Key_Return)) +
           keyRow(tr("Delete what is chosen"), native(Qt::Key_Delete)) + headingRow(tr("In the find bar")) +
           keyRow(tr("Next, previous match"),
                  native(Qt::Key_Return) + QStringLiteral(", ") + native(Qt::SHIFT | Qt::Key_Return)) +
           keyRow(tr("Replace all"), native(Qt::CTRL | Qt::ALT | Qt::Key_Return)) +
           keyRow(tr("Close"), native(Qt::Key_Escape));
}

} // namespace wolgan
