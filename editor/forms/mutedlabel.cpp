#include "editor/forms/mutedlabel.h"

#include "editor/forms/palettecolors.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace wolgan {

MutedLabel::MutedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    takeColour();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_changing)
        takeColour();
}

void MutedLabel::takeColour()
{
    const QScopedValueRollback changing(m_changing, true);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, mutedText(colours));
    setPalette(colours);
}

} // namespace wolgan
