#pragma once

#include "app/newmonth/blogdigests.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace wolgan {

/// Reads a blog's digests off the GUI thread; the latest request wins, and nothing is emitted after
/// destruction.
class DigestReader : public QObject
{
    Q_OBJECT

public:
    explicit DigestReader(QObject *parent = nullptr);
    ~DigestReader() override;

    void read(const QString &root);

Q_SIGNALS:
    void done(const wolgan::BlogDigests &digests);
    void failed(const QString &error);

private:
    QThreadPool m_pool; ///< of one thread
    std::atomic_bool m_cancelled = false;
    int m_request = 0;
};

} // namespace wolgan
