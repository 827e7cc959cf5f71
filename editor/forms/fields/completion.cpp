#include "editor/forms/fields/completion.h"

#include "editor/forms/fields/commalist.h"
#include "editor/forms/fields/linefield.h"
#include "editor/forms/fields/typedletters.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>

namespace wolgan {

namespace {
constexpr int visibleRows = 8;
} // namespace

Completion::Completion(LineField &field, Unit unit)
    : QObject(&field), m_field(field), m_unit(unit), m_rows(new QStringListModel(this)),
      m_list(new QCompleter(m_rows, this))
{
    m_list->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list->setMaxVisibleItems(visibleRows);
    m_list->setWidget(&field);
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_list, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod) {
        const auto &input = static_cast<const QInputMethodEvent &>(*event);
        m_preedit = input.preeditString();
        QMetaObject::invokeMethod(
            this, [this] { offer(false); }, Qt::QueuedConnection); // when the field has what was committed
    } else if (event->type() == QEvent::KeyPress && !m_list->popup()->isVisible()) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.key() == Qt::Key_Down && key.modifiers() == Qt::NoModifier) {
            offer(true);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

/// Items that begin with what is typed, then those that hold it; none that the field has already.
QList<Suggestion> Completion::matching(const QString &typed, const QStringList &others) const
{
    const QString letters = typedLetters(typed);
    QList<Suggestion> beginning, holding;
    for (const Suggestion &suggestion : m_suggestions) {
        const QString own = typedLetters(suggestion.text);
        const bool begins = own.startsWith(letters);
        if (others.contains(suggestion.text) || suggestion.text == typed)
            continue;
        if (begins)
            beginning.append(suggestion);
        else if (own.contains(letters) || typedLetters(suggestion.note).contains(letters))
            holding.append(suggestion);
    }
    return beginning + holding;
}

void Completion::offer(bool all)
{
    QString text = m_field.text();
    text.insert(m_field.cursorPosition(), m_preedit);
    const TextSpan whole{0, text.size()};
    const TextSpan part =
        m_unit == Unit::Text ? whole : commaItemAt(text, m_field.cursorPosition() + m_preedit.size());
    const QString typed = text.sliced(part.begin, part.end - part.begin).trimmed();
    QStringList others;
    if (m_unit == Unit::ListItem)
        others = splitCommaList(QString(text).remove(part.begin, part.end - part.begin));
    m_offered.clear();
    QStringList rows;
    if (m_field.hasFocus() && m_field.isEnabled() && (all || !typed.isEmpty())) {
        for (const Suggestion &match : matching(m_unit == Unit::Text && all ? QString() : typed, others)) {
            m_offered.append(match.text);
            rows.append(match.note.isEmpty() ? match.text
                                             : QStringLiteral("%1  ·  %2").arg(match.text, match.note));
        }
    }
    m_rows->setStringList(rows);
    if (rows.isEmpty())
        m_list->popup()->hide();
    else
        m_list->complete();
}

void Completion::choose(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    QString chosen = m_offered[row];
    m_field.finish();
    m_preedit.clear();
    const QString text = m_field.text();
    const TextSpan whole{0, text.size()};
    const TextSpan part = m_unit == Unit::Text ? whole : commaItemAt(text, m_field.cursorPosition());
    if (m_unit == Unit::ListItem)
        chosen = joinCommaList({chosen});
    m_field.setSelection(static_cast<int>(part.begin), static_cast<int>(part.end - part.begin));
    m_field.insert(chosen);
    m_list->popup()->hide();
}

} // namespace wolgan
