#include "app/window/blogpanel.h"

#include "app/window/blogactions.h"
#include "app/window/openpost.h"
#include "app/window/settings.h"
#include "editor/document/imageprefix.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace wolgan {

namespace {

constexpr int nameWidth = 200;

/// Calls for each row and those in it.
void forEachRow(const QAbstractItemModel &model, const QModelIndex &parent,
                const std::function<void(const QModelIndex &)> &call)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        call(index);
        forEachRow(model, index, call);
    }
}

/// How many posts have the key that Chirpy 7 ignores.
int oldPrefixes(const BlogIndex &index)
{
    const auto isOld = [](const IndexedPost &post) { return post.prefixKey == OldPrefixKey; };
    return static_cast<int>(std::count_if(index.posts.begin(), index.posts.end(), isOld) +
                            std::count_if(index.drafts.begin(), index.drafts.end(), isOld));
}

QLabel *makeNote(QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setWordWrap(true);
    note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setContentsMargins(8, 16, 8, 8);
    return note;
}

} // namespace

BlogPanel::BlogPanel(BlogActions &blog, const OpenPost &post, QWidget *parent)
    : QWidget(parent), m_blog(blog), m_post(post), m_name(new QToolButton(this)),
      m_pages(new QStackedWidget(this))
{
    m_name->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_name->setPopupMode(QToolButton::InstantPopup);
    m_name->setAutoRaise(true);
    m_name->setMenu(new QMenu(m_name));
    connect(m_name->menu(), &QMenu::aboutToShow, this, &BlogPanel::fillBlogMenu);
    m_pages->addWidget(makeMessage());
    m_pages->addWidget(makeList());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addWidget(m_name, 0, Qt::AlignLeft);
    layout->addWidget(m_pages, 1);
    connect(&m_blog.index(), &BlogIndexFeed::changed, this, &BlogPanel::showBlog);
    connect(&m_post, &OpenPost::opened, this, &BlogPanel::markCurrent);
    connect(&m_post, &OpenPost::renamed, this, &BlogPanel::markCurrent);
    showBlog();
}

QWidget *BlogPanel::makeMessage()
{
    auto *page = new QWidget(m_pages);
    m_message = makeNote(page);
    m_open = new QPushButton(tr("Open blog…"), page);
    m_open->setToolTip(tr("Choose the folder that holds the blog's _config.yml"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_open, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, &m_blog, &BlogActions::choose);
    return page;
}

QWidget *BlogPanel::makeList()
{
    auto *page = new QWidget(m_pages);
    m_filter = new QLineEdit(page);
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter the blog's posts"));
    m_filter->setToolTip(tr("Words of titles, sections, tags, or of the references in the posts"));
    m_filter->installEventFilter(this);
    m_tree = new QTreeView(page);
    m_tree->setModel(&m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    // Right: what tells the months of a series apart stands early in their titles.
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(16);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setMinimumSectionSize(0);
    m_tree->header()->setSectionResizeMode(BlogModel::TitleColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(BlogModel::CountColumn, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("Posts of the blog"));
    m_nothing = makeNote(page);
    m_others = new QCheckBox(tr("Other posts too"), page);
    m_others->setToolTip(tr("Posts without sections of items with references"));
    m_others->setChecked(settings::state(QStringLiteral("otherPosts")) == "1");
    m_convert = new QPushButton(page);
    m_convert->setToolTip(tr("The blog's theme ignores their “img_path” and reads “media_subpath”"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_others);
    layout->addWidget(m_convert);
    connect(m_filter, &QLineEdit::textChanged, this, &BlogPanel::showRows);
    connect(m_others, &QCheckBox::toggled, this, [this](bool shown) {
        settings::setState(QStringLiteral("otherPosts"), shown ? "1" : "0");
        showRows();
    });
    connect(m_convert, &QPushButton::clicked, &m_blog, &BlogActions::convertBlog);
    connect(m_tree, &QTreeView::activated, this, &BlogPanel::activate);
    return page;
}

/// The blogs of last time, and another one.
void BlogPanel::fillBlogMenu()
{
    QMenu *menu = m_name->menu();
    menu->clear();
    for (const QString &folder : settings::recentBlogs()) {
        QAction *action = menu->addAction(QDir::toNativeSeparators(folder));
        action->setCheckable(true);
        action->setChecked(folder == m_root);
        connect(action, &QAction::triggered, this, [this, folder] { m_blog.open(folder); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Open blog…")), &QAction::triggered, &m_blog, &BlogActions::choose);
}

void BlogPanel::focusFilter()
{
    QWidget *target = m_pages->currentIndex() == 0 ? static_cast<QWidget *>(m_open) : m_filter;
    target->setFocus(Qt::ShortcutFocusReason);
}

void BlogPanel::showBlog()
{
    const BlogIndexFeed &feed = m_blog.index();
    if (feed.root() != m_root) {
        m_root = feed.root();
        m_model.setRows({});
        m_expanded.clear();
        m_isFresh = true;
        m_filter->clear();
    }
    showState();
    showRows();
}

/// The blog's name, and what stands in the list's place where there is none.
void BlogPanel::showState()
{
    using enum BlogIndexFeed::State;
    const BlogIndexFeed &feed = m_blog.index();
    const QString title = feed.index().blog.config.title;
    m_name->setVisible(feed.state() != NoBlog);
    m_name->setText(fontMetrics().elidedText(title.isEmpty() ? QFileInfo(m_root).fileName() : title,
                                             Qt::ElideRight, nameWidth));
    m_name->setToolTip(QDir::toNativeSeparators(m_root));
    m_name->setAccessibleName(tr("The blog: %1").arg(m_name->text()));
    const int old = oldPrefixes(feed.index());
    m_convert->setVisible(feed.index().theme.prefixKey == NewPrefixKey && old > 0);
    m_convert->setText(tr("Convert %n post(s) to Chirpy 7…", nullptr, old));
    m_pages->setCurrentIndex(feed.state() == Ready ? 1 : 0);
    m_open->setVisible(feed.state() == NoBlog || feed.state() == Unreadable);
    if (feed.state() == NoBlog)
        m_message->setText(
            tr("No blog is open. Open the folder of your Jekyll blog to see its digests here."));
    else
        m_message->setText(feed.state() == Reading ? tr("Reading the blog…") : feed.error());
}

void BlogPanel::showRows()
{
    const BlogIndex &index = m_blog.index().index();
    const QString filter = m_filter->text().simplified();
    if (!m_filtered)
        keepExpanded();
    const QString current = m_tree->currentIndex().data(BlogModel::KeyRole).toString();
    m_model.setRows(blogRows(index, {filter, m_others->isChecked()}));
    m_model.setCurrent(currentPath());
    m_filtered = !filter.isEmpty();
    if (m_filtered)
        m_tree->expandAll();
    restoreExpanded(current);
    const bool isEmpty = m_model.rowCount() == 0;
    m_tree->setHidden(isEmpty);
    m_nothing->setVisible(isEmpty);
    if (m_filtered)
        m_nothing->setText(tr("No post matches “%1”.").arg(filter));
    else
        m_nothing->setText(index.posts.isEmpty() ? tr("This blog has no posts yet.")
                                                 : tr("This blog has no digests yet, only other posts."));
}

void BlogPanel::keepExpanded()
{
    forEachRow(m_model, {}, [this](const QModelIndex &index) {
        if (m_tree->isExpanded(index))
            m_expanded.insert(index.data(BlogModel::KeyRole).toString());
        else
            m_expanded.remove(index.data(BlogModel::KeyRole).toString());
    });
}

/// What was expanded and current before the rows became others; in a blog just opened, its drafts and its
/// last year.
void BlogPanel::restoreExpanded(const QString &current)
{
    if (m_isFresh && m_model.rowCount() > 0) {
        m_isFresh = false;
        for (int row = 0; row < qMin(2, m_model.rowCount()); ++row)
            m_expanded.insert(m_model.index(row, 0).data(BlogModel::KeyRole).toString());
    }
    forEachRow(m_model, {}, [&](const QModelIndex &index) {
        const QString key = index.data(BlogModel::KeyRole).toString();
        if (!m_filtered)
            m_tree->setExpanded(index, m_expanded.contains(key));
        if (!current.isEmpty() && key == current)
            m_tree->setCurrentIndex(index);
    });
}

QString BlogPanel::currentPath() const
{
    return m_post.isOpen() && !m_root.isEmpty() ? QDir(m_root).relativeFilePath(m_post.path()) : QString();
}

void BlogPanel::markCurrent()
{
    m_model.setCurrent(currentPath());
    if (const QModelIndex index = m_model.indexOf(currentPath()); index.isValid())
        m_tree->setCurrentIndex(index); // scrolls there
}

void BlogPanel::activate(const QModelIndex &index)
{
    const QString path = index.data(BlogModel::PathRole).toString();
    if (path.isEmpty())
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    else
        Q_EMIT postChosen(QDir(m_root).filePath(path));
}

/// From the filter into the list by the keys that lead down there; Escape shows all again.
bool BlogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (!m_tree->currentIndex().isValid())
                m_tree->setCurrentIndex(m_model.index(0, 0));
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wolgan
