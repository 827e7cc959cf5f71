#pragma once

// A body cut into chunks, from one version of the post to the next. Chunks whose bytes did not change are
// kept; of these only the ones are printed anew that ask for a name whose definition came, went or changed.

#include "preview/render/dialect/chunk.h"

#include <QByteArray>

#include <string>
#include <unordered_set>

namespace wolgan::dialect {

class BodyChunks
{
public:
    /// Takes the next version. `body` is a range of `bytes`.
    void update(const QByteArray &bytes, qsizetype begin, qsizetype end);

    [[nodiscard]] const Chunks &chunks() const { return m_chunks; }
    [[nodiscard]] Definitions &known() { return m_known; }
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
    [[nodiscard]] std::unique_ptr<Chunk> cutChunk(QByteArrayView text, qsizetype pos) const;
    void collectDefinitions();
    [[nodiscard]] static Changes changesBetween(const Definitions &before, const Definitions &after);
    void replaceAffected(QByteArrayView text, const Changes &changes);
    bool printAll(qsizetype size);
    bool printWithOptions(QByteArrayView text);

    QByteArray m_bytes; ///< the version the chunks are of
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_coveredSize = 0;
    Chunks m_chunks;
    Definitions m_known;
    bool m_isComplete = false; ///< the chunks may serve the next version
};

} // namespace wolgan::dialect
