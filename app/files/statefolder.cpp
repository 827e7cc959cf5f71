#include "app/files/statefolder.h"

#include <QDir>
#include <QFileInfo>

namespace wolgan {

QString stateFolder()
{
    // Qt 6.4 knows no state folder.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(state) ? state : QDir::homePath() + QLatin1String("/.local/state");
    return base + QLatin1String("/wolgan");
}

bool makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return QDir().mkpath(QFileInfo(folder).absolutePath()) &&
           (QDir().mkdir(folder, owner) || QFileInfo(folder).isDir());
}

} // namespace wolgan
