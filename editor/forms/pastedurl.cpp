#include "editor/forms/pastedurl.h"

#include "editor/document/edits/references.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace wolgan {

namespace {

bool isWebAddress(const QString &text)
{
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const QUrl url(text);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
           std::none_of(text.cbegin(), text.cend(), isBlank);
}

} // namespace

QString loneUrl(const QMimeData &mime)
{
    const QString text = mime.text().trimmed();
    if (isWebAddress(text))
        return text;
    const QList<QUrl> urls = mime.urls(); // a dragged link may bring its words as text
    const QString link = urls.size() == 1 ? urls.first().toString(QUrl::FullyEncoded) : QString();
    return isWebAddress(link) ? link : QString();
}

QString titleOfUrl(const QString &url)
{
    const QUrl address(url);
    QString title = address.host();
    if (title.startsWith(QLatin1String("www.")))
        title.remove(0, 4);
    title += address.path(QUrl::FullyDecoded);
    while (title.endsWith(QLatin1Char('/')))
        title.chop(1);
    return title;
}

TextEdit addUrl(const Document &document, int item, const QString &url)
{
    const Footnotes &footnotes = document.footnotes();
    for (const int reference : footnotes.referencesIn(document.outline().at(item).heading)) {
        const int definition = footnotes.references.at(reference).definition;
        if (definition >= 0 && footnotes.definitions.at(definition).url.isEmpty())
            return edits::setReferenceUrl(document, definition, url.toUtf8());
    }
    return edits::addReference(document, item, titleOfUrl(url).toUtf8(), url.toUtf8());
}

} // namespace wolgan
