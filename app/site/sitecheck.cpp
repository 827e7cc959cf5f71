#include "app/site/sitecheck.h"

#include "editor/document/document.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>

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

QString lettersOf(const QString &markdown)
{
    return lettersAndDigits(withoutEntities(withoutMarkdown(markdown)));
}

/// A part of the post's text, long enough to be no word of the site's own.
bool holdsText(const QString &page, const Document &document)
{
    constexpr qsizetype telling = 12; // letters and digits
    const QStringList lines = QString::fromUtf8(document.text(document.body())).split(u'\n');
    return std::any_of(lines.cbegin(), lines.cend(), [&page](const QString &line) {
        const QString letters = lettersOf(line);
        return letters.size() >= telling && page.contains(letters);
    });
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
    const auto isThere = [&page](const QString &title) {
        return title.contains(u"{{") || title.contains(u"{%") || page.contains(lettersOf(title));
    };
    QStringList titles, missing;
    for (const Node &node : document.outline().nodes) {
        if (node.kind == NodeKind::Section || node.kind == NodeKind::Item)
            titles.append(QString::fromUtf8(document.text(node.title)));
    }
    std::copy_if(titles.cbegin(), titles.cend(), std::back_inserter(missing), std::not_fn(isThere));
    const QString title = document.frontMatter().scalar("title").value_or(QString());
    const bool showsPost = missing.size() < titles.size() || holdsText(page, document);
    if (!showsPost && !isThere(title))
        missing.prepend(title);
    return missing;
}

} // namespace wolgan
