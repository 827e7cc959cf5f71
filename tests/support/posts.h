#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wolgan::test {

struct Post
{
    QString name; ///< for messages
    QByteArray bytes;
};

/// Our own posts in tests/posts, found at run time: a file dropped in is a test.
[[nodiscard]] QList<Post> ownPosts();
/// The two real sample digests beside the checkout (../shared/posts, or $WOLGAN_SHARED/posts); empty where
/// they are not there.
[[nodiscard]] QList<Post> samplePosts();
/// The real posts of other blogs beside the checkout; empty where they are not there.
[[nodiscard]] QList<Post> corpusPosts();
/// All of them.
[[nodiscard]] QList<Post> allPosts();

/// The bytes of a file; fails the test run with a message where it cannot be read.
[[nodiscard]] QByteArray fileBytes(const QString &path);

} // namespace wolgan::test
