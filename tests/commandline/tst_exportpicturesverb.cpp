#include "app/commandline/verb.h"
#include "tests/pictures/picturefiles.h"
#include "tests/support/posts.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;

/// `wolgan export` with pictures: it loads the module that codes them.
class TestExportPicturesVerb : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_out, m_err;

    int run(const QStringList &options, const QString &post = QStringLiteral("march.md"))
    {
        QBuffer in, out(&m_out), err(&m_err);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly | QIODevice::Truncate);
        err.open(QIODevice::WriteOnly | QIODevice::Truncate);
        commandline::Console console{out, err, &in};
        return commandline::run(QStringList{QStringLiteral("export"), path(post), QStringLiteral("--blog"),
                                            path(QStringLiteral("blog"))} +
                                    options,
                                console);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(path(QStringLiteral("blog"))));
        write(QStringLiteral("blog/_config.yml"), "title: b\n");
        write(QStringLiteral("march.md"), "---\ntitle: 삼월\ndate: 2024-03-07\n---\n![그림](/a.jpg)\n");
        write(QStringLiteral("a.jpg"), jpegWithMetadata(encoded(photo(300, 200), "jpg", 98), 6));
    }

    void badWidth()
    {
        QCOMPARE(run({QStringLiteral("--shrink"), QStringLiteral("wide")}), 2);
        QVERIFY(m_err.contains("--shrink 1600"));
    }

    void sizesAreReported()
    {
        const QStringList options{QStringLiteral("--shrink"), QStringLiteral("100"), QStringLiteral("--webp"),
                                  QStringLiteral("--dry-run")};
        QCOMPARE(run(options), 0);
        QVERIFY2(m_out.contains("create    a.webp  (JPEG, 200 × 300 → WebP, 100 × 150; "), m_out.constData());
        QCOMPARE(run(options + QStringList{QStringLiteral("--json")}), 0);
        const QJsonObject step = QJsonDocument::fromJson(m_out)
                                     .object()
                                     .value(QStringLiteral("steps"))
                                     .toArray()
                                     .first()
                                     .toObject();
        const QJsonObject before = step.value(QStringLiteral("before")).toObject(),
                          after = step.value(QStringLiteral("after")).toObject();
        QCOMPARE(before.value(QStringLiteral("width")).toInt(), 200);
        QCOMPARE(after.value(QStringLiteral("kind")).toString(), QStringLiteral("WebP"));
        QVERIFY(after.value(QStringLiteral("size")).toInt() < before.value(QStringLiteral("size")).toInt());
        QVERIFY(!QFile::exists(path(QStringLiteral("blog/a.webp"))));
    }

    void filesAndPathsFit()
    {
        const QStringList options{QStringLiteral("--webp")};
        QCOMPARE(run(options), 0);
        QVERIFY(fileBytes(path(QStringLiteral("blog/_posts/2024-03-07-march.md")))
                    .endsWith("![그림](/a.webp)\n"));
        const QByteArray picture = fileBytes(path(QStringLiteral("blog/a.webp")));
        QVERIFY(!picture.isEmpty() && !picture.contains(Secret));
        QVERIFY(fileBytes(path(QStringLiteral("march.md"))).endsWith("(/a.jpg)\n"));
        QCOMPARE(run(options), 1); // the same again: nothing to do
    }

    void aDraftOfTheBlog()
    {
        QVERIFY(QDir().mkpath(path(QStringLiteral("blog/_drafts"))));
        const QString draft = QStringLiteral("blog/_drafts/april.md");
        write(draft, "---\ntitle: 사월\ndate: 2024-04-07\n---\n![그림](/b.jpg)\n");
        write(QStringLiteral("blog/_drafts/b.jpg"), encoded(photo(300, 200), "jpg", 98));
        QCOMPARE(run({QStringLiteral("--webp")}, draft), 0);
        QVERIFY(fileBytes(path(QStringLiteral("blog/_posts/2024-04-07-april.md"))).endsWith("(/b.webp)\n"));
        QVERIFY(!QFile::exists(path(draft)));
    }

    void metadataIsKeptOnRequest()
    {
        QCOMPARE(run({QStringLiteral("--keep-metadata"), QStringLiteral("--force")}), 0);
        QCOMPARE(fileBytes(path(QStringLiteral("blog/a.jpg"))), fileBytes(path(QStringLiteral("a.jpg"))));
    }
};

QTEST_GUILESS_MAIN(TestExportPicturesVerb)
#include "tst_exportpicturesverb.moc"
