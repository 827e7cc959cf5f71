// Loaded in front of the program `wolgan` (LD_PRELOAD): kills it right before the call that changes a disk
// whose number $WOLGAN_KILL_AT says, or lists these calls in the file $WOLGAN_LIST_CALLS, one `CALL PATH` a
// line. Other programs, which it may start, run on.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <linux/limits.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void list(const char *file, const char *call, const char *path)
{
    char line[PATH_MAX + 16];
    const int size = std::snprintf(line, sizeof line, "%s %s\n", call, path);
    const int list = ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    next<ssize_t (*)(int, const void *, size_t)>("write")(list, line, static_cast<size_t>(size));
    ::close(list);
}

void tick(const char *call, const char *path)
{
    static const bool isOurs = std::strcmp(program_invocation_short_name, "wolgan") == 0;
    static const char *at = std::getenv("WOLGAN_KILL_AT"), *listed = std::getenv("WOLGAN_LIST_CALLS");
    static const long number = isOurs && at ? std::atol(at) : -1;
    static std::atomic<long> calls{0};
    if (isOurs && listed)
        list(listed, call, path);
    if (number > 0 && ++calls == number)
        ::raise(SIGKILL);
}

void tick(const char *call, int file)
{
    char path[PATH_MAX + 1] = {};
    char link[32];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    if (::readlink(link, path, PATH_MAX) >= 0)
        tick(call, path);
}

} // namespace

extern "C" {

int rename(const char *from, const char *to) noexcept
{
    tick("rename", to);
    return next<int (*)(const char *, const char *)>("rename")(from, to);
}

int unlink(const char *path) noexcept
{
    tick("unlink", path);
    return next<int (*)(const char *)>("unlink")(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    tick("mkdir", path);
    return next<int (*)(const char *, mode_t)>("mkdir")(path, mode);
}

int rmdir(const char *path) noexcept
{
    tick("rmdir", path);
    return next<int (*)(const char *)>("rmdir")(path);
}

int fsync(int file)
{
    tick("fsync", file);
    return next<int (*)(int)>("fsync")(file);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    struct stat status = {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode))
        tick("write", file);
    return next<ssize_t (*)(int, const void *, size_t)>("write")(file, bytes, size);
}
}
