#include "app/window/editorpanes.h"
#include "app/window/previewpane.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/pointsfield.h"
#include "tests/window/windowtest.h"

#include <QAction>
#include <QScrollBar>
#include <QTextBlock>

using namespace wolgan;
using namespace wolgan::test;

/// How the panes answer each other: what is clicked, scrolled, inserted and split at the caret.
class TestWindowLinks : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    QAction *action(const QString &text)
    {
        for (QAction *found : m_stage->window().findChildren<QAction *>()) {
            if (QString(found->text()).remove(u'&') == text)
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] qsizetype place(const QByteArray &text) { return m_stage->bytes().indexOf(text); }
    void click(qsizetype offset) { Q_EMIT m_stage->window().panes()->previewPane()->clicked(offset); }
    [[nodiscard]] QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

private Q_SLOTS:
    void init()
    {
        QByteArray post =
            "---\ntitle: T\n---\n\n## 소식\n\n### 첫째 [^1]\n- 하나\n- 둘\n  - 둘의 둘\n- 셋\n\n"
            "![fig1](a.png){: width=\"600\"}\n_설명_\n\n### 둘째 [^2]\n- 넷\n\n";
        for (int i = 0; i < 80; ++i)
            post += "### 항목 " + QByteArray::number(i) + "\n- 점\n\n";
        post += "## References\n\n[^1]: [One](https://example.org/1)\n\n[^2]: [Two](https://example.org/2)\n";
        m_stage = std::make_unique<Stage>();
        m_stage->start();
        m_stage->window().openPost(m_stage->write(QStringLiteral("blog/_posts/2024-02-01-links.md"), post));
    }

    void cleanup() { m_stage.reset(); }

    void clickedTitle()
    {
        click(place("### 둘째"));
        QCOMPARE(focused(), QStringLiteral("itemTitle"));
        QCOMPARE(m_stage->title()->text(), QStringLiteral("둘째"));
    }

    void clickedPoints()
    {
        click(place("- 하나"));
        QCOMPARE(focused(), QStringLiteral("itemText"));
    }

    void clickedInTheSource()
    {
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        click(place("- 넷"));
        QCOMPARE(m_stage->source()->textCursor().block().text(), QStringLiteral("- 넷"));
        QVERIFY(m_stage->source()->hasFocus());
    }

    void splitAtTheCaret()
    {
        m_stage->selectText("첫째");
        auto *points = m_stage->find<PointsField>(QStringLiteral("itemText"));
        points->setFocus();
        QTextCursor caret = points->textCursor();
        caret.setPosition(points->toPlainText().indexOf(QStringLiteral("둘의 둘")));
        points->setTextCursor(caret);
        action(QStringLiteral("Split the item here"))->trigger();
        QVERIFY2(m_stage->bytes().contains("### 첫째 [^1]\n- 하나\n\n### 둘\n"),
                 m_stage->bytes().constData());
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_stage->bytes().contains("### 첫째 [^1]\n- 하나\n- 둘\n"));
    }

    void insertReferenceAndFigure()
    {
        m_stage->selectText("둘째");
        action(QStringLiteral("Reference"))->trigger();
        QVERIFY2(m_stage->bytes().contains("### 둘째 [^2] [^3]"), m_stage->bytes().constData());
        QVERIFY(m_stage->window().panes()->isAncestorOf(QApplication::focusWidget()));
        action(QStringLiteral("Figure"))->trigger();
        QCOMPARE(m_stage->bytes().count("!["), 2);
    }

    void scrollingIsLinked()
    {
        QVERIFY(evaluate(m_stage->window(), QStringLiteral("1")).isValid());
        QTRY_VERIFY(evaluate(m_stage->window(), QStringLiteral("wolgan.blocks().length")).toInt() > 100);
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        QPlainTextEdit *source = m_stage->source();
        source->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        source->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        QTRY_VERIFY(evaluate(m_stage->window(), QStringLiteral("scrollY")).toDouble() > 200);

        const int line = source->verticalScrollBar()->value();
        (void)evaluate(m_stage->window(),
                       QStringLiteral("dispatchEvent(new Event('wheel')); scrollBy(0, 1500); 1"));
        QTRY_VERIFY(source->verticalScrollBar()->value() > line + 20);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowLinks)
#include "tst_windowlinks.moc"
