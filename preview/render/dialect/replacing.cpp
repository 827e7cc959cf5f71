// Takes a page to the next version where only some blocks differ: what a key costs must not grow with the
// post.

#include "preview/render/dialect/page.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace wolgan::dialect {

namespace {

using Heading = std::pair<Hole::Kind, std::string_view>; ///< how its id is counted, and the id

bool isCounted(Hole::Kind kind)
{
    return kind == Hole::HeadingId || kind == Hole::SectionId;
}

qsizetype blocksIn(const Chunks &chunks, size_t from, size_t to)
{
    qsizetype blocks = 0;
    for (size_t i = from; i < to; ++i)
        blocks += static_cast<qsizetype>(chunks[i]->blocks().size());
    return blocks;
}

} // namespace

/// The numbers that old blocks were filled with, for new ones that ask for the same.
class SameNumbers
{
public:
    struct Reference
    {
        std::string_view name;
        int number = 0;
        int repeats = 0;
    };
    struct Repeats
    {
        std::vector<int> before; ///< how often the id came before, of each old heading that had it
        size_t used = 0;         ///< by new headings
    };

    /// False where something in them is not numbered by itself.
    [[nodiscard]] bool takeOld(const std::vector<PrintedBlock> &blocks)
    {
        return std::all_of(blocks.begin(), blocks.end(),
                           [this](const auto &block) { return takeOld(block); });
    }

    /// What a new block is to be filled with; nothing where it asks for something else than the old ones.
    [[nodiscard]] std::optional<std::vector<int>> numbersOf(const PrintedBlock &block)
    {
        std::vector<int> numbers;
        for (const Hole &hole : block.fragment.holes) {
            if (hole.kind == Hole::Footnote) {
                if (m_next == m_references.size() || m_references[m_next].name != hole.text)
                    return std::nullopt;
                Reference &reference = m_references[m_next++];
                reference.name = hole.text; // the same, in the new chunk's memory
                numbers.push_back(reference.number);
                numbers.push_back(reference.repeats);
            } else if (isCounted(hole.kind)) {
                numbers.push_back(repeatsOf({hole.kind, hole.text}));
            } else if (hole.kind == Hole::OwnId) {
                numbers.push_back(0);
            } else {
                return std::nullopt;
            }
        }
        return block.hasList ? std::nullopt : std::optional(numbers);
    }

    [[nodiscard]] bool allReferencesUsed() const { return m_next == m_references.size(); }
    [[nodiscard]] const std::vector<Reference> &references() const { return m_references; }
    [[nodiscard]] const std::map<Heading, Repeats> &oldHeadings() const { return m_old; }
    [[nodiscard]] const std::map<Heading, int> &newHeadings() const { return m_new; } ///< and how many

private:
    bool takeOld(const PrintedBlock &block)
    {
        size_t at = 0;
        for (const Hole &hole : block.fragment.holes) {
            if (hole.kind == Hole::Footnote) {
                m_references.push_back({hole.text, block.numbers[at], block.numbers[at + 1]});
                at += 2;
            } else if (isCounted(hole.kind)) {
                m_old[{hole.kind, hole.text}].before.push_back(block.numbers[at++]);
            } else if (hole.kind == Hole::OwnId) {
                ++at;
            } else {
                return false;
            }
        }
        return !block.hasList;
    }

    int repeatsOf(const Heading &heading)
    {
        const int before = m_new[heading]++;
        const auto old = m_old.find(heading);
        if (old == m_old.end() || old->second.used == old->second.before.size())
            return before;
        return old->second.before[old->second.used++];
    }

    std::vector<Reference> m_references;
    size_t m_next = 0;
    std::map<Heading, Repeats> m_old;
    std::map<Heading, int> m_new;
};

bool Page::replace(const Chunks &chunks, const ChunkReplacement &replacement, qsizetype begin)
{
    const auto isPlain = [](const auto &chunk) { return !chunk->isCut() && !chunk->hasContents(); };
    const auto first = chunks.begin() + static_cast<std::ptrdiff_t>(replacement.first);
    const auto last = first + static_cast<std::ptrdiff_t>(replacement.count);
    SameNumbers same;
    const bool isComparable =
        !m_listsHeadings && !m_contents && !m_notes && std::all_of(first, last, isPlain) &&
        std::all_of(replacement.old.begin(), replacement.old.end(),
                    [&](const auto &chunk) { return isPlain(chunk) && same.takeOld(chunk->blocks()); });
    if (!isComparable)
        return false;
    std::vector<std::vector<int>> numbers;
    for (auto chunk = first; chunk != last; ++chunk) {
        for (const PrintedBlock &block : (*chunk)->blocks()) {
            std::optional<std::vector<int>> found = same.numbersOf(block);
            if (!found)
                return false;
            numbers.push_back(std::move(*found));
        }
    }
    if (!same.allReferencesUsed() || !keepsOtherHeadings(same))
        return false;
    rename(same);
    auto next = numbers.begin();
    for (auto chunk = first; chunk != last; ++chunk) {
        for (PrintedBlock &block : (*chunk)->blocks())
            fillBlock((*chunk)->context(), block, std::move(*next++));
    }
    exchangeBlocks(chunks, replacement, begin);
    return true;
}

/// Whether no heading outside the replaced chunks is counted otherwise than before.
bool Page::keepsOtherHeadings(const SameNumbers &same) const
{
    const auto countOf = [this](const Heading &heading) {
        const auto &ids = heading.first == Hole::HeadingId ? m_headingIds : m_sectionIds;
        const auto found = ids.find(heading.second);
        return found == ids.end() ? 0 : found->second;
    };
    const auto &gone = same.oldHeadings();
    const auto &come = same.newHeadings();
    return std::all_of(gone.begin(), gone.end(),
                       [&](const auto &old) {
                           const auto now = come.find(old.first);
                           const auto before = static_cast<int>(old.second.before.size());
                           return now == come.end() ? countOf(old.first) == before : now->second == before;
                       }) &&
           std::all_of(come.begin(), come.end(),
                       [&](const auto &now) { return gone.contains(now.first) || countOf(now.first) == 0; });
}

/// The maps' keys lie in the chunks: those of the old ones give way to those of the new ones.
void Page::rename(const SameNumbers &same)
{
    std::map<Heading, int> counts = same.newHeadings();
    for (const auto &[heading, repeats] : same.oldHeadings()) {
        auto &ids = heading.first == Hole::HeadingId ? m_headingIds : m_sectionIds;
        if (const auto now = counts.find(heading); now != counts.end())
            now->second = ids.at(heading.second);
        ids.erase(heading.second);
    }
    for (const auto &[heading, count] : counts)
        (heading.first == Hole::HeadingId ? m_headingIds : m_sectionIds).emplace(heading.second, count);
    for (const SameNumbers::Reference &reference : same.references()) {
        const size_t index = m_footnoteIndex.at(reference.name);
        m_footnoteIndex.erase(reference.name);
        m_footnoteIndex.emplace(reference.name, index);
        m_footnotes[index].name = reference.name;
    }
}

/// Puts the new blocks in the place of the old ones; what follows has moved.
void Page::exchangeBlocks(const Chunks &chunks, const ChunkReplacement &replacement, qsizetype begin)
{
    qsizetype offset = begin;
    for (size_t i = 0; i < replacement.first; ++i)
        offset += chunks[i]->size();
    const qsizetype oldEnd =
        std::accumulate(replacement.old.begin(), replacement.old.end(), offset - begin + m_begin,
                        [](qsizetype sum, const auto &chunk) { return sum + chunk->size(); });
    QList<RenderedBlock> fresh;
    const size_t last = replacement.first + replacement.count;
    for (size_t i = replacement.first; i < last; offset += chunks[i++]->size()) {
        for (const PrintedBlock &block : chunks[i]->blocks()) {
            const ByteRange range = chunks[i]->rangeOf(block.begin, block.end);
            fresh.append({{offset + range.begin, offset + range.end}, block.html});
        }
    }
    const qsizetype front = blocksIn(chunks, 0, replacement.first);
    const qsizetype gone = blocksIn(replacement.old, 0, replacement.old.size());
    const auto shift = [&](ByteRange &range) {
        const qsizetype by = range.begin < oldEnd ? begin - m_begin : offset - oldEnd;
        range = {range.begin + by, range.end + by};
    };
    QList<RenderedBlock> &blocks = m_page.blocks;
    for (qsizetype i = begin == m_begin ? front + gone : 0; i < blocks.size(); ++i)
        shift(blocks[i].range);
    for (ByteRange &range : m_page.footnoteRanges)
        shift(range);
    const qsizetype kept = std::min(gone, fresh.size());
    std::move(fresh.begin(), fresh.begin() + kept, blocks.begin() + front);
    blocks.remove(front + kept, gone - kept);
    for (qsizetype i = kept; i < fresh.size(); ++i)
        blocks.insert(front + i, fresh[i]);
    m_begin = begin;
}

} // namespace wolgan::dialect
