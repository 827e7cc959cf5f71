#include "editor/forms/figurerows.h"

#include "editor/document/utf8.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/session.h"
#include "editor/forms/thumbnail.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace wolgan {

namespace {

/// Numbers in the figures' names that are in order stay so.
void applyInOrder(Session &session, const TextEdit &edit, const QString &label)
{
    session.apply(edits::keptFigureOrder(session.document(), edit), label);
}

} // namespace

FigureRows::FigureRows(Form &form, QWidget *parent)
    : RowList(form, tr("Figures"), tr("Add figure"), parent), m_problem(makeHint({}, this))
{
    layout()->addWidget(m_problem);
    m_problem->setObjectName(QStringLiteral("figureProblem"));
    m_problem->hide();
    connect(&form.session(), &Session::figuresRenamed, this, &FigureRows::showThumbnails);
}

void FigureRows::rebind()
{
    m_problem->hide();
    RowList::rebind();
}

std::optional<QByteArray> FigureRows::import(const FigureSource &source)
{
    const Document &document = form().session().document();
    FigureSource named = source;
    named.name = toText(edits::proposedFigure(document, m_pattern).path);
    const auto path = m_importer(named);
    m_problem->setVisible(!path);
    m_problem->setText(path ? QString() : path.error());
    return path ? std::optional(path->toUtf8()) : std::nullopt;
}

bool FigureRows::wants(const Offer &offer) const
{
    return m_importer && holdsPictures(offer.mime);
}

void FigureRows::take(const QMimeData &mime)
{
    Session &session = form().session();
    for (const FigureSource &source : picturesIn(mime)) {
        const std::optional<QByteArray> path = import(source);
        if (!path)
            return;
        edits::FigureFields fields = edits::proposedFigure(session.document(), m_pattern);
        fields.path = *path;
        applyInOrder(session, edits::addFigure(session.document(), form().node(), fields), tr("Add figure"));
    }
    if (!rows().isEmpty())
        rows().last()->setFocus();
}

bool FigureRows::canMove(int, int) const
{
    return true;
}

void FigureRows::move(int from, int to)
{
    Session &session = form().session();
    applyInOrder(session,
                 edits::swapFigures(session.document(), rows().at(from)->subject(), rows().at(to)->subject()),
                 tr("Move figure"));
}

void FigureRows::setResolver(const FigureResolver &resolver)
{
    m_resolver = resolver;
    showThumbnails();
}

void FigureRows::showThumbnails()
{
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
    applyInOrder(session,
                 edits::addFigure(document, form().node(), edits::proposedFigure(document, m_pattern)),
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
    QToolButton *chooseButton = makeButton(tr("Choose…"), tr("Choose the figure's picture file"), this);
    add(&FigureFields::width, &Figure::attributes, tr("Width"), tr("Edit figure width"));
    add(&FigureFields::caption, &Figure::caption, tr("Caption"), tr("Edit caption"));
    LineField *classes =
        add(&FigureFields::classes, &Figure::attributes, tr("Classes"), tr("Edit figure classes"));
    classes->setPlaceholderText(QStringLiteral(".shadow .left"));
    classes->setToolTip(tr("Classes of the site's style sheet with their dots: .shadow, .left, .right, "
                           ".normal, .w-50, .w-75, .light, "
                           ".dark"));
    setFocusProxy(path);
    m_notes = form.makeNotes(*path, this);
    fields->addRow(m_notes);

    QHBoxLayout *buttons = makeMoveButtons();
    QToolButton *removeButton = makeButton(QStringLiteral("\u2715"), tr("Remove this figure"), this);
    buttons->addWidget(removeButton);
    auto *right = new QVBoxLayout;
    right->addLayout(buttons);
    right->addWidget(chooseButton, 0, Qt::AlignRight);
    right->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(left);
    layout->addLayout(fields, 1);
    layout->addLayout(right);
    connect(chooseButton, &QToolButton::clicked, this, &FigureRow::choose);
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

void FigureRow::choose()
{
    form().finish();
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Choose a picture"), {}, tr("Pictures (%1)").arg(picturePatterns().join(QLatin1Char(' '))));
    const std::optional<QByteArray> path = file.isEmpty() ? std::nullopt : m_list.import({file, {}, {}});
    if (!path)
        return;
    Session &session = form().session();
    edits::FigureFields fields = edits::figureFields(session.document(), subject());
    fields.path = *path;
    applyInOrder(session, edits::setFigureFields(session.document(), subject(), fields),
                 tr("Choose figure file"));
}

void FigureRow::remove()
{
    form().finish();
    Session &session = form().session();
    applyInOrder(session, edits::removeFigure(session.document(), subject()), tr("Remove figure"));
}

} // namespace wolgan
