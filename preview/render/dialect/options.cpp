#include "preview/render/dialect/options.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace wolgan::dialect {

namespace {

void setSwitch(const std::string &value, bool &option)
{
    const std::string lower = QString::fromStdString(value).trimmed().toLower().toStdString();
    option = !(lower.empty() || lower == "false");
}

void setNumber(const std::string &value, int &option)
{
    bool isNumber = false;
    const int number = QString::fromStdString(value).toInt(&isNumber);
    if (isNumber && number >= -1000 && number <= 1'000'000)
        option = number;
}

/// `2..4` or `2,3,4`
void setLevels(const std::string &value, std::array<bool, 7> &levels)
{
    const QString text = QString::fromStdString(value);
    std::array<bool, 7> found{};
    const auto note = [&found](int level) {
        if (level >= 1 && level <= 6)
            found[static_cast<size_t>(level)] = true;
    };
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots >= 0) {
        for (int level = text.left(dots).toInt(); level <= std::min(6, text.mid(dots + 2).toInt()); ++level)
            note(std::max(level, 0));
    } else {
        for (const QString &level : text.split(QLatin1Char(',')))
            note(level.trimmed().toInt());
    }
    if (std::find(found.begin(), found.end(), true) != found.end())
        levels = found;
}

} // namespace

void setOptions(const Attributes &attributes, Options &options)
{
    for (const Attributes::Entry &entry : attributes) {
        if (entry.name == "auto_ids")
            setSwitch(entry.value, options.autoIds);
        else if (entry.name == "parse_block_html")
            setSwitch(entry.value, options.parseBlockHtml);
        else if (entry.name == "parse_span_html")
            setSwitch(entry.value, options.parseSpanHtml);
        else if (entry.name == "footnote_nr")
            setNumber(entry.value, options.firstFootnote);
        else if (entry.name == "header_offset")
            setNumber(entry.value, options.headingOffset);
        else if (entry.name == "auto_id_prefix")
            options.idPrefix = entry.value;
        else if (entry.name == "toc_levels")
            setLevels(entry.value, options.listedLevels);
    }
}

} // namespace wolgan::dialect
