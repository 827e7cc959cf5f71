#pragma once

// The file of a blog's inbox, `_inbox.md` at the blog's root: Jekyll passes over names that begin so.

#include "editor/document/links/inbox.h"

#include <QString>

#include <tl/expected.hpp>

namespace wolgan {

[[nodiscard]] QString inboxFile(const QString &blogRoot);

/// Its bytes; none where there is no inbox yet. The error is one sentence for the user.
[[nodiscard]] tl::expected<QByteArray, QString> readInboxFile(const QString &blogRoot);

/// Reads the file, exchanges the cards and puts the result in its place, alone among all Wolgans that do so;
/// gives the bytes that are there then. On an error (one sentence) the file is as it was. Where a blog under
/// git gets its inbox, `.gitattributes` gets a line that lets git merge it.
[[nodiscard]] tl::expected<QByteArray, QString> changeInboxFile(const QString &blogRoot,
                                                                const CardExchange &exchange);

} // namespace wolgan
