#pragma once

#include "app/files/progress.h"

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>

namespace wolgan {

/// Work of one kind, off the GUI thread, one piece after the other. Only the piece that was started last is
/// answered, on the GUI thread; nothing is once this is gone.
class BackgroundWork : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundWork(QObject *parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    /// Stops what can be stopped, and waits for the rest.
    ~BackgroundWork() override
    {
        m_stopped = true;
        m_pool.waitForDone();
    }

    /// Does `work` in a thread and gives what it returns to `done`.
    template<typename Work, typename Answer>
    void start(Work work, Answer done)
    {
        m_stopped = false;
        const int number = ++m_number;
        m_busy = true;
        m_pool.start([this, number, work = std::move(work), done = std::move(done)]() mutable {
            auto result =
                work(Progress([this](const QString &what, double part) { return tell(what, part); }));
            QMetaObject::invokeMethod(
                this,
                [this, number, result = std::move(result), done = std::move(done)]() mutable {
                    if (number != m_number)
                        return;
                    m_busy = false;
                    done(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Asks the work to stop; it answers all the same.
    void stop() { m_stopped = true; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(const QString &what, double part); ///< see Progress

private:
    /// In the thread that works.
    bool tell(const QString &what, double part)
    {
        QMetaObject::invokeMethod(
            this, [this, what, part] { Q_EMIT progressed(what, part); }, Qt::QueuedConnection);
        return !m_stopped;
    }

    QThreadPool m_pool;
    std::atomic<bool> m_stopped = false;
    int m_number = 0; ///< of the piece that was started last
    bool m_busy = false;
};

} // namespace wolgan
