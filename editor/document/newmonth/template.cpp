#include "editor/document/newmonth/template.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/lines.h"
#include "editor/document/newmonth/carried.h"

#include <QLocale>

namespace wolgan {

namespace {

constexpr QByteArrayView note("##"), slugNote("## slug:");

QByteArray filled(QByteArray text, const TemplateValues &values)
{
    const QLocale english(QLocale::English);
    text.replace("${title}", values.title.toUtf8());
    text.replace("${date}", values.date.toUtf8());
    text.replace("${year}", values.day.toString(QStringLiteral("yyyy")).toUtf8());
    text.replace("${month}", values.day.toString(QStringLiteral("MM")).toUtf8());
    text.replace("${month-name}", english.monthName(values.day.month()).toUtf8());
    text.replace("${stamp}", values.day.toString(QStringLiteral("yyyyMMdd")).toUtf8());
    return text;
}

QString filledText(const QString &text, const TemplateValues &values)
{
    return QString::fromUtf8(filled(text.toUtf8(), values));
}

} // namespace

QByteArray filledTemplate(const QByteArray &bytes, const TemplateValues &values)
{
    const FrontMatter frontMatter = parseFrontMatter(bytes);
    QByteArray kept;
    for (const ByteRange line : linesOf(bytes, frontMatter.content)) {
        if (!line.of(bytes).startsWith(note))
            kept += line.of(bytes);
    }
    Document made(bytes.first(frontMatter.content.begin) + kept + bytes.sliced(frontMatter.content.end));
    const QList<FrontMatterEntry> entries = made.frontMatter().entries;
    for (const FrontMatterEntry &entry : entries) { // quoted where they must be
        const QByteArray path = keyPath(made.frontMatter(), entry);
        if (entry.kind == FrontMatterEntry::Kind::Scalar)
            made = made.edited(edits::setScalar(made, path, filledText(entry.text, values)));
    }
    return filled(made.bytes(), values);
}

QString templateTitle(const QByteArray &bytes, const TemplateValues &values)
{
    const QString title = parseFrontMatter(bytes).scalar("title").value_or(QString());
    return filledText(title, values);
}

QString templateSlug(const QByteArray &bytes, const TemplateValues &values)
{
    for (const ByteRange line : linesOf(bytes, parseFrontMatter(bytes).content)) {
        if (line.of(bytes).startsWith(slugNote))
            return QString::fromUtf8(
                filled(line.of(bytes).sliced(slugNote.size()).trimmed().toByteArray(), values));
    }
    return {};
}

} // namespace wolgan
