#include "app/window/prefixdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace wolgan {

namespace {

void addLine(QTreeWidgetItem *post, const QString &mark, const QString &line)
{
    auto *row = new QTreeWidgetItem(post, {mark + QLatin1Char(' ') + line});
    row->setFont(0, QFontDatabase::systemFont(QFontDatabase::FixedFont));
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    row->setToolTip(0, line);
}

} // namespace

PrefixDialog::PrefixDialog(const QString &root, QWidget *parent)
    : QDialog(parent), m_message(new QLabel(this)), m_posts(new QTreeWidget(this)),
      m_all(new QCheckBox(tr("All posts"), this))
{
    setWindowTitle(tr("Convert the blog's posts to Chirpy 7"));
    resize(720, 480);
    m_pool.setMaxThreadCount(1);
    auto *text = new QLabel(tr("Chirpy 7 ignores “img_path”, which says where a post's images lie, and reads "
                               "“media_subpath”. These posts still have the old key:"),
                            this);
    text->setWordWrap(true);
    m_message->setWordWrap(true);
    m_posts->setHeaderHidden(true);
    m_posts->setAccessibleName(tr("Posts to convert, with their lines before and after"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_convert = buttons->addButton(tr("Convert"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addWidget(m_all);
    layout->addWidget(m_posts, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        const Qt::CheckState state = m_all->checkState() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
        const QSignalBlocker blocker(m_posts);
        for (int row = 0; row < m_posts->topLevelItemCount(); ++row)
            m_posts->topLevelItem(row)->setCheckState(0, state);
        updateChosen();
    });
    connect(m_posts, &QTreeWidget::itemChanged, this, &PrefixDialog::updateChosen);
    connect(buttons, &QDialogButtonBox::accepted, this, &PrefixDialog::conversionWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_all->setEnabled(false);
    m_convert->setEnabled(false);
    read(root);
}

PrefixDialog::~PrefixDialog()
{
    m_pool.waitForDone();
}

void PrefixDialog::read(const QString &root)
{
    m_message->setText(tr("Reading the posts…"));
    m_pool.start([this, root] {
        const auto blog = openBlog(root);
        const QList<PrefixChange> changes = blog ? planPrefixConversion(*blog) : QList<PrefixChange>();
        QMetaObject::invokeMethod(
            this,
            [this, blog, changes] {
                if (blog)
                    showPlan(*blog, changes);
                else
                    showError(blog.error());
            },
            Qt::QueuedConnection);
    });
}

void PrefixDialog::showPlan(const Blog &blog, const QList<PrefixChange> &changes)
{
    m_blog = blog;
    m_changes = changes;
    const QSignalBlocker blocker(m_posts);
    for (const PrefixChange &change : changes) {
        auto *post = new QTreeWidgetItem(m_posts, {change.path});
        post->setCheckState(0, Qt::Checked);
        post->setToolTip(0, change.path);
        for (qsizetype i = 0; i < change.linesBefore.size(); ++i) {
            addLine(post, QStringLiteral("−"), change.linesBefore[i]);
            addLine(post, QStringLiteral("+"), change.linesAfter[i]);
        }
    }
    m_posts->expandAll();
    m_all->setEnabled(!changes.isEmpty());
    updateChosen();
}

void PrefixDialog::updateChosen()
{
    const qsizetype chosen = changes().size();
    const QSignalBlocker blocker(m_all);
    m_all->setTristate(chosen > 0 && chosen < m_changes.size());
    m_all->setCheckState(chosen == 0                  ? Qt::Unchecked
                         : chosen == m_changes.size() ? Qt::Checked
                                                      : Qt::PartiallyChecked);
    m_convert->setEnabled(chosen > 0);
    m_convert->setText(tr("Convert %n post(s)", nullptr, static_cast<int>(chosen)));
    if (m_changes.isEmpty())
        m_message->setText(tr("No post of this blog needs converting."));
    else
        m_message->setText(tr("All of the chosen posts are written, or none."));
}

void PrefixDialog::showError(const QString &error)
{
    m_message->setText(error);
    m_convert->setEnabled(false);
}

QList<PrefixChange> PrefixDialog::changes() const
{
    QList<PrefixChange> chosen;
    for (int row = 0; row < m_posts->topLevelItemCount(); ++row) {
        if (m_posts->topLevelItem(row)->checkState(0) == Qt::Checked)
            chosen.append(m_changes[row]);
    }
    return chosen;
}

} // namespace wolgan
