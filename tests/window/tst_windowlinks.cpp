#include "app/window/editorpanes.h"
#include "app/window/previewpane.h"
#include "editor/document/utf8.h"
#include "editor/forms/fields/pointsfield.h"
#include "tests/window/windowtest.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <utility>

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

    /// A real click on the page, on a text of the first list item that shows it. Where the page scrolled away
    /// between the look and the click, the click is made again.
    void pageClick(const QString &text, int letters)
    {
        MainWindow &window = m_stage->window();
        const QString script =
            QStringLiteral(
                "(() => { if (window.lastClicked === undefined)"
                "    document.addEventListener('click', event => { window.lastClicked ="
                "        document.caretRangeFromPoint(event.clientX, event.clientY).startContainer.data; }, "
                "true);"
                "window.lastClicked = '';"
                "const walker = document.createTreeWalker(wolgan.parts.list, NodeFilter.SHOW_TEXT);"
                "let found = null;"
                "for (let node = walker.nextNode(); node; node = walker.nextNode())"
                "    if (node.data.includes('%1') && !found) found = node;"
                "if (!found) return null;"
                "found.parentElement.scrollIntoView({ block: 'center' });"
                "const range = document.createRange();"
                "range.setStart(found, found.data.indexOf('%1') + %2); range.collapse(true);"
                "const box = range.getBoundingClientRect();"
                "return [box.left, (box.top + box.bottom) / 2]; })()")
                .arg(text)
                .arg(letters);
        QVariantList at;
        const auto standsStill = [&] { // the page comes in several pieces
            const QVariantList before = std::exchange(at, evaluate(window, script).toList());
            return at.size() == 2 && at == before;
        };
        const auto hit = [&] {
            if (!standsStill())
                return false;
            QWidget *page = window.panes()->preview()->focusProxy();
            QWidget *target = page->focusProxy() ? page->focusProxy() : page;
            QTest::mouseClick(target, Qt::LeftButton, {},
                              QPoint(qRound(at[0].toDouble() + 1), qRound(at[1].toDouble())));
            QString clicked;
            for (QDeadlineTimer wait(2000); clicked.isEmpty() && !wait.hasExpired(); QTest::qWait(10))
                clicked = evaluate(window, QStringLiteral("window.lastClicked")).toString();
            return clicked.contains(text);
        };
        QVERIFY(QTest::qWaitFor(hit, 30'000));
    }
    /// The text around the caret in the points field.
    QString caret()
    {
        auto *points = m_stage->find<PointsField>(QStringLiteral("itemText"));
        const QTextCursor cursor = points->textCursor();
        return cursor.block()
            .text()
            .insert(cursor.positionInBlock(), u'^')
            .replace(QChar::LineSeparator, u'\n');
    }

    void clickedAtTheLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("letters");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, int letters, const char *shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << letters << QString::fromUtf8(shown);
        };
        row("여섯째 점", 2, "여섯^째 점");
        row("안의 점", 0, "^안의 점 🌱");
        row("둘째 문단", 2, "둘째^ 문단");
        row("굵은 말", 2, "**굵은^ 말**을 함");
        row("인용한 말", 3, "> 인용한^ 말");
        row("가로", 1, "| 가^로 | 세로 |\n|---|---|\n| 하나 | 둘 |");
        row("call", 2, "```cpp\nint x;\nca^ll();\n```");
    }
    void clickedAtTheLetter()
    {
        QFETCH(QString, text);
        QFETCH(int, letters);
        QFETCH(QString, shown);
        QByteArray post = "---\ntitle: T\n---\n\n## 소식\n\n### 앞 [^1]\n- 여섯째\n\n### 긴 글 [^2]\n";
        for (int i = 0; i < 5; ++i)
            post += "- 점 [링크](https://example.org/여섯째) [^2]\n";
        post += "- 여섯째 점\n  - 안의 점 🌱\n\n    둘째 문단\n\n  - **굵은 말**을 함\n\n> 인용한 말\n\n"
                "| 가로 | 세로 |\n|---|---|\n| 하나 | 둘 |\n\n```cpp\nint x;\ncall();\n```\n\n"
                "## References\n\n[^1]: [One](https://example.org/1)\n\n[^2]: [Two](https://example.org/2)\n";
        m_stage->window().openPost(m_stage->write(QStringLiteral("blog/_posts/2024-03-01-letters.md"), post));
        pageClick(text, letters);
        QTRY_COMPARE(focused(), QStringLiteral("itemText"));
        QTRY_COMPARE(caret(), shown);
        QCOMPARE(m_stage->bytes(), post);
    }

    void clickedInTheTitle()
    {
        pageClick(QStringLiteral("첫째"), 1);
        QTRY_COMPARE(focused(), QStringLiteral("itemTitle"));
        QCOMPARE(m_stage->title()->cursorPosition(), 1);
    }

    void clickedInTheSource()
    {
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        click(place("- 넷"));
        QCOMPARE(m_stage->source()->textCursor().block().text(), QStringLiteral("- 넷"));
        QVERIFY(m_stage->source()->hasFocus());
    }

    /// The points of the page that are marked, without what is nested in them.
    [[nodiscard]] QString marked()
    {
        const QString script = QStringLiteral("[...document.querySelectorAll('.current-item')].map(item => "
                                              "item.firstChild.data.trim()).join()");
        return evaluate(m_stage->window(), script).toString();
    }
    void pointOfTheCaretIsMarked()
    {
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        for (const char *point : {"둘의 둘", "셋", "하나", "넷"}) {
            m_stage->window().panes()->goToLine(
                static_cast<int>(m_stage->bytes().first(place(point)).count('\n')) + 1);
            QTRY_COMPARE(marked(), QString::fromUtf8(point));
        }
    }

    /// The points field of the first item, with the caret at its begin.
    PointsField *editPoints()
    {
        m_stage->selectText("첫째");
        auto *points = m_stage->find<PointsField>(QStringLiteral("itemText"));
        points->setFocus();
        points->moveCursor(QTextCursor::Start);
        return points;
    }

    void pointOfTheFormsCaretIsMarked()
    {
        editPoints();
        QTRY_COMPARE(marked(), QStringLiteral("하나"));
        for (const char *point : {"둘", "둘의 둘", "셋"}) {
            m_stage->press(Qt::Key_Down);
            QTRY_COMPARE(marked(), QString::fromUtf8(point));
        }
        m_stage->press(Qt::Key_Up);
        m_stage->press(Qt::Key_End);
        m_stage->type(QStringLiteral(" 더 🌱"));
        QTRY_COMPARE(marked(), QStringLiteral("둘의 둘 더 🌱"));
        m_stage->press(Qt::Key_Return); // a new point between others is on the page at once
        m_stage->type(QStringLiteral("셋째"));
        QTRY_COMPARE(marked(), QStringLiteral("셋째"));
        m_stage->press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(m_stage->bytes().contains("\n- 셋째\n- 셋\n"));
        QTRY_COMPARE(marked(), QStringLiteral("셋째"));
        m_stage->press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_stage->bytes().contains("\n- 셋\n- 셋째\n"));
        QTRY_COMPARE(marked(), QStringLiteral("셋째"));
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_stage->bytes().contains("\n- 셋째\n- 셋\n"));
        QTRY_COMPARE(marked(), QStringLiteral("셋째"));
        m_stage->title()->setFocus();
        QTRY_COMPARE(marked(), QString());
    }

    /// It is on the page from its first letter on; until then none is marked.
    void newLastPointIsMarkedOnceItIsThere()
    {
        PointsField *points = editPoints();
        points->moveCursor(QTextCursor::End);
        QTRY_COMPARE(marked(), QStringLiteral("셋"));
        m_stage->press(Qt::Key_Return);
        QTRY_COMPARE(marked(), QString());
        QInputMethodEvent preedit(QStringLiteral("너"), {});
        QCoreApplication::sendEvent(points, &preedit);
        QTest::qWait(100);
        QCOMPARE(marked(), QString());
        QInputMethodEvent next(QStringLiteral("시"), {}); // the syllable before it is done
        next.setCommitString(QStringLiteral("넷"));
        QCoreApplication::sendEvent(points, &next);
        QVERIFY(m_stage->bytes().contains("- 셋\n- 넷\n"));
        QTest::qWait(100);
        QVERIFY(marked().isEmpty() || marked() == QStringLiteral("넷"));
        QInputMethodEvent last;
        last.setCommitString(QStringLiteral("째"));
        QCoreApplication::sendEvent(points, &last);
        QTRY_COMPARE(marked(), QStringLiteral("넷째"));
    }

    /// What goes is the rest of the item: the form stays with it.
    void allPointsDeleted()
    {
        m_stage->window().openPost(
            m_stage->write(QStringLiteral("blog/_posts/2024-04-01-close.md"),
                           "---\ntitle: T\n---\n\n## 절\n\n### 가\n- 하나\n### 나\n- 둘\n"));
        m_stage->selectText("### 가");
        auto *points = m_stage->find<PointsField>(QStringLiteral("itemText"));
        points->setFocus();
        points->moveCursor(QTextCursor::End);
        QTRY_COMPARE(marked(), QStringLiteral("하나"));
        m_stage->press(Qt::Key_A, Qt::ControlModifier);
        m_stage->press(Qt::Key_Delete);
        m_stage->press(Qt::Key_Backspace); // no point any more
        QVERIFY2(m_stage->bytes().contains("### 가\n### 나\n"), m_stage->bytes().constData());
        QCOMPARE(m_stage->title()->text(), QStringLiteral("가"));
        m_stage->type(QStringLiteral("다시"));
        QVERIFY2(m_stage->bytes().contains("### 가\n다시\n"), m_stage->bytes().constData());
        QCOMPARE(m_stage->title()->text(), QStringLiteral("가"));
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
