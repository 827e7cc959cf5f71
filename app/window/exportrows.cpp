#include "app/window/exportrows.h"

#include "editor/forms/severity.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTreeWidget>

namespace wolgan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ExportRows)
};

constexpr int rowPadding = 8;
constexpr int StepRole = Qt::UserRole;
constexpr int PlaceRole = Qt::UserRole + 1;

QString actionWord(ExportStep::Action action)
{
    switch (action) {
    case ExportStep::Action::Create:
        return Text::tr("New");
    case ExportStep::Action::Change:
        return Text::tr("Changed");
    case ExportStep::Action::Rename:
        return Text::tr("Renamed");
    case ExportStep::Action::Delete:
        return Text::tr("Deleted");
    case ExportStep::Action::Same:
        return Text::tr("Unchanged");
    case ExportStep::Action::Refuse:
        return Text::tr("Refused");
    }
    return {};
}

/// Adds a row; the text of its middle column shows whole on hover.
QTreeWidgetItem *addRow(QTreeWidget &rows, const QStringList &texts)
{
    auto *row = new QTreeWidgetItem(&rows, texts);
    row->setSizeHint(1, QSize(0, rows.fontMetrics().height() + rowPadding));
    row->setToolTip(1, texts.at(1));
    return row;
}

void addStep(QTreeWidget &rows, const ExportStep &step, int index)
{
    const QString name = step.from.isEmpty() ? step.target : Text::tr("%1 → %2").arg(step.from, step.target);
    const QString size =
        step.hash.isEmpty() || step.size == 0 ? QString() : QLocale().formattedDataSize(step.size);
    QTreeWidgetItem *row =
        addRow(rows, {actionWord(step.action), name, step.picture ? kindText(*step.picture) : QString(),
                      step.picture ? sizeText(*step.picture) : size});
    row->setData(0, StepRole, index);
    if (!step.source.isEmpty())
        row->setToolTip(1, Text::tr("%1, from %2").arg(name, QDir::toNativeSeparators(step.source)));
    if (const QString note = step.picture ? noteText(*step.picture) : QString(); !note.isEmpty()) {
        row->setIcon(2, severityIcon(Finding::Severity::Note));
        row->setToolTip(2, note);
        row->setData(2, Qt::AccessibleDescriptionRole, note);
    }
    if (step.reason.isEmpty())
        return;
    row->setIcon(0, severityIcon(Finding::Severity::Error));
    addRow(rows, {QString(), step.reason});
}

} // namespace

void fillRows(QTreeWidget &rows, const ExportPlan &plan)
{
    rows.clear();
    for (int i = 0; i < plan.steps.size(); ++i)
        addStep(rows, plan.steps[i], i);
    for (const Finding &finding : plan.findings) {
        QTreeWidgetItem *row = addRow(rows, {severityWord(finding.severity), finding.message});
        row->setIcon(0, severityIcon(finding.severity));
        if (!finding.range.isEmpty())
            row->setData(0, PlaceRole, finding.range.begin);
    }
}

int stepOf(const QTreeWidgetItem &row)
{
    const QVariant step = row.data(0, StepRole);
    return step.isValid() ? step.toInt() : -1;
}

qsizetype placeOf(const QTreeWidgetItem &row)
{
    const QVariant place = row.data(0, PlaceRole);
    return place.isValid() ? place.toLongLong() : -1;
}

} // namespace wolgan
