// Where in a block a click is, by what the block shows before it: the program finds the byte of the post by that.
'use strict';

const wolganPlace = (() => {
    const added = '.line-numbers, .placeholder, .liquid-chip, sup[role="doc-noteref"], .reversefootnote, .katex-mathml';
    const lines = 'p, li, td, th, dt, dd, pre, tr, blockquote, h1, h2, h3, h4, h5, h6, br';

    // The list items of a block in their order; those in quotes stand in Markdown of another kind.
    const itemsOf = block => Array.from(block.querySelectorAll('li')).filter(item => !item.closest('blockquote'));

    // What stands between the begins of `root` and of `end` (a text node and a place in it, or an element).
    function textBefore(root, end, offset) {
        let text = '';
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
            node => node instanceof Element && node.matches(added) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_PRECEDING)
                break;
            if (node instanceof Element) {
                if (node.matches(lines) && text)
                    text += '\n';
                if (node === end)
                    break;
            } else if (node === end) {
                return text + node.data.slice(0, offset);
            } else {
                text += node.data;
            }
        }
        return text;
    }

    // The text that the pointer is nearest to; where it is at none, as on an image, the element itself.
    function targetOf(block, event) {
        const range = document.caretRangeFromPoint(event.clientX, event.clientY);
        const node = range && range.startContainer;
        if (node instanceof Text && block.contains(node) && !node.parentElement.closest(added))
            return [node, range.startOffset];
        return [event.composedPath()[0], 0];
    }

    function placeOf(block, event) {
        const [end, offset] = targetOf(block, event);
        const item = (end instanceof Element ? end : end.parentElement).closest('li');
        const index = item && block.contains(item) ? itemsOf(block).indexOf(item) : -1;
        return { item: index, before: textBefore(block, end, offset), inItem: index < 0 ? 0 : textBefore(item, end, offset).length };
    }

    return { placeOf, itemsOf };
})();
