#include "app/window/commandpalette.h"
#include "app/window/fuzzymatch.h"
#include "app/window/keysdialog.h"
#include "app/window/palettemodel.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QListView>
#include <QMenuBar>
#include <QTextBrowser>

using namespace wolgan;
using namespace wolgan::test;

/// The command palette and the list of keys, by keyboard.
class TestWindowPalette : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    [[nodiscard]] QLineEdit *line() { return m_stage->find<QLineEdit>(QStringLiteral("paletteLine")); }
    [[nodiscard]] QListView *list() { return m_stage->find<QListView>(QStringLiteral("paletteList")); }
    [[nodiscard]] bool isOpen()
    {
        return m_stage->find<QFrame>(QStringLiteral("commandPalette"))->isVisible();
    }
    [[nodiscard]] QString first() { return list()->currentIndex().data().toString(); }
    void open() { m_stage->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
        m_stage->window().openPost(
            m_stage->write(QStringLiteral("blog/_posts/2024-02-01-whole.md"),
                           fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"))));
        QVERIFY(m_stage->walkTo(QStringLiteral("하루")));
    }

    void cleanup() { m_stage.reset(); }

    void textsFit_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *typed, const char *text, bool fits) {
            QTest::addRow("%s in %s", typed, text)
                << QString::fromUtf8(typed) << QString::fromUtf8(text) << fits;
        };
        row("fs", "Form or source", true);
        row("form source", "Form or source", true);
        row("FORM", "Form or source", true);
        row("rof", "Form or source", false);
        row("abx", "xab a b x", true);
        row("샘플", "샘플 다이제스트 열기", true);
        row("ㅅㅍ", "샘플 다이제스트 열기", true);
        row("ㅅㅁ", "샘플", false);
        row("ㅅㅁ", "새 모델", true);
        row("새", "샘플", true);
        row("새", "섬플", false);
        row("샘", "새플", false);
        row("", "anything", true);
        row("🎉", "a 🎉 b", true);
    }

    void textsFit()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(fuzzyScore(foldedForMatch(typed), foldedForMatch(text)) >= 0, fits);
    }

    void theBestComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        const auto row = [](const char *typed, const char *better, const char *worse) {
            QTest::addRow("%s: %s before %s", typed, better, worse)
                << QString::fromUtf8(typed) << QString::fromUtf8(better) << QString::fromUtf8(worse);
        };
        row("save", "save", "save as");
        row("save", "save as", "is a verb");
        row("sa", "file save", "mesa");
        row("fs", "form or source", "offset");
        row("source", "form or source", "some outer rice");
        row("모델", "큰 모델", "모든 델타");
        row("ㅁㄷ", "모델 소식", "큰 모임과 다른 것");
    }

    void theBestComesFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const int best = fuzzyScore(typed, better), other = fuzzyScore(typed, worse);
        QVERIFY2(best > other && other >= 0, qPrintable(QStringLiteral("%1 %2").arg(best).arg(other)));
    }

    void tenThousandItemsAreQuick()
    {
        PaletteModel model;
        QList<PaletteEntry> entries;
        for (int i = 0; i < 10'000; ++i)
            entries.append(
                {QStringLiteral("큰 언어 모델 SAM-Med3D, 소식 %1").arg(i), QStringLiteral("뉴스"), {}, {}});
        model.setEntries(entries);
        QElapsedTimer timer;
        timer.start();
        model.setTyped(QStringLiteral("ㅁㄷ 99"));
        const qint64 elapsed = timer.elapsed();
        qInfo() << "filtered in" << elapsed << "ms";
        QVERIFY(model.rowCount() > 10 && model.rowCount() < 10'000);
        QVERIFY2(elapsed < 300, qPrintable(QString::number(elapsed)));
    }

    void everyActionIsThere()
    {
        open();
        QVERIFY(isOpen());
        QCOMPARE(QApplication::focusWidget(), line());
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        for (const char *wanted : {"Open…", "Find…", "Dark", "Keys", "Move down", "Export to a blog…"})
            QVERIFY2(texts.contains(QString::fromUtf8(wanted)), wanted);
        QVERIFY(!texts.contains(QStringLiteral("Redo"))); // nothing to do again
    }

    void doesWhatIsChosen()
    {
        QWidget *before = QApplication::focusWidget();
        open();
        m_stage->type(QStringLiteral("form so"));
        QCOMPARE(first(), QStringLiteral("Form or source"));
        m_stage->press(Qt::Key_Return);
        QVERIFY(!isOpen());
        QVERIFY(m_stage->source()->isVisible());
        open();
        QCOMPARE(first(), QStringLiteral("Form or source")); // used last
        m_stage->press(Qt::Key_Escape);
        QVERIFY(!isOpen());
        QVERIFY(QApplication::focusWidget() != before);
        QCOMPARE(QApplication::focusWidget(), m_stage->source());
    }

    void escapeGivesTheKeyboardBack()
    {
        m_stage->press(Qt::Key_F2);
        QWidget *before = QApplication::focusWidget();
        QCOMPARE(before, m_stage->title());
        open();
        QVERIFY(QApplication::focusWidget() != before);
        m_stage->press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void jumpsToItems()
    {
        const Document &document = m_stage->session().document();
        const int item = document.outline().ofKind(NodeKind::Item).last();
        const QString title = QString::fromUtf8(document.text(document.outline().at(item).title));
        open();
        m_stage->type(title);
        QVERIFY2(title.contains(first()) || first().contains(title.left(4)), qPrintable(first()));
        m_stage->press(Qt::Key_Return);
        QCOMPARE(m_stage->session().selectedNode(), item);
    }

    void followsComposing()
    {
        open();
        const auto all = list()->model()->rowCount();
        compose(line(), QStringLiteral("ㅎ"));
        const auto some = list()->model()->rowCount();
        QVERIFY(some < all && some > 0);
        compose(line(), QStringLiteral("하"));
        QVERIFY(list()->model()->rowCount() <= some);
        commit(line(), QStringLiteral("하"));
        QCOMPARE(line()->text(), QStringLiteral("하"));
        QVERIFY2(first().contains(u'하') || first().contains(u'한'), qPrintable(first()));
    }

    void goesToALine()
    {
        m_stage->press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(isOpen());
        QCOMPARE(line()->text(), QStringLiteral(":"));
        m_stage->type(QStringLiteral("7"));
        QCOMPARE(first(), QStringLiteral("Go to line 7"));
        m_stage->press(Qt::Key_Return);
        QVERIFY(m_stage->source()->isVisible());
        QCOMPARE(m_stage->source()->textCursor().blockNumber(), 6);
        QCOMPARE(QApplication::focusWidget(), m_stage->source());
    }

    void keysAreListedByMenu()
    {
        KeysDialog dialog(*m_stage->window().menuBar(), &m_stage->window());
        const QString text = dialog.findChild<QTextBrowser *>(QStringLiteral("keys"))->toPlainText();
        QStringList last;
        for (const char *wanted : {"File", "Open\nCtrl+O", "Edit", "Find\nCtrl+F",
                                   "Redo\nCtrl+Shift+Z; Ctrl+Y", "Item", "In text"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), qPrintable(text));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowPalette)
#include "tst_windowpalette.moc"
