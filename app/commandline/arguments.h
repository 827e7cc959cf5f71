#pragma once

#include "app/commandline/verb.h"
#include "editor/document/document.h"

#include <QCommandLineOption>
#include <QCoreApplication>
#include <QHash>

#include <tl/expected.hpp>

namespace wolgan::commandline {

/// Context of the command line's texts for translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A verb's arguments, read.
struct Arguments
{
    QStringList positional;
    QHash<QString, QString> values; ///< options with a value, and flags with an empty one

    [[nodiscard]] bool has(const QString &option) const { return values.contains(option); }
};

/// In the place of a count: at least one.
inline constexpr qsizetype OneOrMore = -1;

/// Reads `--flag`s, `--option VALUE`s and exactly `count` other arguments. The error is one sentence.
[[nodiscard]] tl::expected<Arguments, QString>
readArguments(const QStringList &arguments, const QList<QCommandLineOption> &options, qsizetype count);

/// The post in a file. The error is one sentence.
[[nodiscard]] tl::expected<Document, QString> openPost(const QString &path);

} // namespace wolgan::commandline
