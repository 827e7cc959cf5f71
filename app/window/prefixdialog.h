#pragma once

#include "app/blog/prefixconversion.h"

#include <QDialog>
#include <QThreadPool>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace wolgan {

/// Shows which posts of a blog have a prefix key that Chirpy 7 ignores, line by line, and lets the author
/// choose which to convert. Writes nothing.
class PrefixDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PrefixDialog(const QString &root, QWidget *parent = nullptr);
    ~PrefixDialog() override;

    /// The chosen ones.
    [[nodiscard]] QList<PrefixChange> changes() const;
    [[nodiscard]] const Blog &blog() const { return m_blog; }
    void showError(const QString &error);

Q_SIGNALS:
    /// The author wants the chosen ones converted.
    void conversionWanted();

private:
    void read(const QString &root);
    void showPlan(const Blog &blog, const QList<PrefixChange> &changes);
    void updateChosen();

    QThreadPool m_pool; ///< of one thread
    Blog m_blog;
    QList<PrefixChange> m_changes; ///< one for each row
    QLabel *m_message;
    QTreeWidget *m_posts;
    QCheckBox *m_all;
    QPushButton *m_convert;
};

} // namespace wolgan
