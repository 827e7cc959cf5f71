#include "editor/forms/labelkeys.h"
#include "editor/forms/labelsdialog.h"
#include "editor/forms/renumberdialog.h"
#include "tests/forms/outlinetest.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>

using namespace wolgan;
using namespace wolgan::test;

namespace {

/// Numbered out of order, with a label of its own.
QByteArray mixedUp()
{
    return "## 💡 News\n\n### 하나 [^ref2]\n- 하나[^note]\n\n### 둘 [^ref1]\n- 둘\n\n"
           "## References\n[^ref1]: [둘](https://example.org/2)\n\n[^ref2]: [하나](https://example.org/1)\n\n"
           "[^note]: 참고\n";
}

/// "ref2 → ref1 2, …"
QString changesIn(const QDialog &dialog)
{
    QStringList shown;
    const QAbstractItemModel *model = dialog.findChild<QTreeView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        shown.append(QStringLiteral("%1 → %2 %3")
                         .arg(model->index(row, 0).data().toString(), model->index(row, 1).data().toString(),
                              model->index(row, 2).data().toString()));
    return shown.join(QStringLiteral(", "));
}

QString summaryOf(const QDialog &dialog)
{
    return dialog.findChild<QLabel *>(QStringLiteral("labelSummary"))->text();
}

QPushButton *acceptButton(const QDialog &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

QString problemIn(const LabelsDialog &dialog)
{
    const auto *problem = dialog.findChild<QLabel *>(QStringLiteral("labelProblem"));
    return problem->isVisibleTo(&dialog) ? problem->text() : QString();
}

void choose(const LabelsDialog &dialog, const QString &words)
{
    for (QRadioButton *button : dialog.findChildren<QRadioButton *>()) {
        if (button->text().remove(u'&').contains(words))
            return button->click();
    }
    QFAIL(qPrintable(words));
}

QLineEdit *keyOf(const LabelsDialog &dialog, const QString &section)
{
    for (QLineEdit *key : dialog.findChildren<QLineEdit *>()) {
        if (key->accessibleName().contains(section))
            return key;
    }
    return nullptr;
}

} // namespace

class FootnoteDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renumberingIsShownFirst();
    void nothingToRenumber();
    void theActionAsks();
    void leavingChangesNothing();
    void theSchemeOfThePostIsChosen_data();
    void theSchemeOfThePostIsChosen();
    void perSection();
    void keysAreEdited();
    void keysAreChecked();
    void plainNumbersAndPrefixes();
    void conversionIsOneStep();
};

void FootnoteDialogsTest::renumberingIsShownFirst()
{
    const Document document(mixedUp());
    RenumberDialog dialog(document);
    QCOMPARE(changesIn(dialog), QStringLiteral("ref2 → ref1 2, ref1 → ref2 2"));
    QCOMPARE(summaryOf(dialog), QStringLiteral("2 label(s) will change in 4 place(s)."));
    QVERIFY(acceptButton(dialog)->isDefault());
    QCOMPARE(dialog.edit(), edits::renumber(document));
}

void FootnoteDialogsTest::nothingToRenumber()
{
    RenumberDialog dialog{Document(sixItems())};
    QCOMPARE(summaryOf(dialog), QStringLiteral("The footnotes are numbered in order already."));
    QVERIFY(!acceptButton(dialog));
    QVERIFY(dialog.edit().isEmpty());
}

void FootnoteDialogsTest::theActionAsks()
{
    Session session;
    session.reset(mixedUp());
    StructureActions actions(session);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<RenumberDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    actions.renumber()->trigger();
    QVERIFY(edits::isConsistent(session.document()));
    QCOMPARE(session.lastAction(), QStringLiteral("Renumber footnotes"));
    session.undoStack()->undo();
    QCOMPARE(session.document().bytes(), mixedUp());
}

void FootnoteDialogsTest::leavingChangesNothing()
{
    Session session;
    session.reset(mixedUp());
    StructureActions actions(session);
    for (QAction *action : {actions.renumber(), actions.relabel()}) {
        QTimer::singleShot(0, this,
                           [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape); });
        action->trigger();
        QCOMPARE(session.document().bytes(), mixedUp());
        QVERIFY(!session.undoStack()->canUndo());
    }
}

void FootnoteDialogsTest::theSchemeOfThePostIsChosen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("ref") << sixItems() << QStringLiteral("ref1, ref2");
    QTest::newRow("plain") << sixItems().replace("ref", "") << QStringLiteral("1, 2, …");
    QTest::newRow("own") << sixItems().replace("[^ref", "[^fn-") << QStringLiteral("of your own");
    QTest::newRow("per section") << sixItems()
                                        .replace("ref4", "ref-pa-1")
                                        .replace("ref5", "ref-pa-2")
                                        .replace("ref6", "ref-to-1")
                                        .replace("[^ref1", "[^ref-ne-1")
                                        .replace("[^ref2", "[^ref-ne-2")
                                        .replace("[^ref3", "[^ref-ne-3")
                                 << QStringLiteral("within each section");
}

void FootnoteDialogsTest::theSchemeOfThePostIsChosen()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    LabelsDialog dialog{Document(bytes)};
    for (const QRadioButton *button : dialog.findChildren<QRadioButton *>()) {
        if (button->isChecked())
            QVERIFY2(button->text().remove(u'&').contains(words), qPrintable(button->text()));
    }
    QVERIFY(!acceptButton(dialog)->isEnabled());
    QCOMPARE(summaryOf(dialog), QStringLiteral("Nothing will change."));
}

void FootnoteDialogsTest::perSection()
{
    LabelsDialog dialog{Document(sixItems())};
    choose(dialog, QStringLiteral("within each section"));
    QCOMPARE(changesIn(dialog),
             QStringLiteral("ref1 → ref-ne-1 2, ref2 → ref-ne-2 2, ref3 → ref-ne-3 2, ref4 → ref-pa-1 2, "
                            "ref5 → ref-pa-2 2, ref6 → ref-to-1 2"));
    QCOMPARE(
        outlineOf(Document(dialog.edit().applied(sixItems()))),
        QStringLiteral("💡 News | 하나 ref-ne-1 | 둘 🚀 ref-ne-2 | Three ref-ne-3 | 📰 Papers | 넷 ref-pa-1 | "
                       "Five ref-pa-2 | 🧰 Tools | 여섯 ref-to-1"));
}

void FootnoteDialogsTest::keysAreEdited()
{
    LabelsDialog dialog{Document(sixItems())};
    choose(dialog, QStringLiteral("within each section"));
    keyOf(dialog, QStringLiteral("Papers"))->setText(QStringLiteral("paper"));
    QTRY_VERIFY(changesIn(dialog).contains(QStringLiteral("ref4 → ref-paper-1 2")));
    QVERIFY(acceptButton(dialog)->isEnabled());
}

void FootnoteDialogsTest::keysAreChecked()
{
    LabelsDialog dialog{Document(sixItems())};
    choose(dialog, QStringLiteral("within each section"));
    QLineEdit *papers = keyOf(dialog, QStringLiteral("Papers"));
    papers->setText(QStringLiteral("ne"));
    QTRY_COMPARE(problemIn(dialog), QStringLiteral("The key 'ne' stands twice, for '💡 News' and '📰 Papers'. "
                                                   "Each section needs its own."));
    QVERIFY(!acceptButton(dialog)->isEnabled());
    QVERIFY(dialog.edit().isEmpty());
    papers->setText(QStringLiteral("p]a"));
    QTRY_COMPARE(problemIn(dialog),
                 QStringLiteral("The key 'p]a' cannot stand in a label. Use letters, digits "
                                "and hyphens."));
    papers->clear();
    QTRY_COMPARE(problemIn(dialog), QStringLiteral("The section '📰 Papers' needs a key."));
    papers->setText(QStringLiteral("pa"));
    QTRY_COMPARE(problemIn(dialog), QString());
    QVERIFY(acceptButton(dialog)->isEnabled());
}

void FootnoteDialogsTest::plainNumbersAndPrefixes()
{
    LabelsDialog dialog{Document(sixItems())};
    choose(dialog, QStringLiteral("1, 2, … over"));
    QVERIFY(changesIn(dialog).startsWith(QStringLiteral("ref1 → 1 2")));
    choose(dialog, QStringLiteral("of your own"));
    auto *prefix = keyOf(dialog, QStringLiteral("begin with"));
    prefix->setText(QStringLiteral("fn-"));
    QTRY_VERIFY(changesIn(dialog).startsWith(QStringLiteral("ref1 → fn-1 2")));
    prefix->setText(QStringLiteral("fn2"));
    QTRY_VERIFY(problemIn(dialog).startsWith(QStringLiteral("Labels cannot begin with 'fn2'.")));
    prefix->clear();
    QTRY_COMPARE(problemIn(dialog), QStringLiteral("Write what the labels shall begin with."));
}

void FootnoteDialogsTest::conversionIsOneStep()
{
    Session session;
    session.reset(sixItems());
    StructureActions actions(session);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<LabelsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        choose(*dialog, QStringLiteral("within each section"));
        acceptButton(*dialog)->click();
    });
    actions.relabel()->trigger();
    QVERIFY(outlineOf(session.document()).contains(QStringLiteral("넷 ref-pa-1")));
    QVERIFY(edits::isConsistent(session.document()));
    QCOMPARE(session.lastAction(), QStringLiteral("Change footnote labels"));
    session.undoStack()->undo();
    QCOMPARE(session.document().bytes(), sixItems());
}

QTEST_MAIN(FootnoteDialogsTest)
#include "tst_footnotedialogs.moc"
