#include "tests/render/sitekramdown.h"

#include "tests/render/posts.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

namespace wolgan {

namespace {

constexpr int timeout = 240'000; // milliseconds
constexpr qsizetype postsPerRun = 200;

bool runRuby(const QStringList &arguments)
{
    QProcess ruby;
    ruby.setStandardErrorFile(QProcess::nullDevice());
    ruby.start(QStringLiteral("ruby"), arguments);
    return ruby.waitForStarted() && ruby.waitForFinished(timeout) && ruby.exitCode() == 0;
}

} // namespace

bool hasKramdown()
{
    static const bool has = runRuby({QStringLiteral("-rkramdown"), QStringLiteral("-rkramdown-parser-gfm"),
                                     QStringLiteral("-e"), QStringLiteral("exit 0")});
    return has;
}

QHash<QString, QByteArray> publishedByKramdown(const QStringList &paths)
{
    QHash<QString, QByteArray> published;
    for (qsizetype i = 0; i < paths.size(); i += postsPerRun) {
        const QStringList part = paths.mid(i, postsPerRun);
        const QTemporaryDir
            folder; // file names repeat between blogs, so links with unique names are rendered
        QStringList arguments = {QStringLiteral(WOLGAN_SOURCE_DIR "/tests/render/kramdown.rb"),
                                 folder.path()};
        for (qsizetype j = 0; j < part.size(); ++j) {
            const QString link = folder.filePath(QString::number(j));
            QFile::link(QFileInfo(part.at(j)).absoluteFilePath(), link);
            arguments.append(link);
        }
        runRuby(arguments);
        for (qsizetype j = 0; j < part.size(); ++j) {
            const QString html = folder.filePath(QString::number(j) + QLatin1String(".html"));
            if (QFileInfo::exists(html))
                published.insert(part.at(j), readFile(html));
        }
    }
    return published;
}

} // namespace wolgan
