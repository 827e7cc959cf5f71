#include "tests/bench/latency/screenprobe.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace wolgan::bench {

namespace {

constexpr useconds_t pollInterval = 1000; // microseconds
constexpr double patience = 5000;         // milliseconds
constexpr int caretWidth = 3;             // pixels

} // namespace

double now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(steady_clock::now().time_since_epoch()).count();
}

struct ScreenProbe::Server
{
    Display *display = XOpenDisplay(nullptr);

    Server()
    {
        if (display == nullptr) {
            std::fprintf(stderr, "The latency benchmark needs an X server: run it under xvfb-run.\n");
            std::exit(2);
        }
    }
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;
    ~Server() { XCloseDisplay(display); }

    void press(KeySym symbol) const
    {
        const KeyCode code = XKeysymToKeycode(display, symbol);
        XTestFakeKeyEvent(display, code, True, 0);
        XTestFakeKeyEvent(display, code, False, 0);
        XFlush(display);
    }
};

/// A rectangle of the screen in memory that the X server writes into.
class ScreenProbe::Place
{
public:
    Place(Display *display, const QRect &area) : m_display(display), m_area(area)
    {
        m_image = XShmCreateImage(
            display, DefaultVisual(display, 0), static_cast<unsigned>(DefaultDepth(display, 0)), ZPixmap,
            nullptr, &m_segment, static_cast<unsigned>(area.width()), static_cast<unsigned>(area.height()));
        m_segment.shmid = shmget(IPC_PRIVATE, size(), IPC_CREAT | 0600);
        m_segment.shmaddr = m_image->data = static_cast<char *>(shmat(m_segment.shmid, nullptr, 0));
        XShmAttach(display, &m_segment);
        XSync(display, False);
        shmctl(m_segment.shmid, IPC_RMID, nullptr);
        look();
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;
    ~Place()
    {
        XShmDetach(m_display, &m_segment);
        XDestroyImage(m_image);
        shmdt(m_segment.shmaddr);
    }

    /// How many columns lie between the outermost ones that changed since the last look; 0 where none did.
    int look()
    {
        XShmGetImage(m_display, DefaultRootWindow(m_display), m_image, m_area.x(), m_area.y(), AllPlanes);
        if (!m_seen.empty() && std::memcmp(m_seen.data(), m_image->data, size()) == 0)
            return 0;
        const int width = m_seen.empty() ? 0 : changedColumns();
        m_seen.assign(m_image->data, m_image->data + size());
        return width;
    }

private:
    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(m_image->bytes_per_line) * static_cast<std::size_t>(m_image->height);
    }
    [[nodiscard]] int changedColumns() const
    {
        int left = m_area.width(), right = -1;
        for (int y = 0; y < m_area.height(); ++y) {
            const char *seen = m_seen.data() + static_cast<std::ptrdiff_t>(y) * m_image->bytes_per_line;
            const char *shown = m_image->data + static_cast<std::ptrdiff_t>(y) * m_image->bytes_per_line;
            for (int x = 0; x < m_area.width(); ++x) {
                if (std::memcmp(seen + 4L * x, shown + 4L * x, 4) != 0) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        return right - left + 1;
    }

    Display *m_display;
    QRect m_area;
    XShmSegmentInfo m_segment{};
    XImage *m_image = nullptr;
    std::vector<char> m_seen;
};

ScreenProbe::ScreenProbe(const QRect &echo, const QRect &page)
    : m_server(std::make_unique<Server>()), m_echo(std::make_unique<Place>(m_server->display, echo)),
      m_page(std::make_unique<Place>(m_server->display, page))
{
}

ScreenProbe::~ScreenProbe() = default;

void ScreenProbe::settle(double calm)
{
    for (double last = now(); now() - last < calm; usleep(pollInterval)) {
        if (m_page->look() > 0)
            last = now();
    }
}

ScreenProbe::Key ScreenProbe::type(bool back)
{
    m_echo->look();
    m_page->look();
    Key key{now(), {}, {}};
    m_server->press(back ? XK_BackSpace : XK_a);
    while ((!key.echo || !key.page) && now() - key.typed < patience) {
        if (m_page->look() > 0 && !key.page)
            key.page = now() - key.typed;
        if (!key.echo && m_echo->look() > caretWidth)
            key.echo = now() - key.typed;
        usleep(pollInterval);
    }
    settle(150);
    return key;
}

ScreenProbe::Burst ScreenProbe::burst(int keys, double gap)
{
    Burst result;
    m_page->look();
    double last = now();
    double changed = last;
    for (int typed = 0; typed < keys || now() - std::max(changed, last) < 1000; usleep(pollInterval)) {
        if (typed < keys && (typed == 0 || now() - last >= gap)) {
            last = typed == 0 ? now() : last + gap;
            m_server->press(XK_a);
            ++typed;
        }
        if (m_page->look() > 0) {
            changed = now();
            ++result.frames;
        }
    }
    result.lag = changed - last;
    return result;
}

} // namespace wolgan::bench
