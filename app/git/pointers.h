#pragma once

// libgit2's objects, freed by whoever holds them. Only for app/git's own .cpp files: nobody else sees
// libgit2.

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <memory>

#include <git2.h>

namespace wolgan::git {

template<auto Free>
struct Freed
{
    template<typename Object>
    void operator()(Object *object) const
    {
        Free(object);
    }
};

using Blob = std::unique_ptr<git_blob, Freed<git_blob_free>>;
using Branches = std::unique_ptr<git_branch_iterator, Freed<git_branch_iterator_free>>;
using Commit = std::unique_ptr<git_commit, Freed<git_commit_free>>;
using Config = std::unique_ptr<git_config, Freed<git_config_free>>;
using Diff = std::unique_ptr<git_diff, Freed<git_diff_free>>;
using Index = std::unique_ptr<git_index, Freed<git_index_free>>;
using Patch = std::unique_ptr<git_patch, Freed<git_patch_free>>;
using Reference = std::unique_ptr<git_reference, Freed<git_reference_free>>;
using Repository = std::unique_ptr<git_repository, Freed<git_repository_free>>;
using Signature = std::unique_ptr<git_signature, Freed<git_signature_free>>;
using Tree = std::unique_ptr<git_tree, Freed<git_tree_free>>;
using TreeEntry = std::unique_ptr<git_tree_entry, Freed<git_tree_entry_free>>;

/// Fills a pointer by one of libgit2's functions that hand an object out; null where it fails.
template<typename Pointer, typename Function, typename... Arguments>
[[nodiscard]] Pointer take(Function function, Arguments... arguments)
{
    typename Pointer::pointer object = nullptr;
    return Pointer(function(&object, arguments...) == 0 ? object : nullptr);
}

/// libgit2 in use by this thread as long as one of these lives.
class Library
{
public:
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
};

/// What went wrong last in this thread.
[[nodiscard]] QString lastError();

/// The repository that a folder lies in.
[[nodiscard]] Repository openAt(const QString &folder);

/// The commit that HEAD leads to; null on a branch without commits.
[[nodiscard]] Commit headCommit(git_repository *repository);
[[nodiscard]] Commit commitOf(git_repository *repository, const QByteArray &id);
[[nodiscard]] QByteArray idOf(const git_commit *commit); ///< hexadecimal; empty for null

/// `docs/` where the folder is the folder `docs` of the repository's working tree; empty where it is its top.
[[nodiscard]] QByteArray prefixOf(git_repository *repository, const QString &folder);

} // namespace wolgan::git
