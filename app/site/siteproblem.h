#pragma once

#include <QByteArray>
#include <QString>

namespace wolgan {

class Document;

/// Why Jekyll made no page, or what it warned of, for the author.
struct SiteProblem
{
    QString message; ///< one sentence; empty where there is no problem
    QString remedy;  ///< what to do; may be empty
    QString file;    ///< in the blog, where Jekyll names one
    int line = 0;    ///< of the post, from 1; 0 where it is not known or lies in another file
    friend bool operator==(const SiteProblem &, const SiteProblem &) = default;
};

/// Message and remedy as sentences.
[[nodiscard]] QString toText(const SiteProblem &problem);

/// What was built, to read its messages by.
struct SiteSubject
{
    const Document &document;
    QString post;   ///< its path in the blog
    QString source; ///< the folder that Jekyll built
};

/// Reads why a build failed out of what Jekyll and Bundler printed.
[[nodiscard]] SiteProblem siteError(const QByteArray &log, const SiteSubject &subject);

/// Why a build that went through has no page of the post, or one without its front matter: Jekyll could not
/// read it. No message where it could.
[[nodiscard]] SiteProblem unreadPost(const QByteArray &log, const SiteSubject &subject);

/// What Jekyll warned of although it made the page: a layout that is missing. No message where it did not.
[[nodiscard]] SiteProblem siteWarning(const QByteArray &log, const SiteSubject &subject);

/// How many lines of the post come before line 1 of what Liquid reads: front matter and blank lines after it.
[[nodiscard]] int linesBeforeLiquid(const Document &document);

} // namespace wolgan
