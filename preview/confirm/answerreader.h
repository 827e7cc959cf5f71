#pragma once

// What the helper process says (resources/confirm/kramdown-server.rb): a letter, a length, as many bytes.

#include <QByteArray>

#include <optional>

namespace wolgan {

struct Answer
{
    enum Kind { Ready, Missing, Html, Refused };

    Kind kind = Html;
    QByteArray bytes; ///< versions, what is missing, the HTML, or why there is none
};

/// Puts answers together of what comes in pieces.
class AnswerReader
{
public:
    void add(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole answer.
    [[nodiscard]] std::optional<Answer> next();
    /// What came was no answer, or one too large: nothing more can be read.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    QByteArray m_bytes;
    bool m_isBroken = false;
};

/// A request as the process reads it: `options` is JSON, `body` the post without front matter.
[[nodiscard]] QByteArray requestBytes(const QByteArray &options, const QByteArray &body);

} // namespace wolgan
