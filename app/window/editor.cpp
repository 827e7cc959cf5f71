#include "app/window/editor.h"

#include "app/language.h"
#include "app/window/mainwindow.h"
#include "app/window/settings.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

namespace wolgan {

namespace {

/// Without a graphics card the software renderer makes the whole window two to three times quicker than
/// emulated OpenGL, which every window with a web page in it would otherwise go through.
void preferSoftwareRendering()
{
    const bool hasCard = QFileInfo::exists(QStringLiteral("/dev/dri/card0")) ||
                         QFileInfo::exists(QStringLiteral("/dev/dri/renderD128"));
    if (!hasCard && !qEnvironmentVariableIsSet("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

} // namespace

int runEditor(int &argc, char **argv)
{
    preferSoftwareRendering();
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        qputenv("QT_LOGGING_RULES", "qt.webenginecontext=false"); // a banner at every start
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);   // WebEngine lives in a module loaded late
    PreviewView::registerScheme();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/wolgan.svg")));
    QApplication::setDesktopFileName(QStringLiteral("wolgan"));
    installTranslations(settings::language());
    MainWindow window;
    window.show();
    window.offerRecoveries();
    const QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.contains(QLatin1String("--sample")))
        window.openSample();
    else if (!arguments.isEmpty())
        window.openPost(arguments.first());
    else if (!window.post().isOpen() && QFileInfo::exists(settings::lastPost()))
        window.openPost(settings::lastPost());
    return QApplication::exec();
}

} // namespace wolgan
