#pragma once

#include "editor/document/checks/finding.h"

#include <QSplitter>

class QTabWidget;

namespace wolgan {

class FormPane;
class OpenPost;
class OutlineView;
class PreviewPane;
class PreviewView;
class Session;
class SourceView;

/// The three panes on one selection: outline, form or source, preview.
class EditorPanes : public QSplitter
{
    Q_OBJECT

public:
    EditorPanes(Session &session, const OpenPost &post, QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings);
    /// 0 outline, 1 form or source, 2 preview.
    void focusPane(int pane);
    void focusTitle();
    void focusUrl();
    void toggleSource();
    [[nodiscard]] bool isSourceShown() const;
    [[nodiscard]] OutlineView *outline() const { return m_outline; }
    [[nodiscard]] PreviewPane *previewPane() const { return m_preview; }
    [[nodiscard]] PreviewView *preview() const; ///< null before the preview has started

private:
    void showSource();
    [[nodiscard]] QString figureFile(const QString &path) const;

    Session &m_session;
    const OpenPost &m_post;
    OutlineView *m_outline;
    QTabWidget *m_tabs;
    FormPane *m_form;
    QWidget *m_sourcePage;
    SourceView *m_source = nullptr; ///< made when it is first shown: filling it takes long for a large post
    PreviewPane *m_preview;
};

} // namespace wolgan
