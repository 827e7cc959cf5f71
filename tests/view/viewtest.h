#pragma once

// What the tests of the live page share: pages made of HTML, waiting for the page, scripts that answer.

#include "preview/view/previewview.h"

#include <QVariant>

namespace wolgan::test {

/// A page with one block per string; block n stands for bytes [100n, 100n + 90).
[[nodiscard]] RenderedPage pageOf(const QList<QByteArray> &blocks, const QByteArray &footnotes = {});
/// `<p>Paragraph n</p>` for n from 0.
[[nodiscard]] QList<QByteArray> paragraphs(int count);
/// The sample beside the tests: blocks stand apart by blank lines before a tag, the footnotes come last.
/// Block n stands for bytes [1000 + 100n, 1090 + 100n), bytes before that are the header's.
[[nodiscard]] RenderedPage samplePage();
[[nodiscard]] PageHeader sampleHeader();

/// Sets the page and waits until it is on the page; false after ten seconds without.
[[nodiscard]] bool show(PreviewView &view, const RenderedPage &page, const PageHeader &header = {});
/// The value of a script in the preview's own world; invalid after ten seconds without an answer.
[[nodiscard]] QVariant evaluate(PreviewView &view, const QString &script);
/// Lets the page draw: two animation frames.
void settle(PreviewView &view);
/// A PNG of the given size and colour.
void writeImage(const QString &fileName, QSize size, Qt::GlobalColor color);

} // namespace wolgan::test

/// A test program for the live page: the scheme must be known before the application is.
#define WOLGAN_VIEW_TEST_MAIN(TestClass)                                                                     \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        wolgan::PreviewView::registerScheme();                                                               \
        const QApplication application(argc, argv);                                                          \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
