#pragma once

#include "editor/document/blogfacts.h"
#include "editor/document/byterange.h"
#include "editor/document/checks/finding.h"

#include <QPointer>
#include <QSplitter>

class QTabWidget;

namespace wolgan {

class FindBar;
class FormPane;
class OpenPost;
class OutlineView;
class PreviewPane;
class PreviewView;
class Session;
class SourceView;

/// The three panes on one selection: outline, form or source, preview. The form is always whole: where there
/// is no room for all three, the preview goes.
class EditorPanes : public QSplitter
{
    Q_OBJECT

public:
    EditorPanes(Session &session, const OpenPost &post, QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    void setBlogFacts(const BlogFacts &facts);
    /// 0 outline, 1 form or source, 2 preview.
    void focusPane(int pane);
    void focusTitle();
    void focusUrl();
    void insertReference();
    void insertFigure();
    /// Where an item can be split at the caret; -1 where the caret is in no point.
    [[nodiscard]] qsizetype splitOffset() const;
    void toggleSource();
    /// The find bar, over form and source alike.
    void find(bool replacing);
    void findNext(int direction);
    /// Shows a line of the source, from 1.
    void goToLine(int line);
    /// Steps the source's font, or sets it back (0).
    void zoom(int steps);
    /// Where the find bar and the source view were left.
    [[nodiscard]] QByteArray saveTools() const;
    void restoreTools(const QByteArray &state);
    [[nodiscard]] bool isSourceShown() const;
    [[nodiscard]] OutlineView *outline() const { return m_outline; }
    [[nodiscard]] PreviewPane *previewPane() const { return m_preview; }
    [[nodiscard]] PreviewView *preview() const; ///< null before the preview has started
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The author has looked at what a finding is about.
    void dismissed(const wolgan::Finding &finding);
    void exportRequested(); ///< what an export does about a finding

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool hasRoomForAll() const;
    void showWhatFits();
    void showSource();
    void showMatch(ByteRange match);
    void leaveFindBar();
    void showClicked(qsizetype offset);
    [[nodiscard]] QString imagePrefix() const;
    [[nodiscard]] QString thumbnailName() const;
    [[nodiscard]] QString figureFile(const QString &path) const;

    Session &m_session;
    const OpenPost &m_post;
    PreviewPane *m_preview; ///< first, as it is told of changes first: it works beside this thread
    OutlineView *m_outline;
    QTabWidget *m_tabs;
    FormPane *m_form;
    QWidget *m_sourcePage;
    SourceView *m_source = nullptr; ///< made when it is first shown: filling it takes long for a large post
    FindBar *m_find;
    QList<ByteRange> m_matches;     ///< what the find bar found
    QPointer<QWidget> m_matchField; ///< of a form, that shows the match chosen last
    QByteArray m_thumbnailPattern;  ///< see BlogFacts
    bool m_prefersPreview = false;  ///< to the outline, as long as there is no room for both
    int m_zoom = 0;                 ///< of the source view, while there is none
};

} // namespace wolgan
