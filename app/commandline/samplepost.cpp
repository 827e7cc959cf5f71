#include "app/blog/sampleblog.h"
#include "app/commandline/arguments.h"

namespace wolgan::commandline {

Status sample(const QStringList &arguments, Console &console)
{
    const auto read = readArguments(arguments, {QCommandLineOption(QStringLiteral("print-path"))}, 0);
    if (!read)
        return console.fail(read.error());
    const auto post = ensureSampleBlog();
    if (!post)
        return console.fail(post.error());
    console.out.write(post->toUtf8() + '\n');
    return Done;
}

} // namespace wolgan::commandline
