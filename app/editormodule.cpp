// What main.cpp loads: the editor.

#include "app/window/editor.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int wolganRunEditor(int &argc, char **argv)
{
    return wolgan::runEditor(argc, argv);
}
