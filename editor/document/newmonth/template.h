#pragma once

// Templates: what the first digest of a blog is made from. A template is a post with placeholders,
// `${title}`: a form that Liquid, kramdown and YAML all take for text, so that a template is a valid post for
// every tool. Lines of its front matter that begin with `##` are for its reader and do not go into a post;
// one of them may name the file:
//
//     ## slug: digest-${year}${month}

#include <QByteArray>
#include <QDate>
#include <QString>

namespace wolgan {

/// What the placeholders stand for.
struct TemplateValues
{
    QString title; ///< `${title}`
    QString date;  ///< `${date}`: as the front matter says it
    QDate day;     ///< `${year}`, `${month}` (two digits), `${month-name}` (English), `${stamp}` (20240131)
};

/// The post. What is no placeholder stays as it is.
[[nodiscard]] QByteArray filledTemplate(const QByteArray &bytes, const TemplateValues &values);
/// The title that the template's front matter proposes.
[[nodiscard]] QString templateTitle(const QByteArray &bytes, const TemplateValues &values);
/// The slug that it proposes; empty where it does not.
[[nodiscard]] QString templateSlug(const QByteArray &bytes, const TemplateValues &values);

} // namespace wolgan
