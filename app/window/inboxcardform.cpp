#include "app/window/inboxcardform.h"

#include "app/window/inboxactions.h"
#include "editor/document/webaddress.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace wolgan {

namespace {

/// What was written into a field, else what the card says.
QByteArray written(const QLineEdit &field, const QByteArray &part)
{
    return field.isModified() ? field.text().trimmed().toUtf8() : part;
}

} // namespace

InboxCardForm::InboxCardForm(QWidget *parent)
    : QWidget(parent), m_title(new QLineEdit(this)), m_note(new QLineEdit(this))
{
    m_title->setAccessibleName(tr("Title of the link"));
    m_note->setAccessibleName(tr("Note on the link"));
    m_note->setToolTip(tr("Becomes the item's text"));
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addRow(tr("Title"), m_title);
    layout->addRow(tr("Note"), m_note);
    layout->addRow(makeCleaned());
    connect(m_title, &QLineEdit::editingFinished, this, &InboxCardForm::save);
    connect(m_note, &QLineEdit::editingFinished, this, &InboxCardForm::save);
}

QWidget *InboxCardForm::makeCleaned()
{
    m_cleaned = new QWidget(this);
    m_cleanedText = new QLabel(m_cleaned);
    m_cleanedText->setWordWrap(true);
    auto *restore = new QPushButton(tr("Restore"), m_cleaned);
    restore->setToolTip(tr("Back to the address as it was pasted"));
    auto *keep = new QPushButton(tr("Keep"), m_cleaned);
    keep->setToolTip(tr("The clean address is right: forget the old one"));
    auto *layout = new QGridLayout(m_cleaned);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_cleanedText, 0, 0, 1, 2);
    layout->addWidget(restore, 1, 0);
    layout->addWidget(keep, 1, 1);
    connect(restore, &QPushButton::clicked, this, [this] {
        InboxCard card = m_card;
        card.url = card.original;
        card.original.clear();
        change(card);
    });
    connect(keep, &QPushButton::clicked, this, [this] {
        InboxCard card = m_card;
        card.original.clear();
        change(card);
    });
    return m_cleaned;
}

void InboxCardForm::setChosen(const QList<InboxCard> &cards)
{
    const InboxCard card = cards.size() == 1 ? cards.first() : InboxCard();
    const bool isSame = card.added == m_card.added && card.url == m_card.url;
    m_title->setEnabled(cards.size() == 1);
    m_note->setEnabled(cards.size() == 1);
    if (!isSame || !m_title->hasFocus())
        m_title->setText(QString::fromUtf8(card.title));
    if (!isSame || !m_note->hasFocus())
        m_note->setText(QString::fromUtf8(card.note));
    m_title->setPlaceholderText(cards.size() == 1 ? cardTitle(card) : QString());
    m_card = card;
    showCleaned();
}

void InboxCardForm::showCleaned()
{
    m_cleaned->setHidden(m_card.original.isEmpty());
    const QByteArrayList dropped = cleanUrl(m_card.original).dropped;
    m_cleanedText->setText(dropped.isEmpty()
                               ? tr("The address has the form of your other references.")
                               : tr("Cleaned of %1").arg(QString::fromUtf8(dropped.join(", "))));
    m_cleanedText->setToolTip(QString::fromUtf8(m_card.original));
}

void InboxCardForm::save()
{
    InboxCard card = m_card;
    card.title = written(*m_title, m_card.title);
    card.note = written(*m_note, m_card.note);
    if (!card.url.isEmpty())
        change(card);
}

void InboxCardForm::change(const InboxCard &after)
{
    if (after != m_card)
        Q_EMIT changed(std::exchange(m_card, after), after);
}

bool InboxCardForm::canEdit() const
{
    return m_title->isEnabled();
}

void InboxCardForm::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
}

} // namespace wolgan
