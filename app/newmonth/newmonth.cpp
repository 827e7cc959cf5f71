#include "app/newmonth/newmonth.h"

#include "app/blog/slug.h"
#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/structure.h"
#include "editor/document/frontmatterdate.h"
#include "editor/document/newmonth/template.h"
#include "editor/document/utf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NewMonth)
};

bool isTemplate(const MonthBasis &basis)
{
    return basis.digest < 0;
}

Document modelOf(const BlogDigests &blog, const MonthBasis &basis)
{
    return isTemplate(basis) ? Document(basis.templateBytes) : blog.digests.at(basis.digest).document;
}

/// The series up to the basis.
Series seriesOf(const BlogDigests &blog, const MonthBasis &basis)
{
    QList<SeriesPost> posts;
    for (const BlogDigest &digest : blog.digests.first(basis.digest + 1))
        posts.append(digest.name);
    return Series(posts);
}

QString freeSlug(const QString &slug, const QSet<QString> &taken)
{
    QString free = slug;
    for (int i = 2; taken.contains(free); ++i)
        free = slug + u'-' + QString::number(i);
    return free;
}

/// The slug of the next post; where nothing in the last one counts, from the title or with the month.
QString slugAfter(const SeriesPost &last, const Series &series, const SeriesStep &step)
{
    const QString next = series.nextSlug(step);
    if (next != last.slug)
        return next;
    if (last.slug == slugForTitle(last.title))
        return slugForTitle(series.nextTitle(step));
    return QStringLiteral("%1-%2%3")
        .arg(last.slug)
        .arg(step.toMonth / 12)
        .arg(step.toMonth % 12 + 1, 2, 10, QLatin1Char('0'));
}

/// `news/` for `news/_posts/2024-01-20-ai.md`: the next digest lies beside it.
QString categoryOf(const QString &path)
{
    return path.first(std::max<qsizetype>((u'/' + path).indexOf(u"/_posts/"), 0));
}

QList<MonthSection> sectionsOf(const Document &model)
{
    QList<MonthSection> sections;
    for (const int node : model.outline().ofKind(NodeKind::Section)) {
        edits::SectionTitle title = edits::sectionTitle(model, node);
        title.bold = false;
        sections.append({static_cast<int>(sections.size()), toText(edits::toMarkdown(title))});
    }
    return sections;
}

TemplateValues valuesOf(const Document &model, const NewMonth &month)
{
    return {month.title, newDate(model, month.moment), month.moment.date()};
}

QList<int> wantedSections(const NewMonth &month)
{
    QList<int> wanted;
    for (const MonthSection &section : month.sections) {
        if (section.wanted)
            wanted.append(section.section);
    }
    return wanted;
}

/// A template keeps everything that it holds, items included.
Document fromTemplate(const QByteArray &bytes, const NewMonth &month)
{
    const TemplateValues values = valuesOf(Document(bytes), month);
    Document made(filledTemplate(bytes, values));
    made = made.edited(edits::setScalar(made, "title", month.title));
    made = made.edited(edits::setScalar(made, "date", values.date));
    QList<int> order; // of what is there
    for (int i = 0; i < month.sections.size(); ++i)
        order.append(i);
    const QList<int> wanted = wantedSections(month);
    for (int i = static_cast<int>(order.size()) - 1; i >= 0; --i) {
        if (wanted.contains(i))
            continue;
        made = made.edited(edits::removeSection(made, made.outline().ofKind(NodeKind::Section).at(i)).edit);
        order.removeAt(i);
    }
    for (int i = 0; i < wanted.size(); ++i) {
        const qsizetype at = order.indexOf(wanted[i]);
        made = made.edited(edits::moveSection(made, made.outline().ofKind(NodeKind::Section).at(at), i).edit);
        order.move(at, i);
    }
    return made;
}

} // namespace

QTimeZone zoneOf(const BlogDigests &blog, const MonthBasis &basis)
{
    const QTimeZone own(blog.blog.config.timezone.toUtf8());
    if (own.isValid())
        return own;
    const auto date = readPostDate(modelOf(blog, basis).frontMatter().scalar("date").value_or(QString()));
    const std::optional<int> offset = date ? zoneOffset(date->zone) : std::nullopt;
    return offset ? QTimeZone(*offset) : QTimeZone::systemTimeZone();
}

NewMonth proposedMonth(const BlogDigests &blog, const MonthBasis &basis, const QDateTime &moment)
{
    const Document model = modelOf(blog, basis);
    NewMonth month;
    month.moment = moment.toTimeZone(zoneOf(blog, basis));
    month.sections = sectionsOf(model);
    if (isTemplate(basis)) {
        const TemplateValues values = valuesOf(model, month);
        month.title = templateTitle(basis.templateBytes, values);
        month.slug = templateSlug(basis.templateBytes, values);
        if (month.slug.isEmpty())
            month.slug = slugForTitle(month.title);
    } else {
        const Series series = seriesOf(blog, basis);
        const SeriesStep step = series.next(month.moment.date());
        month.category = categoryOf(blog.digests.at(basis.digest).path);
        month.title = series.nextTitle(step);
        month.slug = slugAfter(blog.digests.at(basis.digest).name, series, step);
    }
    month.slug = freeSlug(month.slug, blog.slugs);
    return month;
}

NewDigest digestOf(const BlogDigests &blog, const MonthBasis &basis, const NewMonth &month)
{
    if (isTemplate(basis))
        return {fromTemplate(basis.templateBytes, month).bytes(), {}};
    const Document &model = blog.digests.at(basis.digest).document;
    const NewDigestWish wish{month.title, newDate(model, month.moment),
                             seriesOf(blog, basis).next(month.moment.date()), wantedSections(month)};
    return newDigest(model, wish, basis.digest > 0 ? blog.digests.at(basis.digest - 1).document : Document());
}

QString fileOf(const NewMonth &month)
{
    const QString name =
        month.draft
            ? QStringLiteral("_drafts/%1.md").arg(month.slug)
            : QStringLiteral("_posts/%1-%2.md").arg(month.moment.date().toString(Qt::ISODate), month.slug);
    return month.category + name;
}

QList<MonthProblem> problemsOf(const BlogDigests &blog, const MonthBasis &basis, const NewMonth &month,
                               const QDateTime &now)
{
    using enum MonthProblem::Field;
    QList<MonthProblem> problems;
    if (month.title.trimmed().isEmpty())
        problems.append({Title, true, Text::tr("A digest needs a title.")});
    static const QRegularExpression odd(QStringLiteral("[/\\\\:*?\"<>|#%&{}\\s]|^[.]"));
    if (month.slug.isEmpty())
        problems.append({Slug, true, Text::tr("A digest needs a slug: its address on the site.")});
    else if (odd.match(month.slug).hasMatch())
        problems.append(
            {Slug, true,
             Text::tr("A slug has letters, digits and hyphens only: it is a part of an address.")});
    else if (blog.slugs.contains(month.slug) ||
             QFileInfo::exists(QDir(blog.blog.root).filePath(fileOf(month))))
        problems.append({Slug, true,
                         Text::tr("Another post has the slug “%1”: one would replace the other on the site.")
                             .arg(month.slug)});
    if (!month.draft && month.moment > now)
        problems.append(
            {Date, false, Text::tr("The date is in the future: Jekyll leaves the post out until then.")});
    if (!isTemplate(basis) && month.moment.date() < blog.digests.at(basis.digest).name.date)
        problems.append({Date, false, Text::tr("The date is before that of the digest it follows.")});
    return problems;
}

} // namespace wolgan
