// The page's side of the preview. Runs in a world of its own that the post's markup cannot reach, with the page's own
// scripts switched off. Keeps its own arrays of elements and never looks one up by id: a post may carry any id, doubled
// ones too. Timers do not fire in this world; animation frames do.
'use strict';

const wolgan = (() => {
    const groupSize = 50; // blocks per content-visibility group: one changed block then costs one group's layout
    const Kind = { Header: 0, Block: 1, Footnote: 2 };

    let version = 0;
    let bridge = null;
    let labels = {};
    let blocks = []; // our wrapper of each block, in the order of the page
    let current = null; // { kind, index, element }: what is marked
    let imageRound = 0; // part of every image's address, so that a changed file is asked for again

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

    const sources = new WeakMap(); // of each local image: its address as written

    // ---- Cleaning: what a post's HTML becomes before it is shown -------------------------------------------------

    const hasScheme = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

    const placeholder = (className, label, text) => {
        const box = document.createElement('span');
        box.className = 'placeholder ' + className;
        const name = document.createElement('b');
        name.textContent = text;
        box.append(label, name);
        return box;
    };

    function showMissing(image) {
        const next = image.nextSibling;
        if (next instanceof Element && next.className === 'placeholder missing')
            return;
        image.classList.add('not-found');
        const name = (sources.get(image) || '').split('/').pop();
        image.after(placeholder('missing', labels.missingImage || '', decode(name)));
    }

    function showFound(image) {
        image.classList.remove('not-found');
        const next = image.nextSibling;
        if (next instanceof Element && next.className === 'placeholder missing')
            next.remove();
    }

    const decode = text => {
        try {
            return decodeURIComponent(text);
        } catch {
            return text;
        }
    };

    const imageUrl = source => 'wolgan://image/?' + encodeURIComponent(source) + '#' + imageRound;

    function prepareImage(image) {
        const source = image.getAttribute('src') || '';
        for (const attribute of ['srcset', 'loading', 'sizes', 'crossorigin'])
            image.removeAttribute(attribute);
        if (image.hasAttribute('w'))
            image.setAttribute('width', image.getAttribute('w'));
        if (image.hasAttribute('h'))
            image.setAttribute('height', image.getAttribute('h'));
        image.decoding = 'sync';
        if (/^data:image\//i.test(source))
            return;
        if (hasScheme.test(source)) {
            const host = (/^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(source) || ['', source.slice(0, 40)])[1];
            const label = (labels.remoteImage || '%1').replace('%1', host);
            image.replaceWith(placeholder('remote', label, image.getAttribute('alt') || ''));
            return;
        }
        sources.set(image, source);
        image.setAttribute('src', imageUrl(source));
        image.addEventListener('error', () => showMissing(image));
        image.addEventListener('load', () => showFound(image));
    }

    const languageNames = { js: 'JavaScript', javascript: 'JavaScript', cpp: 'C++', csharp: 'C#', html: 'HTML',
        css: 'CSS', json: 'JSON', yaml: 'YAML', yml: 'YAML', sql: 'SQL', xml: 'XML', php: 'PHP', ts: 'TypeScript',
        typescript: 'TypeScript', plaintext: 'Text', text: 'Text', sh: 'Shell', bash: 'Shell' };

    function prepareCode(pre) {
        const outer = pre.closest('.highlighter-rouge') || pre;
        const code = pre.querySelector('code');
        const classes = outer.className + ' ' + (code ? code.className : '');
        const language = (/(?:^|\s)language-([^\s]+)/.exec(classes) || ['', 'plaintext'])[1];
        const box = document.createElement('div');
        box.className = 'code-box';
        const label = outer.getAttribute('file') || languageNames[language] ||
            language.charAt(0).toUpperCase() + language.slice(1);
        box.setAttribute('data-label', label);
        outer.replaceWith(box);
        const numbered = !/(?:^|\s)(?:nolineno|language-(?:plaintext|text|console|terminal))(?:\s|$)/.test(classes);
        if (numbered && language !== 'plaintext' && !pre.querySelector('table')) {
            const lines = (pre.textContent.replace(/\n$/, '').match(/\n/g) || []).length + 1;
            const gutter = document.createElement('span');
            gutter.className = 'line-numbers';
            gutter.textContent = Array.from({ length: lines }, (_, i) => i + 1).join('\n');
            box.append(gutter);
        }
        box.append(outer);
    }

    // An inert fragment: nothing in it is loaded or run before it is cleaned and put on the page.
    function cleanFragment(html) {
        const template = document.createElement('template');
        template.innerHTML = html;
        const fragment = template.content;
        for (const element of fragment.querySelectorAll('script,base,link,meta,title,noscript,template,picture>source'))
            element.remove();
        for (const element of fragment.querySelectorAll('iframe,frame,frameset,object,embed,applet,portal,video,audio'))
            element.replaceWith(placeholder('embedded', labels.embedded || '', ''));
        for (const element of fragment.querySelectorAll('[autofocus]'))
            Element.prototype.removeAttribute.call(element, 'autofocus'); // a form's own may be its field's
        fragment.querySelectorAll('img').forEach(prepareImage);
        fragment.querySelectorAll('pre').forEach(prepareCode);
        for (const table of fragment.querySelectorAll('table')) {
            if (table.closest('.code-box'))
                continue;
            const wrapper = document.createElement('div');
            wrapper.className = 'table-wrapper';
            table.replaceWith(wrapper);
            wrapper.append(table);
        }
        return fragment;
    }

    // Gives `element` new HTML. An image that is the same as before stays the same node: it would flash otherwise.
    function fill(element, html) {
        const fragment = cleanFragment(html);
        const old = Array.from(element.querySelectorAll('img'));
        if (old.length) {
            const looks = image => Array.from(image.attributes, a => a.name + '=' + a.value)
                .filter(text => text !== 'class=not-found' && text !== 'class=').join('\n');
            for (const image of fragment.querySelectorAll('img')) {
                const same = old.findIndex(other => !other.classList.contains('not-found') && looks(other) === looks(image));
                if (same >= 0)
                    image.replaceWith(old.splice(same, 1)[0]);
            }
        }
        element.replaceChildren(fragment);
    }

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
        const top = first([header, ...list.children, footnotes, tail], 2);
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
            mark(current.kind, current.index);
        main.classList.toggle('is-empty', !blocks.length && !header.firstChild && !footnotes.firstChild);
        if (message.images)
            reloadImages();
        version = message.version;
        hideNote();
        keepTop(tops, moved);
        return version;
    }

    function reloadImages() {
        ++imageRound;
        for (const image of main.querySelectorAll('img')) {
            if (sources.has(image))
                image.setAttribute('src', imageUrl(sources.get(image)));
        }
    }

    // ---- The current block ---------------------------------------------------------------------------------------

    function noteItems() {
        const ordered = footnotes.querySelector('.footnotes > ol');
        return ordered ? Array.from(ordered.children) : [];
    }

    function mark(kind, index) {
        if (current && current.element)
            current.element.classList.remove('current');
        const element = kind === Kind.Block ? blocks[index] : kind === Kind.Footnote ? noteItems()[index] : header;
        current = { kind, index, element };
        if (element)
            element.classList.add('current');
        return element;
    }

    function isInView(element) {
        const rect = element.getBoundingClientRect();
        const height = window.innerHeight;
        if (element === header)
            return rect.top >= 0;
        const coversMiddle = rect.top < height * 0.5 && rect.bottom > height * 0.5;
        return rect.top >= 0 && rect.bottom <= height || rect.height > height * 0.75 && coversMiddle;
    }

    // Holds an element at a height of the viewport for some frames: groups that were never drawn have a guessed height
    // and get their own when they come near, and images get theirs when they have loaded; both move what comes after.
    let held = 0; // counts up: a newer hold, or the reader's own hand, ends an older one
    const imagesPending = () => Array.prototype.some.call(document.images, image => !image.complete);
    function hold(element, target) {
        const mine = ++held;
        let calm = 0;
        let frames = 0;
        const step = () => {
            if (mine !== held || !element.isConnected || (calm > 3 && !imagesPending()) || ++frames > 120)
                return;
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
        window.addEventListener(name, () => ++held, { capture: true, passive: true });

    function scrollToElement(element) {
        if (!isInView(element))
            hold(element, element === header ? window.innerHeight : window.innerHeight * 0.2); // the header: the very top
    }

    function show({ kind, index }) {
        const element = mark(kind, index);
        if (element)
            scrollToElement(element);
    }

    function restoreScroll({ index, above }) {
        const element = blocks[index];
        if (!element)
            return;
        hold(element, -above);
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
                bridge.scrolledTo(version, index, top ? -top[1] : 0);
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
                return { kind: Kind.Footnote, index: item };
            const block = blocks.indexOf(node);
            if (block >= 0)
                return { kind: Kind.Block, index: block };
            if (node === header)
                return { kind: Kind.Header, index: 0 };
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
        if (!window.getSelection().isCollapsed || !bridge)
            return; // the end of a selection by mouse
        const spot = spotOf(path);
        if (spot)
            bridge.spotClicked(version, spot.kind, spot.index);
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
        labels = settings.labels || {};
        empty.textContent = labels.empty || '';
        document.documentElement.className = settings.theme;
    }

    // eslint-disable-next-line no-undef -- the channel's own script stands before this one
    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
    });

    return { patch, show, configure, reloadImages, restoreScroll,
        blocks: () => blocks, parts: { header, list, footnotes, tail, notice, popover, empty } };
})();
