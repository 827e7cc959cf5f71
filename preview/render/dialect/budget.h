#pragma once

#include <cstdint>

namespace wolgan::dialect {

/// A bound on the work spent on one text. kramdown's rules allow texts that take quadratic or exponential
/// time; whatever scans ahead or retries spends here first and stops where nothing is left. Unit: about one
/// byte looked at.
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

} // namespace wolgan::dialect
