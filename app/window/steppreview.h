#pragma once

#include "app/export/exportplan.h"
#include "app/window/backgroundwork.h"

#include <QImage>
#include <QStackedWidget>

class QLabel;
class QPlainTextEdit;

namespace wolgan {

/// What a step of an export does to its file: the lines that differ, or the pictures before and after. Reads
/// them off the GUI thread.
class StepPreview : public QStackedWidget
{
    Q_OBJECT

public:
    explicit StepPreview(QWidget *parent = nullptr);

    void showStep(const Blog &blog, const ExportStep &step);
    void clear() { showText({}); }
    void showText(const QString &text); ///< what is said of the plan, whole

private:
    struct Look
    {
        bool isPicture = false;
        QByteArray before, after; ///< of a text
        QImage pictureBefore, pictureAfter;
        QString captionBefore, captionAfter;
    };

    [[nodiscard]] static Look lookAt(const QString &root, const ExportStep &step);
    void show(const Look &look);
    void showDifference(const Look &look);

    QPlainTextEdit *m_text;
    QWidget *m_pictures;
    QLabel *m_before;
    QLabel *m_beforeCaption;
    QLabel *m_after;
    QLabel *m_afterCaption;
    BackgroundWork m_work;
};

} // namespace wolgan
