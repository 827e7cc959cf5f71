#pragma once

#include "app/site/sitebuild.h"
#include "app/window/prompts.h"
#include "editor/document/document.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wolgan {

/// "Check with Jekyll": has the blog's own Jekyll build a post's page, and looks for the post in it. Says in
/// a line how far it is, that all is well, or what is wrong and where.
class SiteCheckBar : public QWidget
{
    Q_OBJECT

public:
    explicit SiteCheckBar(const Prompts &prompts, QWidget *parent = nullptr);

    void setSubject(const Blog &blog, const QString &postPath, const Document &document);
    /// Asks first whether program code of the blog may run.
    void check();
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    void lineRequested(int line); ///< of the post, from 1
    void ended();

private:
    void onBuilt(const SitePage &page);
    void say(const QString &text, int line = 0);

    Prompts m_prompts;
    Blog m_blog;
    QString m_path;
    Document m_document;
    SiteBuild m_build;
    QLabel *m_text;
    QPushButton *m_check;
    QPushButton *m_stop;
    QPushButton *m_go;
    int m_line = 0;
};

} // namespace wolgan
