// Real posts and minimal probes beside the repository, when they are there, against the real kramdown: the
// numbers that were reached cannot fall.

#include "preview/render/render.h"
#include "tests/render/fragmentlines.h"
#include "tests/render/posts.h"
#include "tests/render/sitekramdown.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

namespace wolgan {

namespace {

QStringList postsBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator it(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        paths.append(it.next());
    paths.sort();
    return paths;
}

/// How many posts are rendered as kramdown does; says which are not.
int countSame(const QStringList &paths)
{
    const QHash<QString, QByteArray> published = publishedByKramdown(paths);
    int same = 0;
    for (const QString &path : paths) {
        const QByteArray post = readFile(path);
        const QString difference =
            firstDifference(published.value(path), toHtml(renderBody(post, bodyOf(post))));
        same += difference.isEmpty() ? 1 : 0;
        if (!difference.isEmpty())
            qInfo("%s: %s", qPrintable(path.section(QLatin1Char('/'), -2)), qPrintable(difference));
    }
    qInfo("%d of %lld the same", same, static_cast<long long>(paths.size()));
    return same;
}

/// The probes' texts, each written to a file of `folder`.
QStringList probesIn(const QString &folder)
{
    const QString text =
        QString::fromUtf8(readFile(sharedFolder() + QLatin1String("/probes/kramdown-probes.md")));
    static const QRegularExpression probe(
        QStringLiteral("^### [^\\n]*\\n\\n```text\\n(.*?\\n)```\\nkramdown:\\n"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList paths;
    for (QRegularExpressionMatchIterator it = probe.globalMatch(text); it.hasNext();) {
        paths.append(QStringLiteral("%1/%2.md").arg(folder).arg(paths.size()));
        writeFile(paths.last(), it.next().captured(1).toUtf8());
    }
    return paths;
}

} // namespace

class TestSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (sharedFolder().isEmpty())
            QSKIP("no samples beside the repository");
        if (!hasKramdown())
            QSKIP("kramdown is not installed");
    }

    void samples()
    {
        const QStringList paths = postsBelow(sharedFolder() + QLatin1String("/posts"));
        QVERIFY(!paths.isEmpty());
        QCOMPARE(countSame(paths), paths.size());
    }

    void probes()
    {
        const QTemporaryDir folder;
        const QStringList paths = probesIn(folder.path());
        QCOMPARE(paths.size(), 149);
        QCOMPARE(countSame(paths), 149);
    }

    void corpus()
    {
        const QStringList paths = postsBelow(sharedFolder() + QLatin1String("/corpus"));
        if (paths.isEmpty())
            QSKIP("no corpus");
        QCOMPARE(countSame(paths), paths.size());
    }
};

} // namespace wolgan

QTEST_GUILESS_MAIN(wolgan::TestSite)
#include "tst_rendersite.moc"
