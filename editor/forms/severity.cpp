#include "editor/forms/severity.h"

#include <QCoreApplication>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Severity)
};

} // namespace

QString severityWord(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return Text::tr("Error");
    case Finding::Severity::Warning:
        return Text::tr("Warning");
    case Finding::Severity::Note:
        return Text::tr("Note");
    }
    return {};
}

QIcon severityIcon(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return QIcon(QStringLiteral(":/icons/severity-error.svg"));
    case Finding::Severity::Warning:
        return QIcon(QStringLiteral(":/icons/severity-warning.svg"));
    case Finding::Severity::Note:
        return QIcon(QStringLiteral(":/icons/severity-note.svg"));
    }
    return {};
}

} // namespace wolgan
