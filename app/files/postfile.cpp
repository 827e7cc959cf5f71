#include "app/files/postfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

#include <cerrno>

#include <unistd.h>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PostFile)
};

bool isValidUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder(bytes);
    return !decoder.hasError();
}

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xff\xfe")) || bytes.startsWith(QByteArrayView("\xfe\xff"));
}

/// A stray NUL in a text is no reason to refuse it; many of them, or one among invalid bytes, make it
/// something else.
bool isBinary(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(qMin<qsizetype>(bytes.size(), 8192));
    const qsizetype nuls = start.count('\0');
    return nuls > 0 && (nuls * 100 > start.size() || !isValidUtf8(bytes));
}

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

QString notAllowed(const QString &path)
{
    return Text::tr("You may not read “%1”; ask its owner for permission or open a copy.").arg(shown(path));
}

/// True where a folder on the way may not be entered, so that nobody can tell what is there.
bool isHidden(const QString &path)
{
    return ::access(QFile::encodeName(path).constData(), F_OK) != 0 && errno == EACCES;
}

/// Why the file cannot be a post before it is opened; empty where it may be one.
QString refusal(const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return Text::tr("No file was named; name the post to open.");
    if (isHidden(path))
        return notAllowed(path);
    if (!info.exists() && info.isSymLink())
        return Text::tr(
                   "“%1” is a link to “%2”, which does not exist; mend the link or open the post itself.")
            .arg(shown(path), shown(info.symLinkTarget()));
    if (!info.exists())
        return Text::tr("“%1” does not exist; check the name, or choose the post with File > Open.")
            .arg(shown(path));
    if (info.isDir())
        return Text::tr("“%1” is a folder; open a post inside it.").arg(shown(path));
    if (!info.isFile())
        return Text::tr("“%1” is a device or a pipe; open an ordinary file.").arg(shown(path));
    if (info.size() > MaximumPostSize)
        return Text::tr("“%1” has %2, more than the %3 that a post may have; split it and open a part.")
            .arg(shown(path), QLocale().formattedDataSize(info.size()),
                 QLocale().formattedDataSize(MaximumPostSize));
    return {};
}

} // namespace

tl::expected<QByteArray, QString> readPost(const QString &path)
{
    if (const QString reason = refusal(path); !reason.isEmpty())
        return tl::unexpected(reason);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!QFileInfo(path).isReadable())
            return tl::unexpected(notAllowed(path));
        return tl::unexpected(Text::tr("“%1” cannot be opened (%2); check the disk and try again.")
                                  .arg(shown(path), file.errorString()));
    }
    QByteArray bytes = file.read(MaximumPostSize + 1);
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(Text::tr("“%1” cannot be read (%2); check the disk and try again.")
                                  .arg(shown(path), file.errorString()));
    if (bytes.size() > MaximumPostSize)
        return tl::unexpected(
            Text::tr("“%1” grows while it is read; open it when it is finished.").arg(shown(path)));
    if (isUtf16(bytes))
        return tl::unexpected(
            Text::tr("“%1” is UTF-16; save it as UTF-8 and open it again.").arg(shown(path)));
    if (isBinary(bytes))
        return tl::unexpected(Text::tr("“%1” is not text; open a Markdown file.").arg(shown(path)));
    return bytes;
}

} // namespace wolgan
