// The forms as pictures, in light and dark: nothing may be cut off at the width that the window gives them.
// WOLGAN_SCREENSHOTS=folder keeps the pictures.

#include "editor/document/checks/check.h"
#include "editor/forms/fields/textfield.h"
#include "editor/forms/formpane.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "editor/forms/sourceview.h"
#include "tests/support/posts.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QtTest>

#include <cmath>

using namespace wolgan;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2e), QColor(0x24, 0x24, 0x27));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x20));
    palette.setColor(QPalette::AlternateBase, QColor(0x2d, 0x2d, 0x30));
    palette.setColor(QPalette::Text, QColor(0xe4, 0xe4, 0xe7));
    palette.setColor(QPalette::WindowText, QColor(0xe4, 0xe4, 0xe7));
    palette.setColor(QPalette::ButtonText, QColor(0xe4, 0xe4, 0xe7));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa8));
    palette.setColor(QPalette::Highlight, QColor(0x3b, 0x6e, 0xa8));
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb4, 0xf0));
    return palette;
}

/// Of relative luminances, as WCAG counts it.
qreal contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto channel = [](qreal c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
               0.0722 * channel(colour.blueF());
    };
    const qreal one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QString picturePath(const QString &file)
{
    QPixmap picture(600, 300);
    picture.fill(QColor(0x88, 0xaa, 0xcc));
    const QString path = QDir::temp().filePath(QStringLiteral("wolgan-figure.png"));
    if (!QFileInfo::exists(path))
        picture.save(path);
    return file.isEmpty() ? QString() : path;
}

void keep(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("WOLGAN_SCREENSHOTS");
    const QPixmap picture = widget.grab();
    if (!folder.isEmpty())
        picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

/// Fields inside the page, labels as wide as their text.
void checkWidths(FormPane &pane)
{
    const QWidget *page = pane.currentWidget();
    const auto *area = qobject_cast<const QScrollArea *>(page);
    const QWidget *content = area ? area->widget() : page;
    QVERIFY2(content->width() <= page->width(), "the form is wider than the pane");
    for (const QLabel *label : content->findChildren<QLabel *>()) {
        if (!label->isVisibleTo(content) || label->wordWrap() || label->text().isEmpty())
            continue;
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                 qPrintable(label->text()));
    }
    for (const TextField *text : content->findChildren<TextField *>()) {
        if (text->isVisibleTo(content)) // else the wheel would stop at it
            QVERIFY2(text->verticalScrollBar()->maximum() == 0, qPrintable(text->accessibleName()));
    }
    for (const QLineEdit *line : content->findChildren<QLineEdit *>()) {
        if (line->isVisibleTo(content))
            QVERIFY2(line->height() >= line->fontMetrics().height() + 4, qPrintable(line->accessibleName()));
    }
}

} // namespace

class FormLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void forms_data();
    void forms();
    void everyControlHasAName();
    void wordsAreReadable();
};

void FormLookTest::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void FormLookTest::forms_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void FormLookTest::forms()
{
    QFETCH(bool, dark);
    const QPalette light = QApplication::palette();
    if (dark)
        QApplication::setPalette(darkPalette());
    const QList<test::Post> samples = test::samplePosts();
    const QByteArray own = test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"));
    const QByteArray post = samples.isEmpty() ? own : samples.first().bytes;
    const QString suffix = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
    Session session;
    session.reset(post);
    FormPane pane(session);
    pane.setResolver(picturePath);
    pane.resize(380, 640);
    OutlineView outline(session);
    outline.resize(260, 640);
    SourceView source(session);
    source.resize(520, 640);
    pane.show();
    outline.show();
    source.show();
    const Outline &nodes = session.document().outline();
    const int figure = nodes.first(NodeKind::Figure);
    const QList<std::pair<QString, int>> places{
        {QStringLiteral("frontmatter"), nodes.first(NodeKind::FrontMatter)},
        {QStringLiteral("intro"), nodes.first(NodeKind::Intro)},
        {QStringLiteral("section"), nodes.first(NodeKind::Section)},
        {QStringLiteral("item"), formNode(nodes, figure)},
        {QStringLiteral("references"), nodes.first(NodeKind::References)}};
    for (const auto &[name, node] : places) {
        session.selectNode(node);
        pane.setFindings(check(session.document()));
        QCoreApplication::processEvents();
        checkWidths(pane);
        keep(pane, name + suffix);
    }
    session.selectNode(formNode(nodes, figure));
    outline.setFindings(
        {{"rule", Finding::Severity::Warning, nodes.at(figure).range, QStringLiteral("odd"), {}}});
    QCoreApplication::processEvents();
    keep(outline, QStringLiteral("outline") + suffix);
    keep(source, QStringLiteral("source") + suffix);
    session.reset(
        test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md"))
            .replace("[^ref3]\n", "[^ref3] [^gone]\n")
            .replace("Again (", "아주 긴 한국어 제목이 여기에 있어서 좁은 창에서는 끝까지 보이지 않습니다 (")
            .replace("width=\"500\"", ".shadow .left width=\"500\"")
            .replace("again_(1)", "again_(1)?utm_source=mail&ref=x"));
    pane.setFindings(check(session.document()));
    for (const QByteArray &place : {QByteArray("### 같은 참고를"), QByteArray("### 긴 문서를")}) {
        session.select(session.document().bytes().indexOf(place));
        QCoreApplication::processEvents();
        checkWidths(pane);
        keep(pane, QStringLiteral("item-%1").arg(session.selection()) + suffix);
    }
    session.reset({});
    QCoreApplication::processEvents();
    checkWidths(pane);
    keep(pane, QStringLiteral("empty") + suffix);
    session.reset("---\ntitle: \"a\nimage: [x\n---\n\n## 📰 News\n\n### 하나 [^none]\n");
    session.select(0);
    QCoreApplication::processEvents();
    checkWidths(pane);
    keep(pane, QStringLiteral("broken") + suffix);
    QApplication::setPalette(light);
}

void FormLookTest::everyControlHasAName()
{
    Session session;
    session.reset(test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md")));
    FormPane pane(session);
    for (int node = 1; node < session.document().outline().nodes.size(); ++node) {
        session.selectNode(node);
        for (const QWidget *widget : pane.currentWidget()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            QAccessibleInterface *accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
    }
}

void FormLookTest::wordsAreReadable()
{
    const QPalette light = QApplication::palette();
    Session session;
    session.reset(test::fileBytes(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/posts/whole-post.md")));
    FormPane pane(session);
    pane.setFindings(check(session.document()));
    for (const QPalette &palette : {light, darkPalette(), light}) {
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        for (int node = 1; node < session.document().outline().nodes.size(); ++node) {
            session.selectNode(node);
            for (const QLabel *label : pane.currentWidget()->findChildren<QLabel *>()) {
                const qreal ratio = contrast(label->palette().color(label->foregroundRole()),
                                             label->palette().color(QPalette::Window));
                QVERIFY2(ratio >= 4.5, qPrintable(label->text() + QStringLiteral(" %1").arg(ratio)));
            }
        }
    }
}

QTEST_MAIN(FormLookTest)
#include "tst_formlook.moc"
