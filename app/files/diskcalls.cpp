#include "app/files/diskcalls.h"

#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace wolgan {

DiskCalls::DiskCalls()
    : write(::write), sync(::fsync), rename(::rename), makeFolder(::mkdir), remove(::unlink)
{
}

} // namespace wolgan
