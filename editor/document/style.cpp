#include "editor/document/style.h"

#include "editor/document/bodyscan.h"
#include "editor/document/lines.h"

#include <QHash>

namespace wolgan {

namespace {

/// Counts examples; the most usual one wins, the earlier one of two.
template<typename Value>
class Tally
{
public:
    void add(const Value &example)
    {
        if (!m_counts.contains(example))
            m_order.append(example);
        ++m_counts[example];
    }
    [[nodiscard]] Value usual(const Value &without) const
    {
        int most = 0;
        Value found = without;
        for (const Value &value : m_order) {
            if (m_counts[value] > most) {
                most = m_counts[value];
                found = value;
            }
        }
        return found;
    }

private:
    QHash<Value, int> m_counts;
    QList<Value> m_order;
};

/// A line `  - text` taken apart.
struct BulletLine
{
    QByteArrayView indent;
    char bullet = 0; ///< 0 where the line is none
    int blanks = 0;
};

BulletLine bulletLine(QByteArrayView line)
{
    qsizetype ink = 0;
    while (ink < line.size() && (line[ink] == ' ' || line[ink] == '\t'))
        ++ink;
    if (ink + 1 >= line.size() || !QByteArrayView("-*+").contains(line[ink]) || line[ink + 1] != ' ')
        return {};
    qsizetype text = ink + 1;
    while (text < line.size() && line[text] == ' ')
        ++text;
    return {line.first(ink), line[ink], text < line.size() ? static_cast<int>(text - ink - 1) : 0};
}

void learnBullets(const Document &document, DocumentStyle &style)
{
    Tally<char> bullets;
    Tally<int> blanks;
    Tally<QByteArray> indents;
    QByteArrayView above; // the indentation of the bullet before
    for (const BodyLine &line : scanBody(document.bytes(), document.body())) {
        const BulletLine found =
            line.kind == LineKind::Text ? bulletLine(lineText(document.bytes(), line.range)) : BulletLine{};
        if (found.blanks == 0)
            continue;
        bullets.add(found.bullet);
        blanks.add(found.blanks);
        if (found.indent.size() > above.size() && found.indent.startsWith(above))
            indents.add(found.indent.sliced(above.size()).toByteArray());
        above = found.indent;
    }
    style.bullet = bullets.usual(style.bullet);
    style.bulletBlanks = blanks.usual(style.bulletBlanks);
    const qsizetype width = 1 + style.bulletBlanks;
    style.indent = indents.usual(QByteArray(width, ' '));
    if (!style.indent.startsWith('\t') && style.indent.size() < width)
        style.indent = QByteArray(width, ' ');
}

} // namespace

DocumentStyle learnStyle(const Document &document)
{
    DocumentStyle style;
    learnBullets(document, style);
    return style;
}

} // namespace wolgan
