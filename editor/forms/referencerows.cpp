#include "editor/forms/referencerows.h"

#include "editor/document/edits/references.h"
#include "editor/document/edits/sharing.h"
#include "editor/document/edits/titles.h"
#include "editor/document/utf8.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/mutedlabel.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/pastedurl.h"
#include "editor/forms/referencepicker.h"
#include "editor/forms/session.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QToolButton>

namespace wolgan {

namespace {

constexpr int shownUses = 4;     // further ones are counted
constexpr int longestTitle = 40; // UTF-16 units of a title among the other uses

bool isTextWidget(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget(); // of a text's viewport
    return qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget) ||
           qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(parent) ||
           qobject_cast<const QTextEdit *>(parent);
}

/// Where a reference stands, in words.
QString placeName(const Document &document, int reference)
{
    const Outline &outline = document.outline();
    const int node =
        formNode(outline, outline.nodeAt(document.footnotes().references.at(reference).range.begin));
    if (outline.at(node).kind == NodeKind::Intro)
        return ReferenceRows::tr("Intro");
    QString name = plainTitle(edits::title(document, node));
    if (name.size() > longestTitle)
        name = name.first(longestTitle - 1) + QStringLiteral("\u2026");
    return name;
}

} // namespace

ReferenceRows::ReferenceRows(Form &form, QWidget *parent)
    : RowList(form, tr("References"), tr("Add reference"), parent),
      m_share(makeButton(tr("Share…"), tr("Use a reference of another item here, too"), this))
{
    addButton(m_share);
    connect(m_share, &QToolButton::clicked, this, &ReferenceRows::choose);
}

void ReferenceRows::choose()
{
    form().finish();
    auto *picker = new ReferencePicker(form().session().document(), form().node(), this);
    connect(picker, &ReferencePicker::picked, this, &ReferenceRows::share);
    picker->openBelow(*m_share);
}

void ReferenceRows::share(int definition)
{
    Session &session = form().session();
    session.apply(edits::shareReference(session.document(), form().node(), definition),
                  tr("Share reference"));
    if (!rows().isEmpty())
        rows().last()->setFocus();
}

/// An address has no place in a title, nor beside the fields; elsewhere it is what the author puts there.
bool ReferenceRows::wants(const Offer &offer) const
{
    if (loneUrl(offer.mime).isEmpty())
        return false;
    if (&offer.at == m_title)
        return offer.dropped || !m_title->hasSelectedText() || m_title->selectedText() == m_title->text();
    return !isTextWidget(offer.at);
}

void ReferenceRows::take(const QMimeData &mime)
{
    takeUrl(loneUrl(mime));
}

bool ReferenceRows::takeFirstUrl(const QString &url)
{
    for (const RowWidget *row : rows()) {
        if (!static_cast<const ReferenceRow *>(row)->url().isEmpty())
            return false;
    }
    takeUrl(url);
    return true;
}

/// The new title is the author's to change.
void ReferenceRows::takeUrl(const QString &url)
{
    Session &session = form().session();
    session.apply(addUrl(session.document(), form().node(), url), tr("Add reference"));
    for (RowWidget *row : rows()) {
        auto *reference = static_cast<ReferenceRow *>(row);
        if (reference->url() == url)
            reference->focusTitle();
    }
}

/// Place of a row's reference among those in the heading, -1 where it stands in the text.
int ReferenceRows::placeInHeading(int row) const
{
    const Document &document = form().session().document();
    const ByteRange heading = document.outline().at(form().node()).heading;
    return static_cast<int>(document.footnotes().referencesIn(heading).indexOf(rows().at(row)->subject()));
}

bool ReferenceRows::canMove(int from, int to) const
{
    return placeInHeading(from) >= 0 && placeInHeading(to) >= 0;
}

void ReferenceRows::move(int from, int to)
{
    Session &session = form().session();
    session.apply(
        edits::moveReference(session.document(), form().node(), placeInHeading(from), placeInHeading(to)),
        tr("Move reference"));
}

/// Each definition once, though it may be called twice.
QList<int> ReferenceRows::subjects() const
{
    const Document &document = form().session().document();
    QList<int> found, definitions;
    for (const int reference :
         document.footnotes().referencesIn(document.outline().at(form().node()).range)) {
        const int definition = document.footnotes().references.at(reference).definition;
        if (definition >= 0 && definitions.contains(definition))
            continue;
        definitions.append(definition);
        found.append(reference);
    }
    return found;
}

RowWidget *ReferenceRows::makeRow()
{
    return new ReferenceRow(form(), this);
}

/// A reference usually bears the title of what it is about.
void ReferenceRows::add()
{
    Session &session = form().session();
    const QByteArray title = plainTitle(edits::title(session.document(), form().node())).toUtf8();
    session.apply(edits::addReference(session.document(), form().node(), title, {}), tr("Add reference"));
}

/// What is wrong with a heading beside its title is wrong with its references.
ByteRange ReferenceRows::range() const
{
    return form().session().document().outline().at(form().node()).heading;
}

void ReferenceRows::focusUrl()
{
    if (!rows().isEmpty())
        static_cast<ReferenceRow *>(rows().first())->focusUrl();
}

ReferenceRow::ReferenceRow(Form &form, QWidget *parent)
    : RowWidget(form, parent), m_number(new MutedLabel({}, this)), m_undefined(makeHint({}, this)),
      m_title(new LineField(form.session(), titleAccess(), this)),
      m_url(new LineField(form.session(), urlAccess(), this)), m_notes(form.makeNotes(*m_url, this))
{
    m_number->setToolTip(tr("The footnote number that the site shows; it is never typed"));
    m_number->setMinimumWidth(labelWidth(*this));
    m_number->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Reference title"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_url->setAccessibleName(tr("Reference URL"));
    m_url->setObjectName(QStringLiteral("referenceUrl"));
    QHBoxLayout *buttons = makeMoveButtons();
    QToolButton *removeButton = makeButton(QStringLiteral("\u2715"), tr("Remove this reference"), this);
    buttons->addWidget(removeButton);
    m_otherUses = new QLabel(this);
    m_otherUses->setWordWrap(true);
    m_otherUses->setTextFormat(Qt::RichText);
    m_otherUses->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_otherUses->setObjectName(QStringLiteral("otherUses"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_undefined, 0, 1);
    grid->addLayout(buttons, 0, 2);
    grid->addWidget(m_url, 1, 1, 1, 2);
    grid->addWidget(m_notes, 2, 1, 1, 2);
    grid->addWidget(m_otherUses, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_url);
    addPart(m_title);
    addPart(m_url);
    connect(removeButton, &QToolButton::clicked, this, &ReferenceRow::remove);
    connect(m_otherUses, &QLabel::linkActivated, this,
            [this](const QString &place) { this->form().session().select(place.toLongLong()); });
}

int ReferenceRow::definition() const
{
    const auto &references = form().session().document().footnotes().references;
    return subject() >= 0 && subject() < references.size() ? references.at(subject()).definition : -1;
}

FieldAccess ReferenceRow::titleAccess() const
{
    return bytesAccess(
        [this](const Document &document) {
            return definition() < 0 ? QByteArray() : edits::referenceTitle(document, definition());
        },
        [this](const Document &document, const QByteArray &value) {
            return definition() < 0 ? TextEdit() : edits::setReferenceTitle(document, definition(), value);
        },
        tr("Edit reference title"));
}

FieldAccess ReferenceRow::urlAccess() const
{
    return bytesAccess(
        [this](const Document &document) {
            return definition() < 0 ? QByteArray() : edits::referenceUrl(document, definition());
        },
        [this](const Document &document, const QByteArray &value) {
            return definition() < 0 ? TextEdit()
                                    : edits::setReferenceUrl(document, definition(), value.trimmed());
        },
        tr("Edit reference URL"));
}

QList<FindingPlace> ReferenceRow::findingPlaces() const
{
    const Footnotes &footnotes = form().session().document().footnotes();
    QList<FindingPlace> places{{footnotes.references.at(subject()).range, m_notes}};
    if (definition() >= 0)
        places.append({footnotes.definitions.at(definition()).range, m_notes});
    return places;
}

void ReferenceRow::refreshRest()
{
    const Document &document = form().session().document();
    const bool defined = definition() >= 0;
    const int number = document.footnotes().shownNumbers().value(subject());
    m_number->setText(number > 0 ? QString::number(number) : QStringLiteral("\u2013"));
    m_number->setAccessibleName(tr("Footnote number %1").arg(number));
    m_undefined->setVisible(!defined);
    m_title->setVisible(defined);
    m_url->setVisible(defined);
    if (!defined) {
        const FootnoteReference &reference = document.footnotes().references.at(subject());
        m_undefined->setText(tr("%1 has no definition").arg(toText(document.text(reference.range))));
    }
    showOtherUses();
}

/// Links to the other items that call the same definition.
void ReferenceRow::showOtherUses()
{
    const Document &document = form().session().document();
    const ByteRange own = document.outline().at(form().node()).range;
    QStringList links, names;
    int more = 0;
    for (const int use : edits::otherUses(document, subject())) {
        const qsizetype place = document.footnotes().references.at(use).range.begin;
        const QString name = own.contains(place) ? QString() : placeName(document, use);
        if (name.isEmpty() || names.contains(name))
            continue;
        if (names.size() == shownUses) {
            ++more;
            continue;
        }
        names.append(name);
        links.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(place).arg(name.toHtmlEscaped()));
    }
    const QString all = more > 0 ? tr("Also used in: %1 and %n more", nullptr, more) : tr("Also used in: %1");
    m_otherUses->setVisible(!links.isEmpty());
    m_otherUses->setText(all.arg(links.join(QStringLiteral(", "))));
    m_otherUses->setAccessibleName(all.arg(names.join(QStringLiteral(", "))));
}

QString ReferenceRow::url() const
{
    return m_url->text();
}

void ReferenceRow::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

void ReferenceRow::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

void ReferenceRow::remove()
{
    form().finish();
    Session &session = form().session();
    session.apply(edits::removeReference(session.document(), subject()), tr("Remove reference"));
}

} // namespace wolgan
