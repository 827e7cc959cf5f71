#include "editor/document/frontmatterdate.h"

#include <QRegularExpression>

#include <cstdlib>

namespace wolgan {

namespace {

QString number(int value, bool padded)
{
    return QStringLiteral("%1").arg(value, padded ? 2 : 1, 10, QLatin1Char('0'));
}

const QRegularExpression &dateForm()
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
                       "(?:([Tt]| +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(\\.[0-9]*)?)?"
                       "(?:( *)(Z|UTC|GMT|\\+/-TTTT|[+-][0-9]{1,2}(?::?[0-9]{2})?))?)?$"));
    return form;
}

} // namespace

QString PostDate::text() const
{
    QString text = number(date.year(), true).rightJustified(4, u'0') + u'-' +
                   number(date.month(), paddedDate) + u'-' + number(date.day(), paddedDate);
    if (!time.isValid())
        return text;
    text += between + number(time.hour(), paddedHour) + u':' + number(time.minute(), true);
    if (seconds)
        text += u':' + number(time.second(), true) + fraction;
    return zone.isEmpty() ? text : text + beforeZone + zone;
}

std::optional<PostDate> readPostDate(const QString &text)
{
    const QRegularExpressionMatch match = dateForm().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto value = [&match](int group) { return match.captured(group).toInt(); };
    PostDate read;
    read.date = QDate(value(1), value(2), value(3));
    read.paddedDate = match.captured(2).size() == 2 && match.captured(3).size() == 2;
    if (match.hasCaptured(5)) {
        read.time = QTime(value(5), value(6), value(7));
        if (!read.time.isValid())
            return std::nullopt;
        read.between = match.captured(4);
        read.paddedHour = match.captured(5).size() == 2;
        read.seconds = match.hasCaptured(7);
        read.fraction = match.captured(8);
        read.zone = match.captured(10);
        if (!read.zone.isEmpty())
            read.beforeZone = match.captured(9);
    }
    return read.date.isValid() && read.text() == text ? std::optional(read) : std::nullopt;
}

std::optional<int> zoneOffset(const QString &zone)
{
    if (zone.isEmpty() || zone == zonePlaceholder)
        return std::nullopt;
    if (zone[0].isLetter())
        return 0;
    const QString digits = zone.sliced(1).remove(u':');
    const bool minutes = digits.size() > 2;
    const int hours = digits.left(minutes ? digits.size() - 2 : digits.size()).toInt();
    const int seconds = hours * 3600 + (minutes ? digits.right(2).toInt() * 60 : 0);
    return zone[0] == u'-' ? -seconds : seconds;
}

QString zoneText(int offset, const QString &like)
{
    const int minutes = std::abs(offset) / 60;
    const QString colon = like.contains(u':') ? QStringLiteral(":") : QString();
    return (offset < 0 ? u'-' : u'+') + number(minutes / 60, true) + colon + number(minutes % 60, true);
}

QDateTime publishedAt(const PostDate &date, bool quoted, const QTimeZone &blog)
{
    const QTime time = date.time.isValid() ? date.time : QTime(0, 0);
    const bool timestamp = date.time.isValid() && date.seconds && date.zone.isEmpty() && !quoted;
    const std::optional<int> offset = timestamp ? 0 : zoneOffset(date.zone);
    if (!offset)
        return {date.date, time, blog};
    return QDateTime(date.date, time, Qt::OffsetFromUTC, *offset).toTimeZone(blog);
}

} // namespace wolgan
