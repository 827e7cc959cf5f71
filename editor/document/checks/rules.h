#pragma once

// The rules of check(): one function in one file each, and one row each in the table of check.cpp.

#include "editor/document/blogfacts.h"
#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

#include <QCoreApplication>

namespace wolgan::checks {

/// Context of the rules' messages for translators.
struct Rules
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

using Rule = QList<Finding> (*)(const Document &);
using BlogRule = QList<Finding> (*)(const Document &, const BlogFacts &);

QList<Finding>
frontMatterBroken(const Document &document);           ///< no valid YAML: the site drops the post silently
QList<Finding> titleMissing(const Document &document); ///< no title
QList<Finding> dateOdd(const Document &document); ///< no date, not a date, or the theme manual's `+/-TTTT`
QList<Finding> footnoteUndefined(const Document &document); ///< a reference without a definition
QList<Finding> footnoteUnused(const Document &document);    ///< a definition without a reference
QList<Finding> footnoteDoubled(const Document &document); ///< a label defined twice: the site takes the last
QList<Finding>
footnoteOrder(const Document &document); ///< numbers that do not follow the order of appearance
QList<Finding> referenceDoubled(const Document &document); ///< two definitions of one URL: a story told twice
QList<Finding>
trackingParameter(const Document &document);            ///< `utm_*`, `ref`, `fbclid` and the like in a URL
QList<Finding> figureDoubled(const Document &document); ///< one alternative text or one file for two figures
QList<Finding> figureWithoutAlt(const Document &document);     ///< an image without alternative text
QList<Finding> liquidBroken(const Document &document);         ///< tags that stop the site's build
QList<Finding> itemWithoutReference(const Document &document); ///< where most items have one

QList<Finding>
thumbnailOld(const Document &document,
             const BlogFacts &facts); ///< the preview image's name carries another date than the post
QList<Finding> figureMissing(const Document &document, const BlogFacts &facts); ///< a picture that is nowhere
QList<Finding> figureSame(const Document &document,
                          const BlogFacts &facts); ///< one picture under two names
QList<Finding> figureLarge(const Document &document,
                           const BlogFacts &facts); ///< many bytes, or far wider than it is shown
QList<Finding> figureUnused(const Document &document,
                            const BlogFacts &facts); ///< a picture named as the post's own are, shown nowhere
QList<Finding> figureWaiting(const Document &document,
                             const BlogFacts &facts); ///< renamed pictures that only an export moves
QList<Finding> prefixIgnored(const Document &document,
                             const BlogFacts &facts); ///< `img_path` where the theme reads `media_subpath`
QList<Finding> referenceTold(const Document &document,
                             const BlogFacts &facts); ///< a page that an earlier post led to already

} // namespace wolgan::checks
