// The program `wolgan`: the command line in itself, the editor in a module beside it that is only loaded
// where a window is wanted, so that a command needs neither a display nor WebEngine and starts in an instant.

#include "app/commandline/verb.h"
#include "app/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>

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
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).absolutePath();
    QLibrary module(folder + QStringLiteral("/wolgan-editor"));
    if (!module.load())
        module.setFileName(folder + QStringLiteral("/../" WOLGAN_MODULE_FOLDER "/wolgan-editor"));
    using Run = int (*)(int &, char **);
    const auto run = reinterpret_cast<Run>(module.resolve("wolganRunEditor"));
    if (!run) {
        std::fprintf(stderr, "wolgan: the editor's module cannot be loaded: %s\n",
                     qPrintable(module.errorString()));
        return wolgan::commandline::Bad;
    }
    return run(argc, argv);
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
