#include "app/window/blogmodel.h"
#include "app/window/blogpanel.h"
#include "app/window/editorpanes.h"
#include "app/window/prefixdialog.h"
#include "app/window/previewpane.h"
#include "editor/forms/formarea.h"
#include "editor/forms/outlineview.h"
#include "tests/window/windowtest.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QTreeWidget>

using namespace wolgan;
using namespace wolgan::test;

/// The blog beside the post: its panel, what it tells the checks, its conversion to Chirpy 7.
class TestWindowBlog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    [[nodiscard]] BlogPanel *panel() { return m_stage->window().findChild<BlogPanel *>(); }
    [[nodiscard]] QTreeView *tree() { return panel()->findChild<QTreeView *>(); }
    [[nodiscard]] QLineEdit *filter() { return panel()->findChild<QLineEdit *>(); }
    [[nodiscard]] QAction *action(const QString &text)
    {
        for (QAction *found : m_stage->window().findChildren<QAction *>()) {
            if (QString(found->text()).remove(u'&') == text)
                return found;
        }
        return nullptr;
    }

    /// The rows that are shown, deeper ones indented.
    [[nodiscard]] QStringList rows(const QModelIndex &parent = {}, int depth = 0)
    {
        QStringList texts;
        const QAbstractItemModel *model = tree()->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            texts.append(QString(depth, QLatin1Char(' ')) + index.data().toString() + QLatin1Char('|') +
                         index.siblingAtColumn(1).data().toString());
            if (tree()->isExpanded(index))
                texts += rows(index, depth + 1);
        }
        return texts;
    }

    [[nodiscard]] bool shows(const QString &text)
    {
        return QTest::qWaitFor([&] { return rows().join(QLatin1Char('\n')).contains(text); });
    }

    [[nodiscard]] QByteArray onDisk(const QString &path)
    {
        QFile file(m_stage->path(QStringLiteral("blog/") + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
    }

    void cleanup() { m_stage.reset(); }

    void withoutABlog()
    {
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(panel()->isVisible() && !tree()->isVisible());
        auto *open = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(open && open->text() == QStringLiteral("Open blog…"));
        m_stage->answers.blogFolder = m_stage->path(QStringLiteral("nowhere"));
        m_stage->press(Qt::Key_Space);
        QCOMPARE(m_stage->answers.errors.size(), 1);
        m_stage->answers.blogFolder = m_stage->path(QStringLiteral("blog/_posts")); // inside a blog
        m_stage->press(Qt::Key_Space);
        QVERIFY(shows(QStringLiteral("2024")));
    }

    /// Digests by year, the newest open; a post by Return.
    void opensAPost()
    {
        m_stage->answers.blogFolder = m_stage->path(QStringLiteral("blog"));
        action(QStringLiteral("Open blog…"))->trigger();
        QVERIFY(panel()->isVisible());
        QVERIFY(shows(QStringLiteral("2024")));
        new QAbstractItemModelTester(tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
        QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 3);
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(filter()->hasFocus());
        m_stage->press(Qt::Key_Down);
        m_stage->press(Qt::Key_Down);
        m_stage->press(Qt::Key_Down);
        m_stage->press(Qt::Key_Return);
        QCOMPARE(m_stage->window().post().path(), m_stage->digest());
        const QModelIndex current = tree()->currentIndex();
        QVERIFY(current.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(current.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", open")));
    }

    void theFormIsWhole_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasPreview");
        QTest::newRow("800") << QSize(800, 600) << false;
        QTest::newRow("1000") << QSize(1000, 700) << true;
        QTest::newRow("1400") << QSize(1400, 900) << true;
    }

    /// Beside the blog, in a small window, too; the preview goes where there is no room for all.
    void theFormIsWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasPreview);
        MainWindow &window = m_stage->window();
        window.openPost(m_stage->digest());
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        window.resize(size);
        for (const char *place : {"---", "> ", "## ", "### "}) {
            m_stage->selectText(place);
            QApplication::processEvents();
            for (const FormArea *area : window.findChildren<FormArea *>()) {
                const int needed = area->isVisible() ? area->widget()->minimumSizeHint().width() : 0;
                QVERIFY2(needed <= area->viewport()->width(), qPrintable(QStringLiteral("%1: %2 of %3")
                                                                             .arg(QLatin1String(place))
                                                                             .arg(area->viewport()->width())
                                                                             .arg(needed)));
            }
        }
        m_stage->selectText("---");
        picture(window, qPrintable(QStringLiteral("blog-%1").arg(size.width())));
        QCOMPARE(window.size(), size);
        QVERIFY(panel()->isVisible());
        QCOMPARE(window.panes()->previewPane()->isVisible(), hasPreview);
    }

    /// Where there is no room for all, Ctrl+3 and Ctrl+1 exchange preview and outline.
    void thePreviewOfANarrowWindow()
    {
        MainWindow &window = m_stage->window();
        window.openPost(m_stage->digest());
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        window.resize(800, 600);
        QTRY_VERIFY(window.panes()->preview());
        const QWidget *preview = window.panes()->previewPane(), *outline = window.panes()->outline();
        const auto isPreviewShown = [&] { return preview->isVisible() && !outline->isVisible(); };
        QVERIFY(!preview->isVisible());
        m_stage->press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(isPreviewShown());
        QVERIFY(preview->isAncestorOf(QApplication::focusWidget()));
        picture(window, "narrow-preview");
        QCOMPARE(window.size(), QSize(800, 600));
        m_stage->press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(isPreviewShown());
        m_stage->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(outline->isVisible() && !preview->isVisible());
        QVERIFY(outline->isAncestorOf(QApplication::focusWidget()));
        m_stage->press(Qt::Key_3, Qt::ControlModifier);
        m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(outline->isAncestorOf(QApplication::focusWidget()));
        m_stage->press(Qt::Key_3, Qt::ControlModifier);
        window.resize(1400, 900);
        QVERIFY(preview->isVisible() && outline->isVisible());
        window.resize(800, 600);
        QVERIFY(outline->isVisible() && !preview->isVisible());
    }

    /// Unsaved changes are asked about; a refusal opens nothing.
    void unsavedChanges()
    {
        m_stage->window().openPost(m_stage->digest());
        QVERIFY(shows(QStringLiteral("2024")));
        m_stage->session().apply(TextEdit(m_stage->bytes(), {0, 0}, "x"), QStringLiteral("x"));
        Q_EMIT tree()->activated(tree()->model()->index(0, 0, tree()->model()->index(0, 0)));
        QCOMPARE(m_stage->answers.asked.size(), 1);
        QCOMPARE(m_stage->window().post().path(), m_stage->digest());
    }

    void followsTheDiskAndFilters()
    {
        m_stage->window().openPost(m_stage->digest());
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(shows(QStringLiteral("2024")));
        m_stage->write(QStringLiteral("blog/_drafts/다음.md"), "---\ntitle: 다음 달 🙂\n---\n");
        QVERIFY(shows(QStringLiteral("Drafts")));
        tree()->expandAll();
        QVERIFY(shows(QStringLiteral("다음 달 🙂")));
        m_stage->write(QStringLiteral("blog/_posts/2020-01-01-about.md"),
                       "---\ntitle: 자기소개서\n---\ntext\n");
        QTest::qWait(500);
        QVERIFY(!rows().join(u'\n').contains(QStringLiteral("2020")));
        panel()->findChild<QCheckBox *>()->click();
        QVERIFY(shows(QStringLiteral("2020")));
        filter()->setFocus();
        m_stage->type(QStringLiteral("자기소개"));
        QCOMPARE(rows().size(), 2);
        QVERIFY(rows()[1].contains(QStringLiteral("자기소개서")));
        m_stage->type(QStringLiteral("xyz"));
        QVERIFY(!tree()->isVisible());
        m_stage->press(Qt::Key_Escape);
        QVERIFY(shows(QStringLiteral("다음 달 🙂")));
        filter()->setText(QStringLiteral("등대 재단")); // of references
        QVERIFY(!rows().isEmpty());
        QVERIFY(QFile::remove(m_stage->path(QStringLiteral("blog/_drafts/다음.md"))));
        filter()->clear();
        QTRY_VERIFY(!rows().join(u'\n').contains(QStringLiteral("다음 달")));
    }

    /// What was folded stays folded while posts come and go.
    void staysFolded()
    {
        m_stage->window().openPost(m_stage->digest());
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(shows(QStringLiteral("2024")));
        tree()->collapse(tree()->model()->index(0, 0));
        QCOMPARE(rows().size(), 1);
        m_stage->write(
            QStringLiteral("blog/_posts/2025-01-01-a.md"),
            "---\ntitle: 새해\n---\n## A\n- [a](https://a.example): a\n- [b](https://b.example): b\n"
            "- [c](https://c.example): c\n");
        QTRY_COMPARE(rows().size(), 2);
        tree()->expand(tree()->model()->index(0, 0));
        QVERIFY(rows()[1].contains(QStringLiteral("새해|3")));
    }

    void theBlogIsRemembered()
    {
        m_stage->window().openPost(m_stage->digest());
        QVERIFY(m_stage->close());
        m_stage->start();
        m_stage->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(shows(QStringLiteral("2024")));
    }

    void aStoryToldEarlier()
    {
        const QByteArray item = "\n---\n## A\n### b [^1]\n- c\n\n[^1]: [이야기](https://told.example/x)\n";
        m_stage->write(QStringLiteral("blog/_posts/2023-10-01-a.md"),
                       "---\ntitle: t\ndate: 2023-10-01" + item);
        m_stage->window().openPost(m_stage->write(QStringLiteral("blog/_posts/2023-11-01-b.md"),
                                                  "---\ntitle: t\ndate: 2023-11-01" + item));
        auto *problems = m_stage->window().findChild<QTreeWidget *>();
        QTRY_COMPARE(problems->topLevelItemCount(), 1);
        QFile::remove(m_stage->path(QStringLiteral("blog/_posts/2023-10-01-a.md")));
        QTRY_COMPARE(problems->topLevelItemCount(), 0);
    }

    void aPictureThatIsMissing()
    {
        const QByteArray post =
            "---\ntitle: t\ndate: 2023-11-01\n---\n## A\n### b\n- c\n\n![그림](/nowhere.png)\n";
        m_stage->window().openPost(m_stage->write(QStringLiteral("blog/_posts/2023-11-01-b.md"), post));
        auto *problems = m_stage->window().findChild<QTreeWidget *>();
        QTRY_COMPARE(problems->topLevelItemCount(), 1);
        Session &session = m_stage->session();
        const qsizetype path = post.indexOf("/nowhere.png");
        QVERIFY(session.apply(TextEdit(post, {path, path + 12}, "https://example.org/a.png"),
                              QStringLiteral("Another picture")));
        QTRY_COMPARE(problems->topLevelItemCount(), 0);
        session.undoStack()->undo();
        QTRY_COMPARE(problems->topLevelItemCount(), 1);
    }

    /// The open post by an edit that can be undone, and saved; the others on disk.
    void convertsTheBlog()
    {
        m_stage->window().openPost(m_stage->digest());
        const QByteArray before = m_stage->bytes();
        const QStringList others{QStringLiteral("_posts/2024-02-08-open-source-202401.md"),
                                 QStringLiteral("_posts/2024-04-04-open-source-202403.md")};
        QList<QByteArray> old{onDisk(others[0]), onDisk(others[1])};
        QTimer::singleShot(0, this, [&] {
            auto *dialog = m_stage->window().findChild<PrefixDialog *>();
            auto *posts = dialog->findChild<QTreeWidget *>();
            QTRY_COMPARE(posts->topLevelItemCount(), 3);
            posts->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
            QCOMPARE(dialog->changes().size(), 2);
            QCOMPARE(posts->topLevelItem(1)->child(1)->text(0),
                     QStringLiteral("+ media_subpath: /assets/img/for_post/"));
            for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().startsWith(QStringLiteral("Convert")))
                    button->click();
            }
        });
        action(QStringLiteral("Convert the blog to Chirpy 7…"))->trigger();
        QCOMPARE(onDisk(others[0]), old[0]);
        QCOMPARE(onDisk(others[1]), old[1].replace("\nimg_path:", "\nmedia_subpath:"));
        QByteArray after = before;
        QCOMPARE(m_stage->bytes(), after.replace("\nimg_path:", "\nmedia_subpath:"));
        QCOMPARE(onDisk(QStringLiteral("_posts/2024-03-07-open-source-202402.md")), m_stage->bytes());
        QVERIFY(!m_stage->session().isModified());
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), before);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowBlog)
#include "tst_windowblog.moc"
