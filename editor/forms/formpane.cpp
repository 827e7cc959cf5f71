#include "editor/forms/formpane.h"

#include "editor/document/checks/check.h"
#include "editor/forms/formarea.h"
#include "editor/forms/introform.h"
#include "editor/forms/itemform.h"
#include "editor/forms/referencesform.h"
#include "editor/forms/sectionform.h"
#include "editor/forms/session.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace wolgan {

namespace {

constexpr int settleDelay = 250; // ms: a click that leaves a field still meets what it aims at

/// The fix that a finding of an older text has now: the one of the same words nearest to its place.
std::optional<Fix> fixNow(const Document &document, const Finding &old, const QString &label)
{
    std::optional<Fix> found;
    qsizetype best = 0;
    for (const Finding &finding : check(document)) {
        const qsizetype distance = std::abs(finding.range.begin - old.range.begin);
        if (finding.rule != old.rule || finding.message != old.message || (found && best <= distance))
            continue;
        for (const Fix &fix : finding.fixes) {
            if (fix.label != label)
                continue;
            found = fix;
            best = distance;
        }
    }
    return found;
}

} // namespace

FormPane::FormPane(Session &session, QWidget *parent)
    : QStackedWidget(parent), m_session(session), m_frontMatter(new FrontMatterForm(session)),
      m_intro(new IntroForm(session)), m_section(new SectionForm(session)), m_item(new ItemForm(session)),
      m_references(new ReferencesForm(session))
{
    setAccessibleName(tr("Form"));
    addPage(m_frontMatter, true);
    addPage(m_intro, true);
    addPage(m_section, true);
    addPage(m_item, true);
    addPage(m_references, false);
    connect(m_frontMatter, &FrontMatterForm::sourceRequested, this, &FormPane::sourceRequested);
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    m_settleSoon.setSingleShot(true);
    m_settleSoon.setInterval(settleDelay);
    connect(&m_settleSoon, &QTimer::timeout, this, &FormPane::settle);
    connect(&m_session, &Session::changed, this, &FormPane::changed);
    connect(&m_session, &Session::selectionChanged, this, &FormPane::follow);
    connect(&m_session, &Session::finishInput, this, &FormPane::finish);
    connect(qApp, &QApplication::focusChanged, this, &FormPane::focusMoved);
    showSelected(false);
}

FormPane::~FormPane()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves while the pane goes
}

void FormPane::focusMoved(QWidget *from, QWidget *to)
{
    if (from && to)
        m_settleSoon.start();
    if (to && m_current->isAncestorOf(to))
        selectCaret();
}

/// Who works in a form works at its node: what is typed must not carry a caret behind it to another node.
void FormPane::selectCaret()
{
    if (const std::optional<qsizetype> caret = m_current->caret())
        m_session.select(*caret);
    else if (m_session.selection() != m_anchor)
        m_session.selectNode(m_current->node());
}

void FormPane::setFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    m_checked = m_session.document().bytes();
    m_current->setFindings(m_findings, m_typing);
}

void FormPane::settle()
{
    if (QApplication::mouseButtons() != Qt::NoButton) {
        m_settleSoon.start();
        return;
    }
    m_typing = false;
    m_current->setFindings(m_findings, false);
}

/// The author may have typed since the findings were made.
void FormPane::applyFix(const Finding &finding, int fix)
{
    finish();
    const Document &document = m_session.document();
    const Fix &shown = finding.fixes.at(fix);
    if (shown.dismisses) {
        m_typing = false;
        Q_EMIT dismissed(finding);
        return;
    }
    if (shown.edit.isEmpty()) {
        Q_EMIT exportRequested();
        return;
    }
    const std::optional<Fix> now =
        document.bytes() == m_checked ? shown : fixNow(document, finding, shown.label);
    if (now)
        m_session.apply(now->edit, now->label);
    m_typing = false;
}

void FormPane::addPage(Form *form, bool scrolls)
{
    connect(form, &Form::fixRequested, this, &FormPane::applyFix);
    connect(form, &Form::caretMoved, this, &FormPane::selectCaret);
    addWidget(scrolls ? new FormArea(form, this) : static_cast<QWidget *>(form));
}

void FormPane::setResolver(const FigureResolver &resolver)
{
    m_frontMatter->setResolver(resolver);
    m_intro->setResolver(resolver);
    m_section->setResolver(resolver);
    m_item->setResolver(resolver);
}

void FormPane::setBlogFacts(const BlogFacts &facts)
{
    m_frontMatter->setBlogFacts(facts);
    m_intro->setFigurePattern(facts.figurePattern);
    m_section->setFigurePattern(facts.figurePattern);
    m_item->setFigurePattern(facts.figurePattern);
}

void FormPane::setImageChooser(const ImageChooser &chooser)
{
    m_frontMatter->setImageChooser(chooser);
}

void FormPane::setImporter(const FigureImporter &importer)
{
    m_intro->setImporter(importer);
    m_section->setImporter(importer);
    m_item->setImporter(importer);
}

bool FormPane::eventFilter(QObject *object, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress;
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                      event->type() == QEvent::Drop;
    const auto *widget = key || drag ? qobject_cast<QWidget *>(object) : nullptr;
    if (!widget || (widget != this && !isAncestorOf(widget)))
        return false;
    if (drag)
        return offered({*static_cast<QDropEvent *>(event)->mimeData(), *widget, true}, *event);
    if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return false;
    return offered({*QGuiApplication::clipboard()->mimeData(), *widget, false}, *event);
}

void FormPane::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    if (m_isStale)
        showSelected(true);
}

/// True where a part of the form takes the offer; a drag is told so on its way.
bool FormPane::offered(const Offer &offer, QEvent &event)
{
    FormPart *taker = m_current->takerOf(offer);
    if (!taker)
        return false;
    if (offer.dropped) {
        auto &drop = static_cast<QDropEvent &>(event);
        drop.setDropAction(Qt::CopyAction); // never takes a file away from its folder
        drop.accept();
    }
    if (event.type() == QEvent::KeyPress || event.type() == QEvent::Drop) {
        finish();
        taker->take(offer.mime);
    }
    return true;
}

void FormPane::focusTitle()
{
    if (m_current)
        m_current->focusTitle();
}

void FormPane::focusUrl()
{
    if (m_current == m_item)
        m_item->focusUrl();
}

void FormPane::insertReference()
{
    if (m_current == m_item)
        m_item->insertReference();
}

void FormPane::insertFigure()
{
    if (m_current == m_item)
        m_item->insertFigure();
}

qsizetype FormPane::splitOffset() const
{
    return m_current == m_item ? m_item->splitOffset() : -1;
}

QWidget *FormPane::showRange(ByteRange range)
{
    QWidget *field = m_current->showRange(range);
    auto *area = qobject_cast<QScrollArea *>(currentWidget());
    if (!field || !area)
        return field;
    m_current->layout()->activate();
    const QRect caret = field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QPoint place = field->mapTo(m_current, caret.center());
    area->ensureVisible(place.x(), place.y(), 0, 2 * field->fontMetrics().height());
    return field;
}

void FormPane::finish()
{
    if (m_current)
        m_current->finish();
}

Form *FormPane::formFor(NodeKind kind) const
{
    switch (kind) {
    case NodeKind::FrontMatter:
        return m_frontMatter;
    case NodeKind::Section:
        return m_section;
    case NodeKind::Item:
        return m_item;
    case NodeKind::References:
        return m_references;
    default:
        return m_intro;
    }
}

void FormPane::changed(const TextEdit &edit)
{
    m_typing = m_current->isAncestorOf(QApplication::focusWidget());
    for (Finding &finding : m_findings) {
        const qsizetype begin = edit.mapped(finding.range.begin);
        finding.range = {begin, std::max(begin, edit.mapped(finding.range.end, Bias::Before))};
    }
    const Node &node = m_session.document().outline().at(m_session.selectedNode());
    const bool moved = edit.mapped(m_anchor, Bias::Before) != node.range.begin &&
                       edit.mapped(m_anchor, Bias::After) != node.range.begin;
    showSelected(!moved && formFor(node.kind) == m_current);
}

void FormPane::follow()
{
    const Node &node = m_session.document().outline().at(m_session.selectedNode());
    if (m_current == formFor(node.kind) && node.range.begin == m_anchor)
        return;
    finish();
    showSelected(false);
}

void FormPane::showSelected(bool same)
{
    const int index = m_session.selectedNode();
    const Node &node = m_session.document().outline().at(index);
    Form *form = formFor(node.kind);
    m_anchor = node.range.begin;
    m_current = form;
    m_isStale = same && !isVisible() && window()->isVisible();
    if (m_isStale)
        return; // behind the source: it is brought up to date when it is shown
    if (same) {
        form->refresh(index);
        return;
    }
    m_typing = false;
    form->bind(index);
    form->setFindings(m_findings, false);
    QWidget *page = form;
    if (auto *area = qobject_cast<QScrollArea *>(form->parentWidget()->parentWidget())) {
        area->verticalScrollBar()->setValue(0);
        page = area;
    }
    setCurrentWidget(page);
}

} // namespace wolgan
