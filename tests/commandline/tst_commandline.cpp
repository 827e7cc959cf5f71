#include "app/commandline/verb.h"
#include "editor/document/document.h"
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

Result run(const QStringList &arguments)
{
    QBuffer out, err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    commandline::Console console{out, err};
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
    void badInput_data();
    void badInput();
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
    for (const char *verb : {"outline", "render", "check", "renumber", "export", "site", "sample"}) {
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
    QVERIFY2(odd.out.contains("inconsistent.md:15: error: ") && odd.out.contains("[footnote-undefined]"), odd.out.constData());
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

void CommandLineTest::badInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status"); // of outline
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) << 2;
    QTest::newRow("no front matter") << QByteArray("# x\n") << 0;
    QTest::newRow("broken YAML") << QByteArray("---\ntitle: [a\n---\n## x\n") << 0;
    QTest::newRow("never closed") << QByteArray("---\ntitle: a\n## x\n") << 0;
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
        QCOMPARE(run({QStringLiteral("render"), path}).status, status);
    }
    const Result checked = run({QStringLiteral("renumber"), path, QStringLiteral("--stdout")});
    QVERIFY(checked.status == status || checked.status == 1);
    if (status == 2) {
        QVERIFY(checked.err.startsWith("wolgan: ") && checked.err.count('\n') == 1);
        QVERIFY(checked.err.contains("p.md"));
    }
    QCOMPARE(test::fileBytes(path), bytes);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
