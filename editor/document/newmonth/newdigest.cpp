#include "editor/document/newmonth/newdigest.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/yamltext.h"
#include "editor/document/frontmatterdate.h"
#include "editor/document/inlinescan.h"
#include "editor/document/lines.h"
#include "editor/document/newmonth/digesthints.h"
#include "editor/document/style.h"
#include "editor/document/utf8.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace wolgan {

namespace {

/// Keys that say how the page works, not what the month is about.
bool isSetting(QByteArrayView key)
{
    static const QByteArrayList settings{"layout",        "author", "authors",  "math",
                                         "mermaid",       "toc",    "comments", "img_path",
                                         "media_subpath", "lang",   "locale",   "series"};
    return settings.contains(key.toByteArray());
}

bool isImage(const QString &value)
{
    static const QRegularExpression file(QStringLiteral("\\.(png|jpe?g|webp|gif|svg|avif)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return file.match(value).hasMatch();
}

/// Makes the new digest's front matter, key by key.
class NewFrontMatter
{
public:
    NewFrontMatter(const Document &model, const NewDigestWish &wish)
        : m_wish(wish), m_date(model.frontMatter().scalar("date").value_or(QString())),
          m_made(model.bytes().first(model.frontMatter().range.end))
    {
    }

    void make();
    [[nodiscard]] QByteArray bytes() const { return m_made.bytes(); }
    [[nodiscard]] QList<Carried> carried() const { return m_carried; }

private:
    void advance(const QByteArray &path);
    [[nodiscard]] QString next(const QByteArray &path, const QString &value) const;
    void apply(const TextEdit &edit) { m_made = m_made.edited(edit); }

    const NewDigestWish &m_wish;
    QString m_date; ///< the model's
    Document m_made;
    QList<Carried> m_carried;
};

void NewFrontMatter::make()
{
    QByteArrayList paths;
    for (const FrontMatterEntry &entry : m_made.frontMatter().entries)
        paths.append(keyPath(m_made.frontMatter(), entry));
    for (const QByteArray &path : std::as_const(paths))
        advance(path);
    apply(edits::setScalar(m_made, "title", m_wish.title));
    apply(edits::setScalar(m_made, "date", m_wish.date));
}

void NewFrontMatter::advance(const QByteArray &path)
{
    const FrontMatterEntry *entry = m_made.frontMatter().find(path);
    const bool looks = path == "title" ? carriedValue(*entry) == m_wish.title : path != "date";
    const QString value = carriedValue(*entry);
    if (!looks || value.isEmpty())
        return;
    if (entry->kind == FrontMatterEntry::Kind::List) {
        QStringList items = entry->items;
        for (QString &item : items)
            item = next(path, item);
        apply(edits::setList(m_made, path, items));
    } else if (path != "title") {
        apply(edits::setScalar(m_made, path, next(path, value)));
    }
    const FrontMatterEntry *now = m_made.frontMatter().find(path);
    const bool unpinned = path == "pin" && value != u"true";
    if (now && carriedValue(*now) == value && !isSetting(path) && !unpinned)
        m_carried.append({path, value});
}

QString NewFrontMatter::next(const QByteArray &path, const QString &value) const
{
    if (value == m_date) // `last_modified_at`
        return m_wish.date;
    const bool isName = isImage(value) || path == "permalink" || path == "slug";
    return advanced(value, m_wish.step, isName ? CountedAs::Name : CountedAs::Sentence);
}

/// The parts of the model's body that stay.
class Skeleton
{
public:
    Skeleton(const Document &model, const NewDigestWish &wish, const Document &before);

    [[nodiscard]] QByteArray body();
    [[nodiscard]] QList<Carried> carried() const { return m_carried; }

private:
    [[nodiscard]] QByteArray section(int node);
    [[nodiscard]] QByteArray kept(ByteRange part);
    [[nodiscard]] QByteArray block(ByteRange range);
    [[nodiscard]] QByteArray withoutReferences(ByteRange range) const;
    [[nodiscard]] QByteArray sentence(ByteRange range) const;
    [[nodiscard]] bool isDefinition(ByteRange block) const;
    [[nodiscard]] QByteArray raw(qsizetype begin, qsizetype end) const
    {
        return m_model.text({begin, std::max(begin, end)}).toByteArray();
    }

    const Document &m_model;
    const NewDigestWish &m_wish;
    QByteArrayList m_known; ///< blocks of the digest before
    QList<Carried> m_carried;
};

Skeleton::Skeleton(const Document &model, const NewDigestWish &wish, const Document &before)
    : m_model(model), m_wish(wish)
{
    for (const Node &node : before.outline().nodes) {
        if (node.kind != NodeKind::Intro && node.kind != NodeKind::Section)
            continue;
        for (const ByteRange block : textBlocks(before, node.body))
            m_known.append(before.text(block).toByteArray());
    }
}

QByteArray Skeleton::body()
{
    const Outline &outline = m_model.outline();
    const QList<int> sections = outline.ofKind(NodeKind::Section);
    const Node &intro = outline.at(outline.first(NodeKind::Intro));
    const int references = outline.first(NodeKind::References);
    const bool headed = references >= 0 && outline.at(references).level > 0;
    const qsizetype end = headed ? outline.at(references).range.begin : m_model.bytes().size();
    const qsizetype firstSection =
        sections.isEmpty() ? intro.range.end : outline.at(sections.first()).range.begin;
    QByteArray made =
        raw(m_model.body().begin, intro.range.begin) + kept(intro.body) + raw(intro.range.end, firstSection);
    const QByteArray gap = learnGaps(m_model).sections;
    for (qsizetype i = 0; i < m_wish.sections.size(); ++i)
        made += (i > 0 ? gap : QByteArray()) + section(sections.at(m_wish.sections[i]));
    if (!headed)
        return made;
    const qsizetype last = sections.isEmpty() ? intro.range.end : outline.at(sections.last()).range.end;
    const QByteArray lead = sections.isEmpty() ? m_model.lineEnding() : raw(last, end);
    return made + (m_wish.sections.isEmpty() && !sections.isEmpty() ? QByteArray() : lead) +
           m_model.text(wholeLines(m_model.bytes(), outline.at(references).heading)).toByteArray();
}

QByteArray Skeleton::section(int node)
{
    const Node &section = m_model.outline().at(node);
    const ByteRange heading = wholeLines(m_model.bytes(), section.heading);
    const QByteArray title = sentence(heading);
    if (section.body.isEmpty())
        return title.endsWith('\n') ? title : title + m_model.lineEnding();
    return title + raw(heading.end, section.body.begin) + kept(section.body);
}

bool Skeleton::isDefinition(ByteRange block) const
{
    const QList<FootnoteDefinition> &definitions = m_model.footnotes().definitions;
    return std::any_of(definitions.cbegin(), definitions.cend(),
                       [&](const FootnoteDefinition &one) { return one.range.contains(block.begin); });
}

/// A part of the body without its footnotes, block by block; what stands between the blocks stays.
QByteArray Skeleton::kept(ByteRange part)
{
    QByteArray made;
    qsizetype at = part.begin;
    for (const ByteRange range : textBlocks(m_model, part)) {
        if (!isDefinition(range))
            made += raw(at, range.begin) + block(range);
        at = range.end;
    }
    return made + raw(at, part.end);
}

QByteArray Skeleton::block(ByteRange range)
{
    const QList<Figure> &figures = m_model.outline().figures;
    const auto figure = std::find_if(figures.cbegin(), figures.cend(),
                                     [&](const Figure &one) { return range.contains(one.path); });
    QByteArray made;
    if (figure == figures.cend())
        made = sentence(range);
    else
        made = sentence({range.begin, figure->path.begin}) +
               advanced(toText(m_model.text(figure->path)), m_wish.step, CountedAs::Name).toUtf8() +
               sentence({figure->path.end, range.end});
    if (made == withoutReferences(range) && !m_known.contains(m_model.text(range).toByteArray()))
        m_carried.append({{}, toText(made)});
    return made;
}

QByteArray Skeleton::withoutReferences(ByteRange range) const
{
    QByteArray text;
    qsizetype at = range.begin;
    for (const ByteRange label : footnoteLabels(m_model.bytes(), range)) {
        text += raw(at, label.begin - 2);
        while (text.endsWith(' '))
            text.chop(1);
        at = label.end + 1;
    }
    return text + raw(at, range.end);
}

/// Text without references; where it names its post, it names the new one.
QByteArray Skeleton::sentence(ByteRange range) const
{
    const QByteArray text = withoutReferences(range);
    const QString read = QString::fromUtf8(text);
    const bool isText = read.toUtf8() == text; // no invalid bytes
    return isText && namesPost(read, m_wish.step) ? advanced(read, m_wish.step, CountedAs::Sentence).toUtf8()
                                                  : text;
}

} // namespace

NewDigest newDigest(const Document &model, const NewDigestWish &wish, const Document &before)
{
    NewFrontMatter frontMatter(model, wish);
    frontMatter.make();
    Skeleton skeleton(model, wish, before);
    const QByteArray body = skeleton.body();
    return {withHints(frontMatter.bytes(), model, body) + body, frontMatter.carried() + skeleton.carried()};
}

QString newDate(const Document &model, const QDateTime &moment)
{
    const FrontMatterEntry *entry = model.frontMatter().find("date");
    const std::optional<PostDate> read = readPostDate(entry ? entry->text : QString());
    PostDate date = read.value_or(PostDate());
    if (!read) // without a model: whole
        date.time = QTime(12, 0);
    const bool midnight = date.time == QTime(0, 0);
    const QDateTime zoned =
        date.zone == u"Z" || date.zone == u"UTC" || date.zone == u"GMT" ? moment.toUTC() : moment;
    date.date = zoned.date();
    if (!date.time.isValid())
        return date.text();
    date.time = midnight ? QTime(0, 0) : QTime(zoned.time().hour(), zoned.time().minute());
    date.fraction.clear();
    const bool quoted = entry && edits::yamlStyle(model.text(entry->value)) != edits::YamlStyle::Plain;
    const bool isTimestamp = date.zone.isEmpty() && date.seconds && !quoted;
    if (date.zone == zonePlaceholder || !read || (isTimestamp && moment.offsetFromUtc() != 0))
        date.zone = zoneText(moment.offsetFromUtc());
    else if (date.zone.startsWith(u'+') || date.zone.startsWith(u'-'))
        date.zone = zoneText(QDateTime(date.date, date.time, moment.timeZone()).offsetFromUtc(), date.zone);
    return date.text();
}

} // namespace wolgan
