#include "app/blog/images.h"
#include "app/blog/renamedfigures.h"
#include "app/blog/stagedfigures.h"
#include "app/export/commitmessage.h"
#include "app/export/exportrun.h"
#include "app/export/exportundo.h"
#include "app/files/fingerprint.h"
#include "editor/document/edits/figurenumbers.h"
#include "editor/document/edits/figures.h"
#include "editor/document/edits/structure.h"
#include "editor/document/imageuses.h"
#include "tests/git/gitfolder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace wolgan;
using test::GitFolder;

namespace {

const QString PostName = QStringLiteral("_posts/2024-03-07-march.md");
const QByteArray Front("---\ntitle: 삼월 소식 📰\ndate: 2024-03-07\nimg_path: /assets/img/\n---\n\n## News\n");

QByteArray item(int number)
{
    const QByteArray count = QByteArray::number(number);
    return "### 소식 " + count + "\n- a\n\n![fig" + count + "](20240307-" + count + ".png)\n\n";
}

/// What the picture of a figure holds: long enough that git sees a renamed one as the same.
QByteArray picture(int number)
{
    QByteArray bytes;
    for (int line = 0; line < 40; ++line)
        bytes += "picture " + QByteArray::number(number * 1000 + line) + '\n';
    return bytes;
}

QString inBlog(int number)
{
    return QStringLiteral("assets/img/20240307-%1.png").arg(number);
}

} // namespace

/// Figures that were renumbered in a post of a blog under git: their files follow with the export.
class TestRenamedFigures : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GitFolder> m_git;
    std::unique_ptr<Blog> m_blog;
    Document m_document;
    FigureOrigins m_origins;

    [[nodiscard]] QString postPath() const { return m_git->path() + QLatin1Char('/') + PostName; }
    [[nodiscard]] PostAt at(const Document &document) const { return {m_blog.get(), postPath(), document}; }

    /// As the editor does: one step, saved.
    void apply(const edits::FigureNumbering &change)
    {
        m_document = m_document.edited(change.edit);
        m_origins = m_origins.after(change.renames);
        keepOrigins(at(m_document), m_origins);
        m_git->put(PostName, m_document.bytes());
    }

    void moveItem(int from, int to)
    {
        const Outline &outline = m_document.outline();
        apply(edits::keptFigureOrder(m_document,
                                     edits::moveItem(m_document, outline.ofKind(NodeKind::Item)[from],
                                                     outline.first(NodeKind::Section), to)
                                         .edit));
    }

    [[nodiscard]] ExportPlan plan() const
    {
        return planExport(m_document, surveyExport(m_document, postPath(), *m_blog),
                          {{contentHash(m_document.bytes())}, false});
    }

    [[nodiscard]] tl::expected<Exported, QString> run() const
    {
        ExportRun wanted;
        wanted.commit = ExportCommit{commitMessage(defaultMessage(), m_document, plan()), {}};
        return executeExport(plan(), wanted);
    }

    /// What the post's figures show, in their order, as numbers of picture().
    [[nodiscard]] QList<int> shown() const
    {
        const FigureOrigins origins = keptOrigins(at(m_document));
        QList<int> numbers;
        for (const ImageUse &use : imageUses(m_document)) {
            QFile file(
                locateImage(m_blog.get(), postPath(), QStringLiteral("/assets/img/"), origins.of(use.path))
                    .file);
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            int number = 1;
            while (number < 20 && bytes != picture(number))
                ++number;
            numbers.append(number);
        }
        return numbers;
    }

    [[nodiscard]] int inFile(int number) const
    {
        const QByteArray bytes = m_git->contents(inBlog(number));
        int found = 1;
        while (found < 20 && bytes != picture(found))
            ++found;
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
            QSKIP("git is not installed.");
    }

    void init()
    {
        m_git = std::make_unique<GitFolder>();
        qputenv("XDG_DATA_HOME", m_git->beside(QStringLiteral("data")).toLocal8Bit());
        QByteArray text = Front;
        for (int number = 1; number <= 4; ++number) {
            text += item(number);
            m_git->put(inBlog(number), picture(number));
        }
        m_git->put(PostName, text);
        m_git->git("add -A");
        m_git->git("commit -q -m march");
        m_blog = std::make_unique<Blog>(openBlog(m_git->path()).value());
        m_document = Document(text);
        m_origins = {};
    }

    void aCycleKeepsItsPictures()
    {
        moveItem(3, 0); // 4 1 2 3
        QCOMPARE(shown(), QList<int>({4, 1, 2, 3}));
        QCOMPARE(inFile(1), 1); // nothing moved yet
        const ExportPlan planned = plan();
        QVERIFY2(planned.isExecutable(), qPrintable(toText(planned)));
        QCOMPARE(planned.steps.size(), 5);
        QCOMPARE(planned.steps[0].action, ExportStep::Action::Rename);
        QCOMPARE(planned.steps[0].from, inBlog(4));
        QCOMPARE(planned.steps[0].target, inBlog(1));
        const auto done = run();
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error()));
        QCOMPARE(QList<int>({inFile(1), inFile(2), inFile(3), inFile(4)}), QList<int>({4, 1, 2, 3}));
        QCOMPARE(shown(), QList<int>({4, 1, 2, 3})); // the record is void now
        QVERIFY(keptOrigins(at(m_document)).isEmpty());
        QVERIFY(m_git->isSound());
        QCOMPARE(m_git->git("status --porcelain"), QByteArray());
        // A whole cycle leaves no name free; git sees the pictures move where it looks for that.
        QVERIFY(
            m_git->git("log -1 --format= --name-status -B -M").contains("R100\tassets/img/20240307-4.png"));
        QVERIFY(!plan().changesAnything());
    }

    void undoingTheExportBringsTheNamesBack()
    {
        const QMap<QString, QByteArray> before = m_git->tree();
        moveItem(0, 1);
        const QMap<QString, QByteArray> saved = m_git->tree();
        QVERIFY(run().has_value());
        QVERIFY(m_git->tree() != saved);
        const auto undone = undoExport(*planUndo(m_git->path()));
        QVERIFY2(undone.has_value(), qPrintable(undone ? QString() : undone.error()));
        QCOMPARE(m_git->tree(), saved);
        QCOMPARE(shown(), QList<int>({2, 1, 3, 4}));
        QCOMPARE(m_git->contents(inBlog(1)), before.value(inBlog(1)));
    }

    /// A new figure in the middle: what stands behind it moves on, and git follows the last one.
    void aNewFigureMovesTheOthersOn()
    {
        const QString staged =
            QDir(stagedFigureFolder(postPath())).filePath(QStringLiteral("20240307-5.png"));
        QVERIFY(QDir().mkpath(QFileInfo(staged).absolutePath()));
        QFile file(staged);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(picture(9)) > 0);
        file.close();
        apply(edits::keptFigureOrder(
            m_document, edits::addFigure(m_document, m_document.outline().ofKind(NodeKind::Item)[1],
                                         edits::proposedFigure(m_document))));
        QVERIFY(edits::areFiguresInOrder(m_document));
        QCOMPARE(shown(), QList<int>({1, 2, 9, 3, 4}));
        const auto done = run();
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error()));
        QCOMPARE(QList<int>({inFile(1), inFile(2), inFile(3), inFile(4), inFile(5)}),
                 QList<int>({1, 2, 9, 3, 4}));
        QCOMPARE(m_git
                     ->git({QStringLiteral("log"), QStringLiteral("--follow"), QStringLiteral("--format=%s"),
                            QStringLiteral("--"), inBlog(5)})
                     .split('\n')
                     .last(),
                 QByteArray("march"));
        QCOMPARE(shown(), QList<int>({1, 2, 9, 3, 4}));
    }

    /// The picture of a deleted figure makes room and is not lost.
    void aDeletedFigureMakesRoom()
    {
        apply(edits::keptFigureOrder(m_document, edits::removeFigure(m_document, 1)));
        QCOMPARE(shown(), QList<int>({1, 3, 4}));
        QVERIFY(run().has_value());
        QCOMPARE(QList<int>({inFile(1), inFile(2), inFile(3), inFile(4)}), QList<int>({1, 3, 4, 2}));
        QCOMPARE(shown(), QList<int>({1, 3, 4}));
    }

    /// A freed name: git sees the rename as such.
    void aRenamedFileIsFollowed()
    {
        QVERIFY(QFile::remove(m_git->path() + QLatin1Char('/') + inBlog(3)));
        m_git->git("commit -q -a -m gone");
        apply(edits::keptFigureOrder(m_document, edits::removeFigure(m_document, 2)));
        QVERIFY(run().has_value());
        QCOMPARE(QList<int>({inFile(1), inFile(2), inFile(3)}), QList<int>({1, 2, 4}));
        QVERIFY(!m_git->tree().contains(inBlog(4)));
        QVERIFY(m_git->git("log -1 --format= --name-status -M")
                    .contains("R100\tassets/img/20240307-4.png\tassets/img/20240307-3.png"));
        QCOMPARE(m_git
                     ->git({QStringLiteral("log"), QStringLiteral("--follow"), QStringLiteral("--format=%s"),
                            QStringLiteral("--"), inBlog(3)})
                     .split('\n')
                     .last(),
                 QByteArray("march"));
    }

    /// Another post shows the picture: it gets a copy, and nothing is put in its place.
    void whatAnotherPostShowsStays()
    {
        m_git->put(QStringLiteral("_posts/2024-04-04-april.md"),
                   "---\ntitle: 사월\n---\n![a](20240307-4.png)\n");
        moveItem(3, 0);
        const ExportPlan planned = plan();
        QVERIFY(!planned.isExecutable());
        QVERIFY(toText(planned).contains(QStringLiteral("2024-04-04-april.md")));
        QVERIFY(planExport(m_document, surveyExport(m_document, postPath(), *m_blog), {{}, true})
                    .isExecutable() == false);
        moveItem(0, 3);
        QVERIFY(keptOrigins(at(m_document)).isEmpty());
        QVERIFY(plan().isExecutable());
    }

    void aCopyWhereTheNameIsFree()
    {
        m_git->put(QStringLiteral("_drafts/april.md"), "---\ntitle: 사월\n---\n![a](20240307-4.png)\n");
        QVERIFY(QFile::remove(m_git->path() + QLatin1Char('/') + inBlog(3)));
        apply(edits::keptFigureOrder(m_document, edits::removeFigure(m_document, 2)));
        const auto done = executeExport(plan());
        QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error()));
        QCOMPARE(QList<int>({inFile(3), inFile(4)}), QList<int>({4, 4}));
    }

    /// A record is for a text and for files; others have none.
    void recordsHoldForWhatTheyWereMadeFor()
    {
        const Document before = m_document;
        moveItem(0, 1);
        QVERIFY(keptOrigins(at(before)).isEmpty());
        QCOMPARE(keptOrigins(at(m_document)), m_origins);
        QByteArray typed = m_document.bytes();
        QCOMPARE(keptOrigins(at(Document(typed.replace("- a\n", "- 다른 말\n")))), m_origins);
        m_git->put(inBlog(1), "another picture");
        QVERIFY(keptOrigins(at(m_document)).isEmpty());
    }

    /// Whatever is moved, added and deleted between exports, each figure keeps its picture.
    void randomMovesKeepPictures()
    {
        QRandomGenerator random(7 + qEnvironmentVariableIntValue("WOLGAN_SEED"));
        QList<int> wanted{1, 2, 3, 4};
        for (int round = 0; round < 4; ++round) {
            for (int step = 0; step < 3; ++step) {
                const int from = random.bounded(4), to = random.bounded(4);
                moveItem(from, to);
                wanted.move(from, to);
                QCOMPARE(shown(), wanted);
            }
            const auto done = executeExport(plan());
            QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error()));
            m_origins = keptOrigins(at(m_document));
            QVERIFY(m_origins.isEmpty());
            QCOMPARE(shown(), wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestRenamedFigures)
#include "tst_renamedfigures.moc"
