#include "app/pictures/metadata.h"
#include "tests/pictures/aviffile.h"
#include "tests/pictures/picturefiles.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;
using Outcome = BarePicture::Outcome;

/// Metadata of an AVIF are overwritten where they lie: nothing moves, and nothing else changes.
class TestAvifMetadata : public QObject
{
    Q_OBJECT

private:
    static QByteArray sizeOf(qsizetype size)
    {
        return QByteArray::fromHex(QByteArray::number(size, 16).rightJustified(8, '0'));
    }

private Q_SLOTS:
    void metadataGoes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (int version = 0; version <= 2; ++version) {
            for (const int offsetSize : {4, 8}) {
                QTest::addRow("version %d, %d", version, offsetSize) << avif({version, offsetSize});
                QTest::addRow("version %d, %d, wide boxes", version, offsetSize)
                    << avif({version, offsetSize, false, true});
                if (version > 0)
                    QTest::addRow("version %d, %d, in meta", version, offsetSize)
                        << avif({version, offsetSize, true});
            }
        }
    }
    void metadataGoes()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(bytes.count(Secret), 4); // Exif, XMP, the film's, the foreign box
        const BarePicture bare = withoutMetadata(bytes);
        QCOMPARE(bare.outcome, Outcome::Bare);
        QCOMPARE(bare.bytes.size(), bytes.size());
        QVERIFY(!bare.bytes.contains(Secret));
        QVERIFY(!bare.bytes.contains("xmpmeta"));
        QVERIFY(!bare.bytes.contains("37.5665"));
        QVERIFY(bare.bytes.contains("MM\0*")); // an Exif block still, for readers that insist on one
        QCOMPARE(bare.bytes.indexOf(AvifPixels), bytes.indexOf(AvifPixels));
        QCOMPARE(withoutMetadata(bare.bytes).bytes, bare.bytes);
    }

    /// The last box may end with the file.
    void aBoxWithoutLength()
    {
        QByteArray bytes = avif();
        bytes.replace(bytes.size() - Secret.size() - 8, 4, QByteArray(4, '\0'));
        QCOMPARE(withoutMetadata(bytes).outcome, Outcome::Bare);
        QVERIFY(!withoutMetadata(bytes).bytes.contains(Secret));
    }

    void whatIsNotUnderstoodStays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray bytes = avif();
        const qsizetype places = bytes.indexOf("iloc");
        const auto with = [&bytes](qsizetype at, const QByteArray &other) {
            return QByteArray(bytes).replace(at, other.size(), other);
        };
        const qsizetype exifPlace = places + 4 + 8 + 16; // behind the head and the pixels' entry
        QTest::newRow("cut off") << bytes.first(bytes.size() - Secret.size() - 20);
        QTest::newRow("a box of no length in between")
            << with(bytes.indexOf("mdat") - 4, QByteArray(3, '\0') + '\4');
        QTest::newRow("a box with too long a length")
            << with(bytes.indexOf("mdat") - 4, QByteArray("\x7F\xFF\xFF\xFF"));
        QTest::newRow("a long length that is missing")
            << with(bytes.size() - Secret.size() - 8, QByteArray("\0\0\0\1", 4));
        QTest::newRow("a negative long length")
            << bytes + QByteArray("\0\0\0\1skip\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 16);
        QTest::newRow("bytes behind the boxes") << bytes + "abc";
        QTest::newRow("a kind of entry that nobody knows") << with(bytes.indexOf("infe") + 4, "\x07");
        QTest::newRow("a kind of place that nobody knows") << with(places + 4, "\x09");
        QTest::newRow("numbers of an odd size") << with(places + 8, "\xFF");
        QTest::newRow("more places than there are bytes") << with(places + 10, "\xFF\xFF");
        QTest::newRow("data of another file") << with(exifPlace + 4, QByteArray("\0\1", 2));
        QTest::newRow("made of other items") << with(exifPlace + 2, QByteArray("\0\2", 2));
        QTest::newRow("Exif behind the end") << with(exifPlace + 8, "\x7F\0\0\0");
        QTest::newRow("Exif in the file's head") << with(exifPlace + 8, QByteArray("\0\0\0\4", 4));
        const QByteArray pixelsAt = bytes.mid(places + 4 + 8 + 8, 4);
        QTest::newRow("Exif in the pixels") << with(exifPlace + 8, pixelsAt);
    }
    void whatIsNotUnderstoodStays()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(withoutMetadata(bytes).outcome, Outcome::Foreign);
        QCOMPARE(withoutMetadata(bytes).bytes, bytes);
    }

    void boxesInBoxes()
    {
        constexpr qsizetype depth = 200'000;
        QByteArray nested;
        for (qsizetype i = 0; i < depth; ++i)
            nested += avifBox(i % 2 == 0 ? "moov" : "trak", {}).replace(0, 4, sizeOf((depth - i) * 8));
        QCOMPARE(withoutMetadata(avif() + nested).outcome, Outcome::Bare);
    }

    /// Whatever happens to its bytes: as long as before, the pixels as they were, and quickly done.
    void damage()
    {
        QRandomGenerator random(20240307);
        QElapsedTimer time;
        time.start();
        for (int round = 0; round < 5000; ++round) {
            QByteArray bytes = avif({round % 3, round % 2 ? 8 : 4, round % 5 == 0, round % 7 == 0});
            const qsizetype pixels = bytes.indexOf(AvifPixels);
            for (int flips = random.bounded(4); flips > 0; --flips)
                bytes[random.bounded(pixels)] ^= static_cast<char>(1 << random.bounded(8));
            if (random.bounded(4) == 0)
                bytes.truncate(random.bounded(bytes.size()));
            const BarePicture bare = withoutMetadata(bytes);
            QVERIFY(bare.outcome == Outcome::Bare || bare.bytes == bytes);
            QCOMPARE(bare.bytes.size(), bytes.size());
            QCOMPARE(withoutMetadata(bare.bytes).bytes, bare.bytes);
        }
        QVERIFY2(time.elapsed() < 20'000, QByteArray::number(time.elapsed()).constData());
    }
};

QTEST_GUILESS_MAIN(TestAvifMetadata)
#include "tst_avifmetadata.moc"
