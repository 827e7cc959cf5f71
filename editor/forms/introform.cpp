#include "editor/forms/introform.h"

#include "editor/document/edits/frontmatteredits.h"
#include "editor/forms/nodeaccess.h"
#include "editor/forms/session.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wolgan {

IntroForm::IntroForm(Session &session, QWidget *parent)
    : Form(session, parent),
      m_hint(addHint(tr("This post has no front matter: Jekyll will not publish it."))),
      m_addFrontMatter(new QPushButton(tr("Add front matter"), this))
{
    column()->addWidget(m_addFrontMatter, 0, Qt::AlignLeft);
    connect(m_addFrontMatter, &QPushButton::clicked, this, &IntroForm::addFrontMatter);
    addHeading(tr("Text before the first section"));
    m_text = addText(textAccess(*this, tr("Edit intro")), TextField::Kind::Markdown,
                     tr("Text before the first section"));
    m_text->setObjectName(QStringLiteral("introText"));
    m_text->setMinimumLines(8);
    column()->addSpacing(8);
    m_figures = new FigureRows(*this, this);
    column()->addWidget(m_figures);
    addPart(m_figures);
    m_empty =
        addHint(tr("This post has no sections yet. Ctrl+Shift+Return adds one, Ctrl+Return adds an item."));
    column()->addStretch();
}

void IntroForm::refreshRest()
{
    const bool missing = session().document().frontMatter().range.isEmpty();
    m_hint->setVisible(missing);
    m_addFrontMatter->setVisible(missing);
    const Outline &outline = session().document().outline();
    m_empty->setVisible(outline.first(NodeKind::Section) < 0 && outline.first(NodeKind::Item) < 0);
}

void IntroForm::addFrontMatter()
{
    finish();
    session().apply(edits::setScalar(session().document(), "title", tr("New post")), tr("Add front matter"));
    const int node = session().document().outline().first(NodeKind::FrontMatter);
    if (node >= 0)
        session().selectNode(node);
}

void IntroForm::focusTitle()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace wolgan
