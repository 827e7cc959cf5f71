#include "app/commandline/module.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

namespace wolgan::commandline {

tl::expected<QFunctionPointer, QString> functionOfModule(const QString &module, const char *function)
{
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).absolutePath();
    QLibrary library(folder + QLatin1Char('/') + module);
    if (!library.load())
        library.setFileName(folder + QStringLiteral("/../" WOLGAN_MODULE_FOLDER "/") + module);
    if (const QFunctionPointer found = library.resolve(function))
        return found;
    return tl::unexpected(library.errorString());
}

} // namespace wolgan::commandline
