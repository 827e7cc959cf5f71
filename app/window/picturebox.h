#pragma once

#include "app/export/exportpictures.h"
#include "app/export/exportplan.h"

#include <QGroupBox>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace wolgan {

/// What an export makes of the post's pictures: of all that are new in the blog, and of the one that is
/// chosen in the plan. Hidden where there are none.
class PictureBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit PictureBox(QWidget *parent = nullptr);

    /// Without the coder.
    [[nodiscard]] const PictureWishes &wishes() const { return m_wishes; }
    [[nodiscard]] bool deletesUnused() const;
    void setDeletesUnused(bool deletes);
    /// Shows what becomes of the pictures in all. `unused`: those that may be deleted.
    void setPlan(const ExportPlan &plan, const QList<ExportTarget> &unused);
    /// The picture that is chosen; null where none is.
    void setPicture(const ExportPicture *picture);
    [[nodiscard]] QString chosenPath() const { return m_path; } ///< its path in the open post
    /// Keeps the choices for all for the next export.
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    void layOut();
    void readChoices();
    void chooseForOne(int index);
    void setUnused(const QList<ExportTarget> &unused);

    PictureWishes m_wishes;
    QString m_path;
    QCheckBox *m_metadata;
    QCheckBox *m_shrink;
    QSpinBox *m_width;
    QCheckBox *m_webp;
    QCheckBox *m_unused;
    QComboBox *m_one;
    QLabel *m_oneLabel;
    QLabel *m_sizes;
};

} // namespace wolgan
