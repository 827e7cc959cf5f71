#include "editor/document/edits/attributelist.h"
#include "editor/document/edits/figures.h"

#include <QTest>

using namespace wolgan;

/// Attribute lists keep everything that is not asked for, each byte in its place.
class AttributeListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classes_data();
    void classes();
    void setThenGet();
    void figures();
    void proposedLikeTheOthers();
};

void AttributeListTest::classes_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *list, const char *before, const char *wanted,
                        const char *after) {
        QTest::newRow(name) << QByteArray(list) << QByteArray(before) << QByteArray(wanted)
                            << QByteArray(after);
    };
    row("a list of its own", "", "", ".shadow", "{: .shadow}");
    row("none", "", "", "", "");
    row("behind the width", "{: width=\"600\"}", "", ".shadow .left", "{: width=\"600\" .shadow .left}");
    row("the blank before the brace stays", "{: width=\"600\" }", "", ".left", "{: width=\"600\" .left }");
    row("one more", "{: .shadow width=\"600\"}", ".shadow", ".shadow .dark",
        "{: .shadow .dark width=\"600\"}");
    row("one more in front", "{: width=6  .shadow }", ".shadow", ".w-50 .shadow",
        "{: width=6 .w-50  .shadow }");
    row("another", "{: .left width=\"600\" .shadow}", ".left .shadow", ".right .shadow",
        "{: .right width=\"600\" .shadow}");
    row("one less", "{: .left width=\"600\" .shadow }", ".left .shadow", ".left", "{: .left width=\"600\" }");
    row("the last one takes the list along", "{: .shadow }", ".shadow", "", "{}");
    row("others stay", "{:.shadow #id alt='a .b' w=5}", ".shadow", "", "{: #id alt='a .b' w=5}");
    row("dots are put", "{: w=5}", "", "shadow", "{: w=5 .shadow}");
    row("what would end the list goes", "", "", " .a}\n{ x=\"1\"  .b ", "{: .a .b}");
}

void AttributeListTest::classes()
{
    QFETCH(QByteArray, list);
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArray, after);
    QTEST(edits::classesOf(list), "before");
    QCOMPARE(edits::withClasses(list, wanted), after == "{}" ? QByteArray() : after);
    QCOMPARE(edits::withClasses(list, edits::classesOf(list)), list);
}

void AttributeListTest::setThenGet()
{
    for (const QByteArray list : {"", "{: .a}", "{:.a .b}", "{: w=5 .a height=3 .b #c }", "{: }", "{::}"}) {
        for (const QByteArray classes : {"", ".a", ".b", ".b .a", ".x .a .y .b .z", ".한글"}) {
            const QByteArray changed = edits::withClasses(list, classes);
            QCOMPARE(edits::classesOf(changed), classes);
        }
    }
}

void AttributeListTest::figures()
{
    const QByteArray post("![그림](a.png){: width=\"600\" .left }\n_설명 🌱_\n");
    const Document document(post);
    edits::FigureFields fields = edits::figureFields(document, 0);
    QCOMPARE(fields.classes, QByteArray(".left"));
    fields.classes = ".left .shadow";
    const TextEdit edit = edits::setFigureFields(document, 0, fields);
    QCOMPARE(edit.replacements().size(), 1);
    QCOMPARE(edit.replacements().first().text.size(), qsizetype(8));
    QCOMPARE(edit.applied(post), QByteArray("![그림](a.png){: width=\"600\" .left .shadow }\n_설명 🌱_\n"));
    fields.classes.clear();
    fields.width.clear();
    QCOMPARE(edits::setFigureFields(document, 0, fields).applied(post),
             QByteArray("![그림](a.png)\n_설명 🌱_\n"));
}

void AttributeListTest::proposedLikeTheOthers()
{
    const Document document("![a](a.png){: .shadow w=\"5\"}\n\n![b](b.png){: .shadow }\n\n![c](c.png)\n");
    QCOMPARE(edits::proposedFigure(document).classes, QByteArray(".shadow"));
    QCOMPARE(edits::proposedFigure(Document("![a](a.png)\n\n![b](b.png){: .left}\n")).classes, QByteArray());
    const Document elsewhere("![a](/assets/a.png)\n\n![b](https://example.org/b.png)\n");
    QCOMPARE(edits::proposedFigure(elsewhere).path, QByteArray("/assets/figure-3.png"));
}

QTEST_APPLESS_MAIN(AttributeListTest)
#include "tst_attributelist.moc"
