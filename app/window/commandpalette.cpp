#include "app/window/commandpalette.h"

#include "app/window/composedline.h"
#include "app/window/palettedelegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace wolgan {

namespace {
constexpr QSize largest(640, 420);
constexpr int margin = 16;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_model(new PaletteModel(this)), m_line(new ComposedLine(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_line->setObjectName(QStringLiteral("paletteLine"));
    m_line->setAccessibleName(tr("Command, item or section"));
    m_line->setPlaceholderText(tr("Command, item or section; : and a number for a line"));
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands and places"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(m_line);
    column->addWidget(m_list);
    m_line->installEventFilter(this);
    connect(m_line, &ComposedLine::composedTextChanged, this, &CommandPalette::typed);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(const QList<PaletteEntry> &entries, const QString &text)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_entries = entries;
    m_model->setEntries(entries);
    m_lines = false;
    place();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason); // what had it keeps its selection
    m_line->setText(text);
    typed(text);
}

/// Over the upper middle of the window.
void CommandPalette::place()
{
    const QSize room = parentWidget()->size() - QSize(2 * margin, 4 * margin);
    const QSize wanted = largest.boundedTo(room);
    setGeometry((parentWidget()->width() - wanted.width()) / 2, 3 * margin, wanted.width(), wanted.height());
}

void CommandPalette::typed(const QString &text)
{
    const bool lines = text.startsWith(u':') && m_goToLine;
    if (lines) {
        const int line = QStringView(text).sliced(1).trimmed().toInt();
        m_model->setEntries(
            {{line > 0 ? tr("Go to line %1").arg(line) : tr("Go to a line"), tr("Source"), {}, [this, line] {
                  m_goToLine(std::max(line, 1));
              }}});
    } else if (m_lines) {
        m_model->setEntries(m_entries);
    }
    m_lines = lines;
    if (!lines)
        m_model->setTyped(text);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->scrollToTop();
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return QFrame::eventFilter(object, event);
    }
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void CommandPalette::run()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model->use(index.row());
    close();
    entry.run();
}

void CommandPalette::close()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

} // namespace wolgan
