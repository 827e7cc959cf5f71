#include "editor/document/newmonth/carried.h"

#include "editor/document/bodyscan.h"
#include "editor/document/lines.h"
#include "editor/document/utf8.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Carried)
};

/// Where a value stands; empty where it is gone.
ByteRange placeOf(const Document &document, const Carried &carried)
{
    if (!carried.where.isEmpty()) {
        const FrontMatterEntry *entry = document.frontMatter().find(carried.where);
        return entry && carriedValue(*entry) == carried.value ? entry->value : ByteRange();
    }
    for (const Node &node : document.outline().nodes) {
        if (node.kind != NodeKind::Intro && node.kind != NodeKind::Section)
            continue;
        for (const ByteRange block : textBlocks(document, node.body)) {
            if (toText(document.text(block)) == carried.value)
                return block;
        }
    }
    return {};
}

QString messageFor(const Carried &carried)
{
    if (carried.where.isEmpty())
        return Text::tr("Still last month's: this text. Change it, or say that you have looked at it.");
    return Text::tr("Still last month's: %1. Change it, or say that you have looked at it.")
        .arg(QString::fromUtf8(carried.where));
}

} // namespace

QString carriedValue(const FrontMatterEntry &entry)
{
    return entry.kind == FrontMatterEntry::Kind::List     ? entry.items.join(QStringLiteral(", "))
           : entry.kind == FrontMatterEntry::Kind::Scalar ? entry.text
                                                          : QString();
}

QByteArray keyPath(const FrontMatter &frontMatter, const FrontMatterEntry &entry)
{
    return entry.parent < 0 ? entry.key : frontMatter.entries[entry.parent].key + '.' + entry.key;
}

QList<ByteRange> textBlocks(const Document &document, ByteRange part)
{
    QList<ByteRange> blocks;
    bool open = false;
    for (const BodyLine &line : scanBody(document.bytes(), part)) {
        const bool isText = line.kind != LineKind::Blank && line.kind != LineKind::Separator;
        if (isText && open)
            blocks.last().end = line.range.end;
        else if (isText)
            blocks.append(line.range);
        open = isText;
    }
    for (ByteRange &block : blocks)
        block = trimmed(document.bytes(), block);
    return blocks;
}

QList<Finding> carriedFindings(const Document &document, const QList<Carried> &carried)
{
    QList<Finding> findings;
    for (const Carried &one : carried) {
        if (const ByteRange place = placeOf(document, one); !place.isEmpty())
            findings.append({"carried-over",
                             Finding::Severity::Note,
                             place,
                             messageFor(one),
                             {{Text::tr("Looked at"), {}, true}}});
    }
    return findings;
}

QList<Carried> withoutFinding(const Document &document, QList<Carried> carried, const Finding &finding)
{
    carried.removeIf([&](const Carried &one) { return placeOf(document, one) == finding.range; });
    return carried;
}

} // namespace wolgan
