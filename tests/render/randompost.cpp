#include "tests/render/randompost.h"

#include <QStringList>

#include <array>

namespace wolgan::test {

namespace {

constexpr int deepest = 9; // rules inside rules; from there on the first alternative is taken

template<typename List>
const auto &oneOf(QRandomGenerator &random, const List &list)
{
    return list[random.bounded(static_cast<int>(list.size()))];
}

/// What may change the meaning of what stands around it.
constexpr auto marks = std::to_array<const char *>(
    {"*",          "**",   "_",    "`",        "```\n", "[",     "]",      "(",    ")",    "![",  "|",
     "\n",         "\n\n", "> ",   "- ",       "1. ",   "# ",    "    ",   "  ",   " ",    "\t",  "{: .c}",
     "\n{: .c}\n", "\"",   "'",    "<",        ">",     "<div>", "</div>", "<b>",  "<br>", "&",   "\\",
     ":",          "\n: ", "$$",   "~~",       "^\n",   "[^1]",  "[^1]: ", "[a]",  "--",   "...", "=",
     "\n---\n",    "\r\n", "  \n", "<!--",     "-->",   "{::",   "/}",     "{:/}", "{:",   "}",   "{",
     "가",         "“",    "💡",    "\xC2\xA0", "!",     "+",     "\\\n",   "a",    "1"});

void damage(QRandomGenerator &random, QByteArray &text)
{
    const qsizetype at = random.bounded(static_cast<int>(text.size()) + 1);
    switch (random.bounded(5)) {
    case 0:
        text.remove(at, 1 + random.bounded(3));
        break;
    case 1: {
        const qsizetype line = text.lastIndexOf('\n', at) + 1;
        text.insert(line, random.bounded(2) ? "  " : "    ");
        break;
    }
    case 2: {
        const qsizetype end = text.indexOf('\n', at);
        if (end >= 0)
            text.remove(end, 1);
        break;
    }
    default:
        text.insert(at, oneOf(random, marks));
    }
}

} // namespace

Grammar::Grammar(const QString &text)
{
    QString name;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("    ")))
            m_rules[name].append(line.mid(4));
        else if (!line.startsWith(QLatin1Char('#')))
            name = line;
    }
}

QByteArray Grammar::text(QRandomGenerator &random, const QString &name) const
{
    QString text = expanded(random, name, 0);
    text.replace(u'⏎', u'\n').replace(u'␣', u' ').replace(u'⇥', u'\t');
    return text.toUtf8();
}

QString Grammar::expanded(QRandomGenerator &random, const QString &name, int depth) const
{
    const QStringList alternatives = m_rules.value(name);
    Q_ASSERT_X(!alternatives.isEmpty(), "Grammar", qPrintable(name));
    const QString chosen = depth >= deepest ? alternatives.first() : oneOf(random, alternatives);
    QString result;
    qsizetype done = 0;
    for (qsizetype open = chosen.indexOf(u'‹'); open >= 0; open = chosen.indexOf(u'‹', done)) {
        const qsizetype close = chosen.indexOf(u'›', open);
        const QString rule = chosen.mid(open + 1, close - open - 1);
        QString inside = expanded(random, rule.section(u':', 0, 0), depth + 1);
        if (const QString prefix = rule.section(u':', 1); !prefix.isEmpty())
            inside.replace(u'⏎', QString(u'⏎' + prefix));
        result += chosen.mid(done, open - done) + inside;
        done = close + 1;
    }
    return result + chosen.mid(done);
}

QByteArray splicedPost(QRandomGenerator &random, const QList<QByteArray> &blocks)
{
    QByteArray post;
    for (int count = 1 + random.bounded(6); count > 0; --count)
        post += oneOf(random, blocks) + (random.bounded(8) ? "\n\n" : "\n");
    return post;
}

QByteArray damaged(QRandomGenerator &random, QByteArray text, int most)
{
    for (int count = random.bounded(most + 1); count > 0; --count)
        damage(random, text);
    return QString::fromUtf8(text).toUtf8(); // a character may be cut
}

QList<QByteArray> blocksOf(const QByteArray &post)
{
    QByteArray text = post;
    text.replace("\r\n", "\n");
    QList<QByteArray> blocks;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf("\n\n", begin);
        end = end < 0 ? text.size() : end;
        if (end > begin)
            blocks.append(text.mid(begin, end - begin));
        begin = end + 2;
    }
    return blocks;
}

} // namespace wolgan::test
