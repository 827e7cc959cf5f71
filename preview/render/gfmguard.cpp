#include "preview/render/gfmguard.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace wolgan {

thread_local GfmGuard *GfmGuard::s_current = nullptr;

/// Memory from the system, in a chain.
struct GfmGuard::Block
{
    Block *previous;
};

namespace {

constexpr std::size_t alignment = 16;
constexpr std::size_t blockSize = 1024 * 1024;

constexpr std::size_t aligned(std::size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

} // namespace

GfmGuard::GfmGuard(std::size_t maximalBytes) : m_left(maximalBytes) {}

GfmGuard::~GfmGuard()
{
    while (m_blocks)
        std::free(std::exchange(m_blocks, m_blocks->previous));
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
    const std::size_t whole = alignment + aligned(size);
    if (size > m_left || whole > m_left)
        leave();
    m_left -= whole;
    if (whole > m_freeSize) {
        const std::size_t wanted = std::max(whole, blockSize);
        auto *block = static_cast<std::byte *>(std::calloc(1, aligned(sizeof(Block)) + wanted));
        if (!block)
            leave();
        m_blocks = new (block) Block{m_blocks};
        m_free = block + aligned(sizeof(Block));
        m_freeSize = wanted;
    }
    std::byte *taken = std::exchange(m_free, m_free + whole);
    m_freeSize -= whole;
    new (taken) std::size_t(size);
    return taken + alignment;
}

cmark_mem *GfmGuard::memory()
{
    static cmark_mem memory{
        [](std::size_t count, std::size_t size) {
            const bool fits = size == 0 || count <= s_current->m_left / size;
            return s_current->take(fits ? count * size : s_current->m_left + 1);
        },
        [](void *old, std::size_t size) {
            void *taken = s_current->take(size);
            if (old)
                std::memcpy(taken, old,
                            std::min(size, *reinterpret_cast<std::size_t *>(static_cast<std::byte *>(old) -
                                                                            alignment)));
            return taken;
        },
        [](void *) {}};
    return &memory;
}

} // namespace wolgan
