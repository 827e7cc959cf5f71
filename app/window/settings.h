#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

namespace wolgan {

/// What the program remembers of its user, typed; stored by QSettings under the application's name. Cheap to
/// make; each call reads or writes at once.
namespace settings {

enum class Theme { System, Light, Dark };

[[nodiscard]] QString language(); ///< "en", "ko"; empty: the system's
void setLanguage(const QString &language);
[[nodiscard]] Theme theme();
void setTheme(Theme theme);

[[nodiscard]] QStringList recentPosts(); ///< absolute paths, newest first, those that are still there
void addRecentPost(const QString &path);
[[nodiscard]] QString lastPost(); ///< open when the program ended; empty where none was
void setLastPost(const QString &path);

[[nodiscard]] QStringList recentBlogs(); ///< absolute folders, newest first, those that are still there
void addRecentBlog(const QString &folder);

[[nodiscard]] QByteArray state(const QString &name); ///< of windows and splitters
void setState(const QString &name, const QByteArray &state);

[[nodiscard]] QString exportBlog(); ///< the blog exported to last
void setExportBlog(const QString &folder);
/// Hashes of contents that exports put in place: the next export may replace them.
[[nodiscard]] QSet<QByteArray> exportedContents();
void addExportedContents(const QSet<QByteArray> &hashes);

/// Whether exports to a blog end with a commit, and the template of its message; empty: the usual one.
[[nodiscard]] bool commitsExports(const QString &blog);
void setCommitsExports(const QString &blog, bool commits);
[[nodiscard]] QString commitTemplate(const QString &blog);
void setCommitTemplate(const QString &blog, const QString &pattern);

/// Whether a new digest goes to the posts at once, not to the drafts.
[[nodiscard]] bool newInPosts();
void setNewInPosts(bool inPosts);

/// What exports make of pictures that the blog does not have yet.
struct PictureChoices
{
    bool leavesOutMetadata = true;
    bool shrinks = false;
    int largestWidth = 1600; ///< pixels
    bool toWebp = false;
};
[[nodiscard]] PictureChoices pictureChoices();
void setPictureChoices(const PictureChoices &choices);

/// Whether the preview loads a post's images from the web.
[[nodiscard]] bool remoteImages(const QString &post);
void setRemoteImages(const QString &post, bool loaded);

/// Whether program code of a blog may run to build its pages.
[[nodiscard]] bool mayBuild(const QString &blog);
void setMayBuild(const QString &blog);

/// The hosts that a blog's built pages load style sheets and fonts from; none at first.
[[nodiscard]] QStringList styleHosts(const QString &blog);
void addStyleHosts(const QString &blog, const QStringList &hosts);

/// Where the author was in a post: a byte offset.
[[nodiscard]] qsizetype place(const QString &post);
void setPlace(const QString &post, qsizetype offset);

} // namespace settings

} // namespace wolgan
