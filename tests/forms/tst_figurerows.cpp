#include "editor/forms/fields/pointsfield.h"
#include "editor/forms/thumbnail.h"
#include "tests/forms/formtest.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace wolgan;
using test::difference;
using test::replaceText;
using test::Window;

namespace {

const QByteArray Post("---\ndate: 2024-03-07\n---\n\n## 📰 News\n\n"
                      "### 하루 편집기\n- 첫 점\n\n"
                      "![fig1](20240307-1.png){: .shadow width=\"600\" }\n_설명 🌱_\n\n"
                      "![fig2](20240307-2.png)\n\n### 둘째\n- 점\n");

/// A window whose pictures go nowhere but into a list.
struct Desk : Window
{
    explicit Desk(const QByteArray &bytes = Post) : Window(bytes)
    {
        pane.setImporter([this](const FigureSource &source) -> tl::expected<QString, QString> {
            taken.append(source);
            if (!error.isEmpty())
                return tl::unexpected(error);
            return source.name;
        });
        selectText("### 하루");
    }

    bool drop(const QMimeData &mime)
    {
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&pane, &enter);
        QDropEvent event(QPointF(2, 2), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton,
                         Qt::NoModifier);
        event.setDropAction(Qt::MoveAction);
        QCoreApplication::sendEvent(&pane, &event);
        return event.isAccepted() && event.dropAction() == Qt::CopyAction;
    }

    QList<FigureSource> taken;
    QString error;
};

QImage picture()
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

class FigureRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesKeepTheList();
    void moves();
    void aPastedPictureIsAFigure();
    void wordsWithAPictureAreWords();
    void droppedFiles();
    void whatCannotBeTakenIsSaid();
    void thumbnailOfTwoColors();
};

void FigureRowsTest::classesKeepTheList()
{
    Desk desk;
    auto *classes = desk.field<QLineEdit>(QStringLiteral("Figure: Classes"));
    QCOMPARE(classes->text(), QStringLiteral(".shadow"));
    replaceText(classes, QStringLiteral(".left .shadow"));
    QVERIFY(desk.bytes().contains("{: .left .shadow width=\"600\" }\n_설명"));
    replaceText(classes, {});
    QVERIFY(desk.bytes().contains("(20240307-1.png){: width=\"600\" }\n"));
    replaceText(desk.field<QLineEdit>(QStringLiteral("Figure: Classes"), 1), QStringLiteral(".w-50"));
    QVERIFY(desk.bytes().contains("![fig2](20240307-2.png){: .w-50}\n"));
    desk.session.undoStack()->setIndex(0);
    QCOMPARE(desk.bytes(), Post);
}

void FigureRowsTest::moves()
{
    Desk desk;
    auto *alt = desk.field<QLineEdit>(QStringLiteral("Figure: Alt text"), 1);
    alt->setFocus();
    QTest::keyClick(alt, Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(desk.bytes().contains("- 첫 점\n\n![fig2](20240307-1.png)\n\n![fig1](20240307-2.png){: .shadow "
                                   "width=\"600\" }\n_설명 🌱_\n\n### 둘째"),
             desk.bytes().constData());
    QCOMPARE(QApplication::focusWidget(), desk.field<QLineEdit>(QStringLiteral("Figure: Alt text"), 0));
    QCOMPARE(desk.session.undoStack()->count(), 1);
    desk.session.undoStack()->undo();
    QCOMPARE(desk.bytes(), Post);
}

void FigureRowsTest::aPastedPictureIsAFigure()
{
    Desk desk;
    auto *text = desk.field<PointsField>(QStringLiteral("itemText"));
    QWidget *at = text ? static_cast<QWidget *>(text) : desk.field<QLineEdit>(QStringLiteral("itemTitle"));
    at->setFocus();
    QGuiApplication::clipboard()->setImage(picture());
    QTest::keyClick(at, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.taken.size(), 1);
    QCOMPARE(QImage::fromData(desk.taken.first().png).convertToFormat(QImage::Format_RGB32), picture());
    QCOMPARE(desk.taken.first().name, QStringLiteral("20240307-3.png"));
    QCOMPARE(desk.session.lastAction(), QStringLiteral("Add figure"));
    QVERIFY2(difference(Post, desk.bytes()).contains("![fig3](20240307-3.png){: .shadow width=\"600\" }"),
             desk.bytes().constData());
    QCOMPARE(desk.field<QLineEdit>(QStringLiteral("Figure: File"), 2)->text(),
             QStringLiteral("20240307-3.png"));
    desk.session.undoStack()->undo();
    QCOMPARE(desk.bytes(), Post);
}

/// As office programs copy them.
void FigureRowsTest::wordsWithAPictureAreWords()
{
    Desk desk;
    auto *mime = new QMimeData;
    mime->setText(QStringLiteral("글"));
    mime->setImageData(picture());
    QGuiApplication::clipboard()->setMimeData(mime);
    auto *title = desk.field<QLineEdit>(QStringLiteral("itemTitle"));
    title->setFocus();
    title->selectAll();
    QTest::keyClick(title, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(title->text(), QStringLiteral("글"));
    QVERIFY(desk.taken.isEmpty());
}

void FigureRowsTest::droppedFiles()
{
    Desk desk;
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/none/하나.PNG")),
                   QUrl::fromLocalFile(QStringLiteral("/none/둘.jpeg"))});
    QVERIFY(desk.drop(files)); // the file stays where it is
    QCOMPARE(desk.taken.size(), 2);
    QCOMPARE(desk.taken[1].file, QStringLiteral("/none/둘.jpeg"));
    QCOMPARE(desk.session.undoStack()->count(), 2);
    QVERIFY(desk.field<QLineEdit>(QStringLiteral("Figure: File"), 3));
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/none/post.md"))});
    desk.drop(files);
    QCOMPARE(desk.taken.size(), 2);
}

void FigureRowsTest::whatCannotBeTakenIsSaid()
{
    Desk desk;
    desk.error = QStringLiteral("그림을 읽을 수 없습니다.");
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/none/a.png"))});
    QVERIFY(desk.drop(files));
    QCOMPARE(desk.bytes(), Post);
    auto *problem = desk.field<QLabel>(QStringLiteral("figureProblem"));
    QVERIFY(problem && problem->text() == desk.error);
    desk.selectText("### 둘째");
    QVERIFY(!problem->isVisible());
}

void FigureRowsTest::thumbnailOfTwoColors()
{
    const QTemporaryDir folder;
    const QColor blue(70, 130, 180);
    QImage drawn(200, 120, QImage::Format_Mono);
    drawn.setColorTable({blue.rgb(), qRgb(255, 255, 255)});
    drawn.fill(0);
    QVERIFY(drawn.save(folder.filePath(QStringLiteral("a.png"))));
    Thumbnail thumbnail(nullptr);
    thumbnail.showFile(folder.filePath(QStringLiteral("a.png")));
    const QImage shown = thumbnail.pixmap().toImage();
    for (int x = 0; x < shown.width(); ++x)
        QCOMPARE(shown.pixelColor(x, shown.height() / 2), blue);
}

QTEST_MAIN(FigureRowsTest)
#include "tst_figurerows.moc"
