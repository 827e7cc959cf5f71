#include "editor/forms/fields/switchfield.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

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
    void frontMatterOtherKeys();
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
    QTest::newRow("date") << "frontMatterDate"
                          << "2026-02-01 08:00:00 +0900" << QByteArray("date: 2026-02-01 08:00:00 +0900\n");
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
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-authors.first"))->text(), QStringLiteral("x"));
    auto *layout = window.field<QLineEdit>(QStringLiteral("key-layout"));
    test::replaceText(layout, QStringLiteral("page"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-layout")), layout);
    QVERIFY(window.bytes().contains("\nlayout: page\n"));
    const qsizetype at = window.bytes().indexOf("layout");
    window.session.apply(TextEdit(window.bytes(), {at, at}, "extra: 1\n"), QStringLiteral("Elsewhere"));
    QCOMPARE(window.field<QLineEdit>(QStringLiteral("key-extra"))->text(), QStringLiteral("1"));
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
