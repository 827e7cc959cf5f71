#include "preview/confirm/comparison.h"

#include "preview/confirm/alignment.h"
#include "preview/confirm/htmlpieces.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
};

/// Blocks that only make sense together: mostly one, more where an element begins in one and ends in another.
struct Unit
{
    Span blocks;
    Span pieces;
};

QList<QByteArray> keysOf(const QList<HtmlPiece> &pieces)
{
    QList<QByteArray> keys;
    keys.reserve(pieces.size());
    for (const HtmlPiece &piece : pieces)
        keys.append(piece.key);
    return keys;
}

/// Our blocks as one text, and where each ends in it.
struct JoinedBlocks
{
    QByteArray html;
    QList<qsizetype> ends;

    explicit JoinedBlocks(const QList<RenderedBlock> &blocks)
    {
        for (const RenderedBlock &block : blocks) {
            html += block.html + '\n';
            ends.append(html.size());
        }
    }
};

/// The pieces of our blocks. An element that begins in one block and ends in another is one piece where the
/// site has the same; otherwise it is taken for a mistake of that block alone.
QList<HtmlPiece> piecesOf(const JoinedBlocks &joined, const QSet<QByteArray> &siteKeys)
{
    constexpr int mostMistakes = 16;
    QList<HtmlPiece> found;
    int mistakes = 0;
    for (qsizetype from = 0; from < joined.html.size();) {
        const auto endOf = [&](qsizetype offset) {
            return *std::upper_bound(joined.ends.begin(), joined.ends.end(), offset);
        };
        const qsizetype end = mistakes < mostMistakes ? joined.html.size() : endOf(from);
        qsizetype next = end;
        for (HtmlPiece piece : htmlPieces(joined.html.mid(from, end - from))) {
            piece.range = {piece.range.begin + from, piece.range.end + from};
            const qsizetype blockEnd = endOf(piece.range.begin);
            if (piece.range.end > blockEnd && !siteKeys.contains(piece.key)) {
                const qsizetype begin = piece.range.begin;
                for (HtmlPiece part : htmlPieces(joined.html.mid(begin, blockEnd - begin))) {
                    part.range = {part.range.begin + begin, part.range.end + begin};
                    found.append(part);
                }
                next = blockEnd;
                ++mistakes;
                break;
            }
            found.append(piece);
        }
        from = next;
    }
    return found;
}

QList<Unit> unitsOf(const JoinedBlocks &joined, const QList<HtmlPiece> &pieces)
{
    QList<Unit> units;
    qsizetype piece = 0;
    for (qsizetype block = 0; block < joined.ends.size();) {
        Unit unit{{block, block + 1}, {piece, piece}};
        for (; piece < pieces.size() && pieces[piece].range.begin < joined.ends[unit.blocks.end - 1];
             ++piece) {
            while (pieces[piece].range.end > joined.ends[unit.blocks.end - 1])
                ++unit.blocks.end;
        }
        unit.pieces.end = piece;
        block = unit.blocks.end;
        units.append(unit);
    }
    return units;
}

/// How much two pieces that differ have in common, 0 where they cannot stand for each other.
int likenessOf(const HtmlPiece &ours, const HtmlPiece &theirs)
{
    if (ours.key == theirs.key)
        return 1000;
    const qsizetype shorter = std::min(ours.key.size(), theirs.key.size());
    qsizetype start = 0;
    while (start < shorter && ours.key[start] == theirs.key[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter - start &&
           ours.key[ours.key.size() - 1 - end] == theirs.key[theirs.key.size() - 1 - end])
        ++end;
    const int same = static_cast<int>(100 * 2 * (start + end) /
                                      std::max<qsizetype>(ours.key.size() + theirs.key.size(), 1));
    return 1 + same + (ours.name == theirs.name ? 20 : 0);
}

qsizetype afterSpace(const QByteArray &text, qsizetype from)
{
    while (from < text.size() && QByteArrayView(" \t\r\n").contains(text[from]))
        ++from;
    return from;
}

/// The usual case, found without reading any HTML: the same bytes, but for white space between blocks.
bool isSpelledTheSame(const RenderedPage &page, const QByteArray &site)
{
    qsizetype pos = 0;
    const auto follows = [&](const QByteArray &html) {
        const QByteArray own = html.trimmed();
        pos = afterSpace(site, pos);
        const bool isNext = QByteArrayView(site).sliced(pos).startsWith(own);
        pos += isNext ? own.size() : 0;
        return isNext;
    };
    return std::all_of(page.blocks.begin(), page.blocks.end(),
                       [&](const RenderedBlock &b) { return follows(b.html); }) &&
           follows(page.footnotes) && afterSpace(site, pos) == site.size();
}

class Correction
{
public:
    Correction(const RenderedPage &page, const QByteArray &site) : m_joined(page.blocks), m_site(site)
    {
        m_result.corrected = page;
        m_theirs = htmlPieces(site);
        const QList<QByteArray> theirs = keysOf(m_theirs);
        m_ours = piecesOf(m_joined, QSet<QByteArray>(theirs.begin(), theirs.end()));
        takeFootnotes();
    }

    Comparison run()
    {
        const QList<QByteArray> ours = keysOf(m_ours);
        const QList<QByteArray> theirs = keysOf(m_theirs);
        if (ours == theirs)
            return std::move(m_result);
        m_units = unitsOf(m_joined, m_ours);
        m_found = equalPositions(ours, theirs);
        qsizetype firstUnit = 0;
        qsizetype firstPiece = 0;
        for (qsizetype i = 0; i < m_units.size(); ++i) {
            const std::optional<Span> kept = keptPieces(m_units[i], firstPiece);
            if (!kept)
                continue;
            correctGap({firstUnit, i}, {firstPiece, kept->begin});
            firstUnit = i + 1;
            firstPiece = kept->end;
        }
        correctGap({firstUnit, m_units.size()}, {firstPiece, m_theirs.size()});
        return std::move(m_result);
    }

private:
    /// The list of footnotes at the end of the site's page is compared on its own, unless ours stands in a
    /// block.
    void takeFootnotes()
    {
        RenderedPage &page = m_result.corrected;
        const bool oursInBlocks =
            std::any_of(m_ours.begin(), m_ours.end(), [](const HtmlPiece &p) { return p.isFootnotes; });
        QByteArray footnotes;
        QList<HtmlPiece> pieces;
        if (!m_theirs.isEmpty() && m_theirs.last().isFootnotes &&
            (!oursInBlocks || !page.footnotes.isEmpty())) {
            pieces.append(m_theirs.takeLast());
            footnotes = pieces.first().range.of(m_site).toByteArray() + '\n';
        }
        if (keysOf(htmlPieces(page.footnotes)) == keysOf(pieces))
            return;
        const QList<QByteArray> oldIds = footnoteIds(page.footnotes);
        QList<ByteRange> ranges;
        for (const QByteArray &id : footnoteIds(footnotes)) {
            const qsizetype old = oldIds.indexOf(id);
            ranges.append(old >= 0 ? page.footnoteRanges.value(old) : ByteRange());
        }
        page.footnotes = footnotes;
        page.footnoteRanges = ranges;
        ++m_result.blocksCorrected;
    }

    /// Where the site has this unit's pieces, one after the other and no others between; none where it
    /// differs.
    [[nodiscard]] std::optional<Span> keptPieces(const Unit &unit, qsizetype from) const
    {
        if (unit.pieces.size() == 0)
            return std::nullopt;
        const qsizetype first = m_found[unit.pieces.begin];
        for (qsizetype i = 0; i < unit.pieces.size(); ++i) {
            if (first < from || m_found[unit.pieces.begin + i] != first + i)
                return std::nullopt;
        }
        return Span{first, first + unit.pieces.size()};
    }

    /// Gives the site's pieces in `pieces` to the units in `units`, all of which differ.
    void correctGap(Span units, Span pieces)
    {
        if (units.size() == 0) {
            if (pieces.size() > 0)
                appendTo(units.begin, pieces);
            return;
        }
        const QList<qsizetype> starts = startsOf(units, pieces);
        for (qsizetype i = 0; i < units.size(); ++i)
            replace(m_units[units.begin + i], {starts[i], starts[i + 1]});
    }

    /// Where each unit's share of the site's pieces begins; one more entry for the end.
    [[nodiscard]] QList<qsizetype> startsOf(Span units, Span pieces) const
    {
        const qsizetype first = m_units[units.begin].pieces.begin;
        const qsizetype count = m_units[units.end - 1].pieces.end - first;
        QList<qsizetype> partners(count);
        for (qsizetype i = 0; i < count; ++i)
            partners[i] = i;
        if (count != pieces.size()) {
            partners = likelyPositions(count, pieces.size(), [&](qsizetype i, qsizetype j) {
                return likenessOf(m_ours[first + i], m_theirs[pieces.begin + j]);
            });
        }
        QList<qsizetype> starts;
        qsizetype taken = pieces.begin; // every piece before is some unit's
        for (qsizetype u = units.begin; u < units.end; ++u) {
            const Span own{m_units[u].pieces.begin - first, m_units[u].pieces.end - first};
            // Pieces that are nobody's partner stay with the unit before; the first unit also takes those
            // ahead of it.
            qsizetype begin = -1;
            for (qsizetype i = own.begin; i < own.end && begin < 0; ++i)
                begin = partners[i] < 0 ? -1 : pieces.begin + partners[i];
            starts.append(begin);
        }
        starts.append(pieces.end);
        for (qsizetype i = starts.size() - 2; i >= 0; --i)
            starts[i] = starts[i] < 0 ? starts[i + 1] : starts[i];
        taken = starts.first();
        if (taken > pieces.begin) {
            const auto taker =
                std::find_if(starts.begin(), starts.end(), [taken](qsizetype s) { return s != taken; });
            std::fill(starts.begin(), taker == starts.end() ? starts.begin() + 1 : taker, pieces.begin);
        }
        return starts;
    }

    void appendTo(qsizetype nextUnit, Span pieces)
    {
        QList<RenderedBlock> &blocks = m_result.corrected.blocks;
        if (blocks.isEmpty()) {
            blocks.append(RenderedBlock{{}, siteHtml(pieces)});
        } else if (nextUnit > 0) {
            RenderedBlock &block = blocks[m_units[nextUnit - 1].blocks.end - 1];
            block.html += '\n' + siteHtml(pieces);
        } else {
            blocks.first().html.prepend(siteHtml(pieces) + '\n');
        }
        ++m_result.blocksCorrected;
    }

    void replace(const Unit &unit, Span pieces)
    {
        if (keysOf(m_ours.mid(unit.pieces.begin, unit.pieces.size())) ==
            keysOf(m_theirs.mid(pieces.begin, pieces.size())))
            return;
        const QByteArray html = siteHtml(pieces);
        QList<RenderedBlock> &blocks = m_result.corrected.blocks;
        for (qsizetype i = unit.blocks.begin; i < unit.blocks.end; ++i) {
            const QByteArray own = i == unit.blocks.begin ? html : QByteArray();
            if (blocks[i].html == own)
                continue;
            if (unit.blocks.size() == 1)
                m_result.replacements.insert(blocks[i].html, own);
            blocks[i].html = own;
            ++m_result.blocksCorrected;
        }
    }

    [[nodiscard]] QByteArray siteHtml(Span pieces) const
    {
        if (pieces.size() == 0)
            return {};
        const ByteRange range{m_theirs[pieces.begin].range.begin, m_theirs[pieces.end - 1].range.end};
        return range.of(m_site).toByteArray();
    }

    Comparison m_result;
    JoinedBlocks m_joined;
    const QByteArray &m_site;
    QList<HtmlPiece> m_ours;
    QList<HtmlPiece> m_theirs;
    QList<Unit> m_units;
    QList<qsizetype> m_found; ///< for each of our pieces its equal among the site's
};

} // namespace

Comparison compareWithSite(const RenderedPage &page, const QByteArray &site)
{
    if (isSpelledTheSame(page, site))
        return {page, 0, {}};
    return Correction(page, site).run();
}

} // namespace wolgan
