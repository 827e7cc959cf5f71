// The contents panel of the page: the headings of level 2 and 3, as the theme lists them beside a post.
'use strict';

// Stands behind `header`; `jump` brings an element into view.
const wolganContents = (header, jump) => {
    const mostHeadings = 1000; // more would be no overview and cost time with every change

    const panel = document.createElement('details');
    panel.className = 'contents';
    const title = document.createElement('summary');
    const list = document.createElement('ul');
    panel.append(title, list);
    header.after(panel);

    let isWanted = false;
    let isPending = false;
    let shown = '';

    function rebuild(blocks) {
        const headings = [];
        for (const block of isWanted ? blocks : []) {
            const heading = block.firstElementChild;
            if (/^h[23]$/.test(heading?.localName) && headings.push(heading) > mostHeadings)
                break;
        }
        const isUseful = headings.length > 0 && headings.length <= mostHeadings;
        panel.classList.toggle('shown', isUseful);
        const now = isUseful ? headings.map(heading => heading.localName + heading.textContent).join('\n') : '';
        if (now === shown && now === '')
            return;
        shown = now;
        list.replaceChildren(...headings.map(heading => {
            const entry = document.createElement('li');
            entry.className = heading.localName;
            const link = document.createElement('button');
            const text = heading.cloneNode(true);
            text.querySelectorAll('sup').forEach(element => element.remove());
            link.textContent = text.textContent.trim();
            link.addEventListener('click', () => jump(heading));
            entry.append(link);
            return entry;
        }));
    }

    return {
        // Not in the frame of a change: what was typed shows first.
        update(blocks) {
            if (isPending)
                return;
            isPending = true;
            requestAnimationFrame(() => requestAnimationFrame(() => {
                isPending = false;
                rebuild(blocks());
            }));
        },
        configure: ({ wanted, label }) => {
            isWanted = wanted ?? isWanted;
            title.textContent = label ?? title.textContent;
        },
    };
};
