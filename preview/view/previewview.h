#pragma once

// The live preview: shows a rendered page as the site will, patches what changed, and tells where it is
// clicked.
//
// Nothing of the post runs and nothing is fetched, whatever it says. Offsets are bytes from the start of the
// post. GUI thread only; every call returns at once, the page follows.

#include "editor/document/shownplace.h"
#include "preview/render/pageheader.h"
#include "preview/render/renderedpage.h"
#include "preview/view/pageroom.h"

#include <QColor>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;
class QWebEngineView;

namespace wolgan {

class LivePage;

class PreviewView : public QWidget
{
    Q_OBJECT

public:
    enum class ColorScheme { System, Light, Dark };
    using PageWidth = wolgan::PageWidth;

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Must be called once before QApplication is made.
    static void registerScheme();

    /// Shows `page` under `header`; only what differs from the page shown is touched, the latest call wins.
    void setPage(const RenderedPage &page, const PageHeader &header);
    /// `resolver` gets an absolute path on the site (`/assets/img/a.png`: prefix joined, decoded, no `..`)
    /// and gives the file to show, or nothing. Only images are shown, whatever file it names. Called on the
    /// GUI thread.
    void setImageResolver(std::function<QString(const QString &path)> resolver);
    /// Looks again for the images: a file may have come, gone or changed.
    void reloadImages();
    /// Marks the block or footnote definition at `offset` of the page set last as current, and in it the list
    /// item of this number (see ShownPlace; -1 for none), and brings it into view.
    void scrollTo(qsizetype offset, int item = -1);
    /// Brings byte `offset` of the page set last to the top: another view was scrolled there.
    void alignTop(qsizetype offset);
    void setColorScheme(ColorScheme scheme);
    void setPageWidth(PageWidth width);
    /// Whether the post's images of the web are loaded; boxes stand in their place otherwise.
    void setRemoteImages(bool allowed);
    [[nodiscard]] ColorScheme colorScheme() const { return m_colorScheme; }
    [[nodiscard]] PageWidth pageWidth() const { return m_pageWidth; }

    /// The page as one HTML file that needs nothing else, UTF-8; empty where there is no page.
    void takeFile(const std::function<void(const QByteArray &html)> &done);
    /// The page for a clipboard: rich text with its images, and plain text.
    void takeRichText(const std::function<void(const QString &html, const QString &text)> &done);
    /// Prints the page, in light colours whatever the screen's are; `done` tells whether it worked.
    void print(QPrinter &printer, const std::function<void(bool ok)> &done);
    void savePdf(const QString &fileName, const std::function<void(bool ok)> &done);

    /// For tests: runs a script in the preview's own world, which the post cannot reach.
    void evaluate(const QString &script, const std::function<void(const QVariant &)> &done);
    /// For tests: the process that draws the page, 0 where there is none.
    [[nodiscard]] qint64 rendererProcess() const;

Q_SIGNALS:
    /// The bytes of the block or footnote definition that was clicked, and where in it; none for the header.
    void clicked(wolgan::ByteRange block, const wolgan::ShownPlace &place);
    /// A link (http, https or mailto) was clicked; it is not followed here.
    void linkActivated(const QUrl &url);
    /// The reader wants this post's images of the web loaded, or no longer.
    void remoteImagesWanted(bool wanted);
    /// The reader scrolled: about byte `offset` is at the top.
    void scrolled(qsizetype offset);
    /// The page set last at some moment is on the page now.
    void patched();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColors();
    void inPrintColors(const std::function<void()> &print);
    void applyLabels();
    void showMenu(const QPoint &position);

    std::unique_ptr<LivePage> m_live; // the view only borrows its web page
    QWebEngineView *m_view = nullptr;
    QColor m_desk; ///< beside a page narrower than the pane
    ColorScheme m_colorScheme = ColorScheme::System;
    PageWidth m_pageWidth = PageWidth::Desktop;
    RenderedPage m_page;
    PageHeader m_header;
    bool m_remoteImages = false;
    bool m_pageSet = false;
};

} // namespace wolgan
