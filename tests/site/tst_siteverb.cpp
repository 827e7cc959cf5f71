#include "app/blog/sampleblog.h"
#include "app/commandline/verb.h"
#include "tests/support/posts.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

/// `wolgan site`, with the real Jekyll, on the sample blog.
class SiteVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thePageStandsForItself();
    void problemsHaveTheirLine();
    void aDraftGoesToTheBlogThatIsNamed();
    void theBlogIsNoPlaceForIt();

private:
    int run(const QStringList &arguments)
    {
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        commandline::Console console{out, err};
        const int status = commandline::run(QStringList(QStringLiteral("site")) + arguments, console);
        m_out = out.data();
        m_err = err.data();
        return status;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_digest;
    QByteArray m_out, m_err;
};

void SiteVerbTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_digest = *ensureSampleBlog(path(QStringLiteral("blog")));
}

void SiteVerbTest::thePageStandsForItself()
{
    const QString output = path(QStringLiteral("a site"));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(run({m_digest, QStringLiteral("--output"), output}), 0);
        QCOMPARE(m_err, QByteArray());
        QCOMPARE(m_out, (output + QStringLiteral("/posts/open-source-202402/index.html\n")).toUtf8());
    }
    const QByteArray page = test::fileBytes(QString::fromUtf8(m_out.trimmed()));
    QVERIFY(page.contains("/assets/css/site.css") && !page.contains("wolgan://"));
    QVERIFY(QFileInfo(output + QStringLiteral("/assets/img/for_post/20240307-1.png")).isFile());
    QVERIFY(!QFileInfo::exists(output + QStringLiteral("/wolgan-pages.txt")));
    QDirIterator walk(output, QDir::AllEntries | QDir::System, QDirIterator::Subdirectories);
    while (walk.hasNext())
        QVERIFY2(!QFileInfo(walk.next()).isSymLink(), qPrintable(walk.filePath()));
}

void SiteVerbTest::problemsHaveTheirLine()
{
    const QByteArray post = test::fileBytes(m_digest);
    QFile file(m_digest);
    QVERIFY(file.open(QIODevice::Append) && file.write("\n{% 없음 %}\n") > 0);
    file.close();
    QCOMPARE(run({m_digest, QStringLiteral("--output"), path(QStringLiteral("out"))}), 1);
    const QByteArray place = m_digest.toUtf8() + ':' + QByteArray::number(post.count('\n') + 2) + ": error: ";
    QVERIFY2(m_out.startsWith(place) && m_out.count('\n') == 1, m_out.constData());
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("out"))));
}

void SiteVerbTest::aDraftGoesToTheBlogThatIsNamed()
{
    write(QStringLiteral("초안.md"), "---\ntitle: Draft\nlayout: nothing\ndate: 2024-05-01\n---\n초안 🌱\n");
    const QString draft = path(QStringLiteral("초안.md"));
    QCOMPARE(run({draft}), 2);
    QVERIFY2(m_err.contains("--blog DIR"), m_err.constData());
    QCOMPARE(run({draft, QStringLiteral("--blog"), path(QStringLiteral("blog")), QStringLiteral("--output"),
                  path(QStringLiteral("out"))}),
             0);
    QVERIFY2(m_err.startsWith(draft.toUtf8() + ":3: warning: "), m_err.constData());
    QVERIFY(test::fileBytes(QString::fromUtf8(m_out.trimmed())).contains("초안 🌱"));
}

void SiteVerbTest::theBlogIsNoPlaceForIt()
{
    const QString inside = path(QStringLiteral("blog/_site"));
    QCOMPARE(run({m_digest, QStringLiteral("--output"), inside}), 2);
    QVERIFY2(m_err.contains("blog/_site"), m_err.constData());
    QVERIFY(!QFileInfo::exists(inside));
}

QTEST_GUILESS_MAIN(SiteVerbTest)
#include "tst_siteverb.moc"
