#include "editor/document/edits/renumber.h"
#include "editor/document/edits/schemes.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/sourceview.h"
#include "editor/forms/structureactions.h"
#include "tests/forms/formtest.h"
#include "tests/support/posts.h"

#include <QAction>
#include <QScrollArea>
#include <QTreeView>

using namespace wolgan;
using test::difference;
using test::Window;

namespace {

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

} // namespace

class FormPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabOrderFollowsTheEye();
    void typedAndTakenBackChangesNothing_data();
    void typedAndTakenBackChangesNothing();
    void selectingShowsTheRightForm();
    void allViewsTogether();
};

void FormPaneTest::tabOrderFollowsTheEye()
{
    Window window(sample());
    for (const QByteArray &place :
         {QByteArray("### 같은 참고를"), QByteArray("---\ntitle"), QByteArray("## 📰")}) {
        window.selectText("### 긴 문서");
        window.selectText(place);
        QTest::qWait(10);
        const QWidget *content = qobject_cast<QScrollArea *>(window.pane.currentWidget())->widget();
        const QWidget *start = window.pane.currentWidget();
        QPoint last(-1, -1);
        QString seen;
        for (const QWidget *stop = start->nextInFocusChain(); stop != start;
             stop = stop->nextInFocusChain()) {
            if (!content->isAncestorOf(stop) || !stop->isVisible() || !(stop->focusPolicy() & Qt::TabFocus))
                continue;
            const QPoint at = stop->mapTo(content, QPoint(0, stop->height() / 2));
            const bool below = at.y() > last.y() + 8, beside = at.x() > last.x();
            seen += QStringLiteral(" > %1 (%2, %3)").arg(stop->accessibleName()).arg(at.x()).arg(at.y());
            QVERIFY2(below || beside, qPrintable(seen));
            last = at;
        }
    }
}

void FormPaneTest::typedAndTakenBackChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::ownPosts() + test::samplePosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

void FormPaneTest::typedAndTakenBackChangesNothing()
{
    QFETCH(QByteArray, bytes);
    Window window(bytes);
    const int nodes = static_cast<int>(window.session.document().outline().nodes.size());
    for (int node = 1; node < nodes; node += 1 + nodes / 60) {
        window.session.selectNode(node);
        for (QLineEdit *line : window.pane.currentWidget()->findChildren<QLineEdit *>()) {
            if (!line->isVisible() || !line->isEnabled())
                continue;
            const QString text = line->text();
            line->setFocus();
            line->end(false);
            QTest::keyClick(line, Qt::Key_X);
            QTest::keyClick(line, Qt::Key_Backspace);
            line->clearFocus();
            const bool kept =
                window.bytes() == bytes || text.isEmpty(); // a new key or caption is made by typing
            QVERIFY2(kept, qPrintable(line->accessibleName() + u' ' + text + u' ' +
                                      QString::fromUtf8(difference(bytes, window.bytes()))));
            while (window.session.undoStack()->canUndo())
                window.session.undoStack()->undo();
            QCOMPARE(window.bytes(), bytes);
            window.session.selectNode(node);
        }
    }
}

void FormPaneTest::selectingShowsTheRightForm()
{
    for (const test::Post &post : test::ownPosts()) {
        Window window(post.bytes);
        for (int node = 1; node < window.session.document().outline().nodes.size(); ++node) {
            window.session.selectNode(node);
            const QByteArrayView title = window.session.document().text(
                window.session.document().outline().at(window.session.selectedNode()).title);
            if (window.session.document().outline().at(node).kind == NodeKind::Item)
                QCOMPARE(window.field<QLineEdit>(QStringLiteral("itemTitle"))->text(),
                         QString::fromUtf8(title));
        }
    }
}

void FormPaneTest::allViewsTogether()
{
    QRandomGenerator random(3);
    Window window(sample());
    OutlineView outline(window.session);
    SourceView source(window.session);
    StructureActions actions(window.session);
    actions.setPrompts({[](QWidget *, const Document &document) { return edits::renumber(document); },
                        [](QWidget *, const Document &document) {
                            return edits::converted(document, {FootnoteScheme::Kind::PerSection, "ref-"}, {});
                        }});
    const QList<QAction *> all = actions.all();
    for (int i = 0; i < 300; ++i) {
        const auto lines = window.pane.currentWidget()->findChildren<QLineEdit *>();
        const int kind = random.bounded(5);
        if (kind == 0)
            all[random.bounded(int(all.size()))]->trigger();
        else if (kind == 1)
            window.session.selectNode(random.bounded(int(window.session.document().outline().nodes.size())));
        else if (kind == 2 && !lines.isEmpty())
            QTest::keyClick(lines[random.bounded(int(lines.size()))],
                            random.bounded(2) ? Qt::Key_X : Qt::Key_Backspace);
        else if (kind == 3)
            QTest::keyClick(&source, random.bounded(3) ? Qt::Key_Y : Qt::Key_Return);
        else
            window.session.undoStack()->setIndex(
                std::max(0, window.session.undoStack()->index() - random.bounded(3)));
        const QString shown = source.document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
        QCOMPARE(shown, QString::fromUtf8(window.bytes()));
        const int row = window.session.selectedNode();
        if (window.session.document().outline().at(row).kind == NodeKind::Item)
            QVERIFY(outline.tree()->currentIndex().data(OutlineModel::NodeRole).toInt() == row);
    }
    window.session.undoStack()->setIndex(0);
    QCOMPARE(window.bytes(), sample());
}

QTEST_MAIN(FormPaneTest)
#include "tst_formpane.moc"
