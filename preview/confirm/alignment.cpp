#include "preview/confirm/alignment.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace wolgan {

namespace {

constexpr qsizetype largestTable = 1'000'000;

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - begin; }
};

class Alignment
{
public:
    Alignment(const QList<QByteArray> &before, const QList<QByteArray> &after)
        : m_before(before), m_after(after), m_found(before.size(), -1)
    {
    }

    QList<qsizetype> take()
    {
        align({0, m_before.size()}, {0, m_after.size()});
        return std::move(m_found);
    }

private:
    void align(Span a, Span b)
    {
        while (a.size() > 0 && b.size() > 0 && m_before[a.begin] == m_after[b.begin])
            m_found[a.begin++] = b.begin++;
        while (a.size() > 0 && b.size() > 0 && m_before[a.end - 1] == m_after[b.end - 1])
            m_found[--a.end] = --b.end;
        if (a.size() == 0 || b.size() == 0)
            return;
        if (a.size() * b.size() <= largestTable)
            alignByTable(a, b);
        else
            alignByAnchors(a, b);
    }

    void alignByTable(Span a, Span b)
    {
        const QList<qsizetype> found = likelyPositions(a.size(), b.size(), [&](qsizetype i, qsizetype j) {
            return m_before[a.begin + i] == m_after[b.begin + j] ? 1 : 0;
        });
        for (qsizetype i = 0; i < a.size(); ++i)
            m_found[a.begin + i] = found[i] < 0 ? -1 : b.begin + found[i];
    }

    /// Keys that stand once on each side, the longest ascending run of them, then what lies between.
    void alignByAnchors(Span a, Span b)
    {
        struct Once
        {
            qsizetype before = -1;
            qsizetype after = -1;
            bool isRepeated = false;
        };
        QHash<QByteArrayView, Once> keys;
        for (qsizetype i = a.begin; i < a.end; ++i) {
            Once &once = keys[m_before[i]];
            once.isRepeated = once.isRepeated || once.before >= 0;
            once.before = i;
        }
        for (qsizetype j = b.begin; j < b.end; ++j) {
            Once &once = keys[m_after[j]];
            once.isRepeated = once.isRepeated || once.after >= 0;
            once.after = j;
        }
        std::vector<Span> pairs; // of positions, before and after
        for (qsizetype i = a.begin; i < a.end; ++i) {
            const Once once = keys.value(m_before[i]);
            if (!once.isRepeated && once.after >= 0)
                pairs.push_back({i, once.after});
        }
        if (pairs.empty())
            return;
        for (const Span &pair : ascending(pairs)) {
            m_found[pair.begin] = pair.end;
            align({a.begin, pair.begin}, {b.begin, pair.end});
            a.begin = pair.begin + 1;
            b.begin = pair.end + 1;
        }
        align(a, b);
    }

    /// A longest run of pairs that ascend on both sides; they ascend on the first already.
    static std::vector<Span> ascending(const std::vector<Span> &pairs)
    {
        constexpr auto none = static_cast<std::size_t>(-1);
        std::vector<std::size_t> tails;
        std::vector<std::size_t> previous(pairs.size(), none);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto tail =
                std::lower_bound(tails.begin(), tails.end(), pairs[i].end,
                                 [&](std::size_t t, qsizetype end) { return pairs[t].end < end; });
            if (tail != tails.begin())
                previous[i] = *(tail - 1);
            if (tail == tails.end())
                tails.push_back(i);
            else
                *tail = i;
        }
        std::vector<Span> run;
        for (std::size_t i = tails.back(); i != none; i = previous[i])
            run.push_back(pairs[i]);
        std::reverse(run.begin(), run.end());
        return run;
    }

    const QList<QByteArray> &m_before;
    const QList<QByteArray> &m_after;
    QList<qsizetype> m_found;
};

} // namespace

QList<qsizetype> equalPositions(const QList<QByteArray> &before, const QList<QByteArray> &after)
{
    return Alignment(before, after).take();
}

QList<qsizetype> likelyPositions(qsizetype before, qsizetype after,
                                 const std::function<int(qsizetype, qsizetype)> &likeness)
{
    QList<qsizetype> found(before, -1);
    if (before * after > largestTable) {
        for (qsizetype i = 0; i < std::min(before, after); ++i)
            found[i] = i;
        return found;
    }
    const auto width = static_cast<std::size_t>(after + 1);
    // best[i][j] is the greatest likeness of what stands from i and from j on.
    std::vector<int> best(static_cast<std::size_t>(before + 1) * width, 0);
    std::vector<int> likenesses(static_cast<std::size_t>(before) * width, 0);
    const auto at = [width](qsizetype i, qsizetype j) {
        return static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j);
    };
    for (qsizetype i = before; i-- > 0;) {
        for (qsizetype j = after; j-- > 0;) {
            const int like = likenesses[at(i, j)] = likeness(i, j);
            best[at(i, j)] = std::max(
                {best[at(i + 1, j)], best[at(i, j + 1)], like > 0 ? like + best[at(i + 1, j + 1)] : 0});
        }
    }
    for (qsizetype i = 0, j = 0; i < before && j < after;) {
        const int like = likenesses[at(i, j)];
        if (like > 0 && best[at(i, j)] == like + best[at(i + 1, j + 1)])
            found[i++] = j++;
        else if (best[at(i, j)] == best[at(i + 1, j)])
            ++i;
        else
            ++j;
    }
    return found;
}

} // namespace wolgan
