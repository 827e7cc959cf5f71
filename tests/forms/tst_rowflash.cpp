#include "editor/forms/rowflash.h"
#include "tests/forms/outlinetest.h"

#include <QProxyStyle>

using namespace wolgan;
using namespace wolgan::test;

namespace {

/// A desktop without animations.
class Still : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        if (hint == SH_Widget_Animation_Duration)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QByteArray manyItems(int count)
{
    QByteArray bytes = "## 뉴스 📰\n\n", references = "## References\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "### 소식 " + number + " [^ref" + number + "]\n- 점\n\n";
        references += "[^ref" + number + "]: [a](https://example.org/" + number + ")\n\n";
    }
    return bytes + references;
}

} // namespace

class RowFlashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void changedNumbersFlashOnce();
    void notWhereAnotherPostIsOpened();
    void notWhereNumbersStay();
    void notWithoutAnimations();
    void choosingIsQuickInALargePost();

private:
    static QStringList flashing(const OutlineWindow &window)
    {
        QStringList rows;
        const auto *flash = window.tree()->findChild<RowFlash *>();
        for (QModelIndex row = window.tree()->model()->index(0, 0); row.isValid();
             row = window.tree()->indexBelow(row)) {
            if (flash->strength() > 0 && row.data(OutlineModel::RenumberedRole).toBool())
                rows.append(row.data().toString());
        }
        return rows;
    }
};

void RowFlashTest::changedNumbersFlashOnce()
{
    OutlineWindow window;
    window.choose({QStringLiteral("Three")});
    window.press(Qt::Key_Up, Qt::AltModifier);
    window.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(flashing(window), QStringList({QStringLiteral("Three"), QStringLiteral("하나")}));
    const QRect row = window.tree()->visualRect(window.row(QStringLiteral("하나")));
    const QImage lit = window.tree()->viewport()->grab(row).toImage();
    QTRY_COMPARE(flashing(window), QStringList());
    QVERIFY(window.tree()->viewport()->grab(row).toImage() != lit);
    QCOMPARE(window.tree()->findChild<RowFlash *>()->strength(), 0.0F);
    window.session.undoStack()->undo();
    QVERIFY(!flashing(window).isEmpty());
}

void RowFlashTest::notWhereAnotherPostIsOpened()
{
    OutlineWindow window;
    window.session.reset(sixItems().replace("### 하나 [^ref1]", "### 하나"));
    QCOMPARE(flashing(window), QStringList());
}

void RowFlashTest::notWhereNumbersStay()
{
    OutlineWindow window;
    const qsizetype point = window.bytes().indexOf("a point");
    window.session.apply(TextEdit(window.bytes(), {point, point}, "x"), {});
    QCOMPARE(flashing(window), QStringList());
}

void RowFlashTest::notWithoutAnimations()
{
    QApplication::setStyle(new Still);
    OutlineWindow window;
    window.choose({QStringLiteral("Three")});
    window.press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(flashing(window), QStringList());
}

/// The times are printed; the bound is far above them, for slow machines.
void RowFlashTest::choosingIsQuickInALargePost()
{
    OutlineWindow window(manyItems(10000));
    QElapsedTimer clock;
    window.choose({QStringLiteral("소식 1")});
    clock.start();
    for (int i = 0; i < 20; ++i)
        window.press(Qt::Key_Down);
    const qint64 one = clock.restart() / 20;
    window.press(Qt::Key_End, Qt::ShiftModifier);
    const qint64 all = clock.restart();
    QVERIFY(window.tree()->selectedNodes().size() > 9000);
    window.press(Qt::Key_Up, Qt::ShiftModifier);
    const qint64 step = clock.restart();
    window.choose({QStringLiteral("소식 3")});
    clock.restart();
    window.press(Qt::Key_Up, Qt::AltModifier);
    const qint64 moved = clock.restart();
    window.tree()->findChild<RowFlash *>()->start();
    const qint64 flash = clock.restart();
    qInfo("10,000 items: a row chosen %lld ms, all %lld ms, one fewer %lld ms, moved %lld ms, flash %lld ms",
          one, all, step, moved, flash);
    QVERIFY(one < 50);
    QVERIFY(step < 500);
    QVERIFY(flash < 50);
}

QTEST_MAIN(RowFlashTest)
#include "tst_rowflash.moc"
