#include "editor/forms/referencerows.h"

#include "editor/document/edits/references.h"
#include "editor/document/edits/titles.h"
#include "editor/document/utf8.h"
#include "editor/forms/form.h"
#include "editor/forms/formlook.h"
#include "editor/forms/mutedlabel.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/session.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace wolgan {

ReferenceRows::ReferenceRows(Form &form, QWidget *parent)
    : RowList(form, tr("References"), tr("Add reference"), parent)
{
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
    QToolButton *removeButton = makeButton(QStringLiteral("\u2715"), tr("Remove this reference"), this);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_undefined, 0, 1);
    grid->addWidget(removeButton, 0, 2);
    grid->addWidget(m_url, 1, 1);
    grid->addWidget(m_notes, 2, 1);
    grid->setColumnStretch(1, 1);
    setTabOrder(m_title, m_url);
    setTabOrder(m_url, removeButton);
    setFocusProxy(m_url);
    addPart(m_title);
    addPart(m_url);
    connect(removeButton, &QToolButton::clicked, this, &ReferenceRow::remove);
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
