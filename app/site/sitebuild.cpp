#include "app/site/sitebuild.h"

#include <utility>

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wolgan {

namespace {

constexpr int buildTimeout = 3 * 60 * 1000; // milliseconds
constexpr qsizetype longestLog = 256 * 1024;

QProcessEnvironment environmentFor(const SiteWorkspace &workspace)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("RUBYOPT"));
    environment.insert(QStringLiteral("JEKYLL_ENV"), QStringLiteral("development"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PAGES_DISABLE_NETWORK"), QStringLiteral("1"));
    environment.insert(QStringLiteral("BUNDLE_AUTO_INSTALL"), QStringLiteral("false"));
    if (workspace.hasGemfile())
        environment.insert(QStringLiteral("BUNDLE_GEMFILE"), workspace.source() + QLatin1String("/Gemfile"));
    return environment;
}

/// In the child: a group of its own, so that what it starts ends with it; behind the editor, and not after
/// it.
void becomeGroup()
{
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)::nice(5);
}

} // namespace

SiteBuild::SiteBuild(QObject *parent) : QObject(parent), m_timeout(buildTimeout)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SiteBuild::onTimeout);
}

SiteBuild::~SiteBuild()
{
    stopProcess();
}

void SiteBuild::setPrograms(const QString &jekyll, const QString &bundle)
{
    m_jekyll = jekyll;
    m_bundle = bundle;
}

void SiteBuild::start(const Blog &blog, const QString &postPath, const Document &document)
{
    cancel();
    m_document = document;
    m_file = postPath;
    m_post = pathForSite(blog, postPath, document);
    if (!m_workspace || m_workspace->blog().root != blog.root) {
        m_workspace = std::make_unique<SiteWorkspace>(blog, m_address);
        m_useBundle = false;
    }
    setStage(Stage::Preparing);
    QMetaObject::invokeMethod(this, &SiteBuild::prepare, Qt::QueuedConnection);
}

void SiteBuild::cancel()
{
    if (m_stage == Stage::Idle)
        return;
    stopProcess();
    setStage(Stage::Idle);
    Q_EMIT cancelled();
}

void SiteBuild::prepare()
{
    if (m_stage != Stage::Preparing || m_process)
        return; // cancelled meanwhile
    const Blog &blog = m_workspace->blog();
    if (!blog.config.error.isEmpty()) {
        fail({blog.config.error, {}, {}, 0});
    } else if (const auto prepared = m_workspace->prepare(m_post, m_file, m_document); !prepared) {
        fail({prepared.error(), {}, {}, 0});
    } else {
        m_timer.start(m_timeout);
        // Gems may have been installed or removed since the last time, but that costs seconds to find out.
        if (m_workspace->hasGemfile() && !m_useBundle)
            run(m_bundle, {QStringLiteral("exec"), QStringLiteral("jekyll"), QStringLiteral("--version")},
                &SiteBuild::bundlerAnswered);
        else
            build();
    }
}

void SiteBuild::bundlerAnswered(int exitCode)
{
    m_useBundle = exitCode == 0;
    m_bundlerLog = m_useBundle ? QByteArray() : m_log;
    build();
}

void SiteBuild::build()
{
    setStage(Stage::Building);
    const QStringList arguments{QStringLiteral("build"),
                                QStringLiteral("--source"),
                                m_workspace->source(),
                                QStringLiteral("--destination"),
                                m_workspace->destination(),
                                QStringLiteral("--config"),
                                m_workspace->source() + QLatin1String("/_config.yml,") +
                                    m_workspace->configuration(),
                                QStringLiteral("--future"),
                                QStringLiteral("--unpublished"),
                                QStringLiteral("--incremental")};
    if (m_useBundle)
        run(m_bundle, QStringList{QStringLiteral("exec"), QStringLiteral("jekyll")} + arguments,
            &SiteBuild::buildEnded);
    else
        run(m_jekyll, arguments, &SiteBuild::buildEnded);
}

void SiteBuild::buildEnded(int exitCode)
{
    if (exitCode != 0) {
        m_useBundle = false; // ask again
        // Bundler names all that is missing; the system's Jekyll only what it stumbles over first.
        const SiteProblem problem = siteError(m_log, subject());
        fail(problem.line == 0 && !m_bundlerLog.isEmpty() ? siteError(m_bundlerLog, subject()) : problem);
        return;
    }
    const QString page = m_workspace->pageOf(m_post);
    if (const SiteProblem unread = unreadPost(m_log, subject()); !unread.message.isEmpty()) {
        fail(unread);
        return;
    }
    if (page.isEmpty()) {
        fail({tr("Jekyll did not publish this post."),
              tr("Look at the post's name and date, and at the rules of the blog's plugins."),
              {},
              0});
        return;
    }
    m_timer.stop();
    setStage(Stage::Idle);
    Q_EMIT built({m_workspace->destination(), page, siteWarning(m_log, subject())});
}

void SiteBuild::run(const QString &program, const QStringList &arguments,
                    void (SiteBuild::*done)(int exitCode))
{
    m_log.clear();
    m_process = new QProcess(this);
    m_process->setProcessEnvironment(environmentFor(*m_workspace));
    m_process->setWorkingDirectory(m_workspace->source());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setChildProcessModifier(becomeGroup);
    connect(m_process, &QProcess::readyRead, this, &SiteBuild::read);
    connect(m_process, &QProcess::finished, this, [this, done](int exitCode, QProcess::ExitStatus status) {
        read();
        std::exchange(m_process, nullptr)->deleteLater();
        (this->*done)(status == QProcess::NormalExit ? exitCode : 1);
    });
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this, done, process = m_process](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart || process != m_process)
                return;
            std::exchange(m_process, nullptr)->deleteLater();
            if (done == &SiteBuild::bundlerAnswered)
                bundlerAnswered(1);
            else
                fail({tr("Jekyll is not installed."),
                      tr("Install it (Debian's package is named jekyll) and build again."),
                      {},
                      0});
        },
        Qt::QueuedConnection);
    m_process->start(program, arguments);
}

void SiteBuild::read()
{
    m_log += m_process->readAll();
    if (m_log.size() > longestLog)
        m_log.truncate(longestLog); // what failed first is what matters
}

void SiteBuild::onTimeout()
{
    stopProcess();
    fail({tr("Jekyll took longer than %n second(s) and was stopped.", nullptr, m_timeout / 1000),
          tr("A loop in the post's Liquid or a plugin may never end."),
          {},
          0});
}

/// Ends the process and all that it started.
void SiteBuild::stopProcess()
{
    m_timer.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (const qint64 id = process->processId(); id > 0)
        ::kill(static_cast<pid_t>(-id), SIGKILL);
    process->kill();
    process->waitForFinished(1000); // it is dead: its folder may be written again
    process->deleteLater();
}

void SiteBuild::fail(const SiteProblem &problem)
{
    m_timer.stop();
    setStage(Stage::Idle);
    Q_EMIT failed(problem);
}

void SiteBuild::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

SiteSubject SiteBuild::subject() const
{
    return {m_document, m_post, m_workspace->source()};
}

} // namespace wolgan
