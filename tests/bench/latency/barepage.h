#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;
class QWebEngineView;

namespace wolgan::bench {

/// The yardstick: a line edit and a bare web view with the blocks of a post in groups. A key in the line
/// edit writes the text into the block in the middle, and that is all that happens.
class BarePage : public QWidget
{
    Q_OBJECT

public:
    explicit BarePage(const QByteArray &post);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QWidget *page() const;
    [[nodiscard]] double patchedAt() const { return m_patchedAt; } ///< now() of the last patch's call

Q_SIGNALS:
    void ready();

private:
    QLineEdit *m_line;
    QWebEngineView *m_view;
    double m_patchedAt = 0;
};

} // namespace wolgan::bench
