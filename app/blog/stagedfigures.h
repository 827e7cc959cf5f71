#pragma once

// Pictures that an author gave to a post and that no blog has yet. They lie in a folder of the program's
// data, one for each post, as the exact bytes that came, until an export copies them: nothing in the blog
// changes before that, and what undo brings back is still there. locateImage() finds them behind the blog and
// the post's own folder.

#include <QString>

namespace wolgan {

/// The folder of a post's pictures; `postPath` is empty for a post that was never saved. It need not exist.
[[nodiscard]] QString stagedFigureFolder(const QString &postPath);

/// The folder of what exports made out of a post's pictures under other names. The post may lie where it
/// does not find them in the blog; each export may write them anew. It need not exist.
[[nodiscard]] QString convertedFigureFolder(const QString &postPath);

/// The staged or converted file of an image path as a post writes it; empty where there is none.
[[nodiscard]] QString stagedFigure(const QString &postPath, const QString &path);

/// The post has another name now: its pictures are there, too.
void followStagedFigures(const QString &oldPath, const QString &newPath);

} // namespace wolgan
