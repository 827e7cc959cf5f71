#pragma once

// A body cut into chunks, from one version of the post to the next. Chunks whose bytes did not change are
// kept; of these only the ones are printed anew that ask for a name whose definition came, went or changed.

#include "preview/render/dialect/chunk.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <unordered_set>

namespace wolgan::dialect {

/// What an update exchanged where nothing else did change: neither what is defined nor any other chunk.
struct ChunkReplacement
{
    size_t first = 0; ///< where the new chunks stand
    size_t count = 0; ///< of new chunks
    Chunks old;       ///< whose names the page still has
};

class BodyChunks
{
public:
    /// Takes the next version. `body` is a range of `bytes`.
    void update(const QByteArray &bytes, qsizetype begin, qsizetype end);

    [[nodiscard]] const Chunks &chunks() const { return m_chunks; }
    [[nodiscard]] Definitions &known() { return m_known; }
    /// What the last update exchanged; nothing where the whole page may differ.
    [[nodiscard]] const std::optional<ChunkReplacement> &replacement() const { return m_replacement; }
    /// Bytes of the body's begin that the chunks cover: less than all where rendering more would take too
    /// long.
    [[nodiscard]] qsizetype coveredSize() const { return m_coveredSize; }

private:
    /// Names whose definitions differ between two versions.
    struct Changes
    {
        std::unordered_set<std::string> links;
        std::unordered_set<std::string> footnotes;
        bool isEverything = false;
        [[nodiscard]] bool isEmpty() const { return !isEverything && links.empty() && footnotes.empty(); }
    };

    void renew(QByteArrayView text);
    bool patch(QByteArrayView text, QByteArrayView old);
    [[nodiscard]] std::unique_ptr<Chunk> cutChunk(QByteArrayView text, qsizetype pos, qint64 &units) const;
    void collectDefinitions();
    [[nodiscard]] static Changes changesBetween(const Definitions &before, const Definitions &after);
    void replaceAffected(QByteArrayView text, const Changes &changes);
    bool printAll(qsizetype size);
    [[nodiscard]] bool parsesWithin(qint64 units) const;
    bool printWithOptions(QByteArrayView text);

    QByteArray m_bytes; ///< the version the chunks are of
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_coveredSize = 0;
    Chunks m_chunks;
    Definitions m_known;
    std::optional<ChunkReplacement> m_replacement;
    bool m_isComplete = false; ///< the chunks may serve the next version
};

} // namespace wolgan::dialect
