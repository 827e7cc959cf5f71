#pragma once

// The command line: `wolgan VERB …`. A verb is one function in one file and one row in verbs.cpp. No display,
// no widgets, no WebEngine.

#include <QIODevice>
#include <QStringList>

namespace wolgan::commandline {

/// Exit statuses: done; findings, or nothing to do, as the verb's help says; bad use or unreadable input.
enum Status { Done = 0, Found = 1, Bad = 2 };

/// Where a verb writes: results to `out`, errors to `err`; and what it may read. UTF-8.
struct Console
{
    QIODevice &out;
    QIODevice &err;
    QIODevice *in = nullptr; ///< standard input, open; null where there is none

    /// A line on `err`; gives Status::Bad, so that a verb can end with it.
    [[nodiscard]] Status fail(const QString &message) const;
};

struct Verb
{
    const char *name;
    const char *usage;   ///< what follows the name
    const char *summary; ///< one line of English; translated where it is shown
    Status (*run)(const QStringList &arguments, Console &console);
};

[[nodiscard]] Status buildSite(const QStringList &arguments, Console &console);
[[nodiscard]] Status checkPost(const QStringList &arguments, Console &console);
[[nodiscard]] Status exportPost(const QStringList &arguments, Console &console);
[[nodiscard]] Status inbox(const QStringList &arguments, Console &console);
[[nodiscard]] Status listBlog(const QStringList &arguments, Console &console);
[[nodiscard]] Status newPost(const QStringList &arguments, Console &console);
[[nodiscard]] Status outlinePost(const QStringList &arguments, Console &console);
[[nodiscard]] Status renderPost(const QStringList &arguments, Console &console);
[[nodiscard]] Status renumberPost(const QStringList &arguments, Console &console);
[[nodiscard]] Status sample(const QStringList &arguments, Console &console);

/// True where the arguments (without the program's name) are for the command line and not for the editor.
[[nodiscard]] bool isForCommandLine(const QStringList &arguments);
/// Runs them.
[[nodiscard]] Status run(const QStringList &arguments, Console &console);

} // namespace wolgan::commandline
