#include "editor/document/edits/renumber.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

using namespace wolgan;
using namespace wolgan::test;

/// Items and sections added, moved and deleted by keyboard.
class TestWindowStructure : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;
    QByteArray m_before;

    [[nodiscard]] bool isConsistent() { return edits::isConsistent(m_stage->session().document()); }
    [[nodiscard]] QStringList items()
    {
        const Document &document = m_stage->session().document();
        QStringList titles;
        for (const int item : document.outline().ofKind(NodeKind::Item))
            titles.append(QString::fromUtf8(document.text(document.outline().at(item).title)));
        return titles;
    }
    [[nodiscard]] qsizetype itemAt(const QString &title)
    {
        const QStringList all = items();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].contains(title))
                return i;
        }
        return -1;
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_before = fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
        m_stage->start();
        m_stage->window().openPost(
            m_stage->write(QStringLiteral("blog/_posts/2024-02-01-whole.md"), m_before));
        QCOMPARE(m_stage->bytes(), m_before);
        QVERIFY(isConsistent());
        QVERIFY(items().size() >= 4);
    }

    void cleanup()
    {
        while (m_stage->session().undoStack()->canUndo())
            m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), m_before);
        m_stage.reset();
    }

    void aNewItemIsNamedAtOnce()
    {
        const QString first = items().first();
        QVERIFY(m_stage->walkTo(first.section(QLatin1Char(' '), 0, 0)));
        m_stage->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), m_stage->title());
        m_stage->type(QStringLiteral("방금 넣은 item"));
        QCOMPARE(itemAt(QStringLiteral("방금 넣은 item")), 1);
        QVERIFY(m_stage->tree()->currentIndex().data().toString().contains(QStringLiteral("방금 넣은 item")));
        QVERIFY(isConsistent());
    }

    void itemsMoveByKeyboard()
    {
        const QStringList before = items();
        const QString moved = before.first().section(QStringLiteral(" [^"), 0, 0);
        QVERIFY(m_stage->walkTo(moved));
        m_stage->press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(itemAt(moved), 1);
        QVERIFY(isConsistent());
        QVERIFY(m_stage->tree()->currentIndex().data().toString().contains(moved));
        QCOMPARE(QApplication::focusWidget(), m_stage->tree());
        m_stage->press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(items(), before);
        QCOMPARE(m_stage->bytes(), m_before);
        m_stage->press(Qt::Key_Down, Qt::ControlModifier | Qt::AltModifier);
        const Outline &outline = m_stage->session().document().outline();
        const int node = m_stage->session().selectedNode();
        QCOMPARE(outline.position(outline.enclosing(node, NodeKind::Section)), 1);
        QVERIFY(isConsistent());
    }

    void itemsAndSectionsAreDeletedInTheOutline()
    {
        const qsizetype count = items().size();
        const QString first = items().first().section(QStringLiteral(" [^"), 0, 0);
        QVERIFY(m_stage->walkTo(first));
        m_stage->press(Qt::Key_Delete);
        QCOMPARE(items().size(), count - 1);
        QCOMPARE(itemAt(first), -1);
        QVERIFY(isConsistent());
        // In a field, the key is the field's.
        m_stage->press(Qt::Key_F2);
        m_stage->press(Qt::Key_Home);
        m_stage->press(Qt::Key_Delete);
        QCOMPARE(items().size(), count - 1);
    }

    void aNewSectionIsNamedAtOnce()
    {
        const Outline &outline = m_stage->session().document().outline();
        const auto sections = outline.ofKind(NodeKind::Section).size();
        QVERIFY(m_stage->walkTo(items().first().section(QStringLiteral(" [^"), 0, 0)));
        m_stage->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        m_stage->type(QStringLiteral("모임"));
        QCOMPARE(outline.ofKind(NodeKind::Section).size(), sections + 1);
        QVERIFY(m_stage->tree()->currentIndex().data().toString().contains(QStringLiteral("모임")));
        QVERIFY(isConsistent());
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowStructure)
#include "tst_windowstructure.moc"
