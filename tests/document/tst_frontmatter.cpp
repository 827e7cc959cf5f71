// Setting values of the front matter: each style before and after, and properties over every post.

#include "editor/document/edits/frontmatteredits.h"
#include "editor/document/edits/frontmatteryaml.h"
#include "editor/document/frontmatterdate.h"
#include "editor/document/yamlvalues.h"
#include "tests/support/posts.h"

#include <QtTest>

using namespace wolgan;

namespace {

/// The front matter's lines without the fences; CRLF where the first line has it.
QByteArray fenced(const QByteArray &content)
{
    const QByteArray newline = content.contains("\r\n") ? "\r\n" : "\n";
    return "---" + newline + content + "---" + newline + "text";
}

QByteArray content(const QByteArray &bytes)
{
    return parseFrontMatter(bytes).content.of(bytes).toByteArray();
}

using Edit = std::function<TextEdit(const Document &)>;

Edit scalar(const char *path, const char *value)
{
    return
        [=](const Document &document) { return edits::setScalar(document, path, QString::fromUtf8(value)); };
}

Edit list(const char *path, const QStringList &items)
{
    return [=](const Document &document) { return edits::setList(document, path, items); };
}

Edit yaml(const char *path, const char *text)
{
    return [=](const Document &document) { return edits::setYaml(document, path, text); };
}

Edit removal(const char *path)
{
    return [=](const Document &document) { return edits::removeKey(document, path); };
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class FrontMatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void refused_data();
    void refused();
    void yamlTexts();
    void itselfIsNoEdit_data();
    void itselfIsNoEdit();
    void othersStay_data();
    void othersStay();
    void dates_data();
    void dates();
    void publishedDates();
    void zones();
};

void FrontMatterTest::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const Edit &edit, const char *after) {
        QTest::newRow(name) << QByteArray(before) << edit << QByteArray(after);
    };
    row("anchor", "title: &t a # c\nalt: *t\n", scalar("title", "b"), "title: &t b # c\nalt: *t\n");
    row("tag", "title: !!str 1\n", scalar("title", "2"), "title: !!str 2\n");
    row("anchored quotes", "title: &t \"a # b\" # c\n", scalar("title", "d"), "title: &t \"d\" # c\n");
    row("alias", "a: &x b\ntitle: *x # c\n", scalar("title", "d"), "a: &x b\ntitle: d # c\n");
    row("no value with comment", "title:  # to do\n", scalar("title", "b"), "title: b  # to do\n");
    row("doubled key", "tags: a\ntitle: x\ntitle: 'y'\n", scalar("title", "z"),
        "tags: a\ntitle: x\ntitle: 'z'\n");
    row("key with a dot", "a.b: 1\n", scalar("a.b", "2"), "a.b: 2\n");
    row("literal", "description: |  # c\n   one\n   two\nx: 1\n", scalar("description", "one\n셋\n"),
        "description: |  # c\n   one\n   셋\nx: 1\n");
    row("literal without line end", "description: |\n  one\n", scalar("description", "둘"),
        "description: |-\n  둘\n");
    row("literal with line end", "description: |-\n  one\n", scalar("description", "둘\n"),
        "description: |\n  둘\n");
    row("folded", "description: >-\n  처음은 이렇게\n  중간은 저렇게\n  끝은 그렇게\n",
        scalar("description", "처음은 이렇게 가운데는 저렇게 끝은 그렇게"),
        "description: >-\n  처음은 이렇게\n  가운데는 저렇게\n  끝은 그렇게\n");
    row("folded paragraphs", "description: >\n  a\n", scalar("description", "b\nc\n"),
        "description: >\n  b\n\n  c\n");
    row("plain over lines", "title: one two\n  three four\n  five\nx: 1\n",
        scalar("title", "one two 3 four five"), "title: one two\n  3 four\n  five\nx: 1\n");
    row("block scalar that cannot hold it", "description: >-\n  a\n", scalar("description", "  indented"),
        "description: \"  indented\"\n");
    row("crlf block", "description: |\r\n  a\r\n  b\r\n", scalar("description", "a\n나\n"),
        "description: |\r\n  a\r\n  나\r\n");
    row("quoted everywhere", "title: \"a\"\nauthor: \"b\"\npin: true\n", scalar("description", "c"),
        "title: \"a\"\ndescription: \"c\"\nauthor: \"b\"\npin: true\n");
    row("a switch is never quoted", "title: 'a'\nauthor: 'b'\n", scalar("pin", "true"),
        "title: 'a'\nauthor: 'b'\npin: true\n");

    row("flow", "tags: [a, 'b c', d]  # c\n", list("tags", words("a|새 것|d")), "tags: [a, 새 것, d]  # c\n");
    row("flow with blank ends", "tags: [ a,b ]\n", list("tags", words("a|b|c")), "tags: [ a,b,c ]\n");
    row("flow over lines", "tags: [\n  a, # first\n  b,\n]\nx: 1\n", list("tags", words("a|c|b|d")),
        "tags: [\n  a, # first\n  c,\n  b,\n  d,\n]\nx: 1\n");
    row("flow over lines, last comment", "tags: [a,\n       b # last\n      ]\n",
        list("tags", words("a|b|c")), "tags: [a,\n       b, # last\n       c\n      ]\n");
    row("flow, removed comment's item", "tags: [\n  a, # first\n  b\n]\n", list("tags", words("b")),
        "tags: [\n  b\n]\n");
    row("wrapped flow", "tags: [aa, bb,\n  cc, dd]\n", list("tags", words("aa|bb|cc|dd|ee")),
        "tags: [aa, bb,\n  cc, dd, ee]\n");
    row("comma in an item", "tags: [\"a, b\", c]\n", list("tags", words("a, b|d, e")),
        "tags: [\"a, b\", \"d, e\"]\n");
    row("flow of one", "tags: a b # words\n", list("tags", words("a|c")), "tags: [a, c] # words\n");
    row("block", "tags:\n  - a # x\n  - b\nx: 1\n", list("tags", words("a|새")),
        "tags:\n  - a # x\n  - 새\nx: 1\n");
    row("block without indentation", "tags:\n- 'a'\n-   'b'\nx: 1\n", list("tags", words("b|c")),
        "tags:\n-   'b'\n- 'c'\nx: 1\n");
    row("block becomes empty", "tags:\n  - a\nx: 1\n", list("tags", {}), "tags:\n    []\nx: 1\n");
    row("crlf block list", "tags:\r\n  - a\r\n", list("tags", words("a|b")), "tags:\r\n  - a\r\n  - b\r\n");
    row("new list as the others", "title: t\ntags:\n- a\npin: true\n", list("categories", words("X|Y")),
        "title: t\ncategories:\n- X\n- Y\ntags:\n- a\npin: true\n");
    row("new list", "title: t\n", list("tags", words("a|b: c")), "title: t\ntags: [a, \"b: c\"]\n");
    row("empty key becomes a list", "categories:\n  - Digest\ntags:  # none yet\n", list("tags", words("a")),
        "categories:\n  - Digest\ntags:  # none yet\n  - a\n");

    row("mapping", "authors: # who\n  first: x # c\n  second: y\npin: true\n",
        yaml("authors", "first: x # c\nsecond: 저자"),
        "authors: # who\n  first: x # c\n  second: 저자\npin: true\n");
    row("mapping, deeper", "a:\n    b:\n      - 1\n    c: 2\n", yaml("a", "b:\n  - 1\n  - 2\nc: 2"),
        "a:\n    b:\n      - 1\n      - 2\n    c: 2\n");
    row("mapping to scalar", "a: # c\n  b: 1\nx: 1\n", yaml("a", "2"), "a: 2 # c\nx: 1\n");
    row("scalar to mapping", "a: 1 # c\nx: 1\n", yaml("a", "b: 1\nc: 2"), "a: # c\n  b: 1\n  c: 2\nx: 1\n");
    row("scalar to block scalar", "a: 1\nx: 1\n", yaml("a", "|\n  두\n  줄"), "a: |\n  두\n  줄\nx: 1\n");
    row("flow mapping", "image: {path: a, lqip: b} # c\n", yaml("image", "{path: a,\n lqip: z}"),
        "image: {path: a,\n lqip: z} # c\n");
    row("new mapping", "title: t\n", yaml("sitemap", "exclude: true\n"),
        "title: t\nsitemap:\n  exclude: true\n");
    row("new flow", "title: t\n", yaml("x", "[a, b]"), "title: t\nx: [a, b]\n");
    row("null", "a: 1 # c\n", yaml("a", ""), "a: # c\n");
    row("crlf mapping", "a:\r\n  b: 1\r\nx: 2\r\n", yaml("a", "b: 1\nc: 3"),
        "a:\r\n  b: 1\r\n  c: 3\r\nx: 2\r\n");
    row("nested path", "a:\n  b:\n    c: 1\n  d: 2\n", yaml("a.b", "c: 1\ne: 3"),
        "a:\n  b:\n    c: 1\n    e: 3\n  d: 2\n");

    row("removed", "# top\ntitle: a # c\n# of tags\ntags:\n  - a\n  # in\n  - b\n# of pin\npin: true\n",
        removal("tags"), "# top\ntitle: a # c\n# of tags\n# of pin\npin: true\n");
    row("removed doubled", "a: 1\na: 2\n", removal("a"), "a: 1\n");
    row("removed block scalar", "a: |\n  x\n\n  y\nb: 1\n", removal("a"), "b: 1\n");
    row("removed nested", "image:\n  path: a # c\n  alt: b\n", removal("image.path"), "image:\n  alt: b\n");
}

void FrontMatterTest::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    const Document document(fenced(before));
    QVERIFY(document.frontMatter().error.isEmpty());
    const TextEdit wanted = edit(document);
    const QByteArray after = wanted.applied(document.bytes());
    QTEST(content(after), "after");
    QVERIFY(edit(Document(after)).isEmpty() || QByteArray(QTest::currentDataTag()).startsWith("removed"));
    QCOMPARE(wanted.inverted(document.bytes()).applied(after), document.bytes());
}

void FrontMatterTest::refused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Edit>("edit");
    const auto row = [](const char *name, const char *before, const Edit &edit) {
        QTest::newRow(name) << QByteArray(before) << edit;
    };
    row("anchor in use", "a: &x 1\nb: *x\n", removal("a"));
    row("list of mappings", "tags:\n  - a: 1\n  - b\n", list("tags", words("b")));
    row("mapping as list", "tags:\n  a: 1\n", list("tags", words("b")));
    row("mapping as scalar", "title:\n  a: 1\n", scalar("title", "b"));
    row("invalid YAML", "a:\n  b: 1\nc: 2\n", yaml("a", "b: [1"));
    row("unclosed quote", "a:\n  - b\n", yaml("a", "- \"b"));
    row("unclosed quote, more keys", "a:\n  - b\nc: 1\n", yaml("a", "- \"b"));
    row("unknown alias", "a:\n  b: 1\n", yaml("a", "b: *none"));
    row("no key", "a: 1\n", scalar("b: c\nd", "1"));
    row("fence", "a:\n  b: 1\n", yaml("a", "|\n---\n"));
    row("block scalar without indentation", "a: 1\nx: 1\n", yaml("a", "|\n두\n줄"));
    row("two documents", "a: 1\n", yaml("a", "b\n--- \nc"));
}

void FrontMatterTest::refused()
{
    QFETCH(QByteArray, before);
    QFETCH(Edit, edit);
    const Document document(fenced(before));
    QVERIFY(document.frontMatter().error.isEmpty());
    QCOMPARE(content(edit(document).applied(document.bytes())), before);
}

void FrontMatterTest::yamlTexts()
{
    const Document document(
        fenced("a:\r\n    b: 1\r\n    c:\r\n      - 2\r\nd: &x [1,\r\n  2] # c\r\ne: >-\r\n  f\r\n"
               "g:\r\n- 1\r\n- 2\r\nh:\r\n"));
    QCOMPARE(edits::yamlText(document, "a"), QByteArray("b: 1\nc:\n  - 2"));
    QCOMPARE(edits::yamlText(document, "a.c"), QByteArray("- 2"));
    QCOMPARE(edits::yamlText(document, "d"), QByteArray("[1,\n  2]"));
    QCOMPARE(edits::yamlText(document, "e"), QByteArray(">-\n  f"));
    QCOMPARE(edits::yamlText(document, "g"), QByteArray("- 1\n- 2"));
    QCOMPARE(edits::yamlText(document, "h"), QByteArray());
    QVERIFY(edits::yamlProblem("a: [1").contains(QStringLiteral("Line 1")));
    QVERIFY(edits::yamlProblem("a: 1\nb: 2").isEmpty());
}

static void addPosts()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const test::Post &post : test::allPosts())
        QTest::newRow(qPrintable(post.name)) << post.bytes;
}

void FrontMatterTest::itselfIsNoEdit_data()
{
    addPosts();
}

void FrontMatterTest::itselfIsNoEdit()
{
    QFETCH(QByteArray, bytes);
    const Document document(bytes);
    const FrontMatter &frontMatter = document.frontMatter();
    for (const FrontMatterEntry &entry : frontMatter.entries) {
        const QByteArray parent = entry.parent < 0 ? "" : frontMatter.entries[entry.parent].key + '.';
        const QByteArray path = parent + entry.key;
        if (const std::optional<QString> value = frontMatter.scalar(path))
            QVERIFY2(edits::setScalar(document, path, *value).isEmpty(), path.constData());
        if (entry.kind == FrontMatterEntry::Kind::List)
            QVERIFY2(edits::setList(document, path, frontMatter.list(path)).isEmpty(), path.constData());
        QVERIFY2(edits::setYaml(document, path, edits::yamlText(document, path)).isEmpty(), path.constData());
    }
    if (const std::optional<PostDate> date = readPostDate(frontMatter.scalar("date").value_or(QString())))
        QCOMPARE(date->text(), frontMatter.scalar("date"));
}

void FrontMatterTest::othersStay_data()
{
    addPosts();
}

/// Another value for every key: it is read back, and every other key keeps its bytes.
void FrontMatterTest::othersStay()
{
    QFETCH(QByteArray, bytes);
    bytes.truncate(parseFrontMatter(bytes).range.end + 20); // the rest costs time only
    const Document document(bytes);
    const FrontMatter &frontMatter = document.frontMatter();
    if (!frontMatter.error.isEmpty())
        return;
    const auto othersKeep = [&](const FrontMatterEntry &changed, const QByteArray &after) {
        const FrontMatter read = parseFrontMatter(after);
        for (const FrontMatterEntry &entry : frontMatter.entries) {
            const FrontMatterEntry *now = read.find(entry.key);
            if (entry.parent < 0 && entry.key != changed.key && frontMatter.find(entry.key) == &entry &&
                (!now || now->range.of(after) != entry.range.of(bytes)))
                return false;
        }
        return true;
    };
    for (const FrontMatterEntry &entry : frontMatter.entries) {
        if (entry.parent >= 0 || frontMatter.find(entry.key) != &entry)
            continue;
        for (const QString &value :
             {QStringLiteral("새 값"), QStringLiteral("a: b # \"c\" 🙂"), QStringLiteral("two\nlines")}) {
            QByteArray after;
            if (entry.kind == FrontMatterEntry::Kind::Scalar || entry.kind == FrontMatterEntry::Kind::Null) {
                after = edits::setScalar(document, entry.key, value).applied(bytes);
                QCOMPARE(parseFrontMatter(after).scalar(entry.key), value);
            } else if (entry.kind == FrontMatterEntry::Kind::List && !entry.nested) {
                QStringList items = entry.items;
                items.insert(items.size() / 2, value);
                after = edits::setList(document, entry.key, items).applied(bytes);
                QCOMPARE(parseFrontMatter(after).list(entry.key), items);
            } else {
                continue;
            }
            QVERIFY2(othersKeep(entry, after), (entry.key + '\n' + content(after)).constData());
        }
        const QByteArray nested = edits::setYaml(document, entry.key, "a: 1\nb:\n  - 둘").applied(bytes);
        QCOMPARE(edits::yamlText(Document(nested), entry.key), QByteArray("a: 1\nb:\n  - 둘"));
        QVERIFY2(othersKeep(entry, nested), (entry.key + '\n' + content(nested)).constData());
        const QByteArray removed = edits::removeKey(document, entry.key).applied(bytes);
        QVERIFY2(othersKeep(entry, removed), (entry.key + '\n' + content(removed)).constData());
    }
}

void FrontMatterTest::dates_data()
{
    QTest::addColumn<bool>("readable");
    for (const char *text :
         {"2025-06-07", "2025-6-7", "2025-06-07 09:08:07 +0900", "2025-06-07 09:08:07 +09:00",
          "2025-06-07T09:08:07Z", "2025-06-07 09:08 +0900", "2025-06-07 09:08", "2025-06-07 9:08:07",
          "2025-06-07  09:08:07  +/-TTTT", "2025-06-07 09:08:07.25 -0330", "2025-06-07 09:08:07+9",
          "2025-6-27 00:00:00 UTC"})
        QTest::newRow(text) << true;
    for (const char *text : {"", "soon", "2025-13-01", "2025-06-7", "2025-06-07 25:00",
                             "2025-06-07 09:08:07 KST", "June 7, 2025", "2025-06-07 09", "2025-02-30"})
        QTest::newRow(text) << false;
}

void FrontMatterTest::dates()
{
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const std::optional<PostDate> date = readPostDate(text);
    QTEST(date.has_value(), "readable");
    if (date)
        QCOMPARE(date->text(), text);
}

/// As Ruby's YAML and Time.parse read them with TZ=Asia/Seoul.
void FrontMatterTest::publishedDates()
{
    const QTimeZone seoul("Asia/Seoul");
    const auto published = [&](const char *text, bool quoted = false) {
        return publishedAt(*readPostDate(QString::fromUtf8(text)), quoted, seoul)
            .toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    };
    QCOMPARE(published("2025-01-01 10:00:00"), QStringLiteral("2025-01-01 19:00"));
    QCOMPARE(published("2025-01-01 10:00:00", true), QStringLiteral("2025-01-01 10:00"));
    QCOMPARE(published("2025-01-01 10:00"), QStringLiteral("2025-01-01 10:00"));
    QCOMPARE(published("2025-01-01"), QStringLiteral("2025-01-01 00:00"));
    QCOMPARE(published("2025-01-01 10:00:00 +/-TTTT"), QStringLiteral("2025-01-01 10:00"));
    QCOMPARE(published("2025-01-01 10:00 +0200"), QStringLiteral("2025-01-01 17:00"));
    QCOMPARE(published("2025-01-01 20:00:00 Z"), QStringLiteral("2025-01-02 05:00"));
    QCOMPARE(published("2025-01-01 10:00:00 +9"), QStringLiteral("2025-01-01 10:00"));
}

void FrontMatterTest::zones()
{
    QCOMPARE(zoneOffset(QStringLiteral("-03:30")), -(3 * 3600 + 1800));
    QCOMPARE(zoneOffset(QStringLiteral("+9")), 9 * 3600);
    QCOMPARE(zoneOffset(QStringLiteral("Z")), 0);
    QCOMPARE(zoneOffset(zonePlaceholder), std::nullopt);
    QCOMPARE(zoneText(9 * 3600), QStringLiteral("+0900"));
    QCOMPARE(zoneText(-(3 * 3600 + 1800), QStringLiteral("+09:00")), QStringLiteral("-03:30"));
}

QTEST_APPLESS_MAIN(FrontMatterTest)
#include "tst_frontmatter.moc"
