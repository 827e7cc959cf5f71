// The page's side of the preview. Runs in a world of its own that the post's markup cannot reach, with the page's own
// scripts switched off. Keeps its own arrays of elements and never looks one up by id: a post may carry any id, doubled
// ones too. Timers do not fire in this world; animation frames do.
'use strict';

const wolgan = (() => {
    const groupSize = 50; // blocks per content-visibility group: one changed block then costs one group's layout
    const Kind = { Header: 0, Block: 1, Footnote: 2 };

    let version = 0;
    let bridge = null;
    let blocks = []; // our wrapper of each block, in the order of the page
    let current = null; // { kind, index, item, element, part }: what is marked; part is the list item in the element
    const { fill, decode } = wolganClean;

    const make = (name, className, parent) => {
        const element = document.createElement(name);
        element.className = className;
        if (parent)
            parent.append(element);
        return element;
    };
    const notice = make('div', 'notice', document.body);
    const main = make('main', '', document.body);
    const header = make('header', 'part', main);
    const empty = make('p', 'empty', main);
    const list = make('div', 'groups', main);
    const footnotes = make('div', 'part footnotes-part', main);
    const tail = make('footer', 'part', main);
    const popover = make('div', 'popover', document.body);
    const contents = wolganContents(header, element => scrollToElement(element));

    // ---- Patching ------------------------------------------------------------------------------------------------

    const touched = new Set(); // groups whose number of blocks changed

    function place(element, previous) {
        const group = previous ? previous.parentNode : list.firstChild || make('div', 'group', list);
        const before = previous ? previous.nextSibling : group.firstChild;
        const opensNextGroup = !before && !element.previousSibling && element.parentNode === group.nextSibling;
        if (before === element || (opensNextGroup && element.parentNode))
            return;
        touched.add(group);
        if (element.parentNode)
            touched.add(element.parentNode);
        group.insertBefore(element, before);
    }

    function balanceGroups() {
        for (const group of touched) {
            if (!group.firstChild)
                group.remove();
            while (group.childElementCount > 2 * groupSize) {
                const rest = make('div', 'group', null);
                rest.append(...Array.from(group.children).slice(-groupSize));
                group.after(rest);
            }
        }
        touched.clear();
    }

    // Messages of diffBlocks(): [first old block, how many go, what comes]. What comes is the index of an old block that
    // moves here, or HTML, or both: an old block's element with new HTML.
    function applyChanges(changes) {
        const old = blocks;
        const entries = changes.flatMap(([, , inserted]) => inserted);
        const moved = new Set(entries.filter(entry => typeof entry === 'number').map(entry => old[entry]));
        const reused = new Set(entries.filter(Array.isArray).map(([index]) => old[index]));
        const elementOf = entry => {
            if (typeof entry === 'number')
                return old[entry];
            const [element, html] = Array.isArray(entry) ? [old[entry[0]], entry[1]] : [make('div', 'block', null), entry];
            fill(element, html);
            return element;
        };
        const result = [];
        let from = 0;
        const places = []; // where the new elements begin in `result`, and how many
        for (const [start, removed, inserted] of changes) {
            for (; from < start; ++from)
                result.push(old[from]);
            from = start + removed;
            places.push([result.length, inserted.length]);
            for (const entry of inserted)
                result.push(elementOf(entry));
            for (const element of old.slice(start, from)) {
                if (moved.has(element) || reused.has(element))
                    continue;
                touched.add(element.parentNode);
                element.remove();
            }
        }
        for (; from < old.length; ++from)
            result.push(old[from]);
        for (const [start, count] of places)
            for (let i = start; i < start + count; ++i)
                place(result[i], result[i - 1]);
        balanceGroups();
        blocks = result;
        return moved;
    }

    // What is at the top of the viewport, with what follows it, in case the first is removed.
    function topElements() {
        if (window.scrollY <= 0)
            return [];
        const visible = element => element.getBoundingClientRect().bottom > 0;
        const first = (elements, inside) => {
            const at = elements.findIndex(visible);
            return at < 0 ? [] : elements.slice(at, at + inside);
        };
        // Groups are many, and stand below one another: halves are looked at, not all.
        let [group, end] = [0, list.children.length];
        while (group < end) {
            const middle = (group + end) >> 1;
            if (visible(list.children[middle]))
                end = middle;
            else
                group = middle + 1;
        }
        const groups = [list.children[group], list.children[group + 1]].filter(Boolean);
        const top = first([header, ...groups, footnotes, tail], 2);
        const candidates = top.flatMap(element =>
            element.className === 'group' ? first(Array.from(element.children), 20) : [element]);
        return candidates.map(element => [element, element.getBoundingClientRect().top]);
    }

    function keepTop(tops, moved) {
        const kept = tops.find(([element]) => element.isConnected && !moved.has(element));
        if (!kept)
            return;
        const delta = kept[0].getBoundingClientRect().top - kept[1];
        if (Math.abs(delta) >= 0.5)
            window.scrollBy(0, delta);
    }

    function clear() {
        blocks = [];
        current = null;
        list.replaceChildren();
    }

    function patch(message) {
        if (message.whole)
            clear();
        if (message.libraries)
            wolganLibraries.configure(message.libraries);
        const tops = topElements();
        let moved = new Set();
        const part = (element, html) => html !== undefined && fill(element, html);
        part(header, message.header);
        if (message.changes)
            moved = applyChanges(message.changes);
        part(footnotes, message.footnotes);
        part(tail, message.tail);
        if (message.notice !== undefined)
            notice.textContent = message.notice;
        if (message.footnotes !== undefined && current && current.kind === Kind.Footnote)
            mark(current);
        else if (current && current.part && !current.part.isConnected)
            markItem();
        main.classList.toggle('is-empty', !blocks.length && !header.firstChild && !footnotes.firstChild);
        if (message.images)
            reloadImages();
        if (message.contents !== undefined)
            contents.configure({ wanted: message.contents });
        if (message.changes || message.contents !== undefined)
            contents.update(() => blocks);
        version = message.version;
        hideNote();
        keepTop(tops, moved);
        return version;
    }

    const reloadImages = () => wolganClean.reloadImages(main);

    // ---- The current block ---------------------------------------------------------------------------------------

    function noteItems() {
        const ordered = footnotes.querySelector('.footnotes > ol');
        return ordered ? Array.from(ordered.children) : [];
    }

    function mark({ kind, index, item = -1 }) {
        if (current && current.element)
            current.element.classList.remove('current');
        const element = kind === Kind.Block ? blocks[index] : kind === Kind.Footnote ? noteItems()[index] : header;
        if (current && current.part)
            current.part.classList.remove('current-item');
        current = { kind, index, item, element, part: null };
        if (element)
            element.classList.add('current');
        markItem();
        return current.part || element;
    }

    function markItem() {
        const { element, item } = current;
        current.part = element && item >= 0 ? wolganPlace.itemsOf(element)[item] || null : null;
        if (current.part)
            current.part.classList.add('current-item');
    }

    function isInView(element) {
        const rect = element.getBoundingClientRect();
        const height = window.innerHeight;
        if (element === header)
            return rect.top >= 0;
        const coversMiddle = rect.top < height * 0.5 && rect.bottom > height * 0.5;
        return rect.top >= 0 && rect.bottom <= height || rect.height > height * 0.75 && coversMiddle;
    }

    // A group that is not drawn has a guessed height, and what is in it stands elsewhere than its own place says. The group that
    // is scrolled to is drawn whether it is near or not.
    let drawn = null;
    function drawGroupOf(element) {
        if (drawn)
            drawn.style.contentVisibility = '';
        drawn = element.closest('.groups > .group,.footnotes-part');
        if (drawn)
            drawn.style.contentVisibility = 'visible';
    }

    // Holds an element at a height of the viewport for some frames: groups that were never drawn have a guessed height
    // and get their own when they come near, and images get theirs when they have loaded; both move what comes after.
    let held = 0; // counts up: a newer hold, or the reader's own hand, ends an older one
    let isHolding = false; // the program moves the page, not the reader
    const imagesPending = () => Array.prototype.some.call(document.images, image => !image.complete);
    function hold(element, target) {
        drawGroupOf(element);
        const mine = ++held;
        isHolding = true;
        let calm = 0;
        let frames = 0;
        const step = () => {
            if (mine !== held)
                return;
            if (!element.isConnected || (calm > 3 && !imagesPending()) || ++frames > 120) {
                isHolding = false;
                return;
            }
            const before = window.scrollY;
            const delta = element.getBoundingClientRect().top - target;
            if (Math.abs(delta) >= 1)
                window.scrollBy(0, delta);
            calm = Math.abs(window.scrollY - before) < 1 ? calm + 1 : 0;
            requestAnimationFrame(step);
        };
        step();
    }
    for (const name of ['wheel', 'mousedown', 'keydown', 'touchstart'])
        window.addEventListener(name, () => { ++held; isHolding = false; }, { capture: true, passive: true });

    function scrollToElement(element) {
        drawGroupOf(element);
        if (!isInView(element))
            hold(element, element === header ? window.innerHeight : window.innerHeight * 0.2); // the header: the very top
    }

    function show(spot) {
        const element = mark(spot);
        if (element)
            scrollToElement(element);
    }

    function restoreScroll({ index, above }) {
        const element = blocks[index];
        if (!element)
            return;
        hold(element, -above);
    }

    // A block's place at the top of the viewport, `part` of its height above it; index -1 is the page's begin.
    function alignTop({ index, part }) {
        const element = blocks[index];
        if (element)
            hold(element, -part * element.offsetHeight);
        else if (index < 0)
            hold(header, window.innerHeight);
    }

    let scrollPending = false;
    window.addEventListener('scroll', () => {
        hideNote();
        if (scrollPending)
            return;
        scrollPending = true;
        requestAnimationFrame(() => {
            scrollPending = false;
            const [top] = topElements();
            const index = top ? blocks.indexOf(top[0]) : -1;
            if (bridge)
                bridge.scrolledTo(version, index, top ? -top[1] : 0, top ? top[0].offsetHeight : 0, !isHolding);
        });
    }, { passive: true });

    // ---- Links and clicks ----------------------------------------------------------------------------------------

    const idOf = element => Element.prototype.getAttribute.call(element, 'id');
    const linkIn = path => path.find(node => node instanceof Element && /^(a|area)$/i.test(String(node.localName)));
    const targetOf = link => link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');

    // The element that an address like #fn:ref1 means: among our own parts only, compared by attribute.
    function elementNamed(name) {
        const wanted = decode(name);
        for (const part of [...noteItems(), header, ...blocks, footnotes]) {
            if (idOf(part) === wanted)
                return part;
            const inside = Array.from(part.querySelectorAll('[id]')).find(element => idOf(element) === wanted);
            if (inside)
                return inside;
        }
        return null;
    }

    let flashed = null;
    function jump(name) {
        const element = elementNamed(name);
        if (!element)
            return;
        if (flashed)
            flashed.classList.remove('jumped-to');
        flashed = element;
        element.classList.add('jumped-to');
        scrollToElement(element);
    }

    function spotOf(path) {
        const items = noteItems();
        for (const node of path) {
            const item = items.indexOf(node);
            if (item >= 0)
                return { kind: Kind.Footnote, index: item, element: node };
            const block = blocks.indexOf(node);
            if (block >= 0)
                return { kind: Kind.Block, index: block, element: node };
            if (node === header)
                return { kind: Kind.Header, index: 0, element: node };
        }
        return null;
    }

    function followLink(event, link) {
        event.preventDefault();
        const target = targetOf(link) || '';
        if (target.startsWith('#'))
            jump(target.slice(1));
        else if (target && bridge)
            bridge.linkClicked(target);
    }

    document.addEventListener('click', event => {
        const path = event.composedPath();
        const link = linkIn(path);
        if (link) {
            followLink(event, link);
            return;
        }
        if (bridge && path.some(wolganClean.isRemoteBox)) {
            bridge.remoteImageClicked();
            return;
        }
        if (!window.getSelection().isCollapsed || !bridge)
            return; // the end of a selection by mouse
        const spot = spotOf(path);
        if (!spot)
            return;
        const place = wolganPlace.placeOf(spot.element, event);
        bridge.spotClicked(version, spot.kind, spot.index, place.item, place.before, place.inItem);
    }, true);
    document.addEventListener('auxclick', event => {
        const link = linkIn(event.composedPath());
        if (link && event.button === 1)
            followLink(event, link);
    }, true);
    for (const name of ['submit', 'dragstart'])
        document.addEventListener(name, event => event.preventDefault(), true);

    // ---- A footnote's text beside the pointer --------------------------------------------------------------------

    function hideNote() {
        popover.classList.remove('shown');
    }

    function showNote(link) {
        const item = elementNamed((targetOf(link) || '#').slice(1));
        if (!item || !noteItems().includes(item))
            return;
        const text = item.cloneNode(true);
        text.querySelectorAll('.reversefootnote,img').forEach(element => element.remove());
        const target = item.querySelector('a:not(.reversefootnote)');
        popover.replaceChildren(text.textContent.trim());
        if (target && /^https?:/i.test(targetOf(target) || ''))
            make('span', 'popover-address', popover).textContent = targetOf(target);
        popover.classList.add('shown');
        const at = link.getBoundingClientRect();
        const box = popover.getBoundingClientRect();
        const left = Math.max(8, Math.min(at.left - 16, document.documentElement.clientWidth - box.width - 8));
        const below = at.bottom + 8 + box.height <= window.innerHeight;
        popover.style.left = left + 'px';
        popover.style.top = (below ? at.bottom + 8 : Math.max(8, at.top - 8 - box.height)) + 'px';
    }

    document.addEventListener('mouseover', event => {
        const link = linkIn(event.composedPath());
        if (link && (targetOf(link) || '').startsWith('#fn:'))
            showNote(link);
        else
            hideNote();
    }, true);

    // ---- From the program ----------------------------------------------------------------------------------------

    function configure(settings) {
        wolganClean.configure(settings);
        const labels = settings.labels || {};
        empty.textContent = labels.empty || '';
        contents.configure({ label: labels.contents || '' });
        document.documentElement.className = settings.theme;
    }

    // The page as it leaves the program: without what the editor marks.
    function snapshot() {
        const copy = main.cloneNode(true);
        copy.querySelectorAll('.empty,.contents').forEach(element => element.remove());
        copy.querySelectorAll('.current,.current-item,.jumped-to').forEach(element => element.classList.remove('current', 'current-item', 'jumped-to'));
        const title = header.querySelector('h1');
        return { title: title ? title.textContent : '', html: copy.outerHTML, text: main.innerText };
    }

    // eslint-disable-next-line no-undef -- the channel's own script stands before this one
    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        wolganLibraries.connect(bridge);
    });

    return { patch, show, configure, reloadImages, restoreScroll, alignTop, snapshot,
        blocks: () => blocks, parts: { header, list, footnotes, tail, notice, popover, empty } };
})();
