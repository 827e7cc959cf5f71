#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace wolgan {

/// What the program needs to know of a blog's `_config.yml`.
struct BlogConfig
{
    QString title;
    QString timezone; ///< `Asia/Seoul`; empty where the site takes the build host's
    QString url;
    QString baseUrl;
    QString permalink;   ///< `/posts/:title/`; empty where the site takes Jekyll's own
    QString theme;       ///< a gem's name
    QString remoteTheme; ///< `owner/name@version`, of GitHub
    QString imageCdn;    ///< `img_cdn` (Chirpy 6) or `cdn` (Chirpy 7); stands before every image's path
    bool future = false; ///< posts of the future are published
    QJsonObject
        kramdown;  ///< the settings under `kramdown:` that are single values, typed as Ruby's YAML types them
    QString error; ///< what is wrong with the YAML, one sentence; empty where nothing is
    friend bool operator==(const BlogConfig &, const BlogConfig &) = default;
};

/// Reads a `_config.yml`. Cannot fail: what is missing or wrong stays empty.
[[nodiscard]] BlogConfig parseBlogConfig(QByteArrayView yaml);

} // namespace wolgan
