#pragma once

// What is kept of pictures that were renamed in a post and not yet on disk (see figureorigins.h): a file
// beside the post's staged figures, so that a crash, a closed window or the command line find the right
// pictures.
//
// Each record holds for one text, told by the names of its pictures and the titles above them, and for the
// files that its names stand for, told by their hashes. An export renames the files, which voids the record
// by itself; undoing the export makes it hold again. So nothing has to be cleared, and a kill between any
// two calls leaves nothing wrong.

#include "app/blog/blog.h"
#include "editor/document/document.h"
#include "editor/document/figureorigins.h"

namespace wolgan {

/// A post as it is looked up: its blog (null outside of all blogs), its path (empty for one never saved) and
/// its text.
struct PostAt
{
    const Blog *blog = nullptr;
    QString path;
    Document document;
};

/// There are records for a post.
[[nodiscard]] bool hasKeptOrigins(const QString &postPath);

/// What the pictures of a post's text stand for, as far as a record of it holds; empty without.
[[nodiscard]] FigureOrigins keptOrigins(const PostAt &post);

/// Keeps a record for the post's text; the latest few texts of a post have one. May be called in any thread;
/// of two at once, one wins. A record that cannot be written is done without.
void keepOrigins(const PostAt &post, const FigureOrigins &origins);

} // namespace wolgan
