#pragma once

#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace wolgan {

/// Runs `work` in a child process without root's powers, which ignore permissions. True where it returned
/// true.
inline bool asNobody(const std::function<bool()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t Nobody = 65534;
        if (::geteuid() == 0 && (::setgid(Nobody) != 0 || ::setuid(Nobody) != 0))
            ::_exit(2);
        ::_exit(work() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace wolgan
