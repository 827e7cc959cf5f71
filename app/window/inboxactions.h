#pragma once

#include "app/inbox/inboxfeed.h"
#include "app/inbox/titlefeed.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

class QMimeData;
class QUndoCommand;

namespace wolgan {

class BlogActions;
class Session;

/// The inbox of the blog at hand, and what the author does with it: collect links, give them titles and
/// notes, sort them into the open post's sections. A card that was sorted shows no more, and leaves the file
/// once the post is saved: a post that is given up, or lost in a crash, gives its links back.
class InboxActions : public QObject
{
    Q_OBJECT

public:
    InboxActions(Session &session, const BlogActions &blog, QObject *parent = nullptr);
    ~InboxActions() override;

    /// Those that wait, in the order of their days.
    [[nodiscard]] QList<InboxCard> cards() const;
    /// Why the inbox cannot be read or written; empty where it can.
    [[nodiscard]] const QString &error() const { return m_feed.error(); }
    [[nodiscard]] const TitleFeed &titles() const { return m_titles; }

    /// Adds the links in a text.
    void add(const QByteArray &text);
    /// Adds the links that are pasted or dropped; files are read off the GUI thread.
    void add(const QMimeData &mime);
    [[nodiscard]] static bool canAdd(const QMimeData &mime);

    void remove(const QList<InboxCard> &cards);
    void change(const InboxCard &card, const InboxCard &by);
    /// What undo() takes back, in words: the last change of the inbox, or the post's last step where that was
    /// to sort cards, whichever came later; empty where there is nothing.
    [[nodiscard]] QString undoLabel() const;
    void undo();

    /// Makes cards items at the end of a section, as one undo step; undoing it brings them back.
    void sortInto(const QList<InboxCard> &cards, int section);
    /// The session's last step was to make these cards items, as a drop on the outline does.
    void sorted(const QList<InboxCard> &cards);

    /// Pages are asked for the titles of cards without one as long as the inbox is on show.
    void setOnShow(bool shown);
    void setFetchesTitles(bool fetches);
    /// Asks the pages again that gave no title.
    void retryTitles();

Q_SIGNALS:
    void message(const QString &text); ///< for the status bar
    /// Cards, error, titles on their way or undoLabel() are others than before.
    void changed();

private:
    /// Cards that an undo step of the post made items.
    struct Sorted
    {
        const QUndoCommand *step;
        int index; ///< of the step
        QList<InboxCard> cards;
        qsizetype steps;             ///< changes of the inbox before
        bool isGone = false;         ///< the post's file has the items, the inbox's file the cards no more
        QList<InboxCard> order = {}; ///< isGone: all cards before
    };
    /// What undo() takes back.
    struct Step
    {
        QString label;
        CardExchange exchange;
    };

    void addLinks(const QList<FoundLink> &links);
    void exchange(const QString &label, const CardExchange &exchange);
    [[nodiscard]] QList<InboxCard> asTheyAre(QList<InboxCard> cards) const;
    void showBlog();
    [[nodiscard]] bool isDone(const Sorted &sorted) const;
    [[nodiscard]] bool isSortingLast() const;
    void followUndo();
    void followSave();
    void fetchTitles();
    void takeTitle(const QByteArray &url, const QByteArray &title);
    [[nodiscard]] ArxivForm form() const;

    Session &m_session;
    const BlogActions &m_blog;
    InboxFeed m_feed;
    TitleFeed m_titles;
    QThreadPool m_pool;     ///< of one thread
    QList<Sorted> m_sorted; ///< in the order of their steps
    QList<Step> m_steps;
    bool m_onShow = false;
};

/// A card's title for people: its page's address as long as it has none.
[[nodiscard]] QString cardTitle(const InboxCard &card);

} // namespace wolgan
