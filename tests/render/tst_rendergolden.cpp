// Our own posts and what the site makes of them, in tests/render/golden: a pair of files dropped in is a
// test. WOLGAN_REWRITE_GOLDEN=1 asks the real kramdown for the HTML files anew.

#include "preview/render/render.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QDir>
#include <QtTest>

namespace wolgan {

namespace {

const QString folder = QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/golden");

QStringList goldenNames()
{
    QStringList names = QDir(folder).entryList({QStringLiteral("*.md")}, QDir::Files);
    names.replaceInStrings(QStringLiteral(".md"), QString());
    return names;
}

QString path(const QString &name, const char *suffix)
{
    return folder + QLatin1Char('/') + name + QLatin1String(suffix);
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("WOLGAN_REWRITE_GOLDEN"))
            return;
        QVERIFY2(hasKramdown(), "rewriting needs the packages ruby-kramdown and ruby-kramdown-parser-gfm");
        const QStringList names = goldenNames();
        for (const QString &name : names) {
            const QString post = path(name, ".md");
            QVERIFY(writeFile(path(name, ".html"), publishedByKramdown({post}).value(post)));
        }
    }

    void rendersAsPublished_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = goldenNames();
        QVERIFY(names.size() >= 16);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void rendersAsPublished()
    {
        QFETCH(QString, name);
        const QByteArray post = readFile(path(name, ".md"));
        const QByteArray html = readFile(path(name, ".html"));
        QVERIFY2(!html.isEmpty(), "no HTML file: run with WOLGAN_REWRITE_GOLDEN=1");
        const RenderedPage page = renderBody(post, bodyOf(post));
        const QString difference = firstDifference(html, toHtml(page));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QVERIFY(page.notice.isEmpty());
    }

    void goldenIsWhatKramdownPublishes()
    {
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
        QStringList posts;
        const QStringList names = goldenNames();
        for (const QString &name : names)
            posts.append(path(name, ".md"));
        const QHash<QString, QByteArray> published = publishedByKramdown(posts);
        for (const QString &name : names) {
            const QString difference =
                firstDifference(published.value(path(name, ".md")), readFile(path(name, ".html")));
            QVERIFY2(difference.isEmpty(), qPrintable(name + QLatin1String(": ") + difference));
        }
    }

    void comparisonSeesDifferences_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *one, const char *other, bool same) {
            QTest::newRow(name) << QByteArray(one) << QByteArray(other) << same;
        };
        row("blanks", "<p>a\n b</p>\n\n", "<p>a b</p>", true);
        row("order", "<a href=\"x\" class=\"b a\">t</a>", "<a class=\"a b\" href=\"x\">t</a>", true);
        row("text", "<p>a</p>", "<p>b</p>", false);
        row("blank in text", "<p>a<b>c</b></p>", "<p>a <b>c</b></p>", false);
        row("attribute", "<p id=\"a\">a</p>", "<p>a</p>", false);
        row("tag", "<p>a</p>", "<div>a</div>", false);
        row("code", "<pre><code>a\n b</code></pre>", "<pre><code>a\nb</code></pre>", false);
        row("missing end", "<p>a</p><p>b</p>", "<p>a</p>", false);
        row("escaped", "<p>&lt;b&gt;</p>", "<p><b></p>", false);
    }

    void comparisonSeesDifferences()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QTEST(firstDifference(one, other).isEmpty(), "same");
    }
};

} // namespace wolgan

QTEST_GUILESS_MAIN(wolgan::TestGolden)
#include "tst_rendergolden.moc"
