#include "app/files/postfile.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

using namespace wolgan;
using namespace wolgan::test;

/// A post that is opened and saved without an edit keeps every byte.
class TestWindowIdentity : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("2024-01-01-post.md"));

    void keep(const Post &post)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(post.bytes) == post.bytes.size());
        file.close();
        Session session;
        OpenPost open(session, m_folder.filePath(QStringLiteral("recoveries")));
        if (const auto opened = open.open(m_file); !opened) // some blogs' "posts" are not text
            QVERIFY2(!readPost(m_file), qPrintable(opened.error()));
        else
            QVERIFY2(open.save(), qPrintable(post.name));
        QVERIFY2(fileBytes(m_file) == post.bytes, qPrintable(post.name));
    }

private Q_SLOTS:
    void ourPosts()
    {
        QVERIFY(ownPosts().size() > 10);
        for (const Post &post : ownPosts())
            keep(post);
    }

    void realPosts()
    {
        const QList<Post> posts = samplePosts() + corpusPosts();
        if (posts.isEmpty())
            QSKIP("The real posts are not beside the checkout.");
        for (const Post &post : posts)
            keep(post);
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowIdentity)
#include "tst_windowidentity.moc"
