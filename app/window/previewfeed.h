#pragma once

#include "preview/confirm/confirmer.h"
#include "preview/render/bodyrenderer.h"
#include "preview/render/pageheader.h"

#include <QObject>
#include <QThreadPool>
#include <QTimeZone>
#include <QTimer>

#include <memory>

namespace wolgan {

class Document;

/// Renders documents off the GUI thread, one at a time, the latest wins; then has the real kramdown confirm
/// the page where it is installed, and gives the corrected one.
class PreviewFeed : public QObject
{
    Q_OBJECT

public:
    /// As the site publishes it, or as GitHub shows the file.
    enum class Look { Site, GitHub };

    explicit PreviewFeed(QObject *parent = nullptr);
    ~PreviewFeed() override;

    /// Renders this document soon; `rendered` tells when.
    void show(const Document &document);
    /// The blog's own `kramdown:` settings, for the confirmation.
    void setSiteOptions(const QJsonObject &options) { m_confirmer.setSiteOptions(options); }
    /// Where the site's days begin.
    void setSiteZone(const QTimeZone &zone) { m_siteZone = zone; }
    /// A newer document than the one rendered last is on its way.
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// For the documents shown from now on.
    void setLook(Look look) { m_look = look; }
    /// How far the page shown is the site's: "as published", "as published, 2 blocks corrected", "not
    /// confirmed: …".
    [[nodiscard]] QString statusText() const;

Q_SIGNALS:
    void rendered(const wolgan::RenderedPage &page, const wolgan::PageHeader &header);
    void statusChanged();

private:
    void start(const Document &document);
    void finish(const Document &document, const RenderedPage &page, const PageHeader &header);
    void confirmed(int version, const RenderedPage &corrected);
    void show(const RenderedPage &page);
    void countWords();

    BodyRenderer m_renderer; ///< used in the pool's thread only
    QThreadPool m_pool;      ///< of one thread
    QThreadPool m_counting;  ///< of one thread, so that nobody waits for the words
    Confirmer m_confirmer;
    RenderedPage m_page; ///< shown last
    QTimeZone m_siteZone = QTimeZone::systemTimeZone();
    PageHeader m_header; ///< of the page shown
    int m_version = 0;   ///< of the page shown
    QTimer m_countSoon;  ///< runs while the reading time shown may be of an older text
    Look m_look = Look::Site;
    bool m_busy = false;
    std::unique_ptr<Document> m_shown; ///< what the page shows
    std::unique_ptr<Document> m_next;  ///< came while one was being rendered
};

} // namespace wolgan
