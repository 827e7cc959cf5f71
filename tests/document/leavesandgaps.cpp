#include "tests/document/leavesandgaps.h"

namespace wolgan::test {

QByteArray leavesAndGaps(const Document &document)
{
    QByteArray text;
    qsizetype end = 0;
    for (const Node &node : document.outline().nodes) {
        if (!node.isLeaf())
            continue;
        text += document.text({end, node.range.begin}); // a gap
        text += document.text(node.range);
        end = node.range.end;
    }
    return text + document.text({end, document.bytes().size()}).toByteArray();
}

} // namespace wolgan::test
