#include "editor/document/imageprefix.h"

namespace wolgan {

QByteArray prefixKeyOf(const FrontMatter &frontMatter)
{
    for (const QByteArrayView key : {NewPrefixKey, OldPrefixKey}) {
        if (frontMatter.scalar(key))
            return key.toByteArray();
    }
    return {};
}

QString imagePrefix(const FrontMatter &frontMatter)
{
    const QString prefix = frontMatter.scalar(NewPrefixKey).value_or(QString());
    return prefix.isEmpty() ? frontMatter.scalar(OldPrefixKey).value_or(QString()) : prefix;
}

} // namespace wolgan
