#include "editor/forms/fields/switchfield.h"
#include "editor/forms/fields/yamlfield.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>

using namespace wolgan;
using test::Window;

namespace {

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

} // namespace

class FrontMatterFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frontMatterScalars_data();
    void frontMatterScalars();
    void frontMatterSwitches();
    void severalAuthors_data();
    void severalAuthors();
    void frontMatterOtherKeys();
    void nestedKey();
    void invalidTextOfAnotherPost();
    void keysOfOtherShapes();
    void addAndRemoveKeys();
    void rowsStayWhileComposing();
    void emptiedAgain();
    void descriptionLength();
    void brokenFrontMatter();
    void postWithoutFrontMatter();
    void undoInAFieldThatGoes();
};

void FrontMatterFormTest::frontMatterScalars_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("title") << "frontMatterTitle"
                           << "새 \"제목\"" << QByteArray("title: \"새 \\\"제목\\\"\"\n");
    QTest::newRow("tags") << "frontMatterTags"
                          << "digest, 새 소식" << QByteArray("tags: [digest, 새 소식]\n");
    QTest::newRow("image") << "frontMatterImage"
                           << "20260201-t.jpg" << QByteArray("  path: 20260201-t.jpg   # last month's\n");
    QTest::newRow("author") << "Author"
                            << "haru" << QByteArray("author: haru\n");
    QTest::newRow("description") << "frontMatterDescription"
                                 << "새 글" << QByteArray("description: 새 글\n");
    QTest::newRow("other key") << "key-img_path"
                               << "/img/" << QByteArray("img_path: /img/\n");
}

void FrontMatterFormTest::frontMatterScalars()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QByteArray, line);
    Window window(sample());
    window.session.select(0);
    const QByteArray before = window.bytes();
    auto *widget = window.field<QWidget>(field);
    QVERIFY(widget);
    if (auto *lineField = qobject_cast<QLineEdit *>(widget)) {
        test::replaceText(lineField, text);
        QCOMPARE(lineField->text(), text);
    } else {
        widget->setFocus();
        test::commit(widget, text);
    }
    QVERIFY2(window.bytes().contains('\n' + line), window.bytes().left(400).constData());
    QCOMPARE(window.bytes().count('\n'), before.count('\n') + (before.contains(line.left(6)) ? 0 : 1));
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(window.bytes(), before);
}

/// `authors:` and lists of names are the author's field, too; each keeps its key and its form.
void FrontMatterFormTest::severalAuthors_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("authors") << QByteArray("authors: [하루, b]") << QStringLiteral("하루, b")
                             << QByteArray("authors: [하루, c]");
    QTest::newRow("author") << QByteArray("author: [하루, b]") << QStringLiteral("하루, b")
                            << QByteArray("author: [하루, c]");
    QTest::newRow("lines") << QByteArray("authors:\n  - 하루\n  - b") << QStringLiteral("하루, b")
                           << QByteArray("authors:\n  - 하루\n  - c");
    QTest::newRow("one") << QByteArray("authors: b") << QStringLiteral("b") << QByteArray("authors: 하루, c");
}

void FrontMatterFormTest::severalAuthors()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Window window("---\ntitle: t\n" + before + "\n---\n\ntext\n");
    auto *field = window.field<QLineEdit>(QStringLiteral("Author"));
    QVERIFY(field->isEnabled());
    QTEST(field->text(), "shown");
    QVERIFY(!window.pane.findChild<QWidget *>(QStringLiteral("key-authors")));
    test::replaceText(field, QStringLiteral("하루, c"));
    QCOMPARE(window.bytes(), "---\ntitle: t\n" + after + "\n---\n\ntext\n");
}

void FrontMatterFormTest::frontMatterSwitches()
{
    Window window(sample());
    window.session.select(0);
    auto *toc = window.field<SwitchField>(QStringLiteral("switch-toc"));
    auto *pin = window.field<SwitchField>(QStringLiteral("switch-pin"));
    QVERIFY(toc->isChecked());
    QVERIFY(!pin->isChecked());
    pin->click();
    QVERIFY2(window.bytes().contains("\npin: true\n"), window.bytes().left(400).constData());
    toc->click();
    QVERIFY2(window.bytes().contains("\ntoc: false\n"), window.bytes().left(400).constData());
    QVERIFY(!toc->isChecked());
    window.session.undoStack()->undo();
    QVERIFY(toc->isChecked());
    QVERIFY(pin->isChecked());
}

void FrontMatterFormTest::frontMatterOtherKeys()
{
    Window window("---\ntitle: t\nlayout: post\nkeywords: [a, b]\nauthors:\n  first: x\n---\n\ntext\n");
    window.session.select(0);
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-keywords"))->text(), QStringLiteral("a, b"));
    auto *layout = window.field<QLineEdit>(QStringLiteral("key-layout"));
    test::replaceText(layout, QStringLiteral("page"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-layout")), layout);
    QVERIFY(window.bytes().contains("\nlayout: page\n"));
    const qsizetype at = window.bytes().indexOf("layout");
    window.session.apply(TextEdit(window.bytes(), {at, at}, "extra: 1\n"), QStringLiteral("Elsewhere"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-extra"))->text(), QStringLiteral("1"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-layout")), layout); // its row is not made anew
}

void FrontMatterFormTest::nestedKey()
{
    Window window("---\ntitle: t\nauthors: # who\n    first: x # one\npin: true\n---\n\ntext\n");
    window.session.select(0);
    auto *authors = window.field<YamlField>(QStringLiteral("key-authors"));
    QCOMPARE(authors->toPlainText(), QStringLiteral("first: x # one"));
    authors->setFocus();
    authors->moveCursor(QTextCursor::End);
    QTest::keyClick(authors, Qt::Key_Return);
    test::commit(authors, QStringLiteral("둘: [가"));
    QVERIFY(window.bytes().contains("authors: # who\n    first: x # one\npin"));
    QVERIFY(!authors->problem().isEmpty());
    const QString invalid = authors->toPlainText();
    window.field<QLineEdit>(QStringLiteral("frontMatterTitle"))->setFocus(); // what is wrong is not lost
    QCOMPARE(authors->toPlainText(), invalid);
    window.session.select(window.bytes().indexOf("text"));
    window.session.select(0);
    QCOMPARE(authors->toPlainText(), invalid);
    authors->setFocus();
    authors->moveCursor(QTextCursor::End);
    test::commit(authors, QStringLiteral("]"));
    QVERIFY(authors->problem().isEmpty());
    QVERIFY2(window.bytes().contains("authors: # who\n    first: x # one\n    둘: [가]\npin"),
             window.bytes().constData());
    while (window.session.undoStack()->canUndo())
        window.session.undoStack()->undo();
    QCOMPARE(authors->toPlainText(), QStringLiteral("first: x # one"));
}

void FrontMatterFormTest::invalidTextOfAnotherPost()
{
    const QByteArray bytes("---\ntitle: t\nauthors:\n  first: x\n---\n\ntext\n");
    Window window(bytes);
    window.session.select(0);
    auto *authors = window.field<YamlField>(QStringLiteral("key-authors"));
    authors->setFocus();
    test::commit(authors, QStringLiteral("["));
    QVERIFY(!authors->problem().isEmpty());
    window.session.reset(bytes);
    window.session.select(0);
    authors = window.field<YamlField>(QStringLiteral("key-authors"));
    QCOMPARE(authors->toPlainText(), QStringLiteral("first: x"));
    QVERIFY(authors->problem().isEmpty());
}

void FrontMatterFormTest::keysOfOtherShapes()
{
    Window window("---\ntitle: [a, b]\ntags:\n- a: 1\n- b\nnote: |\n  x\n  y\n---\n\ntext\n");
    window.session.select(0);
    QVERIFY(!window.field<QLineEdit>(QStringLiteral("frontMatterTitle"))->isEnabled());
    QVERIFY(!window.field<QLineEdit>(QStringLiteral("frontMatterTags"))->isEnabled());
    QCOMPARE(window.field<YamlField>(QStringLiteral("key-tags"))->toPlainText(),
             QStringLiteral("- a: 1\n- b"));
    QCOMPARE(window.field<YamlField>(QStringLiteral("key-note"))->toPlainText(),
             QStringLiteral("|\n  x\n  y"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-title"))->text(), QStringLiteral("a, b"));
}

void FrontMatterFormTest::addAndRemoveKeys()
{
    Window window("---\ntitle: t\ndate: 2026-01-01\n---\n\ntext\n");
    window.session.select(0);
    const QByteArray before = window.bytes();
    auto *name = window.field<QLineEdit>(QStringLiteral("newKeyName"));
    auto *value = window.field<QLineEdit>(QStringLiteral("newKeyValue"));
    test::replaceText(name, QStringLiteral("title"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(window.field<QLabel>(QStringLiteral("newKeyProblem"))->text().contains(QStringLiteral("title")));
    QCOMPARE(window.bytes(), before);
    test::replaceText(name, QStringLiteral("키워드"));
    test::replaceText(value, QStringLiteral("[가, 나]"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY2(window.bytes().contains("키워드: [가, 나]\n---"), window.bytes().constData());
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-키워드"))->text(), QStringLiteral("가, 나"));
    test::replaceText(name, QStringLiteral("layout"));
    test::replaceText(value, QStringLiteral("a: b"));
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY2(window.bytes().contains("---\nlayout: \"a: b\"\ntitle") ||
                 window.bytes().contains("layout: \"a: b\"\n"),
             window.bytes().constData());
    window.field<QAbstractButton>(QStringLiteral("Remove 'layout'"))->click();
    window.field<QAbstractButton>(QStringLiteral("Remove '키워드'"))->click();
    QCOMPARE(window.bytes(), before);
}

void FrontMatterFormTest::rowsStayWhileComposing()
{
    Window window("---\ntitle: t\nlayout: post\n---\n\ntext\n");
    window.session.select(0);
    auto *layout = window.field<QLineEdit>(QStringLiteral("key-layout"));
    layout->setFocus();
    layout->end(false);
    test::compose(layout, QStringLiteral("하"));
    const qsizetype at = window.bytes().indexOf("layout");
    window.session.apply(TextEdit(window.bytes(), {at, at}, "extra: 1\n"), QStringLiteral("Elsewhere"));
    BlogFacts facts;
    facts.categories = {QStringLiteral("가")};
    facts.timezone = "Asia/Seoul";
    window.pane.setBlogFacts(facts);
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-layout")), layout);
    QVERIFY(layout->hasFocus());
    test::commit(layout, QStringLiteral("한"));
    QVERIFY2(window.bytes().contains("layout: post한\n"), window.bytes().constData());
}

void FrontMatterFormTest::emptiedAgain()
{
    Window window("---\ntitle: t\n---\n\ntext\n");
    window.session.select(0);
    auto *author = window.field<QLineEdit>(QStringLiteral("Author"));
    test::replaceText(author, QStringLiteral("x"));
    QVERIFY(window.bytes().contains("author: x\n"));
    test::replaceText(author, QString());
    QVERIFY2(!window.bytes().contains("author"), window.bytes().constData());
}

void FrontMatterFormTest::descriptionLength()
{
    Window window("---\ntitle: t\ndescription: 짧은 글\n---\n\ntext\n");
    window.session.select(0);
    const auto shows = [&](const QString &words) {
        for (const QLabel *label : window.pane.currentWidget()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(words))
                return true;
        }
        return false;
    };
    QVERIFY(shows(QStringLiteral("4 of about 160")));
    auto *description = window.field<QWidget>(QStringLiteral("frontMatterDescription"));
    description->setFocus();
    test::commit(description, QString(200, u'가'));
    QVERIFY(shows(QStringLiteral("204 characters")));
}

void FrontMatterFormTest::brokenFrontMatter()
{
    Window window("---\ntitle: t\ntags: [a\n---\n\n## A\n\n### b\n");
    window.session.select(0);
    auto *error = window.field<QLabel>(QStringLiteral("frontMatterError"));
    QVERIFY(error && error->text().contains(QStringLiteral("Line 3")));
    auto *title = window.field<QLineEdit>(QStringLiteral("frontMatterTitle"));
    QVERIFY(!title->isEnabled());
    QSignalSpy asked(&window.pane, &FormPane::sourceRequested);
    const auto buttons = window.pane.currentWidget()->findChildren<QPushButton *>();
    buttons.first()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(window.session.selection(), window.bytes().indexOf("tags"));
    const qsizetype at = window.bytes().indexOf("[a") + 2;
    window.session.apply(TextEdit(window.bytes(), {at, at}, "]"), QStringLiteral("Elsewhere"));
    QVERIFY(title->isEnabled());
    QVERIFY(!error->isVisible());
}

void FrontMatterFormTest::postWithoutFrontMatter()
{
    Window window("just text\n");
    const auto buttons = window.pane.currentWidget()->findChildren<QPushButton *>();
    QVERIFY(!buttons.isEmpty() && buttons.first()->isVisible());
    buttons.first()->click();
    QVERIFY(window.bytes().startsWith("---\ntitle: "));
    QVERIFY(window.bytes().endsWith("---\n\njust text\n"));
    QVERIFY(window.field<QLineEdit>(QStringLiteral("frontMatterTitle")));
}

void FrontMatterFormTest::undoInAFieldThatGoes()
{
    Window window("---\ntitle: t\n---\n\ntext\n");
    window.session.select(0);
    window.session.apply(TextEdit(window.bytes(), {13, 13}, "extra: 1\n"), QStringLiteral("Elsewhere"));
    auto *extra = window.field<QLineEdit>(QStringLiteral("key-extra"));
    extra->setFocus();
    QTest::keyClick(extra, Qt::Key_Z, Qt::ControlModifier);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!window.bytes().contains("extra"));
    QCOMPARE(window.pane.currentWidget()->findChild<QLineEdit *>(QStringLiteral("key-extra")), nullptr);
}

QTEST_MAIN(FrontMatterFormTest)
#include "tst_frontmatterform.moc"
