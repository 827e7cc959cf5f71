#include "tests/render/fragmentlines.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace wolgan {

namespace {

bool isBlockTag(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString list =
            QStringLiteral("p div ul ol li blockquote h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th "
                           "pre section hr dl dt dd figure figcaption details summary br iframe center");
        const QStringList parts = list.split(QLatin1Char(' '));
        return QSet<QString>(parts.begin(), parts.end());
    }();
    return names.contains(name);
}

QString withoutReferences(QString text)
{
    static const QRegularExpression numeric(QStringLiteral("&#(\\d+);"));
    for (QRegularExpressionMatch match = numeric.match(text); match.hasMatch(); match = numeric.match(text)) {
        const char32_t c = match.captured(1).toUInt();
        text.replace(match.capturedStart(), match.capturedLength(), QString::fromUcs4(&c, 1));
    }
    text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text;
}

QString folded(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("[ \\t\\r\\n\\f]+"));
    return QString(text).replace(space, QStringLiteral(" "));
}

/// A tag as one line; attributes sorted.
QString tagLine(const QString &name, const QString &attributes)
{
    static const QRegularExpression pair(QStringLiteral("([^\\s=\"'/]+)(?:=\"([^\"]*)\")?"));
    QMap<QString, QString> found;
    for (QRegularExpressionMatchIterator it = pair.globalMatch(attributes); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString value = withoutReferences(folded(match.captured(2)));
        if (match.captured(1) == QLatin1String("class")) {
            QStringList classes = value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            classes.sort();
            value = classes.join(QLatin1Char(' '));
        }
        found.insert(match.captured(1), value);
    }
    QString line = QLatin1Char('<') + name;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        line += QStringLiteral(" %1=\"%2\"").arg(it.key(), it.value());
    return line + QLatin1Char('>');
}

class Lines
{
public:
    void addText(const QString &text, bool verbatim)
    {
        QString value = withoutReferences(verbatim ? text : folded(text));
        if (!verbatim && m_afterBlock && value.startsWith(QLatin1Char(' ')))
            value.remove(0, 1);
        if (verbatim)
            value.remove(QRegularExpression(QStringLiteral("\\n+$")));
        m_text += value;
        m_afterBlock = false;
    }

    void addTag(const QString &line, bool isBlock)
    {
        flush(isBlock);
        m_lines.append(line);
        m_afterBlock = isBlock;
    }

    QStringList take()
    {
        flush(true);
        return m_lines;
    }

private:
    void flush(bool beforeBlock)
    {
        if (beforeBlock && m_text.endsWith(QLatin1Char(' ')))
            m_text.chop(1);
        if (!m_text.isEmpty())
            m_lines.append(QLatin1String("text ") + m_text);
        m_text.clear();
    }

    QStringList m_lines;
    QString m_text;
    bool m_afterBlock = true;
};

} // namespace

QStringList fragmentLines(const QByteArray &html)
{
    static const QRegularExpression token(
        QStringLiteral("<!--.*?-->|<(/?)([^\\s<>/\"=]+)((?:[^<>\"]|\"[^\"]*\")*)>"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(html);
    Lines lines;
    int verbatim = 0;
    qsizetype done = 0;
    for (QRegularExpressionMatchIterator it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        lines.addText(text.mid(done, match.capturedStart() - done), verbatim > 0);
        done = match.capturedEnd();
        const QString name = match.captured(2).toLower();
        const bool closes = !match.captured(1).isEmpty();
        if (name == QLatin1String("pre") || name == QLatin1String("script") || name == QLatin1String("style"))
            verbatim = qMax(0, verbatim + (closes ? -1 : 1));
        if (name.isEmpty())
            lines.addTag(folded(match.captured(0)), true);
        else
            lines.addTag(closes ? QStringLiteral("</%1>").arg(name) : tagLine(name, match.captured(3)),
                         isBlockTag(name));
    }
    lines.addText(text.mid(done), verbatim > 0);
    return lines.take();
}

QString firstDifference(const QByteArray &expected, const QByteArray &actual)
{
    const QStringList left = fragmentLines(expected);
    const QStringList right = fragmentLines(actual);
    for (qsizetype i = 0; i < qMax(left.size(), right.size()); ++i) {
        if (left.value(i) != right.value(i) || i >= left.size() || i >= right.size())
            return QStringLiteral("line %1: expected %2, got %3").arg(i).arg(left.value(i), right.value(i));
    }
    return QString();
}

} // namespace wolgan
