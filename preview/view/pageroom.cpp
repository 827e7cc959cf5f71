#include "preview/view/pageroom.h"

#include <QWebEngineView>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int tabletWidth = 768;
constexpr int phoneWidth = 390;

} // namespace

void placePage(QWebEngineView &view, QSize room, PageWidth width)
{
    const int wanted = width == PageWidth::Desktop  ? room.width()
                       : width == PageWidth::Tablet ? tabletWidth
                                                    : phoneWidth;
    const int shown = std::min(wanted, room.width());
    view.setZoomFactor(wanted > shown ? std::max(0.25, double(shown) / wanted) : 1.0);
    view.setGeometry((room.width() - shown) / 2, 0, shown, room.height());
}

QColor deskColor(bool dark)
{
    return dark ? QColor(0x12, 0x12, 0x14) : QColor(0xec, 0xed, 0xef);
}

} // namespace wolgan
