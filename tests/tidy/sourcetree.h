#pragma once

// The project's own files, read for the tests that keep its order.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan::tidy {

struct SourceFile
{
    QString path; ///< relative to the project: `editor/document/outline.h`
    QByteArray text;

    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    [[nodiscard]] bool isUnit() const { return path.endsWith(QLatin1String(".cpp")); }
    [[nodiscard]] bool isTest() const { return path.startsWith(QLatin1String("tests/")); }
    [[nodiscard]] qsizetype lines() const { return text.count('\n'); }
    /// Without name and extension of the path: `outline.cpp` and `outline.h` are one unit.
    [[nodiscard]] QString unit() const { return path.section(QLatin1Char('.'), 0, -2); }
    /// `editor/document`.
    [[nodiscard]] QString folder() const { return path.section(QLatin1Char('/'), 0, -2); }
};

/// The folder of the project.
[[nodiscard]] QString projectFolder();

/// The .cpp and .h files of app, editor, preview and tests, in the order of their paths.
[[nodiscard]] const QList<SourceFile> &sources();

/// Every file of the project that is under git or would be added to it; without git, every file in its
/// folders.
[[nodiscard]] QStringList projectFiles();

/// The text of a file of the project; empty where it has none.
[[nodiscard]] QByteArray textOf(const QString &path);

/// Comments, strings and characters become blanks of the same length; line ends stay.
[[nodiscard]] QByteArray codeOnly(QByteArrayView text);

/// Prints the findings of a rule, one a line, and returns what to do about them; empty where there are none.
[[nodiscard]] QByteArray report(const QString &advice, const QStringList &findings);

} // namespace wolgan::tidy
