#include "app/window/editor.h"

#include "app/language.h"
#include "app/window/mainwindow.h"
#include "app/window/settings.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLoggingCategory>

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

/// What the program was started for; a recovered post is not pushed aside by the sample or by the last one.
void openAtStart(MainWindow &window, const QStringList &arguments)
{
    if (!arguments.isEmpty() && arguments.first() != QLatin1String("--sample"))
        return window.openPostAtStart(arguments.first());
    window.offerRecoveries();
    if (window.post().isOpen())
        return;
    if (!arguments.isEmpty())
        window.openSample();
    else if (QFileInfo::exists(settings::lastPost()))
        window.openPost(settings::lastPost());
}

} // namespace

int runEditor(int &argc, char **argv)
{
    preferSoftwareRendering();
    // A banner at every start; the user's own rules come after this one.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext=false"));
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts); // WebEngine lives in a module loaded late
    PreviewView::registerScheme();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/wolgan.svg")));
    QApplication::setDesktopFileName(QStringLiteral("wolgan"));
    installTranslations(settings::language());
    QApplication::setApplicationDisplayName(MainWindow::tr("Wolgan"));
    MainWindow window;
    window.show();
    openAtStart(window, QApplication::arguments().mid(1));
    return QApplication::exec();
}

} // namespace wolgan
