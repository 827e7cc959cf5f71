#include "editor/document/edits/renumber.h"
#include "editor/document/utf8.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QLabel>
#include <QMenu>

using namespace wolgan;
using namespace wolgan::test;

/// An author's session without a mouse: a section, items with points, a figure and references, moved about;
/// then all of it taken back.
class TestWindowKeyboard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    [[nodiscard]] const Document &document() { return m_stage->session().document(); }
    [[nodiscard]] QString text() { return toText(m_stage->bytes()); }
    [[nodiscard]] bool isConsistent() { return edits::isConsistent(document()); }
    [[nodiscard]] QString selectedTitle()
    {
        return toText(document().text(document().outline().at(m_stage->session().selectedNode()).title));
    }
    [[nodiscard]] QString sectionOfSelected()
    {
        const Outline &outline = document().outline();
        const int section = outline.enclosing(m_stage->session().selectedNode(), NodeKind::Section);
        return section < 0 ? QString() : toText(document().text(outline.at(section).title));
    }
    /// Tab, until a widget has the keyboard.
    bool tabTo(const QString &objectOrName)
    {
        for (int i = 0; i < 40; ++i) {
            QWidget *widget = QApplication::focusWidget();
            if (widget && (widget->objectName() == objectOrName || widget->accessibleName() == objectOrName))
                return true;
            m_stage->press(Qt::Key_Tab);
        }
        qWarning() << "Tab does not come to" << objectOrName;
        return false;
    }
    void newItem(const QString &title)
    {
        m_stage->press(Qt::Key_Return, Qt::ControlModifier);
        m_stage->type(title);
    }
    void addReference(const QString &url)
    {
        m_stage->press(Qt::Key_L, Qt::ControlModifier);
        m_stage->type(url);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
        m_stage->window().openPost(
            m_stage->write(QStringLiteral("blog/_posts/2024-02-01-whole.md"),
                           fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"))));
    }

    void cleanup() { m_stage.reset(); }

    void anAuthorsSession()
    {
        const QByteArray before = m_stage->bytes();
        QVERIFY(isConsistent());
        QVERIFY(m_stage->walkTo(QStringLiteral("하루")));
        m_stage->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_stage->type(QStringLiteral("🎉 행사"));
        QVERIFY(text().contains(QStringLiteral("🎉 행사")));
        QVERIFY(isConsistent());

        for (const QString &title :
             {QStringLiteral("첫째 모임"), QStringLiteral("둘째 Meetup"), QStringLiteral("셋째 발표 🎤")}) {
            newItem(title);
            QCOMPARE(selectedTitle(), title);
            QVERIFY(isConsistent());
        }
        QCOMPARE(sectionOfSelected().contains(QStringLiteral("행사")), true);

        QVERIFY(tabTo(QStringLiteral("itemText"))); // points, one below the other
        m_stage->type(QStringLiteral("- 서울에서"));
        m_stage->press(Qt::Key_Return);
        m_stage->press(Qt::Key_Tab);
        m_stage->type(QStringLiteral("두 시부터"));
        m_stage->press(Qt::Key_Return);
        m_stage->press(Qt::Key_Backtab);
        m_stage->type(QStringLiteral("온라인으로도"));
        QVERIFY2(text().contains(QStringLiteral("- 서울에서\n  - 두 시부터\n- 온라인으로도\n")),
                 qPrintable(text().right(900)));

        m_stage->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Add figure")));
        m_stage->press(Qt::Key_Space);
        QCOMPARE(document().outline().children(m_stage->session().selectedNode(), NodeKind::Figure).size(),
                 1);
        QVERIFY(isConsistent());

        const auto definitions = document().footnotes().definitions.size();
        m_stage->press(Qt::Key_F2);
        QVERIFY(tabTo(QStringLiteral("Add reference")));
        m_stage->press(Qt::Key_Space);
        addReference(QStringLiteral("https://example.org/모임"));
        QCOMPARE(document().footnotes().definitions.size(), definitions + 1);
        QVERIFY(text().contains(QStringLiteral("](https://example.org/모임)")));
        QVERIFY(isConsistent());

        const QString section = sectionOfSelected();
        m_stage->press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(isConsistent());
        m_stage->press(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(sectionOfSelected() != section);
        QCOMPARE(selectedTitle(), QStringLiteral("셋째 발표 🎤"));
        QVERIFY(isConsistent());
        m_stage->press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(sectionOfSelected(), section);
        QVERIFY(isConsistent());

        const QByteArray done = m_stage->bytes();
        while (m_stage->session().undoStack()->canUndo())
            m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), before);
        QVERIFY(!m_stage->session().isModified());
        while (m_stage->session().undoStack()->canRedo())
            m_stage->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_stage->bytes(), done);
    }

    void findAndReplace()
    {
        const QByteArray before = m_stage->bytes();
        const auto count = before.count("하루");
        QVERIFY(count > 1);
        m_stage->press(Qt::Key_H, Qt::ControlModifier);
        m_stage->type(QStringLiteral("하루"));
        auto *counted = m_stage->find<QLabel>(QStringLiteral("findCount"));
        QTRY_VERIFY2(counted->text().endsWith(QStringLiteral(" of %1").arg(count)),
                     qPrintable(counted->text()));
        m_stage->press(Qt::Key_Tab); // next to the arrows and on to the replacement
        QVERIFY(tabTo(QStringLiteral("replaceText")));
        m_stage->type(QStringLiteral("온종일"));
        m_stage->press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_stage->bytes(), QByteArray(before).replace("하루", "온종일"));
        QCOMPARE(m_stage->session().undoStack()->count(), 1);
        m_stage->press(Qt::Key_Escape);
        QVERIFY(!counted->isVisible());
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), before);
    }

    /// No two rows of these menus have the same access key.
    void accessKeysDiffer()
    {
        for (const QMenu *menu : m_stage->window().findChildren<QMenu *>()) {
            if (menu->title() != QStringLiteral("&File") && menu->title() != QStringLiteral("&View"))
                continue;
            QStringList keys;
            for (const QAction *action : menu->actions()) {
                const QString key = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(key.isEmpty() || !keys.contains(key),
                         qPrintable(menu->title() + QStringLiteral(": ") + action->text()));
                keys.append(key);
            }
        }
    }

    void findGoesOnInTheSource()
    {
        m_stage->press(Qt::Key_F, Qt::ControlModifier);
        m_stage->type(QStringLiteral("하루"));
        auto *counted = m_stage->find<QLabel>(QStringLiteral("findCount"));
        QTRY_VERIFY(counted->text().startsWith(QStringLiteral("1 of")));
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        m_stage->press(Qt::Key_F3);
        QCOMPARE(m_stage->source()->textCursor().selectedText(), QStringLiteral("하루"));
        QVERIFY(counted->text().startsWith(QStringLiteral("2 of")));
        QCOMPARE(QApplication::focusWidget(), m_stage->source());
        const int second = m_stage->source()->textCursor().position();
        m_stage->press(Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(m_stage->source()->textCursor().position() < second);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowKeyboard)
#include "tst_windowkeyboard.moc"
