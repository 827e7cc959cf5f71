#include "app/blog/sampleblog.h"
#include "app/export/exportrun.h"
#include "app/files/postfile.h"
#include "app/files/stagedfile.h"
#include "app/inbox/inboxfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int count(const QByteArray &text, const char *pattern)
{
    auto matches = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(QString::fromUtf8(text));
    int found = 0;
    for (; matches.hasNext(); matches.next())
        ++found;
    return found;
}

} // namespace

/// What an export leaves in a blog is built by the real Jekyll.
class TestJekyll : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_blog = m_folder.filePath(QStringLiteral("blog"));

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("jekyll")).isEmpty())
            QSKIP("jekyll is not installed.");
    }

    void anExportedPostIsPublished()
    {
        // The digest leaves the sample for a draft's folder and comes back by an export.
        const QString sample = ensureSampleBlog(m_blog).value();
        const QByteArray bytes = readPost(sample).value();
        const QString draft = m_folder.filePath(QStringLiteral("draft/2024-03-07-open-source-202402.md"));
        QVERIFY(QDir().mkpath(QFileInfo(draft).absolutePath()));
        QVERIFY(saveFile(draft, bytes).has_value());
        QVERIFY(QFile::remove(sample));
        const QDir images(m_blog + QStringLiteral("/assets/img/for_post"));
        for (const QString &name : images.entryList({QStringLiteral("20240307-*")}))
            QVERIFY(QFile::rename(images.filePath(name), m_folder.filePath(QStringLiteral("draft/") + name)));

        const Document document(bytes);
        const ExportPlan plan = planExport(document, surveyExport(document, draft, openBlog(m_blog).value()));
        QVERIFY2(plan.isExecutable() && plan.findings.isEmpty(), qPrintable(toText(plan)));
        const auto done = executeExport(plan);
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error()));
        QCOMPARE(done->written.size(), 6); // five figures and the post; last month's preview image is there

        QVERIFY(changeInboxFile(m_blog, {{}, {{QDate(2024, 3, 8), "https://a.example/"}}}).has_value());
        QProcess jekyll;
        jekyll.setWorkingDirectory(m_blog);
        jekyll.setProcessChannelMode(QProcess::MergedChannels);
        jekyll.start(QStringLiteral("jekyll"),
                     {QStringLiteral("build"), QStringLiteral("--disable-disk-cache"),
                      QStringLiteral("--strict_front_matter")});
        QVERIFY(jekyll.waitForFinished(120'000));
        const QByteArray log = jekyll.readAll();
        QVERIFY2(jekyll.exitCode() == 0, log.constData());

        QVERIFY(QDir(m_blog + QStringLiteral("/_site")).entryList({QStringLiteral("*inbox*")}).isEmpty());
        const QByteArray page =
            contents(m_blog + QStringLiteral("/_site/posts/open-source-202402/index.html"));
        QCOMPARE(count(page, "<h2 id="), 5); // four sections and the references
        QCOMPARE(count(page, "<h3 id="), 16);
        QVERIFY(page.contains("파란고래 편집기 3.0 공개"));
        QVERIFY(page.contains("<strong>거대 언어 모델(LLM)</strong>은"));
        QVERIFY(page.contains("<blockquote class=\"prompt-info\">"));
        for (const ExportStep &step : plan.steps) {
            if (step.source.isEmpty())
                continue;
            QCOMPARE(contents(m_blog + QStringLiteral("/_site/") + step.target), contents(step.source));
            QVERIFY2(page.contains("src=\"/" + step.target.toUtf8() + '"'), qPrintable(step.target));
        }
    }
};

QTEST_GUILESS_MAIN(TestJekyll)
#include "tst_jekyll.moc"
