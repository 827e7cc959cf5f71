#include "preview/view/previewview.h"

#include "preview/view/headerhtml.h"
#include "preview/view/livepage.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QWebEngineContextMenuRequest>
#include <QWebEnginePage>
#include <QWebEngineView>

// Outside the namespace, as the macro asks: a static library's resources are not initialised by themselves.
static void initResources()
{
    Q_INIT_RESOURCE(preview);
    Q_INIT_RESOURCE(libraries);
}

namespace wolgan {

PreviewView::PreviewView(QWidget *parent) : QWidget(parent)
{
    initResources();
    m_live = std::make_unique<LivePage>();
    m_view = new QWebEngineView(this);
    m_view->setPage(m_live->webPage());
    m_view->setAcceptDrops(false); // a post dropped here is for the window
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    setFocusProxy(m_view);
    setAccessibleName(tr("Preview"));
    connect(m_view, &QWidget::customContextMenuRequested, this, &PreviewView::showMenu);
    connect(m_live.get(), &LivePage::clicked, this, &PreviewView::clicked);
    connect(m_live.get(), &LivePage::linkActivated, this, &PreviewView::linkActivated);
    connect(m_live.get(), &LivePage::remoteImagesWanted, this, [this] { Q_EMIT remoteImagesWanted(true); });
    connect(m_live.get(), &LivePage::scrolled, this, &PreviewView::scrolled);
    connect(m_live.get(), &LivePage::patched, this, &PreviewView::patched);
    connect(m_live.get(), &LivePage::gaveUp, m_view, &QWidget::hide);
    connect(m_live.get(), &LivePage::patched, m_view, &QWidget::show);
    applyColors();
    applyLabels();
}

PreviewView::~PreviewView()
{
    delete m_view; // before the web page that it shows
}

void PreviewView::registerScheme()
{
    registerPreviewScheme();
}

void PreviewView::setPage(const RenderedPage &page, const PageHeader &header)
{
    m_page = page;
    m_header = header;
    m_pageSet = true;
    m_live->setContent({headerHtml(header), page, tailHtml(header), header.contents, header.math,
                        header.diagrams, header.imagePrefix});
}

void PreviewView::setImageResolver(std::function<QString(const QString &path)> resolver)
{
    m_live->setImageResolver(std::move(resolver));
}

void PreviewView::reloadImages()
{
    m_live->reloadImages();
}

void PreviewView::scrollTo(qsizetype offset, int item)
{
    m_live->scrollTo(offset, item);
}

void PreviewView::alignTop(qsizetype offset)
{
    m_live->alignTop(offset);
}

void PreviewView::setColorScheme(ColorScheme scheme)
{
    m_colorScheme = scheme;
    applyColors();
}

void PreviewView::setPageWidth(PageWidth width)
{
    m_pageWidth = width;
    placePage(*m_view, size(), m_pageWidth);
}

void PreviewView::setRemoteImages(bool allowed)
{
    m_remoteImages = allowed;
    m_live->setRemoteImages(allowed);
}

void PreviewView::takeFile(const std::function<void(const QByteArray &)> &done)
{
    m_live->takeSnapshot([this, done](const PageSnapshot &page) {
        QFile styles(QStringLiteral(":/wolgan/preview/preview.css"));
        const bool usable = !page.html.isEmpty() && styles.open(QIODevice::ReadOnly);
        const auto image = [this](const QString &written) { return m_live->image(written); };
        done(usable ? savedPage(page, styles.readAll(), image) : QByteArray());
    });
}

void PreviewView::takeRichText(const std::function<void(const QString &, const QString &)> &done)
{
    m_live->takeSnapshot([this, done](const PageSnapshot &page) {
        done(withImages(page.html, [this](const QString &written) { return m_live->image(written); }),
             page.text);
    });
}

/// Paper is white. The colours are the page's own class: they change before the page answers.
void PreviewView::inPrintColors(const std::function<void()> &print)
{
    m_live->setDark(false);
    m_live->evaluate(QStringLiteral("0"), [print](const QVariant &) { print(); });
}

void PreviewView::print(QPrinter &printer, const std::function<void(bool)> &done)
{
    connect(m_view, &QWebEngineView::printFinished, this, [this, done](bool ok) {
        disconnect(m_view, &QWebEngineView::printFinished, this, nullptr);
        applyColors();
        done(ok);
    });
    inPrintColors([this, &printer] { m_view->print(&printer); });
}

void PreviewView::savePdf(const QString &fileName, const std::function<void(bool)> &done)
{
    connect(m_view, &QWebEngineView::pdfPrintingFinished, this, [this, done](const QString &, bool ok) {
        disconnect(m_view, &QWebEngineView::pdfPrintingFinished, this, nullptr);
        applyColors();
        done(ok);
    });
    inPrintColors([this, fileName] { m_view->printToPdf(fileName); });
}

void PreviewView::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    m_live->evaluate(script, done);
}

qint64 PreviewView::rendererProcess() const
{
    return m_live->webPage()->renderProcessPid();
}

void PreviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colorScheme == ColorScheme::System)
        applyColors();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Preview"));
        applyLabels();
        if (m_pageSet)
            setPage(RenderedPage(m_page), PageHeader(m_header));
    }
}

void PreviewView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_desk);
    if (m_view->isHidden()) {
        painter.setPen(m_desk.lightness() < 128 ? QColor(0xaf, 0xb0, 0xb1) : QColor(0x45, 0x45, 0x4d));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The preview stopped: this post keeps ending the process that draws it. "
                            "It is tried again with the next change, or when you click here."));
    }
}

void PreviewView::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    if (m_view->isHidden())
        setPage(RenderedPage(m_page), PageHeader(m_header));
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePage(*m_view, size(), m_pageWidth);
}

void PreviewView::applyColors()
{
    const bool systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark =
        m_colorScheme == ColorScheme::Dark || (m_colorScheme == ColorScheme::System && systemDark);
    // Painted, not set as a palette: a palette of our own would hide the system's changes from us.
    m_desk = deskColor(dark);
    update();
    m_live->setDark(dark);
}

void PreviewView::applyLabels()
{
    m_live->setLabels(
        {{QStringLiteral("remoteImage"), tr("Image from %1. Click to load this post's images from the web.")},
         {QStringLiteral("missingImage"), tr("Image not found")},
         {QStringLiteral("embedded"), tr("Embedded content, shown on the site only")},
         {QStringLiteral("liquid"), tr("Made by Jekyll, shown on the site only")},
         {QStringLiteral("contents"), tr("Contents")},
         {QStringLiteral("empty"), tr("What you write appears here.")}});
}

void PreviewView::showMenu(const QPoint &position)
{
    const QWebEngineContextMenuRequest *request = m_view->lastContextMenuRequest();
    if (request == nullptr)
        return;
    QMenu menu(this);
    const QUrl link = request->linkUrl();
    if (link.scheme() == u"http" || link.scheme() == u"https" || link.scheme() == u"mailto") {
        menu.addAction(tr("Open Link"), this, [this, link] { Q_EMIT linkActivated(link); });
        menu.addAction(tr("Copy Link Address"), this,
                       [link] { QApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu.addSeparator();
    }
    QAction *copy =
        menu.addAction(tr("Copy"), m_view, [this] { m_view->triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(!request->selectedText().isEmpty());
    menu.addAction(tr("Select All"), m_view,
                   [this] { m_view->triggerPageAction(QWebEnginePage::SelectAll); });
    menu.addSeparator();
    QAction *images = menu.addAction(tr("Load Images from the Web"));
    images->setCheckable(true);
    images->setChecked(m_remoteImages);
    connect(images, &QAction::triggered, this, &PreviewView::remoteImagesWanted);
    menu.exec(m_view->mapToGlobal(position));
}

} // namespace wolgan
