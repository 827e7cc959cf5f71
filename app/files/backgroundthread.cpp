#include "app/files/backgroundthread.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace wolgan {

void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0,
                niceness); // 0 is the thread, see setpriority(2), "C library/kernel differences"
#endif
}

} // namespace wolgan
