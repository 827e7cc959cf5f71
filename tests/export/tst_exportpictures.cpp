#include "app/blog/stagedfigures.h"
#include "app/export/exportpictures.h"
#include "app/export/exportplan.h"
#include "app/export/exportrun.h"
#include "app/export/exportundo.h"
#include "app/files/fingerprint.h"
#include "app/pictures/picturefacts.h"
#include "app/pictures/recode/recode.h"
#include "tests/pictures/picturefiles.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace wolgan;
using namespace wolgan::test;
using Action = ExportStep::Action;

namespace {

const QByteArray Front("---\ntitle: 삼월 소식\ndate: 2024-03-07 09:00:00 +0900\nimg_path: /assets/img/\n");
const QByteArray Post = Front + "image:\n  path: \"표지.png\" # 표지\n---\n\n"
                                "## News\n\n### one 🎉\n\n![fig1](a.jpg){: width=\"600\"}\n_caption_\n\n"
                                "[![again](a.jpg)](a.jpg) and `a.jpg`\n\n![drawing](d.svg)\n\n"
                                "![far](https://example.org/a.jpg)\n";

} // namespace

/// What becomes of the pictures of an export, and of their names in the post.
class TestExportPictures : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_jpeg, m_png;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    [[nodiscard]] PreparedExport prepared(const PictureWishes &wishes, const QByteArray &post = Post) const
    {
        const Document document(post);
        const auto blog = openBlog(path(QStringLiteral("blog")));
        return prepareExport(document, surveyExport(document, path(QStringLiteral("drafts/march.md")), *blog),
                             wishes)
            .value();
    }
    static ExportPlan planOf(const PreparedExport &prepared)
    {
        return planExport(prepared.document, prepared.survey, {prepared.known, false});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_jpeg = jpegWithMetadata(encoded(photo(300, 200), "jpg", 98), 6);
        m_png = pngWithMetadata(encoded(screenshot(300, 200), "png"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("blog/_config.yml"), "title: 블로그\n");
        write(QStringLiteral("drafts/a.jpg"), m_jpeg);
        write(QStringLiteral("drafts/표지.png"), m_png);
        write(QStringLiteral("drafts/d.svg"), "<svg/>");
    }

    void metadataIsLeftOut()
    {
        const PreparedExport ready = prepared({});
        QVERIFY(ready.edit.isEmpty());
        QVERIFY(executeExport(planOf(ready)));
        const QByteArray written = contents(QStringLiteral("blog/assets/img/a.jpg"));
        QVERIFY(!written.isEmpty() && !written.contains(Secret));
        QVERIFY(decoded(written) == decoded(m_jpeg));
        QVERIFY(!contents(QStringLiteral("blog/assets/img/표지.png")).contains(Secret));
        QCOMPARE(contents(QStringLiteral("blog/assets/img/d.svg")), QByteArray("<svg/>"));
        QCOMPARE(contents(QStringLiteral("blog/_posts/2024-03-07-march.md")), Post);
        QCOMPARE(contents(QStringLiteral("drafts/a.jpg")), m_jpeg);
        QVERIFY(!planOf(prepared({})).changesAnything());
    }

    void metadataIsKeptOnRequest()
    {
        QVERIFY(executeExport(planOf(prepared({false, {}, {}, {}}))));
        QCOMPARE(contents(QStringLiteral("blog/assets/img/a.jpg")), m_jpeg);
    }

    void convertedPicturesAreNamedInThePost()
    {
        const PictureWishes wishes{true, {100, true}, {}, recodePicture};
        const PreparedExport ready = prepared(wishes);
        QByteArray expected = Post;
        expected.replace("a.jpg){:", "a.webp){:").replace("(a.jpg)](a.jpg)", "(a.webp)](a.webp)");
        expected.replace("표지.png", "표지.webp");
        QCOMPARE(ready.document.bytes(), expected);
        QCOMPARE(ready.edit.applied(Post), expected);
        const auto done = executeExport(planOf(ready));
        QVERIFY2(done, done ? "" : qPrintable(done.error()));
        QCOMPARE(contents(QStringLiteral("blog/_posts/2024-03-07-march.md")), expected);
        const QByteArray picture = contents(QStringLiteral("blog/assets/img/a.webp"));
        QCOMPARE(toText(pictureFacts(picture)), QStringLiteral("WebP, 100 × 150"));
        QVERIFY(QFile::exists(path(QStringLiteral("blog/assets/img/표지.webp"))));
        QVERIFY(!QFile::exists(path(QStringLiteral("blog/assets/img/a.jpg"))));
    }

    /// From the same post, and from the one that has the new names, as the window leaves it.
    void againIsTheSame()
    {
        const PictureWishes wishes{true, {100, true}, {}, recodePicture};
        const PreparedExport ready = prepared(wishes);
        QVERIFY(executeExport(planOf(ready)));
        keepConverted(ready);
        for (const QByteArray &post : {Post, ready.document.bytes()}) {
            const PreparedExport again = prepared(wishes, post);
            QCOMPARE(again.document.bytes(), ready.document.bytes());
            const ExportPlan plan = planOf(again);
            for (const ExportStep &step : plan.steps)
                QVERIFY2(step.action == Action::Same, qPrintable(toText(plan)));
        }
        QVERIFY(!stagedFigure(path(QStringLiteral("drafts/march.md")), QStringLiteral("a.webp")).isEmpty());
    }

    /// The author thought better of it: the names are as before, and another width is tried.
    void inAnotherWayAfterwards()
    {
        const PreparedExport ready = prepared({true, {100, true}, {}, recodePicture});
        keepConverted(ready);
        const PreparedExport other = prepared({true, {90, true}, {}, recodePicture});
        QCOMPARE(other.document.bytes(), ready.document.bytes());
        QCOMPARE(other.survey.images[1].picture->after.size, QSize(90, 135));
    }

    void sizesAreShown()
    {
        const ExportPlan plan = planOf(prepared({true, {100, true}, {}, recodePicture}));
        const QString text = toText(plan);
        QVERIFY2(text.contains(QStringLiteral("a.webp  (JPEG, 200 × 300 → WebP, 100 × 150; ")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("drawing without pixels")), qPrintable(text));
    }

    /// What the blog has stays as it is, unless it is asked for by name.
    void picturesOfTheBlog()
    {
        write(QStringLiteral("blog/assets/img/a.jpg"), m_jpeg);
        PictureWishes wishes{true, {100, false}, {}, recodePicture};
        QCOMPARE(planOf(prepared(wishes)).steps[1].action, Action::Same);
        wishes.single.insert(QStringLiteral("a.jpg"), {100, false});
        const ExportPlan plan = planOf(prepared(wishes));
        QCOMPARE(plan.steps[1].action, Action::Change);
        QVERIFY(executeExport(plan));
        QCOMPARE(toText(pictureFacts(contents(QStringLiteral("blog/assets/img/a.jpg")))),
                 QStringLiteral("JPEG, 100 × 150"));
    }

    void oneInItsOwnWay()
    {
        PictureWishes wishes{true, {0, true}, {}, recodePicture};
        wishes.single.insert(QStringLiteral("a.jpg"), {});
        const PreparedExport ready = prepared(wishes);
        QVERIFY(ready.document.bytes().contains("(a.jpg)"));
        QVERIFY(ready.document.bytes().contains("표지.webp"));
    }

    void takenNamesAreNotGivenAgain()
    {
        write(QStringLiteral("drafts/a.png"), m_png);
        const QByteArray post = Front + "---\n\n![](a.jpg)\n\n![](a.png)\n\n![](./a.jpg)\n";
        const PreparedExport ready = prepared({true, {0, true}, {}, recodePicture}, post);
        QCOMPARE(ready.document.bytes(), Front + "---\n\n![](a.webp)\n\n![](a.png)\n\n![](./a.webp)\n");
        QCOMPARE(ready.survey.images[1].picture->obstacle, PictureObstacle::NameTaken);
        QVERIFY(planOf(ready).isExecutable());
    }

    void whatIsCodedAnewLosesItsMetadata()
    {
        const QString said = QStringLiteral("without the metadata");
        QVERIFY(toText(planOf(prepared({false, {100, false}, {}, recodePicture}))).contains(said));
        QVERIFY(
            !toText(planOf(prepared({false, {900, false}, {}, recodePicture}))).contains(said)); // as it is
        QVERIFY(!toText(planOf(prepared({true, {100, false}, {}, recodePicture}))).contains(said));
    }

    /// A picture of the blog that is converted takes its old file along, where nothing else names that.
    void aConvertedPictureOfTheBlog()
    {
        const QByteArray post = Front + "---\n\n![한글](a.jpg)\n";
        write(QStringLiteral("blog/assets/img/a.jpg"), m_jpeg);
        const PictureWishes wishes{true, {}, {{QStringLiteral("a.jpg"), {100, true}}}, recodePicture};
        const ExportPlan plan = planOf(prepared(wishes, post));
        QCOMPARE(plan.steps[0].action, Action::Rename);
        QCOMPARE(plan.steps[0].from, QStringLiteral("assets/img/a.jpg"));
        QCOMPARE(plan.steps[0].target, QStringLiteral("assets/img/a.webp"));
        const auto stays = [&](const QByteArray &text, const char *namedBy) {
            const ExportPlan other = planOf(prepared(wishes, text));
            return other.steps[0].action == Action::Create &&
                   toText(other).contains(QStringLiteral("“a.jpg” stays in the blog: “%1” names it.")
                                              .arg(QLatin1String(namedBy)));
        };
        QVERIFY(stays(post + "\n`a.jpg`\n", "_posts/2024-03-07-march.md"));
        write(QStringLiteral("blog/_drafts/other.md"), "![](a.jpg)\n");
        QVERIFY(stays(post, "_drafts/other.md"));
        QVERIFY(QFile::remove(path(QStringLiteral("blog/_drafts/other.md"))));
        QVERIFY(executeExport(plan));
        QVERIFY(!QFile::exists(path(QStringLiteral("blog/assets/img/a.jpg"))));
        QVERIFY(QFile::exists(path(QStringLiteral("blog/assets/img/a.webp"))));
    }

    void unusedPicturesAreDeleted()
    {
        const QString unused = QStringLiteral("assets/img/20240307-9.png");
        const QStringList others{QStringLiteral("20240307-1.png"),    QStringLiteral("20240307-2.png"),
                                 QStringLiteral("20240307-3 표.png"), QStringLiteral("20240307-4.png"),
                                 QStringLiteral("20240306-1.png"),    QStringLiteral("표지.png")};
        for (const QString &name : others)
            write(QStringLiteral("blog/assets/img/") + name, m_png);
        write(QStringLiteral("blog/") + unused, m_png);
        write(QStringLiteral("blog/_config.yml"), "title: 블로그\navatar: /assets/img/20240307-1.png\n");
        write(QStringLiteral("blog/_tabs/about.md"), "<img src='/assets/img/20240307-2.png'>\n");
        write(QStringLiteral("blog/_drafts/x.md"), "![](20240307-3%20%ED%91%9C.png)\n");
        write(QStringLiteral("blog/_site/x.html"), "20240307-9.png");
        const PreparedExport ready = prepared({}, Post + "\n`20240307-4.png`\n");
        QCOMPARE(ready.survey.unused.size(), 1);
        QCOMPARE(ready.survey.unused[0].path, unused);
        QVERIFY(!toText(planOf(ready)).contains(unused));
        ExportOptions options;
        options.known = ready.known;
        options.deletesUnused = true;
        options.force = true;
        const ExportPlan plan = planExport(ready.document, ready.survey, options);
        QCOMPARE(plan.steps.last().action, Action::Delete);
        QCOMPARE(plan.steps.last().target, unused);
        QCOMPARE(executeExport(plan)->removed, QStringList{unused});
        QVERIFY(!QFile::exists(path(QStringLiteral("blog/") + unused)));
        for (const QString &name : others)
            QVERIFY(QFile::exists(path(QStringLiteral("blog/assets/img/") + name)));
        QVERIFY(undoExport(planUndo(plan.blog.root).value()));
        QCOMPARE(contents(QStringLiteral("blog/") + unused), m_png);
    }

    void isStoppedBetweenPictures()
    {
        const Document document(Post);
        const auto blog = openBlog(path(QStringLiteral("blog")));
        const ExportSurvey survey = surveyExport(document, path(QStringLiteral("drafts/march.md")), *blog);
        int told = 0;
        const auto ready =
            prepareExport(document, survey, {}, [&told](const QString &, double) { return ++told < 2; });
        QVERIFY(!ready && !ready.error().isEmpty());
        QCOMPARE(told, 2);
    }
};

QTEST_GUILESS_MAIN(TestExportPictures)
#include "tst_exportpictures.moc"
