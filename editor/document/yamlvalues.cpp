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
            else
                value.nested = true;
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

constexpr qsizetype maximalForm = 1024 * 1024; // aliases of aliases grow without end

/// Appends a node's form; gives up where it becomes too long, or too deep as a cycle does.
void appendForm(QByteArray &form, const YAML::Node &node, int depth)
{
    if (depth == 0 || form.size() > maximalForm)
        return;
    if (node.IsScalar()) {
        form += (node.Tag() == "?" ? 'p' : 'q') + QByteArray::number(node.Scalar().size()) + ':';
        form += QByteArrayView(node.Scalar().data(), static_cast<qsizetype>(node.Scalar().size()));
    } else if (node.IsSequence()) {
        form += '[';
        for (const YAML::Node &item : node)
            appendForm(form, item, depth - 1);
        form += ']';
    } else if (node.IsMap()) {
        form += '{';
        for (const auto &entry : node) {
            appendForm(form, entry.first, depth - 1);
            appendForm(form, entry.second, depth - 1);
        }
        form += '}';
    } else {
        form += '~';
    }
}

constexpr int maximalDepth = 64;

YAML::Node loaded(QByteArrayView yaml)
{
    return YAML::Load(std::string(yaml.data(), static_cast<std::size_t>(yaml.size())));
}

} // namespace

YamlForm yamlForm(QByteArrayView yaml)
{
    YamlForm read;
    try {
        const YAML::Node root = loaded(yaml);
        appendForm(read.form, root, maximalDepth);
        read.block = (root.IsMap() || root.IsSequence()) && root.Style() != YAML::EmitterStyle::Flow;
    } catch (const YAML::Exception &exception) {
        read.error = QString::fromStdString(exception.msg);
        read.errorLine = exception.mark.is_null() ? 1 : exception.mark.line + 1;
    }
    return read;
}

QList<std::pair<QByteArray, QByteArray>> yamlForms(QByteArrayView mapping)
{
    constexpr QByteArrayView sentinel("wolgan-end");
    QList<std::pair<QByteArray, QByteArray>> forms;
    try {
        const YAML::Node root = loaded(mapping.toByteArray() + sentinel.toByteArray() + ": 1\n");
        for (const auto &entry : root) {
            if (entry.first.IsScalar())
                appendForm(
                    forms.emplaceBack(QByteArray::fromStdString(entry.first.Scalar()), QByteArray()).second,
                    entry.second, maximalDepth);
        }
    } catch (const YAML::Exception &) {
        return {};
    }
    if (forms.isEmpty() || forms.last().first != sentinel)
        return {};
    forms.removeLast();
    return forms;
}

YamlMapping readYamlMapping(QByteArrayView yaml)
{
    YamlMapping mapping;
    try {
        const YAML::Node root = loaded(yaml);
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
