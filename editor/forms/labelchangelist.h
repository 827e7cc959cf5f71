#pragma once

#include "editor/document/edits/schemes.h"

#include <QWidget>

class QLabel;

namespace wolgan {

class LabelChangeModel;

/// What a renumbering would do: a line that sums it up above the labels as they are and as they will be.
class LabelChangeList : public QWidget
{
    Q_OBJECT

public:
    explicit LabelChangeList(QWidget *parent = nullptr);

    /// `edit`: of this document, a renumbering or a conversion.
    void show(const Document &document, const TextEdit &edit);
    /// Says why there is nothing to show.
    void showReason(const QString &reason);

private:
    LabelChangeModel *m_model;
    QLabel *m_summary;
};

} // namespace wolgan
