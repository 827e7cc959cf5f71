#include "editor/forms/itemsmime.h"

#include "editor/document/edits/clipboard.h"
#include "editor/document/utf8.h"
#include "editor/forms/textmime.h"

#include <algorithm>

namespace wolgan {

namespace {

const QString itemsType = QStringLiteral("application/x-wolgan-items");
const QString markdownType = QStringLiteral("text/markdown");

} // namespace

ItemsMime::ItemsMime(const Document &document, const QList<int> &nodes)
    : m_bytes(document.bytes()), m_nodes(nodes)
{
    const QByteArray markdown = edits::copied(document, nodes);
    setData(itemsType, markdown);
    setData(markdownType, markdown);
    setText(toText(markdown));
}

bool ItemsMime::isOf(const Document &document) const
{
    return m_bytes.isSharedWith(document.bytes());
}

QByteArray markdownIn(const QMimeData &mime)
{
    for (const QString &type : {itemsType, markdownType}) {
        if (const QByteArray markdown = mime.data(type); !markdown.isEmpty())
            return markdown;
    }
    return holdsFiles(mime) ? QByteArray() : mime.text().toUtf8();
}

bool holdsSections(const QByteArray &markdown)
{
    const Outline outline = Document(markdown).outline();
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    return std::any_of(sections.cbegin(), sections.cend(),
                       [&](int section) { return !outline.children(section, NodeKind::Item).isEmpty(); });
}

} // namespace wolgan
