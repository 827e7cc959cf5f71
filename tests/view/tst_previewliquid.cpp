#include "tests/view/viewtest.h"

#include <QApplication>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;

/// Liquid, which only Jekyll runs, is drawn as labelled boxes and never as broken text.
class PreviewLiquid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawn_data();
    void drawn();
};

void PreviewLiquid::drawn_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");  ///< what the block then says
    QTest::addColumn<QString>("found"); ///< a selector that matches one element in it; empty for none
    QTest::newRow("include alone") << QByteArray("<p>{% include embed/youtube.html id='abc' %}</p>")
                                   << QStringLiteral(
                                          "Made by Jekyll, shown on the site onlyembed/youtube.html id='abc'")
                                   << QStringLiteral("p > .placeholder.embedded");
    QTest::newRow("in a sentence") << QByteArray("<p>지난 {% include count.html %}번, {{ page.title }}</p>")
                                   << QStringLiteral("지난 count.html번, page.title")
                                   << QStringLiteral("p > .liquid-chip:first-of-type");
    QTest::newRow("marks alone") << QByteArray("<p>{% raw %}</p>") << QString() << QString();
    QTest::newRow("raw shows its content") << QByteArray("<p>a {% raw %}{{ b }}{% endraw %} c</p>")
                                           << QStringLiteral("a {{ b }} c") << QStringLiteral("p");
    QTest::newRow("code stays") << QByteArray("<p><code>{{ b }}</code></p>") << QStringLiteral("{{ b }}")
                                << QStringLiteral("p > code");
    QTest::newRow("address of a post")
        << QByteArray("<p><a href=\"{% post_url 2023-11-01-x %}\">앞 글</a></p>") << QStringLiteral("앞 글")
        << QStringLiteral("a[href=''][title*='2023-11-01-x']");
    QTest::newRow("relative_url") << QByteArray("<p><a href=\"{{ '/about/' | relative_url }}\">x</a></p>")
                                  << QStringLiteral("x") << QStringLiteral("a[href='/about/']");
    QTest::newRow("image by a variable")
        << QByteArray("<p><img src=\"{{ page.cover }}\" alt=\"c\"></p>")
        << QStringLiteral("Made by Jekyll, shown on the site only{{ page.cover }}")
        << QStringLiteral("p > .placeholder.liquid");
    QTest::newRow("no Liquid") << QByteArray("<p>100 % and {a} }} {</p>")
                               << QStringLiteral("100 % and {a} }} {") << QStringLiteral("p");
}

void PreviewLiquid::drawn()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, text);
    QFETCH(QString, found);
    PreviewView view;
    view.show();
    QVERIFY(show(view, pageOf({html})));
    QCOMPARE(evaluate(view, QStringLiteral("wolgan.blocks()[0].textContent")).toString(), text);
    const QString selector = found.isEmpty() ? QStringLiteral("*") : found;
    const int count =
        evaluate(view, QStringLiteral("wolgan.blocks()[0].querySelectorAll(\"%1\").length").arg(selector))
            .toInt();
    QCOMPARE(count, found.isEmpty() ? 0 : 1);
}

WOLGAN_VIEW_TEST_MAIN(PreviewLiquid)
#include "tst_previewliquid.moc"
