#include "editor/document/yamlvalues.h"

#include <yaml-cpp/yaml.h>

#include <string>

namespace wolgan {

namespace {

YamlValue valueOf(const YAML::Node &node, int depth)
{
    YamlValue value;
    if (node.IsScalar()) {
        value.kind = YamlValue::Kind::Scalar;
        value.text = QString::fromStdString(node.Scalar());
    } else if (node.IsSequence()) {
        value.kind = YamlValue::Kind::List;
        for (const YAML::Node &item : node) {
            if (item.IsScalar())
                value.items.append(QString::fromStdString(item.Scalar()));
        }
    } else if (node.IsMap()) {
        value.kind = YamlValue::Kind::Mapping;
        for (const auto &entry : node) {
            if (depth == 0 || !entry.first.IsScalar())
                continue;
            YamlValue child = valueOf(entry.second, depth - 1);
            child.key = QByteArray::fromStdString(entry.first.Scalar());
            value.children.append(child);
        }
    }
    return value;
}

} // namespace

YamlMapping readYamlMapping(QByteArrayView yaml)
{
    YamlMapping mapping;
    try {
        const YAML::Node root = YAML::Load(std::string(yaml.data(), static_cast<std::size_t>(yaml.size())));
        if (root.IsMap())
            mapping.entries = valueOf(root, 2).children;
        else if (!root.IsNull())
            mapping.error = QStringLiteral("not a mapping of keys to values"), mapping.errorLine = 1;
    } catch (const YAML::Exception &exception) {
        mapping.error = QString::fromStdString(exception.msg);
        mapping.errorLine = exception.mark.is_null() ? 1 : exception.mark.line + 1;
    }
    return mapping;
}

} // namespace wolgan
