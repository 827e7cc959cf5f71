#include "editor/forms/itemform.h"

#include "editor/forms/nodeaccess.h"
#include "editor/forms/referencerows.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace wolgan {

ItemForm::ItemForm(Session &session, QWidget *parent) : Form(session, parent)
{
    m_title = addLine(addRows(), tr("Title"), titleAccess(*this, tr("Edit title")));
    m_title->setObjectName(QStringLiteral("itemTitle"));
    column()->addSpacing(8);
    m_references = new ReferenceRows(*this, this);
    column()->addWidget(m_references);
    addPart(m_references);
    addHeading(tr("Text"));
    TextField *text =
        addText(textAccess(*this, tr("Edit text")), TextField::Kind::Markdown, tr("Text of the item"));
    text->setObjectName(QStringLiteral("itemText"));
    text->setMinimumLines(5);
    column()->addSpacing(8);
    m_figures = new FigureRows(*this, this);
    column()->addWidget(m_figures);
    addPart(m_figures);
    column()->addStretch();
}

void ItemForm::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void ItemForm::focusUrl()
{
    m_references->focusUrl();
}

} // namespace wolgan
