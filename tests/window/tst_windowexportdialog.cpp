#include "app/newmonth/carriedstore.h"
#include "app/window/exportdialog.h"
#include "app/window/gitbox.h"
#include "app/window/picturebox.h"
#include "app/window/problemspanel.h"
#include "app/window/sitecheckbar.h"
#include "tests/pictures/picturefiles.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
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

    /// What the dialog shows when it has looked at the blog.
    struct Seen
    {
        QStringList rows;
        QString text;
        bool ready = false;
        bool focused = false; ///< Enter exports
        bool wide = false;    ///< what happens to a file can be read
        QString result;       ///< after Export was pressed
    };

    /// The dialog when it is at rest; null while it works, and where none is open.
    static ExportDialog *restingDialog()
    {
        auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
        return dialog && !dialog->isBusy() ? dialog : nullptr;
    }

    static QPushButton *buttonOf(const ExportDialog &dialog, const QString &text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().remove(QLatin1Char('&')) == text)
                return button;
        }
        return nullptr;
    }

    static QString textOf(const ExportDialog &dialog)
    {
        QString text;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            text += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
        return text;
    }

    static void lookAt(const ExportDialog &dialog, Seen &seen)
    {
        const auto *steps = dialog.findChild<QTreeWidget *>();
        seen.wide = steps->columnWidth(0) > steps->fontMetrics().horizontalAdvance(QStringLiteral("Refused"));
        for (int i = 0; i < steps->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = steps->topLevelItem(i);
            seen.rows.append(item->text(0) + QLatin1Char(' ') + item->text(1));
        }
        seen.text = textOf(dialog);
        seen.ready = buttonOf(dialog, QStringLiteral("Export"))->isEnabled();
        seen.focused = buttonOf(dialog, QStringLiteral("Export")) == dialog.focusWidget();
    }

    /// Ctrl+E; looks at the dialog, does `use` with it, presses Export where `go` says so and it can, waits
    /// for the result, does `after`, and closes it.
    Seen exportNow(bool go, const std::function<void(ExportDialog &)> &use = {},
                   const std::function<void(ExportDialog &)> &after = {},
                   const std::function<void()> &open = {})
    {
        Seen seen;
        bool looked = false, ran = false, isUsing = false;
        QTimer whenOpen;
        connect(&whenOpen, &QTimer::timeout, this, [&] {
            ExportDialog *dialog = restingDialog();
            if (!dialog || isUsing)
                return;
            if (!looked) {
                looked = isUsing = true;
                if (use)
                    use(*dialog);
                isUsing = false;
                lookAt(*dialog, seen);
                shoot(*dialog);
                ran = go && seen.ready;
                if (ran)
                    QTest::mouseClick(buttonOf(*dialog, QStringLiteral("Export")), Qt::LeftButton);
                if (ran)
                    return;
            }
            whenOpen.stop();
            if (ran) {
                seen.result = textOf(*dialog);
                shoot(*dialog);
                if (after)
                    after(*dialog);
            }
            dialog->reject();
        });
        whenOpen.start(10);
        QApplication::setActiveWindow(&m_stage->window()); // no desktop does so after a dialog here
        if (open)
            open();
        else
            m_stage->press(Qt::Key_E, Qt::ControlModifier);
        return seen;
    }

    /// Pictures of the dialog's states, where somebody wants to look at them.
    static void shoot(ExportDialog &dialog)
    {
        static int number = 0;
        const QString folder = qEnvironmentVariable("WOLGAN_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        dialog.grab().save(QStringLiteral("%1/%2-%3.png")
                               .arg(folder)
                               .arg(++number, 2, 10, QLatin1Char('0'))
                               .arg(QString::fromLatin1(QTest::currentTestFunction())));
    }

    /// The blog's repository as git shows it.
    [[nodiscard]] QByteArray git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_stage->path(QStringLiteral("blog")));
        process.start(QStringLiteral("git"), arguments);
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
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
        QVERIFY(first.focused);
        QCOMPARE(first.rows.filter(QStringLiteral("New ")).size(), 6);
        QVERIFY(first.rows.contains(QStringLiteral("New _posts/2024-03-07-open-source-202402.md")));
        QVERIFY(!QFile::exists(blogPost())); // looking writes nothing
        QVERIFY(exportNow(true).result.contains(QStringLiteral("6 file(s) written")));
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
        QVERIFY(seen.text.contains(QStringLiteral("compare the two"))); // the reason, whole
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

    /// The post names what was converted, in one step that can be undone, and is what was exported.
    void picturesAreConverted()
    {
        const QString name = QStringLiteral("draft/20240307-1.png");
        m_stage->write(name, pngWithMetadata(encoded(photo(600, 400), "png")));
        const QByteArray before = m_stage->bytes();
        const auto convert = [](ExportDialog &dialog) {
            const auto *box = dialog.findChild<PictureBox *>();
            QVERIFY(box->isVisible());
            for (QCheckBox *check : box->findChildren<QCheckBox *>()) {
                check->setChecked(true);
                QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 60'000);
            }
            auto *steps = dialog.findChild<QTreeWidget *>();
            steps->setCurrentItem(steps->topLevelItem(1));
            QCOMPARE(box->chosenPath(), QStringLiteral("20240307-1.png"));
            QVERIFY(box->findChild<QComboBox *>()->isVisible());
        };
        const auto undo = [this, before](ExportDialog &dialog) {
            QVERIFY(m_stage->bytes().contains("20240307-1.webp"));
            QVERIFY(!m_stage->bytes().contains("20240307-1.png"));
            QCOMPARE(fileBytes(blogPost()), m_stage->bytes());
            QCOMPARE(fileBytes(m_draft), before);
            const QByteArray picture =
                fileBytes(m_stage->path(QStringLiteral("blog/assets/img/for_post/20240307-1.webp")));
            QVERIFY(!picture.isEmpty() && !picture.contains(Secret));
            QTest::mouseClick(buttonOf(dialog, QStringLiteral("Undo this export")), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(!dialog.isBusy(), 60'000);
        };
        const Seen seen = exportNow(true, convert, undo);
        QVERIFY(seen.rows.contains(QStringLiteral("New assets/img/for_post/20240307-1.webp")));
        QVERIFY2(seen.text.contains(QStringLiteral("picture(s): ")), qPrintable(seen.text));
        QCOMPARE(m_stage->bytes(), before);
        QVERIFY(!QFile::exists(blogPost()));
        settings::setPictureChoices({});
    }

    void withACommitOnANewBranch()
    {
        if (git({QStringLiteral("status")}).isEmpty())
            QSKIP("git is not installed.");
        const auto choose = [](ExportDialog &dialog) {
            dialog.findChild<GitBox *>()->findChild<QCheckBox *>()->setChecked(true);
            dialog.findChild<GitBox *>()->findChild<QComboBox *>()->setEditText(
                QStringLiteral("digest/2024-03"));
        };
        const QByteArray &bytes = m_stage->bytes(); // what the last commit holds is nothing to commit
        m_stage->session().apply(TextEdit(bytes, {bytes.size(), bytes.size()}, "\nmore\n"), {});
        const QByteArray head = git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
        const auto undo = [this](ExportDialog &dialog) {
            QCOMPARE(git({QStringLiteral("branch"), QStringLiteral("--show-current")}),
                     QByteArray("digest/2024-03"));
            QVERIFY(git({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%s")})
                        .startsWith("Publish “"));
            QTest::mouseClick(buttonOf(dialog, QStringLiteral("Undo this export")), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isBusy());
            QVERIFY2(textOf(dialog).contains(QStringLiteral("was undone")), qPrintable(textOf(dialog)));
            QVERIFY(!textOf(dialog).contains(QStringLiteral("Writing files")));
            shoot(dialog);
        };
        const Seen seen = exportNow(true, choose, undo);
        QVERIFY2(seen.result.contains(QStringLiteral("on the branch digest/2024-03")),
                 qPrintable(seen.result));
        QVERIFY(!QFile::exists(blogPost()));
        QCOMPARE(git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}), head);
        // The choice is remembered, the push never.
        QVERIFY(
            settings::commitsExports(QFileInfo(m_stage->path(QStringLiteral("blog"))).canonicalFilePath()));
    }

    /// The problem's own button opens the plan that deletes it.
    void unusedPicturesAreDeleted()
    {
        QVERIFY(exportNow(true).ready);
        const QString unused = QStringLiteral("assets/img/for_post/20240307-9.png");
        const QString file = m_stage->write(QStringLiteral("blog/") + unused, encoded(photo(60, 40), "png"));
        m_stage->window().openPost(blogPost());
        auto *problems = m_stage->window().findChild<ProblemsPanel *>();
        auto *list = problems->findChild<QTreeWidget *>();
        const auto row = [&] {
            return list->findItems(QStringLiteral("20240307-9.png"), Qt::MatchContains, 1).value(0);
        };
        QTRY_VERIFY_WITH_TIMEOUT(row(), 20'000);
        const auto fix = [&] {
            list->setCurrentItem(row());
            for (QPushButton *button : problems->findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Delete with an export…"))
                    button->click();
            }
        };
        const auto undo = [&](ExportDialog &dialog) {
            QVERIFY(!QFile::exists(file));
            QTest::mouseClick(buttonOf(dialog, QStringLiteral("Undo this export")), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isBusy());
        };
        const Seen seen = exportNow(true, {}, undo, fix);
        QVERIFY2(seen.rows.contains(QStringLiteral("Deleted ") + unused), qPrintable(seen.rows.join(u'\n')));
        QVERIFY(QFile::exists(file));
        QVERIFY(!exportNow(false).rows.join(u'\n').contains(unused)); // not unless it is asked for
    }

    void aDraftIsFollowed()
    {
        const QString place = m_stage->write(QStringLiteral("blog/_drafts/march.md"), fileBytes(m_draft));
        const QList<Carried> marks{
            {"title", Document(fileBytes(m_draft)).frontMatter().scalar("title").value_or(QString())}};
        QVERIFY(keepCarried(place, marks).has_value());
        m_stage->window().openPost(place);
        const QString target = m_stage->path(QStringLiteral("blog/_posts/2024-03-07-march.md"));
        const auto undo = [&](ExportDialog &dialog) {
            QCOMPARE(m_stage->window().post().path(), QFileInfo(target).canonicalFilePath());
            QCOMPARE(carriedInto(target), marks);
            QVERIFY(!m_stage->window().isWindowModified());
            QTest::mouseClick(buttonOf(dialog, QStringLiteral("Undo this export")), Qt::LeftButton);
            QTRY_VERIFY(!dialog.isBusy());
        };
        const Seen seen = exportNow(true, {}, undo);
        QVERIFY2(seen.rows.contains(QStringLiteral("Renamed _drafts/march.md → _posts/2024-03-07-march.md")),
                 qPrintable(seen.rows.join(QLatin1Char('\n'))));
        QCOMPARE(m_stage->window().post().path(), QFileInfo(place).canonicalFilePath());
        QVERIFY(!m_stage->window().isWindowModified());
        QCOMPARE(carriedInto(place), marks);
        QVERIFY(carriedInto(target).isEmpty());
    }

    void jekyllIsAskedBefore()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
            QSKIP("jekyll is not installed.");
        const auto check = [](ExportDialog &dialog) {
            auto *bar = dialog.findChild<SiteCheckBar *>();
            QSignalSpy ended(bar, &SiteCheckBar::ended);
            bar->check();
            QVERIFY(ended.wait(120'000));
            QVERIFY2(bar->said().contains(QStringLiteral("the whole post is in it")),
                     qPrintable(bar->said()));
        };
        exportNow(false, check);
        QVERIFY(!QFile::exists(blogPost()));
        // An error says its line, and Go leads there.
        const QByteArray bytes = m_stage->bytes();
        const qsizetype at = bytes.indexOf("\n## ");
        m_stage->session().apply(TextEdit(bytes, {at, at}, "\n{% nonsense %}\n"), {});
        const auto fails = [](ExportDialog &dialog) {
            auto *bar = dialog.findChild<SiteCheckBar *>();
            QSignalSpy ended(bar, &SiteCheckBar::ended), line(bar, &SiteCheckBar::lineRequested);
            bar->check();
            QVERIFY(ended.wait(120'000));
            QVERIFY2(bar->said().startsWith(QStringLiteral("Line ")), qPrintable(bar->said()));
        };
        exportNow(false, fails);
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
