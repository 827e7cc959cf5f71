#include "editor/document/figurenames.h"

#include "editor/document/frontmatterdate.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace wolgan {

namespace {

constexpr qsizetype longestNumber = 3; // digits; more are a date or a year
constexpr auto dayForms = std::to_array({"yyyyMMdd", "yyyy-MM-dd", "yyyyMM", "yyyy-MM"});

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArray dayText(QDate day, const char *form)
{
    return day.toString(QLatin1String(form)).toLatin1();
}

/// A folder's slash or a name's dot: where the extension begins, the end where there is none.
qsizetype extensionAt(QByteArrayView path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? dot : path.size();
}

struct NamedSo
{
    int paths = 0;
    FigureNaming naming;
};

} // namespace

std::optional<NumberedName> numberedName(QByteArrayView path)
{
    const qsizetype end = extensionAt(path);
    qsizetype begin = end;
    while (begin > 0 && isDigit(path[begin - 1]))
        --begin;
    const qsizetype digits = end - begin;
    if (digits == 0 || digits > longestNumber || path.contains(':') || path.contains('{'))
        return std::nullopt;
    return NumberedName{path.first(begin).toByteArray(), path.sliced(begin, digits).toInt(),
                        static_cast<int>(digits), path.sliced(end).toByteArray()};
}

QByteArray toPath(const NumberedName &name)
{
    return name.before + QByteArray::number(name.number).rightJustified(name.digits, '0') + name.extension;
}

std::optional<FigureNaming> figureNaming(const Document &document)
{
    return figureNaming(document, imageUses(document));
}

std::optional<FigureNaming> figureNaming(const Document &document, const QList<ImageUse> &uses)
{
    QSet<QString> known;
    QList<NamedSo> ways; // in the order of the text
    int paths = 0;
    for (const ImageUse &use : uses) {
        if (use.kind != ImageUse::Kind::Image || known.contains(use.path) || use.path.contains(u':'))
            continue;
        known.insert(use.path);
        ++paths;
        const auto name = numberedName(document.text(use.range));
        if (!name)
            continue;
        auto way = std::find_if(ways.begin(), ways.end(), [&name](const NamedSo &other) {
            return other.naming.before == name->before;
        });
        if (way == ways.end())
            way = ways.insert(ways.end(), {0, {name->before, name->digits, 0}});
        ++way->paths;
        way->naming.digits = std::min(way->naming.digits, name->digits);
        way->naming.largest = std::max(way->naming.largest, name->number);
    }
    const auto usual = std::max_element(ways.cbegin(), ways.cend(),
                                        [](const NamedSo &a, const NamedSo &b) { return a.paths < b.paths; });
    if (usual == ways.cend() || 2 * usual->paths < paths)
        return std::nullopt;
    const bool isDated = !datePattern(usual->naming.before, postDay(document)).isEmpty();
    return usual->paths > 1 || isDated ? std::optional(usual->naming) : std::nullopt;
}

QDate postDay(const Document &document)
{
    const auto date = readPostDate(document.frontMatter().scalar("date").value_or(QString()));
    return date ? date->date : QDate();
}

QByteArray datePattern(QByteArrayView name, QDate day)
{
    for (const char *form : dayForms) {
        const QByteArray text = dayText(day, form);
        const qsizetype at = text.isEmpty() ? -1 : name.lastIndexOf(text);
        if (at >= 0)
            return name.first(at).toByteArray() + '{' + form + '}' +
                   name.sliced(at + text.size()).toByteArray();
    }
    return {};
}

QByteArray fromDatePattern(QByteArrayView pattern, QDate day)
{
    QByteArray name = pattern.toByteArray();
    for (const char *form : dayForms)
        name.replace(QByteArray("{") + form + '}', dayText(day, form));
    return name;
}

QByteArray withDay(QByteArrayView name, QDate day)
{
    static const QRegularExpression dated(QStringLiteral(R"((?<!\d)(20\d{6}|20\d\d-\d\d-\d\d)(?!\d))"));
    const auto match = dated.match(QString::fromLatin1(name)); // a character is a byte
    const QByteArray found = match.captured().toLatin1();
    const char *form = found.contains('-') ? dayForms[1] : dayForms[0];
    if (!day.isValid() || !QDate::fromString(match.captured(), QLatin1String(form)).isValid())
        return name.toByteArray();
    return name.toByteArray().replace(match.capturedStart(), found.size(), dayText(day, form));
}

QByteArray proposedThumbnail(const Document &document, QByteArrayView pattern)
{
    const QDate day = postDay(document);
    if (!day.isValid())
        return {};
    const QByteArray own = document.frontMatter().imagePath().value_or(QString()).toUtf8();
    const QByteArray dated = withDay(own.first(extensionAt(own)), day);
    if (!datePattern(dated, day).isEmpty() && !own.contains(':'))
        return dated + ".png";
    return fromDatePattern(pattern.isEmpty() ? QByteArrayView("{yyyyMMdd}-t") : pattern, day) + ".png";
}

} // namespace wolgan
