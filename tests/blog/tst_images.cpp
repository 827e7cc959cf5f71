#include "app/blog/images.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;
using Kind = ImageLocation::Kind;

class TestImages : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Blog m_blog;
    QString m_post;

    void put(const QString &relative)
    {
        const QString path = m_folder.filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, "x").has_value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *path :
             {"blog/_config.yml", "blog/assets/img/for_post/a.png", "blog/assets/img/for_post/그림 1.png",
              "blog/_posts/beside.png", "blog/top.png", "secret.png", "drafts/d.png"})
            put(QString::fromUtf8(path));
        QVERIFY(QFile::link(QStringLiteral("../../secret.png"),
                            m_folder.filePath(QStringLiteral("blog/assets/link.png"))));
        m_blog = {QFileInfo(m_folder.filePath(QStringLiteral("blog"))).canonicalFilePath(), {}};
        m_post = m_blog.root + QStringLiteral("/_posts/2024-03-07-a.md");
    }

    void looksUp_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("path");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("file");
        const auto row = [](const char *name, const char *prefix, const char *path, Kind kind,
                            const char *file = "") {
            QTest::newRow(name) << QString::fromUtf8(prefix) << QString::fromUtf8(path) << kind
                                << QString::fromUtf8(file);
        };
        row("below the prefix", "/assets/img/for_post/", "a.png", Kind::Found, "/assets/img/for_post/a.png");
        row("prefix without slashes", "assets/img/for_post", "a.png", Kind::Found,
            "/assets/img/for_post/a.png");
        row("percent escapes", "/assets/img/for_post", "%EA%B7%B8%EB%A6%BC%201.png", Kind::Found,
            "/assets/img/for_post/그림 1.png");
        row("a slash does not leave the prefix", "/assets/img", "/for_post/a.png", Kind::Found,
            "/assets/img/for_post/a.png");
        row("no prefix", "", "/top.png", Kind::Found, "/top.png");
        row("beside the post", "/assets/img/for_post", "beside.png", Kind::Found, "/_posts/beside.png");
        row("nowhere", "/assets/img/for_post", "none.png", Kind::Missing);
        row("a folder", "/assets", "img", Kind::Missing);
        row("empty", "", "", Kind::Remote);
        row("web", "/assets", "https://example.org/a.png", Kind::Remote);
        row("web without scheme", "/assets", "//example.org/a.png", Kind::Remote);
        row("data", "/assets", "data:image/png;base64,AA", Kind::Remote);
        row("Liquid", "/assets", "{{ site.logo }}", Kind::Remote);
        row("web prefix", "https://cdn.example.org/", "a.png", Kind::Remote);
        row("climbs out", "/assets", "../../secret.png", Kind::Outside);
        row("the prefix climbs out", "../", "secret.png", Kind::Outside);
        row("a link leads out", "/assets", "link.png", Kind::Outside);
        row("escaped dots find nothing outside", "/assets", "%2e%2e/%2e%2e/secret.png", Kind::Outside);
        row("dots inside are fine", "/assets/img/x", "../for_post/a.png", Kind::Found,
            "/assets/img/for_post/a.png");
    }

    void looksUp()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, path);
        QFETCH(QString, file);
        const ImageLocation found = locateImage(&m_blog, m_post, prefix, path);
        QTEST(found.kind, "kind");
        QCOMPARE(found.file, file.isEmpty() ? QString() : m_blog.root + file);
    }

    void aDraftOutsideAnyBlog()
    {
        const QString draft = m_folder.filePath(QStringLiteral("drafts/d.md"));
        const ImageLocation found =
            locateImage(nullptr, draft, QStringLiteral("/assets/img"), QStringLiteral("d.png"));
        QCOMPARE(found.kind, Kind::Found);
        QCOMPARE(QFileInfo(found.file), QFileInfo(m_folder.filePath(QStringLiteral("drafts/d.png"))));
        QCOMPARE(found.inBlog, QStringLiteral("assets/img/d.png"));
        QCOMPARE(locateImage(nullptr, draft, {}, QStringLiteral("../secret.png")).kind, Kind::Outside);
    }

    void aFilesPathIsFoundAgain()
    {
        const QString prefix = QStringLiteral("/assets/img/for_post/");
        const auto path = [&](const char *file, const QString &below) {
            return pathForImage(&m_blog, m_post, below, m_folder.filePath(QString::fromUtf8(file)));
        };
        QCOMPARE(path("blog/assets/img/for_post/그림 1.png", prefix), QStringLiteral("그림 1.png"));
        QCOMPARE(path("blog/assets/img/for_post/a.png", {}), QStringLiteral("/assets/img/for_post/a.png"));
        QCOMPARE(path("blog/top.png", prefix), QStringLiteral("../../../top.png"));
        QCOMPARE(path("secret.png", prefix), QString());
        const QString draft = m_folder.filePath(QStringLiteral("drafts/p.md"));
        QCOMPARE(pathForImage(nullptr, draft, prefix, m_folder.filePath(QStringLiteral("drafts/d.png"))),
                 QStringLiteral("d.png"));
        QCOMPARE(pathForImage(nullptr, draft, prefix, m_folder.filePath(QStringLiteral("secret.png"))),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestImages)
#include "tst_images.moc"
