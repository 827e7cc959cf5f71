#pragma once

#include "app/export/exportrun.h"
#include "app/git/repository.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wolgan {

/// What an export ends with in a blog under git: a commit or none, on which branch, with which message, and
/// whether it is pushed. Hidden where there is no repository.
class GitBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit GitBox(QWidget *parent = nullptr);

    void setRepository(const git::RepositoryState &state, const QString &blogRoot);
    /// The message that the template makes of the plan; what the user has written stays.
    void setPlan(const Document &document, const ExportPlan &plan);
    /// Nothing where no commit is wanted.
    [[nodiscard]] std::optional<ExportCommit> commit() const;
    [[nodiscard]] bool wantsPush() const;
    /// Why the export cannot go on like this; empty where it can.
    [[nodiscard]] QString problem() const;
    /// Keeps the choices for the next export to this blog; never that it was pushed.
    void remember() const;

Q_SIGNALS:
    void changed();
    void switchRequested(const QString &branch); ///< to one with other files

private:
    [[nodiscard]] bool needsSwitch() const;
    void keepTemplate();
    void update();

    git::RepositoryState m_state;
    QString m_root;
    QString m_proposed; ///< the message that was put in last
    QString m_pattern;  ///< that it was made by
    QCheckBox *m_commit;
    QComboBox *m_branch;
    QPushButton *m_switch;
    QPlainTextEdit *m_message;
    QPushButton *m_template;
    QCheckBox *m_push;
    QLabel *m_note;
};

} // namespace wolgan
