#include "app/site/siteproblem.h"

#include "app/blog/slug.h"
#include "editor/document/document.h"
#include "editor/document/lines.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SiteProblem)
};

QRegularExpressionMatch match(const char *pattern, const QString &text)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption).match(text);
}

/// Without the colours and the places in Ruby's own files.
QString plain(const QByteArray &log)
{
    static const QRegularExpression colours(QStringLiteral("\x1b\\[[0-9;]*m"));
    return QString::fromUtf8(log).remove(colours);
}

QString inBlog(const SiteSubject &subject, const QString &path)
{
    const QString source = subject.source + QLatin1Char('/');
    return path.startsWith(source) ? path.mid(source.size()) : path;
}

int lineCount(const Document &document)
{
    return document.lineAt(document.bytes().size());
}

/// The first line of the post's body with a tag or output that holds `name`; 0 where there is none.
int lineWithTag(const Document &document, const QString &name)
{
    const QByteArray wanted = name.toUtf8();
    for (const ByteRange &line : linesOf(document.bytes(), document.body())) {
        const QByteArrayView text = document.text(line);
        const qsizetype tag = text.indexOf("{%");
        if (tag >= 0 && text.indexOf(wanted, tag) >= 0)
            return document.lineAt(line.begin);
    }
    return 0;
}

/// Where Liquid tells no line: the tag with the name that it puts in quotes.
int lineOfQuoted(const Document &document, const QString &message)
{
    const auto quoted = match(R"(["']([^"']+)["'])", message);
    return quoted.hasMatch() ? lineWithTag(document, quoted.captured(1)) : 0;
}

QString liquidRemedy(const QString &message)
{
    if (message.contains(u"Unknown tag"))
        return Text::tr("Correct the tag, or write {% raw %} … {% endraw %} around text that is no Liquid.");
    if (message.contains(u"Could not locate the included file"))
        return Text::tr("Correct the name, or add the file to the blog.");
    if (message.contains(u"Could not find post") || message.contains(u"Could not find document"))
        return Text::tr("Correct the name: it is the other file's name in the blog.");
    return {};
}

std::optional<SiteProblem> liquidProblem(const QString &log, const SiteSubject &subject)
{
    const auto found = match(R"(^ *Liquid Exception: (.*) in (/[^\n]*?)(?:/#excerpt)?$)", log);
    if (!found.hasMatch())
        return {};
    SiteProblem problem;
    problem.message = found.captured(1).section(QLatin1String(" in any of ["), 0, 0);
    problem.file = inBlog(subject, found.captured(2));
    problem.remedy = liquidRemedy(problem.message);
    // "Liquid syntax error (line 12): …", or "(/…/_includes/video.html line 3): …"
    const auto place = match(R"(\((?:(\S[^()]*) )?line (\d+)\): )", problem.message);
    if (!place.captured(1).isEmpty()) {
        problem.line = lineWithTag(subject.document, place.captured(1).section(QLatin1Char('/'), -1));
        problem.file = inBlog(subject, place.captured(1));
    } else if (problem.file != subject.post) {
        problem.line = 0;
    } else if (place.hasMatch()) {
        problem.line = std::min(place.captured(2).toInt() + linesBeforeLiquid(subject.document),
                                lineCount(subject.document));
    } else {
        problem.line = lineOfQuoted(subject.document, problem.message);
    }
    static const QRegularExpression wrapping(
        QStringLiteral(R"(^Liquid (?:syntax )?error (?:\([^()]*\))?: | included$)"));
    problem.message.remove(wrapping);
    if (problem.file != subject.post)
        problem.message = Text::tr("%1 (in %2)").arg(problem.message, problem.file);
    return problem;
}

std::optional<SiteProblem> dateProblem(const QString &log, const SiteSubject &subject)
{
    const auto found = match(R"(Invalid date '([^']*)')", log);
    if (!found.hasMatch())
        return {};
    const FrontMatterEntry *entry = subject.document.frontMatter().find("date");
    return SiteProblem{Text::tr("Jekyll cannot read the date “%1”.").arg(found.captured(1)),
                       Text::tr("Write it as 2024-03-07 09:00:00 +0900."), subject.post,
                       entry ? subject.document.lineAt(entry->range.begin) : 0};
}

std::optional<SiteProblem> gemProblem(const QString &log, const SiteSubject &)
{
    const QString install =
        Text::tr("Run “bundle install” in the blog's folder (where it has no Gemfile: “gem install %1”).");
    for (const char *pattern : {R"(The (\S+) theme could not be found)", R"(you don't have (\S+) or one of)",
                                R"(Could not find (?:gem ')?([\w-]+)(?:-\d[\w.]*)?[ '].*(?:in|any of))"}) {
        if (const auto found = match(pattern, log); found.hasMatch())
            return SiteProblem{
                Text::tr("“%1”, which the blog needs, is not installed.").arg(found.captured(1)),
                install.arg(found.captured(1)),
                {},
                0};
    }
    return {};
}

std::optional<SiteProblem> symbolProblem(const QString &log, const SiteSubject &)
{
    if (!log.contains(u"unspecified class: Symbol"))
        return {};
    return SiteProblem{
        Text::tr("Debian's Jekyll cannot read values such as “:PLATFORM” in the blog's data files."),
        Text::tr("Put them in quotes in _data/locales, or run “bundle install” in the blog's folder: the "
                 "blog's own Jekyll reads them."),
        {},
        0};
}

/// What Ruby says as it stops: "file.rb:3:in `x': message (Class)".
std::optional<SiteProblem> rubyProblem(const QString &log, const SiteSubject &)
{
    const auto found = match(R"(^\S+:\d+:in [`'][^\n]*?': (.+) \([\w:]+\)$)", log);
    if (!found.hasMatch() || found.captured(1) == u"exit")
        return {};
    return SiteProblem{Text::tr("Jekyll stopped: %1").arg(found.captured(1)), {}, {}, 0};
}

SiteProblem lastWords(const QString &log)
{
    const QStringList lines = log.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return {Text::tr("Jekyll stopped: %1")
                .arg(lines.isEmpty() ? Text::tr("it did not say why.") : lines.constLast().trimmed()),
            {},
            {},
            0};
}

std::optional<SiteProblem> frontMatterProblem(const QString &log, const SiteSubject &subject)
{
    const auto found =
        match(R"x(YAML Exception reading (.*): \(<unknown>\): (.*?)(?: at line (\d+) column \d+)?$)x", log);
    if (!found.hasMatch() || inBlog(subject, found.captured(1)) != subject.post)
        return {};
    const FrontMatter &frontMatter = subject.document.frontMatter();
    const int last = subject.document.lineAt(frontMatter.content.end);
    return SiteProblem{
        Text::tr("Jekyll cannot read the front matter: %1.").arg(found.captured(2)),
        Text::tr("Text with “: ”, “#” or brackets needs quotes around it."), subject.post,
        // Ruby finds an open quote at the end; the line where our own reading stumbles is nearer.
        frontMatter.errorLine > 0 ? frontMatter.errorLine : std::min(found.captured(3).toInt(), last)};
}

std::optional<SiteProblem> unreadableProblem(const QString &log, const SiteSubject &subject)
{
    const auto found = match(R"(could not read file (\S[^\n]*?): ([^\n]*)$)", log);
    if (!found.hasMatch() || inBlog(subject, found.captured(1)) != subject.post)
        return {};
    return SiteProblem{
        Text::tr("Jekyll cannot read the post: %1.").arg(found.captured(2)), {}, subject.post, 0};
}

std::optional<SiteProblem> layoutProblem(const QString &log, const SiteSubject &subject)
{
    const auto found = match(R"(Layout '([^']*)' requested in (\S[^\n]*?) does not exist)", log);
    if (!found.hasMatch() || inBlog(subject, found.captured(2)) != subject.post)
        return {};
    const FrontMatterEntry *entry = subject.document.frontMatter().find("layout");
    return SiteProblem{
        Text::tr("The layout “%1” does not exist: the page stands without one.").arg(found.captured(1)),
        Text::tr("Correct “layout”, or install the theme."), subject.post,
        entry ? subject.document.lineAt(entry->range.begin) : 0};
}

std::optional<SiteProblem> nameProblem(const QString &, const SiteSubject &subject)
{
    if (!splitPostName(subject.post).date.isEmpty())
        return {};
    return SiteProblem{Text::tr("Jekyll publishes no post of this name."),
                       Text::tr("Name the file as 2024-03-07-title.md."), subject.post, 0};
}

using Reader = std::optional<SiteProblem> (*)(const QString &, const SiteSubject &);

std::optional<SiteProblem> firstOf(std::initializer_list<Reader> readers, const QByteArray &log,
                                   const SiteSubject &subject)
{
    const QString text = plain(log);
    for (const Reader reader : readers) {
        if (const auto problem = reader(text, subject))
            return problem;
    }
    return {};
}

} // namespace

QString toText(const SiteProblem &problem)
{
    if (problem.remedy.isEmpty())
        return problem.message;
    const bool isSentence = problem.message.endsWith(u'.');
    return problem.message + (isSentence ? QLatin1String(" ") : QLatin1String(". ")) + problem.remedy;
}

SiteProblem siteError(const QByteArray &log, const SiteSubject &subject)
{
    const auto known =
        firstOf({liquidProblem, dateProblem, gemProblem, symbolProblem, frontMatterProblem, rubyProblem}, log,
                subject);
    return known ? *known : lastWords(plain(log));
}

SiteProblem unreadPost(const QByteArray &log, const SiteSubject &subject)
{
    return firstOf({frontMatterProblem, unreadableProblem, nameProblem}, log, subject)
        .value_or(SiteProblem());
}

SiteProblem siteWarning(const QByteArray &log, const SiteSubject &subject)
{
    return firstOf({layoutProblem}, log, subject).value_or(SiteProblem());
}

int linesBeforeLiquid(const Document &document)
{
    for (const ByteRange &line : linesOf(document.bytes(), document.body())) {
        if (!isBlank(lineText(document.bytes(), line)))
            return document.lineAt(line.begin) - 1;
    }
    return lineCount(document) - 1;
}

} // namespace wolgan
