#include "tests/view/viewtest.h"

#include <QApplication>
#include <QFile>
#include <QTest>
#include <QWebEngineView>

using namespace wolgan;
using namespace wolgan::test;

/// Code is coloured and formulas are drawn by libraries that come when a page first needs them.
class PreviewLibraries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void codeIsColoured();
    void formulasWhereThePostAsks();
    void hostileFormulas();
    void namesOfModules();
    void diagrams();

private:
    QVariant value(const QString &script) { return evaluate(*m_view, script); }
    /// How many elements of the page match.
    int count(const QString &selector)
    {
        return value(QStringLiteral("document.querySelectorAll('%1').length").arg(selector)).toInt();
    }
    static PageHeader withMath()
    {
        PageHeader header;
        header.math = true;
        return header;
    }

    std::unique_ptr<PreviewView> m_view;
};

namespace {

const QByteArray code = "<div class=\"language-cpp highlighter-rouge\"><div class=\"highlight\"><pre "
                        "class=\"highlight\"><code>int main() { return 0; } // 끝\n</code></pre></div></div>";

} // namespace

void PreviewLibraries::init()
{
    m_view = std::make_unique<PreviewView>();
    m_view->resize(600, 500);
    m_view->show();
}

void PreviewLibraries::codeIsColoured()
{
    QVERIFY(show(*m_view, pageOf({"<p>text</p>"})));
    QCOMPARE(value(QStringLiteral("typeof hljs")).toString(), QStringLiteral("undefined")); // nobody asked
    QVERIFY(show(*m_view, pageOf({"<p>text</p>", code})));
    QTRY_VERIFY(count(QStringLiteral(".code-box .hljs-comment")) == 1);
    QCOMPARE(value(QStringLiteral("document.querySelector('.code-box code').textContent")).toString(),
             QStringLiteral("int main() { return 0; } // 끝\n"));
    // Once here, code is coloured before it is shown, and what is no language stays text.
    QVERIFY(show(*m_view, pageOf({QByteArray(code).replace("끝", "end"),
                                  QByteArray(code).replace("-cpp", "-nonsense")})));
    QCOMPARE(count(QStringLiteral(".code-box .hljs-comment")), 1);
}

void PreviewLibraries::formulasWhereThePostAsks()
{
    const RenderedPage page =
        pageOf({"<p>식 \\(x_1 + y\\)와 $z$, 값 <code>$c$</code></p>", "\\[\\frac{1}{2}\\]"});
    QVERIFY(show(*m_view, page));
    settle(*m_view);
    QCOMPARE(count(QStringLiteral(".katex")), 0);
    QVERIFY(show(*m_view, page, withMath()));
    QTRY_COMPARE(count(QStringLiteral(".katex")), 3);
    QCOMPARE(count(QStringLiteral(".katex-display")), 1);
    QCOMPARE(value(QStringLiteral("document.querySelector('code').textContent")).toString(),
             QStringLiteral("$c$"));
    QTRY_VERIFY(
        value(QStringLiteral(
                  "[...document.fonts].some(f => f.family.startsWith('KaTeX') && f.status === 'loaded')"))
            .toBool());
    // The next version is a patch: what it brings is drawn as well, at once.
    QVERIFY(show(*m_view,
                 pageOf({"<p>식 \\(x_1 + y\\)와 $z$</p>", "\\[\\sum_{i=0}^n \\frac{1}{i^2}\\]", code}),
                 withMath()));
    QCOMPARE(count(QStringLiteral(".katex")), 3);
    const QString pictures = qEnvironmentVariable("WOLGAN_SHOTS");
    if (!pictures.isEmpty()) {
        QTest::qWait(500);
        QVERIFY(m_view->grab().save(pictures + QStringLiteral("/libraries.png")));
    }
}

void PreviewLibraries::hostileFormulas()
{
    QVERIFY(show(*m_view,
                 pageOf({"<p>\\(\\href{javascript:alert(1)}{x} \\rule{90000em}{90000em}\\)</p>",
                         "<p>$\\def\\a{\\a\\a}\\a$</p>", "<p>$\\frac$</p>"}),
                 withMath()));
    QTRY_VERIFY(value(QStringLiteral("typeof katex")).toString() == u"object");
    QTRY_VERIFY(count(QStringLiteral(".katex, .katex-error")) > 0);
    QCOMPARE(count(QStringLiteral("a[href^=javascript]")), 0);
    QVERIFY(value(QStringLiteral("document.documentElement.scrollHeight")).toInt() < 5000);
}

/// Elements may have the names that a library looks for.
void PreviewLibraries::namesOfModules()
{
    QVERIFY(show(*m_view, pageOf({"<p id=\"exports\">a</p>", "<p id=\"module\">b</p>",
                                  "<p id=\"define\">c</p>", code})));
    QTRY_VERIFY(count(QStringLiteral(".code-box .hljs-comment")) == 1);
}

void PreviewLibraries::diagrams()
{
    if (!QFile::exists(QStringLiteral(":/wolgan/libraries/mermaid/mermaid.min.js")))
        QSKIP("built without mermaid");
    const QByteArray box = "<pre><code class=\"language-mermaid\">@\n</code></pre>";
    const RenderedPage page =
        pageOf({QByteArray(box).replace("@", "graph TD\n  A[글] --> B[그림]"),
                QByteArray(box).replace("@", "graph ??? &lt;img src=x onerror=alert(1)&gt;")});
    QVERIFY(show(*m_view, page));
    settle(*m_view);
    QCOMPARE(value(QStringLiteral("typeof mermaid")).toString(), QStringLiteral("undefined"));
    PageHeader header;
    header.diagrams = true;
    QVERIFY(show(*m_view, page, header));
    QTRY_COMPARE_WITH_TIMEOUT(count(QStringLiteral(".diagram > svg")), 1, 15'000);
    QTRY_COMPARE(count(QStringLiteral(".code-box + .diagram")), 1); // what is wrong with the second
    QCOMPARE(count(QStringLiteral("img")), 0);
    QCOMPARE(count(QStringLiteral("body > :not(main, .notice, .popover)")), 0);
    const QString pictures = qEnvironmentVariable("WOLGAN_SHOTS");
    if (!pictures.isEmpty()) {
        QTest::qWait(500);
        QVERIFY(m_view->grab().save(pictures + QStringLiteral("/diagrams.png")));
    }
}

WOLGAN_VIEW_TEST_MAIN(PreviewLibraries)
#include "tst_previewlibraries.moc"
