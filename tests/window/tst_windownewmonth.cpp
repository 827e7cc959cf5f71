#include "app/export/exportrun.h"
#include "app/export/exportsurvey.h"
#include "app/files/stagedfile.h"
#include "app/newmonth/templates.h"
#include "app/window/newmonthdialog.h"
#include "app/window/problemspanel.h"
#include "editor/forms/fields/findingnotes.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <functional>

using namespace wolgan;
using namespace wolgan::test;

/// The next digest by keyboard: proposed, seen before it is made, and marked until it is looked at.
class TestWindowNewMonth : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    /// Ctrl+N; once the blog is read, where there is one, does something with the dialog, which is closed
    /// afterwards.
    void inDialog(const std::function<void(NewMonthDialog &)> &act, bool hasBlog = true)
    {
        bool acted = false;
        QTimer whenRead;
        connect(&whenRead, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<NewMonthDialog *>(QApplication::activeModalWidget());
            if (!dialog || (hasBlog && !named<QLineEdit>(*dialog, "Title")->isEnabled()))
                return;
            whenRead.stop();
            acted = true;
            QApplication::setActiveWindow(dialog);
            act(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        whenRead.start(10);
        QApplication::setActiveWindow(&m_stage->window());
        m_stage->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(acted);
    }

    template<typename Widget>
    static Widget *named(const QDialog &dialog, const char *name)
    {
        for (Widget *widget : dialog.findChildren<Widget *>()) {
            if (widget->accessibleName() == QString::fromLatin1(name))
                return widget;
        }
        qFatal("no %s", name);
    }
    static QPushButton *button(const QDialog &dialog, const char *text)
    {
        for (QPushButton *found : dialog.findChildren<QPushButton *>()) {
            if (found->text() == QString::fromUtf8(text))
                return found;
        }
        qFatal("no button %s", text);
    }
    static QByteArray preview(const QDialog &dialog)
    {
        return named<QPlainTextEdit>(dialog, "The file as it will be")->toPlainText().toUtf8();
    }
    [[nodiscard]] QString blog(const char *path) const
    {
        return QFileInfo(m_stage->path(QStringLiteral("blog"))).canonicalFilePath() + u'/' +
               QString::fromUtf8(path);
    }
    /// The findings about last month's values, as the problems panel lists them.
    [[nodiscard]] QStringList marks()
    {
        QStringList found;
        const auto *list = m_stage->window().findChild<ProblemsPanel *>()->findChild<QTreeWidget *>();
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            found.append(list->topLevelItem(i)->text(1));
        return found.filter(QStringLiteral("Still last month"));
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
        m_stage->window().openPost(m_stage->digest());
    }
    void cleanup() { m_stage.reset(); }

    void proposesAndMakes()
    {
        inDialog([&](NewMonthDialog &dialog) {
            picture(dialog, "dialog");
            QCOMPARE(named<QLineEdit>(dialog, "Slug")->text(), QStringLiteral("open-source-202404"));
            QVERIFY(QApplication::focusWidget() == named<QLineEdit>(dialog, "Title"));
            QVERIFY(preview(dialog).contains("## References"));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
        const QString made = blog("_drafts/open-source-202404.md");
        QCOMPARE(m_stage->window().post().path(), made);
        QCOMPARE(fileBytes(made), m_stage->bytes());
        QVERIFY(!m_stage->window().isWindowModified());
        QVERIFY(m_stage->session().document().outline().ofKind(NodeKind::Item).isEmpty());
    }

    /// What is typed stays when the date changes; the rest follows it.
    void followsWhatIsChosen()
    {
        inDialog([&](NewMonthDialog &dialog) {
            auto *title = named<QLineEdit>(dialog, "Title");
            title->selectAll();
            QTest::keyClicks(title, QStringLiteral("Special"));
            QVERIFY(preview(dialog).contains("title: \"Special\"") ||
                    preview(dialog).contains("title: Special"));
            auto *date = named<QDateTimeEdit>(dialog, "Date and time");
            date->setDateTime(QDateTime(QDate(2024, 12, 31), QTime(23, 30), Qt::UTC));
            QCOMPARE(title->text(), QStringLiteral("Special"));
            QVERIFY2(preview(dialog).contains("2024-12-31 23:30"), preview(dialog).constData());
            QTest::keyClick(dialog.findChildren<QRadioButton *>().last(), Qt::Key_Space);
            QVERIFY(dialog.findChildren<QRadioButton *>().last()->isChecked());
            auto *sections = named<QListWidget>(dialog, "Sections");
            const QString first = sections->item(0)->text(), second = sections->item(1)->text();
            sections->setFocus();
            sections->setCurrentRow(0);
            QTest::keyClick(sections, Qt::Key_Down, Qt::AltModifier);
            QCOMPARE(sections->item(1)->text(), first);
            QTest::keyClick(sections, Qt::Key_Up);
            QTest::keyClick(sections, Qt::Key_Space); // the second one goes
            QCOMPARE(sections->item(0)->checkState(), Qt::Unchecked);
            picture(dialog, "chosen");
            QTest::mouseClick(button(dialog, "Create"), Qt::LeftButton);
        });
        const QString made = m_stage->window().post().path();
        QCOMPARE(made, blog("_posts/2024-12-31-open-source-202404.md"));
        inDialog([&](NewMonthDialog &dialog) {
            QVERIFY(dialog.findChildren<QRadioButton *>().last()->isChecked());
        });
    }

    void errorsStandBesideTheirFields()
    {
        inDialog([&](NewMonthDialog &dialog) {
            auto *slug = named<QLineEdit>(dialog, "Slug");
            slug->selectAll();
            QTest::keyClicks(slug, QStringLiteral("open-source-202402"));
            QVERIFY(!button(dialog, "Create")->isEnabled());
            QVERIFY2(slug->accessibleDescription().contains(QStringLiteral("Another post has the slug")),
                     qPrintable(slug->accessibleDescription()));
            picture(dialog, "error");
            QTest::keyClicks(slug, QStringLiteral("x"));
            QVERIFY(button(dialog, "Create")->isEnabled());
            QVERIFY(slug->accessibleDescription().isEmpty());
        });
        QVERIFY(!QFileInfo::exists(blog("_drafts")));
    }

    /// Of the blog whose panel is open, where the post lies in none.
    void theOpenBlogIsProposed()
    {
        m_stage->window().openPost(m_stage->write(QStringLiteral("outside/post.md"), "---\ntitle: t\n---\n"));
        QVERIFY(!m_stage->window().post().blog());
        inDialog([&](NewMonthDialog &dialog) {
            QCOMPARE(named<QLineEdit>(dialog, "Slug")->text(), QStringLiteral("open-source-202404"));
        });
    }

    void withoutABlogItSaysWhatToDo()
    {
        m_stage->crash();
        QSettings().clear();
        m_stage->start();
        inDialog(
            [&](NewMonthDialog &dialog) {
                auto *choose = button(dialog, "Choose blog…");
                QVERIFY(QApplication::focusWidget() == choose);
                QVERIFY2(choose->accessibleDescription().contains(QStringLiteral("_config.yml")),
                         qPrintable(choose->accessibleDescription()));
                QVERIFY(!button(dialog, "Create")->isEnabled());
                QVERIFY(!named<QLineEdit>(dialog, "Title")->isEnabled());
                QCOMPARE(named<QDateTimeEdit>(dialog, "Date and time")->date(), QDate::currentDate());
                picture(dialog, "no-blog");
                m_stage->answers.blogFolder = m_stage->path(QStringLiteral("outside"));
                QTest::keyClick(choose, Qt::Key_Space);
                QTRY_VERIFY2(choose->accessibleDescription().contains(QStringLiteral("outside")),
                             qPrintable(choose->accessibleDescription()));
                m_stage->answers.blogFolder = m_stage->path(QStringLiteral("blog"));
                QTest::keyClick(choose, Qt::Key_Space);
                QTRY_COMPARE(named<QLineEdit>(dialog, "Slug")->text(), QStringLiteral("open-source-202404"));
                QVERIFY(choose->accessibleDescription().isEmpty());
                QVERIFY(button(dialog, "Create")->isEnabled());
            },
            false);
    }

    void marksFollowThePost()
    {
        inDialog(
            [&](NewMonthDialog &dialog) { QTest::mouseClick(button(dialog, "Create"), Qt::LeftButton); });
        const qsizetype all = marks().size();
        QVERIFY(all > 2);
        const QString draft = m_stage->window().post().path();
        const Blog blog = *m_stage->window().post().blog();
        const Document document = m_stage->session().document();
        const ExportPlan plan = planExport(document, surveyExport(document, draft, blog), {});
        QVERIFY2(executeExport(plan, {}).has_value(), qPrintable(toText(plan)));
        const QString post = plan.move->to;
        QVERIFY2(post.contains(QStringLiteral("/_posts/")) && !QFileInfo::exists(draft), qPrintable(post));
        m_stage->window().post().follow(post);
        QCOMPARE(marks().size(), all);
        m_stage->answers.fileToSave = this->blog("_posts/2026-01-01-다른-이름.md");
        QApplication::setActiveWindow(&m_stage->window());
        m_stage->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_stage->window().post().path(), m_stage->answers.fileToSave);
        QCOMPARE(marks().size(), all);
        for (const QString &path : {m_stage->digest(), m_stage->answers.fileToSave, post}) {
            m_stage->window().openPost(path);
            QCOMPARE(marks().size(), path == m_stage->digest() ? 0 : all);
        }
    }

    void marksStayUntilLookedAt()
    {
        inDialog(
            [&](NewMonthDialog &dialog) { QTest::mouseClick(button(dialog, "Create"), Qt::LeftButton); });
        const qsizetype all = marks().size();
        QVERIFY(all > 2);
        const QString made = m_stage->window().post().path();
        m_stage->crash(); // they are not in the window
        m_stage->start();
        m_stage->window().openPost(made);
        QCOMPARE(marks().size(), all);
        QList<QToolButton *> looked;
        m_stage->session().select(0);
        for (QToolButton *one : m_stage->window().findChildren<QToolButton *>()) {
            if (one->text() == QStringLiteral("Looked at") && one->isVisible())
                looked.append(one);
        }
        QVERIFY(looked.size() > 1);
        picture(m_stage->window(), "marks");
        const QByteArray before = m_stage->bytes();
        QTest::keyClick(looked.first(), Qt::Key_Space);
        QTRY_COMPARE(marks().size(), all - 1);
        QCOMPARE(m_stage->bytes(), before);
        auto *description = m_stage->find<QPlainTextEdit>(QStringLiteral("frontMatterDescription"));
        description->setFocus();
        description->selectAll();
        m_stage->type(QStringLiteral("새로운 설명"));
        QTRY_COMPARE(marks().size(), all - 2);
        QVERIFY(m_stage->window().save());
        m_stage->window().openPost(m_stage->digest());
        QVERIFY(marks().isEmpty());
        m_stage->window().openPost(made);
        QCOMPARE(marks().size(), all - 2);
        for (QAction *action : m_stage->window().findChildren<QAction *>()) {
            if (action->text().contains(QStringLiteral("looked at")))
                action->trigger();
        }
        QTRY_VERIFY(marks().isEmpty());
        m_stage->window().openPost(made);
        QVERIFY(marks().isEmpty());
    }

    void theFirstDigestIsFromATemplate()
    {
        QVERIFY(QDir(blog("_posts")).removeRecursively());
        m_stage->write(QStringLiteral("blog/_templates/ours.md"),
                       "---\ntitle: 첫 소식\ndate: ${date}\n---\n\n## 💡 뉴스\n");
        inDialog([&](NewMonthDialog &dialog) {
            QCOMPARE(dialog.findChild<QComboBox *>()->currentText(), QStringLiteral("Template: ours"));
            picture(dialog, "ours");
            QVERIFY(preview(dialog).contains("title: 첫 소식"));
            QTest::mouseClick(button(dialog, "Create"), Qt::LeftButton);
        });
        QCOMPARE(m_stage->window().post().path(), blog("_drafts/첫-소식.md"));
        inDialog([&](NewMonthDialog &dialog) {
            QMenu *menu = button(dialog, "Template")->menu();
            Q_EMIT menu->aboutToShow();
            QVERIFY(!menu->actions().last()->isEnabled()); // it is the author's own
            menu->actions().first()->trigger();
        });
        QCOMPARE(m_stage->window().post().path(), blog("_templates/ours.md"));
    }

    /// A template that came with the program can be edited, and made again what it was.
    void aTemplateIsReset()
    {
        QVERIFY(QDir(blog("_posts")).removeRecursively());
        QVERIFY(ensureTemplates().has_value());
        const QString file = templateFolder() + QStringLiteral("/digest-en.md");
        const QByteArray original = fileBytes(file);
        QVERIFY(saveFile(file, QByteArray(original).replace("#1", "No. 1")).has_value());
        m_stage->answers.yes = true;
        inDialog([&](NewMonthDialog &dialog) {
            auto *bases = dialog.findChild<QComboBox *>();
            QCOMPARE(bases->currentText(), QStringLiteral("Template: digest-en"));
            QVERIFY(named<QLineEdit>(dialog, "Title")->text().endsWith(QStringLiteral("No. 1")));
            picture(dialog, "template");
            QMenu *menu = button(dialog, "Template")->menu();
            Q_EMIT menu->aboutToShow();
            QVERIFY(menu->actions().last()->isEnabled());
            menu->actions().last()->trigger();
            QVERIFY(named<QLineEdit>(dialog, "Title")->text().endsWith(QStringLiteral("#1")));
            Q_EMIT menu->aboutToShow();
            QVERIFY(!menu->actions().last()->isEnabled());
        });
        QCOMPARE(fileBytes(file), original);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowNewMonth)
#include "tst_windownewmonth.moc"
