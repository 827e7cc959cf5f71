#pragma once

#include <QString>

class QWidget;

namespace wolgan {

class OpenPost;

/// Asks for an image of the post's blog, or of the post's own folder. Returns its path as the post writes it
/// below `prefix`, the post's media_subpath or img_path; empty where the author chose none. A file from
/// elsewhere is answered with what to do.
[[nodiscard]] QString chooseImage(const OpenPost &post, const QString &prefix, QWidget *parent);

} // namespace wolgan
