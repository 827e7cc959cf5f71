#include "app/window/welcomepage.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wolgan {

namespace {

constexpr int columnWidth = 420;
constexpr int buttonHeight = 34;

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    auto *title = new QLabel(tr("Wolgan"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    title->setFont(font);
    auto *subtitle = new QLabel(tr("Compose the month's digest for your blog."), this);
    subtitle->setWordWrap(true);
    auto *newMonth = new QPushButton(tr("New month…"), this);
    auto *open = new QPushButton(tr("Open a post…"), this);
    auto *blog = new QPushButton(tr("Open a blog…"), this);
    auto *sample = new QPushButton(tr("Try the sample digest"), this);
    open->setDefault(true);
    for (QPushButton *button : {newMonth, open, blog, sample})
        button->setMinimumHeight(buttonHeight);
    auto *hint = new QLabel(tr("You can also drop a Markdown file anywhere in this window."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(4);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addSpacing(8);
    column->addWidget(newMonth);
    column->addWidget(open);
    column->addWidget(blog);
    column->addWidget(sample);
    column->addSpacing(16);
    column->addLayout(m_recent);
    column->addSpacing(16);
    column->addWidget(hint);
    auto *holder = new QWidget(this);
    holder->setLayout(column);
    holder->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(holder, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(newMonth, &QPushButton::clicked, this, &WelcomePage::newMonthRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(blog, &QPushButton::clicked, this, &WelcomePage::blogRequested);
    connect(sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
}

void WelcomePage::setRecentPosts(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!paths.isEmpty())
        m_recent->addWidget(new QLabel(tr("Recent posts"), this));
    for (const QString &path : paths.mid(0, 6)) {
        auto *button = new QPushButton(this);
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px"));
        button->setText(
            fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, columnWidth - 32));
        button->setToolTip(QDir::toNativeSeparators(path));
        button->setAccessibleName(tr("Open %1").arg(QFileInfo(path).fileName()));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT postChosen(path); });
        m_recent->addWidget(button);
    }
}

} // namespace wolgan
