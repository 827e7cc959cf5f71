#include "app/commandline/arguments.h"

#include <QTextStream>

#include <algorithm>
#include <array>

namespace wolgan::commandline {

namespace {

constexpr std::array<Verb, 10> verbs{{
    {"new", "--blog DIR [--from POST] [--date D] [--title T] [--draft] [--json]",
     QT_TRANSLATE_NOOP("CommandLine", "make the next digest of a blog from its last one, and print its path"),
     newPost},
    {"outline", "POST [--json]",
     QT_TRANSLATE_NOOP("CommandLine", "print the structure of a post, with byte ranges"), outlinePost},
    {"render", "POST [--gfm]",
     QT_TRANSLATE_NOOP("CommandLine", "print the HTML that the site (or GitHub) makes of a post's body"),
     renderPost},
    {"check", "POST",
     QT_TRANSLATE_NOOP("CommandLine", "print what is odd in a post; exit status 1 with findings"), checkPost},
    {"renumber", "POST [--stdout]",
     QT_TRANSLATE_NOOP("CommandLine", "number footnotes by appearance, in the file or on standard output; "
                                      "exit status 1 with nothing to do"),
     renumberPost},
    {"export",
     "POST --blog DIR [--dry-run] [--force] [--commit] [--branch B] [--message M] [--push] [--undo] "
     "[--check] [--shrink N] [--webp] [--keep-metadata] [--delete-unused] [--json]",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "write a post and its figures to a blog, commit and push them, or undo the last export; "
         "exit status 1 with nothing to do or refused"),
     exportPost},
    {"site", "POST [--blog DIR] [--output DIR]",
     QT_TRANSLATE_NOOP("CommandLine",
                       "have the blog's own Jekyll, with the blog's plugins, build a post's page, "
                       "and print its path; exit status 1 where the post keeps it from that"),
     buildSite},
    {"blog", "DIR [--json]",
     QT_TRANSLATE_NOOP("CommandLine",
                       "print a blog's theme, its digests by month with their sections, and its "
                       "drafts; exit status 1 with neither digests nor drafts"),
     listBlog},
    {"inbox", "add URL...|- [--json] [--blog DIR], or list [--json] [--blog DIR]",
     QT_TRANSLATE_NOOP("CommandLine",
                       "collect links for the next posts of a blog (by default the one around the current "
                       "folder), from arguments or standard input, or print those collected; exit status 1 "
                       "with nothing new or none"),
     inbox},
    {"sample", "[--print-path]",
     QT_TRANSLATE_NOOP("CommandLine",
                       "make the sample blog where there is none, and print its digest's path"),
     sample},
}};

const Verb *find(const QString &name)
{
    const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const Verb &candidate) {
        return name == QLatin1String(candidate.name);
    });
    return verb == verbs.end() ? nullptr : &*verb;
}

QString help()
{
    QString text =
        Text::tr("Wolgan, an editor for monthly digests of a Jekyll blog") + QStringLiteral("\n\n");
    QTextStream stream(&text);
    const auto line = [&](const QString &usage, const QString &summary) {
        stream << "  wolgan " << usage << "\n      " << summary << '\n';
    };
    line(QStringLiteral("[POST]"), Text::tr("open the editor, on a post or where you left off"));
    line(QStringLiteral("--sample"), Text::tr("open the editor on the sample digest"));
    for (const Verb &verb : verbs)
        line(QLatin1String(verb.name) + QLatin1Char(' ') + QLatin1String(verb.usage), Text::tr(verb.summary));
    line(QStringLiteral("--version"), Text::tr("print the version"));
    line(QStringLiteral("--help"), Text::tr("print this"));
    stream << '\n'
           << Text::tr("Exit status: 0 done, 1 findings or nothing to do, 2 bad use or unreadable input.")
           << '\n';
    return text;
}

} // namespace

Status Console::fail(const QString &message) const
{
    err.write("wolgan: " + message.toUtf8() + '\n');
    return Bad;
}

bool isForCommandLine(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.first();
    return find(first) || (first.startsWith(QLatin1String("--")) && first != QLatin1String("--sample")) ||
           first == QLatin1String("-h") || first == QLatin1String("-v");
}

Status run(const QStringList &arguments, Console &console)
{
    const QString first = arguments.value(0);
    if (const Verb *verb = find(first)) {
        if (arguments.contains(QLatin1String("--help"))) {
            console.out.write(QByteArray("wolgan ") + verb->name + ' ' + verb->usage + "\n    " +
                              Text::tr(verb->summary).toUtf8() + '\n');
            return Done;
        }
        return verb->run(arguments.mid(1), console);
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        console.out.write("wolgan " WOLGAN_VERSION "\n");
        return Done;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h")) {
        console.out.write(help().toUtf8());
        return Done;
    }
    return console.fail(Text::tr("There is no option “%1”: see wolgan --help.").arg(first));
}

} // namespace wolgan::commandline
