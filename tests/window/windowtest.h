#pragma once

// What the tests of the window share: a home of their own, answers instead of dialogs, a blog to work in.

#include "app/window/mainwindow.h"
#include "preview/view/previewview.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QVariant>

#include <memory>

namespace wolgan::test {

/// The answers to what the window asks, and what it asked.
struct Answers
{
    Prompts::Unsaved unsaved = Prompts::Unsaved::Cancel;
    Prompts::Left left = Prompts::Left::Later;
    bool yes = false;
    QString postToOpen, fileToSave, blogFolder;
    QStringList asked, errors;

    /// Prompts that answer from here; `this` must outlive them.
    [[nodiscard]] Prompts prompts();
};

/// A blog in a temporary folder, recovery files beside it, and a window when one is asked for.
class Stage
{
public:
    Stage();
    ~Stage();

    /// Makes a shown, active window; the one before is dropped as a crash would drop it.
    MainWindow &start();
    /// Drops the window without closing its post.
    void crash() { m_window.reset(); }
    /// Closes the window in good order; true where it let itself be closed.
    bool close();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Session &session() { return m_window->session(); }
    [[nodiscard]] QByteArray bytes() { return session().document().bytes(); }
    [[nodiscard]] QString digest() const { return m_digest; } ///< the sample digest's file
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString recoveries() const { return path(QStringLiteral("recoveries")); }
    [[nodiscard]] QStringList recoveryFiles() const;
    /// Writes a file below the temporary folder and gives its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    [[nodiscard]] QTreeView *tree() { return find<QTreeView>(QStringLiteral("outlineTree")); }
    /// The source view, which must have been shown once.
    [[nodiscard]] QPlainTextEdit *source() { return find<QPlainTextEdit>(QStringLiteral("sourceView")); }
    [[nodiscard]] QString sourceText() { return source()->toPlainText(); }
    /// Selects the node that holds a text, as a click in the preview would.
    void selectText(const QByteArray &text);
    /// Walks down the outline by keyboard until a row's text contains this.
    bool walkTo(const QString &row);
    /// A key for whatever has the focus, shortcuts included.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Types text, any script, into whatever has the focus.
    void type(const QString &text);

    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        for (Widget *widget : m_window->findChildren<Widget *>(name)) {
            if (widget->isVisible() || m_window->findChildren<Widget *>(name).size() == 1)
                return widget;
        }
        qWarning() << "no" << name;
        return nullptr;
    }
    [[nodiscard]] QLineEdit *title() { return find<QLineEdit>(QStringLiteral("itemTitle")); }

    Answers answers;

private:
    QTemporaryDir m_folder;
    QString m_digest;
    std::unique_ptr<MainWindow> m_window;
};

/// The value of a script in the window's preview; invalid after ten seconds without an answer. Waits for the
/// preview to be made.
[[nodiscard]] QVariant evaluate(MainWindow &window, const QString &script);

/// Saves what a widget looks like in the folder that WOLGAN_PICTURES names, where it names one.
void picture(QWidget &widget, const char *name);

/// Gives the program a home of its own before anything looks for the user's.
class OwnHome
{
public:
    OwnHome();

private:
    QTemporaryDir m_home;
};

} // namespace wolgan::test

/// The scheme must be known before the application is made, the home before that.
#define WOLGAN_WINDOW_TEST_MAIN(TestClass)                                                                   \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        const wolgan::test::OwnHome home;                                                                    \
        wolgan::PreviewView::registerScheme();                                                               \
        const QApplication application(argc, argv);                                                          \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
