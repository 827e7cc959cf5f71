#include "app/inbox/inboxfile.h"
#include "app/window/blogactions.h"
#include "app/window/inboxactions.h"
#include "app/window/inboxlist.h"
#include "app/window/inboxmodel.h"
#include "app/window/inboxpanel.h"
#include "tests/inbox/webserver.h"
#include "tests/window/windowtest.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QUndoStack>

using namespace wolgan;
using namespace wolgan::test;

/// Links on their way from the clipboard to a section.
class TestWindowInbox : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    [[nodiscard]] InboxPanel *panel() { return m_stage->window().findChild<InboxPanel *>(); }
    [[nodiscard]] InboxList *list() { return panel()->findChild<InboxList *>(); }
    [[nodiscard]] QLineEdit *field(const QString &name)
    {
        for (QLineEdit *edit : panel()->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *button(const QString &text)
    {
        for (QPushButton *found : panel()->findChildren<QPushButton *>()) {
            if (found->text() == text && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QByteArray onDisk()
    {
        QFile file(m_stage->path(QStringLiteral("blog/_inbox.md")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        return texts;
    }
    void choose(int row)
    {
        list()->setFocus();
        list()->selectionModel()->setCurrentIndex(list()->model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect);
    }
    void open()
    {
        m_stage->window().openPost(m_stage->digest());
        m_stage->press(Qt::Key_5, Qt::ControlModifier);
        panel()->findChild<QCheckBox *>()->setChecked(false); // no network here
    }
    void add(const QString &text)
    {
        field(QStringLiteral("New links"))->setFocus();
        field(QStringLiteral("New links"))->setText(text);
        m_stage->press(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { forgetProxies(); }
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->start();
    }
    void cleanup() { m_stage.reset(); }

    void withoutABlog()
    {
        m_stage->press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(panel()->isVisible() && !list()->isVisible());
        QVERIFY(button(QStringLiteral("Open blog…"))->hasFocus());
        m_stage->answers.blogFolder = m_stage->path(QStringLiteral("blog"));
        m_stage->press(Qt::Key_Space);
        QTRY_VERIFY(field(QStringLiteral("New links"))->isVisible());
    }

    void addsEditsAndDeletes()
    {
        open();
        new QAbstractItemModelTester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
        add(QStringLiteral(
            "보기: https://a.example/글?utm_source=x&id=1 그리고 [나 😀](https://b.example)를"));
        QTRY_COMPARE(rows(), (QStringList{QStringLiteral("a.example/글?id=1"), QStringLiteral("나 😀")}));
        QTRY_VERIFY(onDisk().contains("?id=1> <!-- was https://a.example/글?utm_source=x&id=1 -->\n"));
        add(QStringLiteral("http://b.example/"));
        QTest::qWait(100);
        QCOMPARE(rows().size(), 2);

        choose(0);
        QVERIFY(list()
                    ->currentIndex()
                    .data(InboxModel::DetailRole)
                    .toString()
                    .contains(QStringLiteral("cleaned")));
        button(QStringLiteral("Restore"))->click();
        QTRY_VERIFY(onDisk().contains("<https://a.example/글?utm_source=x&id=1>\n"));
        QTRY_VERIFY(!button(QStringLiteral("Restore")));
        field(QStringLiteral("Title of the link"))->setFocus();
        m_stage->type(QStringLiteral("제목"));
        field(QStringLiteral("Note on the link"))->setFocus();
        m_stage->type(QStringLiteral("메모"));
        m_stage->press(Qt::Key_Return);
        QTRY_VERIFY(onDisk().contains("[제목](https://a.example/글?utm_source=x&id=1): 메모\n"));

        const QByteArray card = "- " + QDate::currentDate().toString(Qt::ISODate).toLatin1() +
                                " [제목](https://a.example/글?utm_source=x&id=1): 메모\n";
        QVERIFY2(onDisk().contains(card), onDisk().constData());
        const QByteArray before = onDisk();
        choose(0);
        m_stage->press(Qt::Key_Delete);
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("나 😀")});
        QTRY_VERIFY(!onDisk().contains(card));
        m_stage->press(Qt::Key_Z, Qt::ControlModifier); // in the list: the inbox's
        QTRY_COMPARE(onDisk(), before);
        QCOMPARE(rows().size(), 2);
        button(QStringLiteral("Undo"))->click(); // the note
        QTRY_VERIFY(!onDisk().contains("메모"));
    }

    /// A key makes an item of a card, in one step; undoing it brings the card back.
    void sortsByKey()
    {
        open();
        add(QStringLiteral("[가 😀](https://a.example/x) https://b.example/y https://c.example/z"));
        QTRY_COMPARE(rows().size(), 3);
        const QByteArray before = m_stage->bytes();
        choose(0);
        m_stage->press(Qt::Key_1);
        QVERIFY(m_stage->bytes().contains("(https://a.example/x)"));
        QVERIFY(m_stage->session().lastAction().startsWith(QStringLiteral("Sort '가 😀' into ")));
        QCOMPARE(rows(), (QStringList{QStringLiteral("b.example/y"), QStringLiteral("c.example/z")}));
        m_stage->press(Qt::Key_2); // the next one took its place
        QCOMPARE(rows(), QStringList{QStringLiteral("c.example/z")});
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        m_stage->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_stage->bytes(), before);
        QCOMPARE(rows().size(), 3);
        m_stage->session().undoStack()->redo();
        QCOMPARE(rows().size(), 2);

        choose(0);
        m_stage->press(Qt::Key_Return);
        auto *menu = panel()->findChild<QMenu *>();
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_2);
        QVERIFY(m_stage->bytes().contains("(https://b.example/y)"));
        QCOMPARE(rows().size(), 1);
        m_stage->press(Qt::Key_9); // the post has no such section
        QCOMPARE(rows().size(), 1);
        list()->selectAll();
        m_stage->press(Qt::Key_Delete);
        QVERIFY(rows().isEmpty());
        m_stage->press(Qt::Key_5, Qt::ControlModifier);
        button(QStringLiteral("Undo"))->click(); // what came last: the deletion
        QCOMPARE(rows().size(), 1);
    }

    /// The link is in one of the two files, whatever becomes of the post.
    void leavesTheFileWithTheSave()
    {
        open();
        add(QStringLiteral("[가 😀](https://a.example/x)"));
        choose(0);
        m_stage->press(Qt::Key_1);
        QVERIFY(rows().isEmpty());
        QTest::qWait(300);
        QVERIFY(onDisk().contains("https://a.example/x"));
        m_stage->crash();
        QFile::remove(m_stage->recoveries() + QLatin1Char('/') + m_stage->recoveryFiles().value(0));
        m_stage->start();
        open();
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("가 😀")}); // the post was lost

        choose(0);
        m_stage->press(Qt::Key_1);
        m_stage->press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!onDisk().contains("https://a.example/x"));
        QVERIFY(rows().isEmpty());
        m_stage->session().undoStack()->undo();
        QTRY_VERIFY(onDisk().contains("https://a.example/x"));
        QCOMPARE(rows().size(), 1);
        m_stage->session().undoStack()->redo();
        QVERIFY(rows().isEmpty());
        m_stage->press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!onDisk().contains("https://a.example/x"));
        m_stage->window().openPost(m_stage->digest()); // forgets the steps: nothing comes back
        QTest::qWait(300);
        QVERIFY(rows().isEmpty());
    }

    void sortsByDrag()
    {
        open();
        add(QStringLiteral("[가 😀](https://a.example/x)"));
        QTRY_COMPARE(rows().size(), 1);
        choose(0);
        const std::unique_ptr<QMimeData> mime(list()->model()->mimeData({list()->model()->index(0, 0)}));
        QCOMPARE(mime->data(QStringLiteral("text/markdown")), QByteArray("- [가 😀](https://a.example/x)\n"));
        const QByteArray before = m_stage->bytes();
        QTreeView *tree = m_stage->tree();
        const QModelIndex section = tree->model()->index(2, 0);
        const QPoint position = tree->visualRect(section).center();
        QDragEnterEvent enter(position, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(position, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &move);
        QDropEvent drop(position, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &drop);
        QVERIFY(drop.isAccepted());
        auto *inbox = m_stage->window().findChild<InboxActions *>();
        inbox->sorted({inbox->cards().first()}); // as the drag does when it ends
        QVERIFY(m_stage->bytes().contains("(https://a.example/x)"));
        QVERIFY(m_stage->session().lastAction().contains(QStringLiteral("'가 😀' into ")));
        QTRY_VERIFY(rows().isEmpty());
        m_stage->session().undoStack()->undo();
        QCOMPARE(m_stage->bytes(), before);
        QCOMPARE(rows().size(), 1);
    }

    void pastes()
    {
        open();
        auto *mime = new QMimeData; // the clipboard's
        mime->setHtml(QStringLiteral("<a href='https://a.example/x'>글 &amp; 😀</a>"));
        mime->setText(QStringLiteral("https://a.example/x"));
        QApplication::clipboard()->setMimeData(mime);
        m_stage->press(Qt::Key_5, Qt::ControlModifier);
        m_stage->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("글 & 😀")});
        m_stage->press(Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        QApplication::clipboard()->setText(QStringLiteral("둘: https://b.example, https://c.example"));
        m_stage->press(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(rows().size(), 3);
    }

    /// Titles come while the inbox is on show; what fails is said and can be asked again; off means no
    /// request.
    void asksForTitles()
    {
        WebServer server;
        server.answers = {{"/a", response("<title>가 😀</title>")}, {"/b", response({}, {}, "503 Busy")}};
        open();
        auto *fetches = panel()->findChild<QCheckBox *>();
        add(QString::fromUtf8(server.url("/a") + ' ' + server.url("/b")));
        QTest::qWait(200);
        QVERIFY(server.requests.isEmpty());
        fetches->setChecked(true);
        QTRY_VERIFY(rows().contains(QStringLiteral("가 😀")));
        QTRY_VERIFY(onDisk().contains("[가 😀](" + server.url("/a") + ")"));
        QTRY_VERIFY(button(QStringLiteral("Try again")));
        QCOMPARE(list()
                     ->model()
                     ->index(1, 0)
                     .data(InboxModel::DetailRole)
                     .toString()
                     .section(QStringLiteral(" · "), 1, 1),
                 QStringLiteral("no title: its server answers 503"));
        QCOMPARE(server.requests.size(), 2);
        server.answers.insert("/b", response("<title>나</title>"));
        button(QStringLiteral("Try again"))->click();
        QTRY_VERIFY(rows().contains(QStringLiteral("나")));
        QVERIFY(!button(QStringLiteral("Try again")));
        QCOMPARE(server.requests.size(), 3);

        fetches->setChecked(false);
        m_stage->close();
        m_stage->start(); // remembers it
        m_stage->window().openPost(m_stage->digest());
        m_stage->press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(!panel()->findChild<QCheckBox *>()->isChecked());
        add(QString::fromUtf8(server.url("/c")));
        QTest::qWait(200);
        QCOMPARE(server.requests.size(), 3);
    }

    /// What is being written stays while a title comes.
    void writingGoesOn()
    {
        open();
        add(QStringLiteral("https://a.example/x"));
        QTRY_VERIFY(onDisk().contains("a.example"));
        choose(0);
        field(QStringLiteral("Note on the link"))->setFocus();
        m_stage->type(QStringLiteral("메모"));
        const QList<InboxCard> bare = readInbox(onDisk());
        InboxCard titled = bare.first();
        titled.title = "가 😀";
        QVERIFY(changeInboxFile(m_stage->path(QStringLiteral("blog")), {bare, {titled}}));
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("가 😀")});
        QCOMPARE(field(QStringLiteral("Note on the link"))->text(), QStringLiteral("메모"));
        m_stage->press(Qt::Key_Return);
        QTRY_VERIFY(onDisk().contains("[가 😀](https://a.example/x): 메모\n"));
    }

    void takesDropsAndFiles()
    {
        open();
        QMimeData html;
        html.setHtml(QStringLiteral("<a href='https://a.example/x'>글 &amp; 😀</a>"));
        html.setText(QStringLiteral("https://a.example/x"));
        const auto drop = [&](const QMimeData &mime) {
            QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(panel(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(panel(), &event);
        };
        drop(html);
        QTRY_COMPARE(rows(), QStringList{QStringLiteral("글 & 😀")});
        QMimeData files;
        files.setUrls(
            {QUrl::fromLocalFile(m_stage->write(
                 QStringLiteral("b.opml"), "<opml><outline text='나' htmlUrl='https://b.example'/></opml>")),
             QUrl::fromLocalFile(m_stage->write(QStringLiteral("c.json"), "[\"https://c.example\"]"))});
        drop(files);
        QTRY_COMPARE(rows().size(), 3);
        QCOMPARE(rows()[1], QStringLiteral("나"));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowInbox)
#include "tst_windowinbox.moc"
