// What a post's HTML becomes before it is shown: nothing that runs or loads, images by our own addresses, code with its
// line numbers, and a labelled box for what only the site can make. Pure DOM work; runs in the preview's own world.
'use strict';

const wolganClean = (() => {
    let labels = {};
    let remoteImages = false; // are to be loaded
    let imageRound = 0; // part of every image's address, so that a changed file is asked for again

    const remoteBoxes = new WeakSet(); // that stand for images of the web
    const sources = new WeakMap(); // of each local image: its address as written

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

    // ---- Liquid, which only Jekyll runs ----------------------------------------------------------------------------

    const isLiquid = /\{\{[^]*?\}\}|\{%[^]*?%\}/;
    const liquidTag = /\{%-?\s*(\w+)([^]*?)-?%\}|\{\{-?([^]*?)-?\}\}/g;

    // The address that Jekyll's usual ways of writing one give; other Liquid stays.
    const withoutLiquid = address => address
        .replace(/\{\{\s*site\.(?:base)?url\s*\}\}/g, '')
        .replace(/\{\{\s*["'\u2018\u2019\u201c\u201d]([^"'\u2018\u2019\u201c\u201d]*)["'\u2018\u2019\u201c\u201d]\s*\|\s*(?:relative|absolute)_url\s*\}\}/g, '$1');

    // What stands for one Liquid tag: nothing for marks that publish nothing, else a label. `raw` shows its content as it is.
    function liquidNode(match, isAlone) {
        const [, tag, words, output] = match;
        if (/^(?:raw|endraw|comment|endcomment|assign|capture|endcapture)$/.test(tag || ''))
            return '';
        const text = (tag ? (tag === 'include' ? words : tag + words) : output).trim();
        if (isAlone)
            return placeholder(/^embed\//.test(text) && tag === 'include' ? 'liquid embedded' : 'liquid', labels.liquid || '', text);
        const chip = document.createElement('span');
        chip.className = 'liquid-chip';
        chip.title = labels.liquid || '';
        chip.textContent = text;
        return chip;
    }

    function replaceLiquid(node, isAlone) {
        const text = node.data;
        const parts = [];
        let end = 0;
        let raw = false;
        for (const match of text.matchAll(liquidTag)) {
            if (raw && match[1] !== 'endraw')
                continue;
            raw = match[1] === 'raw';
            parts.push(text.slice(end, match.index), liquidNode(match, isAlone));
            end = match.index + match[0].length;
        }
        if (parts.length)
            node.replaceWith(...parts, text.slice(end));
    }

    // In code Liquid is left as it is: it usually stands in `raw` there, which a block by itself cannot know.
    function prepareLiquid(fragment) {
        const texts = [];
        const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            if (isLiquid.test(walker.currentNode.data) && !walker.currentNode.parentElement?.closest('pre,code'))
                texts.push(walker.currentNode);
        }
        for (const node of texts) {
            const paragraph = node.parentElement;
            const isAlone = paragraph && paragraph.localName === 'p' && paragraph.childNodes.length === 1 &&
                !node.data.replace(liquidTag, '').trim();
            replaceLiquid(node, isAlone);
            if (isAlone && !paragraph.textContent.trim() && !paragraph.firstElementChild)
                paragraph.remove();
        }
        for (const link of fragment.querySelectorAll('a[href]')) {
            const target = withoutLiquid(link.getAttribute('href'));
            link.setAttribute('href', isLiquid.test(target) ? '' : target);
            if (isLiquid.test(target))
                link.title = (labels.liquid || '') + ' ' + target;
        }
    }

    // ---- Images and code -------------------------------------------------------------------------------------------

    const imageUrl = source => 'wolgan://image/?' + encodeURIComponent(source) + '#' + imageRound;

    function prepareImage(image) {
        const source = withoutLiquid(image.getAttribute('src') || '');
        for (const attribute of ['srcset', 'loading', 'sizes', 'crossorigin'])
            image.removeAttribute(attribute);
        if (image.hasAttribute('w'))
            image.setAttribute('width', image.getAttribute('w'));
        if (image.hasAttribute('h'))
            image.setAttribute('height', image.getAttribute('h'));
        image.decoding = 'sync';
        if (/^data:image\//i.test(source))
            return;
        if (isLiquid.test(source)) {
            image.replaceWith(placeholder('liquid', labels.liquid || '', source));
            return;
        }
        if (remoteImages && /^\s*(?:https?:)?\/\//i.test(source)) {
            image.setAttribute('src', source.trim().replace(/^\/\//, 'https://'));
            image.referrerPolicy = 'no-referrer';
            image.addEventListener('error', () => showMissing(image));
            return;
        }
        if (hasScheme.test(source)) {
            const host = (/^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(source) || ['', source.slice(0, 40)])[1];
            const label = (labels.remoteImage || '%1').replace('%1', host);
            const box = placeholder('remote', label, image.getAttribute('alt') || '');
            remoteBoxes.add(box);
            image.replaceWith(box);
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
        if (code && language !== 'plaintext')
            code.setAttribute('data-language', language);
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
        prepareLiquid(fragment);
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
        wolganLibraries.prepare(element);
    }

    // Asks for every local image below `root` again.
    function reloadImages(root) {
        ++imageRound;
        for (const image of root.querySelectorAll('img')) {
            if (sources.has(image))
                image.setAttribute('src', imageUrl(sources.get(image)));
        }
    }

    function configure(settings) {
        labels = settings.labels || {};
        remoteImages = settings.remoteImages;
    }

    return { fill, decode, reloadImages, configure, isRemoteBox: node => remoteBoxes.has(node) };
})();
