#pragma once

#include "editor/forms/form.h"

class QTreeView;

namespace wolgan {

class ReferenceListModel;

/// All definitions of a post; choosing one jumps to the item that uses it.
class ReferencesForm : public Form
{
    Q_OBJECT

public:
    explicit ReferencesForm(Session &session, QWidget *parent = nullptr);

    QWidget *showRange(ByteRange range) override;
    void focusTitle() override;
    /// Marks the rows, and says what is about the current one below the list.
    void setFindings(const QList<Finding> &findings, bool calm) override;

protected:
    void refreshRest() override;

private:
    void jump(const QModelIndex &row);
    void showCurrent();

    ReferenceListModel *m_model;
    QTreeView *m_list;
    QLabel *m_count;
    FindingNotes *m_notes;
    QList<Finding> m_findings; ///< as they were set
};

} // namespace wolgan
