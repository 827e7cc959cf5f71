#pragma once

// The preview's page as one HTML file that needs nothing else: its style sheet and images inside. Pure.

#include <QByteArray>
#include <QString>

#include <functional>

namespace wolgan {

/// What the page's script gives of itself (`wolgan.snapshot()`): cleaned HTML whose local images stand as
/// `wolgan://image/?ENCODED#n`.
struct PageSnapshot
{
    QString title;
    QString html; ///< of <main>
    QString text; ///< the same as plain text
};

/// The bytes and MIME type of an image by its address as the post writes it; empty where there is none.
struct ImageData
{
    QByteArray type;
    QByteArray bytes;
};
using ImageReader = std::function<ImageData(const QString &written)>;

/// `html` with its local images as `data:` addresses; images that cannot be read lose their address.
[[nodiscard]] QString withImages(QString html, const ImageReader &reader);

/// The whole file. Its policy lets nothing in it run or load, whoever wrote the post.
[[nodiscard]] QByteArray savedPage(const PageSnapshot &page, QByteArrayView styleSheet,
                                   const ImageReader &reader);

} // namespace wolgan
