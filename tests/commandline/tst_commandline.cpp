#include "app/commandline/verb.h"
#include "editor/document/document.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/posts.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace wolgan;

namespace {

struct Result
{
    int status;
    QByteArray out, err;
};

Result run(const QStringList &arguments, const QByteArray &input = {})
{
    QBuffer in, out, err;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    commandline::Console console{out, err, &in};
    const int status = commandline::run(arguments, console);
    return {status, out.data(), err.data()};
}

QString own(const QString &name)
{
    return QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/") + name;
}

/// Begin and end of every leaf and gap, in order.
void collect(const QJsonObject &node, QMap<qint64, qint64> &ranges)
{
    const QJsonArray children = node.value(QStringLiteral("children")).toArray();
    for (const QJsonValue &child : children)
        collect(child.toObject(), ranges);
    const QJsonArray range = node.value(QStringLiteral("range")).toArray();
    if (children.isEmpty() && range[0] != range[1] &&
        node.value(QStringLiteral("kind")) != QStringLiteral("post"))
        ranges.insert(range[0].toInteger(), range[1].toInteger());
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chooses();
    void badUse_data();
    void badUse();
    void outlineTiles_data();
    void outlineTiles();
    void checks();
    void renders();
    void renumbers();
    void exports();
    void listsABlog();
    void inbox();
    void checksWithinABlog();
    void badInput_data();
    void badInput();
    void hostileTexts();
};

void CommandLineTest::chooses()
{
    QVERIFY(commandline::isForCommandLine({QStringLiteral("check"), QStringLiteral("x")}));
    QVERIFY(commandline::isForCommandLine({QStringLiteral("--version")}));
    QVERIFY(!commandline::isForCommandLine({QStringLiteral("post.md")}));
    QVERIFY(!commandline::isForCommandLine({QStringLiteral("--sample")}));
    QVERIFY(!commandline::isForCommandLine({}));
    QCOMPARE(run({QStringLiteral("--version")}).out, QByteArray("wolgan " WOLGAN_VERSION "\n"));
    const Result help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    for (const char *verb :
         {"outline", "render", "check", "renumber", "export", "site", "blog", "inbox", "sample"}) {
        QVERIFY2(help.out.contains(QByteArray("wolgan ") + verb), verb);
        QCOMPARE(run({QLatin1String(verb), QStringLiteral("--help")}).status, 0);
    }
}

void CommandLineTest::badUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no post") << QStringList{QStringLiteral("check")};
    QTest::newRow("two posts") << QStringList{QStringLiteral("check"), own(QStringLiteral("bom.md")),
                                              own(QStringLiteral("bom.md"))};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("check"), QStringLiteral("--x"),
                                                   own(QStringLiteral("bom.md"))};
    QTest::newRow("unknown global option") << QStringList{QStringLiteral("--nothing")};
    QTest::newRow("no blog") << QStringList{QStringLiteral("export"), own(QStringLiteral("bom.md"))};
    QTest::newRow("a post of no blog") << QStringList{QStringLiteral("site"), own(QStringLiteral("bom.md"))};
    QTest::newRow("a blog that is none")
        << QStringList{QStringLiteral("export"), own(QStringLiteral("bom.md")), QStringLiteral("--blog"),
                       QStringLiteral("/nonexistent")};
}

void CommandLineTest::badUse()
{
    QFETCH(QStringList, arguments);
    const Result result = run(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(result.err.startsWith("wolgan: ") && result.err.count('\n') == 1);
    QVERIFY(result.out.isEmpty());
}

void CommandLineTest::outlineTiles_data()
{
    QTest::addColumn<QString>("path");
    const QDir posts(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts"));
    for (const QString &name : posts.entryList({QStringLiteral("*.md")}))
        QTest::newRow(qPrintable(name)) << posts.filePath(name);
}

void CommandLineTest::outlineTiles()
{
    QFETCH(QString, path);
    const Result result = run({QStringLiteral("outline"), QStringLiteral("--json"), path});
    QCOMPARE(result.status, 0);
    const QJsonObject post = QJsonDocument::fromJson(result.out).object();
    QMap<qint64, qint64> ranges;
    collect(post, ranges);
    for (const QJsonValue &gap : post.value(QStringLiteral("gaps")).toArray())
        ranges.insert(gap.toArray()[0].toInteger(), gap.toArray()[1].toInteger());
    qint64 end = 0;
    for (auto it = ranges.cbegin(); it != ranges.cend(); ++it) {
        QCOMPARE(it.key(), end);
        end = it.value();
    }
    QCOMPARE(end, test::fileBytes(path).size());
    QCOMPARE(run({QStringLiteral("outline"), path}).out.count('\n'),
             Document(test::fileBytes(path)).outline().nodes.size());
}

void CommandLineTest::checks()
{
    const Result odd = run({QStringLiteral("check"), own(QStringLiteral("inconsistent.md"))});
    QCOMPARE(odd.status, 1);
    QVERIFY2(odd.out.contains("inconsistent.md:15: error: ") && odd.out.contains("[footnote-undefined]"),
             odd.out.constData());
    QTemporaryDir folder;
    QFile post(folder.filePath(QStringLiteral("p.md")));
    QVERIFY(post.open(QIODevice::WriteOnly));
    post.write("---\ntitle: t\ndate: 2026-01-01\n---\ntext\n");
    post.close();
    QCOMPARE(run({QStringLiteral("check"), post.fileName()}).status, 0);
}

void CommandLineTest::renders()
{
    const Result result = run({QStringLiteral("render"), own(QStringLiteral("whole-post.md"))});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains("class=\"prompt-info\"") && result.out.contains("id=\"fnref:ref1\""));
    QVERIFY(!result.out.contains("title: \"2026"));
}

void CommandLineTest::renumbers()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.md"));
    QVERIFY(QFile::copy(own(QStringLiteral("inconsistent.md")), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const QByteArray before = test::fileBytes(path);
    const Result shown = run({QStringLiteral("renumber"), path, QStringLiteral("--stdout")});
    QCOMPARE(shown.status, 0);
    QCOMPARE(test::fileBytes(path), before);
    QCOMPARE(run({QStringLiteral("renumber"), path}).status, 0);
    QCOMPARE(test::fileBytes(path), shown.out);
    QVERIFY(shown.out.contains("### C [^ref2]"));
    QCOMPARE(run({QStringLiteral("renumber"), path}).status, 1);
    QCOMPARE(test::fileBytes(path), shown.out);
}

void CommandLineTest::exports()
{
    QTemporaryDir folder;
    const QDir blog(folder.path());
    QFile config(blog.filePath(QStringLiteral("_config.yml")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("title: b\n");
    config.close();
    const QString path = folder.filePath(QStringLiteral("draft.md"));
    QFile post(path);
    QVERIFY(post.open(QIODevice::WriteOnly));
    post.write("---\ntitle: One\ndate: 2026-01-01 10:00:00 +0900\n---\ntext\n");
    post.close();
    const QStringList arguments{QStringLiteral("export"), path, QStringLiteral("--blog"), folder.path()};
    QCOMPARE(run(arguments + QStringList{QStringLiteral("--dry-run")}).status, 0);
    QVERIFY(!blog.exists(QStringLiteral("_posts")));
    const Result exported = run(arguments);
    QCOMPARE(exported.status, 0);
    const QStringList written = QDir(blog.filePath(QStringLiteral("_posts"))).entryList(QDir::Files);
    QCOMPARE(written.size(), 1);
    QVERIFY2(written.first().startsWith(QStringLiteral("2026-01-01-")), qPrintable(written.first()));
    QVERIFY(exported.out.contains(written.first().toUtf8()));
    QCOMPARE(test::fileBytes(blog.filePath(QStringLiteral("_posts/") + written.first())),
             test::fileBytes(path));
    QCOMPARE(run(arguments).status, 1); // nothing to do
    QVERIFY(post.open(QIODevice::Append));
    post.write("more\n");
    post.close();
    QCOMPARE(run(arguments).status, 1); // what is there was not expected
    QCOMPARE(run(arguments + QStringList{QStringLiteral("--force")}).status, 0);
}

/// A blog of two digests, a draft and another post.
static void makeBlog(const QDir &folder)
{
    const auto put = [&](const QString &path, const QByteArray &bytes) {
        QVERIFY(folder.mkpath(QFileInfo(path).path()));
        QFile file(folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray items =
        "### a [^1]\n### b [^2]\n\n## 📰 Papers\n### c [^3]\n\n[^1]: [A](https://a.example)\n\n"
        "[^2]: [B](https://b.example)\n\n[^3]: [C](https://c.example/";
    put(QStringLiteral("_config.yml"), "title: 월간\ntimezone: Asia/Seoul\ntheme: jekyll-theme-chirpy\n");
    put(QStringLiteral("Gemfile.lock"), "    jekyll-theme-chirpy (7.0.1)\n");
    put(QStringLiteral("_posts/2023-10-05-trends-202309.md"),
        "---\ntitle: \"동향 🙂 #1\"\ndate: 2023-10-05\nimg_path: /img/\n---\n## 💡 **News**\n" + items +
            "1)\n");
    put(QStringLiteral("_posts/2023-11-06-trends-202310.md"),
        "---\ntitle: \"동향 #2\"\ndate: 2023-11-06\n---\n## 💡 **News**\n" + items + "2)\n");
    put(QStringLiteral("_posts/2023-11-07-about.md"), "---\ntitle: 소개\n---\ntext\n");
    put(QStringLiteral("_drafts/next.md"), "---\ntitle: 다음\n---\n");
}

void CommandLineTest::listsABlog()
{
    const QTemporaryDir folder;
    makeBlog(QDir(folder.path()));
    const Result text = run({QStringLiteral("blog"), folder.path()});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.out, QByteArray("월간\ntheme: jekyll-theme-chirpy 7.0.1, images below media_subpath\n\n"
                                  "2023-10  동향 🙂 #1  (_posts/2023-10-05-trends-202309.md)\n"
                                  "    💡 News  2\n    📰 Papers  1\n"
                                  "2023-11  동향 #2  (_posts/2023-11-06-trends-202310.md)\n"
                                  "    💡 News  2\n    📰 Papers  1\n\n"
                                  "drafts:\n다음  (_drafts/next.md)\n"));
    const Result json = run({QStringLiteral("blog"), folder.path(), QStringLiteral("--json")});
    const QJsonObject blog = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(blog.value(QStringLiteral("prefixKey")).toString(), QStringLiteral("media_subpath"));
    QCOMPARE(blog.value(QStringLiteral("otherPosts")).toInt(), 1);
    const QJsonObject first = blog.value(QStringLiteral("digests")).toArray().at(0).toObject();
    QCOMPARE(first.value(QStringLiteral("title")).toString(), QStringLiteral("동향 🙂 #1"));
    QCOMPARE(first.value(QStringLiteral("date")).toString(), QStringLiteral("2023-10-05"));
    QCOMPARE(first.value(QStringLiteral("items")).toInt(), 3);
    QCOMPARE(first.value(QStringLiteral("prefixKey")).toString(), QStringLiteral("img_path"));
    QCOMPARE(blog.value(QStringLiteral("drafts")).toArray().size(), 1);
    QCOMPARE(run({QStringLiteral("blog"), folder.filePath(QStringLiteral("_posts"))}).status, 2);
    QCOMPARE(run({QStringLiteral("blog"), folder.filePath(QStringLiteral("nowhere"))}).status, 2);
}

/// What the post's blog knows is checked, too.
void CommandLineTest::inbox()
{
    const QTemporaryDir folder;
    const QString blog = folder.filePath(QStringLiteral("blog"));
    QVERIFY(QDir().mkpath(blog + QStringLiteral("/_posts")));
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(blog + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(QStringLiteral("_config.yml"), "title: 블로그\n");
    write(QStringLiteral("_posts/2023-11-23-a.md"),
          "---\ntitle: t\n---\n## A\n### b [^1]\n- c\n\n[^1]: [b](https://arxiv.org/pdf/2310.15161.pdf)\n");
    const auto inboxOf = [&](QStringList arguments, const QByteArray &input = {}) {
        arguments.prepend(QStringLiteral("inbox"));
        return run(arguments << QStringLiteral("--blog") << blog, input);
    };
    const QString add = QStringLiteral("add"), list = QStringLiteral("list");
    QCOMPARE(inboxOf({list}).status, 1);
    QCOMPARE(inboxOf({add, QStringLiteral("no address")}).status, 2);
    QCOMPARE(inboxOf({QStringLiteral("drop")}).status, 2);
    QCOMPARE(run({QStringLiteral("inbox"), list, QStringLiteral("--blog"), folder.path()}).status, 2);
    const Result added = inboxOf({add, QStringLiteral("https://a.example/x?utm_source=y&id=1"),
                                  QStringLiteral("https://arxiv.org/abs/2310.15162")});
    QCOMPARE(added.err, QByteArray());
    QCOMPARE(added.status, 0);
    QCOMPARE(added.out, QByteArray("https://a.example/x?id=1\nhttps://arxiv.org/pdf/2310.15162.pdf\n"));
    QCOMPARE(inboxOf({add, QStringLiteral("http://a.example/x?id=1")}).status, 1);
    QCOMPARE(inboxOf({add, QStringLiteral("-")}, "<a href='https://b.example'>글 😀</a>를").status, 0);
    const Result json = inboxOf({add, QStringLiteral("--json"), QStringLiteral("-")},
                                "[{\"url\": \"https://d.example/?fbclid=1\", \"title\": \"라\"}]");
    QCOMPARE(QJsonDocument::fromJson(json.out).array()[0].toObject().value(QStringLiteral("url")),
             QStringLiteral("https://d.example/"));
    const Result listed = inboxOf({list});
    QVERIFY(listed.out.contains("  글 😀  https://b.example\n") && listed.out.count('\n') == 4);
    const QJsonArray cards = QJsonDocument::fromJson(inboxOf({list, QStringLiteral("--json")}).out).array();
    QCOMPARE(cards.size(), 4);
    QCOMPARE(cards[0].toObject().value(QStringLiteral("original")),
             QStringLiteral("https://a.example/x?utm_source=y&id=1"));
    QCOMPARE(cards[2].toObject().value(QStringLiteral("title")), QStringLiteral("글 😀"));
    QVERIFY(QFile::remove(blog + QStringLiteral("/_inbox.md")));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("elsewhere")), blog + QStringLiteral("/_inbox.md")));
    const Result refused = inboxOf({add, QStringLiteral("https://c.example")});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.err.contains("_inbox.md") && refused.err.contains("move it away"));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("elsewhere"))));
}

void CommandLineTest::checksWithinABlog()
{
    const QTemporaryDir folder;
    makeBlog(QDir(folder.path()));
    const Result first =
        run({QStringLiteral("check"), folder.filePath(QStringLiteral("_posts/2023-10-05-trends-202309.md"))});
    QCOMPARE(first.out.count("[prefix-ignored]"), 1);
    QCOMPARE(first.out.count("[reference-told]"), 0);
    const Result second =
        run({QStringLiteral("check"), folder.filePath(QStringLiteral("_posts/2023-11-06-trends-202310.md"))});
    QCOMPARE(second.out.count("[reference-told]"), 2);
    QVERIFY(second.out.contains("_posts/2023-10-05-trends-202309.md: “A”"));
}

void CommandLineTest::badInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status"); // of outline
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) << 2;
    QTest::newRow("no front matter") << QByteArray("# x\n") << 0;
    QTest::newRow("broken YAML") << QByteArray("---\ntitle: [a\n---\n## x\n") << 0;
    QTest::newRow("never closed") << QByteArray("---\ntitle: a\n## x\n") << 0;
    QTest::newRow("NUL") << QByteArray("## a\0b\n\n- \0\0\n", 14) << 2;
    QTest::newRow("a stray NUL") << QByteArray("- a\0b\n", 6) + QByteArray("- 가나다\n").repeated(50) << 0;
    QTest::newRow("lone continuation bytes") << QByteArray(1000, '\x80') << 0;
    QTest::newRow("invalid UTF-8") << QByteArray("## \xFF\xFE\n### \xC3\n") << 0;
    QTest::newRow("line ends") << QByteArray("---\r\ntitle: a\r\n---\r\n## x\r\n### y\r\n") << 0;
    QTest::newRow("large") << ("### x [^ref1]\n- " + QByteArray(160, 'y') + "\n\n").repeated(280'000) << 0;
    QTest::newRow("one line") << QByteArray("[^a](x)`<!--{{$$![").repeated(500'000) << 0;
}

void CommandLineTest::badInput()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.md"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    if (bytes.size() < 1'000'000) { // the text form of two million items is of no interest
        const Result outline = run({QStringLiteral("outline"), path});
        QCOMPARE(outline.status, status);
        const Result json = run({QStringLiteral("outline"), QStringLiteral("--json"), path});
        QCOMPARE(json.status, status);
        QCOMPARE(QJsonDocument::fromJson(json.out).isObject(), status == 0);
        const int checks = run({QStringLiteral("check"), path}).status;
        QVERIFY2(checks == status || (status == 0 && checks == 1), qPrintable(QString::number(checks)));
    }
    QCOMPARE(run({QStringLiteral("render"), path}).status, status);
    QCOMPARE(run({QStringLiteral("render"), QStringLiteral("--gfm"), path}).status, status);
    const Result checked = run({QStringLiteral("renumber"), path, QStringLiteral("--stdout")});
    QVERIFY(checked.status == status || checked.status == 1);
    if (status == 2) {
        QVERIFY(checked.err.startsWith("wolgan: ") && checked.err.count('\n') == 1);
        QVERIFY(checked.err.contains("p.md"));
    }
    QCOMPARE(test::fileBytes(path), bytes);
}

/// WOLGAN_HOSTILE_SIZE makes them longer, for instance a million bytes.
void CommandLineTest::hostileTexts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.md"));
    const int size = qEnvironmentVariableIntValue("WOLGAN_HOSTILE_SIZE");
    for (const test::HostileText &text : test::hostileTexts(size > 0 ? size : 3000)) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.bytes);
        file.close();
        const int status = text.bytes.contains('\0') ? 2 : 0;
        QVERIFY2(run({QStringLiteral("render"), path}).status == status, text.name.constData());
        QVERIFY2(run({QStringLiteral("render"), QStringLiteral("--gfm"), path}).status == status,
                 text.name.constData());
        QVERIFY2(run({QStringLiteral("outline"), path}).status == status, text.name.constData());
        const int checks = run({QStringLiteral("check"), path}).status;
        QVERIFY2(status == 0 ? checks <= 1 : checks == 2, text.name.constData());
    }
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
