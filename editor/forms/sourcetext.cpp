#include "editor/forms/sourcetext.h"

#include "editor/document/utf8.h"
#include "editor/forms/fields/sharedends.h"

#include <algorithm>

namespace wolgan {

namespace {

/// What QTextDocument takes for the end of a block or of a frame, drops or draws as an object.
bool cannotBeShown(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == 0 || unit == u'\r' || unit == u'\n' || unit == 0x2028 || unit == 0x2029 ||
           unit == 0xFFFC || (unit >= 0xFDD0 && unit <= 0xFDEF);
}

QString shown(QByteArrayView line)
{
    QString text = toText(line);
    for (QChar &c : text) {
        if (cannotBeShown(c))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

qsizetype firstLine(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
}

} // namespace

SourceText::SourceText(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_begins.append(firstLine(m_bytes));
    for (qsizetype at = m_bytes.indexOf('\n'); at >= 0; at = m_bytes.indexOf('\n', at + 1))
        m_begins.append(at + 1);
}

SourceText SourceText::edited(const TextEdit &edit, QByteArray bytes) const
{
    SourceText after;
    after.m_bytes = std::move(bytes);
    after.m_begins = {firstLine(after.m_bytes)};
    after.m_begins.reserve(m_begins.size() + edit.replacements().size());
    auto begin = std::next(m_begins.cbegin());
    qsizetype shift = 0;
    const auto keepUpTo = [&](qsizetype offset) { // a line begins behind its newline
        for (; begin != m_begins.cend() && *begin <= offset; ++begin)
            after.m_begins.append(*begin + shift);
    };
    for (const Replacement &replacement : edit.replacements()) {
        keepUpTo(replacement.range.begin);
        const QByteArray &text = replacement.text;
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            after.m_begins.append(replacement.range.begin + shift + at + 1);
        while (begin != m_begins.cend() && *begin <= replacement.range.end)
            ++begin;
        shift += text.size() - replacement.range.size();
    }
    keepUpTo(m_bytes.size());
    return after;
}

ByteRange SourceText::content(int line) const
{
    const qsizetype begin = m_begins[line];
    if (line + 1 == m_begins.size())
        return {begin, m_bytes.size()};
    const qsizetype newline = m_begins[line + 1] - 1;
    return {begin, newline > begin && m_bytes[newline - 1] == '\r' ? newline - 1 : newline};
}

QString SourceText::line(int line) const
{
    return shown(content(line).of(m_bytes));
}

QString SourceText::lines(int first, int last) const
{
    QString text;
    for (int i = first; i <= last; ++i) {
        if (i > first)
            text += u'\n';
        text += line(i);
    }
    return text;
}

int SourceText::lineAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_begins.cbegin(), m_begins.cend(), offset);
    return std::max(static_cast<int>(after - m_begins.cbegin()) - 1, 0);
}

SourcePlace SourceText::placeOf(qsizetype offset) const
{
    const int line = lineAt(offset);
    const ByteRange range = content(line);
    const qsizetype inside = std::clamp(offset, range.begin, range.end) - range.begin;
    return {line, static_cast<int>(utf16Offset(range.of(m_bytes), inside))};
}

qsizetype SourceText::offsetOf(SourcePlace place) const
{
    const ByteRange range = content(std::clamp(place.line, 0, lineCount() - 1));
    return range.begin + byteOffset(range.of(m_bytes), place.column);
}

TextEdit SourceText::replaced(SourcePlace begin, SourcePlace end, QStringView text,
                              const QByteArray &lineEnding) const
{
    const QString whole = lines(begin.line, end.line);
    const qsizetype behind = line(end.line).size() - end.column;
    const QStringView old = QStringView(whole).sliced(begin.column, whole.size() - behind - begin.column);
    const SharedEnds shared = sharedEnds(old, text);
    const auto place = [&](qsizetype length) {
        const QStringView before = old.first(length);
        const qsizetype newline = before.lastIndexOf(u'\n');
        const int line = begin.line + static_cast<int>(before.count(u'\n'));
        const qsizetype column = newline < 0 ? begin.column + length : length - newline - 1;
        return offsetOf({line, static_cast<int>(column)});
    };
    const ByteRange range{place(shared.head), place(old.size() - shared.tail)};
    QByteArray bytes = text.sliced(shared.head, text.size() - shared.head - shared.tail).toUtf8();
    bytes.replace("\n", lineEnding);
    TextEdit edit;
    edit.replace(m_bytes, range, bytes);
    return edit;
}

} // namespace wolgan
