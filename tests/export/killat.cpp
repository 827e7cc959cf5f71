// Loaded in front of the program `wolgan` (LD_PRELOAD): kills it right before the call that changes a disk
// whose number $WOLGAN_KILL_AT says. Other programs, which it may start, run on.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void tick()
{
    static const char *at = std::getenv("WOLGAN_KILL_AT");
    static const long number =
        at && std::strcmp(program_invocation_short_name, "wolgan") == 0 ? std::atol(at) : -1;
    static std::atomic<long> calls{0};
    if (number > 0 && ++calls == number)
        ::raise(SIGKILL);
}

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int rename(const char *from, const char *to) noexcept
{
    tick();
    return next<int (*)(const char *, const char *)>("rename")(from, to);
}

int unlink(const char *path) noexcept
{
    tick();
    return next<int (*)(const char *)>("unlink")(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    tick();
    return next<int (*)(const char *, mode_t)>("mkdir")(path, mode);
}

int rmdir(const char *path) noexcept
{
    tick();
    return next<int (*)(const char *)>("rmdir")(path);
}

int fsync(int file)
{
    tick();
    return next<int (*)(int)>("fsync")(file);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    struct stat status = {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode))
        tick();
    return next<ssize_t (*)(int, const void *, size_t)>("write")(file, bytes, size);
}
}
