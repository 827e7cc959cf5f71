#include "editor/document/edits/yamltext.h"

#include "editor/document/yamlvalues.h"

namespace wolgan::edits {

namespace {

QByteArray doubleQuoted(const QString &value)
{
    QByteArray text = "\"";
    for (const char c : value.toUtf8()) {
        if (c == '"' || c == '\\')
            (text += '\\') += c;
        else if (c == '\n')
            text += "\\n";
        else if (c == '\t')
            text += "\\t";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            text += "\\x" + QByteArray(1, c).toHex();
        else
            text += c;
    }
    return text + '"';
}

/// Plain is safe where nothing in the text can be taken for syntax and the reader gives the text back.
bool isPlain(const QByteArray &text, bool inFlow)
{
    if (text.isEmpty() || text != text.trimmed() || text.contains('\n') || text.contains(": ") ||
        text.contains(" #") || text.endsWith(':'))
        return false;
    const bool mark = text[0] == '-' || text[0] == '?' || text[0] == ':';
    if (QByteArrayView("@`%&*!|>'\"#,[]{}").contains(text[0]) ||
        (mark && (text.size() == 1 || text[1] == ' ')))
        return false;
    if (inFlow && (text.contains(',') || text.contains('[') || text.contains(']') || text.contains('{') ||
                   text.contains('}')))
        return false;
    const YamlMapping read = readYamlMapping("k: " + text + '\n');
    return read.error.isEmpty() && read.entries.size() == 1 &&
           read.entries[0].kind == YamlValue::Kind::Scalar && read.entries[0].text.toUtf8() == text;
}

} // namespace

QByteArray yamlScalar(const QString &value, YamlStyle style, bool inFlow)
{
    const QByteArray text = value.toUtf8();
    bool control = false;
    for (const char c : text)
        control = control || static_cast<unsigned char>(c) < 0x20;
    if (style == YamlStyle::Plain && isPlain(text, inFlow))
        return text;
    if (style == YamlStyle::SingleQuoted && !control)
        return '\'' + QByteArray(text).replace("'", "''") + '\'';
    return doubleQuoted(value);
}

YamlStyle yamlStyle(QByteArrayView scalar)
{
    if (scalar.startsWith('"'))
        return YamlStyle::DoubleQuoted;
    return scalar.startsWith('\'') ? YamlStyle::SingleQuoted : YamlStyle::Plain;
}

} // namespace wolgan::edits
