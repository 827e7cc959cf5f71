#include "editor/forms/textmime.h"

#include <QMimeData>
#include <QTextCursor>
#include <QUrl>

namespace wolgan {

QMimeData *selectionMime(const QTextCursor &cursor)
{
    auto *mime = new QMimeData;
    QString text = cursor.selectedText();
    mime->setText(text.replace(QChar(QChar::ParagraphSeparator), u'\n'));
    return mime;
}

bool holdsFiles(const QMimeData &mime)
{
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            return true;
    }
    return false;
}

} // namespace wolgan
