#include "editor/forms/findbar.h"

#include "editor/forms/formlook.h"
#include "editor/forms/mutedlabel.h"
#include "editor/forms/session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int pauseAfterEdit = 200; // ms
constexpr int rememberedSearches = 20;
constexpr int labelLength = 24; // characters of a text that an undo step names

enum Scope { WholePost, WithoutFrontMatter, SelectedNode };

QString inLabel(const QString &text)
{
    return text.size() > labelLength ? text.first(labelLength - 1) + u'…' : text;
}

} // namespace

FindBar::FindBar(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_text(new QComboBox(this)), m_with(new QLineEdit(this)),
      m_replacing(new QWidget(this)), m_count(new MutedLabel({}, this)), m_error(new QLabel(this)),
      m_case(addOption(QStringLiteral("Aa"), tr("Match case"))),
      m_words(addOption(tr("Word"), tr("Whole words only"))),
      m_pattern(addOption(QStringLiteral(".*"), tr("Regular expression"))), m_scope(new QComboBox(this))
{
    m_text->setEditable(true);
    m_text->setCompleter(nullptr);
    m_text->setInsertPolicy(QComboBox::NoInsert);
    m_text->setMinimumContentsLength(6);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setObjectName(QStringLiteral("findText"));
    m_text->setAccessibleName(tr("Find"));
    m_text->lineEdit()->setPlaceholderText(tr("Find"));
    m_with->setObjectName(QStringLiteral("replaceText"));
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setMinimumWidth(0);
    m_scope->addItems({tr("Whole post"), tr("Without front matter"), tr("This item or section")});
    m_scope->setAccessibleName(tr("Where to look"));
    m_scope->setMinimumContentsLength(6);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_error->setObjectName(QStringLiteral("findError"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_replacing->hide();
    m_soon.setSingleShot(true);
    addWidgets();
    connectParts();
    hide();
}

QToolButton *FindBar::addOption(const QString &text, const QString &name)
{
    QToolButton *button = makeButton(text, name, this);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &FindBar::termsChanged);
    return button;
}

void FindBar::addWidgets()
{
    QToolButton *previous = makeButton(QStringLiteral("↑"), tr("Previous match"), this);
    QToolButton *next = makeButton(QStringLiteral("↓"), tr("Next match"), this);
    QToolButton *close = makeButton(QStringLiteral("✕"), tr("Close"), this);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *one = new QPushButton(tr("Replace"), m_replacing);
    auto *all = new QPushButton(tr("Replace all"), m_replacing);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    const auto addRow = [](const QList<QWidget *> &widgets) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        return row;
    };
    QHBoxLayout *top = addRow({m_text, previous, next, close});
    top->setStretch(0, 1);
    QHBoxLayout *options = addRow({m_case, m_words, m_pattern, m_scope, m_count});
    options->insertStretch(4, 1);
    m_replacing->setLayout(addRow({m_with, one, all}));
    column->addLayout(top);
    column->addWidget(m_replacing);
    column->addLayout(options);
    column->addWidget(m_error);
}

void FindBar::connectParts()
{
    addKey(m_text, Qt::Key_Return, [this] { step(1); });
    addKey(m_text, Qt::Key_Enter, [this] { step(1); });
    addKey(m_text, Qt::SHIFT | Qt::Key_Return, [this] { step(-1); });
    addKey(m_with, Qt::Key_Return, [this] { replaceOne(); });
    addKey(m_with, Qt::CTRL | Qt::ALT | Qt::Key_Return, [this] { replaceAll(); });
    addKey(this, Qt::Key_Escape, [this] { hide(); });
    connect(m_text, &QComboBox::editTextChanged, this, &FindBar::termsChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FindBar::termsChanged);
    connect(&m_soon, &QTimer::timeout, this, &FindBar::begin);
    connect(&m_searcher, &Searcher::done, this, &FindBar::take);
    connect(&m_session, &Session::changed, this, &FindBar::documentChanged);
    connect(&m_session, &Session::selectionChanged, this, &FindBar::selectionMoved);
}

void FindBar::addKey(QWidget *widget, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *shortcut = new QShortcut(keys, widget);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, run);
}

void FindBar::open(const QString &text, bool replacing)
{
    const bool wasOpen = isVisible();
    m_replacing->setVisible(replacing);
    show();
    if (!text.isEmpty() && text != m_text->currentText())
        m_text->setEditText(text);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->lineEdit()->selectAll();
    if (wasOpen)
        return;
    leaveMatch();
    termsChanged();
}

/// Goes on from what is selected.
void FindBar::leaveMatch()
{
    m_current = -1;
    m_place = m_session.selection();
    m_part = m_session.document().outline().at(m_session.selectedNode()).range;
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous() || isVisibleTo(parentWidget()))
        return; // the window was hidden, not the bar
    m_searcher.cancel();
    m_stale = true;
    Q_EMIT matchesChanged({});
    Q_EMIT closed();
}

SearchTerms FindBar::terms() const
{
    return {m_text->currentText(), m_case->isChecked(), m_words->isChecked(), m_pattern->isChecked()};
}

ByteRange FindBar::scope() const
{
    const Document &document = m_session.document();
    if (m_scope->currentIndex() == SelectedNode)
        return m_part;
    return m_scope->currentIndex() == WithoutFrontMatter ? document.body()
                                                         : ByteRange{0, document.bytes().size()};
}

// Searching

/// The author looks for something else: the nearest match from where he began is shown.
void FindBar::termsChanged()
{
    m_stale = true;
    m_wanted = Step::Here;
    if (isVisible())
        begin();
}

void FindBar::documentChanged(const TextEdit &edit)
{
    m_stale = true;
    m_searcher.cancel();
    m_place = edit.mapped(m_place);
    m_part = {edit.mapped(m_part.begin, Bias::Before), edit.mapped(m_part.end)};
    if (m_current >= 0)
        m_shown = {edit.mapped(m_shown.begin, Bias::Before), edit.mapped(m_shown.end)};
    if (isVisible())
        m_soon.start(pauseAfterEdit);
}

/// Somebody went elsewhere: the search goes on from there. A form selects the begin of what it shows when it
/// is clicked into: that is no other place.
void FindBar::selectionMoved(qsizetype offset)
{
    if (m_choosing)
        return;
    const Node &node = m_session.document().outline().at(m_session.selectedNode());
    if (m_current >= 0 && offset == node.range.begin && node.range.contains(m_shown))
        return;
    leaveMatch();
    if (!isVisible())
        return;
    if (m_scope->currentIndex() == SelectedNode)
        begin();
    else if (!m_stale)
        showFound();
}

void FindBar::begin()
{
    m_soon.stop();
    m_searcher.begin(m_session.document().bytes(), scope(), terms());
}

void FindBar::take(const Found &found)
{
    m_found = found;
    m_stale = false;
    const qsizetype shown = m_found.matches.indexOf(m_shown);
    m_current = m_current >= 0 ? shown : -1;
    if (isVisible())
        Q_EMIT matchesChanged(m_found.matches);
    if (m_wanted != Step::None)
        go(std::exchange(m_wanted, Step::None));
    showFound();
}

void FindBar::step(int direction)
{
    if (m_text->currentText().isEmpty()) {
        open({}, !m_replacing->isHidden());
        return;
    }
    remember();
    const Step wanted = direction > 0 ? Step::Next : Step::Previous;
    if (!m_stale) {
        go(wanted);
        showFound();
        return;
    }
    m_wanted = wanted;
    begin();
}

void FindBar::go(Step step)
{
    const qsizetype index = matchFor(step);
    if (index < 0)
        return;
    m_current = index;
    m_shown = m_found.matches.at(index);
    if (step != Step::Here)
        m_place = m_shown.begin;
    const QScopedValueRollback choosing(m_choosing, true);
    Q_EMIT matchChosen(m_shown);
}

/// Around the ends of the post; -1 where nothing is found.
qsizetype FindBar::matchFor(Step step) const
{
    const QList<ByteRange> &matches = m_found.matches;
    if (matches.isEmpty())
        return -1;
    if (m_current >= 0 && step != Step::Here)
        return (m_current + (step == Step::Next ? 1 : matches.size() - 1)) % matches.size();
    const auto after = std::lower_bound(matches.cbegin(), matches.cend(), m_place,
                                        [](ByteRange match, qsizetype place) { return match.begin < place; });
    const qsizetype index = after - matches.cbegin();
    if (step == Step::Previous)
        return (index + matches.size() - 1) % matches.size();
    return index % matches.size();
}

void FindBar::showFound()
{
    const qsizetype count = m_found.matches.size();
    m_error->setText(m_found.error);
    m_error->setVisible(!m_found.error.isEmpty());
    if (m_text->currentText().isEmpty() || !m_found.error.isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Nothing found"));
    else if (m_current >= 0)
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(count));
    else
        m_count->setText(tr("%n found", nullptr, static_cast<int>(count)));
}

// Replacing

void FindBar::replaceOne()
{
    if (m_current < 0) {
        step(1);
        return;
    }
    Q_EMIT m_session.finishInput();
    const Replaced replaced = replacedOne(m_session.document(), scope(), terms(), m_with->text(), m_shown);
    const qsizetype behind = m_shown.end;
    m_current = -1;
    m_place = replaced.edit.mapped(behind);
    apply(replaced);
    m_place = replaced.edit.mapped(behind);
    step(1);
}

void FindBar::replaceAll()
{
    Q_EMIT m_session.finishInput();
    remember();
    apply(replacedAll(m_session.document(), scope(), terms(), m_with->text()));
    m_current = -1;
}

void FindBar::apply(const Replaced &replaced)
{
    if (!replaced.error.isEmpty()) {
        m_found = {{}, replaced.error};
        showFound();
        return;
    }
    const QString what = inLabel(m_text->currentText()), with = inLabel(m_with->text());
    const QString label = replaced.count == 1
                              ? tr("Replace '%1' with '%2'").arg(what, with)
                              : tr("Replace %1 × '%2' with '%3'").arg(replaced.count).arg(what, with);
    m_session.apply(replaced.edit, label);
}

/// What was looked for stands in the list below the field, the latest first.
void FindBar::remember()
{
    const QString text = m_text->currentText();
    if (m_text->count() > 0 && m_text->itemText(0) == text)
        return;
    const QSignalBlocker quiet(m_text);
    if (const int old = m_text->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive); old >= 0)
        m_text->removeItem(old);
    m_text->insertItem(0, text);
    m_text->setCurrentIndex(0);
    if (m_text->count() > rememberedSearches)
        m_text->removeItem(rememberedSearches);
}

QByteArray FindBar::saveState() const
{
    return QByteArray::number(int(m_case->isChecked()) + 2 * int(m_words->isChecked()) +
                              4 * int(m_pattern->isChecked()));
}

void FindBar::restoreState(const QByteArray &state)
{
    const int options = state.toInt();
    m_case->setChecked((options & 1) != 0);
    m_words->setChecked((options & 2) != 0);
    m_pattern->setChecked((options & 4) != 0);
}

} // namespace wolgan
