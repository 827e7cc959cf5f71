#include "tests/support/hostiletexts.h"

#include <algorithm>

namespace wolgan::test {

namespace {

/// What is written over and over.
constexpr const char *parts[] = {
    // spans
    "a <?",
    "<!A ",
    "<![CDATA[",
    "<!-- ",
    "[",
    "![",
    "![a",
    "[a",
    "[a](",
    "[a](b",
    "[a](b ",
    "[a](<b",
    "[a](b \"",
    "[a][",
    "[a]",
    "[a] ",
    "[]",
    "[](",
    "![](",
    "[^a",
    "[^a]",
    "**a ",
    "*a _b ",
    "*a **b _c __d ",
    "*a_ ",
    "*a_",
    "*",
    "* ",
    "*_",
    "a**b",
    "a*b_c",
    "_a ",
    "__a ",
    "***a ",
    "*a* ",
    "**a** ",
    "*a **",
    "`a ``b ",
    "`",
    "` ",
    "a`b",
    "$$a $",
    "$$",
    "$",
    "a$$b ",
    "~~a",
    "~~a~",
    "~~",
    "a~~b~~ ",
    "\"",
    "'\"",
    "\"a",
    "'a ",
    "&a",
    "&#1",
    "&#99999999999;",
    "&amp;",
    "&",
    "-",
    "--",
    "...",
    "<< >> ",
    "<<",
    " >>",
    "\\",
    "\\\\",
    "\\*",
    "!",
    "{",
    "{:",
    "}",
    "{: }",
    "a{:x",
    "*a*{:.b}",
    "*a*{:b",
    "{: a=\"b ",
    "*a*{: a=\"b",
    "{::comment}a{:/}",
    "a{::comment}",
    "{::nomarkdown}x",
    "a{::x",
    "a{::options a=\"b\" /}",
    "{:/}",
    "<a@",
    "<a@b",
    "<http:",
    "<http://a",
    "<",
    "<a",
    "<a ",
    "</a ",
    "</a>",
    "<a><b>",
    "<b>",
    "<b>*a",
    "<i><b>",
    "x<b>",
    "<T>",
    "<a b=\"",
    "<a b='c' ",
    "<a b=c ",
    "<a b ",
    "<b a=\"1\" ",
    "<br>",
    "<br/>",
    "</b>",
    "a  \n",
    "a\\\n",
    "\xEA\xB0\x80",
    "\xFF",
    "\xED\xA0\x80",
    "\xF5\x80",
    "\xF0\x9F\x92\xA1",
    "a",
    "a ",
    " ",
    // blocks
    ">",
    "> ",
    ">\n",
    "> a\n",
    ">a\n\n",
    "- ",
    "- a\n",
    "- a\n\n",
    "1. ",
    "1. a\n",
    "* ",
    "> - 1. ",
    "- a\n  - b\n",
    "- [ ] a\n",
    "- {:.a} b\n",
    "-\n",
    "- \n",
    "+ a\n\n  b\n",
    "a\n-\n",
    "a\n: b\n",
    ": a\n",
    "a\n\n: b\n\n",
    "a|",
    "|",
    "|`a",
    "|a|b\n",
    "a|b\n\n",
    "|-\n",
    "|=\n",
    "|a\n|-\n",
    "|<code>a\n",
    "a|`\n",
    "|<b\n",
    "{:x\n",
    "{:a}\n",
    "{:a: b}\n",
    "{:.a}\n\n",
    "{::comment}\n",
    "{::comment}\n\n",
    "{::nomarkdown}\n",
    "{::options a=\"b\" /}\n",
    "{::options a=\"b\" /}\n\n# a\n",
    "$$\n",
    "$$\n\n",
    "\n$$",
    "<!--\n",
    "<!-- -->\n",
    "<?\n",
    "<div>",
    "<div>\n",
    "<div>a</div>\n",
    "<div markdown=\"1\">\n",
    "<div markdown=\"1\">",
    "<div markdown=\"span\">\n",
    "<p markdown=\"1\">a",
    "<div><!--",
    "<div><?",
    "<table>",
    "<x:y>",
    "</div>\n",
    "<div a=\"\n",
    "<script>",
    "<script>\n",
    "<style>\n\n",
    "<pre>\n",
    "<details>\n<summary>a</summary>\n\n",
    "```x\n",
    "```\n",
    "```\n\n",
    "````\n",
    "~~~\n",
    "    a\n",
    "    a\n\n",
    "\ta\n",
    "    \n",
    "# a\n",
    "#",
    "# ",
    "# a\n\n",
    "## *a* `b`\n",
    "# a {#b}\n",
    "a\n=\n",
    "a\n===\n\n",
    "---\n",
    "***\n",
    "* * *\n",
    "^\n",
    "^\n\n",
    "a\n^\n",
    "[a]: b\n",
    "[a]: x \"y\n",
    "[a]: <b\n",
    "[a]: b 'c' 'd' ",
    "[a]:\n",
    "[^a]: b\n",
    "[^a]: b\n\n",
    "[^a]: [^a]\n\n",
    "[^a]:\n    ",
    "[^a]: - ",
    "*[a]: b\n",
    "*[",
    "* t\n{:toc}\n",
    "* t\n{:toc}\n\n# a\n",
    "* t\n{:footnotes}\n",
    "\n",
    "\n\na",
    "\t",
    "\r",
    "\r\n",
    "a\n",
    "a\n\n",
    "\\\n",
    " \n",
    "  \n",
    "\xC2\xA0\n",
    "a\n  b\n",
};

QByteArray numbered(qsizetype size, const char *before, const char *between, const char *after)
{
    QByteArray text;
    for (int i = 1; text.size() < size; ++i)
        text += before + QByteArray::number(i) + between + QByteArray::number(i + 1) + after;
    return text;
}

/// Runs of one character, each longer than the one before, up to `longest`.
QByteArray rising(qsizetype size, char c, const char *after, int longest)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += QByteArray(i % longest + 1, c) + after;
    return text;
}

QByteArray nested(qsizetype size, const char *open, const char *close)
{
    const qsizetype count = size / (qstrlen(open) + qstrlen(close));
    return QByteArray(open).repeated(count) + "x" + QByteArray(close).repeated(count);
}

/// Lines each indented further than the one before.
QByteArray indented(qsizetype size, const char *line, int step, int deepest)
{
    QByteArray text;
    for (int i = 0; text.size() < size; ++i)
        text += QByteArray(i % deepest * step, ' ') + line;
    return text;
}

QList<HostileText> counted(qsizetype size)
{
    return {
        {"attribute lists in a chain", numbered(size, "{:a", ": a", "}\n") + "x\n{:a1}\n"},
        {"attribute lists, doubling", numbered(size, "{:a", ": a", " a2}\n") + "x\n{:a1}\n"},
        {"notes in a chain", numbered(size, "[^a", "]: [^a", "]\n\n") + "[^a1]"},
        {"notes and references",
         numbered(size / 2, "[^a", "]: b", "\n\n") + numbered(size / 2, "[^a", "] ", " ")},
        {"links and references",
         numbered(size / 2, "[a", "]: b", "\n") + numbered(size / 2, "[a", "] ", " ")},
        {"headings of one name", QByteArray("# a\n\n").repeated(size / 5)},
        {"abbreviations",
         numbered(size / 2, "*[A", "]: ", "\n") + "\n" + QByteArray("A1 B ").repeated(size / 10)},
        {"abbreviations that begin alike",
         rising(size / 2, 'a', "]: x\n*[", 300) + "\n" + QByteArray("aaa ").repeated(size / 8)},
        {"an abbreviation in everything", "*[a]: b\n\n" + QByteArray("a ").repeated(size / 2)},
        {"attributes", "x\n{: " + numbered(size, "a", "=\"", "\" ") + "}\n"},
        {"attributes of a tag", "<div " + numbered(size, "a", "=\"", "\" ") + ">x</div>\n"},
        {"classes", "x\n" + numbered(size, "{:.a", " .b", "}\n")},
        {"classes of a span", "*x*" + numbered(size, "{:.a", " .b", "}")},
        {"attributes of a span", "*x*" + numbered(size, "{:a", "=\"", "\"}")},
        {"attributes of a block", "x\n" + numbered(size, "{:a", "=\"", "\"}\n")},
        {"attributes of a list", numbered(size, "{:z: a", "=\"", "\"}\n") + "\nx\n{:z}\n"},
        {"lists of unknown lists",
         "{:a: " + numbered(size / 100, "b", " ", "") + "}\n" + QByteArray("x\n{:a}\n\n").repeated(size / 8)},
        {"lists of lists", "{:a: " + numbered(300, "c", "=\"", "\" ") +
                               "}\n{:b: " + QByteArray("a ").repeated(48) + "}\n" +
                               QByteArray("x\n{:b}\n\n").repeated(size / 8)},
        {"rising fences", rising(size, '`', "\n", 600)},
        {"rising backticks", rising(size, '`', "a", 600)},
        {"falling backticks", rising(size, '`', "a ", 3000)},
        {"rising stars", rising(size, '*', "a", 600)},
        {"rising underscores", rising(size, '_', " a", 600)},
        {"rising quotes", rising(size, '>', "\n", 600)},
        {"rising hashes", rising(size, '#', " a\n", 600)},
        {"rising dollars", rising(size, '$', "a", 600)},
        {"rising brackets", rising(size, '[', "a", 600)},
    };
}

QList<HostileText> deep(qsizetype size)
{
    return {
        {"nested brackets", nested(size, "[", "]")},
        {"nested links", nested(size, "[", "](a)")},
        {"nested images", nested(size, "![", "](a)")},
        {"nested emphasis", nested(size, "*a _b ", " c_ d*")},
        {"nested elements", nested(size, "<div>", "</div>")},
        {"nested elements in lines", nested(size, "<div>\n", "</div>\n")},
        {"nested elements with Markdown", nested(size, "<div markdown=\"1\">\n", "</div>\n")},
        {"nested spans", "x " + nested(size, "<b>", "</b>")},
        {"nested parentheses", "[a](" + nested(size, "(", ")")},
        {"nested in lists", indented(size, "- a\n", 2, 1000)},
        {"nested in lists of four", indented(size, "- a\n", 4, 100)},
        {"nested in lists with blanks", indented(size, "- a\n\n", 2, 300)},
        {"indented", indented(size, "a\n", 1, 2000)},
        {"nested in numbered lists", indented(size, "1. a\n", 3, 90)},
    };
}

QList<HostileText> large(qsizetype size)
{
    const qsizetype half = size / 2;
    return {
        {"NUL", QByteArray(size, '\0')},
        {"one line", QByteArray(size, 'a')},
        {"long reference", "[a]: /" + QByteArray(half, 'x') + "\n\n" + QByteArray("[a]").repeated(half / 3)},
        {"long reference, used apart",
         "[a]: /" + QByteArray(half, 'x') + "\n\n" + QByteArray("# [a]\n\n").repeated(half / 7)},
        {"long title",
         "[a]: b \"" + QByteArray(half, 'x') + "\"\n\n" + QByteArray("[a]\n\n").repeated(half / 5)},
        {"long attribute list",
         "{:a: b=\"" + QByteArray(1900, 'x') + "\"}\n\n" + QByteArray("a\n{:a}\n\n").repeated(size / 8)},
        {"long abbreviation",
         "*[a]: " + QByteArray(half, 'x') + "\n\n" + QByteArray("a ").repeated(half / 2)},
        {"long note",
         "[^a]: " + QByteArray("b ").repeated(half / 2) + "\n\n" + QByteArray("[^a]").repeated(half / 4)},
        {"note of notes", "[^a]: " + QByteArray("[^a]").repeated(size / 4) + "\n\n[^a]"},
        {"wide table",
         "|" + QByteArray("a|").repeated(half / 2) + "\n" + QByteArray("|a\n").repeated(half / 3)},
        {"small wide table",
         "|" + QByteArray("a|").repeated(2000) + "\n" + QByteArray("|a\n").repeated(1300)},
        {"many wide tables",
         ("|" + QByteArray("a|").repeated(100) + "\n" + QByteArray("|a\n").repeated(66) + "\n")
             .repeated(size / 400)},
        {"table of empty cells", QByteArray("|" + QByteArray("|").repeated(50) + "\n").repeated(size / 52)},
        {"lists in a circle",
         "{:a: " + QByteArray("a ").repeated(900) + "}\n" + QByteArray("x\n{:a}\n\n").repeated(size / 8)},
        {"lists that stand for others, in notes",
         "* t\n{:toc}\n\n# a\n\n[^1][^2]\n\n[^1]: * t\n    {:toc}\n\n[^2]: * t\n    {:footnotes}\n" +
             QByteArray(size, 'a')},
        {"contents of many headings", "* t\n{:toc}\n\n" + QByteArray("# a b\n\n").repeated(size / 7)},
        {"long heading", "# " + QByteArray("a ").repeated(half) + "\n"},
        {"long item", "- " + QByteArray("*a* `b` ").repeated(size / 8) + "\n"},
        {"long lazy quote", "> a\n" + QByteArray("b\n").repeated(half)},
        {"long lazy item", "- a\n" + QByteArray("b\n").repeated(half)},
        {"long code", "```\n" + QByteArray("<a> & b\n").repeated(size / 8) + "```\n"},
        {"unclosed code", "```\n" + QByteArray("a\n\n").repeated(size / 3)},
        {"unclosed element", "<div markdown=\"1\">\n" + QByteArray("a *b*\n\n").repeated(size / 7)},
        {"unclosed code, then headings", "~~~\n" + QByteArray("# a\n\n").repeated(size / 5)},
        {"unclosed math", QByteArray("$$a\n\n# b\n\n").repeated(size / 10)},
        {"everything special", QByteArray("<>&\"'*_`[](){}!#|~$\\:.-+=^\n").repeated(size / 28)},
    };
}

} // namespace

QList<HostileText> hostileTexts(qsizetype size)
{
    QList<HostileText> texts;
    for (const char *part : parts) {
        const QByteArray bytes(part);
        texts.append(
            {bytes.toPercentEncoding(" *_[](){}<>&!#|~$:.-+=^'\"`/"), bytes.repeated(size / bytes.size())});
    }
    return texts + counted(size) + deep(size) + large(size);
}

} // namespace wolgan::test
