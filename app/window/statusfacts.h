#pragma once

#include <QString>

namespace wolgan {

class Document;
class OpenPost;

/// What the status bar always tells of a post, as one line: "saved 14:02 · Asia/Seoul · 56 items · 37 min
/// read". `savedAt` is a time for the eye, empty where the post has not been saved yet;
/// `minutes` is 0 where it is not known yet.
[[nodiscard]] QString statusFacts(const Document &document, const OpenPost &post, const QString &savedAt,
                                  int minutes);

} // namespace wolgan
