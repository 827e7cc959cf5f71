#include "editor/forms/fields/field.h"

#include "editor/document/lines.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/sharedends.h"
#include "editor/forms/session.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QScopedValueRollback>
#include <QWidget>

#include <algorithm>

namespace wolgan {

namespace {

/// Equal, and at once where both are one text in memory.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    return a.constData() == b.constData() ? a.size() == b.size() : a == b;
}

} // namespace

FieldAccess bytesAccess(const std::function<QByteArray(const Document &)> &value,
                        const std::function<TextEdit(const Document &, const QByteArray &)> &change,
                        const QString &label, const std::function<ByteRange(const Document &)> &range)
{
    return {[value](const Document &document) { return toText(value(document)); },
            [value, change](const Document &document, const QString &text) {
                return change(document, retyped(value(document), text));
            },
            label, range};
}

Field::Field(Session &session, FieldAccess access) : m_session(session), m_access(std::move(access)) {}

void Field::refresh()
{
    if (m_committing || isComposing())
        return;
    const QString value = m_access.value(m_session.document());
    if (value == m_value)
        return;
    m_value = value;
    showValue(value);
}

void Field::rebind()
{
    ++m_binding;
    m_typedBytes.reset();
    m_value = m_access.value(m_session.document());
    showValue(m_value);
}

QList<FindingPlace> Field::findingPlaces() const
{
    const ByteRange range = m_notes && m_access.range ? m_access.range(m_session.document()) : ByteRange();
    return range.isEmpty() ? QList<FindingPlace>() : QList<FindingPlace>{{range, m_notes}};
}

void Field::showValue(const QString &value)
{
    const QScopedValueRollback showing(m_showing, true);
    if (shownText() != value)
        showText(value);
    m_seen = shownText();
}

void Field::typed(const QString &step)
{
    if (m_showing)
        return;
    const QString text = shownText();
    if (text == m_seen) // an input method composes, or only formats changed
        return;
    m_seen = text;
    const QScopedValueRollback committing(m_committing, true);
    const QByteArray key =
        QByteArray::number(reinterpret_cast<quintptr>(this), 16) + ':' + QByteArray::number(m_binding);
    const QByteArray now = m_session.document().bytes();
    if (!m_typedBytes || !isSame(*m_typedBytes, now)) {
        m_base = m_session.document();
        m_own = {};
    }
    const TextEdit wanted = m_access.change(m_base, text);
    const TextEdit edit = m_own.inverted(m_base.bytes()).then(now, wanted);
    if (step.isEmpty()) {
        m_session.apply(edit, m_access.label, key);
    } else {
        m_session.endStep();
        m_session.apply(edit, step);
        m_session.endStep();
    }
    m_own = wanted;
    m_typedBytes = m_session.document().bytes();
    m_value = m_access.value(m_session.document());
}

void Field::left()
{
    m_session.endStep();
    m_typedBytes.reset();
    if (!isComposing() && !keepsText())
        showValue(m_value);
}

/// Where the document holds the field's value, if that is where `inner` stands: what another value would
/// replace.
std::optional<ByteRange> Field::place(ByteRange inner) const
{
    const TextEdit other =
        m_access.change(m_session.document(), QString(QChar(QChar::ObjectReplacementCharacter)));
    for (const Replacement &replacement : other.replacements()) {
        if (replacement.range.contains(inner))
            return replacement.range;
    }
    return {};
}

/// The file may hold the value with backslashes or quotes that the field does not show: so the text is looked
/// for, as often as it stands before in the file. A caret is found by what follows it on its line, else by
/// what stands before it there.
QWidget *Field::showRange(ByteRange range)
{
    const std::optional<ByteRange> whole = place(range);
    if (!whole)
        return nullptr;
    const QByteArrayView bytes = m_session.document().bytes();
    const auto textOf = [&](ByteRange part) {
        return toText(part.of(bytes)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    };
    const bool isCaret = range.isEmpty();
    const qsizetype caret = range.begin;
    if (isCaret) {
        const ByteRange line = wholeLines(bytes, range);
        range = {caret, std::min(whole->end, contentEnd(bytes, line))};
        if (isBlank(range.of(bytes)))
            range = {std::max(whole->begin, line.begin), caret};
    }
    const QString wanted = textOf(range), shown = shownText();
    qsizetype at = -1;
    for (qsizetype before = textOf({whole->begin, range.begin}).count(wanted);
         before >= 0 && !wanted.isEmpty(); --before) {
        const qsizetype next = shown.indexOf(wanted, at + 1);
        if (next < 0)
            break;
        at = next;
    }
    if (at >= 0 && !isComposing())
        selectText(isCaret && range.end == caret ? at + wanted.size() : at, isCaret ? 0 : wanted.size());
    return qobject_cast<QWidget *>(&widget());
}

void Field::composes(const QInputMethodEvent &event)
{
    m_preedit = event.preeditString();
}

void Field::finish()
{
    if (!isComposing())
        return;
    if (QGuiApplication::focusObject() == &widget())
        QGuiApplication::inputMethod()->commit();
    if (!isComposing())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(m_preedit);
    QCoreApplication::sendEvent(&widget(), &commit);
}

} // namespace wolgan
