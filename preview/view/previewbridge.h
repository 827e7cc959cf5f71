#pragma once

// What the page's script tells the program, through a web channel that exists only in the script's own world.

#include <QObject>

namespace wolgan {

class PreviewBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `version` is the patch that was on the page at the click; `kind` and `index` are those of PageSpot.
    Q_INVOKABLE void spotClicked(int version, int kind, int index) { Q_EMIT clicked(version, kind, index); }
    Q_INVOKABLE void linkClicked(const QString &address) { Q_EMIT linkActivated(address); }
    /// The block at the top of the viewport, and how far above the viewport's top it begins, in CSS pixels.
    Q_INVOKABLE void scrolledTo(int version, int index, double above)
    {
        Q_EMIT scrolled(version, index, above);
    }

Q_SIGNALS:
    void clicked(int version, int kind, int index);
    void linkActivated(const QString &address);
    void scrolled(int version, int index, double above);
};

} // namespace wolgan
