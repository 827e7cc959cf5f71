#include "preview/render/gfmguard.h"

#include <cmark-gfm.h>

#include <csignal>
#include <cstring>
#include <new>
#include <utility>

#include <sys/mman.h>

namespace wolgan {

thread_local GfmGuard *GfmGuard::s_current = nullptr;

namespace {

constexpr std::size_t alignment = 16;

constexpr std::size_t aligned(std::size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

} // namespace

/// Without memory where the system has none; then all that runs inside is left at once. Large pages: the
/// system needs as long to hand out small ones as the library to fill them.
GfmGuard::GfmGuard(std::size_t maximalBytes)
{
    void *mapped = ::mmap(nullptr, maximalBytes, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (mapped == MAP_FAILED)
        return;
    ::madvise(mapped, maximalBytes, MADV_HUGEPAGE);
    m_begin = m_free = static_cast<std::byte *>(mapped);
    m_end = m_begin + maximalBytes;
}

GfmGuard::~GfmGuard()
{
    if (m_begin)
        ::munmap(m_begin, static_cast<std::size_t>(m_end - m_begin));
}

bool GfmGuard::call(void (*work)(void *), void *data)
{
    if (m_isLeft)
        return false;
    std::signal(SIGABRT, leaveOnAbort); // each time: others set theirs
    s_current = this;
    if (sigsetjmp(m_start, 1) == 0)
        work(data);
    s_current = nullptr;
    return !m_isLeft;
}

void GfmGuard::leave()
{
    m_isLeft = true;
    siglongjmp(m_start, 1);
}

/// Another thread's abort() goes on when its handler returns.
void GfmGuard::leaveOnAbort(int)
{
    if (s_current)
        s_current->leave();
}

/// Zeroed; its size stands before it.
void *GfmGuard::take(std::size_t size)
{
    if (size > left() || alignment + aligned(size) > left())
        leave();
    std::byte *taken = std::exchange(m_free, m_free + alignment + aligned(size));
    new (taken) std::size_t(size);
    return taken + alignment;
}

/// What was taken last grows where it stands: a text that is printed grows often.
void *GfmGuard::takeMore(void *old, std::size_t size)
{
    auto *bytes = static_cast<std::byte *>(old);
    std::size_t &oldSize = *reinterpret_cast<std::size_t *>(bytes - alignment);
    if (size <= oldSize)
        return old;
    if (bytes + aligned(oldSize) != m_free)
        return std::memcpy(take(size), old, oldSize);
    if (size > left() || aligned(size) - aligned(oldSize) > left())
        leave();
    m_free = bytes + aligned(size);
    oldSize = size;
    return old;
}

cmark_mem *GfmGuard::memory()
{
    static cmark_mem memory{[](std::size_t count, std::size_t size) {
                                const bool fits = size == 0 || count <= s_current->left() / size;
                                return s_current->take(fits ? count * size : s_current->left() + 1);
                            },
                            [](void *old, std::size_t size) {
                                return old ? s_current->takeMore(old, size) : s_current->take(size);
                            },
                            [](void *) {}};
    return &memory;
}

} // namespace wolgan
