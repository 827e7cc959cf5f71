#pragma once

#include <QList>
#include <QObject>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace wolgan {

class LineField;

/// Something that a field may hold, and words that explain it.
struct Suggestion
{
    QString text;
    QString note;
};

/// Offers what the blog's other posts use while the author types in a field, also while an input method
/// composes; the arrow down key offers all. Nothing in the field changes before the author chooses. Lives as
/// long as its field.
class Completion : public QObject
{
    Q_OBJECT

public:
    /// What a choice replaces: the whole text, or the item at the caret of a list with commas.
    enum class Unit { Text, ListItem };
    Completion(LineField &field, Unit unit);

    /// The most likely ones first.
    void setSuggestions(const QList<Suggestion> &suggestions) { m_suggestions = suggestions; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(bool all);
    void choose(int row);
    [[nodiscard]] QList<Suggestion> matching(const QString &typed, const QStringList &others) const;

    LineField &m_field;
    Unit m_unit;
    QList<Suggestion> m_suggestions;
    QStringList m_offered; ///< what the rows of the list mean
    QStringListModel *m_rows;
    QCompleter *m_list;
    QString m_preedit; ///< what an input method composes at the caret
};

} // namespace wolgan
