#include "preview/view/blockdiff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace wolgan {

namespace {

bool sameHtml(const RenderedBlock &a, const RenderedBlock &b)
{
    const bool shared = a.html.constData() == b.html.constData() && a.html.size() == b.html.size();
    return shared || a.html == b.html;
}

/// What stands between the common start and the common end of two lists.
struct Middle
{
    ByteRange before; // indices, not bytes
    ByteRange after;
};

Middle middleOf(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype prefix = 0;
    while (prefix < shorter && sameHtml(before[prefix], after[prefix]))
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < shorter - prefix &&
           sameHtml(before[before.size() - 1 - suffix], after[after.size() - 1 - suffix]))
        ++suffix;
    return {{prefix, before.size() - suffix}, {prefix, after.size() - suffix}};
}

/// For each new block of the middle, an unused old block with the same HTML, or -1. Equal blocks pair up in
/// their order.
std::vector<qsizetype> matches(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after,
                               const Middle &middle)
{
    QHash<QByteArrayView, std::vector<qsizetype>> waiting;
    for (qsizetype i = middle.before.end; i-- > middle.before.begin;)
        waiting[before[i].html].push_back(i);
    std::vector<qsizetype> found;
    found.reserve(static_cast<std::size_t>(middle.after.size()));
    for (qsizetype j = middle.after.begin; j < middle.after.end; ++j) {
        const auto old = waiting.find(QByteArrayView(after[j].html));
        if (old == waiting.end() || old->empty()) {
            found.push_back(-1);
        } else {
            found.push_back(old->back());
            old->pop_back();
        }
    }
    return found;
}

/// Positions in `found` of a longest ascending run of matched blocks: those stay in place, other matches
/// move.
std::vector<std::size_t> longestAscending(const std::vector<qsizetype> &found)
{
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> tails;
    std::vector<std::size_t> previous(found.size(), none);
    for (std::size_t j = 0; j < found.size(); ++j) {
        if (found[j] < 0)
            continue;
        const auto tail = std::lower_bound(tails.begin(), tails.end(), found[j],
                                           [&](std::size_t t, qsizetype value) { return found[t] < value; });
        if (tail != tails.begin())
            previous[j] = *(tail - 1);
        if (tail == tails.end())
            tails.push_back(j);
        else
            *tail = j;
    }
    std::vector<std::size_t> run;
    for (std::size_t j = tails.empty() ? none : tails.back(); j != none; j = previous[j])
        run.push_back(j);
    std::reverse(run.begin(), run.end());
    return run;
}

} // namespace

QList<BlockChange> diffBlocks(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const Middle middle = middleOf(before, after);
    const std::vector<qsizetype> found = matches(before, after, middle);
    QList<BlockChange> changes;
    qsizetype old = middle.before.begin;
    std::size_t next = 0;
    const auto changeUntil = [&](qsizetype oldEnd, std::size_t nextEnd) {
        if (old == oldEnd && next == nextEnd)
            return;
        BlockChange change{old, oldEnd - old, middle.after.begin + static_cast<qsizetype>(next), {}};
        change.inserted.reserve(static_cast<qsizetype>(nextEnd - next));
        for (; next < nextEnd; ++next)
            change.inserted.append(found[next]);
        changes.append(change);
    };
    for (const std::size_t kept : longestAscending(found)) {
        changeUntil(found[kept], kept);
        old = found[kept] + 1;
        next = kept + 1;
    }
    changeUntil(middle.before.end, found.size());
    return changes;
}

} // namespace wolgan
