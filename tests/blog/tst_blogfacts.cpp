#include "app/blog/blogfacts.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

class BlogFactsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const QString &relative, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(relative);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QVERIFY(saveFile(path, bytes).has_value());
    }

    [[nodiscard]] Blog blog() const { return *openBlog(m_folder->filePath(QStringLiteral("blog"))); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("blog/_config.yml"), "title: 월간\ntimezone: Asia/Seoul\n");
    }

    void aBlogOf300Posts()
    {
        put(QStringLiteral("blog/_data/authors.yml"),
            "seoyoung:\n  name: 김서영\n  url: https://a.example\nhan: {name: \"Han, J.\"}\nnobody:\n");
        for (int i = 0; i < 300; ++i) {
            const QByteArray day = QByteArray::number(1 + i % 28).rightJustified(2, '0');
            const QByteArray tags = i % 3 == 0   ? "[개발, ai-trend]"
                                    : i % 2 == 0 ? "\n- 개발\n- mlops"
                                                 : "개발 🙂";
            put(QStringLiteral("blog/_posts/%1/2024-03-%2-p%3.md").arg(i % 7).arg(QLatin1String(day)).arg(i),
                "---\ntitle: t\ncategories: [" + QByteArray(i % 5 ? "AI Trend" : "Etc") + "]\ntags: " + tags +
                    "\n---\n" + QByteArray(2000, 'x'));
        }
        const BlogFacts facts = readBlogFacts(blog());
        QCOMPARE(facts.categories, (QStringList{QStringLiteral("AI Trend"), QStringLiteral("Etc")}));
        QCOMPARE(facts.tags.first(), QStringLiteral("개발"));
        QCOMPARE(QStringList(facts.tags.sliced(1)).filter(QStringLiteral("🙂")).size(), 1);
        QCOMPARE(facts.tags.size(), 4);
        QCOMPARE(facts.timezone, QByteArray("Asia/Seoul"));
        QCOMPARE(facts.authors, (QList<BlogAuthor>{{QStringLiteral("seoyoung"), QStringLiteral("김서영")},
                                                   {QStringLiteral("han"), QStringLiteral("Han, J.")},
                                                   {QStringLiteral("nobody"), {}}}));
    }

    void thePostThatAsksIsLeftOut()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-a.md"), "---\ntags: [a]\n---\n");
        put(QStringLiteral("blog/_posts/2024-03-02-b.md"), "---\ntags: [b]\n---\n");
        const QString own = m_folder->filePath(QStringLiteral("blog/_posts/2024-03-02-b.md"));
        QCOMPARE(readBlogFacts(blog(), own).tags, QStringList{QStringLiteral("a")});
    }

    void whatCannotBeReadIsLeftOut()
    {
        put(QStringLiteral("blog/_posts/2024-03-01-broken.md"), "---\ntags: [a\n---\n");
        put(QStringLiteral("blog/_posts/2024-03-02-none.md"), "text\n");
        put(QStringLiteral("blog/_posts/2024-03-03-huge.md"),
            "---\ntags: [huge]\nx: \"" + QByteArray(200 * 1024, 'x') + "\"\n---\n");
        put(QStringLiteral("blog/_posts/2024-03-04-good.md"), "---\r\ntags: [good]\r\n---\r\n");
        put(QStringLiteral("blog/_data/authors.yml"), "a: [\n");
        put(QStringLiteral("secret.md"), "---\ntags: [secret]\n---\n");
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("secret.md")),
                            m_folder->filePath(QStringLiteral("blog/_posts/2024-03-05-linked.md"))));
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"),
                            m_folder->filePath(QStringLiteral("blog/_posts/2024-03-06-endless.md"))));
        const BlogFacts facts = readBlogFacts(blog());
        QCOMPARE(facts.tags, QStringList{QStringLiteral("good")});
        QVERIFY(facts.authors.isEmpty());
    }
};

QTEST_APPLESS_MAIN(BlogFactsTest)
#include "tst_blogfacts.moc"
