#include "preview/render/dialect/bodychunks.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace wolgan::dialect {

namespace {

// Short enough to be made anew with every key, long enough that a post has not too many of them.
constexpr qsizetype minimalChunk = 2000;

constexpr qsizetype comparedAtOnce = 4096;

qsizetype commonStart(QByteArrayView a, QByteArrayView b)
{
    const qsizetype size = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same + comparedAtOnce <= size &&
           std::memcmp(a.data() + same, b.data() + same, comparedAtOnce) == 0)
        same += comparedAtOnce;
    while (same < size && a[same] == b[same])
        ++same;
    return same;
}

qsizetype commonEnd(QByteArrayView a, QByteArrayView b, qsizetype limit)
{
    const char *endOfA = a.data() + a.size();
    const char *endOfB = b.data() + b.size();
    qsizetype same = 0;
    while (same + comparedAtOnce <= limit &&
           std::memcmp(endOfA - same - comparedAtOnce, endOfB - same - comparedAtOnce, comparedAtOnce) == 0)
        same += comparedAtOnce;
    while (same < limit && endOfA[-1 - same] == endOfB[-1 - same])
        ++same;
    return same;
}

bool isSameList(const Node *a, const Node *b)
{
    return (!a || !a->attributeList) && (!b || !b->attributeList);
}

template<typename Map, typename Same>
void noteDifferences(const Map &before, const Map &after, std::unordered_set<std::string> &names, Same same)
{
    for (const auto &[name, definition] : before) {
        const auto found = after.find(name);
        if (found == after.end() || !same(definition, found->second))
            names.emplace(name);
    }
    for (const auto &[name, definition] : after) {
        if (!before.contains(name))
            names.emplace(name);
    }
}

} // namespace

void BodyChunks::update(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    const QByteArray oldBytes = std::exchange(m_bytes, bytes);
    const QByteArrayView old = QByteArrayView(oldBytes).sliced(m_begin, m_end - m_begin);
    const bool couldPatch = m_isComplete && (m_begin == 0) == (begin == 0);
    m_begin = begin;
    m_end = end;
    const QByteArrayView text = QByteArrayView(m_bytes).sliced(begin, end - begin);
    m_replacement.reset();
    if (couldPatch && patch(text, old))
        return;
    m_replacement.reset();
    renew(text);
}

/// Cuts, parses and prints everything.
void BodyChunks::renew(QByteArrayView text)
{
    m_chunks.clear();
    m_known = Definitions();
    m_isComplete = true;
    qint64 left = pageAllowance(text.size());
    for (m_coveredSize = 0; m_coveredSize < text.size(); m_coveredSize += m_chunks.back()->size()) {
        if (left < 0) {
            m_isComplete = false;
            break;
        }
        std::unique_ptr<Chunk> chunk = cutChunk(text, m_coveredSize, left);
        if (chunk->definitions().hasOptions && chunk->size() < text.size()) {
            m_chunks.clear();
            m_coveredSize = 0;
            left = pageAllowance(text.size());
            chunk = std::make_unique<Chunk>(text, m_begin == 0, left);
            left -= chunk->parseUnits();
        }
        m_isComplete = m_isComplete && !chunk->isStopped() && !chunk->definitions().hasOptions;
        m_chunks.push_back(std::move(chunk));
    }
    collectDefinitions();
    bool isPrinted = printAll(text.size());
    if (isPrinted && m_known.hasOptions)
        isPrinted = printWithOptions(text);
    m_isComplete = m_isComplete && isPrinted && !m_known.hasOptions;
}

/// Options were set in running text: they hold for the blocks before it too, so all are printed again.
bool BodyChunks::printWithOptions(QByteArrayView text)
{
    const Options options = m_known.options;
    qsizetype pos = 0;
    qint64 left = pageAllowance(text.size());
    for (std::unique_ptr<Chunk> &chunk : m_chunks) {
        const qsizetype size = chunk->size();
        chunk = std::make_unique<Chunk>(text.sliced(pos, size), m_begin == 0 && pos == 0, left);
        left -= chunk->parseUnits();
        pos += size;
    }
    m_known = Definitions();
    collectDefinitions();
    m_known.options = options;
    m_known.options.parseSpanHtml = true; // this one acts where it stands
    return printAll(text.size()) && m_known.hasOptions;
}

/// The chunk that begins at `pos`: as short as it can be parsed by itself. Takes what it costs off `units`.
std::unique_ptr<Chunk> BodyChunks::cutChunk(QByteArrayView text, qsizetype pos, qint64 &units) const
{
    qsizetype end = pos;
    qint64 spent = 0;
    for (int cuts = 1;; cuts *= 2) {
        for (int i = 0; i < cuts && end < text.size(); ++i)
            end = nextCut(text, std::min(text.size(), end + minimalChunk));
        auto chunk = std::make_unique<Chunk>(text.sliced(pos, end - pos), m_begin == 0 && pos == 0, units);
        units -= chunk->parseUnits();
        chunk->addParseUnits(spent);
        spent = chunk->parseUnits();
        if (!chunk->isOpenEnded() || end == text.size())
            return chunk;
    }
}

/// Keeps the chunks before and after what changed; false where the page must be made anew.
bool BodyChunks::patch(QByteArrayView text, QByteArrayView old)
{
    const qsizetype start = commonStart(text, old);
    const qsizetype tail = commonEnd(text, old, std::min(text.size(), old.size()) - start);
    if (start == text.size() && start == old.size()) {
        m_replacement.emplace();
        return true;
    }
    size_t front = 0;
    qsizetype frontEnd = 0;
    while (front < m_chunks.size() && frontEnd + m_chunks[front]->size() <= start &&
           !m_chunks[front]->isOpenEnded() && canCutAt(text, frontEnd + m_chunks[front]->size()))
        frontEnd += m_chunks[front++]->size();
    size_t back = m_chunks.size();
    qsizetype backBegin = text.size();
    while (back > front && m_chunks[back - 1]->size() + text.size() - backBegin <= tail &&
           canCutAt(text, backBegin - m_chunks[back - 1]->size()))
        backBegin -= m_chunks[--back]->size();
    Chunks middle;
    bool redefines = false;
    qint64 units = pageAllowance(text.size());
    for (qsizetype pos = frontEnd; pos < backBegin;) {
        middle.push_back(cutChunk(text, pos, units));
        pos += middle.back()->size();
        while (pos > backBegin && back < m_chunks.size())
            backBegin += m_chunks[back++]->size();
        if (middle.back()->definitions().hasOptions || middle.back()->isStopped())
            return false;
        redefines = redefines || !middle.back()->definitions().isEmpty();
    }
    const auto first = m_chunks.begin() + static_cast<std::ptrdiff_t>(front);
    const auto last = m_chunks.begin() + static_cast<std::ptrdiff_t>(back);
    Chunks replaced(std::make_move_iterator(first),
                    std::make_move_iterator(last)); // old names live in them
    redefines = redefines || std::any_of(replaced.begin(), replaced.end(),
                                         [](const auto &chunk) { return !chunk->definitions().isEmpty(); });
    const size_t count = middle.size();
    m_chunks.insert(m_chunks.erase(first, last), std::make_move_iterator(middle.begin()),
                    std::make_move_iterator(middle.end()));
    m_coveredSize = text.size();
    if (redefines) {
        const Definitions before = std::exchange(m_known, {});
        collectDefinitions();
        replaceAffected(text, changesBetween(before, m_known));
    } else {
        m_replacement = ChunkReplacement{front, count, std::move(replaced)};
    }
    return parsesWithin(pageAllowance(text.size())) && printAll(text.size()) && !m_known.hasOptions;
}

/// Later definitions replace earlier ones; attribute lists of one name add up.
void BodyChunks::collectDefinitions()
{
    for (const auto &chunk : m_chunks) {
        const Definitions &found = chunk->definitions();
        for (const auto &[name, list] : found.namedLists)
            m_known.namedLists[name].merge(list);
        for (const auto &[name, link] : found.links)
            m_known.links[name] = link;
        for (const auto &[name, footnote] : found.footnotes) {
            m_known.footnotes.erase(name); // the key must be the later definition's
            m_known.footnotes[name] = footnote;
            m_known.footnotes[name].chunk = chunk.get();
        }
        for (const auto &[name, abbreviation] : found.abbreviations) {
            m_known.abbreviations.erase(name);
            m_known.abbreviations[name] = abbreviation;
        }
        if (found.hasOptions)
            m_known.options = found.options;
    }
}

BodyChunks::Changes BodyChunks::changesBetween(const Definitions &before, const Definitions &after)
{
    Changes changes;
    // Attribute lists and abbreviations are few, and each may matter anywhere.
    changes.isEverything = !before.namedLists.empty() || !after.namedLists.empty() ||
                           !before.abbreviations.empty() || !after.abbreviations.empty();
    noteDifferences(before.links, after.links, changes.links,
                    [](const LinkDefinition &a, const LinkDefinition &b) {
                        return a.url == b.url && a.title == b.title && isSameList(a.marker, b.marker);
                    });
    noteDifferences(before.footnotes, after.footnotes, changes.footnotes,
                    [](const FootnoteDefinition &, const FootnoteDefinition &) { return true; });
    return changes;
}

/// Makes the chunks anew that ask for what changed. Their definitions are the same, but live in the new
/// chunks.
void BodyChunks::replaceAffected(QByteArrayView text, const Changes &changes)
{
    if (changes.isEmpty())
        return;
    qsizetype pos = 0;
    bool redefines = false;
    Chunks replaced;
    for (std::unique_ptr<Chunk> &chunk : m_chunks) {
        const qsizetype size = chunk->size();
        const bool isAffected =
            chunk->isPrinted() &&
            (changes.isEverything ||
             std::any_of(chunk->context().askedLinks.begin(), chunk->context().askedLinks.end(),
                         [&](const std::string &name) { return changes.links.contains(name); }) ||
             std::any_of(
                 chunk->context().askedFootnotes.begin(), chunk->context().askedFootnotes.end(),
                 [&](std::string_view name) { return changes.footnotes.contains(std::string(name)); }));
        if (isAffected) {
            replaced.push_back(std::move(chunk));
            chunk = std::make_unique<Chunk>(text.sliced(pos, size), m_begin == 0 && pos == 0,
                                            pageAllowance(text.size()));
            redefines = redefines || !chunk->definitions().isEmpty();
        }
        pos += size;
    }
    if (redefines) {
        m_known = Definitions();
        collectDefinitions();
    }
}

/// Prints what is not printed yet; false where the page takes too much work: the rest is dropped.
bool BodyChunks::printAll(qsizetype size)
{
    qint64 left = pageAllowance(size);
    qsizetype covered = 0;
    for (size_t i = 0; i < m_chunks.size(); ++i) {
        if (left < 0) {
            m_chunks.resize(i);
            m_known = Definitions();
            collectDefinitions();
            m_coveredSize = covered;
            return false;
        }
        if (!m_chunks[i]->isPrinted())
            m_chunks[i]->print(m_known, left);
        left -= m_chunks[i]->printUnits();
        covered += m_chunks[i]->size();
    }
    return left >= 0;
}

/// Whether parsing the chunks one after another keeps within the page's bounds.
bool BodyChunks::parsesWithin(qint64 units) const
{
    for (const auto &chunk : m_chunks)
        units -= chunk->parseUnits();
    return units >= 0;
}

} // namespace wolgan::dialect
