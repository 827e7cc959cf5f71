#include "app/window/editorpanes.h"
#include "app/window/problemspanel.h"
#include "editor/document/checks/check.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QTreeWidget>

using namespace wolgan;
using namespace wolgan::test;

namespace {

const QString ItemTitle = QStringLiteral("파란고래 편집기 3.0 공개");
const QString Typed = QStringLiteral(" 새로 and more");

} // namespace

/// The whole way of a post: opened, changed in the form, seen everywhere, taken back, saved.
class TestWindowEndToEnd : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    QString previewText()
    {
        return evaluate(m_stage->window(), QStringLiteral("wolgan.parts.list.textContent")).toString();
    }

    /// Waits until the page has stopped scrolling by itself.
    bool isStill()
    {
        int before = -1, same = 0;
        return QTest::qWaitFor(
            [&] {
                const int now = evaluate(m_stage->window(), QStringLiteral("scrollY")).toInt();
                same = now == before ? same + 1 : 0;
                before = now;
                QTest::qWait(50);
                return same > 5;
            },
            10000);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void aTitleIsEditedThroughTheForm()
    {
        const QByteArray onDisk = fileBytes(m_stage->digest());
        m_stage->window().openPost(m_stage->digest());
        QCOMPARE(m_stage->bytes(), onDisk);
        QTRY_VERIFY(previewText().contains(ItemTitle));

        m_stage->press(Qt::Key_U, Qt::ControlModifier); // once to the source and back
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(m_stage->walkTo(ItemTitle));
        m_stage->press(Qt::Key_F2);
        QCOMPARE(QApplication::focusWidget(), m_stage->title());
        m_stage->press(Qt::Key_End);
        m_stage->type(Typed);

        const QString now = ItemTitle + Typed;
        QCOMPARE(m_stage->title()->text(), now);
        QVERIFY(m_stage->tree()->currentIndex().data().toString().contains(now));
        QVERIFY(m_stage->sourceText().contains(QStringLiteral("### ") + now + QStringLiteral(" [^ref2]\n")));
        QTRY_VERIFY(previewText().contains(now));
        QByteArray expected = onDisk;
        QCOMPARE(m_stage->bytes(), expected.replace(ItemTitle.toUtf8(), now.toUtf8()));
        QVERIFY(m_stage->window().isWindowModified());
        QCOMPARE(fileBytes(m_stage->digest()), onDisk);

        while (m_stage->session().isModified())
            m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), onDisk);
        QCOMPARE(m_stage->title()->text(), ItemTitle);
        QTRY_VERIFY(!previewText().contains(now));
        QVERIFY(!m_stage->window().isWindowModified());

        m_stage->press(Qt::Key_End);
        m_stage->type(Typed);
        m_stage->press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(fileBytes(m_stage->digest()), expected);
        QVERIFY(!m_stage->window().isWindowModified());
        QCOMPARE(m_stage->answers.asked + m_stage->answers.errors, QStringList());
        QCOMPARE(m_stage->recoveryFiles(), QStringList());
    }

    void theSourceViewEditsTheSamePost()
    {
        m_stage->window().openPost(m_stage->digest());
        m_stage->selectText(ItemTitle.toUtf8());
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), m_stage->source());
        QVERIFY(m_stage->source()->find(ItemTitle));
        m_stage->press(Qt::Key_Right);
        m_stage->type(Typed);
        QTRY_VERIFY(m_stage->tree()->currentIndex().data().toString().contains(ItemTitle + Typed));
        QTRY_VERIFY(previewText().contains(ItemTitle + Typed));
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        QCOMPARE(m_stage->title()->text(), ItemTitle + Typed);
        while (m_stage->session().isModified())
            m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), fileBytes(m_stage->digest()));
    }

    void aClickInThePreviewSelects()
    {
        m_stage->window().openPost(m_stage->digest());
        QTRY_VERIFY(previewText().contains(ItemTitle));
        const QString heading = QStringLiteral("Array.from(wolgan.parts.list.querySelectorAll('h3'))"
                                               ".find(h => h.textContent.includes('%1'))")
                                    .arg(ItemTitle);
        (void)evaluate(m_stage->window(), heading + QStringLiteral(".click(); 1"));
        QTRY_VERIFY(m_stage->tree()->currentIndex().data().toString().contains(ItemTitle));
        QTRY_COMPARE(m_stage->title()->text(), ItemTitle);

        // The same with the mouse, where the page draws it.
        m_stage->press(Qt::Key_1, Qt::ControlModifier);
        m_stage->press(Qt::Key_Home);
        QVERIFY(isStill());
        (void)evaluate(m_stage->window(), heading + QStringLiteral(".scrollIntoView(); 1"));
        QVERIFY(isStill());
        const QVariantList place =
            evaluate(m_stage->window(),
                     QStringLiteral("(r => [r.left + 10, r.top + r.height / 2])(%1.getBoundingClientRect())")
                         .arg(heading))
                .toList();
        QWidget *page = m_stage->window().panes()->preview()->focusProxy()->focusProxy();
        QVERIFY(page);
        QTest::mouseClick(page, Qt::LeftButton, {}, QPoint(place.value(0).toInt(), place.value(1).toInt()));
        QTRY_VERIFY(m_stage->tree()->currentIndex().data().toString().contains(ItemTitle));
    }

    void choosingInTheOutlineMarksAndScrolls()
    {
        m_stage->window().openPost(m_stage->digest());
        QTRY_VERIFY(previewText().contains(ItemTitle));
        QVERIFY(isStill());
        QVERIFY(m_stage->walkTo(QStringLiteral("문서가 먼저 낡는다")));
        const QString current =
            QStringLiteral("(document.querySelector('.current') || document.body).textContent");
        QTRY_VERIFY(evaluate(m_stage->window(), current)
                        .toString()
                        .trimmed()
                        .startsWith(QStringLiteral("문서가 먼저 낡는다")));
        const QString top = QStringLiteral("(r => r.top >= 0 && r.bottom <= innerHeight)"
                                           "(document.querySelector('.current').getBoundingClientRect())");
        QVERIFY(isStill());
        QVERIFY(evaluate(m_stage->window(), top).toBool());
    }

    /// F8 begins behind the selection, goes through all problems, also several at one place, and around.
    void problemsAreWalkedByKeyboard()
    {
        m_stage->window().openPost(m_stage->digest());
        const QList<Finding> findings = check(m_stage->session().document());
        QVERIFY(findings.size() > 5);
        const auto *list = m_stage->window().findChild<ProblemsPanel *>()->findChild<QTreeWidget *>();
        for (qsizetype i = 0; i <= findings.size(); ++i) {
            m_stage->press(Qt::Key_F8);
            QCOMPARE(list->currentIndex().row(), int(i % findings.size()));
            QCOMPARE(m_stage->session().selection(), findings[i % findings.size()].range.begin);
        }
        m_stage->press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(list->currentIndex().row(), int(findings.size() - 1));
        m_stage->session().select(findings[3].range.begin + 1);
        m_stage->press(Qt::Key_F8);
        QCOMPARE(m_stage->session().selection(), findings[4].range.begin);
    }

    /// Everything but the preview works before it is there.
    void theFormWorksBeforeThePreview()
    {
        m_stage->window().openPost(m_stage->digest());
        QVERIFY(!m_stage->window().panes()->preview());
        QVERIFY(m_stage->walkTo(ItemTitle));
        m_stage->press(Qt::Key_F2);
        m_stage->press(Qt::Key_End);
        m_stage->type(Typed);
        QVERIFY(!m_stage->window().panes()->preview());
        QVERIFY(m_stage->bytes().contains((ItemTitle + Typed).toUtf8()));
        QTRY_VERIFY(m_stage->window().panes()->preview());
        QTRY_VERIFY(previewText().contains(ItemTitle + Typed));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowEndToEnd)
#include "tst_windowendtoend.moc"
