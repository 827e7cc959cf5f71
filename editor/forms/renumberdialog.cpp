#include "editor/forms/renumberdialog.h"

#include "editor/document/edits/renumber.h"
#include "editor/forms/labelchangelist.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wolgan {

RenumberDialog::RenumberDialog(const Document &document, QWidget *parent)
    : QDialog(parent), m_edit(edits::renumber(document))
{
    setWindowTitle(tr("Renumber all footnotes"));
    auto *changes = new LabelChangeList(this);
    auto *buttons = new QDialogButtonBox(this);
    if (m_edit.isEmpty()) {
        changes->showReason(tr("The footnotes are numbered in order already."));
        buttons->addButton(QDialogButtonBox::Close);
    } else {
        changes->show(document, m_edit);
        buttons->addButton(tr("Renumber"), QDialogButtonBox::AcceptRole)->setDefault(true);
        buttons->addButton(QDialogButtonBox::Cancel);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(changes, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(420, 380);
}

} // namespace wolgan
