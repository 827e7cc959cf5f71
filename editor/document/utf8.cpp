#include "editor/document/utf8.h"

#include <algorithm>

namespace wolgan {

namespace {

struct Lead
{
    qsizetype size;
    unsigned char secondMin, secondMax;
};

/// Table 3-7 of the Unicode standard: well-formed UTF-8 by lead byte; size 1 stands for ASCII and for bytes
/// that lead nothing.
Lead leadOf(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2, 0x80, 0xBF};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    return {1, 0, 0};
}

} // namespace

qsizetype characterSize(QByteArrayView bytes, qsizetype offset)
{
    const Lead lead = leadOf(static_cast<unsigned char>(bytes[offset]));
    if (lead.size == 1 || offset + lead.size > bytes.size())
        return 1;
    const auto second = static_cast<unsigned char>(bytes[offset + 1]);
    if (second < lead.secondMin || second > lead.secondMax)
        return 1;
    for (qsizetype i = 2; i < lead.size; ++i) {
        if (!isContinuationByte(bytes[offset + i]))
            return 1;
    }
    return lead.size;
}

QString toText(QByteArrayView bytes)
{
    QString text;
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF"))) // fromUtf8() would swallow the byte order mark
        text = QChar(QChar::ByteOrderMark);
    if (bytes.isValidUtf8())
        return text + QString::fromUtf8(bytes);
    text.clear();
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype size = characterSize(bytes, i);
        const bool invalid = size == 1 && static_cast<unsigned char>(bytes[i]) >= 0x80;
        const QByteArrayView character = bytes.sliced(i, size);
        if (invalid)
            text += QChar(QChar::ReplacementCharacter);
        else if (character == QByteArrayView("\xEF\xBB\xBF"))
            text += QChar(QChar::ByteOrderMark);
        else
            text += QString::fromUtf8(character);
        i += size;
    }
    return text;
}

qsizetype utf16Offset(QByteArrayView bytes, qsizetype offset)
{
    qsizetype position = 0;
    for (qsizetype i = 0; i < std::min(offset, bytes.size());) {
        const qsizetype size = characterSize(bytes, i);
        position += size == 4 ? 2 : 1;
        i += size;
    }
    return position;
}

qsizetype byteOffset(QByteArrayView bytes, qsizetype position)
{
    qsizetype i = 0;
    for (qsizetype passed = 0; i < bytes.size();) {
        const qsizetype size = characterSize(bytes, i);
        passed += size == 4 ? 2 : 1;
        if (passed > position)
            break;
        i += size;
    }
    return i;
}

} // namespace wolgan
