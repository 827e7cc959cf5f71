#include "editor/forms/sectionform.h"

#include "editor/document/edits/titles.h"
#include "editor/forms/fields/switchfield.h"
#include "editor/forms/nodeaccess.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace wolgan {

namespace {

FieldAccess partAccess(const Form &form, QByteArray edits::SectionTitle::*part, const QString &label)
{
    return bytesAccess(
        [&form, part](const Document &document) { return edits::sectionTitle(document, form.node()).*part; },
        [&form, part](const Document &document, const QByteArray &value) {
            edits::SectionTitle title = edits::sectionTitle(document, form.node());
            title.*part = value;
            return edits::setSectionTitle(document, form.node(), title);
        },
        label);
}

FieldAccess boldAccess(const Form &form, const QString &label)
{
    return {[&form](const Document &document) {
                const bool bold = edits::sectionTitle(document, form.node()).bold;
                return bold ? QStringLiteral("true") : QStringLiteral("false");
            },
            [&form](const Document &document, const QString &value) {
                edits::SectionTitle title = edits::sectionTitle(document, form.node());
                title.bold = value == QStringLiteral("true");
                return edits::setSectionTitle(document, form.node(), title);
            },
            label};
}

} // namespace

SectionForm::SectionForm(Session &session, QWidget *parent) : Form(session, parent)
{
    QFormLayout *rows = addRows();
    LineField *emoji =
        addLine(rows, tr("Emoji"), partAccess(*this, &edits::SectionTitle::emoji, tr("Edit emoji")));
    emoji->setObjectName(QStringLiteral("sectionEmoji"));
    emoji->setMaximumWidth(fontMetrics().averageCharWidth() * 12);
    FieldAccess title = partAccess(*this, &edits::SectionTitle::text, tr("Edit section title"));
    title.range = [this](const Document &document) { return document.outline().at(node()).title; };
    m_title = addLine(rows, tr("Title"), std::move(title));
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    auto *bold =
        new SwitchField(session, boldAccess(*this, tr("Bold section title")), tr("Bold title"), this);
    bold->setObjectName(QStringLiteral("sectionBold"));
    rows->addRow(QString(), bold);
    addPart(bold);
    addHeading(tr("Text before the first item"));
    TextField *text = addText(textAccess(*this, tr("Edit section text")), TextField::Kind::Markdown,
                              tr("Text before the first item"));
    text->setObjectName(QStringLiteral("sectionText"));
    column()->addSpacing(8);
    m_figures = new FigureRows(*this, this);
    column()->addWidget(m_figures);
    addPart(m_figures);
    column()->addStretch();
}

void SectionForm::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

} // namespace wolgan
