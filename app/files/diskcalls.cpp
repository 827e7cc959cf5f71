#include "app/files/diskcalls.h"

#include <cstdio>

#include <unistd.h>

namespace wolgan {

DiskCalls::DiskCalls() : write(::write), sync(::fsync), rename(::rename) {}

} // namespace wolgan
