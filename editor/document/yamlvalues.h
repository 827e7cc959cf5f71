#pragma once

// What yaml-cpp reads of a mapping, as plain values: yaml-cpp's types, exceptions and traps end behind this
// header.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace wolgan {

struct YamlValue
{
    enum class Kind { Null, Scalar, List, Mapping } kind = Kind::Null;
    QByteArray key;
    QString text;              ///< a scalar's value
    QStringList items;         ///< a list's scalars
    bool nested = false;       ///< a list that holds more than scalars
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

/// A YAML text's whole value in one form, whatever styles its author chose: equal values, equal forms. Words
/// without quotes differ from the same words in quotes, as `true` does from `"true"`.
struct YamlForm
{
    QByteArray form;
    bool block = false; ///< written as a block list or mapping: lines of their own
    QString error;      ///< yaml-cpp's words; empty where it read everything
    int errorLine = 0;  ///< from 1
};

[[nodiscard]] YamlForm yamlForm(QByteArrayView yaml);
/// The forms of a mapping's values under their keys, in the order of the text; nothing where it cannot be
/// read to its end (yaml-cpp lets a quote that is never closed swallow what follows).
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> yamlForms(QByteArrayView mapping);

} // namespace wolgan
