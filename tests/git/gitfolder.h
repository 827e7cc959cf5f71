#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace wolgan::test {

/// A temporary folder with a git repository that the git program made and looks at; its configuration is its
/// own, whoever runs the test. Files are named relative to it.
class GitFolder
{
public:
    /// A blog with one commit on `main`, and an author.
    GitFolder();

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("blog")); }
    [[nodiscard]] QString beside(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const;
    void putProgram(const QString &name, const QByteArray &script) const;
    [[nodiscard]] QByteArray contents(const QString &name) const;
    /// What `git ARGUMENTS` prints, without the last line end; fails the test where it fails.
    QByteArray git(const QStringList &arguments) const;
    /// The same, words parted by blanks.
    QByteArray git(const char *arguments) const;
    /// Every file and folder but `.git` with its contents.
    [[nodiscard]] QMap<QString, QByteArray> tree() const;
    /// No damage, and nothing of an unfinished command: locks, temporary files.
    [[nodiscard]] bool isSound() const;

private:
    QTemporaryDir m_folder;
};

} // namespace wolgan::test
