#pragma once

#include "editor/forms/fields/fieldtypes.h"
#include "editor/forms/fields/formpart.h"

#include <QList>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace wolgan {

class Session;

/// The fields of one kind of node. The pane tells it which node it shows; the fields read and write that
/// node.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(Session &session, QWidget *parent = nullptr);

    /// Shows another node.
    void bind(int node);
    /// The document changed; the same node is `node` now.
    void refresh(int node);
    /// Commits what an input method is composing.
    void finish();
    /// Shows the findings of its node, each beside the field or row that it is about, or at the top.
    /// `findings` are of the session's document; for `calm` see FindingNotes.
    virtual void setFindings(const QList<Finding> &findings, bool calm);
    /// Selects bytes of the document in the field that holds them and gives that; null where none does.
    virtual QWidget *showRange(ByteRange range);
    /// Gives a part what it wants of what is pasted or dropped; null where none does and the offer is text.
    [[nodiscard]] FormPart *takerOf(const Offer &offer) const;
    /// The byte of the document at which the author types; nothing where he is in no text that follows him.
    [[nodiscard]] virtual std::optional<qsizetype> caret() const { return {}; }
    /// Puts the keyboard into the first field, for F2.
    virtual void focusTitle();

    [[nodiscard]] Session &session() const { return m_session; }
    /// Index into the outline of the session's document.
    [[nodiscard]] int node() const { return m_node; }

    /// Makes a place for findings about `subject`; the caller puts it into its layout, below.
    [[nodiscard]] FindingNotes *makeNotes(QWidget &subject, QWidget *parent);
    /// A line field with its findings below it, for a layout.
    [[nodiscard]] QWidget *noted(LineField *field, QWidget *parent);

Q_SIGNALS:
    void fixRequested(const wolgan::Finding &finding, int fix);
    void caretMoved();

protected:
    void addPart(FormPart *part) { m_parts.append(part); }
    void removePart(FormPart *part) { m_parts.removeOne(part); }
    /// After the parts of a form have been refreshed: for what is no field.
    virtual void refreshRest() {}
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    LineField *addLine(QFormLayout *layout, const QString &name, FieldAccess access);
    TextField *addText(FieldAccess access, TextField::Kind kind, const QString &accessibleName);
    QFormLayout *addRows();
    /// A small heading over a group of fields.
    QLabel *addHeading(const QString &text);
    /// Muted words under a field.
    QLabel *addHint(const QString &text);

private:
    Session &m_session;
    QVBoxLayout *m_column;
    FindingNotes *m_notes; ///< what is about no single field
    QList<FormPart *> m_parts;
    int m_node = 0;
};

} // namespace wolgan
