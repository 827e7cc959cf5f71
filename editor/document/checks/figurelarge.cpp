#include "editor/document/checks/rules.h"
#include "editor/document/figures.h"
#include "editor/document/utf8.h"

#include <QLocale>

namespace wolgan::checks {

namespace {

constexpr qint64 manyBytes = 1024 * 1024;
constexpr qint64 fewBytes = 200 * 1024; // a smaller file may be as wide as it likes
constexpr int columnWidth = 1000;       // pixels that a theme's text column has at most
constexpr int sharpness = 2;            // pixels of the picture for one of the page, on a fine display

/// How wide the page shows it, pixels.
int shownWidth(const Document &document, const Figure &figure)
{
    const auto width = figureWidth(document.bytes(), figure);
    const int pixels = width ? document.text(*width).toInt() : 0; // a percentage is no number
    return pixels > 0 ? pixels : columnWidth;
}

} // namespace

QList<Finding> figureLarge(const Document &document, const BlogFacts &facts)
{
    QList<Finding> findings;
    for (const Figure &figure : document.outline().figures) {
        const QString path = toText(document.text(figure.path));
        const PictureFile fact = facts.pictures.shown.value(path);
        const int shown = shownWidth(document, figure);
        const bool isWide = fact.width > sharpness * shown && fact.size > fewBytes;
        if (fact.size <= manyBytes && !isWide)
            continue;
        const QString size = QLocale().formattedDataSize(fact.size);
        findings.append(
            {"figure-large",
             Finding::Severity::Note,
             figure.path,
             fact.width > 0
                 ? Rules::tr("The picture “%1” has %2 and is %3 pixels wide, shown at %4: shrink it to %5.")
                       .arg(path, size)
                       .arg(fact.width)
                       .arg(shown)
                       .arg(sharpness * shown)
                 : Rules::tr("The picture “%1” has %2, which readers have to load: shrink it.")
                       .arg(path, size),
             {}});
    }
    return findings;
}

} // namespace wolgan::checks
