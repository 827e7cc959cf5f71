#include "editor/document/edits/figurenumbers.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/imageuses.h"
#include "editor/document/utf8.h"

#include <QSet>

#include <algorithm>

namespace wolgan::edits {

namespace {

using Kind = ImageUse::Kind;

/// Each name that is given but not taken away goes where its row began.
void closeRows(FigureRenames &renames)
{
    const FigureRenames olds = inverted(renames);
    for (auto it = olds.cbegin(); it != olds.cend(); ++it) {
        if (renames.contains(it.key()))
            continue;
        QString first = it.value();
        while (olds.contains(first))
            first = olds.value(first);
        renames.insert(it.key(), first);
    }
}

/// Numbers that pictures outside the text have.
QSet<int> reservedNumbers(const QList<ImageUse> &uses, QByteArrayView before)
{
    QSet<QString> inText;
    for (const ImageUse &use : uses) {
        if (use.kind == Kind::Image)
            inText.insert(use.path);
    }
    QSet<int> reserved;
    for (const ImageUse &use : uses) {
        const auto name = numberedName(use.path.toUtf8());
        if (!inText.contains(use.path) && name && name->before == before)
            reserved.insert(name->number);
    }
    return reserved;
}

/// `wanted`: what stands before the numbers then.
FigureRenames namesInOrder(const Document &document, const QList<ImageUse> &uses, const FigureNaming &naming,
                           const QByteArray &wanted)
{
    const QSet<int> reserved = reservedNumbers(uses, wanted);
    FigureRenames renames;
    QSet<QString> known;
    int number = 0;
    for (const ImageUse &use : uses) {
        auto name = use.kind == Kind::Image ? numberedName(document.text(use.range)) : std::nullopt;
        if (!name || name->before != naming.before || known.contains(use.path))
            continue;
        known.insert(use.path);
        do
            ++number;
        while (reserved.contains(number));
        name->before = wanted;
        name->number = number;
        name->digits = naming.digits;
        if (const QString now = toText(toPath(*name)); now != use.path)
            renames.insert(use.path, now);
    }
    return renames;
}

/// The post's naming where its numbers are in order.
std::optional<FigureNaming> orderedNaming(const Document &document)
{
    if (!document.bytes().contains("![") && document.outline().figures.isEmpty())
        return std::nullopt;
    const QList<ImageUse> uses = imageAndLinkUses(document);
    const auto naming = figureNaming(document, uses);
    const bool isOrdered = naming && namesInOrder(document, uses, *naming, naming->before).isEmpty();
    return isOrdered ? naming : std::nullopt;
}

FigureNumbering renamed(const Document &document, const QList<ImageUse> &uses, FigureRenames renames)
{
    FigureNumbering numbering;
    for (const ImageUse &use : uses) {
        const QString now = renames.value(use.path);
        if (now.isEmpty())
            continue;
        if (use.kind == Kind::Preview)
            numbering.edit.merge(
                setScalar(document, document.frontMatter().find("image.path") ? "image.path" : "image", now));
        else
            numbering.edit.replace(document.bytes(), use.range, now.toUtf8());
    }
    closeRows(renames);
    numbering.renames = renames;
    return numbering;
}

} // namespace

FigureNumbering renumberFigures(const Document &document)
{
    const QList<ImageUse> uses = imageAndLinkUses(document);
    const auto naming = figureNaming(document, uses);
    if (!naming)
        return {};
    const QByteArray wanted = withDay(naming->before, postDay(document));
    const FigureRenames renames = namesInOrder(document, uses, *naming, wanted);
    return renames.isEmpty() ? FigureNumbering() : renamed(document, uses, renames);
}

bool areFiguresInOrder(const Document &document)
{
    return orderedNaming(document).has_value();
}

FigureNumbering figureNumbersAfter(const Document &document, const TextEdit &edit)
{
    const auto naming = edit.isEmpty() ? std::nullopt : orderedNaming(document);
    if (!naming)
        return {};
    const Document after = document.edited(edit);
    const QList<ImageUse> uses = imageAndLinkUses(after);
    const FigureRenames renames = namesInOrder(after, uses, *naming, naming->before);
    return renames.isEmpty() ? FigureNumbering() : renamed(after, uses, renames);
}

FigureNumbering keptFigureOrder(const Document &document, const TextEdit &edit)
{
    const FigureNumbering numbers = figureNumbersAfter(document, edit);
    return {edit.then(document.bytes(), numbers.edit), numbers.renames};
}

QByteArray withFigureNames(const QByteArray &markdown, const FigureOrigins &since)
{
    const Document copied(markdown);
    TextEdit edit;
    for (const ImageUse &use : imageAndLinkUses(copied))
        edit.replace(markdown, use.range, since.nameOf(use.path).toUtf8());
    return edit.applied(markdown);
}

} // namespace wolgan::edits
