#include "tests/view/viewtest.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace wolgan::test {

RenderedPage pageOf(const QList<QByteArray> &blocks, const QByteArray &footnotes)
{
    RenderedPage page;
    for (qsizetype i = 0; i < blocks.size(); ++i)
        page.blocks.append({{100 * i, 100 * i + 90}, blocks[i]});
    page.footnotes = footnotes;
    return page;
}

QList<QByteArray> paragraphs(int count)
{
    QList<QByteArray> blocks;
    for (int i = 0; i < count; ++i)
        blocks.append("<p>Paragraph " + QByteArray::number(i) + "</p>");
    return blocks;
}

RenderedPage samplePage()
{
    QFile file(QStringLiteral(WOLGAN_SOURCE_DIR "/tests/view/sample.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/view/sample.html is missing");
    QList<QByteArray> blocks;
    const QByteArray text = file.readAll();
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf("\n\n<", from);
        end = end < 0 ? text.size() : end;
        blocks.append(text.sliced(from, end - from).trimmed());
        from = end + 2;
    }
    const QByteArray footnotes = blocks.takeLast();
    RenderedPage page = pageOf(blocks, footnotes);
    for (RenderedBlock &block : page.blocks)
        block.range = {block.range.begin + 1000, block.range.end + 1000};
    for (qsizetype i = 0; i < footnotes.count("<li id=\"fn:"); ++i)
        page.footnoteRanges.append({100000 + 100 * i, 100000 + 100 * i + 90});
    return page;
}

PageHeader sampleHeader()
{
    PageHeader header;
    header.title = QString::fromUtf8("2024년 5월 도구와 글 | Tools and Texts in May");
    header.description = QString::fromUtf8("한 달 동안 모은 도구와 글, 논문을 소개합니다.");
    header.date = QStringLiteral("2024-05-31");
    header.authors = {QString::fromUtf8("가람"), QStringLiteral("Nari")};
    header.categories = {QStringLiteral("Digest"), QStringLiteral("Monthly")};
    header.tags = {QStringLiteral("tools"), QString::fromUtf8("번역"), QStringLiteral("Papers")};
    header.imagePath = QStringLiteral("cover.png");
    header.imagePrefix = QStringLiteral("/assets/img/posts/");
    header.readingMinutes = 4;
    return header;
}

bool show(PreviewView &view, const RenderedPage &page, const PageHeader &header)
{
    QSignalSpy patched(&view, &PreviewView::patched);
    view.setPage(page, header);
    return !patched.isEmpty() || patched.wait(10000);
}

QVariant evaluate(PreviewView &view, const QString &script)
{
    // Shared with the callback, which may come after the wait is over.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    view.evaluate(script, [answer](const QVariant &value) { *answer = value; });
    (void)QTest::qWaitFor([&] { return answer->has_value(); }, 10000);
    return answer->value_or(QVariant());
}

void settle(PreviewView &view)
{
    (void)evaluate(
        view, QStringLiteral("window.frames2 = 0; requestAnimationFrame(() => requestAnimationFrame(() => "
                             "requestAnimationFrame(() => { window.frames2 = 1; }))); 1"));
    (void)QTest::qWaitFor([&] { return evaluate(view, QStringLiteral("window.frames2")).toInt() == 1; },
                          3000);
}

void writeImage(const QString &fileName, QSize size, Qt::GlobalColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    if (!image.save(fileName))
        qFatal("cannot write %s", qPrintable(fileName));
}

} // namespace wolgan::test
