#include "editor/forms/figurerows.h"

#include "editor/document/utf8.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/session.h"
#include "editor/forms/thumbnail.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

FigureRows::FigureRows(Form &form, QWidget *parent) : RowList(form, tr("Figures"), tr("Add figure"), parent)
{
}

void FigureRows::setResolver(const FigureResolver &resolver)
{
    m_resolver = resolver;
    for (RowWidget *row : rows())
        static_cast<FigureRow *>(row)->showThumbnail();
}

QList<int> FigureRows::subjects() const
{
    const Outline &outline = form().session().document().outline();
    QList<int> figures;
    for (const int node : outline.children(form().node(), NodeKind::Figure))
        figures.append(outline.at(node).detail);
    return figures;
}

RowWidget *FigureRows::makeRow()
{
    return new FigureRow(form(), *this);
}

void FigureRows::add()
{
    Session &session = form().session();
    const Document &document = session.document();
    session.apply(edits::addFigure(document, form().node(), edits::proposedFigure(document)),
                  tr("Add figure"));
}

FigureRow::FigureRow(Form &form, FigureRows &list)
    : RowWidget(form, &list), m_list(list), m_thumbnail(new Thumbnail(this))
{
    auto *left = new QVBoxLayout;
    left->addWidget(m_thumbnail);
    left->addStretch();

    QFormLayout *fields = makeRows();
    fields->setVerticalSpacing(4);
    const auto add = [&](QByteArray edits::FigureFields::*part, ByteRange Figure::*range, const QString &name,
                         const QString &label) {
        LineField *field = addField(part, range, name, label);
        auto *caption = new QLabel(name, this);
        caption->setBuddy(field);
        fields->addRow(caption, form.noted(field, this));
        return field;
    };
    using edits::FigureFields;
    LineField *path = add(&FigureFields::path, &Figure::path, tr("File"), tr("Edit figure file"));
    add(&FigureFields::alt, &Figure::alt, tr("Alt text"), tr("Edit alternative text"));
    add(&FigureFields::width, &Figure::attributes, tr("Width"), tr("Edit figure width"));
    add(&FigureFields::caption, &Figure::caption, tr("Caption"), tr("Edit caption"));
    setFocusProxy(path);
    m_notes = form.makeNotes(*path, this);
    fields->addRow(m_notes);

    QToolButton *removeButton = makeButton(QStringLiteral("\u2715"), tr("Remove this figure"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(left);
    layout->addLayout(fields, 1);
    layout->addWidget(removeButton, 0, Qt::AlignTop);
    connect(removeButton, &QToolButton::clicked, this, &FigureRow::remove);
}

LineField *FigureRow::addField(QByteArray edits::FigureFields::*part, ByteRange Figure::*range,
                               const QString &name, const QString &label)
{
    const auto valid = [this](const Document &document) {
        return subject() >= 0 && subject() < document.outline().figures.size();
    };
    FieldAccess access = bytesAccess(
        [this, part, valid](const Document &document) {
            return valid(document) ? edits::figureFields(document, subject()).*part : QByteArray();
        },
        [this, part, valid](const Document &document, const QByteArray &value) {
            if (!valid(document))
                return TextEdit();
            edits::FigureFields fields = edits::figureFields(document, subject());
            fields.*part = value;
            return edits::setFigureFields(document, subject(), fields);
        },
        label,
        [this, range](const Document &document) { return document.outline().figures.at(subject()).*range; });
    auto *field = new LineField(form().session(), std::move(access), this);
    field->setAccessibleName(tr("Figure: %1").arg(name));
    addPart(field);
    return field;
}

QList<FindingPlace> FigureRow::findingPlaces() const
{
    const Figure &figure = form().session().document().outline().figures.at(subject());
    return RowWidget::findingPlaces() + QList<FindingPlace>{{figure.range, m_notes}};
}

void FigureRow::refreshRest()
{
    const Document &document = form().session().document();
    const QString path = toText(edits::figureFields(document, subject()).path);
    if (path == m_shownPath)
        return;
    m_shownPath = path;
    showThumbnail();
}

/// The file may have come or changed since.
void FigureRow::rebind()
{
    m_shownPath = QString();
    showThumbnail();
    RowWidget::rebind();
}

void FigureRow::showThumbnail()
{
    m_thumbnail->showFile(m_list.resolver() ? m_list.resolver()(m_shownPath) : QString());
}

void FigureRow::remove()
{
    form().finish();
    Session &session = form().session();
    session.apply(edits::removeFigure(session.document(), subject()), tr("Remove figure"));
}

} // namespace wolgan
