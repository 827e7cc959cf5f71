#include "app/blog/blogconfig.h"

#include <QCoreApplication>

#include <yaml-cpp/yaml.h>

#include <string>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Blog)
};

constexpr qsizetype MaximumSize = 256 * 1024;

QString scalar(const YAML::Node &map, const char *key)
{
    const YAML::Node value = map[key];
    return value && value.IsScalar() ? QString::fromStdString(value.Scalar()) : QString();
}

/// A plain scalar as Ruby's YAML types it: `true`, a number, else text. A quoted one is text.
QJsonValue typed(const YAML::Node &value)
{
    const QString text = QString::fromStdString(value.Scalar());
    if (value.Tag() == "!")
        return text;
    if (text == u"true" || text == u"false")
        return text == u"true";
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonObject scalars(const YAML::Node &map)
{
    QJsonObject values;
    if (!map || !map.IsMap())
        return values;
    for (const auto &entry : map) {
        if (entry.first.IsScalar() && entry.second.IsScalar())
            values.insert(QString::fromStdString(entry.first.Scalar()), typed(entry.second));
    }
    return values;
}

BlogConfig read(const YAML::Node &map)
{
    BlogConfig config;
    config.title = scalar(map, "title");
    config.timezone = scalar(map, "timezone");
    config.url = scalar(map, "url");
    config.baseUrl = scalar(map, "baseurl");
    config.permalink = scalar(map, "permalink");
    config.theme = scalar(map, "theme");
    config.remoteTheme = scalar(map, "remote_theme");
    const QString cdn = scalar(map, "img_cdn");
    config.imageCdn = cdn.isEmpty() ? scalar(map, "cdn") : cdn;
    config.future = scalar(map, "future") == u"true";
    config.kramdown = scalars(map["kramdown"]);
    return config;
}

} // namespace

BlogConfig parseBlogConfig(QByteArrayView yaml)
{
    BlogConfig config;
    if (yaml.size() > MaximumSize) {
        config.error =
            Text::tr("The blog's _config.yml is too large to be one; check that it is the right file.");
        return config;
    }
    try {
        const YAML::Node map = YAML::Load(std::string(yaml.data(), static_cast<size_t>(yaml.size())));
        if (map.IsMap())
            return read(map);
        config.error = Text::tr("The blog's _config.yml holds no settings; check that it is the right file.");
    } catch (const YAML::Exception &exception) {
        config.error =
            Text::tr("The blog's _config.yml is wrong in line %1 (%2); mend it so that Jekyll can read it.")
                .arg(exception.mark.line + 1)
                .arg(QString::fromStdString(exception.msg));
    }
    return config;
}

} // namespace wolgan
