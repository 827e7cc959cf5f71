#include "editor/document/shownplace.h"

#include "editor/document/bodyscan.h"
#include "editor/document/edits/pointreading.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"
#include "editor/document/utf8.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace wolgan {

namespace {

/// A letter or digit and the bytes that it is.
struct Letter
{
    char32_t letter = 0;
    ByteRange range;
};

using Letters = QList<Letter>;

/// The character of a text at `offset`.
Letter characterAt(QByteArrayView bytes, qsizetype offset)
{
    const qsizetype end = offset + characterSize(bytes, offset);
    const QList<uint> decoded = QString::fromUtf8(bytes.sliced(offset, end - offset)).toUcs4();
    return {decoded.value(0, QChar::ReplacementCharacter), {offset, end}};
}

void appendLetters(QByteArrayView bytes, ByteRange range, Letters &letters)
{
    for (qsizetype at = range.begin; at < range.end;) {
        const Letter character = characterAt(bytes, at);
        if (QChar::isLetterOrNumber(character.letter))
            letters.append(character);
        at = character.range.end;
    }
}

/// The end of what begins at `at` and shows nothing: an image, a footnote reference, an attribute list, a
/// tag, the target of a link; `at` where nothing of the kind begins.
qsizetype endOfUnshown(QByteArrayView bytes, qsizetype at, qsizetype limit)
{
    const auto behind = [&](QByteArrayView open, char close, qsizetype from) {
        const bool opens = bytes.sliced(at, limit - at).startsWith(open);
        const qsizetype end = opens ? bytes.first(limit).indexOf(close, from) : -1;
        return end < 0 ? at : end + 1;
    };
    switch (bytes[at]) {
    case '!': {
        const auto image = linkAt(bytes, at, limit);
        return image ? image->range.end : at;
    }
    case '[':
        return behind("[^", ']', at);
    case '{':
        return behind("{:", '}', at);
    case '<': {
        const bool isTag = at + 1 < limit &&
                           (std::isalpha(static_cast<unsigned char>(bytes[at + 1])) || bytes[at + 1] == '/');
        const qsizetype end = isTag ? behind("<", '>', at) : at;
        return bytes.sliced(at, end - at).contains(':') ? at : end; // an address shows
    }
    default:
        return at;
    }
}

void appendShown(QByteArrayView bytes, ByteRange range, Letters &letters)
{
    QList<ByteRange> targets; // of links that are open
    for (qsizetype at = range.begin; at < range.end;) {
        if (!targets.isEmpty() && at == targets.last().begin) {
            at = targets.takeLast().end;
            continue;
        }
        if (const qsizetype end = endOfUnshown(bytes, at, range.end); end > at) {
            at = end;
            continue;
        }
        if (bytes[at] == '[') {
            if (const auto link = linkAt(bytes, at, range.end))
                targets.append({link->text.end, link->range.end});
        }
        const Letter character = characterAt(bytes, at);
        if (QChar::isLetterOrNumber(character.letter))
            letters.append(character);
        at = character.range.end;
    }
}

bool isFence(QByteArrayView line)
{
    return line.trimmed().startsWith("```") || line.trimmed().startsWith("~~~");
}

/// What of `block` the page shows, from `from` on.
Letters lettersOf(QByteArrayView bytes, ByteRange block, qsizetype from)
{
    Letters letters;
    ByteRange text; // lines in which links may run on
    const auto flush = [&] {
        appendShown(bytes, text, letters);
        text = {};
    };
    for (const BodyLine &line : scanBody(bytes, block)) {
        if (line.range.begin < from && line.range.end <= from)
            continue;
        if (line.kind == LineKind::Code) {
            flush();
            if (!isFence(line.range.of(bytes)))
                appendLetters(bytes, line.range, letters);
            continue;
        }
        const auto mark = listMark(bytes, line.range);
        const qsizetype begin = mark ? mark->text : line.range.begin + definitionMark(line.range.of(bytes));
        if (text.isEmpty() || mark) {
            flush();
            text.begin = std::min(begin, line.range.end);
        }
        text.end = line.range.end;
    }
    flush();
    return letters;
}

/// How far `shown` goes in `letters`, and how much of it was found there.
struct Reach
{
    qsizetype letters = 0; ///< of the Markdown, that stand before the place
    qsizetype found = 0;   ///< of `shown`
};

/// True where the next three letters are the same.
bool meet(const Letters &letters, qsizetype at, const QList<uint> &shown, qsizetype in)
{
    const qsizetype count = std::min<qsizetype>({3, letters.size() - at, shown.size() - in});
    for (qsizetype i = 0; i < count; ++i) {
        if (letters[at + i].letter != shown[in + i])
            return false;
    }
    return count > 0;
}

/// Follows both texts; where they part, to the nearest letters where they meet again.
Reach follow(const Letters &letters, const QList<uint> &shown)
{
    constexpr qsizetype furthest = 60;
    Reach reach;
    qsizetype in = 0;
    const auto part = [&] {
        for (qsizetype skipped = 1; skipped <= furthest; ++skipped) {
            for (qsizetype ofLetters = 0; ofLetters <= skipped; ++ofLetters) {
                if (!meet(letters, reach.letters + ofLetters, shown, in + skipped - ofLetters))
                    continue;
                reach.letters += ofLetters;
                in += skipped - ofLetters;
                return true;
            }
        }
        return false;
    };
    while (in < shown.size() && reach.letters < letters.size()) {
        if (letters[reach.letters].letter == shown[in]) {
            ++reach.letters;
            ++reach.found;
            ++in;
        } else if (!part()) {
            break;
        }
    }
    return reach;
}

QList<uint> shownLetters(const QString &text)
{
    QList<uint> letters = text.toUcs4();
    letters.removeIf([](uint character) { return !QChar::isLetterOrNumber(character); });
    return letters;
}

/// The place before the next letter, with the markup that opens it.
qsizetype beginBefore(QByteArrayView bytes, ByteRange block, qsizetype letter)
{
    while (letter > block.begin && !std::isspace(static_cast<unsigned char>(bytes[letter - 1])))
        --letter;
    return letter;
}

/// Behind the last letter, and what follows it without a letter on the page and in the Markdown alike.
qsizetype endBehind(QByteArrayView bytes, ByteRange block, qsizetype letter, QStringView tail)
{
    const QByteArray rest = tail.toUtf8();
    qsizetype at = letter;
    for (const char character : rest) {
        qsizetype next = at;
        while (next < block.end && bytes[next] != character && QByteArrayView("*_`~").contains(bytes[next]))
            ++next;
        if (next >= block.end || bytes[next] != character)
            break;
        at = next + 1;
    }
    while (at < block.end && isContinuationByte(bytes[at]))
        --at; // only a part of a character was the same
    return std::max(at, letter);
}

/// The part of a text behind its last letter.
QStringView tailOf(const QString &text)
{
    qsizetype begin = text.size();
    while (begin > 0 && !text[begin - 1].isLetterOrNumber() && !text[begin - 1].isLowSurrogate())
        --begin;
    return QStringView(text).mid(begin);
}

QList<edits::BodyBlock> pointsOf(QByteArrayView bytes, ByteRange block)
{
    QList<edits::BodyBlock> points = edits::parsedBlocks(block.of(bytes));
    points.removeIf([](const edits::BodyBlock &found) { return !found.isPoint(); });
    for (edits::BodyBlock &point : points)
        point.range = {block.begin + point.range.begin, block.begin + point.range.end};
    return points;
}

/// The place in the part of `block` from `from` on; nothing where too little of `before` is there.
std::optional<qsizetype> placeFrom(QByteArrayView bytes, ByteRange block, qsizetype from,
                                   const QString &before)
{
    const Letters letters = lettersOf(bytes, block, from);
    const QList<uint> shown = shownLetters(before);
    const Reach reach = follow(letters, shown);
    if (2 * reach.found < shown.size())
        return std::nullopt;
    const QStringView tail = tailOf(before);
    const bool beginsLine = shown.isEmpty() || tail.contains(u'\n');
    if (beginsLine && reach.letters < letters.size())
        return beginBefore(bytes, block, letters[reach.letters].range.begin);
    if (reach.letters == 0)
        return from;
    return endBehind(bytes, block, letters[reach.letters - 1].range.end, tail);
}

} // namespace

qsizetype byteShownAt(QByteArrayView bytes, ByteRange block, const ShownPlace &place)
{
    if (place.item >= 0) {
        const QList<edits::BodyBlock> points = pointsOf(bytes, block);
        if (place.item < points.size()) {
            const ByteRange point = points[place.item].range;
            const QString inItem = place.before.right(place.inItem);
            // Of an item without letters the next letter would be another's.
            if (shownLetters(inItem).isEmpty() && lettersOf(bytes, point, point.begin).isEmpty())
                return point.end;
            if (const auto found = placeFrom(bytes, block, point.begin, inItem))
                return *found;
        }
    }
    if (place.before.isEmpty())
        return block.begin;
    return placeFrom(bytes, block, block.begin, place.before).value_or(block.begin);
}

int shownItemAt(QByteArrayView bytes, ByteRange block, qsizetype byte)
{
    int item = -1;
    for (const edits::BodyBlock &point : pointsOf(bytes, block)) {
        if (point.range.begin > byte)
            break;
        ++item;
    }
    return item;
}

} // namespace wolgan
