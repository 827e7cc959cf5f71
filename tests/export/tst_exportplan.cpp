#include "app/export/exportplan.h"
#include "app/files/fingerprint.h"
#include "tests/support/posts.h"

#include <QRegularExpression>
#include <QTest>

using namespace wolgan;
using Action = ExportStep::Action;

namespace {

const QByteArray Post("---\ntitle: 삼월 소식\ndate: 2024-03-07 09:00:00 +/-TTTT\nmedia_subpath: "
                      "/assets/img/\nimage:\n  path: t.png\n---\n\n"
                      "## News\n### one [^ref1]\n- a\n\n![fig1](a.png){: "
                      "width=\"600\"}\n_caption_\n\n![fig2](https://example.org/b.png)\n\n"
                      "![fig3](a.png)\n\n## References\n\n[^ref1]: [One](https://example.org/1)\n");
const QString Path = QStringLiteral("/drafts/march.md");

/// A disk that holds what the post names, and an empty blog.
ExportSurvey surveyOf(const Document &document, const QString &path = Path)
{
    ExportSurvey survey;
    survey.blog.root = QStringLiteral("/blog");
    survey.postPath = path;
    survey.names = exportNames(document, path);
    survey.post.path = survey.names.post;
    for (const ImageUse &use : survey.names.images) {
        const QString site = QStringLiteral("assets/img/") + use.path;
        ExportImage image{use,
                          {ImageLocation::Kind::Found, QStringLiteral("/drafts/") + use.path, site},
                          7,
                          contentHash("image"),
                          {site, false, {}},
                          {},
                          {}};
        if (use.path.contains(QLatin1Char(':')))
            image = {use, {ImageLocation::Kind::Remote, {}, {}}, 0, {}, {}, {}, {}};
        survey.images += image;
    }
    return survey;
}

QStringList rules(const ExportPlan &plan)
{
    QStringList names;
    for (const Finding &finding : plan.findings)
        names += QString::fromLatin1(finding.rule);
    return names;
}

} // namespace

class TestExportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("front");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *name, const char *front, const char *path, const char *target) {
            QTest::newRow(name) << QByteArray(front) << QString::fromUtf8(path) << QString::fromUtf8(target);
        };
        row("slug of the draft's name", "date: 2024-03-07", "/d/march.md", "_posts/2024-03-07-march.md");
        row("the front matter's date wins", "date: 2024-03-07 09:00:00 +0900", "/d/2024-01-01-a.md",
            "_posts/2024-03-07-a.md");
        row("the file name's date", "title: a", "/d/2024-01-01-a.md", "_posts/2024-01-01-a.md");
        row("one digit", "date: 2024-3-7", "/d/a.md", "_posts/2024-03-07-a.md");
        row("quoted", "date: \"2024-03-07\"", "/d/a.md", "_posts/2024-03-07-a.md");
        row("markdown", "date: 2024-03-07", "/d/a.markdown", "_posts/2024-03-07-a.md");
        row("slug of the title", "date: 2024-03-07\ntitle: 삼월 소식!", "", "_posts/2024-03-07-삼월-소식.md");
        row("no date", "title: a", "/d/a.md", "");
        row("a placeholder", "date: YYYY-MM-DD", "/d/a.md", "");
        row("no such day", "date: 2024-02-30", "/d/a.md", "");
        row("no name at all", "date: 2024-03-07", "", "");
    }

    void names()
    {
        QFETCH(QByteArray, front);
        QFETCH(QString, path);
        QTEST(exportNames(Document("---\n" + front + "\n---\ntext\n"), path).post, "target");
    }

    void imagesAreNamedOnce()
    {
        const ExportNames names = exportNames(Document(Post), Path);
        QCOMPARE(names.imagePrefix, QStringLiteral("/assets/img/"));
        QCOMPARE(names.images.size(), 3);
        QCOMPARE(names.images[0].path, QStringLiteral("t.png"));
        QCOMPARE(names.images[0].range.of(Post).toByteArray(), QByteArray("t.png"));
        QCOMPARE(names.images[1].range.of(Post).toByteArray(), QByteArray("a.png"));
    }

    void imagesAnywhereInTheText()
    {
        const Document document("- a list ![x](in-list.png)\n- `![x](in-code.png)` and \\![x](escaped.png) "
                                "![y](after.png \"t\")\n\n"
                                "> ![x](in-quote.png)\n\n[link](no-image.md)\n\n    ![x](code-block.png)\n");
        QStringList paths;
        for (const ImageUse &use : exportNames(document, Path).images)
            paths += use.path;
        QCOMPARE(paths, QStringList({QStringLiteral("in-list.png"), QStringLiteral("after.png"),
                                     QStringLiteral("in-quote.png")}));
    }

    void everythingIsNew()
    {
        const Document document(Post);
        const ExportPlan plan = planExport(document, surveyOf(document));
        QVERIFY(plan.isExecutable() && plan.changesAnything());
        QCOMPARE(plan.steps.size(), 3);
        for (const ExportStep &step : plan.steps)
            QCOMPARE(step.action, Action::Create);
        QCOMPARE(plan.steps[0].target, QStringLiteral("assets/img/t.png"));
        QCOMPARE(plan.steps[2].target, QStringLiteral("_posts/2024-03-07-march.md"));
        QCOMPARE(plan.steps[2].bytes, Post);
        const QString text = toText(plan);
        QVERIFY2(text.contains(QStringLiteral("create    _posts/2024-03-07-march.md")), qPrintable(text));
        QCOMPARE(text.count(QLatin1Char('\n')), 4);
    }

    void whatIsThereAlready()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOf(document);
        survey.post.hash = contentHash(Post);
        survey.images[0].target.hash = contentHash("image");
        survey.images[1].target.hash = contentHash("image");
        const ExportPlan plan = planExport(document, survey);
        QVERIFY(plan.isExecutable() && !plan.changesAnything());
    }

    void unknownContentsAreRefused()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOf(document);
        survey.post.hash = contentHash("somebody else's");
        survey.images[1].target.hash = contentHash("another picture");
        const ExportPlan plan = planExport(document, survey);
        QVERIFY(!plan.isExecutable());
        QCOMPARE(plan.steps[1].action, Action::Refuse);
        QCOMPARE(plan.steps[2].action, Action::Refuse);
        QVERIFY(toText(plan).contains(QStringLiteral("with other contents")));

        // Known contents may change; the rest stays refused.
        const ExportPlan knowing = planExport(document, survey, {{contentHash("somebody else's")}, false});
        QCOMPARE(knowing.steps[1].action, Action::Refuse);
        QCOMPARE(knowing.steps[2].action, Action::Change);
        QVERIFY(planExport(document, survey, {{}, true}).isExecutable());
    }

    void leavingTheBlogIsRefusedAlsoByForce()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOf(document);
        survey.images[0].target.outside = true;
        QVERIFY(!planExport(document, survey, {{}, true}).isExecutable());
        survey = surveyOf(document);
        survey.images[0].location = {ImageLocation::Kind::Outside, {}, {}};
        const ExportPlan plan = planExport(document, survey, {{}, true});
        QCOMPARE(rules(plan), QStringList{QStringLiteral("export-image-outside")});
        QVERIFY(!plan.isExecutable());
    }

    void missingImages()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOf(document);
        survey.images[0].location.kind = ImageLocation::Kind::Missing;
        survey.images[1].location.kind = ImageLocation::Kind::Missing;
        survey.images[1].target.hash = contentHash("in the blog already");
        const ExportPlan plan = planExport(document, survey);
        QCOMPARE(rules(plan), QStringList{QStringLiteral("export-image-missing")});
        QCOMPARE(plan.findings[0].range.of(Post).toByteArray(), QByteArray("t.png"));
        QCOMPARE(plan.steps[0].action, Action::Same);
        QVERIFY(plan.isExecutable());
    }

    void aTakenAddress()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOf(document);
        survey.posts = {{QStringLiteral("_posts/2023-03-07-march.md"), QStringLiteral("2023-03-07"),
                         QStringLiteral("march")}};
        QCOMPARE(rules(planExport(document, survey)), QStringList{QStringLiteral("export-address")});
        QVERIFY(!planExport(document, survey, {{}, true}).isExecutable());
        survey = surveyOf(document);
        survey.posts = {{survey.names.post, QStringLiteral("2024-03-07"), QStringLiteral("march")}};
        QVERIFY(planExport(document, survey).isExecutable());
    }

    /// `_drafts/march.md` of the same blog, as the post was opened.
    static ExportSurvey surveyOfDraft(const Document &document, const QByteArray &bytes = Post)
    {
        ExportSurvey survey = surveyOf(document, QStringLiteral("/blog/_drafts/march.md"));
        survey.own = {QStringLiteral("_drafts/march.md"), false, contentHash(bytes)};
        return survey;
    }

    void aDraftLeavesTheDrafts()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOfDraft(document);
        const ExportPlan plan = planExport(document, survey);
        const ExportStep &post = plan.steps.last();
        QCOMPARE(post.action, Action::Rename);
        QCOMPARE(post.from, QStringLiteral("_drafts/march.md"));
        QCOMPARE(post.target, QStringLiteral("_posts/2024-03-07-march.md"));
        QVERIFY(
            toText(plan).contains(QStringLiteral("rename    _drafts/march.md → _posts/2024-03-07-march.md")));

        // Exported before: the post changes, the draft goes, after all that comes.
        survey.post.hash = contentHash("last week's");
        const ExportPlan again = planExport(document, survey, {{contentHash("last week's")}, false});
        QCOMPARE(again.steps.at(2).action, Action::Change);
        QCOMPARE(again.steps.at(3).action, Action::Delete);
        QCOMPARE(again.steps.at(3).target, QStringLiteral("_drafts/march.md"));
        QVERIFY(again.steps.at(3).hash.isEmpty());
        QVERIFY(toText(again).contains(QStringLiteral("delete    _drafts/march.md")));
    }

    void aDraftThatSomebodyChangedStays()
    {
        const Document document(Post);
        const ExportSurvey survey = surveyOfDraft(document, "edited elsewhere");
        const ExportPlan plan = planExport(document, survey);
        QCOMPARE(plan.steps.last().action, Action::Refuse);
        QVERIFY(plan.steps.last().reason.contains(QStringLiteral("would be lost")));
        QCOMPARE(planExport(document, survey, {{contentHash("edited elsewhere")}, false}).steps.last().action,
                 Action::Rename);
        QCOMPARE(planExport(document, survey, {{}, true}).steps.last().action, Action::Rename);
        ExportSurvey linked = surveyOfDraft(document);
        linked.own.outside = true;
        QVERIFY(!planExport(document, linked, {{}, true}).isExecutable());
    }

    void aPictureBesideADraftGoesWithIt()
    {
        const Document document(Post);
        ExportSurvey survey = surveyOfDraft(document);
        survey.images[1].from = {QStringLiteral("_drafts/a.png"), false, contentHash("image")};
        survey.images[1].bytes = "made smaller";
        survey.images[1].hash = contentHash("made smaller");
        const ExportPlan plan = planExport(document, survey);
        QCOMPARE(plan.steps[1].action, Action::Rename);
        QCOMPARE(plan.steps[1].from, QStringLiteral("_drafts/a.png"));
        QCOMPARE(plan.steps[1].bytes, QByteArray("made smaller"));
    }

    void onePictureUnderTwoNames()
    {
        const Document document("---\ndate: 2024-03-07\n---\n![a](a.png)\n\n![b](./a.png)\n");
        ExportSurvey survey = surveyOf(document);
        survey.images[1].target.path = survey.images[0].target.path;
        QCOMPARE(planExport(document, survey).steps.size(), 2);
    }

    void aDateInTheFuture_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("future");
        QTest::newRow("long ago") << QByteArray("2024-03-07 09:00:00 +0900") << false;
        QTest::newRow("a minute ahead") << QByteArray("2024-05-01 09:01:00 +0900") << true;
        QTest::newRow("a minute ago") << QByteArray("2024-05-01 08:59:00 +0900") << false;
        QTest::newRow("in the blog's zone") << QByteArray("2024-05-01 08:59") << false;
        QTest::newRow("a YAML timestamp is UTC") << QByteArray("2024-05-01 08:59:00") << true;
        QTest::newRow("in quotes it is not") << QByteArray("\"2024-05-01 08:59:00\"") << false;
    }

    void aDateInTheFuture()
    {
        QFETCH(QByteArray, date);
        QFETCH(bool, future);
        const Document document("---\ntitle: a\ndate: " + date + "\n---\n");
        ExportSurvey survey = surveyOf(document);
        survey.blog.config.timezone = QStringLiteral("Asia/Seoul");
        survey.now = QDateTime(QDate(2024, 5, 1), QTime(0, 0), Qt::UTC);
        const QStringList expected = future ? QStringList{QStringLiteral("export-future")} : QStringList();
        QCOMPARE(rules(planExport(document, survey)), expected);
        QVERIFY(planExport(document, survey).isExecutable());
        survey.blog.config.future = true;
        QCOMPARE(rules(planExport(document, survey)), QStringList());
    }

    void whatTheSiteCannotBuildOrFind_data()
    {
        QTest::addColumn<QByteArray>("post");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *front, const char *body, const char *rule,
                            bool allowed) {
            QTest::newRow(name) << QByteArray("---\ntitle: 소식\ndate: 2024-03-07\n") + front + "---\n" + body
                                << QString::fromLatin1(rule) << allowed;
        };
        row("an open tag", "", "## 소식\n{% raw %}\n", "liquid-broken", false);
        row("open output", "", "${{ secrets.KEY }\n", "liquid-broken", false);
        row("an unknown tag", "", "{% youtube x %}\n", "liquid-broken", true);
        row("not published", "published: false\n", "글\n", "export-unpublished", true);
        row("the prefix of an older theme", "img_path: /assets/\n", "![a](a.png)\n", "prefix-ignored", true);
    }

    void whatTheSiteCannotBuildOrFind()
    {
        QFETCH(QByteArray, post);
        QFETCH(bool, allowed);
        const Document document(post);
        ExportSurvey survey = surveyOf(document);
        survey.theme.prefixKey = "media_subpath";
        const ExportPlan plan = planExport(document, survey);
        QTEST(rules(plan).join(u' '), "rule");
        QCOMPARE(plan.isExecutable(), allowed);
        QVERIFY(!toText(plan).isEmpty() && plan.findings.first().range.size() > 0);
    }

    void everyPostPlansSafely()
    {
        static const QRegularExpression target(QStringLiteral(R"(^_posts/\d{4}-\d\d-\d\d-[^/]+\.md$)"));
        for (const test::Post &post : test::allPosts()) {
            const Document document(post.bytes);
            const ExportNames names = exportNames(document, post.name);
            QVERIFY2(names.post.isEmpty() || target.match(names.post).hasMatch(), qPrintable(post.name));
            const ExportPlan plan = planExport(document, surveyOf(document, QLatin1Char('/') + post.name));
            QCOMPARE(plan.isExecutable(), !names.date.isEmpty());
        }
    }

    void noDateOrName()
    {
        const Document document("text without front matter\n");
        QCOMPARE(rules(planExport(document, surveyOf(document, {}))),
                 QStringList({QStringLiteral("export-date"), QStringLiteral("export-slug")}));
    }
};

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_exportplan.moc"
