#include "preview/view/pagepatch.h"

#include "preview/view/blockdiff.h"

#include <QJsonArray>

#include <algorithm>

namespace wolgan {

namespace {

QJsonArray changesMessage(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    QJsonArray message;
    for (const BlockChange &change : diffBlocks(before, after)) {
        // A number is an old block that moves here, a string is a new block's HTML, a pair is both: an old
        // block's place with new HTML.
        QJsonArray inserted;
        for (qsizetype i = 0; i < change.inserted.size(); ++i) {
            const auto [from, rewritten] = change.inserted[i];
            if (from >= 0 && !rewritten) {
                inserted.append(from);
                continue;
            }
            const QString html = QString::fromUtf8(after[change.newStart + i].html);
            inserted.append(rewritten ? QJsonValue(QJsonArray{from, html}) : QJsonValue(html));
        }
        message.append(QJsonArray{change.start, change.removed, inserted});
    }
    return message;
}

} // namespace

QJsonObject patchMessage(const PageContent *before, const PageContent &after)
{
    static const PageContent nothing;
    const PageContent &old = before != nullptr ? *before : nothing;
    if (before != nullptr && (before->math != after.math || before->diagrams != after.diagrams))
        return patchMessage(nullptr, after);
    QJsonObject message;
    const auto part = [&](const QString &name, const QByteArray &from, const QByteArray &to) {
        if (from != to || before == nullptr)
            message[name] = QString::fromUtf8(to);
    };
    part(QStringLiteral("header"), old.header, after.header);
    part(QStringLiteral("footnotes"), old.page.footnotes, after.page.footnotes);
    part(QStringLiteral("tail"), old.tail, after.tail);
    part(QStringLiteral("notice"), old.page.notice, after.page.notice);
    if (const QJsonArray changes = changesMessage(old.page.blocks, after.page.blocks); !changes.isEmpty())
        message[QStringLiteral("changes")] = changes;
    if (before == nullptr) {
        message[QStringLiteral("whole")] = true;
        message[QStringLiteral("libraries")] =
            QJsonObject{{QStringLiteral("math"), after.math}, {QStringLiteral("diagrams"), after.diagrams}};
    }
    if (before == nullptr || before->contents != after.contents)
        message[QStringLiteral("contents")] = after.contents;
    if (before != nullptr && before->imagePrefix != after.imagePrefix)
        message[QStringLiteral("images")] = true;
    return message;
}

PageSpot spotAt(const RenderedPage &page, qsizetype offset)
{
    for (qsizetype i = 0; i < page.footnoteRanges.size(); ++i) {
        if (page.footnoteRanges[i].contains(offset))
            return {PageSpot::Kind::Footnote, i};
    }
    const auto after =
        std::upper_bound(page.blocks.begin(), page.blocks.end(), offset,
                         [](qsizetype at, const RenderedBlock &block) { return at < block.range.begin; });
    if (after == page.blocks.begin())
        return {};
    return {PageSpot::Kind::Block, after - page.blocks.begin() - 1};
}

std::optional<ByteRange> rangeOf(const RenderedPage &page, PageSpot spot)
{
    switch (spot.kind) {
    case PageSpot::Kind::Header:
        return ByteRange();
    case PageSpot::Kind::Block:
        if (spot.index >= 0 && spot.index < page.blocks.size())
            return page.blocks[spot.index].range;
        break;
    case PageSpot::Kind::Footnote:
        if (spot.index >= 0 && spot.index < page.footnoteRanges.size())
            return page.footnoteRanges[spot.index];
        break;
    }
    return std::nullopt;
}

} // namespace wolgan
