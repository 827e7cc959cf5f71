#include "preview/render/pageheader.h"

#include "editor/document/frontmatterdate.h"
#include "editor/document/imageprefix.h"

#include <QRegularExpression>
#include <QUrl>

namespace wolgan {

namespace {

/// The theme's reading speed (`_includes/read-time.html`).
constexpr int wordsPerMinute = 180;

bool isCjk(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

QString withoutComments(const QString &text)
{
    QString rest;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = text.indexOf(QLatin1String("<!--"), from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("-->"), open);
        if (close < 0)
            return rest.append(QStringView(text).mid(from));
        rest += QStringView(text).mid(from, open - from);
        from = close + 3;
    }
}

/// Markdown without what never becomes text of the page. Every repetition is bounded: the body may be
/// hostile.
QString readableText(QByteArrayView markdown)
{
    // A definition gets a back-link on the page and a reference its number: a word each.
    static const QRegularExpression footnote(
        QStringLiteral("^[ ]{0,3}\\[\\^[\\w-]{1,80}\\]:|\\[\\^[\\w-]{1,80}\\]"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression invisible(
        QStringLiteral("!\\[[^\\]\\n]{0,400}\\]\\([^)\\n]{0,800}\\)" // an image, its alternative text too
                       "|(?<=\\])\\([^)\\n]{0,800}\\)"               // a link's target
                       "|\\{:[^}\\n]{0,400}\\}"                      // an attribute list
                       "|</?[A-Za-z][^<>]{0,800}>"                   // a tag
                       "|^[ \\t>]{0,40}(?:#{1,6}|[-+*]|\\d{1,9}\\.|```\\w{0,40}|~~~\\w{0,40})(?=\\s|$)"
                       "|^[ ]{0,3}>|[*`]{1,80}|&nbsp;"),
        QRegularExpression::MultilineOption);
    return withoutComments(QString::fromUtf8(markdown))
        .replace(footnote, QStringLiteral(" 1 "))
        .remove(invisible);
}

QStringList listOr(const FrontMatter &frontMatter, QByteArrayView plural, QByteArrayView singular)
{
    if (frontMatter.find(plural) != nullptr)
        return frontMatter.list(plural);
    const auto *entry = frontMatter.find(singular);
    if (entry == nullptr)
        return {};
    if (entry->kind == FrontMatterEntry::Kind::List)
        return entry->items;
    return entry->text.isEmpty() ? QStringList() : QStringList(entry->text);
}

QString dayOf(const QString &date)
{
    static const QRegularExpression day(QStringLiteral("^\\s*(\\d{4}-\\d{2}-\\d{2})(?:\\D|$)"));
    const auto match = day.match(date);
    return match.hasMatch() ? match.captured(1) : date.trimmed();
}

QDateTime momentOf(const FrontMatter &frontMatter, const QTimeZone &blog)
{
    const FrontMatterEntry *entry = frontMatter.find("date");
    const auto date = entry != nullptr ? readPostDate(entry->text) : std::nullopt;
    const bool quoted = date && entry->value.size() != entry->text.toUtf8().size();
    return date ? publishedAt(*date, quoted, blog) : QDateTime();
}

} // namespace

qsizetype wordCount(QByteArrayView markdown)
{
    qsizetype letters = 0; // each a word of its own
    qsizetype runs = 0;    // between white space and such letters
    qsizetype words = 0;   // between white space
    bool inRun = false;
    bool inWord = false;
    const QList<uint> text = readableText(markdown).toUcs4();
    for (const uint letter : text) {
        const bool space = QChar::isSpace(letter);
        const bool cjk = !space && isCjk(letter);
        letters += cjk;
        runs += !space && !cjk && !inRun;
        words += !space && !inWord;
        inRun = !space && !cjk;
        inWord = !space;
    }
    return letters == 0 ? words : letters + runs;
}

QString imageAddress(const QString &prefix, const QString &path)
{
    const QString written = path.trimmed();
    if (written.isEmpty() || written.contains(u':'))
        return {};
    static const QRegularExpression queryOrFragment(QStringLiteral("[?#].*$"),
                                                    QRegularExpression::DotMatchesEverythingOption);
    const QByteArray address = (prefix + u'/' + QString(written).remove(queryOrFragment)).toUtf8();
    const QString decoded = QString::fromUtf8(QByteArray::fromPercentEncoding(address)).replace(u'\\', u'/');
    if (decoded.contains(QChar(u'\0')))
        return {};
    QStringList parts;
    for (const QString &part : decoded.split(u'/', Qt::SkipEmptyParts)) {
        if (part == u"..") {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (part != u".") {
            parts.append(part);
        }
    }
    return parts.isEmpty() ? QString() : u'/' + parts.join(u'/');
}

int readingMinutes(QByteArrayView body)
{
    const qsizetype words = wordCount(body);
    return words == 0 ? 0 : std::max(1, static_cast<int>(words / wordsPerMinute));
}

PageHeader pageHeader(const FrontMatter &frontMatter, const QTimeZone &blog)
{
    PageHeader header;
    header.title = frontMatter.scalar("title").value_or(QString());
    header.description = frontMatter.scalar("description").value_or(QString());
    header.date = dayOf(frontMatter.scalar("date").value_or(QString()));
    header.published = momentOf(frontMatter, blog);
    header.authors = listOr(frontMatter, "authors", "author");
    header.categories = listOr(frontMatter, "categories", "category");
    header.tags = frontMatter.list("tags");
    header.imagePath = frontMatter.imagePath().value_or(QString());
    header.imageAlt = frontMatter.scalar("image.alt").value_or(QString());
    header.imagePrefix = imagePrefix(frontMatter);
    header.contents = frontMatter.scalar("toc") != u"false";
    header.math = frontMatter.scalar("math") == u"true";
    header.diagrams = frontMatter.scalar("mermaid") == u"true";
    return header;
}

} // namespace wolgan
