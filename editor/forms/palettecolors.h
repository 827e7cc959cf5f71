#pragma once

#include <QColor>
#include <QPalette>

namespace wolgan {

/// `part` of 255 of one colour over another: muted text that follows light and dark palettes.
[[nodiscard]] inline QColor mixed(const QColor &over, const QColor &under, int part)
{
    const auto channel = [part](int a, int b) { return (a * part + b * (255 - part)) / 255; };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
            channel(over.blue(), under.blue())};
}

/// Text that steps back; still at least 4.5:1 on the base colour.
[[nodiscard]] inline QColor mutedText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 170);
}

} // namespace wolgan
