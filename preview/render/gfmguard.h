#pragma once

// cmark-gfm calls abort() in a state that it did not expect and where it cannot get memory. Inside a guard
// that ends the call, not the program: what it did is dropped, its memory is given back with the guard. The
// bound on its memory bounds what it can do, too; it is counted, not timed, so that equal bytes make equal
// pages.
//
// At most one guard per thread. What runs inside is left by a jump: C, or C++ without destructors to run.

#include <csetjmp>
#include <cstddef>

struct cmark_mem;

namespace wolgan {

class GfmGuard
{
public:
    explicit GfmGuard(std::size_t maximalBytes);
    ~GfmGuard();
    GfmGuard(const GfmGuard &) = delete;
    GfmGuard &operator=(const GfmGuard &) = delete;

    /// Whether `work` came to its end; after one that did not, none is begun.
    template<typename Work>
    [[nodiscard]] bool run(Work &work)
    {
        return call([](void *data) { (*static_cast<Work *>(data))(); }, &work);
    }
    /// For what runs inside; nothing is freed before the guard's end.
    [[nodiscard]] static cmark_mem *memory();

private:
    bool call(void (*work)(void *), void *data);
    [[noreturn]] void leave();
    void *take(std::size_t size);
    void *takeMore(void *old, std::size_t size);
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_free); }
    static void leaveOnAbort(int signal);

    std::byte *m_begin = nullptr;
    std::byte *m_end = nullptr;
    std::byte *m_free = nullptr; ///< what is taken next
    bool m_isLeft = false;
    sigjmp_buf m_start;
    static thread_local GfmGuard *s_current;
};

} // namespace wolgan
