#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace wolgan::dialect {

/// A bound on the work spent on one text. kramdown's rules allow texts that take quadratic or exponential
/// time; whatever scans ahead or retries spends here first and stops where nothing is left. Making a node
/// costs as many units as it takes to look at so many bytes. Unit: about one byte looked at, a nanosecond.
class Budget
{
public:
    explicit Budget(std::int64_t units) : m_left(units) {}
    /// False once the budget is used up.
    bool spend(std::int64_t units)
    {
        m_left -= units;
        return m_left >= 0;
    }
    bool spend(std::size_t units) { return spend(static_cast<std::int64_t>(units)); }
    [[nodiscard]] bool isExhausted() const { return m_left < 0; }
    void exhaust() { m_left = -1; }
    [[nodiscard]] std::int64_t left() const { return m_left; }

private:
    std::int64_t m_left;
};

/// What it takes to find out what a line is.
constexpr std::int64_t unitsPerLine = 60;

/// … where it may begin with a tag, whose name has to be looked up, or with a fence.
constexpr std::int64_t unitsPerTagLine = 300;
constexpr std::int64_t unitsPerFence = 120;
[[nodiscard]] constexpr std::int64_t lineUnits(std::string_view line)
{
    if (line.starts_with("```") || line.starts_with("~~~"))
        return unitsPerFence;
    return line.starts_with('<') ? unitsPerTagLine : unitsPerLine;
}

/// What may be spent on a whole page of `textSize` bytes: as much on parsing, on printing and on its notes.
/// Long posts need 14 units per byte for each, a few short ones 30: tst_renderhostile keeps a margin.
[[nodiscard]] constexpr std::int64_t pageAllowance(std::int64_t textSize)
{
    constexpr std::int64_t base = 4'500'000;
    constexpr std::int64_t perByte = 19;
    constexpr std::int64_t most = 100'000'000; // of 10,000 items: more would keep the author waiting
    return std::min(base + perByte * textSize, most);
}

} // namespace wolgan::dialect
