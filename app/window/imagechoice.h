#pragma once

#include <QString>

class QWidget;

namespace wolgan {

class OpenPost;

/// Asks for an image. Returns its path as the post writes it below `prefix`, the post's media_subpath or
/// img_path; empty where the author chose none. A file from outside the blog and the post's folder is kept
/// until an export (see stageFigure()) by a name like `name`; what is wrong then is said.
[[nodiscard]] QString chooseImage(const OpenPost &post, const QString &prefix, const QString &name,
                                  QWidget *parent);

} // namespace wolgan
