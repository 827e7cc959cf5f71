#include "editor/forms/itemform.h"

#include "editor/document/edits/bullets.h"
#include "editor/document/edits/titles.h"
#include "editor/document/lines.h"
#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/nodeaccess.h"
#include "editor/forms/referencerows.h"
#include "editor/forms/session.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace wolgan {

namespace {

FieldAccess urlAccess(const Form &form, const QString &label)
{
    return bytesAccess([&form](const Document &document) { return edits::itemUrl(document, form.node()); },
                       [&form](const Document &document, const QByteArray &value) {
                           return edits::setItemUrl(document, form.node(), value);
                       },
                       label);
}

} // namespace

ItemForm::ItemForm(Session &session, QWidget *parent) : Form(session, parent)
{
    m_rows = addRows();
    m_title = addLine(m_rows, tr("Title"), titleAccess(*this, tr("Edit title")));
    m_title->setObjectName(QStringLiteral("itemTitle"));
    m_url = addLine(m_rows, tr("URL"), urlAccess(*this, tr("Edit URL")));
    m_url->setObjectName(QStringLiteral("itemUrl"));
    m_urlRow = m_rows->rowCount() - 1;
    m_url->setPlaceholderText(QStringLiteral("https://"));
    column()->addSpacing(8);
    m_references = new ReferenceRows(*this, this);
    m_references->setTitleField(m_title);
    column()->addWidget(m_references);
    addPart(m_references);
    addHeading(tr("Points"));
    m_points = new PointsField(session, textAccess(*this, tr("Edit text")), this);
    m_points->setAccessibleName(tr("Points of the item"));
    m_points->setToolTip(tr("Enter begins a new point, Tab nests it, Alt+Up and Alt+Down move it"));
    m_points->setObjectName(QStringLiteral("itemText"));
    m_points->setUrlHandler(
        [this](const QString &url) { return !isBullet() && m_references->takeFirstUrl(url); });
    connect(m_points, &PointsField::caretMoved, this, [this] {
        if (m_points->hasFocus() && !m_points->isComposing())
            Q_EMIT caretMoved();
    });
    column()->addWidget(m_points);
    FindingNotes *notes = makeNotes(*m_points, this);
    column()->addWidget(notes);
    m_points->setNotes(notes);
    addPart(m_points);
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

qsizetype ItemForm::splitOffset() const
{
    const Document &document = session().document();
    const std::optional<qsizetype> offset = m_points->splitOffset();
    if (!offset || isBullet())
        return -1;
    const qsizetype byte = edits::byteInText(document, node(), *offset);
    const qsizetype line = wholeLines(document.bytes(), {byte, byte}).begin;
    return line > document.outline().at(node()).text.begin ? line : -1;
}

/// A new point is in the text from its first letter on; until then the blank line behind the text stands for
/// it.
std::optional<qsizetype> ItemForm::caret() const
{
    if (!m_points->hasFocus())
        return {};
    const Document &document = session().document();
    if (const std::optional<qsizetype> offset = m_points->caretOffset())
        return edits::byteInText(document, node(), *offset);
    const ByteRange text = document.outline().at(node()).text;
    const qsizetype behind = wholeLines(document.bytes(), text).end;
    const bool isOwn = behind > contentEnd(document.bytes(), text) &&
                       formNode(document.outline(), document.outline().nodeAt(behind)) == node();
    return !text.isEmpty() && isOwn ? std::optional(behind) : std::nullopt;
}

void ItemForm::focusUrl()
{
    if (isBullet())
        m_url->setFocus(Qt::ShortcutFocusReason);
    else
        m_references->focusUrl();
}

void ItemForm::insertReference()
{
    m_references->addRow();
}

void ItemForm::insertFigure()
{
    m_figures->addRow();
}

void ItemForm::refreshRest()
{
    m_rows->setRowVisible(m_urlRow, isBullet());
}

/// A bullet's title is a link: it has an address of its own.
bool ItemForm::isBullet() const
{
    return session().document().outline().at(node()).isBullet();
}

} // namespace wolgan
