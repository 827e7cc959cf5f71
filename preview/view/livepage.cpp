#include "preview/view/livepage.h"

#include "preview/view/guardedpage.h"
#include "preview/view/previewbridge.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPointer>
#include <QUrl>
#include <QWebChannel>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

#include <algorithm>

namespace wolgan {

namespace {

constexpr int deathsUntilGivingUp = 3;

QByteArray fileText(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Our scripts and the web channel's client before them, in a world that the post's own markup cannot reach.
QWebEngineScript pageScript()
{
    QWebEngineScript script;
    script.setName(QStringLiteral("wolgan"));
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setRunsOnSubFrames(false);
    QByteArray source;
    for (const QString &name :
         {QStringLiteral(":/qtwebchannel/qwebchannel.js"), QStringLiteral(":/wolgan/preview/clean.js"),
          QStringLiteral(":/wolgan/preview/contents.js"), QStringLiteral(":/wolgan/preview/libraries.js"),
          QStringLiteral(":/wolgan/preview/place.js"), QStringLiteral(":/wolgan/preview/preview.js")})
        source += fileText(name) + '\n';
    script.setSourceCode(QString::fromUtf8(source));
    return script;
}

} // namespace

LivePage::LivePage(QObject *parent)
    : QObject(parent), m_profile(guardedProfile(m_scheme, m_guard)),
      m_page(std::make_unique<GuardedPage>(shellUrl(), m_profile.get())), m_bridge(new PreviewBridge(this))
{
    auto *channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("bridge"), m_bridge);
    m_page->setWebChannel(channel, QWebEngineScript::ApplicationWorld);
    m_page->scripts().insert(pageScript());

    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &LivePage::onLoadFinished);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, &LivePage::onRendererTerminated);
    connect(m_bridge, &PreviewBridge::clicked, this, &LivePage::onClicked);
    connect(m_bridge, &PreviewBridge::linkActivated, this, &LivePage::onLink);
    connect(m_bridge, &PreviewBridge::scrolled, this, &LivePage::onScrolled);
    connect(m_bridge, &PreviewBridge::libraryAsked, this, &LivePage::sendLibrary);
    connect(m_bridge, &PreviewBridge::remoteImagesWanted, this, &LivePage::remoteImagesWanted);
    setDark(false);
}

LivePage::~LivePage()
{
    m_state = State::Unloaded; // the page answers what is in flight, with nothing, while it is destroyed
}

QWebEnginePage *LivePage::webPage() const
{
    return m_page.get();
}

void LivePage::setContent(const PageContent &content)
{
    m_wanted = content;
    m_wantedIsNew = true;
    if (m_state == State::Unloaded) {
        m_deaths = 0;
        load();
    } else {
        sendNext();
    }
}

void LivePage::setImageResolver(PreviewScheme::ImageResolver resolver)
{
    m_scheme.setImageResolver(std::move(resolver));
    reloadImages();
}

void LivePage::reloadImages()
{
    if (m_state == State::Ready || m_state == State::Sending)
        run(QStringLiteral("reloadImages"), {});
}

void LivePage::scrollTo(qsizetype offset, int item)
{
    m_current = {offset, item};
    showCurrent();
}

void LivePage::setDark(bool dark)
{
    m_dark = dark;
    m_scheme.setTheme(dark ? QStringLiteral("dark") : QStringLiteral("light"));
    m_page->setBackgroundColor(dark ? QColor(0x1b, 0x1b, 0x1e) : QColor(Qt::white));
    configure();
}

/// The policy stands in the shell: the page is loaded anew.
void LivePage::setRemoteImages(bool allowed)
{
    if (m_remoteImages == allowed)
        return;
    m_remoteImages = allowed;
    m_scheme.setRemoteImages(allowed);
    m_guard.setRemoteImages(allowed);
    if (m_state != State::Unloaded)
        load();
}

void LivePage::setLabels(const QJsonObject &labels)
{
    m_labels = labels;
    configure();
}

void LivePage::evaluate(const QString &script, const std::function<void(const QVariant &)> &done)
{
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld, done);
}

void LivePage::takeSnapshot(const std::function<void(const PageSnapshot &)> &done)
{
    evaluate(QStringLiteral("wolgan.snapshot()"), [done](const QVariant &answer) {
        const QVariantMap page = answer.toMap();
        done({page.value(QStringLiteral("title")).toString(), page.value(QStringLiteral("html")).toString(),
              page.value(QStringLiteral("text")).toString()});
    });
}

void LivePage::load()
{
    m_state = State::Loading;
    m_shown.reset();
    m_page->load(shellUrl());
}

void LivePage::onLoadFinished(bool ok)
{
    if (m_state != State::Loading)
        return;
    if (!ok) { // the renderer died while it loaded; its own signal tells how to go on
        m_state = State::Unloaded;
        return;
    }
    m_state = State::Ready;
    configure();
    m_wantedIsNew = true;
    sendNext();
}

void LivePage::onRendererTerminated()
{
    m_state = State::Unloaded;
    if (++m_deaths > deathsUntilGivingUp) {
        Q_EMIT gaveUp();
        return;
    }
    // Not from within the signal: the page still tears the old process down.
    QMetaObject::invokeMethod(this, &LivePage::load, Qt::QueuedConnection);
}

void LivePage::sendNext()
{
    if (m_state != State::Ready || !m_wantedIsNew)
        return;
    m_wantedIsNew = false;
    QJsonObject message = patchMessage(m_shown ? &*m_shown : nullptr, m_wanted);
    if (message.isEmpty()) { // only byte ranges differ
        m_shown = m_wanted;
        showCurrent();
        Q_EMIT patched();
        return;
    }
    m_state = State::Sending;
    m_sent = m_wanted;
    m_scheme.setImagePrefix(m_sent.imagePrefix);
    const int version = ++m_version;
    message[QStringLiteral("version")] = version;
    const QByteArray argument = QJsonDocument(message).toJson(QJsonDocument::Compact);
    m_page->runJavaScript(QStringLiteral("wolgan.patch(%1)").arg(QString::fromUtf8(argument)),
                          QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this), version](const QVariant &answer) {
                              if (self)
                                  self->onAnswer(version, answer);
                          });
}

void LivePage::onAnswer(int version, const QVariant &answer)
{
    if (m_state != State::Sending || version != m_version)
        return; // from a renderer that died since
    if (answer.toInt() != version) {
        qWarning("The preview could not apply a change: %s", qPrintable(answer.toString()));
        onRendererTerminated(); // the page is in an unknown state: as if it had died
        return;
    }
    const bool whole = !m_shown || m_shown->math != m_sent.math || m_shown->diagrams != m_sent.diagrams;
    m_state = State::Ready;
    m_deaths = 0;
    m_shown = m_sent;
    if (whole)
        restoreScroll();
    showCurrent();
    Q_EMIT patched();
    sendNext();
}

void LivePage::configure()
{
    if (m_state == State::Ready || m_state == State::Sending)
        run(QStringLiteral("configure"),
            {{QStringLiteral("theme"), m_dark ? QStringLiteral("dark") : QStringLiteral("light")},
             {QStringLiteral("remoteImages"), m_remoteImages},
             {QStringLiteral("labels"), m_labels}});
}

void LivePage::showCurrent()
{
    if (!m_current || m_state != State::Ready || m_wantedIsNew || !m_shown)
        return;
    const PageSpot spot = spotAt(m_shown->page, m_current->offset);
    run(QStringLiteral("show"), {{QStringLiteral("kind"), static_cast<int>(spot.kind)},
                                 {QStringLiteral("index"), spot.index},
                                 {QStringLiteral("item"), m_current->item}});
    m_current.reset();
}

void LivePage::restoreScroll()
{
    if (m_scroll.index >= 0)
        run(QStringLiteral("restoreScroll"),
            {{QStringLiteral("index"), m_scroll.index}, {QStringLiteral("above"), m_scroll.above}});
}

void LivePage::onClicked(int version, int kind, int index, const ShownPlace &place)
{
    if (version != m_version || !m_shown)
        return;
    if (const auto range = rangeOf(m_shown->page, {static_cast<PageSpot::Kind>(kind), index}))
        Q_EMIT clicked(*range, place);
}

void LivePage::onScrolled(int version, int index, double above, double height, bool byReader)
{
    if (version != m_version || !m_shown)
        return;
    m_scroll = {index, above};
    const QList<RenderedBlock> &blocks = m_shown->page.blocks;
    if (!byReader || index >= blocks.size())
        return;
    const ByteRange range = index < 0 ? ByteRange() : blocks[index].range;
    const double part = height > 0 ? std::clamp(above / height, 0.0, 1.0) : 0;
    Q_EMIT scrolled(range.begin + static_cast<qsizetype>(part * static_cast<double>(range.size())));
}

/// Others' libraries, unmodified, into the world of our own script.
void LivePage::sendLibrary(const QString &name)
{
    const QDir folder(QStringLiteral(":/wolgan/libraries/") + name);
    QByteArray source;
    for (const QString &file : folder.entryList({QStringLiteral("*.js")}, QDir::Files, QDir::Name))
        source += fileText(folder.filePath(file)) + '\n';
    if (source.isEmpty())
        return; // not there when this was built: the text stays as it is
    // A library takes itself for a module where these names exist, and a post can make elements of any name.
    const QString script = QStringLiteral("(function () { let exports, module, define;\n") +
                           QString::fromUtf8(source) +
                           QStringLiteral("\n})();\nwolganLibraries.arrive('%1');").arg(name);
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld);
}

void LivePage::alignTop(qsizetype offset)
{
    if (m_state != State::Ready || !m_shown)
        return;
    const PageSpot spot = spotAt(m_shown->page, offset);
    if (spot.kind == PageSpot::Kind::Footnote)
        return;
    const bool isBlock = spot.kind == PageSpot::Kind::Block;
    const ByteRange range = isBlock ? m_shown->page.blocks[spot.index].range : ByteRange();
    const double part =
        static_cast<double>(offset - range.begin) / static_cast<double>(std::max<qsizetype>(1, range.size()));
    run(QStringLiteral("alignTop"), {{QStringLiteral("index"), isBlock ? spot.index : -1},
                                     {QStringLiteral("part"), std::clamp(part, 0.0, 1.0)}});
}

void LivePage::onLink(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::TolerantMode);
    if (!url.isValid() || (url.scheme() != u"http" && url.scheme() != u"https" && url.scheme() != u"mailto"))
        return;
    Q_EMIT linkActivated(url);
}

void LivePage::run(const QString &function, const QJsonObject &argument)
{
    const QByteArray json = QJsonDocument(argument).toJson(QJsonDocument::Compact);
    m_page->runJavaScript(QStringLiteral("wolgan.%1(%2)").arg(function, QString::fromUtf8(json)),
                          QWebEngineScript::ApplicationWorld);
}

} // namespace wolgan
