#include "app/files/fingerprint.h"
#include "app/files/stagedfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class TestFingerprint : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_post;
    Fingerprint m_known;

private Q_SLOTS:
    void init()
    {
        m_post = m_folder.filePath(QStringLiteral("post.md"));
        QVERIFY(saveFile(m_post, "one").has_value());
        m_known = fingerprintOf(m_post, "one");
    }

    void untouchedIsSame()
    {
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Same);
        QCOMPARE(fingerprintOf(m_post).hash, m_known.hash);
    }

    void touchedIsSame()
    {
        QTest::qSleep(20);
        QFile file(m_post);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Same);
    }

    void savedAgainWithTheSameTextIsSame()
    {
        QVERIFY(saveFile(m_post, "one").has_value());
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Same);
    }

    void anotherTextIsChanged()
    {
        QVERIFY(saveFile(m_post, "longer").has_value());
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Changed);
    }

    void sameSizeAndTimeIsStillChanged()
    {
        const QDateTime time(QDate(2024, 3, 7), QTime(9, 0));
        QFile file(m_post);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        m_known = fingerprintOf(m_post, "one");
        QTest::qSleep(20);
        QCOMPARE(file.write("two"), 3);
        QVERIFY(file.flush());
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Changed);
    }

    void goneAndAppeared()
    {
        const QString other = m_folder.filePath(QStringLiteral("other.md"));
        const Fingerprint none = fingerprintOf(other);
        QVERIFY(!none.exists);
        QCOMPARE(compareWithDisk(other, none), DiskState::Same);
        QVERIFY(saveFile(other, "a").has_value());
        QCOMPARE(compareWithDisk(other, none), DiskState::Appeared);
        QVERIFY(QFile::remove(m_post));
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Gone);
    }

    void anEmptyFileHasAFingerprint()
    {
        QVERIFY(saveFile(m_post, "").has_value());
        QVERIFY(fingerprintOf(m_post).exists);
        QCOMPARE(compareWithDisk(m_post, m_known), DiskState::Changed);
    }
};

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
