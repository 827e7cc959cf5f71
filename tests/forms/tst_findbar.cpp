#include "editor/forms/findbar.h"
#include "editor/forms/sourceview.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace wolgan;

namespace {

const QByteArray post =
    "---\ntitle: 모델 소식\n---\n\n## 뉴스\n\n### 큰 모델 [^ref1]\n\n- 작은 모델\n- 또 다른 🎉 모델\n\n"
    "### 둘째 [^ref2]\n\n글입니다.\n\n## References\n\n[^ref1]: [모델](https://a.b)\n"
    "[^ref2]: [둘](https://c.d)\n";

} // namespace

/// A bar over a form pane and a source view, as the window has them.
class Stage : public QWidget
{
    Q_OBJECT

public:
    explicit Stage(const QByteArray &bytes) : pane(session), bar(session), source(session)
    {
        session.reset(bytes);
        auto *column = new QVBoxLayout(this);
        column->addWidget(&pane);
        column->addWidget(&source);
        column->addWidget(&bar);
        connect(&bar, &FindBar::matchChosen, this, [this](ByteRange match) {
            chosen.append(match);
            session.select(match.begin);
            field = pane.showRange(match);
            source.showRange(match);
        });
        connect(&bar, &FindBar::matchesChanged, this, [this](const QList<ByteRange> &found) {
            matches = found;
            source.setMatches(found);
        });
        connect(&bar, &FindBar::closed, this, [this] { closed = true; });
        resize(420, 800);
        show();
        QApplication::setActiveWindow(this);
        (void)QTest::qWaitForWindowActive(this);
    }

    [[nodiscard]] QComboBox *text() { return bar.findChild<QComboBox *>(QStringLiteral("findText")); }
    [[nodiscard]] QLineEdit *with() { return bar.findChild<QLineEdit *>(QStringLiteral("replaceText")); }
    [[nodiscard]] QString count() { return bar.findChild<QLabel *>(QStringLiteral("findCount"))->text(); }
    [[nodiscard]] QLabel *error() { return bar.findChild<QLabel *>(QStringLiteral("findError")); }
    [[nodiscard]] QString selectedText() const
    {
        if (const auto *line = qobject_cast<QLineEdit *>(field))
            return line->selectedText();
        if (const auto *list = qobject_cast<QTreeView *>(field))
            return list->currentIndex().data().toString();
        if (const auto *points = qobject_cast<QTextEdit *>(field))
            return points->textCursor().selectedText();
        const auto *edit = qobject_cast<QPlainTextEdit *>(field);
        return edit ? edit->textCursor().selectedText() : QString();
    }
    template<typename Button>
    [[nodiscard]] Button *button(const QString &name)
    {
        for (Button *one : bar.findChildren<Button *>()) {
            if (one->accessibleName() == name || one->text() == name)
                return one;
        }
        qWarning() << "no button" << name;
        return nullptr;
    }
    void chooseScope(int index) { bar.findChildren<QComboBox *>().last()->setCurrentIndex(index); }
    void type(const QString &text) { test::replaceText(this->text()->lineEdit(), text); }

    Session session;
    FormPane pane;
    FindBar bar;
    SourceView source;
    QList<ByteRange> chosen, matches;
    QWidget *field = nullptr;
    bool closed = false;
};

class FindBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromMatchToMatch();
    void findsWhileTyping();
    void startsWhereTheAuthorIs();
    void selectsInEveryField();
    void marksWhatIsInView();
    void optionsAndErrors();
    void replacesOneAfterAnother();
    void replacesAllAsOneStep();
    void keepsToAnItem();
    void followsEdits();
    void escapeCloses();
    void composingIsLeftAlone();
    void remembersSearches();
    void worksClosed();
    void aLargePost();
};

void FindBarTest::goesFromMatchToMatch()
{
    Stage stage(post);
    stage.bar.open({}, false);
    QVERIFY(stage.text()->lineEdit()->hasFocus());
    stage.type(QStringLiteral("모델"));
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 5"));
    for (int i = 2; i <= 5; ++i) {
        QTest::keyClick(stage.text()->lineEdit(), Qt::Key_Return);
        QCOMPARE(stage.count(), QStringLiteral("%1 of 5").arg(i));
        QCOMPARE(stage.session.document().text(stage.chosen.last()).toByteArray(), QByteArray("모델"));
        QVERIFY2(stage.field, qPrintable(stage.count()));
        QVERIFY(stage.selectedText().contains(QStringLiteral("모델")));
    }
    stage.bar.step(1);
    QCOMPARE(stage.count(), QStringLiteral("1 of 5"));
    QTest::keyClick(stage.text()->lineEdit(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(stage.count(), QStringLiteral("5 of 5"));
    QVERIFY(stage.text()->lineEdit()->hasFocus());
}

void FindBarTest::findsWhileTyping()
{
    Stage stage(post);
    stage.bar.open({}, false);
    stage.type(QStringLiteral("둘"));
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 2"));
    const ByteRange first = stage.chosen.last();
    QTest::sendKeyEvent(QTest::Click, stage.text()->lineEdit(), Qt::Key_unknown, QStringLiteral("째"), {});
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 1"));
    QCOMPARE(stage.chosen.last().begin, first.begin);
    stage.type(QStringLiteral("없는 것"));
    QTRY_COMPARE(stage.count(), QStringLiteral("Nothing found"));
}

void FindBarTest::startsWhereTheAuthorIs()
{
    Stage stage(post);
    stage.session.select(post.indexOf("### 큰"));
    stage.bar.open(QStringLiteral("모델"), false);
    QTRY_COMPARE(stage.count(), QStringLiteral("2 of 5"));
    stage.session.select(0); // somebody goes elsewhere
    QCOMPARE(stage.count(), QStringLiteral("5 found"));
    stage.bar.step(1);
    QCOMPARE(stage.count(), QStringLiteral("1 of 5"));
    stage.session.select(post.indexOf("### 둘째"));
    stage.bar.step(-1);
    QCOMPARE(stage.count(), QStringLiteral("4 of 5"));
}

void FindBarTest::selectsInEveryField()
{
    for (const test::Post &one :
         {test::Post{QStringLiteral("LF"), post},
          test::Post{QStringLiteral("CRLF"), QByteArray(post).replace("\n", "\r\n")}}) {
        Stage stage(one.bytes);
        stage.bar.open(QStringLiteral("모델|https://\\S+?(?=\\))|글"), false);
        stage.button<QToolButton>(QStringLiteral("Regular expression"))->setChecked(true);
        QTRY_COMPARE(stage.count(), QStringLiteral("1 of 8"));
        for (int i = 0; i < 8; ++i) {
            const QString wanted = QString::fromUtf8(stage.session.document().text(stage.chosen.last()));
            QVERIFY2(stage.field && stage.field->isVisible(), qPrintable(one.name + wanted));
            if (!qobject_cast<QTreeView *>(stage.field)) // a whole row
                QCOMPARE(stage.selectedText(), wanted);
            stage.bar.step(1);
        }
    }
}

void FindBarTest::marksWhatIsInView()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("모델"), false);
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 5"));
    const auto marked = [&] {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &mark : stage.source.extraSelections())
            texts.append(mark.cursor.selectedText());
        return texts.count(QStringLiteral("모델"));
    };
    QVERIFY(marked() >= 3);
    QCOMPARE(stage.source.textCursor().selectedText(), QStringLiteral("모델"));
    stage.bar.hide();
    QCOMPARE(marked(), 0);
    QCOMPARE(stage.source.extraSelections().size(), 1); // the caret's line
}

void FindBarTest::optionsAndErrors()
{
    Stage stage("## A\n\n### Model model remodel\n\ntext\n");
    stage.bar.open(QStringLiteral("model"), false);
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 3"));
    stage.button<QToolButton>(QStringLiteral("Match case"))->setChecked(true);
    QTRY_COMPARE(stage.matches.size(), 2);
    stage.button<QToolButton>(QStringLiteral("Whole words only"))->setChecked(true);
    QTRY_COMPARE(stage.matches.size(), 1);
    stage.button<QToolButton>(QStringLiteral("Regular expression"))->setChecked(true);
    stage.type(QStringLiteral("(model"));
    QTRY_VERIFY(stage.error()->isVisible());
    QVERIFY(stage.error()->text().contains(QStringLiteral("pattern")));
    QVERIFY(stage.count().isEmpty());
    stage.type(QStringLiteral("(m)odel"));
    QTRY_VERIFY(!stage.error()->isVisible());
    QTRY_COMPARE(stage.matches.size(), 1);
    FindBar other(stage.session);
    other.restoreState(stage.bar.saveState());
    QCOMPARE(other.saveState(), stage.bar.saveState());
    QCOMPARE(stage.bar.saveState(), QByteArray("7"));
}

void FindBarTest::replacesOneAfterAnother()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("모델"), true);
    QVERIFY(stage.with()->isVisible());
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 5"));
    test::replaceText(stage.with(), QStringLiteral("모델들"));
    QTest::keyClick(stage.with(), Qt::Key_Return);
    QTRY_COMPARE(stage.count(), QStringLiteral("2 of 5")); // not the one in what was put in
    QCOMPARE(stage.session.lastAction(), QStringLiteral("Replace '모델' with '모델들'"));
    stage.button<QPushButton>(QStringLiteral("Replace"))->click();
    QTRY_COMPARE(stage.count(), QStringLiteral("3 of 5"));
    QByteArray expected = post;
    expected.replace(post.indexOf("모델"), 6, "모델들");
    expected.replace(expected.indexOf("큰 모델") + 4, 6, "모델들");
    QCOMPARE(stage.session.document().bytes(), expected);
    QCOMPARE(stage.session.undoStack()->count(), 2);
    stage.session.undoStack()->undo();
    stage.session.undoStack()->undo();
    QCOMPARE(stage.session.document().bytes(), post);
}

void FindBarTest::replacesAllAsOneStep()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("\\[(\\S+)\\]\\("), true);
    stage.button<QToolButton>(QStringLiteral("Regular expression"))->setChecked(true);
    stage.with()->setText(QStringLiteral("[**\\1**]("));
    QTRY_COMPARE(stage.matches.size(), 2);
    stage.button<QPushButton>(QStringLiteral("Replace all"))->click();
    QVERIFY(stage.session.document().bytes().endsWith(
        "[^ref1]: [**모델**](https://a.b)\n[^ref2]: [**둘**](https://c.d)\n"));
    QCOMPARE(stage.session.undoStack()->count(), 1);
    QCOMPARE(stage.session.lastAction(), QStringLiteral("Replace 2 × '\\[(\\S+)\\]\\(' with '[**\\1**]('"));
    QCOMPARE(stage.source.toPlainText().toUtf8(), stage.session.document().bytes());
    stage.session.undoStack()->undo();
    QCOMPARE(stage.session.document().bytes(), post);
}

void FindBarTest::keepsToAnItem()
{
    Stage stage(post);
    stage.session.select(post.indexOf("## 뉴스"));
    stage.chooseScope(2);
    stage.bar.open(QStringLiteral("모델"), true);
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 3")); // the section with its items
    stage.bar.step(1);
    QCOMPARE(stage.count(), QStringLiteral("2 of 3")); // though an item is selected now
    stage.session.select(post.indexOf("### 둘째"));
    QTRY_COMPARE(stage.count(), QStringLiteral("Nothing found"));
    stage.chooseScope(1);
    QTRY_COMPARE(stage.matches.size(), 4);
}

void FindBarTest::followsEdits()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("모델"), false);
    stage.bar.step(1);
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 5"));
    stage.bar.step(1);
    QCOMPARE(stage.count(), QStringLiteral("2 of 5"));
    stage.session.apply(TextEdit(post, {11, 11}, "모델 "), QStringLiteral("Type"));
    QTRY_COMPARE(stage.count(), QStringLiteral("3 of 6"));
    stage.session.undoStack()->undo(); // shows its place
    stage.bar.step(1);                 // at once
    QTRY_COMPARE(stage.count(), QStringLiteral("1 of 5"));
}

void FindBarTest::escapeCloses()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("모델"), false);
    QTRY_COMPARE(stage.matches.size(), 5);
    QTest::keyClick(stage.text()->lineEdit(), Qt::Key_Escape);
    QVERIFY(!stage.bar.isVisible());
    QVERIFY(stage.closed);
    QVERIFY(stage.matches.isEmpty());
}

void FindBarTest::composingIsLeftAlone()
{
    Stage stage(post);
    stage.bar.open({}, false);
    QLineEdit *line = stage.text()->lineEdit();
    test::compose(line, QStringLiteral("ㅁ"));
    test::compose(line, QStringLiteral("모"));
    stage.session.apply(TextEdit(post, {11, 11}, "x"), QStringLiteral("Type")); // meanwhile
    QTest::qWait(300);
    QVERIFY(stage.chosen.isEmpty());
    test::commit(line, QStringLiteral("모"));
    test::compose(line, QStringLiteral("데"));
    test::compose(line, QStringLiteral("델"));
    QTRY_VERIFY(!stage.chosen.isEmpty());
    test::commit(line, QStringLiteral("델"));
    QCOMPARE(stage.text()->currentText(), QStringLiteral("모델"));
    QTRY_COMPARE(stage.matches.size(), 5);
    QVERIFY(line->hasFocus());
}

void FindBarTest::remembersSearches()
{
    Stage stage(post);
    stage.bar.open(QStringLiteral("모델"), false);
    stage.bar.step(1);
    stage.type(QStringLiteral("둘"));
    stage.bar.step(1);
    stage.type(QStringLiteral("모델"));
    stage.bar.step(1);
    QCOMPARE(stage.text()->count(), 2);
    QTest::keyClick(stage.text()->lineEdit(), Qt::Key_Down);
    QCOMPARE(stage.text()->currentText(), QStringLiteral("둘"));
    QTRY_COMPARE(stage.matches.size(), 2);
}

void FindBarTest::worksClosed()
{
    Stage stage(post);
    stage.bar.step(1);
    QVERIFY(stage.bar.isVisible()); // nothing to look for yet
    stage.type(QStringLiteral("모델"));
    QTRY_COMPARE(stage.matches.size(), 5);
    stage.bar.hide();
    const auto before = stage.chosen.size();
    stage.bar.step(1);
    QTRY_COMPARE(stage.chosen.size(), before + 1);
    QVERIFY(!stage.bar.isVisible());
    QVERIFY(stage.matches.isEmpty());
}

void FindBarTest::aLargePost()
{
    QByteArray bytes;
    while (bytes.size() < 5'000'000)
        bytes +=
            "### 큰 언어 모델 SAM-Med3D\n\n- 의료 이미지를 위해 만든 모델 ([arXiv](https://arxiv.org))\n\n";
    Session session;
    session.reset(bytes);
    FindBar bar(session);
    bar.show();
    QSignalSpy matches(&bar, &FindBar::matchesChanged);
    bar.open(QStringLiteral("모델"), true);
    QVERIFY(matches.wait(20'000));
    QElapsedTimer timer;
    timer.start();
    Q_EMIT session.changed(TextEdit(bytes, {0, 0}, "x"));
    const qint64 typed = timer.restart();
    bar.findChild<QLineEdit *>(QStringLiteral("replaceText"))->setText(QStringLiteral("모형"));
    const Replaced all =
        replacedAll(session.document(), {0, bytes.size()}, {QStringLiteral("모델")}, QStringLiteral("모형"));
    const qint64 replacing = timer.elapsed();
    QVERIFY(all.count > 50'000);
    qInfo() << "with the bar open, a key costs" << typed << "ms; replacing" << all.count << "took"
            << replacing << "ms";
    QVERIFY(typed < 20);
}

QTEST_MAIN(FindBarTest)
#include "tst_findbar.moc"
