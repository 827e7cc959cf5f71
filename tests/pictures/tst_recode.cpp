#include "app/pictures/picturefacts.h"
#include "app/pictures/recode/recode.h"
#include "tests/pictures/picturefiles.h"

#include <QColorSpace>
#include <QTest>

#include <cstdlib>

using namespace wolgan;
using namespace wolgan::test;

namespace {

constexpr PictureWish Small{100, false}, Webp{0, true}, SmallWebp{100, true};

/// The largest difference of a colour channel; 255 where the sizes differ.
int difference(const QImage &first, const QImage &second)
{
    if (first.size() != second.size())
        return 255;
    int largest = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x) {
            const QRgb a = first.pixel(x, y), b = second.pixel(x, y);
            for (const int part : {qRed(a) - qRed(b), qGreen(a) - qGreen(b), qBlue(a) - qBlue(b)})
                largest = std::max(largest, std::abs(part));
        }
    }
    return largest;
}

} // namespace

/// Pictures made smaller, and converted to WebP.
class TestRecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAndSizes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("webp");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const QByteArray &bytes, PictureWish wish, const char *after) {
            QTest::newRow(name) << bytes << wish.largestWidth << wish.toWebp << QString::fromUtf8(after);
        };
        const QByteArray jpeg = encoded(photo(300, 150), "jpg", 98);
        row("a JPEG, smaller", jpeg, Small, "JPEG, 100 × 50");
        row("a JPEG as WebP", jpeg, Webp, "WebP, 300 × 150");
        row("a JPEG, both", jpeg, SmallWebp, "WebP, 100 × 50");
        row("a turned JPEG", jpegWithMetadata(jpeg, 6), Small, "JPEG, 100 × 200");
        row("a PNG, smaller", encoded(photo(300, 151), "png"), Small, "PNG, 100 × 50");
        row("a PNG as WebP", encoded(photo(300, 151), "png"), Webp, "WebP, 300 × 151");
        row("a WebP, smaller", encoded(photo(300, 150), "webp"), SmallWebp, "WebP, 100 × 50");
        row("a still GIF", gif({1}), Webp, "WebP, 2 × 2");
        row("narrow enough", encoded(photo(100, 500), "jpg"), Small, "");
        row("a WebP already", encoded(photo(100, 50), "webp"), SmallWebp, "");
        row("a line", encoded(photo(3000, 1), "png"), Small, "PNG, 100 × 1");
    }
    void kindsAndSizes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, width);
        QFETCH(bool, webp);
        const RecodedPicture made = recodePicture(bytes, {width, webp});
        QTEST(toText(pictureFacts(made.bytes)), "after");
        QVERIFY(made.bytes.size() < bytes.size());
        QVERIFY(!made.bytes.contains(Secret));
        QCOMPARE(recodePicture(bytes, {width, webp}).bytes, made.bytes); // the next export finds the same
        QVERIFY(recodePicture(made.bytes, {width, webp}).bytes.isEmpty());
    }

    void obstacles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<PictureObstacle>("obstacle");
        QTest::newRow("animated GIF") << gif({1, 2}) << PictureObstacle::Animated;
        QTest::newRow("animated WebP") << animatedWebp(photo(200, 100)) << PictureObstacle::Animated;
        QTest::newRow("animated PNG") << animatedPng(photo(200, 100)) << PictureObstacle::Animated;
        QTest::newRow("SVG") << QByteArray("<svg/>") << PictureObstacle::Drawing;
        QTest::newRow("turned PNG") << pngWithMetadata(encoded(photo(200, 100), "png"), 6)
                                    << PictureObstacle::Turned;
        QTest::newRow("AVIF") << QByteArray("\0\0\0\x10"
                                            "ftypavif\0\0\0\0",
                                            16)
                              << PictureObstacle::NoCoder;
        QTest::newRow("damaged") << encoded(photo(200, 100), "png").first(400) << PictureObstacle::NoCoder;
    }
    void obstacles()
    {
        QFETCH(QByteArray, bytes);
        const RecodedPicture made = recodePicture(bytes, SmallWebp);
        QTEST(made.obstacle, "obstacle");
        QVERIFY(made.bytes.isEmpty());
        QVERIFY(!toText(made.obstacle).isEmpty());
    }

    /// A screenshot that is scaled a little has many more colours.
    void neverLarger()
    {
        const RecodedPicture made = recodePicture(encoded(screenshot(400, 300), "webp", 100), {390, false});
        QCOMPARE(made.obstacle, PictureObstacle::Larger);
        QVERIFY(made.bytes.isEmpty());
    }

    /// Text on a screen is not to be blurred: not a pixel differs.
    void screenshotsAreExact()
    {
        const QByteArray png = encoded(screenshot(400, 300), "png");
        const QByteArray webp = recodePicture(png, Webp).bytes;
        QVERIFY(pictureFacts(webp).isLossless);
        QCOMPARE(difference(decoded(webp), decoded(png)), 0);
    }

    void photosLookTheSame()
    {
        const QByteArray jpeg = jpegWithMetadata(encoded(photo(300, 200), "jpg", 98), 8);
        const QByteArray webp = recodePicture(jpeg, Webp).bytes;
        QVERIFY(!pictureFacts(webp).isLossless);
        QVERIFY(difference(decoded(webp), decoded(jpeg)) < 64);
        QCOMPARE(pictureFacts(webp).orientation, 1); // it is turned now
    }

    void transparencyStays()
    {
        const QByteArray png = encoded(photo(300, 200, true), "png");
        for (const PictureWish wish : {Small, Webp, SmallWebp}) {
            const QImage made = decoded(recodePicture(png, wish).bytes);
            QVERIFY(!made.isNull());
            QCOMPARE(qAlpha(made.pixel(5, 5)), 0);
            QCOMPARE(qAlpha(made.pixel(made.width() - 5, 5)), 255);
        }
    }

    void profilesStay()
    {
        QImage image = photo(300, 200);
        image.setColorSpace(QColorSpace::DisplayP3);
        for (const char *format : {"png", "jpg"}) {
            for (const PictureWish wish : {Small, Webp}) {
                const QByteArray made = recodePicture(encoded(image, format, 98), wish).bytes;
                QVERIFY(!made.isEmpty());
                QCOMPARE(decoded(made).colorSpace().primaries(), QColorSpace::Primaries::DciP3D65);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRecode)
#include "tst_recode.moc"
