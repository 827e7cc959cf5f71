#include "app/window/inboxpanel.h"

#include "app/window/blogactions.h"
#include "app/window/inboxactions.h"
#include "app/window/inboxcardform.h"
#include "app/window/inboxdelegate.h"
#include "app/window/inboxlist.h"
#include "editor/forms/mutedlabel.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/session.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wolgan {

namespace {

constexpr int numberKeys = 9;
constexpr int usualWidth = 36; // letters

/// Wraps, at whatever width the panel has: a long text must not widen it.
void wrap(QLabel *label)
{
    label->setWordWrap(true);
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
}

QLabel *makeNote(const QString &text, QWidget *parent)
{
    auto *note = new MutedLabel(text, parent);
    wrap(note);
    note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    note->setContentsMargins(8, 16, 8, 8);
    return note;
}

template<typename Layout>
Layout *plainLayout(QWidget *widget)
{
    auto *layout = new Layout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

/// A line of words with a button behind them.
QWidget *makeLine(QLabel *text, QPushButton *button)
{
    auto *line = new QWidget;
    wrap(text);
    auto *layout = plainLayout<QHBoxLayout>(line);
    layout->addWidget(text, 1);
    layout->addWidget(button);
    return line;
}

} // namespace

InboxPanel::InboxPanel(InboxActions &inbox, BlogActions &blog, const Session &session, QWidget *parent)
    : QWidget(parent), m_inbox(inbox), m_blog(blog), m_session(session), m_pages(new QStackedWidget(this))
{
    setAcceptDrops(true);
    m_pages->addWidget(makeMessage());
    m_pages->addWidget(makeInbox());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(m_pages);
    connect(&m_inbox, &InboxActions::changed, this, &InboxPanel::showInbox);
    connect(&m_blog.index(), &BlogIndexFeed::changed, this, &InboxPanel::showInbox);
    showInbox();
}

/// One width whatever it shows, as the dock takes it each time that this changes.
QSize InboxPanel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * usualWidth, QWidget::sizeHint().height()};
}

QWidget *InboxPanel::makeMessage()
{
    auto *page = new QWidget(m_pages);
    m_open = new QPushButton(tr("Open blog…"), page);
    m_open->setToolTip(tr("Choose the folder that holds the blog's _config.yml"));
    auto *layout = plainLayout<QVBoxLayout>(page);
    layout->addWidget(
        makeNote(tr("No blog is open. Open the folder of your Jekyll blog to collect links for it."), page));
    layout->addWidget(m_open, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, &m_blog, &BlogActions::choose);
    return page;
}

QWidget *InboxPanel::makeInbox()
{
    auto *page = new QWidget(m_pages);
    auto *layout = plainLayout<QVBoxLayout>(page);
    layout->addWidget(makeField());
    layout->addWidget(makeList(), 1);
    m_nothing =
        makeNote(tr("Nothing collected yet.\n\nPaste or drop links here: one or many, text with links "
                    "in it, a browser's bookmark file, an OPML or a JSON list."),
                 page);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(makeNotice());
    layout->addWidget(makeCard());
    layout->addWidget(makeTitles());
    return page;
}

QWidget *InboxPanel::makeField()
{
    m_field = new QLineEdit(m_pages);
    m_field->setPlaceholderText(tr("Paste links…"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("New links"));
    m_field->setToolTip(tr("One address or any text with addresses in it; what is typed is added by Return"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_inbox.add(m_field->text().toUtf8());
        m_field->clear();
    });
    return m_field;
}

QWidget *InboxPanel::makeList()
{
    m_list = new InboxList(m_pages);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new InboxDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Collected links"));
    m_list->installEventFilter(this);
    connect(m_list, &InboxList::dragWanted, this, &InboxPanel::dragCards);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPanel::showCard);
    return m_list;
}

QWidget *InboxPanel::makeNotice()
{
    m_noticeText = new QLabel;
    m_undo = new QPushButton(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo the last change of the inbox"));
    m_notice = makeLine(m_noticeText, m_undo);
    connect(m_undo, &QPushButton::clicked, &m_inbox, &InboxActions::undo);
    return m_notice;
}

QWidget *InboxPanel::makeCard()
{
    m_card = new QWidget(m_pages);
    m_form = new InboxCardForm(m_card);
    auto *sort = new QPushButton(tr("Sort into a section"), m_card);
    sort->setToolTip(tr("Return, or the number of the section; or drag the links onto the outline"));
    m_sections = new QMenu(sort);
    sort->setMenu(m_sections);
    auto *layout = plainLayout<QVBoxLayout>(m_card);
    layout->addWidget(m_form);
    layout->addWidget(sort);
    connect(m_form, &InboxCardForm::changed, &m_inbox, &InboxActions::change);
    connect(m_sections, &QMenu::aboutToShow, this, &InboxPanel::fillSections);
    return m_card;
}

QWidget *InboxPanel::makeTitles()
{
    auto *titles = new QWidget(m_pages);
    m_fetch = new QCheckBox(tr("Ask pages for their titles"), titles);
    m_fetch->setToolTip(tr("Opens each new address once, in the background, to read its title"));
    m_fetch->setChecked(m_inbox.titles().isEnabled());
    m_titlesText = new MutedLabel({}, titles);
    m_retry = new QPushButton(tr("Try again"), titles);
    m_retry->setAccessibleName(tr("Ask again for the titles that are missing"));
    auto *layout = plainLayout<QVBoxLayout>(titles);
    layout->addWidget(makeLine(m_titlesText, m_retry));
    layout->addWidget(m_fetch);
    connect(m_fetch, &QCheckBox::toggled, &m_inbox, &InboxActions::setFetchesTitles);
    connect(m_retry, &QPushButton::clicked, &m_inbox, &InboxActions::retryTitles);
    return titles;
}

void InboxPanel::focusField()
{
    QWidget *target = m_pages->currentIndex() == 0 ? static_cast<QWidget *>(m_open) : m_field;
    target->setFocus(Qt::ShortcutFocusReason);
}

void InboxPanel::showInbox()
{
    m_pages->setCurrentIndex(m_blog.index().root().isEmpty() ? 0 : 1);
    showRows();
    showNotice();
    showTitles();
    showCard();
}

void InboxPanel::showRows()
{
    QList<InboxRow> rows;
    for (const InboxCard &card : m_inbox.cards()) {
        const FetchedTitle *failed = m_inbox.titles().failure(card.url);
        rows.append({card, m_inbox.titles().isAsked(card.url), failed ? failed->failure : QString()});
    }
    const int row = m_list->currentIndex().row();
    const bool hadChosen = !chosen().isEmpty();
    m_model.setRows(rows);
    if (hadChosen && chosen().isEmpty() && !rows.isEmpty()) // the next one takes its place
        m_list->setCurrentIndex(m_model.index(qBound(0, row, m_model.rowCount() - 1)));
    m_list->setHidden(rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
}

void InboxPanel::showNotice()
{
    const QString &error = m_inbox.error();
    const QString undo = m_inbox.undoLabel();
    m_noticeText->setText(error.isEmpty() ? undo : error);
    m_notice->setHidden(error.isEmpty() && undo.isEmpty());
    m_undo->setHidden(!error.isEmpty());
}

/// How many titles are on their way, else how many are missing.
void InboxPanel::showTitles()
{
    int asked = 0, failed = 0, offline = 0;
    for (const InboxCard &card : m_inbox.cards()) {
        const FetchedTitle *failure = m_inbox.titles().failure(card.url);
        asked += m_inbox.titles().isAsked(card.url) ? 1 : 0;
        failed += failure && card.title.isEmpty() ? 1 : 0;
        offline += failure && card.title.isEmpty() && failure->isOffline ? 1 : 0;
    }
    if (asked > 0)
        m_titlesText->setText(tr("Asking %n page(s)…", nullptr, asked));
    else if (failed > 0 && offline == failed)
        m_titlesText->setText(tr("No connection: %n title(s) missing", nullptr, failed));
    else
        m_titlesText->setText(tr("%n page(s) gave no title", nullptr, failed));
    m_titlesText->setVisible(asked + failed > 0);
    m_retry->setVisible(asked == 0 && failed > 0);
}

void InboxPanel::showCard()
{
    m_card->setHidden(chosen().isEmpty());
    m_form->setChosen(chosen());
}

QList<InboxCard> InboxPanel::chosen() const
{
    return m_model.cardsAt(m_list->selectionModel()->selectedIndexes());
}

QList<int> InboxPanel::sections() const
{
    return m_session.document().outline().ofKind(NodeKind::Section);
}

void InboxPanel::fillSections()
{
    m_sections->clear();
    int number = 0;
    for (const int section : sections()) {
        const Document &document = m_session.document();
        const QString title = plainTitle(document.text(document.outline().at(section).title))
                                  .replace(u'&', QLatin1String("&&"));
        QAction *action = m_sections->addAction(
            ++number <= numberKeys ? QStringLiteral("&%1  %2").arg(number).arg(title) : title);
        connect(action, &QAction::triggered, this, [this, section] { sortInto(section); });
    }
    if (m_sections->isEmpty())
        m_sections->addAction(tr("Open a post with sections first"))->setEnabled(false);
}

void InboxPanel::chooseSection()
{
    const QPoint below = m_list->visualRect(m_list->currentIndex()).bottomLeft();
    fillSections();
    m_sections->setActiveAction(m_sections->actions().first());
    m_sections->popup(m_list->viewport()->mapToGlobal(below));
}

void InboxPanel::sortInto(int section)
{
    m_form->save();
    m_inbox.sortInto(chosen(), section);
}

/// What is dropped on the outline, or anywhere else in the post, is in the post then.
void InboxPanel::dragCards()
{
    const QList<InboxCard> cards = chosen();
    if (cards.isEmpty())
        return;
    const QByteArray before = m_session.document().bytes();
    auto *drag = new QDrag(m_list); // Qt's own when done
    drag->setMimeData(m_model.mimeData(m_list->selectionModel()->selectedIndexes()));
    if (drag->exec(Qt::CopyAction) != Qt::IgnoreAction && before != m_session.document().bytes())
        m_inbox.sorted(cards);
}

/// With its titles, where a browser gives them along.
bool InboxPanel::pressedInField(const QKeyEvent &event)
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (event.matches(QKeySequence::Paste) && mime && m_field->text().isEmpty())
        m_inbox.add(*mime);
    else if (event.key() == Qt::Key_Down && m_model.rowCount() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

bool InboxPanel::pressedInList(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Delete) || event.key() == Qt::Key_Backspace)
        m_inbox.remove(chosen());
    else if (event.matches(QKeySequence::Undo))
        m_inbox.undo();
    else if (event.matches(QKeySequence::Paste))
        m_inbox.add(*QGuiApplication::clipboard()->mimeData());
    else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && !chosen().isEmpty())
        chooseSection();
    else if (event.key() == Qt::Key_F2 && m_form->canEdit())
        m_form->focusTitle();
    else
        return pressedNumber(event);
    return true;
}

bool InboxPanel::pressedNumber(const QKeyEvent &event)
{
    const int number = event.key() - Qt::Key_1;
    const bool isNumber = number >= 0 && number < numberKeys &&
                          (event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier);
    if (!isNumber || chosen().isEmpty())
        return false;
    if (number < sections().size())
        sortInto(sections().at(number));
    else
        Q_EMIT m_inbox.message(tr("The open post has no section %1.").arg(number + 1));
    return true;
}

bool InboxPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    return watched == m_list ? pressedInList(key) : pressedInField(key);
}

void InboxPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_pages->currentIndex() == 1 && event->source() != m_list && InboxActions::canAdd(*event->mimeData()))
        event->acceptProposedAction();
}

void InboxPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_inbox.add(*event->mimeData());
}

void InboxPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_inbox.setOnShow(true);
}

void InboxPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_inbox.setOnShow(false);
}

} // namespace wolgan
