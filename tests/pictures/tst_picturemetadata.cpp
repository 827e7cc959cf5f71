#include "app/pictures/metadata.h"
#include "app/pictures/picturefacts.h"
#include "tests/pictures/picturefiles.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;
using Outcome = BarePicture::Outcome;

namespace {

QImage withProfile(QImage image)
{
    image.setColorSpace(QColorSpace::DisplayP3);
    return image;
}

int pictureCount(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    int count = 0;
    while (count < 10 && !reader.read().isNull())
        ++count;
    return count;
}

} // namespace

/// What is left out of picture files, and that nothing else is.
class TestPictureMetadata : public QObject
{
    Q_OBJECT

private:
    /// Pictures of all kinds, full of metadata.
    static void addPictures()
    {
        const QByteArray jpeg = encoded(withProfile(photo(90, 60)), "jpg");
        const QByteArray png = encoded(withProfile(photo(40, 30, true)), "png");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a JPEG, upright") << jpegWithMetadata(jpeg, 1);
        QTest::newRow("a JPEG, turned") << jpegWithMetadata(jpeg, 6);
        QTest::newRow("a JPEG, mirrored") << jpegWithMetadata(jpeg, 2);
        QTest::newRow("a PNG") << pngWithMetadata(png);
        QTest::newRow("a PNG, turned") << pngWithMetadata(png, 8);
        QTest::newRow("an animated PNG") << pngWithMetadata(animatedPng(photo(20, 10, true)));
        QTest::newRow("a WebP") << webpWithMetadata(encoded(photo(40, 30), "webp"));
        QTest::newRow("a lossless WebP, turned")
            << webpWithMetadata(encoded(photo(41, 31, true), "webp", 100), 3);
        QTest::newRow("a WebP with a profile")
            << webpWithMetadata(encoded(withProfile(photo(40, 30)), "webp"));
        QTest::newRow("a GIF") << gif({2});
        QTest::newRow("an animated GIF") << gif({1, 2, 3});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false")); // of damaged files
    }

    void metadataGoes_data() { addPictures(); }
    void metadataGoes()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(bytes.contains(Secret));
        const BarePicture bare = withoutMetadata(bytes);
        QCOMPARE(bare.outcome, Outcome::Bare);
        QVERIFY(!bare.bytes.contains(Secret));
        QVERIFY(!bare.bytes.contains("xmpmeta"));
        QVERIFY(bare.bytes.size() < bytes.size());
    }

    void theRestStays_data() { addPictures(); }
    void theRestStays()
    {
        QFETCH(QByteArray, bytes);
        const BarePicture bare = withoutMetadata(bytes);
        const QImage before = decoded(bytes), after = decoded(bare.bytes);
        QVERIFY(!before.isNull());
        QCOMPARE(after.size(), before.size());
        QVERIFY(after == before);
        QCOMPARE(after.colorSpace(), before.colorSpace());
        QCOMPARE(pictureCount(bare.bytes), pictureCount(bytes));
        PictureFacts factsBefore = pictureFacts(bytes), factsAfter = pictureFacts(bare.bytes);
        QCOMPARE(factsAfter.bytes, bare.bytes.size());
        factsBefore.bytes = factsAfter.bytes;
        QVERIFY(factsAfter == factsBefore);
    }

    void twiceIsOnce_data() { addPictures(); }
    void twiceIsOnce()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray once = withoutMetadata(bytes).bytes;
        QCOMPARE(withoutMetadata(once).bytes, once);
    }

    void bareFilesStay()
    {
        for (const QByteArray &bytes :
             {encoded(photo(30, 20), "jpg"), encoded(photo(30, 20, true), "webp", 100), gif({1, 2}, false),
              animatedWebp(photo(30, 20, true)), animatedPng(photo(30, 20))}) {
            QVERIFY(!bytes.isEmpty());
            QCOMPARE(withoutMetadata(bytes).bytes, bytes);
        }
    }

    void animationsStay()
    {
        QCOMPARE(pictureCount(animatedWebp(photo(30, 20, true))), 2);
        QVERIFY(pictureFacts(animatedWebp(photo(30, 20, true))).isAnimated);
        QVERIFY(pictureFacts(gif({1, 2})).isAnimated && !pictureFacts(gif({1})).isAnimated);
        const QByteArray bare = withoutMetadata(pngWithMetadata(animatedPng(photo(30, 20)))).bytes;
        QCOMPARE(bare, animatedPng(photo(30, 20)));
    }

    void facts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QImage image = photo(70, 50);
        const auto row = [](const char *name, const QByteArray &bytes, const char *text) {
            QTest::newRow(name) << bytes << QString::fromUtf8(text);
        };
        row("jpeg", encoded(image, "jpg"), "JPEG, 70 × 50");
        row("turned", jpegWithMetadata(encoded(photo(90, 50), "jpg"), 6), "JPEG, 50 × 90");
        row("png", encoded(image, "png"), "PNG, 70 × 50");
        row("webp", encoded(image, "webp"), "WebP, 70 × 50");
        row("webp with alpha", encoded(photo(71, 50, true), "webp"), "WebP, 71 × 50");
        row("lossless webp", encoded(photo(72, 50), "webp", 100), "WebP, 72 × 50");
        row("animated webp", animatedWebp(photo(73, 50)), "WebP, 73 × 50");
        row("gif", gif({1}), "GIF, 2 × 2");
        row("svg", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG");
        row("avif",
            QByteArray("\0\0\0\x1C"
                       "ftypmif1\0\0\0\0mif1avifmiaf",
                       28),
            "AVIF");
        row("bmp", "BM....", "");
        row("nothing", "", "");
    }
    void facts()
    {
        QFETCH(QByteArray, bytes);
        QTEST(toText(pictureFacts(bytes)), "text");
    }

    void whatIsNotUnderstoodStays()
    {
        const QByteArray svg("<svg><metadata>by 김</metadata></svg>");
        QCOMPARE(withoutMetadata(svg).outcome, Outcome::Bare);
        QCOMPARE(withoutMetadata(svg).bytes, svg);
        QCOMPARE(withoutMetadata("BM...").outcome, Outcome::Foreign);
        const QByteArray jpeg = jpegWithMetadata(encoded(photo(30, 20), "jpg"), 6);
        for (const QByteArray &broken : {jpeg.first(60), QByteArray("\xFF\xD8\xFF\xE1\xFF\xFF"),
                                         QByteArray("\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFIHDR", 16),
                                         QByteArray("RIFF\xFF\xFF\xFF\xFFWEBPVP8X", 16),
                                         QByteArray("GIF89a\2\0\2\0\x91\0\0\x21\xFE\x20", 16)}) {
            QCOMPARE(withoutMetadata(broken).outcome, Outcome::Broken);
            QCOMPARE(withoutMetadata(broken).bytes, broken);
        }
    }

    /// A download that broke off in its pixels shows what it has, still.
    void cutOffPixelsAreKept()
    {
        const QByteArray jpeg = jpegWithMetadata(encoded(photo(200, 100), "jpg"), 6);
        const QByteArray cut = jpeg.first(jpeg.size() - 900);
        const BarePicture bare = withoutMetadata(cut);
        QCOMPARE(bare.outcome, Outcome::Bare);
        QVERIFY(!bare.bytes.contains(Secret));
        QVERIFY(decoded(bare.bytes) == decoded(cut));
    }

    /// Whatever happens to a file's bytes: what could be shown is shown the same, and nothing is read that is
    /// not there.
    void damage_data() { addPictures(); }
    void damage()
    {
        QFETCH(QByteArray, bytes);
        QRandomGenerator random(static_cast<quint32>(bytes.size()));
        for (int round = 0; round < 150; ++round) {
            QByteArray damaged = bytes;
            for (int flips = random.bounded(4); flips > 0; --flips)
                damaged[random.bounded(damaged.size())] ^= static_cast<char>(1 << random.bounded(8));
            if (random.bounded(3) == 0)
                damaged.truncate(random.bounded(damaged.size()));
            const BarePicture bare = withoutMetadata(damaged);
            QVERIFY(bare.outcome == Outcome::Bare || bare.bytes == damaged);
            QCOMPARE(withoutMetadata(bare.bytes).bytes, bare.bytes);
            if (const QImage shown = decoded(damaged); !shown.isNull())
                QVERIFY2(decoded(bare.bytes) == shown, QByteArray::number(round).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestPictureMetadata)
#include "tst_picturemetadata.moc"
