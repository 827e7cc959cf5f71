#include "app/window/editorpanes.h"

#include "app/window/imagechoice.h"
#include "app/window/openpost.h"
#include "app/window/previewpane.h"
#include "editor/document/figurenames.h"
#include "editor/document/imageprefix.h"
#include "editor/document/utf8.h"
#include "editor/forms/findbar.h"
#include "editor/forms/formpane.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "editor/forms/sourceview.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace wolgan {

namespace {

constexpr int narrowestOutline = 160, narrowestPreview = 200;

} // namespace

EditorPanes::EditorPanes(Session &session, const OpenPost &post, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_session(session), m_post(post),
      m_preview(new PreviewPane(session, post, nullptr)), m_outline(new OutlineView(session, this)),
      m_tabs(new QTabWidget(this)), m_form(new FormPane(session, m_tabs)), m_sourcePage(new QWidget(m_tabs)),
      m_find(new FindBar(session))
{
    m_tabs->addTab(m_form, tr("Form"));
    m_tabs->addTab(m_sourcePage, tr("Source"));
    m_tabs->setDocumentMode(true);
    addWidget(m_outline);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_find);
    addWidget(middle);
    addWidget(m_preview);
    setChildrenCollapsible(false);
    m_outline->setMinimumWidth(narrowestOutline);
    setStretchFactor(0, 2);
    setStretchFactor(1, 4);
    setStretchFactor(2, 5);
    setSizes({270, 500, 630});
    m_form->setResolver([this](const QString &path) { return figureFile(path); });
    m_form->setImageChooser([this] { return chooseImage(m_post, imagePrefix(), thumbnailName(), window()); });
    m_form->setImporter([this](const FigureSource &source) { return m_post.importFigure(source); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &EditorPanes::showSource);
    connect(m_preview, &PreviewPane::lineRequested, this, &EditorPanes::goToLine);
    connect(m_form, &FormPane::dismissed, this, &EditorPanes::dismissed);
    connect(m_form, &FormPane::exportRequested, this, &EditorPanes::exportRequested);
    connect(m_form, &FormPane::sourceRequested, this, &EditorPanes::toggleSource);
    connect(m_outline, &OutlineView::editRequested, this, &EditorPanes::focusTitle);
    connect(m_find, &FindBar::matchChosen, this, &EditorPanes::showMatch);
    connect(m_find, &FindBar::matchesChanged, this, [this](const QList<ByteRange> &matches) {
        m_matches = matches;
        if (m_source)
            m_source->setMatches(matches);
    });
    connect(m_preview, &PreviewPane::clicked, this, &EditorPanes::showClicked);
    connect(m_preview, &PreviewPane::scrolled, this, [this](qsizetype offset) {
        if (isSourceShown())
            m_source->alignTop(offset);
    });
    connect(m_find, &FindBar::closed, this, &EditorPanes::leaveFindBar);
}

/// Where the post's images lie on the site.
QString EditorPanes::imagePrefix() const
{
    return wolgan::imagePrefix(m_session.document().frontMatter());
}

QString EditorPanes::thumbnailName() const
{
    const QByteArray name = proposedThumbnail(m_session.document(), m_thumbnailPattern);
    return name.isEmpty() ? QStringLiteral("thumbnail.png") : toText(name);
}

/// The file of an image path as the post writes it: below its prefix, as on the site.
QString EditorPanes::figureFile(const QString &path) const
{
    return m_post.imageFile(imageAddress(imagePrefix(), path));
}

void EditorPanes::showSource()
{
    if (m_source || !isSourceShown())
        return;
    m_source = new SourceView(m_session, m_sourcePage);
    m_sourcePage->setFocusProxy(m_source);
    auto *layout = new QVBoxLayout(m_sourcePage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_source);
    m_source->setZoom(m_zoom);
    m_source->setMatches(m_matches);
    connect(m_source, &SourceView::scrolled, m_preview, &PreviewPane::alignTop);
    m_source->show(); // now, so that it can take the keyboard
}

void EditorPanes::find(bool replacing)
{
    QString text;
    if (const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        text = line->selectedText();
    else if (const auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()))
        text = edit->textCursor().selectedText();
    else if (const auto *points = qobject_cast<QTextEdit *>(QApplication::focusWidget()))
        text = points->textCursor().selectedText();
    m_find->open(text.contains(QChar::ParagraphSeparator) ? QString() : text, replacing);
}

void EditorPanes::findNext(int direction)
{
    m_find->step(direction);
}

/// The keyboard goes along, unless it is in the bar.
void EditorPanes::showMatch(ByteRange match)
{
    m_session.select(match.begin);
    if (isSourceShown())
        m_source->showRange(match);
    else
        m_matchField = m_form->showRange(match);
    if (!m_find->isAncestorOf(QApplication::focusWidget()))
        leaveFindBar();
}

void EditorPanes::leaveFindBar()
{
    if (!isSourceShown() && m_matchField && m_matchField->isVisible())
        m_matchField->setFocus(Qt::OtherFocusReason);
    else
        m_tabs->currentWidget()->setFocus();
}

void EditorPanes::goToLine(int line)
{
    m_tabs->setCurrentWidget(m_sourcePage);
    m_source->goToLine(line);
    m_source->setFocus();
}

void EditorPanes::zoom(int steps)
{
    if (m_source)
        m_source->setZoom(steps == 0 ? 0 : m_source->zoom() + steps);
}

/// Of what always shows.
QSize EditorPanes::minimumSizeHint() const
{
    const QSize outline = widget(0)->minimumSizeHint(), middle = widget(1)->minimumSizeHint();
    return {narrowestOutline + handleWidth() + middle.width(), qMax(outline.height(), middle.height())};
}

void EditorPanes::resizeEvent(QResizeEvent *event)
{
    if (hasRoomForAll())
        m_prefersPreview = false;
    showWhatFits();
    QSplitter::resizeEvent(event);
}

bool EditorPanes::hasRoomForAll() const
{
    return width() >= minimumSizeHint().width() + handleWidth() + narrowestPreview;
}

/// In a narrow window either the outline or the preview shows beside the form.
void EditorPanes::showWhatFits()
{
    m_outline->setVisible(hasRoomForAll() || !m_prefersPreview);
    m_preview->setVisible(hasRoomForAll() || m_prefersPreview);
}

QByteArray EditorPanes::saveTools() const
{
    return m_find->saveState() + ' ' + QByteArray::number(m_source ? m_source->zoom() : m_zoom);
}

void EditorPanes::restoreTools(const QByteArray &state)
{
    const QList<QByteArray> parts = state.split(' ');
    m_find->restoreState(parts.value(0));
    m_zoom = parts.value(1).toInt();
}

void EditorPanes::setFindings(const QList<Finding> &findings)
{
    m_outline->setFindings(findings);
    m_form->setFindings(findings);
}

void EditorPanes::setBlogFacts(const BlogFacts &facts)
{
    m_form->setBlogFacts(facts);
    m_thumbnailPattern = facts.thumbnailPattern;
}

void EditorPanes::focusPane(int pane)
{
    if (pane != 1)
        m_prefersPreview = pane == 2 && !hasRoomForAll();
    showWhatFits();
    if (pane == 0)
        m_outline->tree()->setFocus();
    else if (pane == 1)
        m_tabs->currentWidget()->setFocus();
    else if (m_preview->view())
        m_preview->view()->setFocus();
}

PreviewView *EditorPanes::preview() const
{
    return m_preview->view();
}

void EditorPanes::focusTitle()
{
    m_tabs->setCurrentWidget(m_form);
    m_form->focusTitle();
}

void EditorPanes::focusUrl()
{
    m_tabs->setCurrentWidget(m_form);
    m_form->focusUrl();
}

void EditorPanes::insertReference()
{
    m_tabs->setCurrentWidget(m_form);
    m_form->insertReference();
}

void EditorPanes::insertFigure()
{
    m_tabs->setCurrentWidget(m_form);
    m_form->insertFigure();
}

qsizetype EditorPanes::splitOffset() const
{
    return isSourceShown() ? -1 : m_form->splitOffset();
}

/// What was clicked in the preview: its field, or its place in the source.
void EditorPanes::showClicked(qsizetype offset)
{
    m_session.select(offset);
    if (isSourceShown()) {
        m_source->setFocus();
        return;
    }
    const auto &node = m_session.document().outline().at(m_session.selectedNode());
    if (node.heading.contains(offset)) // the marks before the title and what follows it are no field
        offset = std::clamp(offset, node.title.begin, node.title.end);
    if (QWidget *field = m_form->showRange({offset, offset}))
        field->setFocus(Qt::OtherFocusReason);
}

void EditorPanes::toggleSource()
{
    m_tabs->setCurrentIndex(isSourceShown() ? 0 : 1);
    m_tabs->currentWidget()->setFocus();
}

bool EditorPanes::isSourceShown() const
{
    return m_tabs->currentWidget() == m_sourcePage;
}

} // namespace wolgan
