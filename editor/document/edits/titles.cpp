#include "editor/document/edits/titles.h"

#include "editor/document/edits/bullets.h"
#include "editor/document/edits/markdowntext.h"
#include "editor/document/lines.h"
#include "editor/document/style.h"
#include "editor/document/utf8.h"

#include <QString>

#include <algorithm>

namespace wolgan::edits {

namespace {

/// Symbols, modifiers, joiners and variation selectors: what emoji are made of, digits and punctuation
/// excluded.
bool isEmojiPart(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Symbol_Other:
    case QChar::Symbol_Modifier:
        return character > 0x7F;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return character >= 0x1F000 && character <= 0x1FAFF;
    }
}

qsizetype emojiEnd(QByteArrayView title)
{
    qsizetype end = 0;
    while (end < title.size()) {
        const qsizetype size = characterSize(title, end);
        const QList<uint> character = QString::fromUtf8(title.sliced(end, size)).toUcs4();
        if (character.isEmpty() || !isEmojiPart(character.first()))
            break;
        end += size;
    }
    return end;
}

bool isBold(QByteArrayView text)
{
    return text.size() > 4 && text.startsWith("**") && text.endsWith("**") &&
           !text.sliced(2, text.size() - 4).contains("**");
}

/// Where an intro or an empty body would begin: after the heading or the front matter.
qsizetype insertionPlace(const Document &document, const Node &node)
{
    return node.heading.isEmpty() ? node.range.begin : wholeLines(document.bytes(), node.heading).end;
}

/// Lines of text and the blank lines between them and what follows inside the same node.
ByteRange withBlankLinesBelow(const Document &document, ByteRange lines, qsizetype limit)
{
    while (lines.end < limit) {
        const ByteRange below = wholeLines(document.bytes(), {lines.end, lines.end + 1});
        if (!isBlank(below.of(document.bytes())))
            break;
        lines.end = below.end;
    }
    return lines;
}

/// Text for a place that has none yet, apart from the heading as the post has it; a blank line below it where
/// other text follows.
QByteArray insertedText(const Document &document, qsizetype place, const Node &node, const QByteArray &text)
{
    const QByteArray newline = document.lineEnding();
    QByteArray inserted = text;
    inserted.replace("\n", newline);
    inserted += newline;
    const QByteArrayView before = QByteArrayView(document.bytes()).first(place),
                         after = QByteArrayView(document.bytes()).sliced(place);
    if (node.kind == NodeKind::Intro && place > 0)
        inserted.prepend(newline);
    else if (node.kind != NodeKind::Intro)
        inserted.prepend(node.kind == NodeKind::Item ? learnGaps(document).itemText
                                                     : learnGaps(document).sectionText);
    if (place > 0 && !before.endsWith('\n'))
        inserted.prepend(newline);
    if (!after.isEmpty() && !after.startsWith('\n') && !after.startsWith("\r\n"))
        inserted += newline;
    return inserted;
}

} // namespace

SectionTitle sectionTitle(const Document &document, int section)
{
    const QByteArrayView whole = document.text(document.outline().at(section).title);
    const qsizetype end = emojiEnd(whole);
    SectionTitle title{whole.first(end).toByteArray(), whole.sliced(end).trimmed().toByteArray(), false};
    if (isBold(title.text)) {
        title.bold = true;
        title.text = title.text.sliced(2, title.text.size() - 4);
    }
    return title;
}

QByteArray toMarkdown(const SectionTitle &title)
{
    const QByteArray text = title.text.trimmed();
    const QByteArray marked = title.bold && !text.isEmpty() ? "**" + text + "**" : text;
    const QByteArray emoji = title.emoji.trimmed();
    return emoji.isEmpty() || marked.isEmpty() ? emoji + marked : emoji + ' ' + marked;
}

TextEdit setSectionTitle(const Document &document, int section, const SectionTitle &title)
{
    return title == sectionTitle(document, section) ? TextEdit()
                                                    : setTitle(document, section, toMarkdown(title));
}

QByteArray title(const Document &document, int node)
{
    const Node &target = document.outline().at(node);
    return target.isBullet() ? bulletTitle(document, node) : document.text(target.title).toByteArray();
}

TextEdit setTitle(const Document &document, int node, QByteArrayView title)
{
    const Node &target = document.outline().at(node);
    if (target.isBullet())
        return setBulletTitle(document, node, title);
    if (target.heading.isEmpty() || title == document.text(target.title))
        return {};
    const QByteArray text = headingText(title);
    const bool underlined = !document.text(target.heading).startsWith('#');
    return TextEdit(document.bytes(), target.title, underlined ? paragraphText(text) : text);
}

QByteArray headingLine(const Document &document, int level, QByteArrayView title)
{
    const QByteArray text = headingText(title), newline = document.lineEnding();
    if (level > 2 || !learnStyle(document).underlinedHeadings)
        return QByteArray(std::max(1, level), '#') + ' ' + text + newline;
    const qsizetype width = std::max<qsizetype>(3, QString::fromUtf8(text).size());
    return paragraphText(text) + newline + QByteArray(width, level == 1 ? '=' : '-') + newline;
}

QByteArray text(const Document &document, int node)
{
    if (document.outline().at(node).isBullet())
        return bulletText(document, node);
    const ByteRange range = document.outline().at(node).text;
    QByteArray lines = document.text({range.begin, contentEnd(document.bytes(), range)}).toByteArray();
    lines.replace("\r\n", "\n");
    return unguarded(lines, document.outline().itemLevel);
}

/// The text's lines are the document's but for what stands before them.
qsizetype byteInText(const Document &document, int node, qsizetype offset)
{
    const QByteArray text = edits::text(document, node);
    const Node &target = document.outline().at(node);
    const QList<ByteRange> lines = linesOf(document.bytes(), target.text);
    offset = std::min(offset, text.size()); // what is not UTF-8 may be longer where it is shown
    const qsizetype index = text.first(offset).count('\n');
    if (index >= lines.size())
        return target.text.end;
    const qsizetype newline = text.indexOf('\n', offset);
    const qsizetype behind = (newline < 0 ? text.size() : newline) - offset;
    return std::max(lines[index].begin, contentEnd(document.bytes(), lines[index]) - behind);
}

TextEdit setText(const Document &document, int node, QByteArrayView text)
{
    if (text == edits::text(document, node))
        return {};
    const Node &target = document.outline().at(node);
    if (target.isBullet())
        return setBulletText(document, node, text);
    const QByteArray wanted = guarded(text, document.outline().itemLevel);
    if (!target.text.isEmpty() && !wanted.isEmpty())
        return lineEdit(document.bytes(), {target.text.begin, contentEnd(document.bytes(), target.text)},
                        wanted, document.lineEnding());
    if (!target.text.isEmpty())
        return TextEdit(document.bytes(), withBlankLinesBelow(document, target.text, target.range.end), {});
    const qsizetype place = insertionPlace(document, target);
    return wanted.isEmpty()
               ? TextEdit()
               : TextEdit(document.bytes(), {place, place}, insertedText(document, place, target, wanted));
}

} // namespace wolgan::edits
