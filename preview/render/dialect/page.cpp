#include "preview/render/dialect/page.h"

#include <algorithm>

namespace wolgan::dialect {

Page::Page(const Chunks &chunks, Definitions &known, qsizetype begin) : m_known(known), m_begin(begin)
{
    m_listsHeadings =
        std::any_of(chunks.begin(), chunks.end(), [](const auto &chunk) { return chunk->hasContents(); });
    m_footnoteIndex.reserve(known.footnotes.size());
    m_headingIds.reserve(chunks.size());
    m_page.blocks.reserve(static_cast<qsizetype>(chunks.size() * 2));
    for (const auto &chunk : chunks) {
        if (!chunk->definitions().footnotes.empty())
            m_offsets.emplace(chunk.get(), begin);
        addChunk(*chunk, begin);
        begin += chunk->size();
        m_size += chunk->size();
    }
    addNotes();
    insertLate();
}

void Page::addChunk(Chunk &chunk, qsizetype offset)
{
    for (PrintedBlock &block : chunk.blocks()) {
        number(block.fragment, 0);
        if (block.hasList || block.html.isNull() || m_numbers != block.numbers)
            fillBlock(chunk.context(), block, m_numbers);
        const ByteRange range = chunk.rangeOf(block.begin, block.end);
        m_page.blocks.append({{offset + range.begin, offset + range.end}, block.html});
    }
    if (chunk.isCut())
        m_page.notice = plainTextNotice();
}

void Page::fillBlock(Context &context, PrintedBlock &block, std::vector<int> numbers)
{
    block.numbers = std::move(numbers);
    std::string html;
    fill(context, block.fragment, block.numbers, html);
    block.html = QByteArray(html.data(), static_cast<qsizetype>(html.size()));
}

/// Prints the list of footnotes; a note may refer to further ones.
void Page::addNotes()
{
    m_isInNotes = true;
    qint64 left = pageAllowance(m_size);
    for (size_t i = 0; i < m_footnotes.size(); ++i) {
        const Footnote footnote = m_footnotes[i];
        const FootnoteDefinition &definition = m_known.footnotes[footnote.name];
        Chunk &chunk = *definition.chunk;
        m_notesHtml.append("    <li id=\"fn:").append(footnote.name).append("\" role=\"doc-endnote\">\n");
        if (left >= 0)
            left -= addNote(chunk.note(footnote.name, definition), chunk.context(), footnote.repeats);
        else
            m_notesHtml += chunk.plainNote(definition);
        m_notesHtml += "    </li>\n";
        const ByteRange range = chunk.rangeOf(definition.begin, definition.end);
        const qsizetype offset = m_offsets[&chunk];
        m_page.footnoteRanges.append({offset + range.begin, offset + range.end});
    }
    if (left < 0)
        m_page.notice = plainTextNotice();
    if (m_notesHtml.empty())
        return;
    const int first = m_known.options.firstFootnote;
    const std::string start = first == 1 ? std::string() : " start=\"" + std::to_string(first) + '"';
    m_notesHtml.insert(0, "<div class=\"footnotes\" role=\"doc-endnotes\">\n  <ol" + start + ">\n");
    m_notesHtml += "  </ol>\n</div>\n";
}

/// Adds what the note says; returns what printing it took.
qint64 Page::addNote(PrintedNote &note, Context &context, int repeats)
{
    if (note.isCut)
        m_page.notice = plainTextNotice();
    number(note.fragment, repeats);
    if (note.html.empty() || m_numbers != note.numbers) {
        note.numbers = m_numbers;
        note.html.clear();
        fill(context, note.fragment, note.numbers, note.html);
    }
    m_notesHtml += note.html;
    return note.units;
}

/// Inserts the table of contents and the footnotes where the author wants them.
void Page::insertLate()
{
    const auto insert = [this](const Place &place, const std::string &html) {
        m_page.blocks[place.block].html.insert(static_cast<qsizetype>(place.at),
                                               QByteArray::fromStdString(html));
    };
    const auto insertContents = [&] {
        if (m_contents)
            insert(*m_contents, contentsHtml(*m_contents->context, m_contents->list, m_headings));
    };
    const bool contentsLast =
        m_contents && m_notes && m_contents->block == m_notes->block && m_contents->at > m_notes->at;
    if (contentsLast)
        insertContents();
    if (m_notes)
        insert(*m_notes, m_notesHtml);
    else
        m_page.footnotes = QByteArray::fromStdString(m_notesHtml);
    if (!contentsLast)
        insertContents();
}

} // namespace wolgan::dialect
