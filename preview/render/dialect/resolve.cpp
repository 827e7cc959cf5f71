#include "preview/render/dialect/resolve.h"

#include "preview/render/dialect/spanparser.h"

namespace wolgan::dialect {

namespace {

/// The characters a heading shows, markup and footnote references left out.
void collectPlainText(const Node *node, std::string &text)
{
    for (const Node *child : node->children) {
        switch (child->kind) {
        case NodeKind::Text:
        case NodeKind::CodeSpan:
        case NodeKind::Math:
            text += child->text;
            break;
        case NodeKind::Symbol:
            text += child->plain;
            break;
        default:
            collectPlainText(child, text);
        }
    }
}

void resolveChildren(Context &context, Node *node)
{
    std::vector<Node *> resolved;
    resolved.reserve(node->children.size());
    for (Node *child : node->children) {
        if (child->kind == NodeKind::RawText) {
            SpanParser(context).parse(child, child->text);
            resolved.insert(resolved.end(), child->children.begin(), child->children.end());
            continue;
        }
        resolveChildren(context, child);
        if (child->attributeList)
            applyAttributeList(*child->attributeList, context.known->namedLists, child->attributes,
                               context.budget);
        if (child->kind == NodeKind::Heading || child->kind == NodeKind::Term) {
            std::string text;
            collectPlainText(child, text);
            child->plain = context.arena.keep(std::move(text));
        }
        resolved.push_back(child);
    }
    node->children = std::move(resolved);
}

} // namespace

void resolve(Context &context, Node *parent)
{
    resolveChildren(context, parent);
    if (!context.known->abbreviations.empty())
        markAbbreviations(context, parent);
}

} // namespace wolgan::dialect
