#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

namespace wolgan {

/// What the window asks its user, as values: a test answers instead. An empty answer means that the user
/// thought better of it.
struct Prompts
{
    enum class Unsaved { Save, Discard, Cancel };
    enum class Left { Recover, Discard, Later };

    std::function<QString(QWidget *parent)> postToOpen;
    std::function<QString(QWidget *parent, const QString &suggested)> fileToSave;
    /// Where a page of the post goes; `kind` is the dialog's filter.
    std::function<QString(QWidget *parent, const QString &suggested, const QString &kind)> pageToSave;
    std::function<QString(QWidget *parent, const QString &start)> blogFolder;
    std::function<Unsaved(QWidget *parent, const QString &name)> saveBeforeClosing;
    /// What to do with text that a crash left.
    std::function<Left(QWidget *parent, const QString &text)> recover;
    /// A question with two answers; true for the first one. The second one changes nothing.
    std::function<bool(QWidget *parent, const QString &text, const QString &yes, const QString &no)> ask;
    std::function<void(QWidget *parent, const QString &text)> tellError;
};

/// The dialogs of the desktop.
[[nodiscard]] Prompts desktopPrompts();

} // namespace wolgan
