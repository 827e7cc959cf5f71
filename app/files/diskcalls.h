#pragma once

#include <functional>

#include <sys/types.h>

namespace wolgan {

/// The system calls through which files are written, as values, so that a test can make any of them fail.
/// Each returns what the call of its name returns and sets errno.
struct DiskCalls
{
    DiskCalls(); ///< the system's

    std::function<ssize_t(int file, const char *bytes, size_t size)> write;
    std::function<int(int file)> sync;
    std::function<int(const char *from, const char *to)> rename;
    std::function<int(const char *folder, mode_t mode)> makeFolder;
    std::function<int(const char *file)> remove;
};

} // namespace wolgan
