// What others' libraries draw: the colours of code, formulas and diagrams. A library is asked for when the page first needs it;
// until it has come its text stands as it is.
'use strict';

const wolganLibraries = (() => {
    const longestCode = 100000; // characters: colouring more would hold the page up

    let bridge = null;
    let hasMath = false;
    let hasDiagrams = false;
    let diagramNumber = 0;
    const arrived = new Set();
    const waiting = { highlight: new Set(), katex: new Set(), mermaid: new Set() };

    // The libraries' own names.
    /* global hljs, renderMathInElement, mermaid */
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

    // In the place of its code; code that is no diagram stays, with what is wrong below it.
    draw.mermaid = async code => {
        const box = code.closest('.code-box');
        const drawing = document.createElement('div');
        drawing.className = 'diagram';
        try {
            await mermaid.parse(code.textContent); // what fails in render() leaves a picture of its own on the page
            const { svg } = await mermaid.render('wolgan-diagram-' + ++diagramNumber, code.textContent);
            drawing.innerHTML = svg;
            box.replaceWith(drawing);
        } catch (error) {
            box.nextElementSibling?.matches('.diagram') || box.after(drawing);
            drawing.textContent = String(error.message || error).split('\n')[0];
        }
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
            ask(hasDiagrams && code.dataset.language === 'mermaid' ? 'mermaid' : 'highlight', code);
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
        if (name === 'mermaid') {
            const theme = document.documentElement.className === 'dark' ? 'dark' : 'default';
            mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme, flowchart: { htmlLabels: false } });
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

    return { prepare, arrive, connect, configure: ({ math, diagrams }) => [hasMath, hasDiagrams] = [math, diagrams] };
})();
