#include "app/site/sitecheck.h"

#include "editor/document/document.h"

#include <QRegularExpression>

namespace wolgan {

namespace {

/// The few entities that a site writes around letters and digits; the others stand for marks.
QString withoutEntities(QString text)
{
    static const QRegularExpression number(QStringLiteral(R"(&#(x?)([0-9a-fA-F]+);)"));
    static const QRegularExpression name(QStringLiteral(R"(&[a-zA-Z]+;)"));
    qsizetype at = 0;
    for (auto match = number.match(text); match.hasMatch(); match = number.match(text, at)) {
        const auto code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        const QString letter = code > 0 && code <= 0x10ffff
                                   ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                                   : QString();
        text.replace(match.capturedStart(), match.capturedLength(), letter);
        at = match.capturedStart() + letter.size();
    }
    return text.remove(name);
}

QString lettersAndDigits(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return QString(text).remove(others);
}

/// A title's text without what Markdown writes for no reader: destinations, footnote marks, attribute lists.
QString withoutMarkdown(const QString &title)
{
    static const QRegularExpression unseen(
        QStringLiteral(R"(\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]|\[\^[^\]]*\]|\{:[^}]*\}|<[^>]*>)"));
    return QString(title).remove(unseen);
}

} // namespace

QString textOfPage(const QByteArray &html)
{
    static const QRegularExpression hidden(
        QStringLiteral(R"(<(script|style|template)\b[^>]*>.*?</\1\s*>|<!--.*?-->)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return withoutEntities(QString::fromUtf8(html).remove(hidden).remove(tag));
}

QStringList missingFromPage(const QByteArray &html, const Document &document)
{
    const QString page = lettersAndDigits(textOfPage(html));
    QStringList missing;
    const auto lookFor = [&page, &missing](const QString &title) {
        const QString letters = lettersAndDigits(withoutEntities(withoutMarkdown(title)));
        if (!title.contains(u"{{") && !title.contains(u"{%") && !page.contains(letters))
            missing.append(title);
    };
    lookFor(document.frontMatter().scalar("title").value_or(QString()));
    for (const Node &node : document.outline().nodes) {
        if (node.kind == NodeKind::Section || node.kind == NodeKind::Item)
            lookFor(QString::fromUtf8(document.text(node.title)));
    }
    return missing;
}

} // namespace wolgan
