#pragma once

// What the page's script tells the program, through a web channel that exists only in the script's own world.

#include "editor/document/shownplace.h"

#include <QObject>

namespace wolgan {

class PreviewBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `version` is the patch that was on the page at the click; `kind` and `index` are those of PageSpot,
    /// the rest those of ShownPlace.
    Q_INVOKABLE void spotClicked(int version, int kind, int index, int item, const QString &before,
                                 int inItem)
    {
        Q_EMIT clicked(version, kind, index, {item, before, inItem});
    }
    Q_INVOKABLE void libraryWanted(const QString &name) { Q_EMIT libraryAsked(name); }
    Q_INVOKABLE void remoteImageClicked() { Q_EMIT remoteImagesWanted(); }
    Q_INVOKABLE void linkClicked(const QString &address) { Q_EMIT linkActivated(address); }
    /// The block at the top of the viewport (-1: the page's begin, or what is no block), how far above the
    /// viewport's top it begins and how high it is, in CSS pixels; and whether the reader did it.
    Q_INVOKABLE void scrolledTo(int version, int index, double above, double height, bool byReader)
    {
        Q_EMIT scrolled(version, index, above, height, byReader);
    }

Q_SIGNALS:
    void clicked(int version, int kind, int index, const wolgan::ShownPlace &place);
    void linkActivated(const QString &address);
    void remoteImagesWanted();
    void libraryAsked(const QString &name);
    void scrolled(int version, int index, double above, double height, bool byReader);
};

} // namespace wolgan
