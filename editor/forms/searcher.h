#pragma once

#include "editor/document/search.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace wolgan {

/// Searches off the GUI thread; the latest search wins.
class Searcher : public QObject
{
    Q_OBJECT

public:
    explicit Searcher(QObject *parent = nullptr);
    ~Searcher() override;

    /// Begins a search and gives up the one before; `done` tells its end.
    void begin(const QByteArray &bytes, ByteRange scope, const SearchTerms &terms);
    void cancel();

Q_SIGNALS:
    void done(const wolgan::Found &found);

private:
    QThreadPool m_pool; ///< of one thread
    std::stop_source m_stop;
};

} // namespace wolgan
