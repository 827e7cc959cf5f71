#include "editor/document/style.h"

#include <QtTest>

using namespace wolgan;

/// What is learned from how a post is written, and what is taken where it has no example.
class StyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bullets_data();
    void bullets();
};

void StyleTest::bullets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("bullet");
    QTest::addColumn<int>("blanks");
    QTest::addColumn<QByteArray>("indent");
    QTest::newRow("none") << QByteArray("글.\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("dashes") << QByteArray("- 하나\n  - 둘\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("stars, four deep")
        << QByteArray("* 하나\n    * 둘\n        * 셋\n") << '*' << 1 << QByteArray("    ");
    QTest::newRow("tab") << QByteArray("+ 하나\n\t+ 둘\n") << '+' << 1 << QByteArray("\t");
    QTest::newRow("three blanks behind")
        << QByteArray("-   하나\n-   둘\n") << '-' << 3 << QByteArray("    ");
    QTest::newRow("most usual") << QByteArray("* 하나\n- 둘\n- 셋\n") << '-' << 1 << QByteArray("  ");
    QTest::newRow("code is none") << QByteArray("```\n* a\n* b\n```\n\n- 하나\n") << '-' << 1
                                  << QByteArray("  ");
    QTest::newRow("bold is none") << QByteArray("**굵게**\n*기울임*\n---\n") << '-' << 1 << QByteArray("  ");
}

void StyleTest::bullets()
{
    QFETCH(QByteArray, text);
    const DocumentStyle style = learnStyle(Document(text));
    QTEST(style.bullet, "bullet");
    QTEST(style.bulletBlanks, "blanks");
    QTEST(style.indent, "indent");
}

QTEST_APPLESS_MAIN(StyleTest)
#include "tst_style.moc"
