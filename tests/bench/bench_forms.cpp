// Benchmarks of the forms: what a key costs, from the session to the painted widgets, for a post of few and
// of many items. Medians.

#include "editor/document/checks/check.h"
#include "editor/document/edits/structure.h"
#include "editor/forms/formpane.h"
#include "editor/forms/outlineview.h"
#include "editor/forms/session.h"
#include "editor/forms/sourceview.h"
#include "editor/forms/structureactions.h"
#include "tests/bench/digest.h"
#include "tests/bench/median.h"

#include <QApplication>
#include <QKeyEvent>

#include <cstdio>

using namespace wolgan;

namespace {

void show(QWidget &widget)
{
    widget.resize(500, 800);
    widget.show();
    QApplication::processEvents();
}

int middleItem(const Document &document)
{
    const QList<int> items = document.outline().ofKind(NodeKind::Item);
    return items[items.size() / 2];
}

/// Types into a widget that has the focus, and lets everything be painted.
double typing(QWidget &widget, int rounds)
{
    return bench::median(
        [&] {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
            QApplication::sendEvent(&widget, &press);
            QApplication::processEvents();
        },
        rounds);
}

void print(const char *what, int items, double nanoseconds)
{
    std::printf("%-52s %6d items %9.3f ms\n", what, items, nanoseconds / 1e6);
}

void measure(int items, int rounds)
{
    Session session;
    session.reset(bench::digest(items));
    session.selectNode(middleItem(session.document()));
    const auto key = [&] {
        const qsizetype at = session.document().outline().at(middleItem(session.document())).title.end;
        TextEdit edit;
        edit.replace(session.document().bytes(), {at, at}, "a");
        session.apply(edit, QStringLiteral("type"), "bench");
        QApplication::processEvents();
    };
    print("a key in the session", items, bench::median(key, rounds));
    {
        StructureActions actions(session);
        OutlineView outline(session);
        show(outline);
        print("with outline", items, bench::median(key, rounds));
        outline.setActions(actions);
        print("with outline and actions", items, bench::median(key, rounds));
        FormPane pane(session);
        show(pane);
        auto *title = pane.findChild<QWidget *>(QStringLiteral("itemTitle"));
        title->setFocus();
        print("in the title, with outline, actions and form", items, typing(*title, rounds));
        const auto move = [&] {
            session.apply(edits::moveItem(session.document(), middleItem(session.document()),
                                          session.document().outline().first(NodeKind::Section), 0),
                          QStringLiteral("move"));
            QApplication::processEvents();
        };
        print("an item moved to the start, with all these", items, bench::median(move, rounds / 4 + 1));
    }
    const auto checks = [&] { (void)check(session.document()); };
    print("the checks", items, bench::median(checks, rounds / 4 + 1));
    SourceView source(session);
    show(source);
    source.setFocus();
    print("in the source view", items, typing(source, rounds));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    measure(56, 41);
    measure(10000, 21);
}
