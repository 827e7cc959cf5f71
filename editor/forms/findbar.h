#pragma once

#include "editor/document/search.h"
#include "editor/forms/searcher.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace wolgan {

class Session;

/// Find and replace over the session's post, below whatever shows the post: it chooses matches, others show
/// them. A replacement is one undo step of the session.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(Session &session, QWidget *parent = nullptr);

    /// Shows the bar and takes the keyboard. `text`: looked for from now on, where it is not empty.
    void open(const QString &text, bool replacing);
    /// The next match (1) or the one before (-1), around the ends; without a text the bar opens.
    void step(int direction);

    /// The options, to be remembered.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Show this match. The keyboard stays in the bar while it is there.
    void matchChosen(wolgan::ByteRange match);
    /// All matches of the session's document now; none while the bar is closed.
    void matchesChanged(const QList<wolgan::ByteRange> &matches);
    /// The bar is closed: the keyboard is free.
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    enum class Step { None, Here, Next, Previous };

    void addWidgets();
    QToolButton *addOption(const QString &text, const QString &name);
    void connectParts();
    void addKey(QWidget *widget, const QKeySequence &keys, const std::function<void()> &run);
    [[nodiscard]] SearchTerms terms() const;
    [[nodiscard]] ByteRange scope() const;
    void termsChanged();
    void documentChanged(const TextEdit &edit);
    void selectionMoved(qsizetype offset);
    void begin();
    void take(const Found &found);
    void go(Step step);
    void leaveMatch();
    [[nodiscard]] qsizetype matchFor(Step step) const;
    void replaceOne();
    void replaceAll();
    void apply(const Replaced &replaced);
    void remember();
    void showFound();

    Session &m_session;
    Searcher m_searcher;
    QTimer m_soon; ///< searches again, some time after an edit
    QComboBox *m_text;
    QLineEdit *m_with;
    QWidget *m_replacing;
    QLabel *m_count;
    QLabel *m_error;
    QToolButton *m_case, *m_words, *m_pattern;
    QComboBox *m_scope;
    Found m_found;
    bool m_stale = true;        ///< m_found is of another text or other terms
    Step m_wanted = Step::None; ///< to be done when the search is
    qsizetype m_current = -1;   ///< index of the match shown last
    ByteRange m_shown{-1, -1};  ///< its range now
    ByteRange m_part;           ///< of the item or section that was selected last
    qsizetype m_place = 0;      ///< where the next match is looked for, where none is shown
    bool m_choosing = false;    ///< the selection moves because a match is being shown
};

} // namespace wolgan
