#pragma once

// What yaml-cpp reads of a mapping, as plain values: yaml-cpp's types, exceptions and traps end behind this
// header.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace wolgan {

struct YamlValue
{
    enum class Kind { Null, Scalar, List, Mapping } kind = Kind::Null;
    QByteArray key;
    QString text;              ///< a scalar's value
    QStringList items;         ///< a list's scalars
    QList<YamlValue> children; ///< a mapping's entries, one level deep
};

struct YamlMapping
{
    QList<YamlValue> entries; ///< in the order of the text; doubled keys stand twice
    QString error;            ///< yaml-cpp's words; empty where it read everything
    int errorLine = 0;        ///< from 1, counted in the text given
};

/// Reads a mapping. Never throws and never recurses into aliases. The caller bounds the size.
[[nodiscard]] YamlMapping readYamlMapping(QByteArrayView yaml);

} // namespace wolgan
