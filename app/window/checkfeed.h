#pragma once

#include "editor/document/blogfacts.h"
#include "editor/document/checks/finding.h"
#include "editor/document/document.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace wolgan {

/// Checks documents without keeping the window waiting: a usual post at once, a large one in a thread of its
/// own, one at a time; the latest wins.
class CheckFeed : public QObject
{
    Q_OBJECT

public:
    explicit CheckFeed(QObject *parent = nullptr);
    ~CheckFeed() override;

    /// `found` follows, unless another document comes first.
    void check(const Document &document, const BlogFacts &blog);
    /// How long after an edit to wait for the next one, in milliseconds: a check that takes long, and the
    /// processor with it, is for a longer rest.
    [[nodiscard]] int pause() const;
    /// What is under way is of no use any more.
    void cancel();

Q_SIGNALS:
    void found(const QList<wolgan::Finding> &findings);

private:
    struct Job
    {
        Document document;
        BlogFacts blog;
    };

    void start(const Job &job);
    void finish(int round, const QList<Finding> &findings, qint64 took);

    QThreadPool m_pool; ///< of one thread
    int m_round = 0;    ///< counts the documents
    qint64 m_took = 0;  ///< milliseconds that the last check took in its thread
    bool m_isBusy = false;
    std::optional<Job> m_next; ///< came while another was being checked
};

} // namespace wolgan
