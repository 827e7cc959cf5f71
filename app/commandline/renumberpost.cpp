#include "app/commandline/arguments.h"
#include "app/files/stagedfile.h"
#include "editor/document/edits/renumber.h"

namespace wolgan::commandline {

Status renumberPost(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {QCommandLineOption(QStringLiteral("stdout"))}, 1);
    if (!read)
        return console.fail(read.error());
    const QString path = read->positional.first();
    const auto document = openPost(path);
    if (!document)
        return console.fail(document.error());
    const TextEdit edit = edits::renumber(*document);
    if (read->has(QStringLiteral("stdout"))) {
        console.out.write(edit.applied(document->bytes()));
    } else if (!edit.isEmpty()) {
        if (const auto saved = saveFile(path, edit.applied(document->bytes())); !saved)
            return console.fail(saved.error());
    }
    return edit.isEmpty() ? Found : Done;
}

} // namespace wolgan::commandline
