#include "app/blog/figureimport.h"
#include "app/blog/images.h"
#include "app/blog/stagedfigures.h"
#include "app/export/exportrun.h"
#include "app/files/stagedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace wolgan;

namespace {

const QString Prefix = QStringLiteral("/assets/img/for_post/");

} // namespace

/// A picture waits outside the blog until an export brings it there.
class TestFigureImport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<Blog> m_blog;
    QString m_post;

    QString put(const QString &relative, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(relative);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !saveFile(path, bytes))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    [[nodiscard]] QString stage(const Picture &picture) const
    {
        return stageFigure(&*m_blog, m_post, Prefix, picture).value_or(QStringLiteral("(error)"));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toLocal8Bit());
        put(QStringLiteral("blog/_config.yml"), "title: 월간\n");
        m_blog = openBlog(m_folder->filePath(QStringLiteral("blog"))).value();
        m_post = m_blog->root + QStringLiteral("/_posts/2024-03-07-소식.md");
    }

    void keepsTheExactBytes()
    {
        const QByteArray bytes("\xff\xd8 a JPEG \0 of sorts", 20);
        const QString file = put(QStringLiteral("Pictures/내 사진.JPG"), bytes);
        const QString path = stage({file, {}, QStringLiteral("20240307-1.png")});
        QCOMPARE(path, QStringLiteral("20240307-1.jpg"));
        const ImageLocation found = locateImage(&*m_blog, m_post, Prefix, path);
        QCOMPARE(found.kind, ImageLocation::Kind::Found);
        QCOMPARE(found.inBlog, QStringLiteral("assets/img/for_post/20240307-1.jpg"));
        QCOMPARE(contents(found.file), bytes);
        QVERIFY(!liesInside(*m_blog, found.file));
        QVERIFY(QFile::exists(file));
        QVERIFY(!QDir(m_blog->root).exists(QStringLiteral("assets")));
    }

    void noPictureReplacesAnother()
    {
        put(QStringLiteral("blog/assets/img/for_post/20240307-1.png"), "in the blog");
        put(QStringLiteral("blog/_posts/20240307-2.png"), "beside the post");
        const QString name = QStringLiteral("20240307-1.png");
        QCOMPARE(stage({{}, "new", name}), QStringLiteral("20240307-3.png"));
        QCOMPARE(stage({{}, "other", name}), QStringLiteral("20240307-4.png"));
        QCOMPARE(stage({{}, "new", name}), QStringLiteral("20240307-3.png")); // the same picture
        QCOMPARE(contents(stagedFigure(m_post, QStringLiteral("20240307-3.png"))), QByteArray("new"));
        QCOMPARE(stage({{}, "a", QStringLiteral("figure")}), QStringLiteral("figure.png"));
        QCOMPARE(stage({{}, "b", QStringLiteral("figure")}), QStringLiteral("figure2.png"));
    }

    void whatTheSiteFindsStaysThere()
    {
        const QString inBlog = put(QStringLiteral("blog/assets/img/for_post/sub/a.png"), "x");
        QCOMPARE(stage({inBlog, {}, QStringLiteral("f1.png")}), QStringLiteral("sub/a.png"));
        const QString beside = put(QStringLiteral("blog/_posts/b.png"), "y");
        QCOMPARE(stage({beside, {}, QStringLiteral("f1.png")}), QStringLiteral("b.png"));
        QVERIFY(!QFileInfo::exists(stagedFigureFolder(m_post)));
    }

    void errorsAreTold()
    {
        const auto missing =
            stageFigure(&*m_blog, m_post, Prefix,
                        {m_folder->filePath(QStringLiteral("none.png")), {}, QStringLiteral("a.png")});
        QVERIFY(!missing && missing.error().contains(QStringLiteral("none.png")));
        put(QStringLiteral("data/wolgan/figures"), "a file where a folder should be");
        QVERIFY(!stageFigure(&*m_blog, m_post, Prefix, {{}, "x", QStringLiteral("a.png")}));
    }

    void anotherNameKeepsThem()
    {
        QCOMPARE(stageFigure(nullptr, {}, {}, {{}, "x", QStringLiteral("a1.png")}).value(),
                 QStringLiteral("a1.png"));
        followStagedFigures({}, m_post);
        QCOMPARE(contents(stagedFigure(m_post, QStringLiteral("a1.png"))), QByteArray("x"));
        QCOMPARE(stagedFigure({}, QStringLiteral("a1.png")), QString());
        const QString copy = m_folder->filePath(QStringLiteral("copy.md"));
        followStagedFigures(m_post, copy);
        QCOMPARE(contents(stagedFigure(copy, QStringLiteral("a1.png"))), QByteArray("x"));
        QCOMPARE(contents(stagedFigure(m_post, QStringLiteral("a1.png"))), QByteArray("x"));
        QCOMPARE(stagedFigure(m_post, QStringLiteral("../../../etc/a1.png")),
                 stagedFigure(m_post, QStringLiteral("a1.png")));
    }

    void anExportCopiesThem()
    {
        const QString path = stage({{}, "그림", QStringLiteral("20240307-1.png")});
        const Document document("---\ntitle: 삼월\ndate: 2024-03-07\nimg_path: /assets/img/for_post/\n---\n\n"
                                "## 소식\n### 하나\n- 점\n\n![fig1](" +
                                path.toUtf8() + ")\n");
        const ExportPlan plan = planExport(document, surveyExport(document, m_post, *m_blog));
        QVERIFY2(plan.isExecutable(), qPrintable(toText(plan)));
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.steps[0].action, ExportStep::Action::Create);
        QCOMPARE(plan.steps[0].target, QStringLiteral("assets/img/for_post/20240307-1.png"));
        QVERIFY(!QDir(m_blog->root).exists(QStringLiteral("assets")));
        QVERIFY(executeExport(plan).has_value());
        QCOMPARE(contents(m_blog->root + QLatin1Char('/') + plan.steps[0].target), QByteArray("그림"));
        // From now on the blog's own file counts.
        QVERIFY(liesInside(*m_blog, locateImage(&*m_blog, m_post, Prefix, path).file));
        const ExportPlan again = planExport(document, surveyExport(document, m_post, *m_blog));
        QVERIFY(again.isExecutable() && !again.changesAnything());
    }
};

QTEST_GUILESS_MAIN(TestFigureImport)
#include "tst_figureimport.moc"
