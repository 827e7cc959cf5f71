#pragma once

#include "app/window/blogmodel.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace wolgan {

class BlogActions;
class OpenPost;

/// The blog at hand: its digests by year and month, its drafts, its other posts where they are wanted.
class BlogPanel : public QWidget
{
    Q_OBJECT

public:
    BlogPanel(BlogActions &blog, const OpenPost &post, QWidget *parent = nullptr);

    /// The keyboard goes to the filter, or to what can be done without a blog.
    void focusFilter();

Q_SIGNALS:
    void postChosen(const QString &path); ///< absolute

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeMessage();
    void fillBlogMenu();
    void showBlog();
    void showState();
    void showRows();
    void keepExpanded();
    void restoreExpanded(const QString &current);
    void markCurrent();
    void activate(const QModelIndex &index);
    [[nodiscard]] QString currentPath() const;

    BlogActions &m_blog;
    const OpenPost &m_post;
    BlogModel m_model;
    QToolButton *m_name;
    QStackedWidget *m_pages;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QLabel *m_nothing; ///< in the list's place
    QCheckBox *m_others;
    QPushButton *m_convert; ///< where the theme ignores what posts say
    QLabel *m_message;
    QPushButton *m_open;
    QString m_root;           ///< of the blog that is shown
    QSet<QString> m_expanded; ///< keys, while nothing is filtered
    bool m_isFresh = true;    ///< no post of the blog was shown yet
    bool m_filtered = false;  ///< the rows that are shown are
};

} // namespace wolgan
