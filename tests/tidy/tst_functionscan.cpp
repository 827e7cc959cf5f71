#include "tests/tidy/functionscan.h"
#include "tests/tidy/includes.h"

#include <QTest>

using namespace wolgan::tidy;

/// The scanners that the other tidy tests rest on.
class TestFunctionScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("functions"); // name:line:lines
        QTest::newRow("plain") << QByteArray("int f(int a)\n{\n    return a;\n}\n") << QByteArray("f:1:4");
        QTest::newRow("namespace") << QByteArray("namespace a {\nnamespace {\nint f() { return 1; }\n}\n}\n")
                                   << QByteArray("f:3:1");
        QTest::newRow("method") << QByteArray("int A::f() const\n{\n    if (x) {\n    }\n}\nvoid g()\n{\n}\n")
                                << QByteArray("A::f:1:5 g:6:3");
        QTest::newRow("in class") << QByteArray(
                                         "class A : public B\n{\npublic:\n    explicit A(int a = 0) : m_a(a) "
                                         "{}\n    int a() const { return m_a; }\n    int m_a = 0;\n};\n")
                                  << QByteArray("A:4:1 a:5:1");
        QTest::newRow("brace initialisers")
            << QByteArray("A::A(int a)\n    : m_a{a}, m_b{{1, 2}}, m_c(3)\n{\n    f();\n}\n")
            << QByteArray("A::A:1:5");
        QTest::newRow("table")
            << QByteArray("const QList<Row> rows = {\n    {1, f()},\n    {2, g()},\n};\nint h()\n{\n}\n")
            << QByteArray("h:5:3");
        QTest::newRow("table of calls")
            << QByteArray("const Row row{f(1)};\nconst auto x = f({1, 2});\nvoid g() {}\n")
            << QByteArray("g:3:1");
        QTest::newRow("lambda")
            << QByteArray("void f()\n{\n    const auto g = [](int a) {\n        return a;\n    };\n}\n")
            << QByteArray("f:1:6");
        QTest::newRow("trailing type")
            << QByteArray("auto f() -> std::optional<int>\n{\n    return {};\n}\n") << QByteArray("f:1:4");
        QTest::newRow("template")
            << QByteArray("template<typename T, typename = void>\nT f(T t) noexcept\n{\n    return t;\n}\n")
            << QByteArray("f:1:5");
        QTest::newRow("operator")
            << QByteArray("bool operator==(const A &a, const A &b)\n{\n    return a.x == b.x;\n}\n")
            << QByteArray("operator==:1:4");
        QTest::newRow("strings")
            << QByteArray(
                   "void f()\n{\n    g(\"}}{\", '}', R\"x({{{)x\"); // }\n    /* } */\n}\nvoid h() {}\n")
            << QByteArray("f:1:5 h:6:1");
        QTest::newRow("directives") << QByteArray("#define A(x) { \\\n  x\n#if B\nvoid f() {}\n#endif\n")
                                    << QByteArray("f:4:1");
        QTest::newRow("digits") << QByteArray("int a = 1'000'000;\nvoid f() {}\n") << QByteArray("f:2:1");
        QTest::newRow("enum")
            << QByteArray(
                   "enum class E { A, B };\nstruct S { int a; };\n[[nodiscard]] bool f() { return true; }\n")
            << QByteArray("f:3:1");
    }

    void finds()
    {
        QFETCH(QByteArray, source);
        QByteArrayList found;
        for (const FunctionSpan &function : functionsOf(source))
            found += function.name + ':' + QByteArray::number(function.line) + ':' +
                     QByteArray::number(function.lines);
        QTEST(found.join(' '), "functions");
    }

    void findsCircles()
    {
        const QList<SourceFile> files{
            {QStringLiteral("a/one.h"), "#include \"a/two.h\"\n"},
            {QStringLiteral("a/two.cpp"), "#include \"a/two.h\"\n#include \"a/three.h\"\n"},
            {QStringLiteral("a/three.h"), "#include <QList>\n#include \"a/one.h\"\n"},
            {QStringLiteral("a/four.cpp"),
             "#include \"a/four.h\"\n#include \"a/one.h\"\n#include \"four.moc\"\n"},
        };
        QCOMPARE(circles(files), QStringList{QStringLiteral("a/one -> a/two -> a/three -> a/one")});
        QVERIFY(circles(files.first(2)).isEmpty());
    }

    void knowsQtsModules()
    {
        QVERIFY(isOfQt(QStringLiteral("QList"), {QStringLiteral("QtCore")}));
        QVERIFY(!isOfQt(QStringLiteral("QWidget"), {QStringLiteral("QtCore")}));
    }
};

QTEST_GUILESS_MAIN(TestFunctionScan)
#include "tst_functionscan.moc"
