#pragma once

#include <QWidget>

class QVBoxLayout;

namespace wolgan {

/// What the window shows with nothing open: what to do first, and the posts of last time.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecentPosts(const QStringList &paths);

Q_SIGNALS:
    void newMonthRequested();
    void openRequested();
    void blogRequested();
    void sampleRequested();
    void postChosen(const QString &path);

private:
    QVBoxLayout *m_recent;
};

} // namespace wolgan
