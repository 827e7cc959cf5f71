#include "app/language.h"
#include "app/window/editorpanes.h"
#include "tests/support/posts.h"
#include "tests/window/windowtest.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTranslator>

using namespace wolgan;
using namespace wolgan::test;

namespace {

/// The interface is Korean as long as it lives.
class Korean
{
public:
    Korean()
    {
        settings::setLanguage(QStringLiteral("ko"));
        installTranslations(settings::language());
    }
    ~Korean()
    {
        const QList<QTranslator *> translators = qApp->findChildren<QTranslator *>();
        for (QTranslator *translator : translators)
            QCoreApplication::removeTranslator(translator);
        qDeleteAll(translators);
        QLocale::setDefault(QLocale::c());
    }
    Q_DISABLE_COPY_MOVE(Korean)
};

/// Pairs of entries that one letter would open.
QStringList sharedAccessKeys(const QList<QAction *> &entries)
{
    QStringList shared;
    QMap<QString, QString> taken;
    for (const QAction *entry : entries) {
        const QString key = QKeySequence::mnemonic(entry->text()).toString();
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            shared.append(taken.value(key) + QStringLiteral(" | ") + entry->text());
        taken.insert(key, entry->text());
    }
    return shared;
}

} // namespace

/// What the window remembers, and how it begins.
class TestWindowMemory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    void drop(QWidget *target, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        data.setText(path);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &event);
    }

    [[nodiscard]] QStringList welcomeButtons()
    {
        QStringList texts;
        for (const QPushButton *button : m_stage->window().findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts.append(button->text());
        }
        return texts;
    }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<Stage>(); }
    void cleanup() { m_stage.reset(); }

    void sizesAreRemembered()
    {
        MainWindow &window = m_stage->start();
        window.resize(760, 640);
        window.openPost(m_stage->digest());
        window.panes()->setSizes({210, 330, 220});
        window.findChild<QDockWidget *>()->show();
        const QList<int> sizes = window.panes()->sizes();
        QVERIFY(m_stage->close());
        MainWindow &next = m_stage->start();
        next.openPost(m_stage->digest());
        QCOMPARE(next.size(), QSize(760, 640));
        QCOMPARE(next.panes()->sizes(), sizes);
        QVERIFY(next.findChild<QDockWidget *>()->isVisible());
    }

    void postsAndPlacesAreRemembered()
    {
        MainWindow &window = m_stage->start();
        window.openPost(m_stage->digest());
        QVERIFY(m_stage->walkTo(QStringLiteral("문서가 먼저 낡는다")));
        const QString other = m_stage->write(QStringLiteral("other.md"), "## A\n### b\n");
        window.openPost(other);
        QCOMPARE(m_stage->session().selection(), 0);
        window.openPost(m_stage->digest());
        QVERIFY(
            m_stage->tree()->currentIndex().data().toString().contains(QStringLiteral("문서가 먼저 낡는다")));
        QVERIFY(m_stage->close());
        QCOMPARE(settings::lastPost(), m_stage->digest());
        QCOMPARE(settings::recentPosts(), (QStringList{m_stage->digest(), other}));
        m_stage->start().openPost(settings::lastPost());
        QVERIFY(
            m_stage->tree()->currentIndex().data().toString().contains(QStringLiteral("문서가 먼저 낡는다")));
        QVERIFY(QFile::remove(other));
        QCOMPARE(settings::recentPosts(), QStringList{m_stage->digest()});
    }

    void theWelcomePage()
    {
        MainWindow &window = m_stage->start();
        QCOMPARE(welcomeButtons(),
                 (QStringList{QStringLiteral("New month…"), QStringLiteral("Open a post…"),
                              QStringLiteral("Open a blog…"), QStringLiteral("Try the sample digest")}));
        QVERIFY(window.statusBar()->isVisible());
        // Nothing can be made, saved or exported where nothing is open.
        for (const auto &[key, modifiers] :
             {std::pair(Qt::Key_Return, Qt::KeyboardModifiers(Qt::ControlModifier)),
              std::pair(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier),
              std::pair(Qt::Key_S, Qt::KeyboardModifiers(Qt::ControlModifier)),
              std::pair(Qt::Key_E, Qt::KeyboardModifiers(Qt::ControlModifier)),
              std::pair(Qt::Key_U, Qt::KeyboardModifiers(Qt::ControlModifier)),
              std::pair(Qt::Key_F2, Qt::KeyboardModifiers())})
            m_stage->press(key, modifiers);
        QCOMPARE(m_stage->bytes(), QByteArray());
        QCOMPARE(m_stage->answers.errors, QStringList());
        QVERIFY(!window.isWindowModified());

        m_stage->answers.postToOpen = m_stage->digest();
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Open a post…"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(m_stage->bytes(), fileBytes(m_stage->digest()));
        QVERIFY(m_stage->close());
        m_stage->start();
        QCOMPARE(welcomeButtons().last(), QFileInfo(m_stage->digest()).fileName());
        for (QPushButton *button : m_stage->window().findChildren<QPushButton *>()) {
            if (button->text() == QFileInfo(m_stage->digest()).fileName())
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(m_stage->window().post().isOpen());
    }

    void theSampleOpensFromTheMenu()
    {
        m_stage->start().openSample();
        QCOMPARE(m_stage->answers.errors, QStringList());
        QVERIFY(m_stage->bytes().contains("파란고래"));
    }

    void aDroppedPostIsOpened()
    {
        MainWindow &window = m_stage->start();
        drop(&window, m_stage->digest());
        QTRY_COMPARE(m_stage->window().post().path(), m_stage->digest());
        const QString other = m_stage->write(QStringLiteral("other.md"), "## A\n### b\n");
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        m_stage->press(Qt::Key_U, Qt::ControlModifier);
        QVERIFY(m_stage->walkTo(QStringLiteral("파란고래")));
        for (QWidget *target : {static_cast<QWidget *>(m_stage->title()), m_stage->source()->viewport(),
                                m_stage->tree()->viewport()}) {
            drop(target, other);
            QTRY_COMPARE(m_stage->window().post().path(), other);
            QCOMPARE(m_stage->bytes(), QByteArray("## A\n### b\n"));
            QVERIFY(!window.isWindowModified());
            window.openPost(m_stage->digest());
        }
    }

    void aDroppedFolderIsTold()
    {
        drop(&m_stage->start(), m_stage->path(QStringLiteral("blog")));
        QTRY_COMPARE(m_stage->answers.errors.size(), 1);
    }

    void theWindowFitsASmallScreen()
    {
        MainWindow &window = m_stage->start();
        window.openPost(m_stage->digest());
        window.findChild<QDockWidget *>()->show();
        QVERIFY(QTest::qWaitFor([&] { return window.panes()->preview() != nullptr; }, 10000));
        for (const char *place : {"title:", "## 💡", "파란고래", "## References"}) {
            m_stage->selectText(place);
            QCoreApplication::processEvents();
            const QSize least = window.minimumSizeHint();
            QVERIFY2(least.width() <= 984 && least.height() <= 652,
                     qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        }
        QVERIFY(window.findChild<QDockWidget *>()->height() <= 200);
    }

    void koreanIsLoaded()
    {
        const Korean korean;
        QStringList menus;
        for (const QAction *action : m_stage->start().menuBar()->actions())
            menus.append(action->text());
        QVERIFY2(menus.first().contains(QStringLiteral("파일")), qPrintable(menus.first()));
        QCOMPARE(menus.size(), 7);
        for (const QString &menu : std::as_const(menus))
            QVERIFY2(menu.contains(QRegularExpression(QStringLiteral("[가-힣]"))), qPrintable(menu));
    }

    void eachMenuEntryHasAnAccessKeyOfItsOwn_data()
    {
        QTest::addColumn<bool>("isKorean");
        QTest::newRow("English") << false;
        QTest::newRow("Korean") << true;
    }

    void eachMenuEntryHasAnAccessKeyOfItsOwn()
    {
        QFETCH(bool, isKorean);
        const std::unique_ptr<Korean> korean = isKorean ? std::make_unique<Korean>() : nullptr;
        const QMenuBar *bar = m_stage->start().menuBar();
        QStringList shared = sharedAccessKeys(bar->actions());
        for (const QMenu *menu : bar->findChildren<QMenu *>())
            shared += sharedAccessKeys(menu->actions());
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(QLatin1Char('\n'))));
    }
};

WOLGAN_WINDOW_TEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
