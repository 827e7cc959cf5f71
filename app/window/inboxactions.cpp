#include "app/window/inboxactions.h"

#include "app/window/blogactions.h"
#include "app/window/settings.h"
#include "editor/document/edits/clipboard.h"
#include "editor/document/webaddress.h"
#include "editor/forms/nodechoice.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/session.h"

#include <QFile>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace wolgan {

namespace {

constexpr qint64 maximumFile = 16 * 1024 * 1024; // bytes; a large bookmark file has a tenth of it

QStringList localFiles(const QMimeData &mime)
{
    QStringList files;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

/// HTML first: its links have titles.
QByteArray textOf(const QMimeData &mime)
{
    QByteArray text = mime.html().toUtf8() + '\n' + mime.text().toUtf8();
    for (const QUrl &url : mime.urls())
        text += '\n' + url.toEncoded();
    return text;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maximumFile) : QByteArray();
}

QString fetchSetting()
{
    return QStringLiteral("fetchTitles");
}

} // namespace

InboxActions::InboxActions(Session &session, const BlogActions &blog, QObject *parent)
    : QObject(parent), m_session(session), m_blog(blog)
{
    m_pool.setMaxThreadCount(1);
    m_titles.setEnabled(settings::state(fetchSetting()) != "0");
    connect(&m_blog.index(), &BlogIndexFeed::changed, this, &InboxActions::showBlog);
    connect(&m_feed, &InboxFeed::changed, this, &InboxActions::fetchTitles);
    connect(&m_feed, &InboxFeed::changed, this, &InboxActions::changed);
    connect(&m_titles, &TitleFeed::changed, this, &InboxActions::changed);
    connect(&m_titles, &TitleFeed::titled, this, &InboxActions::takeTitle);
    connect(m_session.undoStack(), &QUndoStack::indexChanged, this, &InboxActions::followUndo);
    connect(m_session.undoStack(), &QUndoStack::cleanChanged, this, &InboxActions::followSave);
}

InboxActions::~InboxActions()
{
    m_pool.waitForDone();
}

void InboxActions::showBlog()
{
    if (m_blog.index().root() == m_feed.root())
        return;
    m_steps.clear();
    m_sorted.clear();
    m_feed.setBlog(m_blog.index().root());
}

QList<InboxCard> InboxActions::cards() const
{
    QList<InboxCard> cards = m_feed.cards();
    for (const Sorted &sorted : m_sorted) {
        if (isDone(sorted))
            cards.removeIf([&](const InboxCard &card) { return sorted.cards.contains(card); });
    }
    return cards;
}

bool InboxActions::canAdd(const QMimeData &mime)
{
    return mime.hasUrls() || mime.hasText() || mime.hasHtml();
}

void InboxActions::add(const QByteArray &text)
{
    addLinks(linksIn(text));
}

void InboxActions::add(const QMimeData &mime)
{
    m_pool.start([this, files = localFiles(mime), text = textOf(mime)] {
        QList<FoundLink> links = files.isEmpty() ? linksIn(text) : QList<FoundLink>();
        for (const QString &file : files)
            links += linksIn(contentOf(file));
        QMetaObject::invokeMethod(
            this, [this, links] { addLinks(links); }, Qt::QueuedConnection);
    });
}

void InboxActions::addLinks(const QList<FoundLink> &links)
{
    const QList<InboxCard> cards = newCards(links, m_feed.cards(), form(), QDate::currentDate());
    if (links.isEmpty())
        Q_EMIT message(tr("There is no web address in it."));
    else if (cards.isEmpty())
        Q_EMIT message(tr("Already in the inbox, or sorted into the post."));
    else
        exchange(tr("Added %n link(s)", nullptr, static_cast<int>(cards.size())), {{}, cards});
}

void InboxActions::remove(const QList<InboxCard> &cards)
{
    if (!cards.isEmpty())
        exchange(cards.size() == 1 ? tr("Deleted “%1”").arg(cardTitle(cards.first()))
                                   : tr("Deleted %n link(s)", nullptr, static_cast<int>(cards.size())),
                 {cards, {}, m_feed.cards()});
}

void InboxActions::change(const InboxCard &card, const InboxCard &by)
{
    if (card != by)
        exchange(tr("Changed “%1”").arg(cardTitle(card)), {{card}, {by}});
}

void InboxActions::exchange(const QString &label, const CardExchange &exchange)
{
    m_feed.exchange(exchange);
    m_steps.append({label, exchange});
    Q_EMIT changed();
}

/// The post's last step was to sort cards, and no change of the inbox came after it.
bool InboxActions::isSortingLast() const
{
    const auto last = std::find_if(m_sorted.crbegin(), m_sorted.crend(),
                                   [this](const Sorted &sorted) { return isDone(sorted); });
    return last != m_sorted.crend() && last->index == m_session.undoStack()->index() - 1 &&
           last->steps >= m_steps.size();
}

QString InboxActions::undoLabel() const
{
    if (isSortingLast())
        return m_session.lastAction();
    return m_steps.isEmpty() ? QString() : m_steps.last().label;
}

void InboxActions::undo()
{
    if (isSortingLast()) {
        m_session.undoStack()->undo();
    } else if (!m_steps.isEmpty()) {
        CardExchange back = m_steps.takeLast().exchange.inverted();
        if (back.in.isEmpty())
            back.out = asTheyAre(back.out);
        m_feed.exchange(back);
        Q_EMIT changed();
    }
}

/// The cards with the titles that they got since.
QList<InboxCard> InboxActions::asTheyAre(QList<InboxCard> cards) const
{
    for (InboxCard &card : cards) {
        const auto now =
            std::find_if(m_feed.cards().begin(), m_feed.cards().end(), [&](const InboxCard &there) {
                return there.added == card.added && there.url == card.url;
            });
        if (now != m_feed.cards().end())
            card = *now;
    }
    return cards;
}

void InboxActions::sortInto(const QList<InboxCard> &cards, int section)
{
    m_session.finishInput();
    const Document &document = m_session.document();
    const OutlinePlace place = placeAtEnd(document.outline(), section);
    const auto pasted = edits::pasted(document, place.section, place.position, itemsOfCards(cards));
    if (cards.isEmpty() || pasted.edit.isEmpty()) {
        Q_EMIT message(tr("That section cannot take items."));
        return;
    }
    const QString what = cards.size() == 1 ? QStringLiteral("'%1'").arg(cardTitle(cards.first()))
                                           : tr("%n link(s)", nullptr, static_cast<int>(cards.size()));
    const QString where = plainTitle(document.text(document.outline().at(section).title));
    m_session.apply(pasted, tr("Sort %1 into %2").arg(what, where));
    sorted(cards);
}

void InboxActions::sorted(const QList<InboxCard> &cards)
{
    const int step = m_session.undoStack()->index() - 1;
    m_sorted.append({m_session.undoStack()->command(step), step, cards, m_steps.size()});
    Q_EMIT changed();
}

bool InboxActions::isDone(const Sorted &sorted) const
{
    return sorted.index < m_session.undoStack()->index();
}

/// Where a step was forgotten, its cards are in the file that was saved last: the post's, or the inbox's.
void InboxActions::followUndo()
{
    const qsizetype before = m_sorted.size();
    m_sorted.removeIf(
        [this](const Sorted &sorted) { return m_session.undoStack()->command(sorted.index) != sorted.step; });
    bool isOther = m_sorted.size() != before;
    for (Sorted &sorted : m_sorted) {
        if (sorted.isGone && !isDone(sorted))
            m_feed.exchange({{}, sorted.cards, sorted.order});
        sorted.isGone = sorted.isGone && isDone(sorted);
        isOther = true;
    }
    if (isOther)
        Q_EMIT changed();
}

void InboxActions::followSave()
{
    followUndo();
    for (Sorted &sorted : m_sorted) {
        if (m_session.isModified() || sorted.isGone || !isDone(sorted))
            continue;
        sorted.isGone = true;
        sorted.order = m_feed.cards();
        m_feed.exchange({sorted.cards, {}});
    }
}

void InboxActions::setOnShow(bool shown)
{
    m_onShow = shown;
    fetchTitles();
}

void InboxActions::setFetchesTitles(bool fetches)
{
    settings::setState(fetchSetting(), fetches ? "1" : "0");
    m_titles.setEnabled(fetches);
    fetchTitles();
}

void InboxActions::retryTitles()
{
    m_titles.retry();
    fetchTitles();
}

void InboxActions::fetchTitles()
{
    if (!m_onShow)
        return;
    QByteArrayList urls;
    for (const InboxCard &card : cards()) {
        if (card.title.isEmpty())
            urls.append(card.url);
    }
    m_titles.fetch(urls);
}

void InboxActions::takeTitle(const QByteArray &url, const QByteArray &title)
{
    for (const InboxCard &card : cards()) {
        if (card.url != url || !card.title.isEmpty())
            continue;
        InboxCard titled = card;
        titled.title = titleInForm(title, url, form());
        m_feed.exchange({{card}, {titled}});
    }
}

/// As the blog does it; without one, as the open post does.
ArxivForm InboxActions::form() const
{
    const BlogIndexFeed &blog = m_blog.index();
    return blog.state() == BlogIndexFeed::State::Ready ? arxivForm(blog.index())
                                                       : arxivForm(m_session.document());
}

QString cardTitle(const InboxCard &card)
{
    return card.title.isEmpty() ? QString::fromUtf8(pageOf(card.url)) : plainTitle(card.title);
}

} // namespace wolgan
