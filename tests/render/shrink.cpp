#include "tests/render/shrink.h"

#include <QStringList>

#include <algorithm>

namespace wolgan::test {

namespace {

/// Leaves out as many of `parts` as can be, halves first.
QStringList fewer(QStringList parts, const std::function<bool(const QStringList &)> &fails)
{
    for (qsizetype size = std::max<qsizetype>(1, parts.size() / 2); size > 0; size /= 2) {
        for (qsizetype at = 0; at < parts.size();) {
            QStringList less = parts.mid(0, at) + parts.mid(at + size);
            if (!less.isEmpty() && fails(less))
                parts = less;
            else
                at += size;
        }
    }
    return parts;
}

QStringList characters(const QString &text)
{
    QStringList parts;
    for (const char32_t c : text.toUcs4())
        parts.append(QString::fromUcs4(&c, 1));
    return parts;
}

} // namespace

QByteArray shrunk(const QByteArray &text, const std::function<bool(const QByteArray &)> &fails)
{
    const auto joinedFails = [&](const QString &separator) {
        return
            [&fails, separator](const QStringList &parts) { return fails(parts.join(separator).toUtf8()); };
    };
    const QString newline(QLatin1Char('\n'));
    QString least = QString::fromUtf8(text);
    for (QString before; before != least;) {
        before = least;
        least = fewer(least.split(newline), joinedFails(newline)).join(newline);
        least = fewer(characters(least), joinedFails(QString())).join(QString());
    }
    return least.toUtf8();
}

} // namespace wolgan::test
