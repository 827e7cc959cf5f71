#pragma once

// How a page stands in a pane: as wide as on the device that it is to be seen on, on a desk of its own
// colour.

#include <QColor>
#include <QSize>

class QWebEngineView;

namespace wolgan {

/// How wide the page lays itself out; a pane narrower than that shows it smaller.
enum class PageWidth { Desktop, Tablet, Phone };

/// Places the view in the middle of its parent, which is `room` large.
void placePage(QWebEngineView &view, QSize room, PageWidth width);

/// Beside a page narrower than the pane.
[[nodiscard]] QColor deskColor(bool dark);

} // namespace wolgan
