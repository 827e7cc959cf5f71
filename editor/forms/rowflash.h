#pragma once

#include <QVariantAnimation>

class QTreeView;

namespace wolgan {

/// The ground behind rows whose number has just changed: appears, then fades. Nothing runs once it has
/// faded; it repaints only such rows as are seen, and it stays away where the desktop wants no animations.
class RowFlash : public QObject
{
    Q_OBJECT

public:
    /// The rows of `view` that have OutlineModel::RenumberedRole.
    explicit RowFlash(QTreeView &view);

    void start();
    void stop();
    /// 1 at the start, 0 where nothing flashes.
    [[nodiscard]] float strength() const { return m_strength; }

private:
    void show(float strength);

    QTreeView &m_view;
    QVariantAnimation m_fading;
    float m_strength = 0;
};

} // namespace wolgan
