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

/// For each new key the position of an unused equal old key, or -1. Equal keys pair up in their order.
template<typename Key>
std::vector<qsizetype> matches(const std::vector<Key> &before, const std::vector<Key> &after)
{
    QHash<QByteArrayView, std::vector<qsizetype>> waiting;
    for (auto i = static_cast<qsizetype>(before.size()); i-- > 0;)
        waiting[before[static_cast<std::size_t>(i)]].push_back(i);
    std::vector<qsizetype> found;
    found.reserve(after.size());
    for (const Key &key : after) {
        const auto old = waiting.find(QByteArrayView(key));
        if (old == waiting.end() || old->empty()) {
            found.push_back(-1);
        } else {
            found.push_back(old->back());
            old->pop_back();
        }
    }
    return found;
}

/// Positions in `found` of a longest ascending run of matches: those stay in place, other matches move.
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

std::vector<QByteArrayView> htmlOf(const QList<RenderedBlock> &blocks, ByteRange indices)
{
    std::vector<QByteArrayView> keys;
    keys.reserve(static_cast<std::size_t>(indices.size()));
    for (qsizetype i = indices.begin; i < indices.end; ++i)
        keys.push_back(blocks[i].html);
    return keys;
}

std::vector<QByteArray> withoutDigits(const QList<RenderedBlock> &blocks,
                                      const std::vector<qsizetype> &indices)
{
    std::vector<QByteArray> keys;
    keys.reserve(indices.size());
    for (const qsizetype index : indices) {
        QByteArray key = blocks[index].html;
        key.removeIf([](char c) { return c >= '0' && c <= '9'; });
        keys.push_back(std::move(key));
    }
    return keys;
}

/// Pairs what is new in a change with old blocks of its run that go nowhere else.
void pairRewritten(BlockChange &change, const std::vector<qsizetype> &free,
                   const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    std::vector<qsizetype> fresh; // positions in change.inserted
    std::vector<qsizetype> freshIndices;
    for (qsizetype i = 0; i < change.inserted.size(); ++i) {
        if (change.inserted[i].from < 0) {
            fresh.push_back(i);
            freshIndices.push_back(change.newStart + i);
        }
    }
    if (free.empty() || fresh.empty())
        return;
    std::vector<qsizetype> found(fresh.size(), -1);
    if (free.size() !=
        fresh.size()) // the same count: by order, which is what renumbering and typing look like
        found = matches(withoutDigits(before, free), withoutDigits(after, freshIndices));
    std::size_t old = 0;
    std::size_t next = 0;
    const auto pairUntil = [&](std::size_t oldEnd, std::size_t nextEnd) {
        for (; old < oldEnd && next < nextEnd; ++old, ++next)
            change.inserted[fresh[next]] = {free[old], true};
        old = oldEnd;
        next = nextEnd;
    };
    for (const std::size_t same : longestAscending(found)) {
        pairUntil(static_cast<std::size_t>(found[same]), same);
        pairUntil(old + 1, next + 1);
    }
    pairUntil(free.size(), fresh.size());
}

} // namespace

QList<BlockChange> diffBlocks(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const Middle middle = middleOf(before, after);
    const std::vector<qsizetype> found = matches(htmlOf(before, middle.before), htmlOf(after, middle.after));
    std::vector<bool> matched(static_cast<std::size_t>(middle.before.size()));
    for (const qsizetype old : found) {
        if (old >= 0)
            matched[static_cast<std::size_t>(old)] = true;
    }
    QList<BlockChange> changes;
    qsizetype old = 0; // both relative to the middle
    std::size_t next = 0;
    const auto changeUntil = [&](qsizetype oldEnd, std::size_t nextEnd) {
        if (old == oldEnd && next == nextEnd)
            return;
        const qsizetype newStart = middle.after.begin + static_cast<qsizetype>(next);
        BlockChange change{middle.before.begin + old, oldEnd - old, newStart, {}};
        for (; next < nextEnd; ++next)
            change.inserted.append({found[next] < 0 ? -1 : middle.before.begin + found[next], false});
        std::vector<qsizetype> free;
        for (; old < oldEnd; ++old) {
            if (!matched[static_cast<std::size_t>(old)])
                free.push_back(middle.before.begin + old);
        }
        pairRewritten(change, free, before, after);
        changes.append(change);
    };
    for (const std::size_t kept : longestAscending(found)) {
        changeUntil(found[kept], kept);
        old = found[kept] + 1;
        next = kept + 1;
    }
    changeUntil(middle.before.size(), found.size());
    return changes;
}

} // namespace wolgan
