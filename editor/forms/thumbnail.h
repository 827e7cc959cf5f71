#pragma once

#include "editor/forms/mutedlabel.h"

namespace wolgan {

/// A small picture of an image file, or words that there is none.
class Thumbnail : public MutedLabel
{
    Q_OBJECT

public:
    explicit Thumbnail(QWidget *parent);

    /// Reads the file again; an empty path shows that there is no file.
    void showFile(const QString &file);
};

} // namespace wolgan
