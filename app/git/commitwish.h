#pragma once

// What a commit is made of, and what is left of it to take it back by. See commit.h.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan::git {

struct CommitWish
{
    QString message;
    QString branch;    ///< empty: the one that is checked out. One that does not exist is made; one that does
                       ///< must lead to the commit that is checked out
    QStringList paths; ///< relative to the folder; what is not there goes from the tree
    QString scratch;   ///< a folder for what is needed meanwhile
};

/// A file in git's index.
struct IndexEntry
{
    QString path;  ///< relative to the folder
    QByteArray id; ///< hexadecimal; empty where the index has no such file
    int mode = 0;
};

/// What was there before a commit: enough to go back.
struct CommitBase
{
    QByteArray commit;    ///< HEAD's, hexadecimal; empty where there was none
    QString branchBefore; ///< that was checked out; empty where a commit was
    QString branch;       ///< to commit on
    bool makesBranch = false;
    QList<IndexEntry> index; ///< of the wish's paths
};

struct CommitDone
{
    QByteArray id;           ///< hexadecimal; empty where the files were in the last commit already
    QStringList files;       ///< that the commit changed, relative to the folder
    bool ranProgram = false; ///< hooks may have changed files of the folder
};

} // namespace wolgan::git
