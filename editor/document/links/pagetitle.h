#pragma once

// What a web page calls itself, from the bytes that a server sent.

#include <QByteArray>
#include <QString>

namespace wolgan {

/// The page's text. The encoding is that of a byte order mark, of the header `text/html; charset=…`, or of
/// the page's `<meta>`; where what is declared cannot be true, or nothing is, UTF-8, else what Korean Windows
/// writes (a superset of EUC-KR), else Latin-1. The end may be cut off anywhere.
[[nodiscard]] QString pageText(const QByteArray &bytes, const QByteArray &contentType);

/// One line of plain text: `citation_title` (as arXiv has it), else Open Graph's `og:title`, else `<title>`;
/// of a repository on GitHub without "GitHub - ". Empty where the page has none of them.
[[nodiscard]] QByteArray pageTitle(const QString &page, QByteArrayView url);

/// The address to ask for a page's title: of a paper's PDF, the paper's page.
[[nodiscard]] QByteArray titleAddress(QByteArrayView url);

} // namespace wolgan
