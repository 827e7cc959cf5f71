// The program `wolgan`: the command line in itself, the editor in a module beside it that is only loaded
// where a window is wanted, so that a command needs neither a display nor WebEngine and starts in an instant.

#include "app/commandline/module.h"
#include "app/commandline/verb.h"
#include "app/language.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

int runCommandLine(int &argc, char **argv, const QStringList &arguments)
{
    const QCoreApplication application(argc, argv);
    wolgan::installTranslations(
        qgetenv("WOLGAN_LANGUAGE").isEmpty() ? QString() : qEnvironmentVariable("WOLGAN_LANGUAGE"));
    QFile out, err;
    if (!out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return wolgan::commandline::Bad;
    QFile in;
    const bool canRead = in.open(stdin, QIODevice::ReadOnly);
    wolgan::commandline::Console console{out, err, canRead ? &in : nullptr};
    return wolgan::commandline::run(arguments, console);
}

int runEditor(int &argc, char **argv)
{
    const auto run =
        wolgan::commandline::functionOfModule(QStringLiteral("wolgan-editor"), "wolganRunEditor");
    if (!run) {
        std::fprintf(stderr, "wolgan: the editor's module cannot be loaded: %s\n", qPrintable(run.error()));
        return wolgan::commandline::Bad;
    }
    return reinterpret_cast<int (*)(int &, char **)>(*run)(argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("wolgan"));
    QCoreApplication::setOrganizationName(QStringLiteral("wolgan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WOLGAN_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return wolgan::commandline::isForCommandLine(arguments) ? runCommandLine(argc, argv, arguments)
                                                            : runEditor(argc, argv);
}
