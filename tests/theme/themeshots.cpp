// theme_shots BLOG POST SITE PAGE OUT: see `compare`.

#include "app/blog/blog.h"
#include "editor/document/document.h"
#include "preview/render/bodyrenderer.h"
#include "preview/view/previewview.h"
#include "preview/view/sitepageview.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QPainter>
#include <QTimer>
#include <QVariant>

#include <cstdio>

using namespace wolgan;

namespace {

constexpr QSize pane(1400, 1600);
constexpr int column = 860; // of each page, in the picture

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

template<typename View>
QVariant evaluate(View &view, const QString &script)
{
    QEventLoop loop;
    QVariant answer;
    view.evaluate(script, [&](const QVariant &value) {
        answer = value;
        loop.quit();
    });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    return answer;
}

/// What is compared, as it stands on our page and on the theme's.
struct Part
{
    const char *name;
    const char *ours;
    const char *theirs;
};

constexpr Part parts[] = {
    {"title", ".post-title", ".post > h1"},
    {"line of date and author", ".post-meta", ".post-meta"},
    {"paragraph", ".block > p", ".post-content > p"},
    {"heading 2", ".block > h2", ".post-content > h2"},
    {"heading 3", ".block > h3", ".post-content > h3"},
    {"list", ".block > ul", ".post-content > ul"},
    {"list item", ".block > ul > li", ".post-content > ul > li"},
    {"nested list", ".block li > ul", ".post-content li > ul"},
    {"link", ".footnotes a[href^=http]", ".footnotes a[href^=http]"},
    {"prompt", ".prompt-info", ".prompt-info"},
    {"quote", "blockquote:not([class])", "blockquote:not([class])"},
    {"caption", ".block p > img + em, .block p > .placeholder + em, .block img + em",
     ".post-content img + em"},
    {"footnote reference", "a.footnote", "a.footnote"},
    {"footnotes", ".footnotes", ".footnotes"},
    {"footnote", ".footnotes li", ".footnotes li"},
    {"code span", ".block :not(pre) > code", ".post-content code.highlighter-rouge"},
    {"code", ".code-box pre", ".post-content td.rouge-code pre"},
    {"table cell", ".block td", ".post-content .table-wrapper > table td"},
    {"table head", ".block th", ".post-content th"},
    {"strong", ".block strong", ".post-content strong"},
};

QString measures(const char *selector)
{
    return QStringLiteral(
               "(() => { const part = document.querySelector('%1'); if (!part) return {};"
               "const style = getComputedStyle(part), before = {};"
               "for (const name of ['width', 'font-size', 'font-weight', 'line-height', 'color',"
               "    'background-color', 'margin-top', 'margin-bottom', 'padding-left', 'padding-top'])"
               "    before[name] = style.getPropertyValue(name);"
               "return before; })()")
        .arg(QString::fromLatin1(selector).replace(u'\'', QStringLiteral("\\'")));
}

void printDifferences(PreviewView &ours, SitePageView &theirs)
{
    for (const Part &part : parts) {
        const QVariantMap mine = evaluate(ours, measures(part.ours)).toMap();
        const QVariantMap its = evaluate(theirs, measures(part.theirs)).toMap();
        for (auto it = its.cbegin(); it != its.cend() && !mine.isEmpty(); ++it) {
            if (mine.value(it.key()) != it.value())
                std::printf("  %s: %s %s, the theme %s\n", part.name, qPrintable(it.key()),
                            qPrintable(mine.value(it.key()).toString()), qPrintable(it.value().toString()));
        }
    }
}

/// Both pages at the same heading (0: at their begin), side by side.
void keepPicture(PreviewView &ours, SitePageView &theirs, int heading, const QString &file)
{
    const QString go = QStringLiteral("(() => { document.documentElement.style.scrollBehavior = 'auto';"
                                      "const all = document.querySelectorAll('%1 h3');"
                                      "if (%2 == 0) scrollTo(0, 0); else all[%2 - 1]?.scrollIntoView();"
                                      "return 1; })()");
    for (int round = 0; round < 3; ++round) { // what comes into view gets its real height
        (void)evaluate(ours, go.arg(QStringLiteral("main")).arg(heading));
        (void)evaluate(theirs, go.arg(QStringLiteral(".post-content")).arg(heading));
        wait(400);
    }
    const int left = evaluate(theirs, QStringLiteral("document.querySelector('.post')"
                                                     ".getBoundingClientRect().left"))
                         .toInt();
    QImage both(2 * column, pane.height(), QImage::Format_RGB32);
    QPainter painter(&both);
    painter.drawPixmap(0, 0, ours.grab(), (pane.width() - column) / 2, 0, column, pane.height());
    painter.drawPixmap(column, 0, theirs.grab(), left - 40, 0, column, pane.height());
    painter.end();
    both.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    PreviewView::registerScheme();
    const QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFile file(arguments.value(2));
    const auto blog = openBlog(arguments.value(1));
    if (arguments.size() != 6 || !blog || !file.open(QIODevice::ReadOnly))
        return 2;
    const Document document(file.readAll());

    PreviewView ours;
    ours.setImageResolver([&](const QString &path) { return blog->root + path; });
    SitePageView theirs;
    for (QWidget *view : {static_cast<QWidget *>(&ours), static_cast<QWidget *>(&theirs)}) {
        view->resize(pane);
        view->show();
    }
    PageHeader header = pageHeader(document.frontMatter());
    header.readingMinutes = readingMinutes(document.text(document.body()));
    ours.setPage(BodyRenderer().render(document.bytes(), document.body()), header);
    const QString site = arguments.value(3);
    theirs.showPage({site, site, {}, {}}, QDir(site).relativeFilePath(arguments.value(4)));
    for (const bool dark : {false, true}) {
        const QString colors = dark ? QStringLiteral("dark") : QStringLiteral("light");
        ours.setColorScheme(dark ? PreviewView::ColorScheme::Dark : PreviewView::ColorScheme::Light);
        theirs.setDark(dark);
        wait(3000);
        std::printf("%s, %s\n", qPrintable(arguments.value(2).section(u'/', -1)), qPrintable(colors));
        printDifferences(ours, theirs);
        int number = 0;
        for (const int heading : {0, 1, 20})
            keepPicture(ours, theirs, heading,
                        QStringLiteral("%1-%2-%3.png").arg(arguments.value(5), colors).arg(++number));
    }
    return 0;
}
