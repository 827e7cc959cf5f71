#include "editor/document/liquid.h"
#include "tests/support/posts.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace wolgan;

namespace {

using Kind = LiquidStop::Kind;

/// Reads JSON strings, answers for each what Jekyll's Liquid says of it: empty where it can be built.
const QString Ruby = QStringLiteral(R"(
require 'json'
require 'jekyll'
class Known < Liquid::Tag; end
%w[avatar feed_meta gist github_edit_link include include_cached include_relative link post_url seo].each do |name|
  Liquid::Template.register_tag(name, Known)
end
puts JSON.generate(JSON.parse($stdin.read).map { |text|
  begin
    Liquid::Template.parse(text)
    ''
  rescue Liquid::SyntaxError => e
    e.message
  end
})
)");

/// Pieces of text, tags and halves of tags, at random.
QByteArray randomText(QRandomGenerator &random)
{
    static const QByteArrayList pieces{"글 🌱\n",
                                       "{",
                                       "}",
                                       "%",
                                       "{{ a }}",
                                       "{{ a }",
                                       "{{",
                                       "}}",
                                       "{%",
                                       "%}",
                                       "{% raw %}",
                                       "{% endraw %}",
                                       "{% if a %}",
                                       "{% else %}",
                                       "{% endif %}",
                                       "{% comment %}",
                                       "{%- endcomment -%}",
                                       "{% nothing %}",
                                       "{% for a in b %}",
                                       "{%endfor%}",
                                       "{% gist x %}",
                                       "{% case a %}",
                                       "{% when 1 %}",
                                       "{% endcase %}",
                                       "{% unless a %}",
                                       "{% elsif a %}",
                                       "{% endunless %}",
                                       "{% # note %}"};
    QByteArray text;
    for (int i = random.bounded(1, 7); i > 0; --i)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

} // namespace

class TestLiquid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stops_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("at");
        const auto row = [](const char *name, const char *text, int kind = -1, const char *at = "") {
            QTest::newRow(name) << QByteArray(text) << kind << QByteArray(at);
        };
        row("none", "글 { } %} }} 🌱");
        row("whole", "{% include a.html %} {{ page.title | upcase }} {%- if a -%}{% else %}{% endif %}");
        row("plugins", "{% seo %}{% gist a/1 %}");
        row("raw", "{% raw %}{{ {% for {% endraw %}");
        row("open tag", "글 {% if a", int(Kind::OpenTag), "{%");
        row("no name", "{% %}", int(Kind::OpenTag), "{% %}");
        row("open output", "${{ secrets.A }", int(Kind::OpenOutput), "{{ secrets.A }");
        row("open output at the end", "{{ a", int(Kind::OpenOutput), "{{");
        row("open block", "{% if a %}글", int(Kind::OpenBlock), "{% if a %}");
        row("inner block", "{% for a in b %}{% if a %}{% endfor %}", int(Kind::StrayTag), "{% endfor %}");
        row("stray end", "{% endraw %}", int(Kind::StrayTag), "{% endraw %}");
        row("stray else", "{% else %}", int(Kind::StrayTag), "{% else %}");
        row("unknown", "{% youtube x %}", int(Kind::UnknownTag), "{% youtube x %}");
        row("open raw", "{% raw %}{% if %}", int(Kind::OpenBlock), "{% raw %}");
    }

    void stops()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto stop = liquidStop(text);
        QCOMPARE(stop ? int(stop->kind) : -1, kind);
        QTEST(stop ? stop->range.of(text).toByteArray() : QByteArray(), "at");
    }

    /// What Jekyll's own Liquid takes and what it refuses, over texts made at random and every post.
    void asJekyllDoes()
    {
        QRandomGenerator random(7);
        QJsonArray texts;
        for (int i = 0; i < 3000; ++i)
            texts.append(QString::fromUtf8(randomText(random)));
        for (const test::Post &post : test::allPosts())
            texts.append(QString::fromUtf8(post.bytes));
        QProcess ruby;
        ruby.start(QStringLiteral("ruby"), {QStringLiteral("-W0"), QStringLiteral("-e"), Ruby});
        ruby.write(QJsonDocument(texts).toJson());
        ruby.closeWriteChannel();
        if (!ruby.waitForFinished(60'000) || ruby.exitCode() != 0)
            QSKIP("Ruby or Jekyll is not installed.");
        const QJsonArray answers = QJsonDocument::fromJson(ruby.readAllStandardOutput()).array();
        QCOMPARE(answers.size(), texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString said = answers[i].toString();
            QVERIFY2(liquidStop(texts[i].toString().toUtf8()).has_value() == !said.isEmpty(),
                     qPrintable(texts[i].toString() + QStringLiteral("\n— ") + said));
        }
    }

    void largeTextsAreLinear()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char *piece :
             {"{{", "{%", "{% raw %}{{", "{% raw %}{%", "{", "{% if a %}", "{{ }", "{% a"})
            (void)liquidStop(QByteArray(piece).repeated(1'000'000 / int(qstrlen(piece))));
        (void)liquidStop("{% raw %}" + QByteArray("{{").repeated(500'000));
        (void)liquidStop("{% raw %}" + QByteArray("{%").repeated(500'000));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestLiquid)
#include "tst_liquid.moc"
