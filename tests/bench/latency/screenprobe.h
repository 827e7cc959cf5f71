#pragma once

// Types into whatever has the X server's focus and watches the screen, as an eye beside the keyboard would.

#include <QRect>

#include <memory>
#include <optional>
#include <vector>

namespace wolgan::bench {

/// Milliseconds of the monotonic clock.
[[nodiscard]] double now();

/// A connection of its own to the X server, for a thread of its own. Times are good to about a millisecond.
class ScreenProbe
{
public:
    /// Watches two places of the screen: where what is typed shows first, and the page. Only changes wider
    /// than a caret count in the first. Ends the program where there is no X server.
    ScreenProbe(const QRect &echo, const QRect &page);
    ~ScreenProbe();

    struct Key
    {
        double typed = 0; ///< now() of the key
        std::optional<double>
            echo; ///< milliseconds from the key to the first change; nothing within a second
        std::optional<double> page;
    };
    /// Types `a`, or takes it back, waits until both places have changed and then until the page is calm.
    [[nodiscard]] Key type(bool back);

    struct Burst
    {
        int frames = 0; ///< different pictures of the page while typing and after
        double lag = 0; ///< milliseconds from the last key to the page's last change
    };
    /// Types `a` that often, `gap` milliseconds apart, without waiting for anything.
    [[nodiscard]] Burst burst(int keys, double gap);

    /// Waits until the page has not changed for so many milliseconds.
    void settle(double calm);

private:
    struct Server;
    class Place;

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Place> m_echo;
    std::unique_ptr<Place> m_page;
};

} // namespace wolgan::bench
