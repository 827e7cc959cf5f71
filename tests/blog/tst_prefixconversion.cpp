#include "app/blog/prefixconversion.h"
#include "app/files/stagedfile.h"
#include "editor/document/edits/frontmatteredits.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace wolgan;

class PrefixConversionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(path)).absolutePath()));
        QVERIFY(saveFile(m_folder->filePath(path), bytes).has_value());
    }

    [[nodiscard]] QByteArray get(const QString &path) const
    {
        QFile file(m_folder->filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    [[nodiscard]] Blog blog() const { return *openBlog(m_folder->path()); }

    [[nodiscard]] TransactionOptions options() const
    {
        TransactionOptions options;
        options.journals = m_folder->filePath(QStringLiteral("journals"));
        return options;
    }

    const QString m_a = QStringLiteral("_posts/2023-10-05-동향.md"),
                  m_b = QStringLiteral("_posts/2023-11-06-b.md"),
                  m_draft = QStringLiteral("_drafts/초안 🙂.md");
    const QByteArray m_aBytes = "\xef\xbb\xbf---\r\ntitle: 월간 img_path\r\nimg_path:   \"/그림/\"  # "
                                "img_path\r\n---\r\n\xff img_path: x";

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("_config.yml"), "title: 월간\n");
        put(m_a, m_aBytes);
        put(m_b, "---\nimg_path: /a/\nmedia_subpath: /a/\n---\n");
        put(QStringLiteral("_posts/2023-12-01-broken.md"), "---\nimg_path: [\n---\n");
        put(m_draft, "---\nimg_path: /a/\n---\n");
    }

    void oneLineOfEachPost()
    {
        const QList<PrefixChange> changes = planPrefixConversion(blog());
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].path, m_draft);
        QCOMPARE(changes[1].path, m_a);
        QCOMPARE(changes[1].before, m_aBytes);
        QCOMPARE(changes[1].linesBefore, QStringList{QStringLiteral("img_path:   \"/그림/\"  # img_path")});
        QCOMPARE(changes[1].linesAfter,
                 QStringList{QStringLiteral("media_subpath:   \"/그림/\"  # img_path")});
        QVERIFY(convertPrefixes(blog(), changes, options()).has_value());
        QByteArray expected = m_aBytes;
        expected.replace("\nimg_path: ", "\nmedia_subpath: ");
        QCOMPARE(get(m_a), expected);
        QCOMPARE(get(m_draft), QByteArray("---\nmedia_subpath: /a/\n---\n"));
        QVERIFY(planPrefixConversion(blog()).isEmpty());
        QVERIFY(leftRecords(options().journals).isEmpty());
    }

    void theChosenOnes()
    {
        QVERIFY(convertPrefixes(blog(), planPrefixConversion(blog()).first(1), options()).has_value());
        QCOMPARE(get(m_a), m_aBytes);
    }

    /// Refused as a whole where one post is not as it was.
    void changedMeanwhile()
    {
        const QList<PrefixChange> changes = planPrefixConversion(blog());
        put(m_a, "something else");
        QVERIFY(!convertPrefixes(blog(), changes, options()).has_value());
        QCOMPARE(get(m_draft), changes[0].before);
        QCOMPARE(get(m_a), QByteArray("something else"));
    }

    /// Whichever call fails, all posts are as they were.
    void aDiskThatFails()
    {
        const QList<PrefixChange> changes = planPrefixConversion(blog());
        bool failed = true;
        for (int broken = 0; failed && broken < 60; ++broken) {
            TransactionOptions options = this->options();
            int calls = 0;
            const auto write = options.disk.write;
            options.disk.write = [&](int file, const char *bytes, size_t size) -> ssize_t {
                if (calls++ == broken) {
                    errno = ENOSPC;
                    return -1;
                }
                return write(file, bytes, size);
            };
            const auto rename = options.disk.rename;
            options.disk.rename = [&](const char *from, const char *to) {
                if (calls++ == broken) {
                    errno = EACCES;
                    return -1;
                }
                return rename(from, to);
            };
            failed = !convertPrefixes(blog(), changes, options);
            QCOMPARE(get(m_a), failed ? changes[1].before : changes[1].after);
            QCOMPARE(get(m_draft), failed ? changes[0].before : changes[0].after);
        }
        QVERIFY(!failed); // beyond the last call
    }

    /// Where an author has both keys, neither is touched.
    void bothKeys() { QVERIFY(edits::renameKey(Document(get(m_b)), "img_path", "media_subpath").isEmpty()); }
};

QTEST_APPLESS_MAIN(PrefixConversionTest)
#include "tst_prefixconversion.moc"
