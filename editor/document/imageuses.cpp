#include "editor/document/imageuses.h"

#include "editor/document/bodyscan.h"
#include "editor/document/inlinescan.h"
#include "editor/document/utf8.h"

#include <algorithm>

namespace wolgan {

namespace {

using Kind = ImageUse::Kind;

void addUse(QList<ImageUse> &uses, QByteArrayView bytes, ByteRange path, Kind kind)
{
    if (!path.isEmpty())
        uses.append({toText(path.of(bytes)), path, kind});
}

void addUsesOfLine(QList<ImageUse> &uses, QByteArrayView bytes, ByteRange line)
{
    bool code = false;
    for (qsizetype at = line.begin; at < line.end; ++at) {
        const bool isImage = bytes[at] == '!';
        if (bytes[at] == '\\')
            ++at;
        else if (bytes[at] == '`')
            code = !code;
        else if (!code && (isImage || (bytes[at] == '[' && (at == 0 || bytes[at - 1] != '!')))) {
            if (const auto link = linkAt(bytes, at, line.end))
                addUse(uses, bytes, link->destination, isImage ? Kind::Image : Kind::Link);
        }
    }
}

void addPreview(QList<ImageUse> &uses, const FrontMatter &front)
{
    const auto path = front.imagePath();
    if (!path || path->isEmpty())
        return;
    const FrontMatterEntry *nested = front.find("image.path");
    const FrontMatterEntry *entry = nested ? nested : front.find("image");
    uses.append({*path, entry ? entry->value : ByteRange{}, Kind::Preview});
}

} // namespace

QList<ImageUse> imageAndLinkUses(const Document &document)
{
    QList<ImageUse> uses;
    addPreview(uses, document.frontMatter());
    for (const BodyLine &line : scanBody(document.bytes(), document.body())) {
        if (line.kind == LineKind::Text || line.kind == LineKind::DefinitionText)
            addUsesOfLine(uses, document.bytes(), line.range);
    }
    for (const Figure &figure : document.outline().figures) {
        if (figure.isHtml)
            addUse(uses, document.bytes(), figure.path, Kind::Image);
    }
    std::stable_sort(uses.begin(), uses.end(),
                     [](const ImageUse &a, const ImageUse &b) { return a.range.begin < b.range.begin; });
    return uses;
}

QList<ImageUse> imageUses(const Document &document)
{
    QList<ImageUse> uses = imageAndLinkUses(document);
    uses.removeIf([](const ImageUse &use) { return use.kind == Kind::Link; });
    return uses;
}

} // namespace wolgan
