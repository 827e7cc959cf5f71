#pragma once

#include "preview/render/pageheader.h"
#include "preview/render/renderedpage.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace wolgan {

class Document;

/// Renders documents off the GUI thread: one at a time, the latest wins.
class PreviewFeed : public QObject
{
    Q_OBJECT

public:
    explicit PreviewFeed(QObject *parent = nullptr);
    ~PreviewFeed() override;

    /// Renders this document soon; `rendered` tells when.
    void show(const Document &document);

Q_SIGNALS:
    void rendered(const wolgan::RenderedPage &page, const wolgan::PageHeader &header);

private:
    void start(const Document &document);
    void finish(const RenderedPage &page, const PageHeader &header);

    QThreadPool m_pool; ///< of one thread
    bool m_busy = false;
    std::unique_ptr<Document> m_next; ///< came while one was being rendered
};

} // namespace wolgan
