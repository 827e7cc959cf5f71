// What others' libraries draw: the colours of code and formulas. A library is asked for when the page first needs it;
// until it has come its text stands as it is.
'use strict';

const wolganLibraries = (() => {
    const longestCode = 100000; // characters: colouring more would hold the page up

    let bridge = null;
    let hasMath = false;
    const arrived = new Set();
    const waiting = { highlight: new Set(), katex: new Set() };

    // hljs and renderMathInElement are the libraries' own names.
    /* global hljs, renderMathInElement */
    const draw = {
        highlight(code) {
            const { language } = code.dataset;
            const text = code.textContent;
            if (code.firstElementChild || text.length > longestCode || !hljs.getLanguage(language))
                return;
            code.innerHTML = hljs.highlight(language, text, true).value;
        },
        katex(element) {
            const sides = [['$$', '$$', true], ['\\[', '\\]', true], ['\\(', '\\)', false], ['$', '$', false]];
            renderMathInElement(element, {
                delimiters: sides.map(([left, right, display]) => ({ left, right, display })),
                ignoredTags: ['script', 'noscript', 'style', 'textarea', 'pre', 'code', 'option', 'svg'],
                throwOnError: false, trust: false, strict: 'ignore', maxSize: 40, maxExpand: 500,
            });
        },
    };

    function ask(name, element) {
        if (arrived.has(name)) {
            draw[name](element);
            return;
        }
        if (!waiting[name].size && bridge)
            bridge.libraryWanted(name);
        waiting[name].add(element);
    }

    // Draws what is in `part`, a block or another part of the page, now or later.
    function prepare(part) {
        for (const code of part.querySelectorAll('.code-box code[data-language]'))
            ask('highlight', code);
        if (hasMath && /\$|\\\(|\\\[/.test(part.textContent))
            ask('katex', part);
    }

    function arrive(name) {
        arrived.add(name);
        if (name === 'katex') {
            const styles = document.createElement('link');
            styles.rel = 'stylesheet';
            styles.href = 'katex/katex.min.css';
            document.head.append(styles);
        }
        for (const element of waiting[name]) {
            if (element.isConnected)
                draw[name](element);
        }
        waiting[name].clear();
    }

    function connect(channel) {
        bridge = channel;
        for (const [name, elements] of Object.entries(waiting)) {
            if (elements.size)
                bridge.libraryWanted(name);
        }
    }

    return { prepare, arrive, connect, setMath: wanted => hasMath = wanted };
})();
