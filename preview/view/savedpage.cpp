#include "preview/view/savedpage.h"

#include <QRegularExpression>
#include <QUrl>

namespace wolgan {

QString withImages(QString html, const ImageReader &reader)
{
    static const QRegularExpression image(QStringLiteral("wolgan://image/\\?([^\"#]*)#\\d+"));
    QString result;
    qsizetype end = 0;
    for (auto it = image.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const ImageData data = reader(QUrl::fromPercentEncoding(match.captured(1).toUtf8()));
        result += QStringView(html).sliced(end, match.capturedStart() - end);
        if (!data.bytes.isEmpty())
            result += QLatin1String("data:") + QLatin1String(data.type) + QLatin1String(";base64,") +
                      QLatin1String(data.bytes.toBase64());
        end = match.capturedEnd();
    }
    result += QStringView(html).sliced(end);
    return result;
}

QByteArray savedPage(const PageSnapshot &page, QByteArrayView styleSheet, const ImageReader &reader)
{
    return "<!DOCTYPE html>\n<html class=\"light\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
           "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           page.title.toHtmlEscaped().toUtf8() + "</title>\n<style>\n" + styleSheet.toByteArray() +
           "</style>\n</head>\n<body>\n" + withImages(page.html, reader).toUtf8() + "\n</body>\n</html>\n";
}

} // namespace wolgan
