#include "preview/confirm/answerreader.h"

#include <QtEndian>

namespace wolgan {

namespace {

constexpr qsizetype headSize = 5;
constexpr quint32 largestAnswer = 64U << 20;

std::optional<Answer::Kind> kindOf(char letter)
{
    switch (letter) {
    case 'R':
        return Answer::Ready;
    case 'M':
        return Answer::Missing;
    case 'H':
        return Answer::Html;
    case 'E':
        return Answer::Refused;
    default:
        return std::nullopt;
    }
}

QByteArray length(const QByteArray &bytes)
{
    QByteArray number(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), number.data());
    return number;
}

} // namespace

std::optional<Answer> AnswerReader::next()
{
    if (m_isBroken || m_bytes.size() < headSize)
        return std::nullopt;
    const std::optional<Answer::Kind> kind = kindOf(m_bytes.front());
    const auto size = qFromBigEndian<quint32>(m_bytes.constData() + 1);
    if (!kind || size > largestAnswer) {
        m_isBroken = true;
        m_bytes.clear();
        return std::nullopt;
    }
    if (m_bytes.size() < headSize + qsizetype(size))
        return std::nullopt;
    Answer answer{*kind, m_bytes.mid(headSize, qsizetype(size))};
    m_bytes.remove(0, headSize + qsizetype(size));
    return answer;
}

QByteArray requestBytes(const QByteArray &options, const QByteArray &body)
{
    return length(options) + length(body) + options + body;
}

} // namespace wolgan
