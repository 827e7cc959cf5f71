#include "editor/forms/outlinemodel.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "tests/support/posts.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>
#include <QtTest>

using namespace wolgan;

namespace {

QStringList describe(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(depth * 2, u' ') + index.data().toString() + u'|' +
                 index.data(OutlineModel::NumberRole).toString() + u'|' +
                 index.data(OutlineModel::CountRole).toString();
        lines += describe(model, index, depth + 1);
    }
    return lines;
}

QList<qsizetype> offsets(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QList<qsizetype> all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        all.append(index.data(OutlineModel::OffsetRole).toLongLong());
        all += offsets(model, index);
    }
    return all;
}

QByteArray sample()
{
    return test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
}

QByteArray manyItems(int sections, int items)
{
    QByteArray post("---\ntitle: many\n---\n\n");
    for (int s = 0, n = 1; s < sections; ++s) {
        post += "## Section " + QByteArray::number(s) + "\n";
        for (int i = 0; i < items; ++i, ++n) {
            const QByteArray number = QByteArray::number(n);
            post += "### Item " + number + " [^ref" + number + "]\n- text\n\n";
        }
    }
    return post;
}

} // namespace

class OutlineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfAPost();
    void titlesAreShownPlain();
    void typingChangesOneRow();
    void insertAndRemove();
    void randomDocumentsEqualFreshOnes();
    void editedDocumentsEqualFreshOnes_data();
    void editedDocumentsEqualFreshOnes();
    void findings();
    void indexOfEveryNode();
    void viewFollowsAndLeads();
    void viewKeepsExpansion();
    void filter();
    void manyRows();
};

void OutlineModelTest::rowsOfAPost()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDocument(Document(sample()));
    QCOMPARE(describe(model).join(u'\n'),
             QStringLiteral("Front matter|0|0\nIntro|0|0\n💡 News|0|2\n"
                            "  새 편집기 하루 공개|1|0\n  Build tools, again|2|0\n"
                            "📰 Papers|0|2\n  긴 문서를 빨리 읽는 법|3|0\n"
                            "  같은 참고를 두 번|3|0\nReferences|0|5")
                 .replace(QStringLiteral("두 번|3"), QStringLiteral("두 번|1")));
}

void OutlineModelTest::titlesAreShownPlain()
{
    QCOMPARE(plainTitle("**Bold** and `code`, \\*star\\*  [linked](https://a.b) snake_case 1 \\# \xFF"),
             QStringLiteral("Bold and code, *star* linked snake_case 1 # \uFFFD"));
}

void OutlineModelTest::typingChangesOneRow()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QByteArray bytes = sample();
    model.setDocument(Document(bytes));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex item = model.index(1, 0, model.index(2, 0));
    bytes.replace("Build tools, again", "Build tools, once more");
    model.setDocument(Document(bytes));
    QCOMPARE(inserted.count() + removed.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).value<QModelIndex>(), QModelIndex(item));
    QCOMPARE(item.data().toString(), QStringLiteral("Build tools, once more"));
    bytes.replace("Items", "x").append("\n");
    model.setDocument(Document(bytes));
    QCOMPARE(changed.count(), 1);
}

void OutlineModelTest::insertAndRemove()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QByteArray bytes = sample();
    model.setDocument(Document(bytes));
    const QPersistentModelIndex papers = model.index(3, 0);
    const QPersistentModelIndex last = model.index(1, 0, papers);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QByteArray more = bytes;
    more.insert(more.indexOf("### Build"), "## New section\n### New item\n\n");
    model.setDocument(Document(more));
    QCOMPARE(papers.row(), 4);
    QCOMPARE(last.data().toString(), QStringLiteral("같은 참고를 두 번"));
    model.setDocument(Document(bytes));
    QCOMPARE(papers.row(), 3);
    QCOMPARE(last.parent(), QModelIndex(papers));
    model.setDocument(Document("just text"));
    QVERIFY(!papers.isValid());
    QCOMPARE(describe(model), QStringList{QStringLiteral("Intro|0|0")});
    QCOMPARE(reset.count(), 0);
}

void OutlineModelTest::randomDocumentsEqualFreshOnes()
{
    QRandomGenerator random(11);
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<QByteArray> lines = sample().split('\n');
    for (int i = 0; i < 400; ++i) {
        if (random.bounded(4) == 0 && lines.size() > 10) // move
            lines.move(random.bounded(int(lines.size())), random.bounded(int(lines.size())));
        else if (random.bounded(3) == 0 && lines.size() > 10)
            lines.removeAt(random.bounded(int(lines.size())));
        else
            lines.insert(random.bounded(int(lines.size())),
                         random.bounded(2) ? "### Item " + QByteArray::number(random.bounded(6))
                                           : "## Section " + QByteArray::number(random.bounded(3)));
        const Document document(lines.join('\n'));
        model.setDocument(document);
        OutlineModel fresh;
        fresh.setDocument(document);
        QCOMPARE(describe(model), describe(fresh));
    }
}

void OutlineModelTest::editedDocumentsEqualFreshOnes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::ownPosts() + test::samplePosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

void OutlineModelTest::editedDocumentsEqualFreshOnes()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(5);
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Document document(bytes);
    model.setDocument(document);
    int told = 0;
    for (int i = 0; i < 150; ++i) {
        const Outline &outline = document.outline();
        const Node &node = outline.at(random.bounded(1, static_cast<int>(outline.nodes.size())));
        const qsizetype place = random.bounded(2) ? node.title.end : node.range.end;
        const QByteArray typed = random.bounded(8) ? "가" : "\n### N\n";
        const DocumentChange change = document.change(TextEdit(document.bytes(), {place, place}, typed));
        document = change.document;
        model.setDocument(document, change.rewritten);
        OutlineModel fresh;
        fresh.setDocument(document);
        QCOMPARE(describe(model), describe(fresh));
        QCOMPARE(offsets(model), offsets(fresh));
        told += change.rewritten ? 1 : 0;
    }
    QVERIFY(told > 0 || document.frontMatter().range.isEmpty());
}

void OutlineModelTest::findings()
{
    OutlineModel model;
    const Document document(sample());
    model.setDocument(document);
    const qsizetype place = document.bytes().indexOf("A lazy line");
    Finding finding{"rule", Finding::Severity::Error, {place, place + 3}, QStringLiteral("odd"), {}};
    model.setFindings({finding, finding});
    const QModelIndex item = model.index(1, 0, model.index(2, 0));
    QCOMPARE(item.data(OutlineModel::FindingsRole).toInt(), 2);
    QCOMPARE(item.data(OutlineModel::ErrorRole).toBool(), true);
    QVERIFY(item.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("problems: 2")));
    model.setFindings({});
    QCOMPARE(item.data(OutlineModel::FindingsRole).toInt(), 0);
}

void OutlineModelTest::indexOfEveryNode()
{
    for (const test::Post &post : test::ownPosts() + test::samplePosts()) {
        OutlineModel model;
        const Document document(post.bytes);
        model.setDocument(document);
        for (int node = 1; node < document.outline().nodes.size(); ++node) {
            const QModelIndex row = model.indexOf(node);
            const NodeKind kind = document.outline().at(node).kind;
            if (kind == NodeKind::Figure || kind == NodeKind::Definition) {
                QCOMPARE(row.data(OutlineModel::NodeRole).toInt(),
                         std::max(formNode(document.outline(), node), 1));
            } else {
                QCOMPARE(row.data(OutlineModel::NodeRole).toInt(), node);
            }
        }
    }
}

void OutlineModelTest::viewFollowsAndLeads()
{
    Session session;
    session.reset(sample());
    OutlineView view(session);
    session.select(session.document().bytes().indexOf("A lazy line"));
    QCOMPARE(view.tree()->currentIndex().data().toString(), QStringLiteral("Build tools, again"));
    const qsizetype before = session.selection();
    session.select(before + 2); // in the same item: the tree must not pull the selection back
    QCOMPARE(session.selection(), before + 2);
    QTest::keyClick(view.tree(), Qt::Key_Down);
    QCOMPARE(session.selection(), session.document().bytes().indexOf("## 📰"));
    session.apply(TextEdit(session.document().bytes(), {0, 0}, "\n"), QStringLiteral("Type"));
    QCOMPARE(view.tree()->currentIndex().data().toString(), QStringLiteral("📰 Papers"));
}

void OutlineModelTest::viewKeepsExpansion()
{
    Session session;
    session.reset(sample());
    OutlineView view(session);
    QAbstractItemModel *model = view.tree()->model();
    view.tree()->collapse(model->index(2, 0));
    QVERIFY(view.tree()->isExpanded(model->index(3, 0)));
    const qsizetype at = session.document().bytes().indexOf("## 📰");
    session.apply(TextEdit(session.document().bytes(), {at, at}, "## Extra\n### One\n\n"),
                  QStringLiteral("Insert"));
    QVERIFY(!view.tree()->isExpanded(model->index(2, 0)));
    QVERIFY(view.tree()->isExpanded(model->index(3, 0)));
    QVERIFY(view.tree()->isExpanded(model->index(4, 0)));
}

void OutlineModelTest::filter()
{
    Session session;
    session.reset(sample());
    OutlineView view(session);
    view.show();
    QApplication::setActiveWindow(&view);
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QAbstractItemModel *model = view.tree()->model();
    view.tree()->collapse(model->index(2, 0));
    const qsizetype selection = session.selection();
    auto *filter = view.findChild<QLineEdit *>(QStringLiteral("outlineFilter"));
    filter->setFocus();
    filter->setText(QStringLiteral("하루"));
    QCOMPARE(describe(*model).size(), 2);
    QVERIFY(view.tree()->isExpanded(model->index(0, 0)));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(model->rowCount(), 5);
    QVERIFY(!view.tree()->isExpanded(model->index(2, 0)));
    QCOMPARE(session.selection(), selection);
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(view.tree()->hasFocus());
}

void OutlineModelTest::manyRows()
{
    OutlineModel model;
    QByteArray bytes = manyItems(20, 500);
    model.setDocument(Document(bytes));
    bytes.replace("Item 5000 ", "Item fifty hundred ");
    const Document changed(bytes);
    QElapsedTimer timer;
    timer.start();
    model.setDocument(changed);
    const qint64 elapsed = timer.elapsed();
    qInfo() << "one title of 10,000 changed in" << elapsed << "ms";
    QVERIFY(elapsed < 200);
}

QTEST_MAIN(OutlineModelTest)
#include "tst_outlinemodel.moc"
