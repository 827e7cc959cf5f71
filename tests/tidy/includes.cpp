#include "tests/tidy/includes.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>

namespace wolgan::tidy {

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> includes;
    int line = 0;
    for (const QByteArray &text : file.text.split('\n')) {
        ++line;
        const auto match = pattern.match(QString::fromUtf8(text));
        if (match.hasMatch() && !match.captured(2).endsWith(QLatin1String(".moc")))
            includes.append({match.captured(2), match.captured(1) == QLatin1String("\""), line});
    }
    return includes;
}

QStringList circles(const QList<SourceFile> &files)
{
    QMap<QString, QSet<QString>> edges;
    for (const SourceFile &file : files) {
        QSet<QString> &targets = edges[file.unit()];
        for (const Include &include : includesOf(file)) {
            const QString unit = include.name.section(QLatin1Char('.'), 0, -2);
            if (include.own && unit != file.unit())
                targets += unit;
        }
    }
    QStringList found;
    QStringList trail;
    QSet<QString> done;
    const std::function<void(const QString &)> visit = [&](const QString &unit) {
        if (const qsizetype at = trail.indexOf(unit); at >= 0) {
            found += (trail.sliced(at) + QStringList{unit}).join(QLatin1String(" -> "));
            return;
        }
        if (done.contains(unit))
            return;
        trail += unit;
        QStringList next = edges.value(unit).values();
        std::sort(next.begin(), next.end());
        for (const QString &target : next)
            visit(target);
        trail.removeLast();
        done += unit;
    };
    for (const QString &unit : edges.keys())
        visit(unit);
    return found;
}

bool isOfQt(const QString &header, const QStringList &modules)
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return std::any_of(modules.cbegin(), modules.cend(), [&](const QString &module) {
        return QFileInfo::exists(headers + QLatin1Char('/') + module + QLatin1Char('/') + header) ||
               header.startsWith(module + QLatin1Char('/'));
    });
}

} // namespace wolgan::tidy
