#pragma once

// Has the blog's own Jekyll build one post's page, in the background.
//
// Runs `bundle exec jekyll` where the blog has a Gemfile whose gems are installed, else the system's
// `jekyll`. One build at a time; each ends in exactly one of `built`, `failed` and `cancelled`. Nothing is
// written into the blog, nothing waits, and nothing is left running. GUI thread.

#include "app/site/siteproblem.h"
#include "app/site/siteworkspace.h"
#include "editor/document/document.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace wolgan {

/// The page that a build made.
struct SitePage
{
    QString folder;      ///< the whole site as far as it was built; valid as long as the SiteBuild
    QString path;        ///< of the page, below `folder`
    SiteProblem warning; ///< what Jekyll said all the same; no message where it said nothing
};

class SiteBuild : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Idle, Preparing, Building };

    explicit SiteBuild(QObject *parent = nullptr);
    ~SiteBuild() override;

    /// The names or paths of `jekyll` and `bundle`.
    void setPrograms(const QString &jekyll, const QString &bundle);
    /// Stands for the site's own address on its pages; empty for pages that lie on whatever server.
    void setAddress(const QString &address) { m_address = address; }
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }

    /// Builds the post with this text; what is under way is cancelled.
    void start(const Blog &blog, const QString &postPath, const Document &document);
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }

Q_SIGNALS:
    void stageChanged();
    void built(const wolgan::SitePage &page);
    void failed(const wolgan::SiteProblem &problem);
    void cancelled();

private:
    void prepare();
    void bundlerAnswered(int exitCode);
    void build();
    void buildEnded(int exitCode);
    void run(const QString &program, const QStringList &arguments, void (SiteBuild::*done)(int exitCode));
    void read();
    void onTimeout();
    void stopProcess();
    void fail(const SiteProblem &problem);
    void setStage(Stage stage);
    [[nodiscard]] SiteSubject subject() const;

    QString m_jekyll = QStringLiteral("jekyll");
    QString m_bundle = QStringLiteral("bundle");
    QString m_address = QStringLiteral("wolgan://site");
    std::unique_ptr<SiteWorkspace> m_workspace;
    QString m_file; ///< where the post lies
    QString m_post; ///< its path in the blog
    Document m_document;
    bool m_useBundle = false;
    Stage m_stage = Stage::Idle;
    QProcess *m_process = nullptr;
    QByteArray m_log;        ///< what the process printed, bounded
    QByteArray m_bundlerLog; ///< why the blog's own Jekyll cannot run
    QTimer m_timer;
    int m_timeout;
};

} // namespace wolgan
