#include "tests/view/viewtest.h"

#include <QApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace wolgan;
using namespace wolgan::test;

/// What the page looks like, measured; with WOLGAN_SHOTS=DIR also as pictures to look at.
class PreviewLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void measures();
    void nothingOverflows_data();
    void nothingOverflows();
    void colours();
    void emptyPage();
    void contentsPanel();
    void deviceWidths();

private:
    void prepare(PreviewView &view);
    void shoot(PreviewView &view, const QString &name);

    QTemporaryDir m_images;
};

void PreviewLook::initTestCase()
{
    QImage figure(1200, 500, QImage::Format_RGB32);
    figure.fill(QColor(0xdf, 0xe9, 0xf5));
    QPainter painter(&figure);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x36, 0x7b, 0xc4));
    for (int i = 0; i < 5; ++i)
        painter.drawRoundedRect(120 + i * 200, 400 - i * 70, 150, 40 + i * 70, 8, 8);
    painter.end();
    for (const char *name : {"one.png", "two.png", "cover.png"})
        QVERIFY(figure.save(m_images.filePath(QString::fromLatin1(name))));
}

void PreviewLook::prepare(PreviewView &view)
{
    view.setImageResolver([this](const QString &path) {
        const QString name = m_images.filePath(path.section(u'/', -1));
        return QFile::exists(name) ? name : QString();
    });
    view.setColorScheme(PreviewView::ColorScheme::Light);
    view.show();
    QVERIFY(show(view, samplePage(), sampleHeader()));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return evaluate(view, QStringLiteral("Array.from(document.images).every(i => i.complete)"))
                .toBool();
        },
        5000));
    settle(view);
}

void PreviewLook::shoot(PreviewView &view, const QString &name)
{
    const QString folder = qEnvironmentVariable("WOLGAN_SHOTS");
    if (folder.isEmpty())
        return;
    const int height = evaluate(view, QStringLiteral("document.documentElement.scrollHeight")).toInt();
    for (int top = 0, part = 1; top < height; top += 1000, ++part) {
        (void)evaluate(view, QStringLiteral("window.scrollTo(0, %1); 1").arg(top));
        settle(view);
        QTest::qWait(150); // the frame still has to reach the widget
        QVERIFY(view.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(part)));
    }
}

void PreviewLook::measures()
{
    PreviewView view;
    view.resize(1000, 1000);
    prepare(view);
    const auto number = [&](const char *script) {
        return evaluate(view, QString::fromLatin1(script)).toDouble();
    };
    const auto text = [&](const char *script) {
        return evaluate(view, QString::fromLatin1(script)).toString();
    };
    QCOMPARE(number("wolgan.blocks()[1].getBoundingClientRect().width"), 730.0);
    QCOMPARE(text("getComputedStyle(wolgan.blocks()[1]).fontSize"), QStringLiteral("17.28px"));
    QCOMPARE(text("getComputedStyle(document.querySelector('h1')).fontSize"), QStringLiteral("30.72px"));
    QCOMPARE(text("getComputedStyle(document.querySelector('h3')).fontWeight"), QStringLiteral("400"));
    QCOMPARE(text("getComputedStyle(document.querySelector('.prompt-info')).backgroundColor"),
             QStringLiteral("rgb(225, 245, 254)"));
    QCOMPARE(number("document.querySelector('img[alt=\"figure one\"]').getBoundingClientRect().width"),
             600.0);
    QCOMPARE(text("getComputedStyle(document.querySelector('img + em')).fontStyle"),
             QStringLiteral("normal"));
    QCOMPARE(number("document.querySelectorAll('.placeholder.missing').length"), 1.0);
    QCOMPARE(text("document.querySelector('.placeholder.missing b').textContent"),
             QStringLiteral("does-not-exist.png"));
    QVERIFY(text("document.querySelector('.placeholder.remote').textContent")
                .contains(QStringLiteral("images.example.com")));
}

void PreviewLook::nothingOverflows_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("dark");
    for (const int width : {700, 420}) {
        QTest::addRow("%d light", width) << width << false;
        QTest::addRow("%d dark", width) << width << true;
    }
}

void PreviewLook::nothingOverflows()
{
    QFETCH(int, width);
    QFETCH(bool, dark);
    PreviewView view;
    view.resize(width, 1000);
    prepare(view);
    if (dark)
        view.setColorScheme(PreviewView::ColorScheme::Dark);
    shoot(view,
          QStringLiteral("%1-%2").arg(width).arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    QCOMPARE(
        evaluate(view, QStringLiteral(
                           "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .toInt(),
        0);
}

void PreviewLook::colours()
{
    PreviewView view;
    view.resize(500, 400);
    prepare(view);
    const auto page = [&] {
        return evaluate(view, QStringLiteral("getComputedStyle(document.body).backgroundColor")).toString();
    };
    QCOMPARE(page(), QStringLiteral("rgb(255, 255, 255)"));
    view.setColorScheme(PreviewView::ColorScheme::Dark);
    QCOMPARE(page(), QStringLiteral("rgb(27, 27, 30)"));
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::Window, Qt::white);
    QApplication::setPalette(palette);
    view.setColorScheme(PreviewView::ColorScheme::System);
    QCOMPARE(page(), QStringLiteral("rgb(255, 255, 255)"));
    palette.setColor(QPalette::Window, Qt::black);
    QApplication::setPalette(palette);
    QTRY_COMPARE(page(), QStringLiteral("rgb(27, 27, 30)"));
}

void PreviewLook::emptyPage()
{
    PreviewView view;
    view.resize(500, 400);
    view.show();
    QVERIFY(show(view, {}));
    settle(view);
    shoot(view, QStringLiteral("empty"));
    const QString visible = QStringLiteral("getComputedStyle(wolgan.parts.empty).display");
    QCOMPARE(evaluate(view, visible).toString(), QStringLiteral("block"));
    QVERIFY(show(view, pageOf(paragraphs(1))));
    QCOMPARE(evaluate(view, visible).toString(), QStringLiteral("none"));
    RenderedPage withNotice = pageOf(paragraphs(3));
    withNotice.notice = "Only the first part of this post is shown.";
    QVERIFY(show(view, withNotice));
    shoot(view, QStringLiteral("notice"));
    QCOMPARE(evaluate(view, QStringLiteral("wolgan.parts.notice.getBoundingClientRect().top")).toInt(), 0);
}

void PreviewLook::contentsPanel()
{
    PreviewView view;
    view.resize(1300, 700);
    view.show();
    const auto text = [&](const QString &script) { return evaluate(view, script).toString(); };
    const QString entries = QStringLiteral(
        "[...document.querySelectorAll('.contents.shown button')].map(b => b.textContent).join()");
    QVERIFY(show(view, pageOf({"<h2>소식 💡</h2>", "<h3>첫째<sup>1</sup></h3>", "<p>a</p>", "<h4>no</h4>"})));
    QTRY_COMPARE(text(entries), QStringLiteral("소식 💡,첫째"));
    QVERIFY(show(view, pageOf({"<h2>소식</h2>", "<p>a</p>"})));
    QTRY_COMPARE(text(entries), QStringLiteral("소식"));
    shoot(view, QStringLiteral("contents"));
    PageHeader header;
    header.contents = false; // toc: false
    QVERIFY(show(view, pageOf({"<h2>소식</h2>", "<p>b</p>"}), header));
    QTRY_COMPARE(text(entries), QString());
}

void PreviewLook::deviceWidths()
{
    PreviewView view;
    view.resize(700, 600);
    prepare(view);
    const auto inner = [&] { return evaluate(view, QStringLiteral("innerWidth")).toInt(); };
    QCOMPARE(inner(), 700);
    view.setPageWidth(PreviewView::PageWidth::Phone);
    QTRY_COMPARE(inner(), 390);
    settle(view);
    shoot(view, QStringLiteral("phone"));
    view.setPageWidth(PreviewView::PageWidth::Tablet);
    QTRY_VERIFY2(std::abs(inner() - 768) <= 1, qPrintable(QString::number(inner())));
    view.setPageWidth(PreviewView::PageWidth::Desktop);
    QTRY_COMPARE(inner(), 700);
}

WOLGAN_VIEW_TEST_MAIN(PreviewLook)
#include "tst_previewlook.moc"
