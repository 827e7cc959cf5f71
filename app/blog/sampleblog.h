#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

/// Where the sample blog lies unless told otherwise: in the user's data folder.
[[nodiscard]] QString sampleBlogFolder();

/// Makes the sample blog in a folder, under git where git is installed, and returns the absolute path of its
/// digest. A sample blog that is there already is left as it is, whatever became of it. The error is one
/// sentence for the user.
[[nodiscard]] tl::expected<QString, QString> ensureSampleBlog(const QString &folder = sampleBlogFolder());

} // namespace wolgan
