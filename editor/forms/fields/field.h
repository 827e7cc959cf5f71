#pragma once

#include "editor/document/document.h"
#include "editor/document/textedit.h"
#include "editor/forms/fields/formpart.h"

#include <QString>

#include <functional>
#include <optional>

class QInputMethodEvent;
class QObject;

namespace wolgan {

class Session;

/// What a field is of: how its value is read from a document, the edit that sets it, and the bytes that
/// findings about it lie in. All are pure.
struct FieldAccess
{
    std::function<QString(const Document &)> value;
    std::function<TextEdit(const Document &, const QString &)> change;
    QString label;                                         ///< names the undo step
    std::function<ByteRange(const Document &)> range = {}; ///< empty where there are no such bytes
};

/// For values that are bytes of the file.
[[nodiscard]] FieldAccess
bytesAccess(const std::function<QByteArray(const Document &)> &value,
            const std::function<TextEdit(const Document &, const QByteArray &)> &change, const QString &label,
            const std::function<ByteRange(const Document &)> &range = {});

/// A field that commits as the author types. It shows the document's value, except while the author is in it:
/// then it is touched only when the value becomes something else than what was typed means, and never while
/// an input method composes. Mixed into a widget, which tells it what happens.
///
/// While the author stays in a field, every edit is made from the document as it was when he began: the bytes
/// are those of the last value set at once, whatever stood there between two keys.
class Field : public FormPart
{
public:
    Field(Session &session, FieldAccess access);

    void refresh() override;
    void rebind() override;
    void finish() override;
    [[nodiscard]] QList<FindingPlace> findingPlaces() const override;
    QWidget *showRange(ByteRange range) override;

    /// Findings about the field are shown there.
    void setNotes(FindingNotes *notes) { m_notes = notes; }
    [[nodiscard]] bool isComposing() const { return !m_preedit.isEmpty(); }

protected:
    /// The author changed the widget's text. With a name that is a step of its own, called so.
    void typed(const QString &step = {});
    /// The document has been told of the text shown.
    [[nodiscard]] bool isCommitted() const { return shownText() == m_seen; }
    /// The author left the widget: it shows the document's value again.
    void left();
    /// Before the widget handles the event.
    void composes(const QInputMethodEvent &event);
    [[nodiscard]] Session &session() const { return m_session; }

    [[nodiscard]] virtual QString shownText() const = 0;
    /// Shows a value, keeping the caret near where it was.
    virtual void showText(const QString &text) = 0;
    [[nodiscard]] virtual QObject &widget() = 0;
    /// Selects a part of the text shown; UTF-16 positions.
    virtual void selectText(qsizetype begin, qsizetype size)
    {
        (void)begin;
        (void)size;
    }
    /// True while the widget holds a text that the document cannot take: it stays when the author leaves.
    [[nodiscard]] virtual bool keepsText() const { return false; }

private:
    void showValue(const QString &value);
    [[nodiscard]] std::optional<ByteRange> place(ByteRange inner) const;

    Session &m_session;
    FieldAccess m_access;
    FindingNotes *m_notes = nullptr;
    QString m_value;                        ///< the document's value when it was last looked at
    QString m_seen;                         ///< the widget's text when it was last looked at
    Document m_base;                        ///< where the typing began
    TextEdit m_own;                         ///< what the typing has made of it
    std::optional<QByteArray> m_typedBytes; ///< what that gave; nothing where no typing goes on
    QString m_preedit;                      ///< what an input method composes now
    int m_binding = 0; ///< counts the nodes shown, so that undo steps do not join over them
    bool m_showing = false;
    bool m_committing = false;
};

} // namespace wolgan
