#include "app/window/exportdialog.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>
#include <QTreeWidget>

using namespace wolgan;
using namespace wolgan::test;

/// Exporting from the window: the plan is seen, done once, and nothing is replaced unseen.
class TestWindowExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;
    QString m_draft;

    /// What the dialog shows when it opens.
    struct Seen
    {
        QStringList rows;
        QString text;
        bool ready = false;
        bool wide = false; ///< what happens to a file can be read
    };

    /// Ctrl+E; looks at the dialog, presses Export where `go` says so and it can, else Cancel.
    Seen exportNow(bool go)
    {
        Seen seen;
        QTimer whenOpen;
        connect(&whenOpen, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            whenOpen.stop();
            const auto *steps = dialog->findChild<QTreeWidget *>();
            seen.wide =
                steps->columnWidth(0) > steps->fontMetrics().horizontalAdvance(QStringLiteral("Refused"));
            for (int i = 0; i < steps->topLevelItemCount(); ++i) {
                const QTreeWidgetItem *item = steps->topLevelItem(i);
                seen.rows.append(item->text(0) + QLatin1Char(' ') + item->text(1));
            }
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                seen.text += label->text() + QLatin1Char('\n');
            const QList<QAbstractButton *> buttons = dialog->findChild<QDialogButtonBox *>()->buttons();
            QAbstractButton *run = nullptr;
            for (QAbstractButton *button : buttons)
                run = button->text() == QStringLiteral("Export") ? button : run;
            QVERIFY(run);
            seen.ready = run->isEnabled();
            if (go && seen.ready)
                QTest::mouseClick(run, Qt::LeftButton);
            if (dialog->isVisible())
                dialog->reject();
        });
        whenOpen.start(10);
        QApplication::setActiveWindow(&m_stage->window()); // no desktop does so after a dialog here
        m_stage->press(Qt::Key_E, Qt::ControlModifier);
        return seen;
    }

    [[nodiscard]] QString blogPost() const
    {
        return m_stage->path(QStringLiteral("blog/_posts/2024-03-07-open-source-202402.md"));
    }

private Q_SLOTS:
    /// The digest and its figures stand in a draft's folder, outside any blog.
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_draft = m_stage->write(QStringLiteral("draft/2024-03-07-open-source-202402.md"),
                                 fileBytes(m_stage->digest()));
        const QDir images(m_stage->path(QStringLiteral("blog/assets/img/for_post")));
        for (const QString &name : images.entryList({QStringLiteral("20240307-*")}))
            QVERIFY(QFile::rename(images.filePath(name), m_stage->path(QStringLiteral("draft/") + name)));
        QVERIFY(QFile::remove(m_stage->digest()));
        m_stage->start();
        m_stage->window().openPost(m_draft);
        settings::setExportBlog(m_stage->path(QStringLiteral("blog")));
    }
    void cleanup() { m_stage.reset(); }

    void thePlanIsShownAndDoneOnce()
    {
        const Seen first = exportNow(false);
        QVERIFY2(first.ready, qPrintable(first.text + first.rows.join(QLatin1Char('\n'))));
        QVERIFY(first.wide);
        QCOMPARE(first.rows.filter(QStringLiteral("New ")).size(), 6);
        QVERIFY(first.rows.contains(QStringLiteral("New _posts/2024-03-07-open-source-202402.md")));
        QVERIFY(!QFile::exists(blogPost())); // looking writes nothing
        QVERIFY(exportNow(true).ready);
        QVERIFY(m_stage->window().statusBar()->currentMessage().contains(QStringLiteral("Exported 6 file")));
        QCOMPARE(fileBytes(blogPost()), m_stage->bytes());
        QCOMPARE(fileBytes(m_draft), m_stage->bytes());
        const Seen second = exportNow(true);
        QVERIFY(!second.ready);
        QVERIFY(second.text.contains(QStringLiteral("has all of this already")));
        QVERIFY(second.rows.filter(QStringLiteral("New ")).isEmpty());
    }

    void whatWasExportedMayBeReplaced()
    {
        QVERIFY(exportNow(true).ready);
        const QByteArray &bytes = m_stage->bytes();
        m_stage->session().apply(TextEdit(bytes, {bytes.size(), bytes.size()}, "\nmore\n"), {});
        const Seen again = exportNow(true);
        QVERIFY(again.rows.contains(QStringLiteral("Changed _posts/2024-03-07-open-source-202402.md")));
        QCOMPARE(fileBytes(blogPost()), m_stage->bytes());
        QVERIFY(m_stage->window().isWindowModified()); // the draft itself is not saved by that
    }

    void anUnexpectedFileIsRefused()
    {
        m_stage->write(QStringLiteral("blog/_posts/2024-03-07-open-source-202402.md"), "somebody's\n");
        const Seen seen = exportNow(true);
        QVERIFY(!seen.ready);
        QVERIFY(seen.rows.contains(QStringLiteral("Refused _posts/2024-03-07-open-source-202402.md")));
        QVERIFY(seen.text.contains(QStringLiteral("Nothing will be written")));
        QCOMPARE(fileBytes(blogPost()), QByteArray("somebody's\n"));
        QVERIFY(!QFile::exists(m_stage->path(QStringLiteral("blog/assets/img/for_post/20240307-1.png"))));
    }

    void aFolderThatIsNoBlogIsTold()
    {
        settings::setExportBlog(m_stage->path(QStringLiteral("draft")));
        const Seen seen = exportNow(true);
        QVERIFY(!seen.ready);
        QVERIFY(seen.text.contains(QStringLiteral("_config.yml")));
    }

    /// A post that lies in a blog goes to that one; exporting what is not saved yet saves it.
    void aPostOfABlogGoesThere()
    {
        QVERIFY(exportNow(true).ready);
        settings::setExportBlog(m_stage->path(QStringLiteral("draft")));
        m_stage->window().openPost(blogPost());
        const QByteArray &bytes = m_stage->bytes();
        m_stage->session().apply(TextEdit(bytes, {bytes.size(), bytes.size()}, "\nmore\n"), {});
        QVERIFY(exportNow(true).ready);
        QCOMPARE(fileBytes(blogPost()), m_stage->bytes());
        QTRY_VERIFY(!m_stage->window().isWindowModified());
        QCOMPARE(m_stage->answers.asked, QStringList());
    }

    void theRealJekyllBuildsIt()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
            QSKIP("jekyll is not installed.");
        QVERIFY(exportNow(true).ready);
        QProcess jekyll;
        jekyll.setWorkingDirectory(m_stage->path(QStringLiteral("blog")));
        jekyll.setProcessChannelMode(QProcess::MergedChannels);
        jekyll.start(QStringLiteral("jekyll"),
                     {QStringLiteral("build"), QStringLiteral("--disable-disk-cache"),
                      QStringLiteral("--strict_front_matter")});
        QVERIFY(jekyll.waitForFinished(120'000));
        const QByteArray log = jekyll.readAll();
        QVERIFY2(jekyll.exitCode() == 0, log.constData());
        const QString site = m_stage->path(QStringLiteral("blog/_site/"));
        QVERIFY(fileBytes(site + QStringLiteral("posts/open-source-202402/index.html"))
                    .contains("파란고래 편집기 3.0 공개"));
        QVERIFY(QFile::exists(site + QStringLiteral("assets/img/for_post/20240307-1.png")));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowExportDialog)
#include "tst_windowexportdialog.moc"
