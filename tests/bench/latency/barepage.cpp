#include "tests/bench/latency/barepage.h"

#include "editor/document/document.h"
#include "preview/render/bodyrenderer.h"
#include "tests/bench/latency/screenprobe.h"

#include <QFile>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace wolgan::bench {

namespace {

constexpr qsizetype groupSize = 50;
constexpr int pageWidth = 520; // about what the editor gives its preview

QString asLiteral(const QByteArray &html)
{
    QString text = QString::fromUtf8(html);
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('`'), QLatin1String("\\`"));
    return QLatin1Char('`') + text.replace(QLatin1String("${"), QLatin1String("\\${")) + QLatin1Char('`');
}

QString shell()
{
    QFile style(QStringLiteral(":/wolgan/preview/preview.css"));
    const QString rules = style.open(QIODevice::ReadOnly) ? QString::fromUtf8(style.readAll()) : QString();
    return QStringLiteral("<!doctype html><meta charset=utf-8><style>%1</style><body><main></main>")
        .arg(rules);
}

/// Fills the page, brings the block in the middle into view, and defines patch().
QString filling(const RenderedPage &page)
{
    QString script =
        QStringLiteral("const main = document.querySelector('main'); const blocks = [];"
                       "function add(group) { const div = document.createElement('div');"
                       "  div.className = 'group'; main.append(div);"
                       "  for (const html of group) { const block = document.createElement('div');"
                       "    block.className = 'block'; block.innerHTML = html; div.append(block);"
                       "    blocks.push(block); } }");
    for (qsizetype i = 0; i < page.blocks.size(); i += groupSize) {
        script += QStringLiteral("add([");
        for (const RenderedBlock &block : page.blocks.mid(i, groupSize))
            script += asLiteral(block.html) + QLatin1Char(',');
        script += QStringLiteral("]);");
    }
    return script + QStringLiteral("const middle = blocks[blocks.length >> 1]; const html = middle.innerHTML;"
                                   "function patch(text) { middle.innerHTML = text + ' ' + html; }"
                                   "middle.scrollIntoView({ block: 'center' }); true");
}

} // namespace

BarePage::BarePage(const QByteArray &post) : m_line(new QLineEdit(this)), m_view(new QWebEngineView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    layout->addWidget(m_view, 1);
    const Document document(post);
    const RenderedPage rendered = BodyRenderer().render(document.bytes(), document.body());
    connect(m_view, &QWebEngineView::loadFinished, this, [this, rendered] {
        m_view->page()->runJavaScript(filling(rendered), QWebEngineScript::ApplicationWorld,
                                      [this](const QVariant &) { Q_EMIT ready(); });
    });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_patchedAt = now();
        m_view->page()->runJavaScript(QStringLiteral("patch(%1)").arg(asLiteral(text.toUtf8())),
                                      QWebEngineScript::ApplicationWorld);
    });
    m_view->setFixedWidth(pageWidth);
    m_view->setHtml(shell());
}

QWidget *BarePage::page() const
{
    return m_view;
}

} // namespace wolgan::bench
