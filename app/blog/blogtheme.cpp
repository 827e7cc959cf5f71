#include "app/blog/blogtheme.h"

#include "editor/document/imageprefix.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace wolgan {

namespace {

constexpr qint64 fileSize = 512 * 1024;
constexpr QLatin1StringView Chirpy("jekyll-theme-chirpy");

QString textOf(const Blog &blog, const QString &path)
{
    return QString::fromUtf8(beginningOf(blog, path, fileSize));
}

QString firstMatch(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    return expression.match(text).captured(1);
}

/// `cotes2020/jekyll-theme-chirpy@v7.1.0` taken apart.
BlogTheme remoteTheme(const QString &text)
{
    return {text.section(QLatin1Char('@'), 0, 0).section(QLatin1Char('/'), -1),
            firstMatch(QStringLiteral(R"(@v?(\d[\w.]*)$)"), text),
            {}};
}

QString themeName(const Blog &blog)
{
    if (!blog.config.theme.isEmpty())
        return blog.config.theme;
    if (!blog.config.remoteTheme.isEmpty())
        return remoteTheme(blog.config.remoteTheme).name;
    for (const QString &path : {QStringLiteral("Gemfile.lock"), QStringLiteral("Gemfile")}) {
        const QString gem = firstMatch(QStringLiteral("\\b(jekyll-theme-[\\w-]+)"), textOf(blog, path));
        if (!gem.isEmpty())
            return gem;
    }
    if (!QDir(blog.root).entryList({Chirpy + QLatin1String("*.gemspec")}, QDir::Files).isEmpty() ||
        QDir(blog.root).exists(QLatin1String("assets/css/") + Chirpy + QLatin1String(".scss")))
        return Chirpy; // a copy of the whole theme
    return {};
}

/// Of Chirpy's own scripts: `/*! Chirpy v6.2.3 | © 2019 …`.
QString scriptVersion(const Blog &blog)
{
    const QString folder = QStringLiteral("assets/js/dist");
    for (const QString &script : QDir(QDir(blog.root).filePath(folder))
                                     .entryList({QStringLiteral("*.js")}, QDir::Files, QDir::Name)) {
        const QString version = firstMatch(QStringLiteral(R"(Chirpy v(\d[\w.]*))"),
                                           textOf(blog, folder + QLatin1Char('/') + script).left(400));
        if (!version.isEmpty())
            return version;
    }
    return {};
}

QString packageVersion(const Blog &blog, const QString &theme)
{
    const QJsonObject package =
        QJsonDocument::fromJson(beginningOf(blog, QStringLiteral("package.json"), fileSize)).object();
    return package.value(QLatin1String("name")).toString() == theme
               ? package.value(QLatin1String("version")).toString()
               : QString();
}

QString themeVersion(const Blog &blog, const QString &theme)
{
    const QString gem = QRegularExpression::escape(theme);
    QString version = remoteTheme(blog.config.remoteTheme).version;
    if (version.isEmpty())
        version = firstMatch(QStringLiteral(R"(^    %1 \(([\w.]+)\)$)").arg(gem),
                             textOf(blog, QStringLiteral("Gemfile.lock")));
    if (version.isEmpty())
        version = firstMatch(
            QStringLiteral(R"(^[ \t]*gem[ (]+["']%1["'][^#\n]*?["'][^\d"'\n]*(\d[\w.]*)["'])").arg(gem),
            textOf(blog, QStringLiteral("Gemfile")));
    if (version.isEmpty())
        version = firstMatch(QStringLiteral(R"(\.version\s*=\s*["'](\d[\w.]*)["'])"),
                             textOf(blog, theme + QLatin1String(".gemspec")));
    if (version.isEmpty())
        version = packageVersion(blog, theme);
    return version.isEmpty() ? scriptVersion(blog) : version;
}

QByteArray prefixKey(const Blog &blog, const BlogTheme &theme)
{
    if (!theme.name.contains(QLatin1String("chirpy"), Qt::CaseInsensitive))
        return {};
    const QDir includes(QDir(blog.root).filePath(QStringLiteral("_includes")));
    if (includes.exists(QStringLiteral("media-url.html"))) // the blog's own copies come before the theme's
        return NewPrefixKey.toByteArray();
    if (includes.exists(QStringLiteral("img-url.html")))
        return OldPrefixKey.toByteArray();
    bool isKnown = false;
    const int major = theme.version.section(QLatin1Char('.'), 0, 0).toInt(&isKnown);
    if (!isKnown)
        return {};
    return (major >= 7 ? NewPrefixKey : OldPrefixKey).toByteArray();
}

} // namespace

BlogTheme readTheme(const Blog &blog)
{
    BlogTheme theme;
    theme.name = themeName(blog);
    if (theme.name.isEmpty())
        return theme;
    theme.version = themeVersion(blog, theme.name);
    theme.prefixKey = prefixKey(blog, theme);
    return theme;
}

} // namespace wolgan
