#include "tests/window/windowtest.h"

#include "app/blog/sampleblog.h"
#include "app/window/editorpanes.h"
#include "editor/forms/outlineview.h"
#include "preview/view/previewview.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <optional>

namespace wolgan::test {

Prompts Answers::prompts()
{
    Prompts prompts;
    prompts.postToOpen = [this](QWidget *) { return postToOpen; };
    prompts.fileToSave = [this](QWidget *, const QString &) { return fileToSave; };
    prompts.blogFolder = [this](QWidget *, const QString &) { return blogFolder; };
    prompts.saveBeforeClosing = [this](QWidget *, const QString &name) {
        asked.append(name);
        return unsaved;
    };
    prompts.recover = [this](QWidget *, const QString &text) {
        asked.append(text);
        return left;
    };
    prompts.ask = [this](QWidget *, const QString &text, const QString &, const QString &) {
        asked.append(text);
        return yes;
    };
    prompts.tellError = [this](QWidget *, const QString &text) { errors.append(text); };
    return prompts;
}

Stage::Stage()
{
    QSettings().clear();
    const auto digest = ensureSampleBlog(path(QStringLiteral("blog")));
    if (!digest)
        qFatal("%s", qPrintable(digest.error()));
    m_digest = *digest;
}

Stage::~Stage()
{
    if (m_window)
        m_window->post().close();
}

MainWindow &Stage::start()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(answers.prompts(), recoveries());
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qWarning("the window did not become active");
    return *m_window;
}

bool Stage::close()
{
    const bool closed = m_window->close();
    if (closed)
        m_window.reset();
    return closed;
}

QStringList Stage::recoveryFiles() const
{
    return QDir(recoveries()).entryList({QStringLiteral("*.recovery")}, QDir::Files);
}

QString Stage::write(const QString &name, const QByteArray &bytes) const
{
    const QString file = path(name);
    QFile out(file);
    if (!QDir().mkpath(QFileInfo(file).absolutePath()) || !out.open(QIODevice::WriteOnly) ||
        out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
    return file;
}

void Stage::selectText(const QByteArray &text)
{
    session().select(bytes().indexOf(text));
}

bool Stage::walkTo(const QString &row)
{
    press(Qt::Key_1, Qt::ControlModifier);
    press(Qt::Key_Home);
    for (int i = 0; i < 200; ++i) {
        if (tree()->currentIndex().data().toString().contains(row))
            return true;
        press(Qt::Key_Down);
    }
    return false;
}

void Stage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *widget = QApplication::focusWidget();
    QTest::keyClick(widget ? widget : m_window.get(), key, modifiers);
}

void Stage::type(const QString &text)
{
    for (const char32_t c : text.toUcs4())
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown,
                            QString::fromUcs4(&c, 1), Qt::NoModifier);
}

QVariant evaluate(MainWindow &window, const QString &script)
{
    if (!QTest::qWaitFor([&] { return window.panes()->preview() != nullptr; }, 10000))
        return {};
    // Shared with the callback, which may come after the wait is over.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    window.panes()->preview()->evaluate(script, [answer](const QVariant &value) { *answer = value; });
    (void)QTest::qWaitFor([&] { return answer->has_value(); }, 10000);
    return answer->value_or(QVariant());
}

void picture(QWidget &widget, const char *name)
{
    QApplication::processEvents(); // what changed is laid out
    if (const QString folder = qEnvironmentVariable("WOLGAN_PICTURES"); !folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
}

OwnHome::OwnHome()
{
    const QByteArray home = m_home.path().toLocal8Bit();
    qputenv("HOME", home);
    qputenv("XDG_CONFIG_HOME", home + "/config");
    qputenv("XDG_DATA_HOME", home + "/data");
    qputenv("XDG_STATE_HOME", home + "/state");
    qputenv("XDG_CACHE_HOME", home + "/cache");
    QCoreApplication::setApplicationName(QStringLiteral("wolgan"));
    QCoreApplication::setOrganizationName(QStringLiteral("wolgan"));
}

} // namespace wolgan::test
