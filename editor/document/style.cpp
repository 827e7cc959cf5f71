#include "editor/document/style.h"

#include "editor/document/bodyscan.h"
#include "editor/document/lines.h"
#include "editor/document/listmark.h"

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

void learnBullets(const Document &document, DocumentStyle &style)
{
    Tally<char> bullets;
    Tally<int> blanks;
    Tally<QByteArray> indents;
    QByteArrayView above; // the indentation of the bullet before
    for (const BodyLine &line : scanBody(document.bytes(), document.body())) {
        const auto mark = line.kind == LineKind::Text ? listMark(document.bytes(), line.range) : std::nullopt;
        if (!mark || mark->isOrdered() || mark->text == contentEnd(document.bytes(), line.range))
            continue;
        bullets.add(document.bytes()[mark->mark.begin]);
        blanks.add(static_cast<int>(mark->text - mark->mark.end));
        const QByteArrayView indent = document.text({line.range.begin, mark->mark.begin});
        if (indent.size() > above.size() && indent.startsWith(above))
            indents.add(indent.sliced(above.size()).toByteArray());
        above = indent;
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
