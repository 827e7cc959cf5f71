#include "tests/render/posts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace wolgan {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

ByteRange bodyOf(const QByteArray &post)
{
    // Latin-1 has one character for each byte, so that positions are offsets.
    static const QRegularExpression frontMatter(
        QStringLiteral("\\A(?:\\x{EF}\\x{BB}\\x{BF})?(---\\s*\\n.*?\\n?)^((---|\\.\\.\\.)\\s*$\\n?)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = frontMatter.match(QString::fromLatin1(post));
    return {match.hasMatch() ? match.capturedEnd() : 0, post.size()};
}

QString sharedFolder()
{
    const QString chosen = qEnvironmentVariable("WOLGAN_SHARED");
    const QString folder = chosen.isEmpty() ? QStringLiteral(WOLGAN_SOURCE_DIR "/../shared") : chosen;
    return QDir(folder).exists() ? QDir(folder).absolutePath() : QString();
}

} // namespace wolgan
