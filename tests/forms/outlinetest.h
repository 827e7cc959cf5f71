#pragma once

#include "editor/document/edits/renumber.h"
#include "editor/forms/outlinemodel.h"
#include "editor/forms/outlinerows.h"
#include "editor/forms/outlinetree.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "editor/forms/structureactions.h"

#include <QAction>
#include <QLineEdit>
#include <QtTest>

namespace wolgan::test {

/// Three sections, six items, numbered over the whole post.
inline QByteArray sixItems()
{
    return "---\ntitle: \"월간 🗞️\"\n---\n\n"
           "## 💡 News\n\n"
           "### 하나 [^ref1]\n- 하나의 점\n\n"
           "### 둘 🚀 [^ref2]\n- 둘의 점\n- 셋째 점\n\n"
           "### Three [^ref3]\n- a point\n\n"
           "## 📰 Papers\n\n"
           "### 넷 [^ref4]\n- 넷의 점\n\n"
           "### Five [^ref5]\n- five\n\n"
           "## 🧰 Tools\n\n"
           "### 여섯 [^ref6]\n- 여섯\n\n"
           "## References\n"
           "[^ref1]: [One](https://example.org/1)\n\n[^ref2]: [둘](https://example.org/2)\n\n"
           "[^ref3]: [Three](https://example.org/3)\n\n[^ref4]: [Four](https://example.org/4)\n\n"
           "[^ref5]: [Five](https://example.org/5)\n\n[^ref6]: [Six](https://example.org/6)\n";
}

/// Sections and items by their plain titles, an item with its labels: "News | 하나 ref1 | 둘 🚀 ref2 | …".
inline QString outlineOf(const Document &document)
{
    QStringList shown;
    for (const Node &node : document.outline().nodes) {
        if (node.kind != NodeKind::Section && node.kind != NodeKind::Item)
            continue;
        QString text = plainTitle(document.text(node.title));
        for (const int reference : document.footnotes().referencesIn(node.heading))
            text += u' ' + QString::fromUtf8(document.text(document.footnotes().references[reference].label));
        shown.append(text);
    }
    return shown.join(QStringLiteral(" | "));
}

/// A shown outline with its actions over a session.
struct OutlineWindow
{
    explicit OutlineWindow(const QByteArray &bytes = sixItems()) : view(session), actions(session)
    {
        view.setActions(actions);
        session.reset(bytes);
        view.resize(280, 480);
        view.show();
        QApplication::setActiveWindow(&view);
        tree()->setFocus();
        (void)QTest::qWaitForWindowActive(&view);
    }

    [[nodiscard]] OutlineTree *tree() const { return static_cast<OutlineTree *>(view.tree()); }
    [[nodiscard]] QByteArray bytes() const { return session.document().bytes(); }
    [[nodiscard]] QString outline() const { return outlineOf(session.document()); }

    /// The row whose title begins so.
    [[nodiscard]] QModelIndex row(const QString &title) const
    {
        for (QModelIndex row = tree()->model()->index(0, 0); row.isValid(); row = tree()->indexBelow(row)) {
            if (row.data().toString().startsWith(title))
                return row;
        }
        return {};
    }
    /// Clicks rows, all but the first with Ctrl.
    void choose(const QStringList &titles)
    {
        Qt::KeyboardModifiers modifiers;
        for (const QString &title : titles) {
            QTest::mouseClick(tree()->viewport(), Qt::LeftButton, modifiers,
                              tree()->visualRect(row(title)).center());
            modifiers = Qt::ControlModifier;
        }
    }
    [[nodiscard]] QStringList chosen() const
    {
        QStringList titles;
        QModelIndexList rows = tree()->selectionModel()->selectedRows();
        for (QModelIndex row = tree()->model()->index(0, 0); row.isValid(); row = tree()->indexBelow(row)) {
            if (rows.contains(row))
                titles.append(row.data().toString());
        }
        return titles;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(tree(), key, modifiers);
    }

    Session session;
    OutlineView view;
    StructureActions actions;
};

} // namespace wolgan::test
