#pragma once

// The web page behind the preview: loads the shell once, sends what changed, survives the death of its
// renderer.
//
// At most one patch is in flight; whatever was set meanwhile waits and only the latest is sent. When the
// renderer dies, its answers never come: the shell is loaded again and the latest content sent whole. GUI
// thread only.

#include "editor/document/shownplace.h"
#include "preview/view/pagepatch.h"
#include "preview/view/previewscheme.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QWebEnginePage;
class QWebEngineProfile;

namespace wolgan {

class PreviewBridge;

class LivePage : public QObject
{
    Q_OBJECT

public:
    explicit LivePage(QObject *parent = nullptr);
    ~LivePage() override;

    [[nodiscard]] QWebEnginePage *webPage() const;

    void setContent(const PageContent &content);
    void setImageResolver(PreviewScheme::ImageResolver resolver);
    /// Asks again for every image of the post.
    void reloadImages();
    /// Marks what holds byte `offset` of the latest content as current, and in it the list item of this
    /// number (see ShownPlace), and brings it into view.
    void scrollTo(qsizetype offset, int item);
    /// Brings byte `offset` of the latest content to the top of the viewport.
    void alignTop(qsizetype offset);
    void setDark(bool dark);
    /// Loads the images of the web, or shows boxes in their place.
    void setRemoteImages(bool allowed);
    /// Words that the script writes on the page, by the names it uses (see preview.js).
    void setLabels(const QJsonObject &labels);
    /// The page as it is now; an empty one where none is loaded.
    void takeSnapshot(const std::function<void(const PageSnapshot &)> &done);
    /// An image of the post by its address as written.
    [[nodiscard]] ImageData image(const QString &written) const { return m_scheme.image(written); }
    /// For tests: runs `script` in our own world.
    void evaluate(const QString &script, const std::function<void(const QVariant &)> &done);

Q_SIGNALS:
    void clicked(ByteRange block, const ShownPlace &place);
    void linkActivated(const QUrl &url);
    /// The box of an image of the web was clicked.
    void remoteImagesWanted();
    /// The reader scrolled: about byte `offset` is at the top of the viewport.
    void scrolled(qsizetype offset);
    void patched();
    /// The renderer keeps dying; nothing more is tried until the next setContent().
    void gaveUp();

private:
    enum class State { Unloaded, Loading, Ready, Sending };

    void load();
    void onLoadFinished(bool ok);
    void onRendererTerminated();
    void sendNext();
    void onAnswer(int version, const QVariant &answer);
    void configure();
    void showCurrent();
    void restoreScroll();
    void onClicked(int version, int kind, int index, const ShownPlace &place);
    void onLink(const QString &address);
    void sendLibrary(const QString &name);
    void onScrolled(int version, int index, double above, double height, bool byReader);
    void run(const QString &function, const QJsonObject &argument);

    PreviewScheme m_scheme;
    RequestGuard m_guard;
    std::unique_ptr<QWebEngineProfile> m_profile; // outlives the page
    std::unique_ptr<QWebEnginePage> m_page;
    PreviewBridge *m_bridge = nullptr;

    State m_state = State::Unloaded;
    int m_version = 0; ///< of the patch sent last
    int m_deaths = 0;  ///< of the renderer, since a patch last arrived
    PageContent m_wanted;
    bool m_wantedIsNew = false;         ///< not sent yet
    std::optional<PageContent> m_shown; ///< nothing while the page is empty
    PageContent m_sent;
    bool m_dark = false;
    bool m_remoteImages = false;
    QJsonObject m_labels;
    struct Current
    {
        qsizetype offset;
        int item;
    };
    std::optional<Current> m_current; ///< waits for the content that it is an offset of
    struct
    {
        int index = -1;
        double above = 0;
    } m_scroll;
};

} // namespace wolgan
