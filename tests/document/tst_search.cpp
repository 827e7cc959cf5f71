#include "editor/document/search.h"
#include "tests/support/posts.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

#include <ctime>
#include <utility>

using namespace wolgan;

namespace {

enum Option { MatchCase = 1, WholeWords = 2, Pattern = 4 };

SearchTerms termsOf(const QString &text, int options)
{
    return {text, (options & MatchCase) != 0, (options & WholeWords) != 0, (options & Pattern) != 0};
}

ByteRange all(const QByteArray &bytes)
{
    return {0, bytes.size()};
}

/// The bytes with every match between `«` and `»`.
QByteArray marked(const QByteArray &bytes, const QList<ByteRange> &matches)
{
    TextEdit edit;
    for (const ByteRange match : matches)
        edit.replace(bytes, match, "«" + match.of(bytes).toByteArray() + "»");
    return edit.applied(bytes);
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void replaces_data();
    void replaces();
    void staysInItsScope();
    void replacesOne();
    void saysWhatIsWrong();
    void aCostlyPatternEnds_data();
    void aCostlyPatternEnds();
    void stopsWhenAsked();
    void matchesAreWhatTheyShouldBe();
    void aLargePostTakesLessThanASecond();
};

void SearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("options");
    QTest::addColumn<QByteArray>("marked");
    const auto row = [](const char *name, const char *text, int options, const QByteArray &marked) {
        QTest::newRow(name) << QString::fromUtf8(text) << options << marked;
    };
    row("any case", "sam", 0, "«SAM» and «sam»");
    row("this case", "sam", MatchCase, "SAM and «sam»");
    row("case of other scripts", "ÄÖ", 0, "«äö» «ÄÖ»");
    row("Hangul", "모델", 0, "«모델»은 큰 «모델»🎉");
    row("emoji", "🎉", 0, "a«🎉»«🎉»b");
    row("whole words", "sam", WholeWords, "«SAM»-Med, samples, «sam»");
    row("whole Hangul words", "모델", WholeWords, "모델은 «모델», 대모델");
    row("what means something in a pattern", "[^ref1]", 0, "title «[^ref1]» [^ref12]");
    row("pattern", "\\[\\^ref\\d+\\]", Pattern, "a «[^ref1]» b «[^ref12]»");
    row("lines", "^### .+$", Pattern, "«### a»\ntext\n«### b»\n");
    row("lines with CRLF", "^### .+$", Pattern, "«### a»\r\ntext\r\n«### b»\r\n");
    row("over a line end", "a\\nb", Pattern, "«a\r\nb» a b «a\nb»");
    row("behind the window", "\\bend$", Pattern, QByteArray(3000, 'x') + " «end»");
    row("long", "x{1000}y", Pattern, QByteArray(500, 'z') + "«" + QByteArray(1000, 'x') + "y»");
    row("looking around", "(?<=\\()https?:[^)]*(?=\\))", Pattern, "[t](«https://a.b») [u](x)");
    row("invalid bytes", "끝", 0, "\xFF\xEC«끝»\x80");
    row("invalid bytes as characters", "a.b", Pattern,
        "«a\xFF"
        "b»");
    row("byte order mark", "^a", Pattern,
        "\xEF\xBB\xBF"
        "a\n«a»");
    row("nothing", "", 0, "text");
    row("begins of lines", "^", Pattern, "«»a\n«»b");
    row("alternatives", "a|b", Pattern, "«a»c«b»");
}

void SearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(int, options);
    QFETCH(QByteArray, marked);
    QByteArray bytes = marked;
    bytes.replace("«", "").replace("»", "");
    const Found result = found(bytes, all(bytes), termsOf(text, options));
    QCOMPARE(result.error, QString());
    QCOMPARE(::marked(bytes, result.matches), marked);
}

void SearchTest::replaces_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("options");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const char *text, const char *with,
                        int options, const QByteArray &after) {
        QTest::newRow(name) << before << QString::fromUtf8(text) << QString::fromUtf8(with) << options
                            << after;
    };
    row("plain", "큰 모델, 큰 모델\n", "모델", "model", 0, "큰 model, 큰 model\n");
    row("plain is plain", "a a\n", "a", "\\1\\n", 0, "\\1\\n \\1\\n\n");
    row("front matter", "---\ntitle: old\n---\nold\n", "old", "새", 0, "---\ntitle: 새\n---\n새\n");
    row("footnote labels", "### a [^ref1]\n\n[^ref1]: [t](u)\n", "^ref1", "^ref7", 0,
        "### a [^ref7]\n\n[^ref7]: [t](u)\n");
    row("groups", "[A](http://a) [B](http://b)\n", "\\[(\\w)\\]\\((.*?)\\)", "<\\2 \\1 \\0>", Pattern,
        "<http://a A [A](http://a)> <http://b B [B](http://b)>\n");
    row("a group that caught nothing", "ab a\n", "a(b)?", "[\\1]", Pattern, "[b] []\n");
    row("line ends", "a, b\r\n", ", ", "\\n", Pattern, "a\r\nb\r\n");
    row("backslash, tab, others", "a\n", "a", "\\\\\\t\\q", Pattern, "\\\t\\q\n");
    row("quoted lines", "a\r\nb\r\n", "^(?=.)", "> ", Pattern, "> a\r\n> b\r\n");
    row("invalid bytes stay", "x\xFF\xEA y\n", "x(..)", "<\\1>", Pattern, "<\xFF\xEA> y\n");
    row("line ends caught stay", "a\r\nb", "a(\\n)b", "b\\1a", Pattern, "b\r\na");
    row("surrogates", "🎉🎉\n", ".", "\\0-", Pattern, "🎉-🎉-\n");
    row("gone", "a b a\n", "a", "", 0, " b \n");
}

void SearchTest::replaces()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, text);
    QFETCH(QString, with);
    QFETCH(int, options);
    QFETCH(QByteArray, after);
    const Document document(before);
    const Replaced result = replacedAll(document, all(before), termsOf(text, options), with);
    QCOMPARE(result.error, QString());
    QCOMPARE(result.edit.applied(before), after);
    QCOMPARE(result.edit.inverted(before).applied(after), before);
}

void SearchTest::staysInItsScope()
{
    const QByteArray bytes = "---\ntitle: a\n---\n## a\n### a\n";
    const Document document(bytes);
    const SearchTerms terms = termsOf(QStringLiteral("a"), 0);
    QCOMPARE(replacedAll(document, document.body(), terms, QStringLiteral("b")).edit.applied(bytes),
             QByteArray("---\ntitle: a\n---\n## b\n### b\n"));
    QCOMPARE(found(bytes, document.body(), terms).matches.size(), 2);
    QCOMPARE(found(bytes, {bytes.size(), bytes.size()}, terms).matches.size(), 0);
}

void SearchTest::replacesOne()
{
    const QByteArray bytes = "가가 aab 가";
    const Document document(bytes);
    const SearchTerms terms = termsOf(QStringLiteral("가|(a)(?=b)"), Pattern);
    const QList<ByteRange> matches = found(bytes, all(bytes), terms).matches;
    QCOMPARE(matches.size(), 4);
    const auto replaced = [&](ByteRange match) {
        return replacedOne(document, all(bytes), terms, QStringLiteral("<\\1>"), match);
    };
    QCOMPARE(replaced(matches.at(1)).edit.applied(bytes), QByteArray("가<> aab 가"));
    QCOMPARE(replaced(matches.at(2)).edit.applied(bytes), QByteArray("가가 a<a>b 가"));
    QCOMPARE(replaced(matches.at(2)).count, 1);
    QCOMPARE(replaced({1, 2}).count, 0);
    QCOMPARE(replaced({100, 200}).count, 0);
}

void SearchTest::saysWhatIsWrong()
{
    const QByteArray bytes = "a)(b";
    for (const auto &pattern : {"(", "a)(b", "[", "*", "(?<n>a)(?<n>b)"}) {
        const SearchTerms terms = termsOf(QString::fromLatin1(pattern), Pattern);
        QVERIFY2(!found(bytes, all(bytes), terms).error.isEmpty(), pattern);
        const Replaced result = replacedAll(Document(bytes), all(bytes), terms, QStringLiteral("x"));
        QVERIFY2(!result.error.isEmpty(), pattern);
        QVERIFY2(result.edit.isEmpty(), pattern);
    }
    QVERIFY(found(bytes, all(bytes), termsOf(QStringLiteral("ab[c"), Pattern)).error.contains(u'4'));
}

void SearchTest::aCostlyPatternEnds_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern :
         {"(a+)+b", "(a|aa)+$b", "a*a*a*a*b", "(.*)*x", "(?:a?){40}b", ".*.*.*=", "(a*)*\\1b"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void SearchTest::aCostlyPatternEnds()
{
    QFETCH(QString, pattern);
    QByteArray bytes(100'000, 'a'); // as an embedded picture, one line
    for (int i = 0; i < 2000; ++i)
        bytes += "\n" + QByteArray(300, 'a');
    QElapsedTimer timer;
    timer.start();
    const Found result = found(bytes, all(bytes), termsOf(pattern, Pattern));
    QVERIFY(!result.error.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    qInfo() << pattern << timer.elapsed() << "ms";
}

void SearchTest::stopsWhenAsked()
{
    const QByteArray bytes(100'000, 'a');
    int asked = 0;
    const Found result =
        found(bytes, all(bytes), termsOf(QStringLiteral("a"), 0), [&] { return ++asked > 10; });
    QCOMPARE(result.matches.size(), 11);
}

/// Plain text over our posts: as many as a plain scan of the bytes finds, each with its bytes.
void SearchTest::matchesAreWhatTheyShouldBe()
{
    QRandomGenerator random(11);
    for (const test::Post &post : test::ownPosts()) {
        for (int i = 0; i < 20 && post.bytes.size() > 10; ++i) {
            const qsizetype begin = random.bounded(int(post.bytes.size()) - 4);
            const QByteArray wanted = post.bytes.sliced(begin, 1 + random.bounded(4));
            if (!wanted.isValidUtf8() || wanted.contains('\r') || wanted.contains('\0'))
                continue;
            QList<ByteRange> expected;
            for (qsizetype at = post.bytes.indexOf(wanted); at >= 0;
                 at = post.bytes.indexOf(wanted, at + wanted.size()))
                expected.append({at, at + wanted.size()});
            const QList<ByteRange> matches =
                found(post.bytes, all(post.bytes), termsOf(QString::fromUtf8(wanted), MatchCase)).matches;
            for (const ByteRange match : matches) {
                const QByteArray text = match.of(post.bytes).toByteArray();
                QVERIFY2(text == wanted || text == QByteArray(wanted).replace("\n", "\r\n"),
                         qPrintable(post.name));
            }
            if (!wanted.contains('\n'))
                QCOMPARE(matches, expected);
        }
    }
}

void SearchTest::aLargePostTakesLessThanASecond()
{
    QByteArray bytes;
    while (bytes.size() < 5'000'000)
        bytes += "### 큰 언어 모델 SAM-Med3D [^ref1]\n\n- 의료 이미지를 위해 만든 모델 "
                 "([arXiv](https://arxiv.org))\n\n";
    const Document document(bytes);
    auto seconds = [begin = std::clock()]() mutable { // of the processor: others may keep it busy
        const std::clock_t last = std::exchange(begin, std::clock());
        return double(begin - last) / CLOCKS_PER_SEC;
    };
    const qsizetype count = found(bytes, all(bytes), termsOf(QStringLiteral("모델"), 0)).matches.size();
    const double finding = seconds();
    const Replaced result = replacedAll(document, all(bytes), termsOf(QStringLiteral("(모)델"), Pattern),
                                        QStringLiteral("\\1형"));
    const double replacing = seconds();
    QCOMPARE(result.count, count);
    QCOMPARE(result.edit.applied(bytes).count("모형"), count);
    qInfo() << count << "matches:" << finding << "s to find," << replacing << "s to replace";
    QVERIFY(finding < 1 && replacing < 1);
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
