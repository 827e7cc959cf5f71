#include "app/window/sitecheckbar.h"

#include "app/site/sitecheck.h"
#include "app/window/settings.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace wolgan {

SiteCheckBar::SiteCheckBar(const Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_text(new QLabel(this)),
      m_check(new QPushButton(tr("Check with &Jekyll"), this)), m_stop(new QPushButton(tr("&Stop"), this)),
      m_go(new QPushButton(tr("&Go"), this))
{
    m_check->setToolTip(tr("Builds the page in a folder of its own, and looks for the post in it."));
    m_go->setToolTip(tr("Goes to the line in the post."));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_check);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_go);
    layout->addWidget(m_stop);
    m_go->hide();
    m_stop->hide();
    connect(m_check, &QPushButton::clicked, this, &SiteCheckBar::check);
    connect(m_stop, &QPushButton::clicked, &m_build, &SiteBuild::cancel);
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT lineRequested(m_line); });
    connect(&m_build, &SiteBuild::built, this, &SiteCheckBar::onBuilt);
    connect(&m_build, &SiteBuild::failed, this,
            [this](const SiteProblem &problem) { say(toText(problem), problem.line); });
    connect(&m_build, &SiteBuild::cancelled, this, [this] { say(tr("The check was stopped.")); });
}

void SiteCheckBar::setSubject(const Blog &blog, const QString &postPath, const Document &document)
{
    m_blog = blog;
    m_path = postPath;
    m_document = document;
    m_text->clear();
    m_go->hide();
}

QString SiteCheckBar::said() const
{
    return m_text->text();
}

void SiteCheckBar::check()
{
    if (hasOwnCode(m_blog) && !settings::mayBuild(m_blog.root)) {
        if (!m_prompts.ask(this,
                           tr("Building the page runs programs of the blog itself (_plugins, Gemfile). "
                              "Build only blogs that you trust."),
                           tr("Build it"), tr("Cancel")))
            return;
        settings::setMayBuild(m_blog.root);
    }
    m_text->setText(tr("Jekyll is building the page…"));
    m_go->hide();
    m_check->hide();
    m_stop->show();
    m_build.start(m_blog, m_path, m_document);
}

void SiteCheckBar::onBuilt(const SitePage &page)
{
    QFile file(QDir(page.folder).filePath(page.path));
    const QByteArray html = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QStringList missing = missingFromPage(html, m_document);
    if (!missing.isEmpty())
        say(tr("Jekyll built the page, but it does not hold: %1.").arg(missing.join(QStringLiteral(", "))));
    else if (!page.warning.message.isEmpty())
        say(tr("Jekyll built the page, and the whole post is in it, but says: %1").arg(toText(page.warning)),
            page.warning.line);
    else
        say(tr("Jekyll built the page, and the whole post is in it."));
}

void SiteCheckBar::say(const QString &text, int line)
{
    m_line = line;
    m_text->setText(line > 0 ? tr("Line %1: %2").arg(line).arg(text) : text);
    m_go->setVisible(line > 0);
    m_stop->hide();
    m_check->show();
    Q_EMIT ended();
}

} // namespace wolgan
