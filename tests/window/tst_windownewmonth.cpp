#include "app/newmonth/templates.h"
#include "app/window/newmonthdialog.h"
#include "app/window/problemspanel.h"
#include "editor/forms/fields/findingnotes.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
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

    /// Ctrl+N; once the blog is read, does something with the dialog, which is closed afterwards.
    void inDialog(const std::function<void(NewMonthDialog &)> &act)
    {
        bool acted = false;
        QTimer whenRead;
        connect(&whenRead, &QTimer::timeout, this, [&] {
            auto *dialog = qobject_cast<NewMonthDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->findChild<QComboBox *>()->count() == 0)
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
            if (found->text() == QString::fromLatin1(text))
                return found;
        }
        qFatal("no button %s", text);
    }
    static QByteArray preview(const QDialog &dialog)
    {
        return named<QPlainTextEdit>(dialog, "The file as it will be")->toPlainText().toUtf8();
    }
    static void picture(QWidget &widget, const char *name)
    {
        if (const QString folder = qEnvironmentVariable("WOLGAN_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + QString::fromLatin1(name) + QStringLiteral(".png"));
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
            picture(dialog, "template");
            QVERIFY(preview(dialog).contains("title: 첫 소식"));
            QTest::mouseClick(button(dialog, "Create"), Qt::LeftButton);
        });
        QCOMPARE(m_stage->window().post().path(), blog("_drafts/첫-소식.md"));
        inDialog([&](NewMonthDialog &dialog) {
            QTest::mouseClick(button(dialog, "Edit template"), Qt::LeftButton);
        });
        QCOMPARE(m_stage->window().post().path(), blog("_templates/ours.md"));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowNewMonth)
#include "tst_windownewmonth.moc"
