#pragma once

#include "editor/document/checks/finding.h"
#include "preview/view/previewview.h"

#include <QSplitter>

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace wolgan {

class FormPane;
class OpenPost;
class OutlineView;
class PreviewFeed;
class Session;
class SourceView;

/// The three panes on one selection: outline, form or source, preview.
class EditorPanes : public QSplitter
{
    Q_OBJECT

public:
    EditorPanes(Session &session, const OpenPost &post, QWidget *parent = nullptr);

    /// Makes the preview; the window is usable before it.
    void startPreview();
    void setFindings(const QList<Finding> &findings);
    void setColorScheme(PreviewView::ColorScheme scheme);
    void setPageWidth(PreviewView::PageWidth width);
    /// 0 outline, 1 form or source, 2 preview.
    void focusPane(int pane);
    void focusTitle();
    void focusUrl();
    void toggleSource();
    [[nodiscard]] bool isSourceShown() const;
    [[nodiscard]] OutlineView *outline() const { return m_outline; }
    [[nodiscard]] PreviewView *preview() const { return m_preview; } ///< null before startPreview()

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// How long the post takes to read, as the site will tell; with every version that the preview shows.
    void readingMinutesChanged(int minutes);

private:
    void showSource();
    void refreshPreview();
    void followSelection();
    [[nodiscard]] QString figureFile(const QString &path) const;

    Session &m_session;
    const OpenPost &m_post;
    OutlineView *m_outline;
    QTabWidget *m_tabs;
    FormPane *m_form;
    QWidget *m_sourcePage;
    SourceView *m_source = nullptr; ///< made when it is first shown: filling it takes long for a large post
    QWidget *m_previewPane;
    QVBoxLayout *m_previewLayout;
    QLabel *m_starting;
    PreviewFeed *m_feed;
    PreviewView *m_preview = nullptr;
    PreviewView::ColorScheme m_colorScheme = PreviewView::ColorScheme::System;
};

} // namespace wolgan
