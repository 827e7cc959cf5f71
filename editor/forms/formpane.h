#pragma once

#include "editor/document/checks/finding.h"
#include "editor/document/outline.h"
#include "editor/forms/figurerows.h"
#include "editor/forms/frontmatterform.h"

#include <QStackedWidget>
#include <QTimer>

namespace wolgan {

class Form;
class IntroForm;
class ItemForm;
class ReferencesForm;
class SectionForm;
class Session;
class TextEdit;

/// Shows the form of what the session has selected. Forms are made once and take over values; a field in use
/// is not rebuilt.
class FormPane : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FormPane(Session &session, QWidget *parent = nullptr);
    ~FormPane() override;

    /// Where thumbnails come from.
    void setResolver(const FigureResolver &resolver);
    /// Keeps the pictures that the author chooses, pastes or drops.
    void setImporter(const FigureImporter &importer);
    /// Findings of the session's current document, shown beside the fields that they are about.
    void setFindings(const QList<Finding> &findings);
    /// What the blog's other posts use, for completion and hints.
    void setBlogFacts(const BlogFacts &facts);
    /// How the author chooses a preview image; without one there is no button for it.
    void setImageChooser(const ImageChooser &chooser);
    /// F2: the keyboard goes to the title of what is shown.
    void focusTitle();
    /// Ctrl+L: the URL of the item's first reference.
    void focusUrl();
    /// For an item: one more of its kind, with the keyboard.
    void insertReference();
    void insertFigure();
    /// Where the item that is shown can be split: at the caret in its points; -1 elsewhere.
    [[nodiscard]] qsizetype splitOffset() const;
    /// Selects bytes in the field that holds them, and scrolls there; the node must be selected. Null where
    /// none does.
    QWidget *showRange(ByteRange range);
    /// Commits what an input method is composing: before saving, and before an edit that moves text.
    void finish();

Q_SIGNALS:
    /// The author asks for the source view at the session's selection.
    void sourceRequested();
    /// The author has looked at what a finding is about.
    void dismissed(const wolgan::Finding &finding);
    void exportRequested(); ///< what an export does about a finding

protected:
    /// Looks for what is pasted or dropped in the form, before the field that it is meant for.
    bool eventFilter(QObject *object, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool offered(const Offer &offer, QEvent &event);
    void changed(const TextEdit &edit);
    void focusMoved(QWidget *from, QWidget *to);
    void follow();
    void selectCaret();
    void settle();
    void applyFix(const Finding &finding, int fix);
    /// Shows the selected node; `same` where it is the one shown before.
    void showSelected(bool same);
    [[nodiscard]] Form *formFor(NodeKind kind) const;
    void addPage(Form *form, bool scrolls);

    Session &m_session;
    FrontMatterForm *m_frontMatter;
    IntroForm *m_intro;
    SectionForm *m_section;
    ItemForm *m_item;
    ReferencesForm *m_references;
    Form *m_current = nullptr;
    qsizetype m_anchor = -1;   ///< where the shown node begins
    QList<Finding> m_findings; ///< their ranges follow the document, their fixes are for m_checked
    QByteArray m_checked;      ///< the bytes that the findings were made for
    QTimer m_settleSoon;       ///< the author left a field: findings may take and leave room now
    bool m_isStale = false;    ///< hidden, and not told of the last changes
    bool m_typing = false;     ///< he changed the document from the field that he is in
};

} // namespace wolgan
